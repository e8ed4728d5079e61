"""The rewriting itself: planted refusals are found, named, watched and switched off."""

import ast
import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from tests.guards import switch
from tests.guards.sites import ROOT, all_sites, rewritten, sites_in

PLANTED = """
def allowed(verdict):
    Refused.unless(verdict)
    return "went on"

def sentence(bad):
    if bad:
        raise Refused("12.4", TOO_BAD)
    return "went on"

class Watcher:
    def on_save(self, obj):
        return require(Kind.REMOVAL, obj).digest or require(Kind.REMOVAL, obj).digest
"""
NAMES = [
    "planted.allowed: unless verdict",
    "planted.sentence: Refused TOO_BAD",
    "planted.Watcher.on_save: require Kind.REMOVAL",
    "planted.Watcher.on_save: require Kind.REMOVAL (2)",
]


class Refused(Exception):
    """As the real one: raised with article and sentence, or by a verdict that is none."""

    @classmethod
    def unless(cls, verdict):
        if not verdict:
            raise cls("12.3", "no")
        return verdict


def refuse(kind, obj):
    raise Refused("12.4", "no permit")


def load(off=""):
    space = {"Refused": Refused, "TOO_BAD": "too bad", "require": refuse, "Kind": SimpleNamespace(REMOVAL="removal")}
    exec(compile(rewritten("planted", PLANTED, off), "planted", "exec"), space)
    return {
        NAMES[0]: lambda: space["allowed"](False),
        NAMES[1]: lambda: space["sentence"](True),
        NAMES[2]: lambda: space["Watcher"]().on_save(None),
    }


def test_every_refusal_has_a_name_of_its_own():
    assert [site.name for site in sites_in("planted", ast.parse(PLANTED))] == NAMES
    names = [site.name for site in all_sites()]
    assert len(names) == len(set(names)) > 100


@pytest.mark.parametrize("name", NAMES[:3])
def test_watched_it_still_refuses_and_is_written_down(name, monkeypatch):
    monkeypatch.setattr(switch, "hits", {n: set() for n in NAMES})
    monkeypatch.setattr(switch, "running", "the test")
    with pytest.raises(Refused):
        load()[name]()
    assert switch.hits[name] == {"the test"}


@pytest.mark.parametrize("name", NAMES[:2])
def test_switched_off_it_lets_through_and_the_others_do_not(name):
    planted = load(off=name)
    assert planted[name]() == "went on"
    for other in set(NAMES[:3]) - {name}:
        with pytest.raises(Refused):
            planted[other]()


REQUIRE = "portal_workflow.guard.require.require: GuardRefused SENTENCES[kind]"
ASK = (
    "import tests.guards.switch, django; django.setup(); "
    "from portal_workflow.guard.require import require; print(require('removal'))"
)


@pytest.mark.parametrize(("off", "code", "said"), [(REQUIRE, 0, "None\n"), ("", 1, ""), (REQUIRE + " (2)", 1, "")])
def test_a_run_imports_what_was_rewritten(off, code, said):
    environment = {**os.environ, "GUARD_OFF": off, "DJANGO_SETTINGS_MODULE": "tests.settings"}
    run = subprocess.run([sys.executable, "-c", ASK], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert (run.returncode, run.stdout) == (code, said), run.stderr
