"""Every act in every state for every role, as a literal table (rulings R3–R6; Điều 12, 15)."""

from dataclasses import replace
from pathlib import Path

import pytest

from portal_workflow.authority import RULES, decide
from portal_workflow.circumstances import Act, Given, State
from portal_workflow.matrix import PRESETS, Role, Step
from tests.authority.reasons import REASONS
from tests.authority.school import DEFAULT, EDITORS, ID, at_step, board, item, person, rows, settled, someone, word

HEADER, *TABLE = rows(Path(__file__).with_name("acts.txt").read_text(encoding="utf-8"))
PERSONS = HEADER[3:]
CASES = [(row[0], state, *row[2:]) for row in TABLE for state in row[1].split(",")]
ACTS = list(Act)
# Refusals that cite an article of their own, whatever the row is about.
CITED = {"charge": "12.2", "leaders": "12.2"}


def standing(state: str, here):
    """The table's item in the state the table names."""
    live = state.startswith("live-") or state in {"posted", "removed"}
    state = state.removeprefix("live-")
    facts = item("K", "A", "contributor", ever_posted=live)
    if state in {"editor", "deputy", "head"}:
        return at_step(facts, Step(state), here)
    if state == "approved":
        return at_step(facts, Step.POST, here)
    return replace(facts, state=State(state))


def test_the_table_holds_every_act_in_every_state():
    states = {s.value for s in State} - {"review"} | {"editor", "deputy", "head"}
    seen = [(act, state) for act, state, *_ in CASES]
    assert len(seen) == len(set(seen))
    assert {pair for pair in seen if not pair[1].startswith("live-")} == {(a.value, s) for a in Act for s in states}
    assert set(RULES) == set(Act)
    assert PERSONS == ["K", "L", "M", "EU", "E1", "E2", "S", "D1", "D2", "H", "O", "I"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}-{case[1]}")
def test_act_state_role(case):
    act, state, article, *expected = case
    here = board()
    facts = standing(state, here)
    verdicts = {name: decide(DEFAULT, facts, here, person(name, here), Act(act)) for name in PERSONS}
    assert {name: word(verdict, REASONS) for name, verdict in verdicts.items()} == dict(
        zip(PERSONS, expected, strict=True)
    )
    refused = {name: v.article for name, v in verdicts.items() if not v.allowed}
    assert refused == {n: CITED.get(REASONS[verdicts[n].reason], article) for n in refused}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}-{case[1]}")
def test_an_account_without_a_role_may_nothing_not_even_with_its_own_item(case):
    act, state, *_ = case
    here = board()
    facts = replace(standing(state, here), started_by=ID["X"], submitted_by=ID["X"])
    verdict = decide(DEFAULT, facts, here, person("X", here), Act(act))
    assert word(verdict, REASONS) == "no-role"


# A Board item that E1 started: before it is sent every member of the Board may help with the draft (Điều 5.3, 6).
BOARD_DRAFT = """
act    state    | K      EU   E1   E2  S D1  D2  H   O      I
edit   draft    | author 5.3  12.3 5.3 6 5.3 5.3 5.3 author no-writer
submit returned | author 5.3  12.3 5.3 6 5.3 5.3 5.3 author no-writer
"""


@pytest.mark.parametrize("row", rows(BOARD_DRAFT)[1:], ids=lambda row: row[0])
def test_5_3_a_draft_of_the_board(row):
    act, state, *expected = row
    here = board()
    facts = replace(item("E1", "B", "board"), state=State(state))
    found = [word(decide(DEFAULT, facts, here, person(n, here), Act(act)), REASONS) for n in rows(BOARD_DRAFT)[0][2:]]
    assert found == expected


def allowed(facts, here, act: Act) -> set[str]:
    """Who may do the act."""
    return {n for n in ID if decide(DEFAULT, facts, here, person(n, here), act).allowed}


def test_12_4_removal_is_not_delegable_and_waits_for_the_head():
    everything = tuple((step, "12/QĐ-THPT") for step in Step)
    here = board(absent={"H"}, D1={"delegated": everything}, E1={"delegated": everything})
    assert allowed(standing("posted", here), here, Act.DECIDE_REMOVAL) == {"H"}
    assert allowed(standing("posted", here), here, Act.LOWER) == set()
    assert allowed(standing("head", board()), here, Act.LOWER) == {"H"}


def test_r6_a_principal_apart_asks_for_removal_and_writes_nothing():
    principal = someone("X", Role.PRINCIPAL)
    here = board(H={"roles": frozenset({Role.HEAD})}, X={"roles": principal.roles})
    posted = standing("posted", here)
    found = {act: word(decide(DEFAULT, posted, here, principal, act), REASONS) for act in ACTS}
    assert found[Act.REQUEST_REMOVAL] == "12.4"
    assert {act for act, cell in found.items() if cell[0].isdigit()} == {Act.REQUEST_REMOVAL}
    assert found[Act.EDIT] == "no-writer"
    assert found[Act.DECIDE_REMOVAL] == "head-only"


