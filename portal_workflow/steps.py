"""Which steps an item needs and who may take one: rulings R1 and R2 (pure, no Django)."""

from dataclasses import replace

from portal_workflow import urgent
from portal_workflow.circumstances import N_, Board, Facts, Person, Verdict, no, yes
from portal_workflow.matrix import (
    HEAD_DECIDES,
    HEAD_STEPS,
    PRINCIPAL_STEP,
    ItemClass,
    Policy,
    Posting,
    Role,
    Route,
    RouteStep,
    Step,
    SuppliedBy,
    higher,
    merge,
)

ROLE_OF = {
    Step.EDITOR: Role.EDITOR,
    Step.DEPUTY: Role.DEPUTY,
    Step.OPINION: Role.HEAD,
    Step.HEAD: Role.HEAD,
    Step.PRINCIPAL: Role.PRINCIPAL,
    Step.POST: Role.SECRETARY,
}

NOT_YOURS = N_("This step belongs to another role of the Board.")
WROTE_IT = N_("You wrote this text; another person must decide on it.")
STARTED_IT = N_("You started this item; another Editor must take this step.")
SENT_IT = N_("You sent this item; another Editor must take this step.")
COUNTED = N_("You already stand behind this item at another step; a second person is needed.")
OWN_UNIT = N_("You belong to the unit that supplied this item; another Editor must take this step.")
ASSIGNED = N_("This item is assigned to another Editor; ask the Secretary to reassign it.")
NOT_IN_CHARGE = N_("The Deputy in charge of content decides while present.")
DEPUTY_PRESENT = N_("A Deputy can still take this step; yours comes after.")
POSTED_BY_ANOTHER = N_("You wrote or sent this item; another person posts it.")
POSTING_IS_ROUTINE = N_("The Secretary posts; an Editor may do it only while the Secretary is away.")
# The exceptions of ruling R2, as the record names them; one act may use two.
HEAD_WROTE = "head_wrote"
HEAD_FOR_DEPUTY = "head_for_deputy"
SECRETARY_AWAY = "secretary_away"


def required_route(policies: tuple[Policy, ...], facts: Facts, board: Board) -> Route:
    """The steps this item needs: the stricter of the policies, the higher of live and drafted class (R1, R5)."""
    item_class = higher(facts.item_class, facts.live_class) or ItemClass.A
    routes = [policy.route(facts.supplied_by, item_class) for policy in policies]
    lowered = facts.live_class and facts.item_class and facts.item_class > facts.live_class
    if facts.shrunk or lowered:
        routes.append((HEAD_DECIDES,))
    route = merge(routes)
    asked = tuple(rs for rs in route if rs.step != Step.OPINION)
    if facts.standing_opinion and asked:
        route = merge([asked])
    if facts.supplied_by == SuppliedBy.CONTRIBUTOR and board.principal_apart:
        route = merge([route, (PRINCIPAL_STEP,)])
    if urgent.applies(policies, facts):
        route = urgent.shorten(route, facts, board, lambda end: _can_begin(end, facts, board))
    return route


def _can_begin(route: Route, facts: Facts, board: Board) -> bool:
    """Whether the first step was given, or somebody who is here could take it before anybody else approved."""
    first, untouched = route[0], replace(facts, given=())
    present = (p for p in board.people if not p.absent)
    return facts.giver(first.step) is not None or any(
        may_take(route, first, untouched, board, p).allowed for p in present
    )


def next_step(policies: tuple[Policy, ...], facts: Facts, board: Board) -> RouteStep:
    """The first required step nobody has given yet; the posting when all are given."""
    return next((rs for rs in required_route(policies, facts, board) if not _stands(rs, facts)), policies[0].posting)


def _stands(rs: RouteStep, facts: Facts) -> bool:
    """Whether the step was given; passing on what one wrote is no decision, even if the class was lowered since."""
    giver = facts.giver(rs.step)
    return giver is not None and not (rs.step == Step.EDITOR and rs.decides and giver in facts.writers)


def holds_step(step: Step, board: Board, person: Person) -> bool:
    """Whether the step belongs to one of the person's roles or delegations, whoever wrote the item."""
    roles = {ROLE_OF[step], Role.SECRETARY} if step == Step.EDITOR else {ROLE_OF[step]}
    return person.holds(*roles) or bool(person.delegation(step))


def may_take(route: Route, rs: RouteStep, facts: Facts, board: Board, person: Person) -> Verdict:
    """Whether the person may approve at this step: role first, then separation of duties (R2)."""
    if rs.step == Step.EDITOR:
        return _editor(rs, facts, board, person)
    if rs.step == Step.DEPUTY:
        return _deputy(route, rs, facts, board, person)
    if rs.step == Step.POST:
        return _post(route, rs, facts, board, person)
    return _head(rs, facts, board, person)


def _counted(facts: Facts, person: Person, step: Step) -> bool:
    """Whether the person stands at another level; the Head's opinion and the Head's decision are one level."""
    level = HEAD_STEPS if step in HEAD_STEPS else {step}
    return any(g.person == person.id and g.step not in level for g in facts.given)


def _editor(rs: RouteStep, facts: Facts, board: Board, person: Person) -> Verdict:
    """12.2, 12.3: an Editor (or the Secretary, Điều 6) who is not the author and not of the unit."""
    if reason := _barred_editor(rs, facts, board, person):
        return no(rs.article, reason)
    if assigned_elsewhere(rs, facts, board, person):
        return no("12.3", ASSIGNED)
    return yes(rs.article, covers=(rs.step,), delegation=_lent(rs.step, person, Role.EDITOR, Role.SECRETARY))


