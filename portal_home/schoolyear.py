"""School years and semesters, pure: the year opens on 1 August, its first semester closes on 15 January."""

import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering

OPENS = (8, 1)
FIRST_SEMESTER_CLOSES = (1, 15)
SLUG = re.compile(r"([1-9]\d{3})-(\d{4})")


@total_ordering
@dataclass(frozen=True)
class SchoolYear:
    """The school year that opens in August of `start`: `SchoolYear(2025).label == "2025–2026"`."""

    start: int

    def __str__(self):
        return self.label

    def __lt__(self, other: "SchoolYear") -> bool:
        return self.start < other.start

    @property
    def label(self) -> str:
        """As people read it, with a dash."""
        return f"{self.start}–{self.start + 1}"

    @property
    def slug(self) -> str:
        """As addresses and keys have it, with a hyphen."""
        return f"{self.start}-{self.start + 1}"

    @property
    def first_day(self) -> date:
        return date(self.start, *OPENS)

    @property
    def last_day(self) -> date:
        return date(self.start + 1, 7, 31)

    @property
    def days(self) -> tuple[date, date]:
        """First and last day, for a range in a query."""
        return self.first_day, self.last_day

    @property
    def semesters(self) -> tuple["Semester", "Semester"]:
        return Semester(self, 1), Semester(self, 2)

    def __contains__(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day

    @classmethod
    def from_slug(cls, slug: str) -> "SchoolYear | None":
        """The school year of "2025-2026"; None where the second year does not follow the first."""
        found = SLUG.fullmatch(slug)
        return cls(int(found[1])) if found and int(found[2]) == int(found[1]) + 1 else None


@dataclass(frozen=True, order=True)
class Semester:
    """The first or the second half of a school year."""

    year: SchoolYear
    number: int

    @property
    def key(self) -> str:
        """As rows keep it: "2026-2027/1"."""
        return f"{self.year.slug}/{self.number}"

    @property
    def roman(self) -> str:
        """As schools write it: "I" or "II"."""
        return "I" * self.number

    @property
    def days(self) -> tuple[date, date]:
        """First and last day."""
        closes = date(self.year.start + 1, *FIRST_SEMESTER_CLOSES)
        if self.number == 1:
            return self.year.first_day, closes
        return closes.replace(day=closes.day + 1), self.year.last_day

    @classmethod
    def from_key(cls, key: str) -> "Semester | None":
        """The semester of "2026-2027/1", or None."""
        slug, _slash, number = key.partition("/")
        year = SchoolYear.from_slug(slug)
        return cls(year, int(number)) if year and number in ("1", "2") else None


def of(day: date) -> SchoolYear:
    """The school year a day falls in."""
    return SchoolYear(day.year if (day.month, day.day) >= OPENS else day.year - 1)


def semester(day: date) -> Semester:
    """The semester a day falls in."""
    year = of(day)
    first, second = year.semesters
    return first if day <= first.days[1] else second


def semester_of(day: date) -> str:
    """The key of the semester a day falls in: "2026-2027/1"."""
    return semester(day).key
