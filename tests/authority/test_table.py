"""Every author × class × supplied by × step × acting person as a literal table (R1, R2; Điều 12.2, 12.3, 13.4)."""

from pathlib import Path

import pytest

from portal_workflow.authority import decide, take
from portal_workflow.circumstances import Act
from portal_workflow.matrix import Role, Step
from tests.authority.reasons import REASONS
from tests.authority.school import DEFAULT, ID, at_step, board, item, person, rows, someone, word

HEADER, *TABLE = rows(Path(__file__).with_name("table.txt").read_text(encoding="utf-8"))
ACTING = HEADER[5:]
CITED = {"charge": "12.2"}


def test_the_table_holds_every_cell():
    authors, classes, suppliers = ("K", "E1", "S", "D1", "D2", "H"), "ABC", ("contributor", "board")
    steps_of = {
        ("contributor", "A"): ["editor", "deputy", "head", "post"],
        ("contributor", "B"): ["editor", "deputy", "opinion", "post"],
        ("contributor", "C"): ["editor", "deputy", "opinion", "post"],
        ("board", "A"): ["editor", "deputy", "head", "post"],
        ("board", "B"): ["editor", "deputy", "post"],
        ("board", "C"): ["editor", "post"],
    }
    expected = {(a, by, c, s) for a in authors for by in suppliers for c in classes for s in steps_of[by, c]}
    assert {tuple(row[:4]) for row in TABLE} == expected
    assert len(TABLE) == len(expected) == 126
    assert ACTING == ["K", "EU", "E1", "E2", "S", "D1", "D2", "H", "O", "I", "X"]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: "-".join(row[:4]))
def test_verdict_and_article_of_every_person(row):
    author, by, cls, step, article, *expected = row
    everybody = board()
    facts = at_step(item(author, cls, by), Step(step), everybody)
    verdicts = {name: take(DEFAULT, facts, everybody, person(name, everybody)) for name in ACTING}
    assert {name: word(verdict, REASONS) for name, verdict in verdicts.items()} == dict(
        zip(ACTING, expected, strict=True)
    )
    refused = {name: verdict for name, verdict in verdicts.items() if not verdict.allowed}
    assert {name: v.article for name, v in refused.items()} == {
        name: CITED.get(REASONS[v.reason], article) for name, v in refused.items()
    }


@pytest.mark.parametrize("row", TABLE, ids=lambda row: "-".join(row[:4]))
def test_the_acts_follow_the_table(row):
    """Approving or posting is allowed exactly where the table says so; who holds no role is told so."""
    author, by, cls, step, _article, *expected = row
    everybody = board()
    facts = at_step(item(author, cls, by), Step(step), everybody)
    act = Act.POST if step == "post" else Act.APPROVE
    for name, cell in zip(ACTING, expected, strict=True):
        verdict = decide(DEFAULT, facts, everybody, person(name, everybody), act)
        assert verdict.allowed == cell[0].isdigit(), name
        assert word(verdict, REASONS) == ("no-role" if name == "X" else cell)


# The Principal P is another person than the Head; P may have written the item as a member of unit 2.
APART = """
author by          class step      article | K    E1      E2      S    D1     D2      H               P
K      contributor A     head      12.2    | role role    role    role role   role    12.2            role
K      contributor A     principal 13.4    | role role    role    role role   role    role            13.4
K      contributor A     post      12.2    | role routine routine 12.2 routine routine routine        role
K      contributor B     opinion   12.3    | role role    role    role role   role    12.3            role
K      contributor B     principal 13.4    | role role    role    role role   role    role            13.4
K      contributor C     principal 13.4    | role role    role    role role   role    role            13.4
H      contributor A     head      12.2    | role role    role    role role   role    12.2+head_wrote role
H      contributor A     principal 13.4    | role role    role    role role   role    role            13.4
P      contributor A     editor    12.3    | role 12.3    12.3    12.3 role   role    role            role
P      contributor A     principal 13.4    | role role    role    role role   role    role            wrote
K      board       A     head      12.2    | role role    role    role role   role    12.2            role
K      board       A     post      12.2    | role routine routine 12.2 routine routine 12.2           role
K      board       B     deputy    12.2    | role role    role    role 12.2   charge  12.2            role
"""


@pytest.mark.parametrize("row", rows(APART)[1:], ids=lambda row: "-".join(row[:4]))
def test_13_4_the_principal_apart_from_the_head(row, monkeypatch):
    monkeypatch.setitem(ID, "P", 99)
    monkeypatch.setattr("tests.authority.school.NAME", {number: name for name, number in ID.items()})
    author, by, cls, step, article, *expected = row
    principal = someone("P", Role.PRINCIPAL, Role.CONTRIBUTOR, units=frozenset({2}))
    everybody = board(H={"roles": frozenset({Role.HEAD})})
    everybody = type(everybody)((*everybody.people, principal))
    facts = at_step(item(author, cls, by), Step(step), everybody)
    verdicts = [take(DEFAULT, facts, everybody, person(name, everybody)) for name in rows(APART)[0][5:]]
    assert [word(verdict, REASONS) for verdict in verdicts] == expected
    assert {v.article for v in verdicts} <= {article, "12.2"}
