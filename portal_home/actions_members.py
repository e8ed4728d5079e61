"""Who belongs to a unit, as what, from when to when: joinings, leavings, changes of place; nothing is forgotten (7)."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.contrib.auth import get_user_model
from django.utils import timezone

from portal_home.vietnamese import clean
from portal_workflow import actions, ledger
from portal_workflow.circumstances import N_
from portal_workflow.groups import sync_groups
from portal_workflow.matrix import Role
from portal_workflow.models import Membership, Unit
from portal_workflow.reading import person_of
from portal_workflow.refused import Refused

SECRETARY_KEEPS = N_("The Secretary and the Head keep the list of a unit's members.")
TWICE = N_("The same person is named twice; keep one of the two lines.")
TWO_LEADERS = N_("Only one person leads a unit; choose one.")


@dataclass(frozen=True)
class Place:
    """A person's place in a unit as the form gives it; `until` is the last day of whoever leaves."""

    person: object
    position: str = ""
    leads: bool = False
    until: date | None = None


def check_may(by, *roles: Role, article: str, reason: str) -> None:
    """Whether the person holds one of the roles; nobody (`None`) sets the portal up."""
    if by is not None and not person_of(by).holds(*roles):
        raise Refused(article, reason)


def check_members(members: list[Place]) -> None:
    """Nobody twice, and one leader at most."""
    people = [place.person.pk for place in members]
    if len(people) != len(set(people)):
        raise Refused("7", TWICE)
    if sum(place.leads for place in members if not place.until) > 1:
        raise Refused("7", TWO_LEADERS)


def join(*, by, unit: Unit, place: Place, since: date | None = None) -> Membership:
    """A member from a day on, with what he is in the unit."""
    membership = actions.join_unit(by=by, person=place.person, unit=unit, leads=place.leads, since=since)
    if membership.position != clean(place.position):
        membership.position = clean(place.position)
        membership.save(update_fields=["position"])
    return membership


def set_members(*, by, unit: Unit, members: list[Place]) -> None:
    """Joins, leavings and changes of place; every one keeps its dates."""
    check_may(by, Role.HEAD, Role.SECRETARY, article="7", reason=SECRETARY_KEEPS)
    today = timezone.localdate()
    now = {membership.person_id: membership for membership in current_members(unit, today)}
    named = {place.person.pk: place for place in members}
    for pk in now.keys() - named.keys():
        leave(by=by, membership=now[pk], until=today - timedelta(days=1))
    for pk, place in named.items():
        if pk not in now:
            join(by=by, unit=unit, place=place)
        elif place.until:
            leave(by=by, membership=now[pk], until=place.until)
        else:
            move(by=by, membership=now[pk], place=place, day=today)


def current_members(unit: Unit, day: date):
    """Memberships of the unit that are open on the day, leader first, then by name."""
    members = Membership.on(day).filter(unit=unit, until=None).select_related("person")
    return members.order_by("-leads", "person__sort_key", "pk")


def leave(*, by, membership: Membership, until: date) -> None:
    """The last day of a membership; one that would begin after it was a mistake of the day and is taken back."""
    if until < membership.since:
        membership.delete()
    else:
        membership.until = until
        membership.save(update_fields=["until"])
    sync_groups(membership.person)
    _note("leave_unit", membership, by=by, until=str(until))


def move(*, by, membership: Membership, place: Place, day: date) -> None:
    """Another position, or the lead: the old place ends the day before, so that the history can be read."""
    if (membership.position, membership.leads) == (clean(place.position), place.leads):
        return
    if membership.since < day:
        membership.until = day - timedelta(days=1)
        membership.save(update_fields=["until"])
        membership = Membership(person=membership.person, unit=membership.unit, since=day)
    membership.position, membership.leads = clean(place.position), place.leads
    membership.save()
    _note("place_in_unit", membership, by=by, leads=place.leads)


def _note(act: str, membership: Membership, *, by, **details) -> None:
    """A line about a person of a unit; whom it names is only a digest."""
    obj = f"person:{ledger.person_digest(membership.person)}"
    ledger.write(act, article="7", by=by, obj=obj, unit=membership.unit.code, **details)


def accounts():
    """Who may be a unit's member: everybody who can log in, in the Vietnamese order of names."""
    return get_user_model().objects.filter(is_active=True).order_by("sort_key")
