"""Clocks, pure: when news and documents are due on the portal (Điều 14; rulings R7), in Vietnamese time."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from portal_workflow.workdays import Calendar, add_working_days

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
LAST_SECOND = time(23, 59, 59)


class Posting(StrEnum):
    """What waits for its posting after approval; each has a period of its own."""

    ARTICLE = "article"
    OWN_DOCUMENT = "own-document"
    SUPERIOR_DOCUMENT = "superior-document"


@dataclass(frozen=True)
class Terms:
    """The periods in force; Điều 18 lets them change, so they are data with these as the first values."""

    event_calendar_days: int = 7
    article_working_days: int = 1
    own_document_working_days: int = 2
    superior_document_working_days: int = 10

    def working_days(self, what: Posting) -> int:
        return {
            Posting.ARTICLE: self.article_working_days,
            Posting.OWN_DOCUMENT: self.own_document_working_days,
            Posting.SUPERIOR_DOCUMENT: self.superior_document_working_days,
        }[what]


DEFAULT_TERMS = Terms()


def local_day(moment: date | datetime) -> date:
    """The day on the school's wall; a moment must know its zone."""
    if not isinstance(moment, datetime):
        return moment
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone has no day")
    return moment.astimezone(ZONE).date()


def end_of_day(day: date) -> datetime:
    """The last second of a day in Vietnam."""
    return datetime.combine(day, LAST_SECOND, tzinfo=ZONE)


def posting_due_for_event(event_end: date | datetime, terms: Terms = DEFAULT_TERMS) -> datetime:
    """Điều 14.1: within one week after the event ends, its last day not counted."""
    return end_of_day(local_day(event_end) + timedelta(days=terms.event_calendar_days))


def posting_due_after_approval(
    calendar: Calendar, approved_at: datetime, what: Posting = Posting.ARTICLE, terms: Terms = DEFAULT_TERMS
) -> datetime:
    """Điều 12.2 and 14.2: "trong thời gian quy định", "kịp thời"; in working days after the approval."""
    return end_of_day(add_working_days(calendar, local_day(approved_at), terms.working_days(what)))


def days_left(due: datetime, now: datetime) -> int:
    """Calendar days until the due day: 0 on the day itself, negative when late."""
    return (local_day(due) - local_day(now)).days


def is_late(due: datetime, done_or_now: datetime) -> bool:
    """Whether the last second of the period has passed."""
    return done_or_now >= due + timedelta(seconds=1)
