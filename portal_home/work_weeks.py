"""Weeks of the work calendar, pure: they begin on a Monday and end on a Sunday."""

from datetime import date, timedelta

WEEK = timedelta(days=7)
MONDAY = 0


def monday_of(day: date) -> date:
    """The Monday of the week a day falls in."""
    return day - timedelta(days=day.weekday())


def sunday_of(monday: date) -> date:
    """The last day of the week."""
    return monday + timedelta(days=6)


def next_monday(last: date | None, today: date) -> date:
    """The week to be planned now: the one after the latest calendar, never one that is over."""
    this_week = monday_of(today)
    return max(last + WEEK, this_week) if last else this_week


def days_of(monday: date) -> list[date]:
    """The seven days."""
    return [monday + timedelta(days=offset) for offset in range(7)]