def _barred_editor(rs: RouteStep, facts: Facts, board: Board, person: Person) -> str:
    """Why this person cannot be the Editor of this item, whoever it is assigned to; empty when he can."""
    if not holds_step(rs.step, board, person):
        return NOT_YOURS
    if rs.decides and person.id in facts.writers:
        return WROTE_IT
    if person.id in facts.authors or person.id == facts.started_by:
        return STARTED_IT
    if person.id == facts.submitted_by:
        return SENT_IT
    if facts.unit is not None and facts.unit in person.units:
        return OWN_UNIT
    return COUNTED if _counted(facts, person, rs.step) else ""


def assigned_elsewhere(rs: RouteStep, facts: Facts, board: Board, person: Person) -> bool:
    """Whether the item is assigned to another person who is here and can take the Editor's step himself."""
    assigned = (p for p in board.people if p.id == facts.assigned_to and p.id != person.id and not p.absent)
    return any(not _barred_editor(rs, facts, board, p) for p in assigned)


def able_deputies(facts: Facts, board: Board) -> list[Person]:
    """Who can be the Deputy of this item: present, by role or delegation, not its writer, at no other level of it."""
    return [
        p
        for p in board.people
        if not (p.absent or p.holds(Role.HEAD))
        and holds_step(Step.DEPUTY, board, p)
        and p.id not in urgent.behind(facts)
        and not _counted(facts, p, Step.DEPUTY)
    ]


def _precedes(route: Route, board: Board, deputy: Person) -> bool:
    """Whether the other Deputy waits for this one: he is in charge, and stands in for nobody who decides later."""
    needed_later = (rs.step for rs in route if rs.step != Step.DEPUTY and not board.present(ROLE_OF[rs.step]))
    return deputy.in_charge and not any(deputy.delegation(step) for step in needed_later)


def _deputy(route: Route, rs: RouteStep, facts: Facts, board: Board, person: Person) -> Verdict:
    """12.2, 12.3: the Deputy in charge of content; without him the other Deputy, else the Head."""
    able = able_deputies(facts, board)
    if person.holds(Role.HEAD):
        return _head_at_deputy_step(route, rs, facts, able, person)
    if not holds_step(rs.step, board, person):
        return no(rs.article, NOT_YOURS)
    if person.id in urgent.behind(facts):
        return no(rs.article, WROTE_IT)
    if _counted(facts, person, rs.step):
        return no(rs.article, COUNTED)
    waits = not person.in_charge and any(_precedes(route, board, p) for p in able)
    if waits and not person.delegation(rs.step):
        return no("12.2", NOT_IN_CHARGE)
    lent = person.delegation(rs.step) if waits else _lent(rs.step, person, Role.DEPUTY)
    return yes(rs.article, covers=(rs.step,), delegation=lent)


def _head_at_deputy_step(route: Route, rs: RouteStep, facts: Facts, able: list[Person], person: Person) -> Verdict:
    """The Head takes over where the Deputy decides, or where no Deputy can: then one act satisfies both steps."""
    head_steps = tuple(r.step for r in route if r.step in HEAD_STEPS)
    wrote = person.id in urgent.behind(facts)
    if able and (head_steps or wrote):
        return no(rs.article, WROTE_IT if wrote else DEPUTY_PRESENT)
    if wrote and not any(g.person != person.id for g in facts.given):
        return no(rs.article, WROTE_IT)
    if _counted(facts, person, rs.step):
        return no(rs.article, COUNTED)
    used = (HEAD_WROTE if wrote else "", HEAD_FOR_DEPUTY if not able else "")
    return yes("12.2", covers=(rs.step, *head_steps), exception=" ".join(filter(None, used)))


def _head(rs: RouteStep, facts: Facts, board: Board, person: Person) -> Verdict:
    """12.2, 12.3, 13.4: the Head or the Principal; who wrote it decides only after another person's approval."""
    if not holds_step(rs.step, board, person):
        return no(rs.article, NOT_YOURS)
    if _counted(facts, person, rs.step):
        return no(rs.article, COUNTED)
    wrote = person.id in urgent.behind(facts)
    if wrote and not (person.holds(Role.HEAD) and any(g.person != person.id for g in facts.given)):
        return no(rs.article, WROTE_IT)
    return yes(
        rs.article,
        covers=(rs.step,),
        exception=HEAD_WROTE if wrote else "",
        delegation=_lent(rs.step, person, ROLE_OF[rs.step]),
    )


def _post(route: Route, rs: Posting, facts: Facts, board: Board, person: Person) -> Verdict:
    """12.2: the Secretary posts; the decider on deciding, the Principal (R6) not; an Editor with no Secretary here."""
    decider = facts.giver(route[-1].step) if route[-1].step != Step.PRINCIPAL else None
    lent = person.delegation(rs.step)
    if person.id != decider and rs.not_the_author and person.id in facts.writers | urgent.behind(facts):
        return no(rs.article, POSTED_BY_ANOTHER)
    if person.holds(*rs.by) or lent or person.id == decider:
        return yes(rs.article, covers=(rs.step,), delegation=_lent(rs.step, person, *rs.by))
    if person.holds(Role.EDITOR) and not any(board.present(role) for role in rs.by):
        return yes(rs.article, covers=(rs.step,), exception=SECRETARY_AWAY)
    return no(rs.article, POSTING_IS_ROUTINE if person.on_board else NOT_YOURS)


def _lent(step: Step, person: Person, *own: Role) -> str:
    """The delegation's number when the person acts by it and not by a role of his own."""
    return "" if person.holds(*own) else person.delegation(step)
