"""Reads people and items from the database as the rules want them, and asks the rules."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from django.contrib.auth import get_user_model
from django.utils import timezone

from portal_workflow import authority, rereading, steps
from portal_workflow.act import once
from portal_workflow.circumstances import Act, Board, Facts, Given, Person, State, Verdict
from portal_workflow.matrix import PRESETS, ItemClass, Policy, Role, RouteStep, Step, SuppliedBy
from portal_workflow.models.item import Approval, Item, WrittenBy
from portal_workflow.models.people import Absence, Delegation, Membership, RoleHolding, StandingOpinion
from portal_workflow.models.settings import CalendarDay, PolicyChoice
from portal_workflow.workdays import Calendar

#: What an act reads once; if it writes such a row itself, it reads again.
READ_ONCE = (RoleHolding, Membership, Delegation, Absence, StandingOpinion, PolicyChoice, CalendarDay)


@once
def board_now(day=None) -> Board:
    """Everybody who holds a role, a membership or a delegation on the day (today), with absences; five queries."""
    day = day or timezone.localdate()
    roles, units, lent, in_charge = defaultdict(set), defaultdict(set), defaultdict(list), set()
    for person, role, charge in RoleHolding.on(day).values_list("person_id", "role", "in_charge"):
        roles[person].add(Role(role))
        in_charge |= {person} if charge else set()
    for person, unit in Membership.on(day).values_list("person_id", "unit_id"):
        units[person].add(unit)
        roles[person].add(Role.CONTRIBUTOR)
    for giver, receiver, step, number in (
        Delegation.on(day).filter(revoked_at=None).values_list("giver_id", "receiver_id", "step", "document_number")
    ):
        if steps.ROLE_OF[Step(step)] in roles[giver]:
            lent[receiver].append((Step(step), number))
    absent = set(Absence.on(day).values_list("person_id", flat=True))
    return Board(
        tuple(
            Person(pk, frozenset(roles[pk]), pk in in_charge, frozenset(units[pk]), pk in absent, tuple(lent[pk]))
            for pk in sorted(roles.keys() | lent.keys())
        )
    )


def name_order(before: str = "") -> str:
    """The field by which people are sorted: the account's `sort_key` where a site keeps one, else its login name."""
    model = get_user_model()
    own = any(field.name == "sort_key" for field in model._meta.fields)
    return before + ("sort_key" if own else model.USERNAME_FIELD)


def person_of(user, board: Board | None = None) -> Person:
    """The person behind an account; an account without a role, a superuser included, has no power."""
    if user is None or not user.is_active:
        return Person(0)
    board = board or board_now()
    return next((p for p in board.people if p.id == user.pk), Person(user.pk))


@once
def policy_in_force(at=None) -> tuple[PolicyChoice | None, Policy]:
    """The chosen policy at a moment (now); the default where nobody has chosen yet."""
    choice = PolicyChoice.objects.filter(in_force_from__lte=at or timezone.now()).last()
    return choice, choice.policy if choice else next(iter(PRESETS.values()))


@once
def calendar_now() -> Calendar:
    """The working-day calendar as the school keeps it."""
    days = defaultdict(set)
    for day, kind in CalendarDay.objects.values_list("day", "kind"):
        days[kind].add(day)
    return Calendar(frozenset(days[CalendarDay.Kind.HOLIDAY]), frozenset(days[CalendarDay.Kind.MAKE_UP]))


@dataclass(frozen=True)
class Case:
    """An item with everything the rules need to judge it now."""

    item: Item
    board: Board
    policies: tuple[Policy, ...]
    facts: Facts

    @classmethod
    def of(cls, item: Item, board: Board | None = None) -> "Case":
        """The case of one item."""
        return cases_of([item], board)[0]

    @classmethod
    def of_page(cls, page_id) -> "Case":
        """The case of a page by its id; raises Item.DoesNotExist."""
        return cls.of(Item.objects.select_related("policy").get(page_id=page_id))

    def decide(self, user, act: Act) -> Verdict:
        """Whether the user may do this now, why, and by which article."""
        return authority.decide(self.policies, self.facts, self.board, person_of(user, self.board), act)

    @cached_property
    def route(self) -> tuple[RouteStep, ...]:
        """The steps the item needs."""
        return steps.required_route(self.policies, self.facts, self.board)

    @property
    def next_step(self) -> RouteStep:
        """The step the item waits for."""
        return steps.next_step(self.policies, self.facts, self.board)

    @property
    def way_on(self) -> authority.WayOn:
        """Who can go on, or whose powers must be delegated."""
        return authority.way_on(self.policies, self.facts, self.board)


