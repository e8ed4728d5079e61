"""The work calendar: the week that counts now, one week day by day, the weeks before."""

from datetime import time
from itertools import groupby

from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils import timezone

from portal_home.listing.reach import open_to_all
from portal_home.models import WorkCalendarPage, WorkWeekPage
from portal_home.work_weeks import monday_of

PER_PAGE = 12


def public_weeks(page):
    """Weeks that everybody may read."""
    return open_to_all(WorkWeekPage.objects.all(), page)


def days(week: WorkWeekPage) -> list[tuple]:
    """The work of a week as (day, entries), what has no hour first."""
    entries = sorted(week.entries.all(), key=lambda e: (e.day, e.starts_at or time.min, e.sort_order or 0))
    return [(day, list(found)) for day, found in groupby(entries, lambda entry: entry.day)]


def week_now(page) -> WorkWeekPage | None:
    """This week's calendar; where there is none, the next one that is public."""
    weeks = public_weeks(page).filter(monday__gte=monday_of(timezone.localdate()))
    week = weeks.order_by("monday").first()
    if week:
        week.days, week.is_now = days(week), week.monday == monday_of(timezone.localdate())
    return week


def calendar(page: WorkCalendarPage, query: QueryDict) -> dict:
    """The week that counts now, and all others, latest first."""
    now = week_now(page)
    weeks = public_weeks(page).descendant_of(page).order_by("-monday")
    others = weeks.exclude(pk=now.pk) if now else weeks
    return {"week": now, "found": Paginator(others, PER_PAGE).get_page(query.get("trang"))}


def week(page: WorkWeekPage, query: QueryDict) -> dict:
    """One week, with the way to the weeks before and after it."""
    others = public_weeks(page).exclude(pk=page.pk)
    return {
        "days": days(page),
        "before": others.filter(monday__lt=page.monday).order_by("-monday").first(),
        "after": others.filter(monday__gt=page.monday).order_by("monday").first(),
    }
