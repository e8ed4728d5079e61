"""What must hold on every way an item can take: walked exhaustively, and with random acts (rulings R1, R2)."""

from dataclasses import replace
from itertools import product
from random import Random

import pytest

from portal_workflow.authority import decide, take, way_on
from portal_workflow.circumstances import Act, Board, Facts, Given
from portal_workflow.matrix import PRESETS, ItemClass, Role, RouteStep, Step, SuppliedBy
from portal_workflow.steps import may_take, next_step, required_route
from tests.authority.school import DEFAULT, EDITORS, ID, NAME, board, item, person, settled

AUTHORS = ("K", "EU", "E1", "S", "D1", "D2", "H")
ALONE = ("EU", "E1", "E2", "S", "D1", "D2", "H")
ROLES_AWAY = (set(), set(EDITORS), {"D1", "D2"}, set(EDITORS) | {"S"}, {"D1", "D2", "H"}, {"D1", "H"}, {"S", "H"})
LENT = {"nothing": {}, "the Head's steps to D1": {"D1": (Step.HEAD, Step.OPINION)}, "his to E2": {"E2": (Step.HEAD,)}}


def small(absent=(), **changed):
    """The Board with one Editor for each kind: of the unit, of another, the author, two more."""
    whole = board(absent, **changed)
    return Board(tuple(p for p in whole.people if NAME[p.id] in ("K", "EU", "E1", "E2", "E3", "S", "D1", "D2", "H")))


def ways(facts: Facts, here, policies, path=()):
    """Every way the item can take to its posting: tuples of (who, verdict); None at the end where nobody can go on."""
    step = next_step(policies, facts, here).step
    takers = [(p, v) for p in here.people if not p.absent and (v := take(policies, facts, here, p)).allowed]
    on = way_on(policies, facts, here)
    assert on.people == tuple(p.id for p, _ in takers)
    assert (on.delegate is None) == bool(takers), "stuck silently"
    if step == Step.POST:
        decider = path[-1][0]
        assert all(p.holds(Role.SECRETARY, Role.EDITOR) or NAME[p.id] == decider for p, _ in takers)
        yield path if takers else (*path, None)
        return
    if not takers:
        yield (*path, None)
    for who, verdict in takers:
        more = tuple(Given(covered, who.id) for covered in verdict.covers)
        yield from ways(replace(facts, given=facts.given + more), here, policies, (*path, (NAME[who.id], verdict)))


def check_way(approvals, author: str) -> None:
    """Separation of duties along one way that ends with the posting."""
    approvers = [who for who, _ in approvals]
    decider, verdict = approvals[-1]
    assert len({author, *approvers}) >= 2, "one person behind it"
    assert len(approvers) == len(set(approvers)), "one person at two acts"
    assert decider != author or (decider == "H" and "head_wrote" in verdict.exception)
    assert author not in approvers[:-1], "an author on the way to a decision"
    for who, given in approvals:
        assert len(given.covers) == 1 or (who == "H" and "head_for_deputy" in given.exception)


@pytest.mark.parametrize(("step", "away"), [("deputy", {"D1", "D2"}), ("head", set()), ("opinion", set())])
def test_r2_the_head_decides_what_he_wrote_only_after_another_person(step, away):
    here = board(absent=away)
    rs, route = RouteStep(Step(step), "12.2", decides=True), PRESETS["strict"].route(SuppliedBy.BOARD, ItemClass.A)
    head = person("H", here)
    assert not may_take(route, rs, item("H", "A", "board"), here, head).allowed
    assert may_take(route, rs, item("H", "A", "board", given=[("editor", "E2")]), here, head).allowed


def test_r2_who_stands_at_another_step_is_not_the_editor():
    """A delegate of the Deputy approved; the Editor's step is asked for again after the class was lowered."""
    facts = replace(item("D2", "C", "board", given=[("editor", "E1"), ("deputy", "E3")]), writers=frozenset({ID["E1"]}))
    assert {NAME[p] for p in way_on(DEFAULT, facts, board()).people} == {"E2", "E4", "EU", "EV", "S"}


@pytest.mark.parametrize("lent", LENT)
@pytest.mark.parametrize("preset", PRESETS)
def test_r2_every_way_of_every_item_with_anybody_away(preset, lent):
    ended = 0
    for away, author, by, cls in product((*({name} for name in ALONE), *ROLES_AWAY), AUTHORS, SuppliedBy, ItemClass):
        delegated = {
            name: {"delegated": tuple((s, "12/QĐ") for s in lent_steps)} for name, lent_steps in LENT[lent].items()
        }
        here = small(absent=away, **delegated)
        for path in ways(item(author, cls, by), here, (PRESETS[preset],)):
            if path[-1] is not None:
                check_way(path, author)
                ended += 1
    assert ended > 500


@pytest.mark.parametrize("name", ["nobody", "K", *ALONE])
def test_r2_with_any_one_person_away_only_the_heads_steps_can_need_a_delegation(name):
    """Two Deputies, six Editors and the Secretary stand in for one another; only for the Head nobody does."""
    here = small(absent={name})
    stuck = set()
    for author, by, cls in product(AUTHORS, SuppliedBy, ItemClass):
        for path in ways(item(author, cls, by), here, DEFAULT):
            if path[-1] is None:
                stuck.add((cls, by) if len(path) > 1 else "at the Editor")
    needs_head = {(c, b) for c, b in product(ItemClass, SuppliedBy) if c == "A" or b == SuppliedBy.CONTRIBUTOR}
    assert stuck == (needs_head if name == "H" else set())


