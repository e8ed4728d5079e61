"""The urgent lane as literal tables: who writes, which class, who decides, who is away (ruling R3; Điều 12.2)."""

from dataclasses import replace
from itertools import product

import pytest

from portal_workflow.authority import decide, take, way_on
from portal_workflow.circumstances import Act, Given, State
from portal_workflow.matrix import PRESETS, ItemClass, Role, Step, SuppliedBy
from portal_workflow.steps import next_step, required_route
from tests.authority.reasons import REASONS
from tests.authority.school import DEFAULT, EDITORS, ID, NAME, board, item, person, rows, settled, someone, word
from tests.authority.test_invariants import ways
from tests.authority.test_matrix import shown

OFF = (replace(PRESETS["default"], urgent=None),)


def urgent(author: str, cls: str, **more):
    """What `author` wrote and sent through the lane."""
    return item(author, cls, "board", urgent=True, **more)


# Who wrote it, its class, the way it goes; then what each person is told at the first step.
LANE = """
writer class route                     | K    EU    E1    E2    S     D1     D2     H     O    I    X
D1     A     head:12.2!                | role role  role  role  role  role   role   12.2  role role role
D1     B     deputy:12.2!              | role role  role  role  role  wrote  12.2   12.2  role role role
D1     C     editor:12.2!              | role 12.2  12.2  12.2  12.2  role   role   role  role role role
D2     A     head:12.2!                | role role  role  role  role  role   role   12.2  role role role
D2     B     deputy:12.2!              | role role  role  role  role  12.2   wrote  12.2  role role role
D2     C     editor:12.2!              | role 12.2  12.2  12.2  12.2  role   role   role  role role role
H      A     deputy:12.3,head:12.2!    | role role  role  role  role  12.3   charge wrote role role role
H      B     deputy:12.2!              | role role  role  role  role  12.2   charge wrote role role role
H      C     editor:12.2!              | role 12.2  12.2  12.2  12.2  role   role   role  role role role
"""


@pytest.mark.parametrize("row", rows(LANE)[1:], ids=lambda row: "-".join(row[:2]))
def test_r3_every_writer_and_class(row):
    author, cls, route, *expected = row
    here = board()
    facts = settled(urgent(author, cls), here)
    assert shown(required_route(DEFAULT, facts, here)) == route.replace(",", " ")
    found = [word(take(DEFAULT, facts, here, person(name, here)), REASONS) for name in rows(LANE)[0][3:]]
    assert found == expected


# Who is away, who wrote it, its class: the way, and who can begin it (or whose powers must be delegated).
AWAY = """
away         writer class | route                              who
D1           H      A     | deputy:12.3,head:12.2!             D2
D1           H      B     | deputy:12.2!                       D2
D2           D1     B     | deputy:12.2!                       H
D1,D2        H      A     | editor:12.3,deputy:12.3,head:12.2! editors+S     # an Editor, then the Head for both steps
D1,D2        H      B     | editor:12.3,deputy:12.2!           editors+S
D2,H         D1     B     | deputy:12.2!                       →deputy       # nobody decides what he wrote
H            D1     A     | head:12.2!                         →head
H            D1     B     | deputy:12.2!                       D2
E*,S         D1     C     | editor:12.2!                       →editor
E*,S         H      C     | editor:12.2!                       →editor
E*,S,D1,D2   H      A     | head:12.2!                         →head         # he lends his step to another person
E*,S,D1,D2   H      B     | deputy:12.2!                       →deputy
"""


def away_of(cell: str) -> set[str]:
    return {name for part in cell.split(",") for name in (EDITORS if part == "E*" else (part,))}


@pytest.mark.parametrize("row", rows(AWAY)[1:], ids=lambda row: "-".join(row[:3]))
def test_r3_with_somebody_away_another_stands_in_or_the_delegation_is_named(row):
    away, author, cls, route, who = row
    here = board(absent=away_of(away))
    facts = settled(urgent(author, cls), here)
    assert shown(required_route(DEFAULT, facts, here)) == route.replace(",", " ")
    on = way_on(DEFAULT, facts, here)
    names = {NAME[p] for p in on.people} - set(EDITORS) | ({"editors"} if ID["E1"] in on.people else set())
    assert ("→" + on.delegate if on.delegate else "+".join(sorted(names, reverse=True))) == who


@pytest.mark.parametrize("preset", PRESETS)
def test_r3_two_people_always_whatever_the_preset_and_whoever_is_away(preset):
    """Every way to its end: two people, no author who decides unless the Head after another, nobody at two acts."""
    ended = set()
    leaders, everybody = ("D1", "D2", "H"), ("EU", "E1", "E2", "S", "D1", "D2", "H")
    absences = [set(), *({name} for name in everybody), {"D1", "D2"}, {"D1", "H"}, set(EDITORS) | {"S"}]
    for away, author, cls in product(absences, leaders, ItemClass):
        here = board(absent=away)
        for path in ways(urgent(author, cls), here, (PRESETS[preset],)):
            if path[-1] is None:
                assert len(away) > 1 or away == {"H"}, (away, author, cls)
                continue
            approvers = [name for name, _verdict in path]
            assert len({author, *approvers}) >= 2
            assert len(approvers) == len(set(approvers))
            assert author != approvers[-1] or (author == "H" and "head_wrote" in path[-1][1].exception)
            assert author not in approvers[:-1]
            assert len(approvers) == (2 if approvers[-1] == author else 1)
            ended.add((author, cls))
    assert ended == set(product(leaders, ItemClass))


