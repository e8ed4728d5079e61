"""Each refusal of the plugin, switched off by name, makes a test fail; the table goes into docs/guards.md."""

import re
from datetime import date

import pytest

from tests.guards.proof import prove, prove_all, table, watched
from tests.guards.sites import ROOT, all_sites

DOCUMENT = ROOT / "docs" / "guards.md"


def test_the_table_names_refusals_that_exist():
    listed = set(re.findall(r"^\| `(portal_workflow[^`]*)`", DOCUMENT.read_text("utf-8"), re.MULTILINE))
    assert listed - {site.name.replace("|", "\\|") for site in all_sites()} == set()


def test_a_sample_fails_without_its_guard():
    name = "portal_workflow.actions.rules.choose_policy: Refused NO_NUMBER"
    met = "tests/workflow/test_head_decides_rules.py"
    assert prove(name, [met]).failing != ()


@pytest.mark.deep
def test_each_refusal_is_proved_by_a_test_that_fails_without_it(tmp_path):
    names = [site.name for site in all_sites()]
    met = watched(tmp_path, "-m", "not browser and not deep", "--ignore=tests/guards")
    proofs = prove_all(names, met)
    head = DOCUMENT.read_text("utf-8").partition("\n## ")[0]
    DOCUMENT.write_text(f"{head}\n## {date.today():%d/%m/%Y}\n\n{table(proofs)}\n", "utf-8")
    assert [proof.name for proof in proofs if not proof.failing] == []
