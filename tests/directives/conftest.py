"""Pages of the section of directives: public at once for the lists, or on their way through the Board."""

from datetime import date, time
from itertools import count

import pytest

from portal_home.models import (
    CommendationIndexPage,
    CommendationPage,
    Honour,
    WorkCalendarPage,
    WorkEntry,
    WorkWeekPage,
)
from tests.desk.conftest import enter  # noqa: F401
from tests.public.conftest import make_document, make_image, opened, school  # noqa: F401
from tests.workflow.conftest import django_db_setup, people, standing_opinion  # noqa: F401


def honour(name="Lớp 11A2", kind=Honour.Kind.GROUP, achievement="Giải Nhất hội thi báo tường", award="Giấy khen"):
    return Honour(kind=kind, name=name, achievement=achievement, award=award)


def commendation(honours=None, **fields) -> CommendationPage:
    """A commendation that can be sent."""
    fields = {
        "title": "Khen thưởng hội thi báo tường",
        "decision_number": "45/QĐ-THPTLN1",
        "awarded_on": date(2026, 11, 19),
    } | fields
    page = CommendationPage(**fields)
    page.honours = [honour()] if honours is None else honours
    return page


def entry(day, content="Họp giao ban", **fields) -> WorkEntry:
    return WorkEntry(day=day, content=content, **{"starts_at": time(7, 30), "place": "Phòng họp"} | fields)


def week(monday, entries=None, **fields) -> WorkWeekPage:
    """A week that can be sent."""
    page = WorkWeekPage(monday=monday, **{"title": f"Lịch công tác tuần {monday:%d/%m/%Y}"} | fields)
    page.entries = [entry(monday)] if entries is None else entries
    return page


@pytest.fixture
def make_commendation(school):  # noqa: F811
    """`make_commendation(title=…)`: a public commendation."""
    numbers = count(1)

    def make(honours=None, **fields):
        fields = {"title": f"Khen thưởng số {next(numbers)}"} | fields
        page = commendation(honours=[], **fields)
        return opened(CommendationIndexPage.objects.get(), page, honours=[honour()] if honours is None else honours)

    return make


@pytest.fixture
def make_week(school):  # noqa: F811
    """`make_week(monday)`: a public week."""

    def make(monday, entries=None, **fields):
        page = week(monday, [], **fields)
        return opened(WorkCalendarPage.objects.get(), page, entries=[entry(monday)] if entries is None else entries)

    return make


@pytest.fixture
def english():
    """Sentences as they stand in the code."""
    from django.utils.translation import override

    with override("en"):
        yield
