"""A pytest plugin (`-p tests.guards.switch`): runs the suite with every refusal watched, or with one switched off.

GUARDS_WATCHED=FILE writes which refusal bit in which tests; GUARD_OFF=NAME leaves that refusal out of the source.
"""

import json
import os
import sys
from collections import defaultdict
from importlib.machinery import PathFinder, SourceFileLoader
from pathlib import Path
from types import SimpleNamespace

from tests.guards.sites import rewritten

WATCHED, OFF = os.environ.get("GUARDS_WATCHED", ""), os.environ.get("GUARD_OFF", "")
hits: dict[str, set[str]] = defaultdict(set)
running = ""


def hit(name: str) -> None:
    """The refusal bites now, in the test that is running."""
    if running:
        hits[name].add(running)


def watch(name: str, guard):
    """What the guard answers; a refusal is written down and goes on its way."""
    try:
        return guard()
    except Exception:
        hit(name)
        raise


def permit_for_all(name: str):
    """In the place of a permit that was asked for: one that fits everything."""
    return SimpleNamespace(digest="")


class Rewriting(SourceFileLoader):
    """Loads a module with its refusals rewritten; nothing of it reaches the bytecode cache."""

    def get_code(self, fullname):
        source = self.get_data(self.path).decode("utf-8")
        return compile(rewritten(fullname, source, OFF), self.path, "exec", dont_inherit=True)


class Finder(PathFinder):
    """Finds the modules to rewrite before anybody else does."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if not fullname.startswith("portal_workflow.") or (
            OFF and not OFF.startswith((f"{fullname}.", f"{fullname}:"))
        ):
            return None
        spec = super().find_spec(fullname, path, target)
        if spec is not None and isinstance(spec.loader, SourceFileLoader):
            spec.loader = Rewriting(spec.loader.name, spec.loader.path)
        return spec


if WATCHED or OFF:
    sys.meta_path.insert(0, Finder)


def pytest_runtest_logstart(nodeid):
    global running
    running = nodeid


def pytest_sessionfinish(session):
    """Each worker writes a file of its own; the one who asked joins them."""
    if WATCHED:
        worker = getattr(session.config, "workerinput", {}).get("workerid", "main")
        answer = {name: sorted(tests) for name, tests in hits.items()}
        Path(f"{WATCHED}.{worker}").write_text(json.dumps(answer, ensure_ascii=False), "utf-8")
