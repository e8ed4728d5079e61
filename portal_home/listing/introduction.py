"""The parts of the introduction in the order of Điều 11.1, and what each shows from the portal's own data."""

from dataclasses import dataclass, field

from django.db.models import F, Q
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from portal_home.listing.pictures import prepare
from portal_home.listing.reach import open_to_all
from portal_home.models import BoardPage, IntroductionPage, Leader, LeadershipPage, SectionPage, UnitContact
from portal_workflow.matrix import Role
from portal_workflow.models import RoleHolding, Unit
from portal_workflow.models.people import ROLE_LABELS

# Điều 11.1 names them in this order; the Board (5.2) follows.
ORDER = (*IntroductionPage.Topic.values, LeadershipPage, BoardPage)
BOARD_ROLES = (Role.HEAD, Role.DEPUTY, Role.SECRETARY, Role.EDITOR)
KINDS = {
    Unit.Kind.DEPARTMENT: _("Subject departments"),
    Unit.Kind.OFFICE: _("Offices"),
    Unit.Kind.UNION: _("Unions and associations"),
    Unit.Kind.CLASS: _("Classes"),
}


@dataclass
class Branch:
    """One branch of the school: what it is called, and who or what belongs to it."""

    label: str
    members: list = field(default_factory=list)


def rank(page: Page) -> int:
    """The place of a page among the parts; what is no part comes after them."""
    kind = getattr(page, "topic", None) or page.specific_class
    return ORDER.index(kind) if kind in ORDER else len(ORDER)


def section(page: SectionPage, query: QueryDict) -> dict:
    """The public pages right below a section, the parts of the introduction in their order."""
    below = open_to_all(page.get_children(), page).specific().defer_streamfields()
    return {"sections": sorted(below, key=rank)}


def parts_of(page: Page) -> list[Page]:
    """All parts of the introduction, the one being read among them; one statement."""
    parts = open_to_all(Page.objects.sibling_of(page), page).annotate(topic=F("introductionpage__topic"))
    parts = parts.only("path", "depth", "title", "slug", "url_path", "content_type")
    return sorted((part for part in parts if rank(part) < len(ORDER)), key=rank) if page.path else []


def part(page: IntroductionPage, query: QueryDict) -> dict:
    """One part: the organisation, the history in stages or the ways to reach the school."""
    own = {
        IntroductionPage.Topic.STRUCTURE: structure,
        IntroductionPage.Topic.HISTORY: history,
        IntroductionPage.Topic.CONTACT: contact,
    }.get(page.topic)
    return {"parts": parts_of(page)} | (own(page) if own else {})


def structure(page: IntroductionPage) -> dict:
    """The organisation as the portal knows it: leadership, Editorial Board, units by kind; three statements."""
    today = timezone.localdate()
    units = Unit.objects.filter(Q(retired_on=None) | Q(retired_on__gt=today)).select_related("page")
    of_page = ("path", "depth", "url_path", "live", "slug")
    units = units.only("name", "kind", *(f"page__{name}" for name in of_page)).order_by("sort_order", "name")
    branches = {kind: Branch(label) for kind, label in KINDS.items()}
    for unit in units:
        branches[unit.kind].members.append(unit)
    holdings = RoleHolding.on(today).filter(role__in=BOARD_ROLES).select_related("person").order_by("since", "pk")
    board = {role: Branch(ROLE_LABELS[role]) for role in BOARD_ROLES}
    for holding in holdings:
        board[holding.role].members.append(holding.person)
    return {
        "leaders": leaders_for(page),
        "branches": [branch for branch in branches.values() if branch.members],
        "board_roles": [branch for branch in board.values() if branch.members],
    }


def leaders_for(page: Page) -> list[Leader]:
    """The leadership as its own page gives it, in the language of the page if it exists in it."""
    found = Leader.objects.filter(page__live=True).select_related("page").order_by("sort_order", "pk")
    found = list(found.only("name", "position", "page__locale"))
    own = [leader for leader in found if leader.page.locale_id == page.locale_id]
    return own or found


def history(page: IntroductionPage) -> dict:
    """The text cut at its headings: what stands before the first, then one stage for each."""
    stages = [Branch("")]
    for block in page.body:
        if block.block_type == "heading":
            stages.append(Branch(block.value))
        else:
            stages[-1].members.append(block)
    return {"before": stages[0].members, "stages": stages[1:]}


def contact(page: IntroductionPage) -> dict:
    """The role contacts of the units that work today (ruling R10)."""
    today = timezone.localdate()
    open_units = Q(page__unit__retired_on=None) | Q(page__unit__retired_on__gt=today)
    contacts = UnitContact.objects.filter(open_units, page__live=True).select_related("page__unit")
    contacts = contacts.defer("page__body").order_by("page__unit__sort_order", "page__unit__name", "sort_order")
    return {"contacts": list(contacts)}


def leadership(page: LeadershipPage, query: QueryDict) -> dict:
    """The leaders with their pictures, the pictures of all in one statement."""
    leaders = page.leaders.all()
    leaders = list(leaders.select_related("photo")) if hasattr(leaders, "select_related") else list(leaders)
    prepare(leader.photo for leader in leaders)
    return {"parts": parts_of(page), "leaders": leaders}
