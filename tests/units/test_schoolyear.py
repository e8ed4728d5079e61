"""School years and semesters: tables, and each day belongs to exactly one semester."""

from datetime import date, timedelta

import pytest

from portal_home.schoolyear import SchoolYear, Semester, of, semester, semester_of

DAYS = [
    (date(2026, 7, 31), "2025–2026", "2025-2026/2"),
    (date(2026, 8, 1), "2026–2027", "2026-2027/1"),
    (date(2026, 9, 5), "2026–2027", "2026-2027/1"),
    (date(2026, 12, 31), "2026–2027", "2026-2027/1"),
    (date(2027, 1, 1), "2026–2027", "2026-2027/1"),
    (date(2027, 1, 15), "2026–2027", "2026-2027/1"),
    (date(2027, 1, 16), "2026–2027", "2026-2027/2"),
    (date(2027, 5, 31), "2026–2027", "2026-2027/2"),
    (date(2027, 7, 31), "2026–2027", "2026-2027/2"),
    (date(2027, 8, 1), "2027–2028", "2027-2028/1"),
]


@pytest.mark.parametrize(("day", "label", "key"), DAYS)
def test_a_day_has_its_school_year_and_semester(day, label, key):
    assert (of(day).label, semester_of(day)) == (label, key)
    assert day in of(day)


def test_every_day_of_a_year_lies_in_the_semester_that_says_so():
    year = SchoolYear(2027)  # the one with 29 February
    days = [year.first_day + timedelta(days=n) for n in range((year.last_day - year.first_day).days + 1)]
    assert len(days) == 366
    for day in days:
        assert [s for s in year.semesters if s.days[0] <= day <= s.days[1]] == [semester(day)]


def test_the_words_and_the_range():
    year = SchoolYear(2025)
    assert (year.label, year.slug, str(year)) == ("2025–2026", "2025-2026", "2025–2026")
    assert year.days == (date(2025, 8, 1), date(2026, 7, 31))
    assert [(s.key, s.roman) for s in year.semesters] == [("2025-2026/1", "I"), ("2025-2026/2", "II")]
    assert SchoolYear(2024) < year <= SchoolYear(2025) < SchoolYear(2026)


KEYS = [
    ("2026-2027/1", Semester(SchoolYear(2026), 1)),
    ("2026-2027/2", Semester(SchoolYear(2026), 2)),
    ("2026-2027/3", None),
    ("2026-2028/1", None),
    ("2026-2027", None),
    ("", None),
    ("0026-0027/1", None),
]


@pytest.mark.parametrize(("key", "expected"), KEYS)
def test_a_key_is_read_back(key, expected):
    assert Semester.from_key(key) == expected
    if expected:
        assert expected.key == key
