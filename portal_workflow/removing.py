"""Who asks for a removal, who decides it, who hides, destroys, restores and answers readers (12.4; ruling R5; pure)."""

from portal_workflow.circumstances import (
    N_,
    NOT_NOW,
    NOT_ON_BOARD,
    NOT_YOUR_UNIT,
    Act,
    Board,
    Facts,
    Person,
    State,
    Verdict,
    no,
    yes,
)
from portal_workflow.matrix import Policy, Role

HEAD_ONLY = N_("Only the Head of the Board decides the removal of information.")
HIDDEN_NOW = N_("It is hidden for the moment; the Head of the Board decides first whether it is removed.")
HIDING_IS_OFF = N_("The policy in force has no emergency hiding: ask for the removal, the Head decides.")
NOT_TO_HIDE = N_("Only the Secretary or a Deputy hides something at once; ask for its removal.")
DESTROYED = N_("Its content was destroyed for good; there is nothing left to restore.")

Policies = tuple[Policy, ...]


def request(policies: Policies, facts: Facts, board: Board, person: Person) -> Verdict:
    if not facts.ever_posted or facts.state == State.REMOVED:
        return no("12.4", NOT_NOW)
    if person.on_board or person.holds(Role.PRINCIPAL, Role.INSPECTOR, Role.OFFICER):
        return yes("12.4")
    if person.id == facts.started_by or (facts.unit is not None and facts.unit in person.units):
        return yes("12.4")
    return no("12.4", NOT_YOUR_UNIT)


def decide(policies: Policies, facts: Facts, board: Board, person: Person) -> Verdict:
    if not person.holds(Role.HEAD):
        return no("12.4", HEAD_ONLY)
    return yes("12.4") if facts.ever_posted and facts.state != State.REMOVED else no("12.4", NOT_NOW)


def restore(policies: Policies, facts: Facts, board: Board, person: Person) -> Verdict:
    if not person.holds(Role.HEAD):
        return no("12.4", HEAD_ONLY)
    if facts.vanished:
        return no("12.4", DESTROYED)
    return yes("12.4") if facts.state == State.REMOVED else no("12.4", NOT_NOW)


def hide(policies: Policies, facts: Facts, board: Board, person: Person) -> Verdict:
    """R5, 8.1: leaked personal data, malware. The policy of today counts, not the one the item was sent under."""
    if not (policies and policies[-1].emergency_hide):
        return no("8.1", HIDING_IS_OFF)
    if not person.holds(Role.SECRETARY, Role.DEPUTY):
        return no("8.1", NOT_TO_HIDE)
    if not facts.ever_posted or facts.hidden or facts.state == State.REMOVED:
        return no("8.1", NOT_NOW)
    return yes("8.1")


def vanish(policies: Policies, facts: Facts, board: Board, person: Person) -> Verdict:
    """R5: a state secret or personal data is destroyed, with the decision that takes it off or after it."""
    if not person.holds(Role.HEAD):
        return no("12.4", HEAD_ONLY)
    return yes("12.4") if facts.ever_posted and not facts.vanished else no("12.4", NOT_NOW)


def handle_report(policies: Policies, facts: Facts, board: Board, person: Person) -> Verdict:
    """What a reader reported: the Board turns it into a request of removal, or closes it with a reason."""
    return yes("12.4") if person.on_board else no("12.4", NOT_ON_BOARD)


RULES = {
    Act.REQUEST_REMOVAL: request,
    Act.DECIDE_REMOVAL: decide,
    Act.RESTORE: restore,
    Act.HIDE: hide,
    Act.VANISH: vanish,
    Act.HANDLE_REPORT: handle_report,
}
