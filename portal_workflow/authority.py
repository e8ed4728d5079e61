"""Who may do what with an item: `decide` answers with a verdict, an article and a reason (pure, no Django)."""

from dataclasses import dataclass

from portal_workflow import removing, urgent
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
from portal_workflow.matrix import Policy, Role, Step, SuppliedBy
from portal_workflow.steps import (
    ASSIGNED,
    COUNTED,
    NOT_YOURS,
    OWN_UNIT,
    ROLE_OF,
    assigned_elsewhere,
    holds_step,
    may_take,
    next_step,
    required_route,
)

Policies = tuple[Policy, ...]

LOCKED = N_("Approved and waiting to be posted: locked for everybody; return it to change it.")
NOT_THE_AUTHOR = N_("Only the person who started this item may do this.")
LOWER_IS_HEADS = N_("Only the Head of the Board may lower a class.")
DECIDED = N_("A decision has been taken; the item can no longer be withdrawn.")
CLASS_MISSING = N_("Choose what the item is about before passing it on.")
NO_ROLE = N_("Your account holds no role in the Board or in a unit.")
NOT_A_WRITER = N_("Your role does not write items of the portal.")
ENDED = N_("This item was refused under Article 15 and is closed; start a new one.")
YOURS_TO_WITHDRAW = N_("You started this item; withdraw it instead.")
SECRETARY_ASSIGNS = N_("The Secretary assigns items to Editors.")

EDITABLE = {State.DRAFT, State.RETURNED, State.WITHDRAWN, State.POSTED, State.REFUSED}


def decide(policies: Policies, facts: Facts, board: Board, person: Person, act: Act) -> Verdict:
    """Whether `person` may do `act` with the item now; every refusal says why and by which article."""
    if not (person.roles or person.delegated):
        return no("12.2", NO_ROLE)
    return RULES[act](policies, facts, board, person)


@dataclass(frozen=True)
class WayOn:
    """Who can take the next step; when nobody can, whose powers must be delegated (R2)."""

    step: Step
    people: tuple[int, ...]
    delegate: Role | None = None


def way_on(policies: Policies, facts: Facts, board: Board) -> WayOn:
    """Nobody is stuck silently: the people who can go on, or the delegation needed (R2)."""
    step = next_step(policies, facts, board).step
    present = (p for p in board.people if not p.absent)
    people = tuple(p.id for p in present if take(policies, facts, board, p).allowed)
    return WayOn(step, people, None if people else ROLE_OF[step])


def take(policies: Policies, facts: Facts, board: Board, person: Person) -> Verdict:
    """Whether the person may take the item's next step, whatever it is."""
    route = required_route(policies, facts, board)
    return may_take(route, next_step(policies, facts, board), facts, board, person)


def _edit(policies: Policies, facts: Facts, board: Board, person: Person) -> Verdict:
    if facts.state == State.APPROVED:
        return no("12.3", LOCKED)
    if facts.state == State.REVIEW:
        return take(policies, facts, board, person)
    if facts.state not in EDITABLE:
        return no("12.4", NOT_NOW)
    if facts.state == State.REFUSED and not facts.ever_posted:
        return no("15", ENDED)
    if not (person.on_board or person.holds(Role.CONTRIBUTOR, Role.OFFICER)):
        return no("12.3", NOT_A_WRITER)
    if person.holds(Role.SECRETARY):
        return yes("6")
    if facts.kept_by_unit and facts.unit is not None:  # its members keep it, whoever began it
        if facts.unit in person.units:
            return yes("7")
    elif person.id == facts.started_by:
        return yes("12.3")
    own_board_draft = facts.supplied_by == SuppliedBy.BOARD or facts.ever_posted
    if own_board_draft and person.on_board:
        return yes("5.3")
    return no("7", NOT_YOUR_UNIT) if facts.kept_by_unit else no("12.3", NOT_THE_AUTHOR)


def _submit(policies: Policies, facts: Facts, board: Board, person: Person) -> Verdict:
    if facts.state in {State.REVIEW, State.APPROVED, State.REMOVED}:
        return no("12.3", NOT_NOW)
    return _edit(policies, facts, board, person)


def _submit_urgently(policies: Policies, facts: Facts, board: Board, person: Person) -> Verdict:
    verdict = _submit(policies, facts, board, person)
    return urgent.may_send(policies, facts, board, person) if verdict.allowed else verdict


def _approve(policies: Policies, facts: Facts, board: Board, person: Person) -> Verdict:
    if facts.state != State.REVIEW:
        return no("12.3", NOT_NOW)
    verdict = take(policies, facts, board, person)
    if verdict.allowed and facts.item_class is None:
        return no("12.3", CLASS_MISSING)
    return verdict