@pytest.mark.parametrize("act", [Act.APPROVE, Act.CLAIM, Act.CLASSIFY, Act.EDIT, Act.RETURN, Act.REFUSE])
def test_12_3_an_assigned_item_belongs_to_its_editor(act):
    here = board()
    facts = replace(standing("editor", here), assigned_to=ID["E3"])
    assert allowed(facts, here, act) == {"E3"}
    assert allowed(facts, here, Act.ASSIGN) == {"S"}
    away = board(absent={"E3"})
    assert {"E1", "E2", "S"} <= allowed(facts, away, act)


@pytest.mark.parametrize("why", ["he wrote it since", "he left the Board", "he is of the unit"])
def test_12_3_an_assignment_to_somebody_who_cannot_act_binds_nobody(why):
    here = board()
    facts = replace(item("E1", "C", "board"), step=Step.EDITOR, assigned_to=ID["E3"])
    if why == "he wrote it since":
        facts = replace(facts, writers=facts.writers | {ID["E3"]})
    elif why == "he left the Board":
        here = board(E3={"roles": frozenset({Role.CONTRIBUTOR})})
    else:
        facts = replace(facts, unit=7)
        here = board(E3={"units": frozenset({7})})
    assert allowed(facts, here, Act.APPROVE) == {"E2", "E4", "EU", "EV", "S"}


def test_12_3_a_class_must_be_chosen_before_passing_on():
    here = board()
    facts = settled(item("K", "", "contributor"), here)
    verdict = decide(DEFAULT, facts, here, person("E1", here), Act.APPROVE)
    assert (verdict.article, word(verdict, REASONS)) == ("12.3", "class")
    assert "E1" in allowed(facts, here, Act.CLASSIFY)
    assert word(decide(DEFAULT, facts, here, person("EU", here), Act.APPROVE), REASONS) == "unit"


def test_12_2_while_the_secretary_is_away_editors_post_or_send_back():
    here = board(absent={"S"})
    facts = standing("approved", here)
    assert allowed(facts, here, Act.POST) == {*EDITORS, "H", "S"}
    assert allowed(facts, here, Act.RETURN) == {*EDITORS, "H", "S"}
    verdict = decide(DEFAULT, facts, here, person("E1", here), Act.POST)
    assert (verdict.article, verdict.exception) == ("12.2", "secretary_away")


def test_12_2_one_secretary_of_two_is_enough():
    here = board(absent={"S"}, E4={"roles": frozenset({Role.SECRETARY})})
    assert allowed(standing("approved", here), here, Act.POST) == {"S", "E4", "H"}


def test_r4_what_an_editor_decided_the_secretary_the_decider_or_the_head_sends_back():
    here = board()
    facts = at_step(item("E1", "C", "board"), Step.POST, here)
    assert allowed(facts, here, Act.RETURN) == {"S", "E2", "H"}


def test_12_3_the_starter_withdraws_instead_of_returning():
    here = board()
    facts = at_step(item("D1", "A", "board"), Step.DEPUTY, here)
    verdict = decide(DEFAULT, facts, here, person("D1", here), Act.RETURN)
    assert word(verdict, REASONS) == "withdraw"
    assert allowed(facts, here, Act.WITHDRAW) == {"D1"}


def test_r6_a_delegate_outside_the_board_classifies_at_his_step():
    here = board(
        L={"delegated": ((Step.EDITOR, "12/QĐ"),), "units": frozenset()}, M={"delegated": ((Step.DEPUTY, "13/QĐ"),)}
    )
    assert "L" in allowed(standing("editor", here), here, Act.CLASSIFY)
    assert "M" in allowed(standing("deputy", here), here, Act.CLASSIFY)
    assert "M" not in allowed(standing("head", here), here, Act.CLASSIFY)


def test_r3_approved_under_an_older_policy_waits_again():
    """A stricter policy before the posting: nothing is posted, the Secretary or the Head sends it back to its steps."""
    here = board()
    facts = settled(replace(item("E1", "C", "board"), given=(Given(Step.EDITOR, ID["E2"]),)), here)
    both = (PRESETS["default"], PRESETS["strict"])
    verdict = decide(both, facts, here, person("S", here), Act.POST)
    assert (verdict.allowed, word(verdict, REASONS)) == (False, "state")
    assert decide(both, facts, here, person("S", here), Act.RETURN).allowed
