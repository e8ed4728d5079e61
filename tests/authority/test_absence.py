"""Nobody is stuck silently: with any role away there is a way on or the delegation is named (ruling R2)."""

from pathlib import Path

import pytest

from portal_workflow.authority import take, way_on
from portal_workflow.matrix import Role, Step
from tests.authority.school import DEFAULT, EDITORS, NAME, at_step, board, item, rows

HEADER, *TABLE = rows(Path(__file__).with_name("absences.txt").read_text(encoding="utf-8"))
COLUMNS = [cell.split(":") for cell in HEADER[2:]]
AWAY = {
    "nobody": (),
    "editors": EDITORS,
    "E2": ("E2",),
    "S": ("S",),
    "D1": ("D1",),
    "D2": ("D2",),
    "deputies": ("D1", "D2"),
    "H": ("H",),
}


def meant(cell: str) -> tuple[set[str], Role | None]:
    """The people and the delegation a cell of the table names."""
    if cell.startswith("→"):
        return set(), Role(cell[1:])
    people = set()
    for part in cell.split("+"):
        word, *out = part.split("-")
        people |= (set(EDITORS) if word == "editors" else {word}) - set(out)
    return people, None


def test_the_table_holds_every_author_and_absence():
    assert {(row[0], row[1]) for row in TABLE} == {(a, b) for a in AWAY for b in ("K", "E1", "S", "D1", "D2", "H")}
    assert len(TABLE) == 48


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row[0]}-away-{row[1]}-wrote")
def test_way_on_or_delegation(row):
    away, author, *cells = row
    here = board(absent=AWAY[away])
    for (step, by, cls), cell in zip(COLUMNS, cells, strict=True):
        facts = at_step(item(author, cls, by), Step(step), here)
        if cell == "covered":
            assert facts is None, (step, by, cls)
            continue
        on = way_on(DEFAULT, facts, here)
        assert (on.step, {NAME[p] for p in on.people}, on.delegate) == (Step(step), *meant(cell)), (step, by, cls)


def lent(step: str, number: str = "12/QĐ-THPT") -> dict:
    """What a delegation changes about a person."""
    return {"delegated": ((Step(step), number),)}


# Away, who holds which step by delegation, the item (author, class, supplied by), step -> who can go on.
DELEGATED = """
away        lent        author class by          step    | way_on
H           D1:head     K      A     contributor deputy  | D1+D2   # D1 stands in for the Head: D2 need not wait for him
H           D1:head     K      A     contributor head    | →head   # but D1 took the Deputy's step: no second level
H           D2:head     K      A     contributor head    | D2
H           E3:head     K      A     contributor head    | E3
H           E2:head     K      A     contributor head    | →head   # E2 was this item's Editor
H           E3:head     E3     A     board       head    | →head   # a delegate decides nothing he wrote
H           E3:opinion  K      A     contributor head    | →head   # only the power that is named
H           E3:opinion  K      B     contributor opinion | E3
H           D2:opinion  K      C     contributor opinion | D2
D1          E3:deputy   K      B     board       deputy  | E3+D2+H # beside the other Deputy; the Head may take over
D1,D2       E3:deputy   K      A     contributor deputy  | E3      # the Head's act need not cover two steps
D1,D2       E2:deputy   K      A     contributor deputy  | H       # the delegate was this item's Editor
nobody      D2:deputy   K      A     contributor deputy  | D1+D2   # lent by the Deputy in charge, who is here
E*,S        K:editor    D1     C     board       editor  | K
E*,S        K:editor    K      C     contributor editor  | →editor
S           K:post      D1     B     board       post    | K+editors+D2
"""


@pytest.mark.parametrize("row", rows(DELEGATED)[1:], ids=lambda row: "-".join(row[:6]))
def test_r6_delegated_powers_are_separate_too(row):
    away, loan, author, cls, by, step, expected = row
    absent = set()
    for name in away.split(","):
        absent |= set(EDITORS) if name == "E*" else {name}
    receiver, lent_step = loan.split(":")
    here = board(absent=absent, **{receiver: lent(lent_step)})
    facts = at_step(item(author, cls, by), Step(step), board(absent=absent & {"D1", "D2"} - {receiver}))
    on = way_on(DEFAULT, facts, here)
    assert (on.step, {NAME[p] for p in on.people}, on.delegate) == (Step(step), *meant(expected))


def test_r6_the_delegation_is_named_only_where_it_was_used():
    numbers = {}
    here = board(D2=lent("deputy"), E3=lent("deputy"), D1=lent("deputy"))
    facts = at_step(item("K", "A", "contributor"), Step.DEPUTY, board())
    for p in here.people:
        if (verdict := take(DEFAULT, facts, here, p)).allowed:
            numbers[NAME[p.id]] = verdict.delegation
    assert numbers == {"D1": "", "D2": "12/QĐ-THPT", "E3": "12/QĐ-THPT"}
