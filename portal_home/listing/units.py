"""The list of units by kind, and what stands on a unit's page: people, newest articles, documents, its own pages."""

from itertools import groupby

from django.db.models import F, prefetch_related_objects
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal_home.listing.documents import public_documents
from portal_home.listing.news import public_articles
from portal_home.listing.pictures import pictures_of, prepare
from portal_home.listing.reach import open_to_all
from portal_home.models import UnitIndexPage, UnitPage, UnitSubPage
from portal_home.models.units import is_retired
from portal_workflow.matrix import Role
from portal_workflow.models import Membership, RoleHolding, Unit

ARTICLES = 5
DOCUMENTS = 5
BOARD = (Role.HEAD, Role.DEPUTY, Role.SECRETARY, Role.EDITOR)
KINDS = {
    Unit.Kind.DEPARTMENT: _("Subject departments"),
    Unit.Kind.OFFICE: _("Offices"),
    Unit.Kind.UNION: _("Unions and associations"),
    Unit.Kind.CLASS: _("Classes"),
}
# What a card and a line of a list show.
CARD = (*("path", "depth", "title", "slug", "url_path", "summary"), "unit__name", "unit__kind", "unit__retired_on")
LINE = ("path", "depth", "title", "slug", "url_path", "summary", "kind")


def unit_list(page: UnitIndexPage, query: QueryDict) -> dict:
    """The units with a page that everybody may read, by kind; closed ones apart at the end."""
    pages = open_to_all(UnitPage.objects.child_of(page), page).select_related("unit").only(*CARD)
    pages = list(pages.order_by("unit__sort_order", "unit__name", "pk"))
    working = [unit_page for unit_page in pages if not is_retired(unit_page.unit)]
    of_kind = [(kind, label, [p for p in working if p.unit.kind == kind]) for kind, label in KINDS.items()]
    return {
        "kinds": [(kind.value, label, found) for kind, label, found in of_kind if found],
        "closed": [unit_page for unit_page in pages if is_retired(unit_page.unit)],
    }


def unit_front(page: UnitPage, query: QueryDict) -> dict:
    """Everything that stands below the unit's own words."""
    articles = list(public_articles(page).filter(unit=page.unit_id)[: ARTICLES + 1])
    own = open_to_all(UnitSubPage.objects.child_of(page), page) if page.path else UnitSubPage.objects.none()
    documents = list(public_documents(page).filter(item__unit=page.unit_id)[:DOCUMENTS])
    prepare([page.photo, *pictures_of(page), *(article.image for article in articles[:ARTICLES])])
    return {
        "people": people_of(page.unit),
        "contacts": list(page.contacts.all()),
        "articles": articles[:ARTICLES],
        "more_articles": len(articles) > ARTICLES,
        "documents": documents,
        "own_pages": by_kind(own.only(*LINE).order_by("path")),
        "retired_on": page.unit.retired_on if is_retired(page.unit) else None,
    }


def by_kind(own) -> list[tuple]:
    """A unit's own pages in the order of their kinds, as (words of the kind, pages)."""
    order = list(UnitSubPage.Kind)
    pages = sorted(own, key=lambda page: (order.index(page.kind), page.path))
    return [(UnitSubPage.Kind(kind).label, list(found)) for kind, found in groupby(pages, lambda page: page.kind)]


def people_of(unit: Unit) -> list[Membership]:
    """Who is named for a unit today: whoever leads it, and members of the Editorial Board, with their position.

    A name is personal data: the lead of a unit and a seat on the Board are public functions, given by a decision;
    anybody else is reached through the role's contact, or consents on the unit's own page (ruling R10). A class is
    a group of pupils: of its people nobody is named here.
    """
    today = timezone.localdate()
    if unit.kind == Unit.Kind.CLASS or is_retired(unit):
        return []
    members = Membership.on(today).filter(unit=unit, person__is_active=True).exclude(position="")
    on_board = RoleHolding.on(today).filter(role__in=BOARD).values("person")
    named = members.filter(leads=True) | members.filter(person__in=on_board)
    return list(named.select_related("person").order_by("-leads", F("person__sort_key"), "pk"))


def unit_sub_page(page: UnitSubPage, query: QueryDict) -> dict:
    """One of the unit's own pages: the unit, its files, and the unit's other pages."""
    attachments = list(page.attachments.all())
    prefetch_related_objects(attachments, "document")
    prepare(pictures_of(page))
    front = page.unit_page
    others = open_to_all(UnitSubPage.objects.child_of(front), page).exclude(pk=page.pk).only(*LINE).order_by("path")
    return {
        "front": front,
        "attachments": attachments,
        "others": others,
        "retired_on": front.unit.retired_on if is_retired(front.unit) else None,
    }


def register() -> None:
    """Give the pages of the units their lists."""
    UnitIndexPage.listing = unit_list
    UnitPage.listing = unit_front
    UnitSubPage.listing = unit_sub_page
