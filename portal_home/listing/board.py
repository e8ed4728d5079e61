"""The Editorial Board as the record of roles gives it: who is in it, who was, by which decision (Điều 5.2)."""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q
from django.http import QueryDict
from django.utils import timezone

from portal_home.listing.introduction import BOARD_ROLES, leaders_for, parts_of
from portal_home.listing.reach import open_to_all
from portal_home.models import BoardPage, DocumentPage, SiteIdentity
from portal_home.vietnamese import clean
from portal_workflow.models import Membership, RoleHolding
from portal_workflow.models.people import ROLE_LABELS

# A document of the Board as a line of a list.
ROW = (
    *("path", "depth", "title", "slug", "url_path", "number", "kind__name", "category"),
    *("issued_year", "issued_month", "issued_day"),
)


@dataclass(frozen=True)
class Member:
    """One person's time in one role of the Board."""

    name: str
    position: str
    in_charge: bool
    since: date
    until: date | None
    decision: str


@dataclass
class Group:
    """Everybody in one role."""

    label: str
    members: list[Member] = field(default_factory=list)


def board(page: BoardPage, query: QueryDict) -> dict:
    """The Board of today and the people of before, by role; the papers it works by. Five statements."""
    today = timezone.localdate()
    holdings = RoleHolding.objects.filter(role__in=BOARD_ROLES, since__lte=today).select_related("person")
    holdings = list(holdings.order_by("-in_charge", "since", "pk"))
    positions = positions_of(holdings, page, today)
    now = [holding for holding in holdings if holding.until is None or holding.until >= today]
    former = [holding for holding in holdings if holding not in now]
    return {
        "parts": parts_of(page),
        "groups": by_role(now, positions),
        "former": by_role(former, {}),
        "papers": papers(page),
    }


def by_role(holdings: list[RoleHolding], positions: dict[int, str]) -> list[Group]:
    """The groups in the order of the regulation, in each those in charge first, then who came first."""
    groups = {role: Group(ROLE_LABELS[role]) for role in BOARD_ROLES}
    for holding in holdings:
        groups[holding.role].members.append(
            Member(
                holding.person.get_full_name(),
                positions.get(holding.person_id, ""),
                holding.in_charge,
                holding.since,
                holding.until,
                holding.decision_number,
            )
        )
    return [group for group in groups.values() if group.members]


def positions_of(holdings: list[RoleHolding], page: BoardPage, today: date) -> dict[int, str]:
    """What each is in the school: by his unit, else as the page of the leadership names him."""
    people = {holding.person_id: holding.person.get_full_name() for holding in holdings}
    leaders = {clean(leader.name): leader.position for leader in leaders_for(page)}
    found = {pk: leaders[clean(name)] for pk, name in people.items() if clean(name) in leaders}
    memberships = Membership.on(today).filter(person__in=people).exclude(position="").order_by("-leads", "-since")
    for pk, position in memberships.values_list("person_id", "position"):
        found.setdefault(pk, position)
    return found


def papers(page: BoardPage) -> list[DocumentPage]:
    """The decision on the Board, its working rules (Điều 5.3) and the regulation, as far as they are public."""
    regulation = SiteIdentity.objects.values("regulation")
    wanted = Q(pk=page.decision_id) | Q(pk__in=regulation) | Q(category=DocumentPage.Category.WORKING_RULES)
    found = open_to_all(DocumentPage.objects.filter(wanted), page).select_related("kind").only(*ROW)
    found = list(found.order_by("-issued_year", "-issued_month", "-issued_day", "-pk"))
    rules = [paper for paper in found if paper.category == DocumentPage.Category.WORKING_RULES]
    return [paper for paper in found if paper not in rules[1:]]  # of the rules the newest