def test_r3_who_sends_a_small_correction_of_anothers_notice_does_not_decide_it():
    """Form only, so nobody wrote: without an Editor before him, the sender would stand behind it alone."""
    here = board()
    facts = replace(urgent("D2", "B"), submitted_by=ID["D1"], authors=frozenset(), writers=frozenset())
    assert {NAME[p] for p in way_on(DEFAULT, facts, here).people} == {"H"}
    usual = replace(facts, urgent=False)
    assert next_step(DEFAULT, usual, here).step == Step.EDITOR


def test_r3_a_decider_who_rewrites_it_is_no_decider_any_more():
    here = board()
    facts = replace(urgent("H", "B"), writers=frozenset({ID["H"], ID["D1"]}))
    assert {NAME[p] for p in way_on(DEFAULT, facts, here).people} == {"D2"}


@pytest.mark.parametrize(
    ("changed", "policies"),
    [({}, OFF), ({}, (*DEFAULT, *OFF)), ({}, (*OFF, *DEFAULT)), ({"supplied_by": SuppliedBy.CONTRIBUTOR}, DEFAULT)],
    ids=["off", "switched off since", "sent while off", "a unit's"],
)
def test_r3_without_the_lane_the_usual_steps_are_asked_for(changed, policies):
    facts = replace(urgent("D1", "B"), **changed)
    usual = required_route(policies, replace(facts, urgent=False), board())
    assert required_route(policies, facts, board()) == usual
    given = replace(facts, given=(Given(Step.DEPUTY, ID["D2"]),))
    assert next_step(policies, given, board()).step == Step.EDITOR


# Who may send what E1, D1 … wrote through the lane; D1's text with a word of E1 in it is no leader's text.
SEND = """
written started by          policy  posted | K      EU      E1      S       D1     D2     H
D1      D1      board       on      no     | author leaders leaders leaders 12.2   12.2   12.2
H       H       board       on      no     | author leaders leaders leaders 12.2   12.2   12.2
D1,H    D1      board       on      no     | author leaders leaders leaders 12.2   12.2   12.2
D1      E1      board       on      no     | author leaders leaders leaders others others others
D1,E1   D1      board       on      no     | author leaders leaders leaders others others others
D1      E1      board       on      yes    | author leaders leaders leaders 12.2   12.2   12.2
E1      D1      board       on      yes    | author leaders leaders leaders others others others
D1      D1      contributor on      no     | author author  author  leaders boards author author
D1      D1      board       off     no     | author off     off     off     off    off    off
"""


@pytest.mark.parametrize("row", rows(SEND)[1:], ids=lambda row: "-".join(row[:5]))
def test_r3_who_sends_urgently(row):
    written, started, by, policy, posted, *expected = row
    here = board()
    facts = replace(
        item(started, "B", by),
        state=State.POSTED if posted == "yes" else State.DRAFT,
        ever_posted=posted == "yes",
        writers=frozenset(ID[name] for name in written.split(",")),
    )
    policies = DEFAULT if policy == "on" else OFF
    found = [decide(policies, facts, here, person(n, here), Act.SUBMIT_URGENTLY) for n in rows(SEND)[0][5:]]
    assert [word(verdict, REASONS) for verdict in found] == expected


# After the posting: who stands behind it, and who may say that he has read it again (the Editor's step).
REREAD = """
behind  state   | K    EU    EV    E1    E2    S     D1   D2   H    I    X
D1,H    posted  | role 12.3  12.3  12.3  12.3  12.3  role role role role no-role
D1,E1   posted  | role 12.3  12.3  twice 12.3  12.3  role role role role no-role
D1,S    posted  | role 12.3  12.3  12.3  12.3  twice role role role role no-role
D1,H    review  | role 12.3  12.3  12.3  12.3  12.3  role role role role no-role
D1,H    removed | state state state state state state state state state state no-role
"""


@pytest.mark.parametrize("row", rows(REREAD)[1:], ids=lambda row: "-".join(row[:2]))
def test_r3_who_reads_it_again(row):
    names, state, *expected = row
    here = board()
    facts = replace(
        urgent("D1", "B"),
        urgent=False,
        state=State(state),
        ever_posted=True,
        reread=frozenset(ID[name] for name in names.split(",")),
    )
    found = [word(decide(DEFAULT, facts, here, person(n, here), Act.REREAD), REASONS) for n in rows(REREAD)[0][2:]]
    assert found == expected
    nothing_due = replace(facts, reread=None)
    assert not any(decide(DEFAULT, nothing_due, here, p, Act.REREAD).allowed for p in here.people)


def test_r6_who_holds_the_lane_is_data():
    """The dated policy says who writes so; a Secretary may, where a policy names him."""
    lane = replace(PRESETS["default"].urgent, writers=frozenset({Role.SECRETARY}))
    policy = (replace(PRESETS["default"], urgent=lane),)
    facts = replace(item("S", "B", "board"), state=State.DRAFT)
    here = board(X={"roles": someone("X", Role.INSPECTOR).roles})
    allowed = {NAME[p.id] for p in here.people if decide(policy, facts, here, p, Act.SUBMIT_URGENTLY).allowed}
    assert allowed == {"S"}