@pytest.mark.parametrize("name", ["K", "L", "M", "O", "I", "X"])
def test_r6_no_contributor_officer_inspector_or_superuser_ever_approves(name):
    for away, author, by, cls in product((set(), *ROLES_AWAY), AUTHORS, SuppliedBy, ItemClass):
        here = board(absent=away)
        for step in (Step.EDITOR, Step.DEPUTY, Step.HEAD, Step.POST):
            order = (Step.EDITOR, Step.DEPUTY, Step.OPINION, Step.HEAD)
            before = order if step == Step.POST else order[: order.index(step)]
            facts = settled(item(author, cls, by, given=[(s, "E2") for s in before]), here)
            for act in (Act.APPROVE, Act.POST, Act.CLAIM, Act.ASSIGN, Act.LOWER, Act.RETURN, Act.REFUSE):
                assert not decide(DEFAULT, facts, here, person(name, here), act).allowed


def test_r2_an_editor_who_passed_on_what_he_wrote_has_not_decided_it():
    """The Head lowers to class C what an Editor had rewritten and passed on: another Editor must decide."""
    here = board()
    facts = item("D2", "A", "board", given=[("editor", "E1"), ("deputy", "D1")])
    facts = replace(facts, writers=facts.writers | {ID["E1"]})
    assert next_step(DEFAULT, facts, here).step == Step.HEAD
    lowered = replace(facts, item_class=ItemClass.C)
    assert next_step(DEFAULT, lowered, here).step == Step.EDITOR
    assert {NAME[p] for p in way_on(DEFAULT, lowered, here).people} == {"E2", "E3", "E4", "EU", "EV", "S"}
    untouched = replace(lowered, writers=frozenset({ID["D2"]}))
    assert next_step(DEFAULT, untouched, here).step == Step.POST


def test_r2_who_sends_a_small_correction_does_not_decide_it():
    """E2 corrects form in E1's posted item of class C: no writing, but two people must stand behind what goes out."""
    here = board()
    facts = replace(item("E1", "C", "board"), submitted_by=ID["E2"], authors=frozenset(), writers=frozenset())
    assert {NAME[p] for p in way_on(DEFAULT, facts, here).people} == {"E3", "E4", "EU", "EV", "S"}


def test_r1_the_heads_opinion_does_not_bar_his_decision_under_a_stricter_policy():
    here = board()
    facts = item("K", "B", "contributor", given=[("editor", "E2"), ("deputy", "D1"), ("opinion", "H")])
    both = (PRESETS["default"], PRESETS["strict"])
    assert next_step(both, facts, here).step == Step.HEAD
    assert way_on(both, facts, here).people == (ID["H"],)


def test_r2_one_act_of_the_head_may_use_both_exceptions_and_names_both():
    here = board(absent={"D1", "D2"})
    verdict = take(DEFAULT, item("H", "A", "board", given=[("editor", "E2")]), here, person("H", here))
    assert (verdict.covers, verdict.exception) == ((Step.DEPUTY, Step.HEAD), "head_wrote head_for_deputy")
    alone = item("H", "A", "board", given=[("editor", "H")])
    assert not take(DEFAULT, alone, here, person("H", here)).allowed


def story(chance: Random) -> tuple[Facts, dict[Step, str]]:
    """Some item, somebody away, a dozen acts of whoever may: approving, writing, raising and lowering the class."""
    away = chance.choice((*({name} for name in ALONE), *ROLES_AWAY))
    here = board(absent=away)
    author, by, cls = chance.choice(AUTHORS), chance.choice(("board", "contributor")), chance.choice("ABC")
    facts, used = settled(item(author, cls, by), here), {}
    for _ in range(12):
        wanted = chance.choices(("approve", "write", "A", "B", "C"), (10, 2, 1, 1, 1))[0]
        kind = {"approve": Act.APPROVE, "write": Act.EDIT}.get(wanted, Act.CLASSIFY)
        if kind == Act.CLASSIFY and ItemClass(wanted) > facts.item_class:
            kind = Act.LOWER
        may = [(p, v) for p in here.people if (v := decide(DEFAULT, facts, here, p, kind)).allowed and not p.absent]
        if not may:
            continue
        who, verdict = chance.choice(may)
        if wanted == "write":
            facts, used = replace(facts, given=(), writers=facts.writers | {who.id}), {}
        elif wanted == "approve":
            kept = tuple(g for g in facts.given if g.step not in verdict.covers)
            facts = replace(facts, given=kept + tuple(Given(s, who.id) for s in verdict.covers))
            used |= dict.fromkeys(verdict.covers, verdict.exception)
        else:
            facts = replace(facts, item_class=ItemClass(wanted))
        facts = settled(facts, here)
        on = way_on(DEFAULT, facts, here)
        assert on.people or on.delegate
    return facts, used


def test_r2_whatever_is_written_and_reclassified_meanwhile():
    """What comes to be posted was decided by nobody who wrote it but the Head after another; two are behind it."""
    ready = 0
    for seed in range(800):
        facts, used = story(Random(seed))
        if facts.step != Step.POST:
            continue
        ready += 1
        decider = required_route(DEFAULT, facts, board())[-1].step
        person_id = facts.giver(decider)
        assert len({g.person for g in facts.given} | {facts.started_by}) >= 2, seed
        wrote = person_id in facts.writers | {facts.started_by}
        assert not wrote or (NAME[person_id] == "H" and "head_wrote" in used[decider]), seed
        levels = {g.person: [h.step for h in facts.given if h.person == g.person] for g in facts.given}
        for who, steps in levels.items():
            assert len(steps) == 1 or (NAME[who] == "H" and "head_for_deputy" in used[Step.DEPUTY]), (seed, steps)
    assert ready > 200
