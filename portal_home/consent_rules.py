"""What a consent suffices for, until when, and by when what relied on it is hidden; pure (rulings R10, R7)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

#: Ruling R7: within so long nothing public relies any more on a consent that was withdrawn.
HIDE_WITHIN = timedelta(hours=72)
#: So long after it has ended a record still answers for what was public; then its names are erased.
KEPT_FOR = timedelta(days=365)


class Use(StrEnum):
    """What a pupil and a parent agree to."""

    NAME = "name"
    PHOTO = "photo"
    VOICE = "voice"


class State(StrEnum):
    """Where a record stands."""

    NOT_YET = "not_yet"
    IN_FORCE = "in_force"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    ERASED = "erased"


class Declaration(StrEnum):
    """What a sender says on his own word."""

    GROUP = "group"
    NOTHING_PRIVATE = "nothing_private"


#: What a sender's word suffices for: a group at a public event of the school; a text the detector mistook.
DECLARED_FOR = {Declaration.GROUP: {Use.PHOTO, Use.VOICE}, Declaration.NOTHING_PRIVATE: {Use.NAME}}


@dataclass(frozen=True)
class Consented:
    """What a record says: for what, from which day to which, and since when it no longer counts."""

    uses: frozenset[Use]
    since: date
    until: date
    withdrawn_at: datetime | None = None
    erased: bool = False


def state_of(record: Consented, day: date) -> State:
    """Where the record stands on a day. Withdrawn is withdrawn, whatever its period says."""
    if record.erased:
        return State.ERASED
    if record.withdrawn_at:
        return State.WITHDRAWN
    if day < record.since:
        return State.NOT_YET
    return State.IN_FORCE if day <= record.until else State.EXPIRED


def uncovered(
    needs: Iterable[Use], declared: Iterable[Declaration], records: Iterable[Consented], day: date
) -> set[Use]:
    """What is shown of pupils without a consent in force and without a word that suffices."""
    covered = set().union(*(record.uses for record in records if state_of(record, day) == State.IN_FORCE))
    return set(needs) - covered - set().union(*(DECLARED_FOR[word] for word in declared))


class Fault(StrEnum):
    """What is wrong with the days of a record."""

    FUTURE = "future"
    ENDS_BEFORE = "ends_before"
    BEGINS_BEFORE_GIVEN = "begins_before_given"
    OVER = "over"
    BEFORE_GIVEN = "before_given"


def faults(by_pupil: date, by_parent: date, since: date, until: date, today: date) -> list[tuple[str, Fault]]:
    """(field, fault): a consent is given by both before it begins, not tomorrow, and ends after it begins."""
    found = [
        (name, Fault.FUTURE)
        for name, day in (("pupil_agreed_on", by_pupil), ("parent_agreed_on", by_parent))
        if day > today
    ]
    if until < since:
        found.append(("until", Fault.ENDS_BEFORE))
    elif until < today:
        found.append(("until", Fault.OVER))
    if since < max(by_pupil, by_parent):
        found.append(("since", Fault.BEGINS_BEFORE_GIVEN))
    return found


def withdrawal_fault(withdrawn_at: datetime, given_on: date, now: datetime) -> Fault | None:
    """A withdrawal reaches the school after the consent was given, and not tomorrow."""
    if withdrawn_at > now:
        return Fault.FUTURE
    return Fault.BEFORE_GIVEN if withdrawn_at.astimezone(now.tzinfo).date() < given_on else None


def due(withdrawn_at: datetime) -> datetime:
    """By when every place is hidden (ruling R7): hours, not working days."""
    return withdrawn_at + HIDE_WITHIN


def erased_from(record: Consented) -> date:
    """The day from which the personal data of the record is erased."""
    end = record.withdrawn_at.date() if record.withdrawn_at else record.until
    return min(end, record.until) + KEPT_FOR
