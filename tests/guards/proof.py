"""Which tests prove which refusal: the suite runs once watched, then the tests that met a refusal run without it."""

import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.guards.sites import ROOT

PYTEST = [sys.executable, "-m", "pytest", "-p", "tests.guards.switch", "-q", "-p", "no:cacheprovider"]
# The quickest proof first; where these few still pass, all that met the refusal are asked.
FEW = 6


@dataclass(frozen=True)
class Proof:
    """One refusal: how many tests meet it, and which fail when it is switched off (the first ones)."""

    name: str
    met_by: int
    failing: tuple[str, ...] = ()


def run(arguments: Iterable[str], **environment: str) -> subprocess.CompletedProcess:
    """Pytest in a process of its own, with the plugin told what to do."""
    settings = {**os.environ, **environment}
    settings.pop("PYTEST_XDIST_WORKER", None)
    return subprocess.run([*PYTEST, *arguments], cwd=ROOT, env=settings, capture_output=True, text=True)


def watched(folder: Path, *arguments: str) -> dict[str, list[str]]:
    """Refusal to the tests in which it bit."""
    ran = run(["-n", "2", "--dist", "worksteal", *arguments], GUARDS_WATCHED=str(folder / "hits"))
    if ran.returncode:
        raise AssertionError(f"The suite fails with every guard on:\n{ran.stdout[-3000:]}")
    met = defaultdict(set)
    for path in folder.glob("hits.*"):
        for name, tests in json.loads(path.read_text("utf-8")).items():
            met[name] |= set(tests)
    return {name: spread(tests) for name, tests in met.items()}


def spread(tests: Iterable[str]) -> list[str]:
    """The tests in an order in which the first few come from many files."""
    by_file = defaultdict(list)
    for test in sorted(tests):
        by_file[test.partition("::")[0]].append(test)
    rounds = ((turn, name, test) for name, found in by_file.items() for turn, test in enumerate(found))
    return [test for _turn, _name, test in sorted(rounds)]


def prove(name: str, tests: list[str]) -> Proof:
    """Run the tests that met the refusal without it, until one fails."""
    for some in filter(None, (tests[:FEW], tests[FEW:])):
        ran = run(["--tb=no", "-rf", *some], GUARD_OFF=name)
        if failing := re.findall(r"^(?:FAILED|ERROR) (.+?)(?: - .*)?$", ran.stdout, re.MULTILINE):
            return Proof(name, len(tests), tuple(failing))
    return Proof(name, len(tests))


def prove_all(names: list[str], met: dict[str, list[str]], at_once: int = 2) -> list[Proof]:
    """Every refusal in turn, some at a time."""
    with ThreadPoolExecutor(at_once) as pool:
        return list(pool.map(lambda name: prove(name, met.get(name, [])), names))


def table(proofs: list[Proof]) -> str:
    """The table of docs/guards.md."""
    lines = ["| refusal | met by | fails without it |", "|---|---|---|"]
    for proof in proofs:
        first, more = (proof.failing or ("**nothing**",))[0], len(proof.failing) - 1
        shown = f"`{first}`" if proof.failing else first
        lines.append(
            f"| `{escaped(proof.name)}` | {proof.met_by} | {escaped(shown)}{f' and {more} more' * (more > 0)} |"
        )
    return "\n".join(lines)


def escaped(text: str) -> str:
    """As it stands in a cell of the table."""
    return text.replace("|", "\\|")
