"""Working days, pure: Saturday and Sunday off, holidays and make-up workdays handed in as data of the year."""

from dataclasses import dataclass
from datetime import date, timedelta

SATURDAY = 5


@dataclass(frozen=True)
class Calendar:
    """The days on which the school differs from the plain week."""

    holidays: frozenset[date] = frozenset()
    makeup_days: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        both = self.holidays & self.makeup_days
        if both:
            raise ValueError(f"both a holiday and a make-up workday: {min(both).isoformat()}")


def is_working_day(calendar: Calendar, day: date) -> bool:
    """A weekday that is no holiday, or a weekend day that is worked to make up for one."""
    return day in calendar.makeup_days or (day.weekday() < SATURDAY and day not in calendar.holidays)


def add_working_days(calendar: Calendar, start: date, n: int) -> date:
    """The n-th working day after start; start itself is not counted (Civil Code, articles 147 and 148)."""
    if n < 0:
        raise ValueError("a period of working days cannot be negative")
    day = start
    while n:
        day += timedelta(days=1)
        n -= is_working_day(calendar, day)
    return day


def working_days_between(calendar: Calendar, start: date, end: date) -> int:
    """Working days after start up to and including end; negative when end lies before start."""
    if end < start:
        return -working_days_between(calendar, end, start)
    days = (start + timedelta(days=i) for i in range(1, (end - start).days + 1))
    return sum(is_working_day(calendar, day) for day in days)
