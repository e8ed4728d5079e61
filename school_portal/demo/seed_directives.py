"""The demo's directives: commendations and the work calendar, through the same steps as everything."""

from datetime import timedelta

from portal_home.forms_directives import title_of
from portal_home.models import (
    CommendationIndexPage,
    CommendationPage,
    Honour,
    WorkCalendarPage,
    WorkEntry,
    WorkWeekPage,
)
from school_portal.demo import directives
from school_portal.demo.carrying import Carrier, blocks


def seed(carrier: Carrier) -> None:
    """The oldest first, as they came in."""
    index = CommendationIndexPage.objects.get(locale__language_code="vi")
    for data in sorted(directives.commendations(carrier.today), key=lambda data: data.awarded_on):
        _commendation(carrier, index, data)
    author, calendar = carrier.accounts["thuky"], WorkCalendarPage.objects.get(locale__language_code="vi")
    for monday, entries in directives.weeks(carrier.today):
        page = WorkWeekPage(monday=monday, title=title_of(monday), summary=directives.SUMMARY)
        page.entries = [WorkEntry(**entry) for entry in entries]
        page = carrier.add(calendar, page, author)
        carrier.post(page, author, "daily_activity", min(monday - timedelta(days=3), carrier.today))


def _commendation(carrier: Carrier, index, data: directives.Commendation) -> None:
    page = CommendationPage(
        title=data.title,
        level=data.level,
        decision_number=data.number,
        awarded_on=data.awarded_on,
        summary=data.summary,
        body=blocks(data.body),
    )
    page.honours = [Honour(**honour) for honour in data.honours]
    author = carrier.accounts[data.author]
    page = carrier.add(index, page, author)
    carrier.post(page, author, "teaching", data.awarded_on + timedelta(days=1))
