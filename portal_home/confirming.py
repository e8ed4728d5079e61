"""Each semester whoever answers for a page says that it is still true (Điều 7.1).

A unit's pages are its members'; the Board's own (introduction, leadership, sections) are the Secretary's and the
Editors'. A page that was posted in the semester was looked at then, and waits for nobody until the next one.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Prefetch, Q
from django.utils import timezone
from wagtail.models import Page

from portal_home.models import BoardPage, IntroductionPage, LeadershipPage, SectionPage
from portal_home.schoolyear import Semester, semester
from portal_workflow import ledger
from portal_workflow.circumstances import N_, Person, Verdict, no, yes
from portal_workflow.course import role_at
from portal_workflow.matrix import Role
from portal_workflow.models import Confirmation, Item
from portal_workflow.reading import person_of
from portal_workflow.refused import Refused

ARTICLE = "7.1"
BOARDS_OWN = (IntroductionPage, LeadershipPage, SectionPage, BoardPage)
# How long into a semester a page may wait before the Secretary reminds its owner.
OVERDUE_AFTER = timedelta(days=45)

NOT_PUBLIC = N_("This page is not public, so there is nothing to confirm.")
NO_OWNER = N_("This page is nobody's to confirm each semester.")
NOT_YOUR_UNIT = N_("Only a member of the unit confirms its pages.")
BOARDS_PAGE = N_("The Secretary or an Editor confirms the Board's own pages.")


@dataclass(frozen=True)
class Due:
    """One page that waits to be confirmed, and for whom."""

    page: Page
    last: Confirmation | None
    mine: bool
    overdue: bool

    @property
    def unit(self):
        return self.page.item.unit


def kept_pages():
    """Public pages that somebody answers for, with their item and unit."""
    types = ContentType.objects.get_for_models(*BOARDS_OWN).values()
    own = Q(item__kept_by_unit=True, item__unit__retired_on=None) | Q(content_type__in=[kind.pk for kind in types])
    return Page.objects.live().filter(own, item__isnull=False).select_related("item__unit")


def due_pages(day: date):
    """Pages neither confirmed nor posted in the semester of the day."""
    now = semester(day)
    begins = timezone.make_aware(datetime.combine(now.days[0], time.min))
    waiting = kept_pages().exclude(confirmations__semester=now.key).exclude(last_published_at__gte=begins)
    return waiting.order_by("item__unit__sort_order", "path")


def due_for(person: Person, day: date | None = None, *, of_all: bool = False) -> list[Due]:
    """What this person has to confirm now; `of_all`, what the whole school has. Two statements."""
    day = day or timezone.localdate()
    pages = due_pages(day)
    if not of_all:
        mine = Q(item__kept_by_unit=True, item__unit__in=person.units)
        if person.holds(Role.SECRETARY, Role.EDITOR):
            mine |= Q(item__kept_by_unit=False)
        pages = pages.filter(mine)
    late = day > semester(day).days[0] + OVERDUE_AFTER
    newest = Prefetch("confirmations", Confirmation.objects.select_related("person").order_by("-at"), "confirmed")
    return [
        Due(page, next(iter(page.confirmed), None), may_confirm(person, page.item).allowed, late)
        for page in pages.prefetch_related(newest)
    ]


def may_confirm(person: Person, item: Item) -> Verdict:
    """Whether the person answers for the page of this item."""
    if item.kept_by_unit:
        return yes(ARTICLE) if item.unit_id in person.units else no(ARTICLE, NOT_YOUR_UNIT)
    if not issubclass(item.page.specific_class, BOARDS_OWN):
        return no(ARTICLE, NO_OWNER)
    return yes(ARTICLE) if person.holds(Role.SECRETARY, Role.EDITOR) else no(ARTICLE, BOARDS_PAGE)


@transaction.atomic
def confirm_true(*, by, page: Page, day: date | None = None) -> Confirmation:
    """Say that the public page is still true in this semester; saying it twice counts once."""
    item = Item.objects.select_for_update(of=("self",)).select_related("page").filter(page_id=page.pk).first()
    if item is None or not item.page.live:
        raise Refused(ARTICLE, NOT_PUBLIC)
    Refused.unless(may_confirm(person_of(by), item))
    key = semester(day or timezone.localdate()).key
    confirmation, made = Confirmation.objects.get_or_create(
        page_id=page.pk, semester=key, defaults={"person": by, "at": timezone.now()}
    )
    if made:
        role, obj = role_at(by, ""), f"page:{page.pk}"
        ledger.write("confirm", article=ARTICLE, by=by, role=role, obj=obj, digest=item.live_digest, semester=key)
    return confirmation


@dataclass(frozen=True)
class Confirmed:
    """What the public page says: in which semester, and on which day."""

    semester: Semester
    at: datetime


def last_confirmed(page: Page) -> Confirmed | None:
    """The newest confirmation of a page, in one statement."""
    newest = Confirmation.objects.filter(page_id=page.pk).order_by("-at").first() if page.pk else None
    found = Semester.from_key(newest.semester) if newest else None
    return Confirmed(found, newest.at) if found else None
