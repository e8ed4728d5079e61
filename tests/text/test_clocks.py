"""Working days and the clocks of Điều 14, as tables and properties."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal_workflow.clocks import (
    ZONE,
    Posting,
    Terms,
    days_left,
    end_of_day,
    is_late,
    posting_due_after_approval,
    posting_due_for_event,
)
from portal_workflow.workdays import Calendar, add_working_days, is_working_day, working_days_between

# 24/11/2026 (Tuesday) is a holiday; suppose Monday 23 is swapped with Saturday 21.
CALENDAR = Calendar(
    holidays=frozenset({date(2026, 11, 23), date(2026, 11, 24)}), makeup_days=frozenset({date(2026, 11, 21)})
)
PLAIN = Calendar()


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("calendar", "day", "works"),
    [
        (PLAIN, date(2026, 11, 20), True),
        (PLAIN, date(2026, 11, 21), False),
        (PLAIN, date(2026, 11, 22), False),
        (PLAIN, date(2026, 11, 24), True),
        (CALENDAR, date(2026, 11, 21), True),
        (CALENDAR, date(2026, 11, 22), False),
        (CALENDAR, date(2026, 11, 23), False),
        (CALENDAR, date(2026, 11, 24), False),
    ],
)
def test_weekends_holidays_and_make_up_days(calendar, day, works):
    assert is_working_day(calendar, day) is works


@pytest.mark.parametrize(
    ("calendar", "start", "n", "expected"),
    [
        (PLAIN, date(2026, 11, 20), 0, date(2026, 11, 20)),
        (PLAIN, date(2026, 11, 20), 1, date(2026, 11, 23)),
        (PLAIN, date(2026, 11, 22), 1, date(2026, 11, 23)),
        (PLAIN, date(2026, 11, 16), 10, date(2026, 11, 30)),
        (CALENDAR, date(2026, 11, 20), 1, date(2026, 11, 21)),
        (CALENDAR, date(2026, 11, 20), 2, date(2026, 11, 25)),
        (CALENDAR, date(2026, 11, 21), 1, date(2026, 11, 25)),
    ],
)
def test_adding_working_days_does_not_count_the_first(calendar, start, n, expected):
    assert add_working_days(calendar, start, n) == expected


@pytest.mark.parametrize(
    ("calendar", "start", "end", "expected"),
    [
        (PLAIN, date(2026, 11, 20), date(2026, 11, 20), 0),
        (PLAIN, date(2026, 11, 20), date(2026, 11, 22), 0),
        (PLAIN, date(2026, 11, 16), date(2026, 11, 30), 10),
        (CALENDAR, date(2026, 11, 20), date(2026, 11, 25), 2),
        (CALENDAR, date(2026, 11, 25), date(2026, 11, 20), -2),
    ],
)
def test_working_days_between(calendar, start, end, expected):
    assert working_days_between(calendar, start, end) == expected


def test_a_period_cannot_be_negative():
    with pytest.raises(ValueError, match="cannot be negative"):
        add_working_days(PLAIN, date(2026, 11, 20), -1)


def test_a_day_cannot_be_holiday_and_workday():
    with pytest.raises(ValueError, match="2026-11-24"):
        Calendar(frozenset({date(2026, 11, 24)}), frozenset({date(2026, 11, 24)}))


DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@given(st.frozensets(DAYS, max_size=30), st.frozensets(DAYS, max_size=30), DAYS, st.integers(1, 60))
def test_adding_and_counting_agree(holidays, makeup, start, n):
    calendar = Calendar(holidays - makeup, makeup)
    end = add_working_days(calendar, start, n)
    assert working_days_between(calendar, start, end) == n
    assert is_working_day(calendar, end)


@pytest.mark.parametrize(
    ("event_end", "due"),
    [
        (date(2026, 11, 20), "2026-11-27T23:59:59"),
        (date(2026, 12, 28), "2027-01-04T23:59:59"),
        (at("2026-11-20T22:00"), "2026-11-27T23:59:59"),
        # 18:00 in London is already the next day in Lục Ngạn.
        (datetime(2026, 11, 20, 18, tzinfo=UTC), "2026-11-28T23:59:59"),
    ],
)
def test_article_14_1_news_of_an_event_within_a_week(event_end, due):
    assert posting_due_for_event(event_end) == at(due)


@pytest.mark.parametrize(
    ("approved_at", "what", "due"),
    [
        ("2026-11-19T08:00", Posting.ARTICLE, "2026-11-20T23:59:59"),
        ("2026-11-20T23:30", Posting.ARTICLE, "2026-11-21T23:59:59"),
        ("2026-11-21T08:00", Posting.ARTICLE, "2026-11-25T23:59:59"),
        ("2026-11-20T08:00", Posting.OWN_DOCUMENT, "2026-11-25T23:59:59"),
        ("2026-11-20T08:00", Posting.SUPERIOR_DOCUMENT, "2026-12-07T23:59:59"),
    ],
)
def test_article_12_2_and_14_2_posting_after_approval(approved_at, what, due):
    assert posting_due_after_approval(CALENDAR, at(approved_at), what) == at(due)


def test_article_18_lets_the_periods_change():
    terms = Terms(event_calendar_days=5, article_working_days=3)
    assert posting_due_for_event(date(2026, 11, 20), terms) == at("2026-11-25T23:59:59")
    assert posting_due_after_approval(PLAIN, at("2026-11-20T08:00"), terms=terms) == at("2026-11-25T23:59:59")


def test_a_moment_without_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        posting_due_for_event(datetime(2026, 11, 20))


@pytest.mark.parametrize(
    ("now", "left", "late"),
    [
        ("2026-11-25T08:00", 2, False),
        ("2026-11-27T00:00", 0, False),
        ("2026-11-27T23:59:59", 0, False),
        ("2026-11-28T00:00", -1, True),
        ("2026-12-01T08:00", -4, True),
    ],
)
def test_days_left(now, left, late):
    due = end_of_day(date(2026, 11, 27))
    assert (days_left(due, at(now)), is_late(due, at(now))) == (left, late)


def test_the_last_second_is_counted_to_its_end():
    assert not is_late(end_of_day(date(2026, 11, 27)), at("2026-11-27T23:59:59") + timedelta(milliseconds=999))
