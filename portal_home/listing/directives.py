"""The section of directives: directing documents, the week, commendations, published replies (Điều 11.3)."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.http import QueryDict
from django.utils import timezone
from wagtail import hooks

from portal_home.listing import commendations, work_calendar
from portal_home.listing.documents import public_documents, validity
from portal_home.listing.pictures import pictures_of, prepare
from portal_home.models import (
    CommendationIndexPage,
    CommendationPage,
    DirectivesPage,
    Issuer,
    WorkCalendarPage,
    WorkWeekPage,
)

DOCUMENTS = 6
COMMENDATIONS = 4
REPLIES = 5
# What of the school's own directs its work; of a superior authority everything does.
DIRECTING = ("quyet-dinh", "ke-hoach", "chi-thi", "thong-bao", "huong-dan", "nghi-quyet")


@dataclass(frozen=True)
class PublishedReply:
    """A petition's public answer as the section shows it; given by whoever registers `register_published_replies`."""

    title: str
    url: str
    answered_on: date


def directing_documents(page):
    """Documents of superiors, and the school's own decisions, plans, notices."""
    own = Q(kind__slug__in=DIRECTING) & ~Q(issuer__level=Issuer.Level.SUPERIOR)
    return public_documents(page).filter(Q(issuer__level=Issuer.Level.SUPERIOR) | own)


def published_replies(page) -> list[PublishedReply]:
    """The newest replies of all who have some."""
    replies = [reply for found in hooks.get_hooks("register_published_replies") for reply in found(page, REPLIES)]
    return sorted(replies, key=lambda reply: reply.answered_on, reverse=True)[:REPLIES]


def directives(page: DirectivesPage, query: QueryDict) -> dict:
    """The newest of each, and where all of it is."""
    prepare(pictures_of(page))
    documents = list(directing_documents(page)[:DOCUMENTS])
    for document in documents:
        document.validity = validity(document, timezone.localdate())
    below = {child.specific_class: child for child in page.get_children().live()} if page.path else {}
    rows = commendations.public_commendations(page)[:COMMENDATIONS]
    return {
        "documents": documents,
        "week": work_calendar.week_now(page),
        "commendations": [commendations.counted(row) for row in rows],
        "replies": published_replies(page),
        "all_commendations": below.get(CommendationIndexPage),
        "calendar": below.get(WorkCalendarPage),
    }


def register() -> None:
    """Give the pages of the section their lists."""
    DirectivesPage.listing = directives
    CommendationIndexPage.listing = commendations.commendation_list
    CommendationPage.listing = commendations.honours
    WorkCalendarPage.listing = work_calendar.calendar
    WorkWeekPage.listing = work_calendar.week
