"""Days the demo texts speak of, all counted from the day the demo is seeded."""

from datetime import date, timedelta


def school_year(day: date) -> str:
    """The school year a day falls in, which opens in August with the first gathering of pupils: "2026-2027"."""
    first = day.year if day.month >= 8 else day.year - 1
    return f"{first}-{first + 1}"


def last(month: int, day: int, today: date) -> date:
    """The latest such day of the year that is not after today."""
    this_year = date(today.year, month, day)
    return this_year if this_year <= today else date(today.year - 1, month, day)


def dated(day: date) -> str:
    """A day as web pages write it: 05/09/2026."""
    return f"{day:%d/%m/%Y}"


def words(day: date, start: date | None, end: date | None, until: date | None = None) -> dict[str, str]:
    """What the texts' placeholders stand for, around the day an item was sent; `until` is how long it is valid.

    `mon` to `sun` are the days of the first whole week that begins at least a week later.
    """
    monday = day + timedelta(days=7 + (-day.weekday()) % 7)
    week = zip(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), range(7), strict=True)
    teachers_day = last(11, 20, day)
    return {
        **{name: dated(monday + timedelta(days=offset)) for name, offset in week},
        "day": dated(day),
        "until": dated(until) if until else "",
        "start": dated(start) if start else "",
        "end": dated(end) if end else "",
        "school_year": school_year(day),
        "next_school_year": school_year(day.replace(day=1, year=day.year + 1)),
        "year": f"{day.year}",
        "month": f"{day.month}",
        "teachers_year": f"{teachers_day.year}",
        "teachers_years": f"{teachers_day.year - 1982}",
    }