def _claim(policies: Policies, facts: Facts, board: Board, person: Person) -> Verdict:
    if facts.state != State.REVIEW or facts.step != Step.EDITOR:
        return no("12.3", NOT_NOW)
    return take(policies, facts, board, person)


def _assign(policies: Policies, facts: Facts, board: Board, person: Person) -> Verdict:
    if facts.state != State.REVIEW or facts.step != Step.EDITOR:
        return no("12.3", NOT_NOW)
    return yes("12.3") if person.holds(Role.SECRETARY) else no("12.3", SECRETARY_ASSIGNS)


def _classify(policies: Policies, facts: Facts, board: Board, person: Person) -> Verdict:
    if facts.state != State.REVIEW:
        return no("12.2", NOT_NOW)
    if facts.step == Step.EDITOR:
        return take(policies, facts, board, person)
    if person.holds(Role.HEAD) or (facts.step == Step.DEPUTY and holds_step(Step.DEPUTY, board, person)):
        return yes("12.2")
    return no("12.2", NOT_YOURS if person.on_board else NOT_ON_BOARD)


def _lower(policies: Policies, facts: Facts, board: Board, person: Person) -> Verdict:
    if facts.state != State.REVIEW:
        return no("12.2", NOT_NOW)
    return yes("12.2") if person.holds(Role.HEAD) else no("12.2", LOWER_IS_HEADS)


def _return(policies: Policies, facts: Facts, board: Board, person: Person) -> Verdict:
    if facts.state == State.APPROVED:
        may_return = person.holds(Role.SECRETARY, Role.HEAD) or take(policies, facts, board, person).allowed
        return yes("12.3") if may_return else no("12.3", NOT_YOURS if person.on_board else NOT_ON_BOARD)
    return _at_step(policies, facts, board, person, "12.3")


def _refuse(policies: Policies, facts: Facts, board: Board, person: Person) -> Verdict:
    return _at_step(policies, facts, board, person, "15")


def _at_step(policies: Policies, facts: Facts, board: Board, person: Person, article: str) -> Verdict:
    """Sending an item back or refusing it belongs to the step's role, whoever wrote it; its author may not."""
    if facts.state != State.REVIEW or facts.step is None:
        return no(article, NOT_NOW)
    takes_over = facts.step == Step.DEPUTY and person.holds(Role.HEAD)
    if not (holds_step(facts.step, board, person) or takes_over):
        return no(article, NOT_YOURS if person.on_board else NOT_ON_BOARD)
    if person.id == facts.started_by:
        return no(article, YOURS_TO_WITHDRAW)
    if facts.step == Step.EDITOR:
        if facts.unit is not None and facts.unit in person.units:
            return no(article, OWN_UNIT)
        if assigned_elsewhere(next_step(policies, facts, board), facts, board, person):
            return no(article, ASSIGNED)
    return yes(article)


def _withdraw(policies: Policies, facts: Facts, board: Board, person: Person) -> Verdict:
    if person.id not in (facts.started_by, facts.submitted_by):
        return no("12.3", NOT_THE_AUTHOR)
    if facts.state == State.APPROVED:
        return no("12.3", DECIDED)
    return yes("12.3") if facts.state == State.REVIEW else no("12.3", NOT_NOW)


def _post(policies: Policies, facts: Facts, board: Board, person: Person) -> Verdict:
    if facts.state != State.APPROVED or next_step(policies, facts, board).step != Step.POST:
        return no("12.2", NOT_NOW)
    if facts.hidden:
        return no("12.4", removing.HIDDEN_NOW)
    return take(policies, facts, board, person)


def _reread(policies: Policies, facts: Facts, board: Board, person: Person) -> Verdict:
    """R3: the Editor's step that follows an urgent posting; nobody who stands behind it."""
    if facts.reread is None or facts.state == State.REMOVED:
        return no("12.3", NOT_NOW)
    if not holds_step(Step.EDITOR, board, person):
        return no("12.3", NOT_YOURS)
    return no("12.3", COUNTED) if person.id in facts.reread else yes("12.3")


RULES = {
    Act.EDIT: _edit,
    Act.SUBMIT: _submit,
    Act.SUBMIT_URGENTLY: _submit_urgently,
    Act.CLAIM: _claim,
    Act.ASSIGN: _assign,
    Act.CLASSIFY: _classify,
    Act.LOWER: _lower,
    Act.APPROVE: _approve,
    Act.RETURN: _return,
    Act.REFUSE: _refuse,
    Act.WITHDRAW: _withdraw,
    Act.POST: _post,
    Act.REREAD: _reread,
    **removing.RULES,
}