def cases_of(items: Iterable[Item], board: Board | None = None) -> list[Case]:
    """Cases of many items in a fixed number of queries."""
    items, board = list(items), board or board_now()
    _choice, current = policy_in_force()
    opinions = _opinions_on(timezone.localdate())
    given, written, behind = _approvals(items), _writers(items), rereading.stand_behind(items)
    return [
        _case(item, board, current, opinions, given[item.pk], written[item.pk], behind.get(item.pk)) for item in items
    ]


@once
def _opinions_on(day) -> tuple[tuple[str, str], ...]:
    """Classes and document numbers of the Head's standing opinions of the day."""
    return tuple(StandingOpinion.on(day).values_list("classes", "document_number"))


def _case(item: Item, board: Board, current: Policy, opinions, given, written, behind) -> Case:
    sent_under = item.policy.policy if item.policy_id else current
    policies = (current,) if sent_under == current else (sent_under, current)
    facts = Facts(
        state=State(item.state),
        step=Step(item.step) if item.step else None,
        item_class=ItemClass(item.item_class) if item.item_class else None,
        live_class=ItemClass(item.live_class) if item.live_class else None,
        supplied_by=SuppliedBy(item.supplied_by),
        unit=item.unit_id,
        started_by=item.started_by_id,
        submitted_by=item.submitted_by_id,
        assigned_to=item.assigned_to_id,
        authors=frozenset(p for p, before in written if before),
        writers=frozenset(p for p, _ in written),
        given=tuple(Given(Step(row.step), row.person_id) for row in given),
        standing_opinion=_standing_opinion(item, given, opinions),
        shrunk=item.live_words > 2 * len(item.substance.get("words", [])),
        ever_posted=item.posted_at is not None,
        kept_by_unit=item.kept_by_unit,
        urgent=item.urgent_since is not None,
        reread=behind,
        hidden=item.hidden_until is not None,
        vanished=item.vanished_at is not None,
    )
    return Case(item, board, policies, _where_it_waits(policies, facts, board))


def _standing_opinion(item: Item, given: list[Approval], opinions) -> str:
    """The opinion an approval was given under stays on record; else the one that covers the class today (R1)."""
    on_record = next((row.standing_opinion for row in given if row.item_class == item.item_class), "")
    covering = (number for classes, number in opinions if item.item_class and item.item_class in classes)
    return on_record or next(covering, "")


def _where_it_waits(policies: tuple[Policy, ...], facts: Facts, board: Board) -> Facts:
    """The item's step by the rules of this moment; the row follows when somebody acts on it."""
    if facts.step is None:
        return facts
    step = steps.next_step(policies, facts, board).step
    return replace(facts, step=step, state=State.APPROVED if step == Step.POST else State.REVIEW)


def _approvals(items: list[Item]) -> dict[int, list[Approval]]:
    """Standing approvals of each item's present cycle, given for its present content."""
    by_pk = {item.pk: item for item in items}
    found = defaultdict(list)
    for row in Approval.objects.filter(item__in=by_pk, voided_at=None).order_by("at", "pk"):
        item = by_pk[row.item_id]
        if row.cycle == item.cycle and row.digest == item.draft_digest:
            found[item.pk].append(row)
    return found


def _writers(items: list[Item]) -> dict[int, set[tuple[int, bool]]]:
    """Who wrote each item since it was last live, and whether before it was sent."""
    by_pk = {item.pk: item for item in items}
    found = defaultdict(set)
    rows = WrittenBy.objects.filter(item__in=by_pk, substantive=True)
    for item_id, cycle, person, before in rows.values_list("item_id", "cycle", "person_id", "before_sending"):
        if cycle == by_pk[item_id].cycle:
            found[item_id].add((person, before))
    return found


def may(user, page, act: Act, board: Board | None = None) -> Verdict:
    """Whether the user may do this with the page now; a page that was never saved as a draft has no item yet."""
    board = board or board_now()
    item = Item.objects.select_related("policy").filter(page_id=page.pk).first()
    if item is None:
        return authority.decide((), Facts(started_by=page.owner_id), board, person_of(user, board), act)
    return Case.of(item, board).decide(user, act)


def waiting_for(user) -> list[Item]:
    """Items whose next step this person may take now, the longest waiting first."""
    board = board_now()
    person = person_of(user, board)
    if not person.roles and not person.delegated:
        return []
    items = (
        Item.objects.filter(state__in=[State.REVIEW, State.APPROVED])
        .select_related("page", "unit", "policy", "submitted_by", "assigned_to")
        .order_by("waiting_since", "pk")
    )
    return [
        case.item for case in cases_of(items, board) if authority.take(case.policies, case.facts, board, person).allowed
    ]
