"""The urgent lane: Head or Deputy writes, the class's decider and one other are enough (ruling R3; pure, no Django)."""

from collections.abc import Callable

from portal_workflow.circumstances import N_, Board, Facts, Person, Verdict, no, yes
from portal_workflow.matrix import Policy, Role, Route, SuppliedBy

SWITCHED_OFF = N_("The urgent lane is switched off at present; send it for approval in the usual way.")
LEADERS_ONLY = N_("Only the Head or a Deputy sends an item urgently; send it for approval in the usual way.")
BOARDS_OWN = N_("Only the Board's own items are sent urgently: leave the unit empty, or send it in the usual way.")
OTHERS_WROTE = N_("Others have written in this text: an urgent item is written by the Head or a Deputy alone.")


def applies(policies: tuple[Policy, ...], facts: Facts) -> bool:
    """Whether the item goes through the lane: sent so, the Board's own, and every policy that counts has the lane."""
    return facts.urgent and facts.supplied_by == SuppliedBy.BOARD and all(policy.urgent for policy in policies)


def behind(facts: Facts) -> frozenset[int]:
    """Who wrote it as far as deciding goes: through this lane whoever sent it too, for no Editor reads it before."""
    ids = facts.writers | {facts.started_by} | ({facts.submitted_by} if facts.urgent else set())
    return frozenset(ids - {None})


def may_send(policies: tuple[Policy, ...], facts: Facts, board: Board, person: Person) -> Verdict:
    """Whether this person may send it so; that he may send it at all was asked before."""
    lane = policies[-1].urgent if policies else None  # the policy in force now: it will be sent under that one
    if lane is None:
        return no("18", SWITCHED_OFF)
    if not person.holds(*lane.writers):
        return no("12.2", LEADERS_ONLY)
    if facts.supplied_by != SuppliedBy.BOARD:
        return no("12.3", BOARDS_OWN)
    leaders = {p.id for p in board.people if p.holds(*lane.writers)}
    wrote = facts.writers if facts.ever_posted else facts.writers | {facts.started_by}
    return yes("12.2") if wrote <= leaders else no("12.2", OTHERS_WROTE)


def shorten(route: Route, facts: Facts, board: Board, can_begin: Callable[[Route], bool]) -> Route:
    """The step that decides. Where the Head wrote it, one more before it, as near as another person can be found.

    `can_begin` says whether somebody present could take the first step of such an end of the route.
    """
    ends = [route[start:] for start in range(len(route) - 1, -1, -1)]
    heads_own = any(p.id in behind(facts) for p in board.holders(Role.HEAD))
    end = next(filter(can_begin, ends), ends[0]) if heads_own else ends[0]
    return tuple(rs for rs in route if rs in end or facts.giver(rs.step) is not None)
