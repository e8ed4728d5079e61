"""Whether a policy can be lived with: every step has its article, every cell ends in a decision, two persons stand
behind every way to the public, and nobody's item is stuck with the whole Board present (12.2, 12.3; pure, no Django).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from portal_workflow.authority import take
from portal_workflow.circumstances import N_, Board, Facts, Given, Person
from portal_workflow.matrix import ORDER, ItemClass, Policy, Role, Route, Step, SuppliedBy
from portal_workflow.steps import next_step

NO_CELL = N_("no way of approving is given")
NO_ARTICLE = N_("the step “%(step)s” names no article")
NO_DECIDER = N_("nobody decides at its end")
DECIDES_TWICE = N_("a step before the last decides")
OUT_OF_ORDER = N_("its steps are not in their order, or one occurs twice")
STUCK = N_("an item begun by the role “%(role)s” can never be posted")
ONE_PERSON = N_("an item begun by the role “%(role)s” becomes public with one person behind it")
POSTING_ARTICLE = N_("the posting names no article")
NOBODY_POSTS = N_("nobody is named who posts")
NOBODY_WRITES = N_("nobody may write in the urgent lane")
HOURS = N_("an urgent item must be read again within 1 to 240 hours")
WORDS = N_("the words above which an edit counts as writing must be 0 to 500")

UNIT = 1
#: The whole Board with one person of every role and enough Editors for one to write, one to send and one to read.
WHOLE = Board(
    (
        Person(1, frozenset({Role.HEAD})),
        Person(2, frozenset({Role.DEPUTY}), in_charge=True),
        Person(3, frozenset({Role.DEPUTY})),
        Person(4, frozenset({Role.SECRETARY})),
        *(Person(number, frozenset({Role.EDITOR})) for number in (5, 6, 7)),
        Person(8, frozenset({Role.CONTRIBUTOR}), units=frozenset({UNIT})),
        Person(9, frozenset({Role.OFFICER})),
    )
)
APART = Board((*WHOLE.people, Person(10, frozenset({Role.PRINCIPAL}))))
#: Who begins what: the Board its own items, a contributor those of his unit.
BEGINNERS = {SuppliedBy.BOARD: (1, 2, 4, 5), SuppliedBy.CONTRIBUTOR: (8,)}


@dataclass(frozen=True)
class Problem:
    """What is wrong and where. `cell` is like "board/A", empty for the policy as a whole; `reason` takes `params`."""

    cell: str
    reason: str
    params: tuple[tuple[str, str], ...] = ()

    def __str__(self):
        said = self.reason % dict(self.params)
        return f"{self.cell}: {said}" if self.cell else said


def policy_problems(policy: Policy) -> list[Problem]:
    """Everything that forbids the policy, the policy as a whole first; an empty list for a sound one."""
    problems = list(_of_the_whole(policy))
    for who in SuppliedBy:
        for cls in ItemClass:
            found = list(_of_route(policy.routes.get((who, cls), ())))
            # Only a route that is well formed can be walked.
            found = found or list(_of_ways(policy, who, cls))
            problems += (Problem(f"{who}/{cls}", reason, tuple(params.items())) for reason, params in found)
    return problems


def _of_the_whole(policy: Policy) -> Iterator[Problem]:
    if not policy.posting.article.strip():
        yield Problem("", POSTING_ARTICLE)
    if not policy.posting.by:
        yield Problem("", NOBODY_POSTS)
    if not 0 <= policy.written_words <= 500:
        yield Problem("", WORDS)
    if policy.urgent and not policy.urgent.writers:
        yield Problem("", NOBODY_WRITES)
    if policy.urgent and not 1 <= policy.urgent.follow_up_hours <= 240:
        yield Problem("", HOURS)


def _of_route(route: Route) -> Iterator[tuple[str, dict]]:
    """What is wrong with the steps as they are written down."""
    if not route:
        yield NO_CELL, {}
        return
    places = [ORDER.index(rs.step) for rs in route]
    if places != sorted(set(places)) or Step.POST in (rs.step for rs in route):
        yield OUT_OF_ORDER, {}
    for rs in route:
        if not rs.article.strip():
            yield NO_ARTICLE, {"step": str(rs.step)}
    if not route[-1].decides:
        yield NO_DECIDER, {}
    if any(rs.decides for rs in route[:-1]):
        yield DECIDES_TWICE, {}


def _of_ways(policy: Policy, who: SuppliedBy, cls: ItemClass) -> Iterator[tuple[str, dict]]:
    """What is found by walking every way of one cell, with the Principal as the Head and as another person."""
    said = set()
    for board in (WHOLE, APART) if who == SuppliedBy.CONTRIBUTOR else (WHOLE,):
        for number in BEGINNERS[who]:
            role = next(str(role) for p in board.people if p.id == number for role in p.roles)
            behind = _persons_behind(policy, board, _item(who, cls, number))
            for reason, found in ((STUCK, not behind), (ONE_PERSON, 1 in behind)):
                if found and (reason, role) not in said:
                    said.add((reason, role))
                    yield reason, {"role": role}


def _item(who: SuppliedBy, cls: ItemClass, number: int) -> Facts:
    """An item its beginner wrote and sent himself."""
    one = frozenset({number})
    return Facts(
        item_class=cls,
        supplied_by=who,
        unit=UNIT if who == SuppliedBy.CONTRIBUTOR else None,
        started_by=number,
        submitted_by=number,
        authors=one,
        writers=one,
    )


def _persons_behind(policy: Policy, board: Board, facts: Facts) -> set[int]:
    """How many persons stand behind the item where it is posted, for every way it can take; empty if none gets there.

    A way is told by who approved which step, not by the order of trying: each such state is walked once.
    """
    counts, seen, waiting = set(), set(), [facts]
    while waiting:
        here = waiting.pop()
        if here.given in seen:
            continue
        seen.add(here.given)
        step = next_step((policy,), here, board).step
        if here.giver(step) is not None:
            continue  # given, and it does not stand: no way on
        for person in board.people:
            verdict = take((policy,), here, board, person)
            if not verdict.allowed:
                continue
            if step == Step.POST:
                counts.add(len({here.started_by, person.id, *(given.person for given in here.given)}))
            else:
                more = tuple(Given(covered, person.id) for covered in verdict.covers)
                waiting.append(replace(here, given=here.given + more))
    return counts
