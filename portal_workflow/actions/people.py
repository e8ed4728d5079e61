"""Roles, memberships, absences and delegations: each with dates, a document and a ledger line (ruling R6)."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from portal_workflow import ledger
from portal_workflow.circumstances import N_
from portal_workflow.groups import sync_groups
from portal_workflow.matrix import Role, Step
from portal_workflow.models.people import Absence, Delegation, Membership, RoleHolding, Unit
from portal_workflow.reading import person_of
from portal_workflow.refused import Refused
from portal_workflow.steps import ROLE_OF

HEAD_APPOINTS = N_("Only the Head of the Board appoints members of the Board.")
NOT_YOUR_POWER = N_("Only a power that you hold yourself can be delegated.")
NO_SUCCESSOR = N_("Give the role of Head to another person from the next day on; only then can this one end.")
NOT_YOUR_ABSENCE = N_("Only the person, the Secretary or the Head records an absence.")


@transaction.atomic
def hold_role(*, by, person, role: str, decision_number: str = "", since: date | None = None, in_charge=False):
    """Give a person a role from a day on. `by=None` only while the Board is first set up."""
    if by is not None and not person_of(by).holds(Role.HEAD):
        raise Refused("5.2", HEAD_APPOINTS)
    holding, created = RoleHolding.objects.get_or_create(
        person=person,
        role=role,
        until=None,
        defaults={
            "since": since or timezone.localdate(),
            "decision_number": decision_number,
            "in_charge": in_charge,
        },
    )
    if created:
        sync_groups(person)
        ledger.write("hold_role", article="5.2", by=by, obj=f"person:{ledger.person_digest(person)}", held=str(role))
    return holding


@transaction.atomic
def end_holding(*, by, holding: RoleHolding, until: date | None = None) -> RoleHolding:
    """End a role on a day (today); the holding stays as history. The portal never stands without a Head."""
    if not person_of(by).holds(Role.HEAD):
        raise Refused("5.2", HEAD_APPOINTS)
    holding.until = until or timezone.localdate()
    if holding.role == Role.HEAD and not _another_head(holding, holding.until):
        raise Refused("5.2", NO_SUCCESSOR)
    holding.full_clean()
    holding.save()
    sync_groups(holding.person)
    digest = ledger.person_digest(holding.person)
    ledger.write("end_role", article="5.2", by=by, obj=f"person:{digest}", held=holding.role)
    return holding


def _another_head(holding: RoleHolding, until: date) -> bool:
    """Whether somebody is Head on the day after, and today."""
    days = {until + timedelta(days=1), max(until + timedelta(days=1), timezone.localdate())}
    others = (RoleHolding.on(day).filter(role=Role.HEAD).exclude(pk=holding.pk) for day in days)
    return all(found.exists() for found in others)


@transaction.atomic
def join_unit(*, by, person, unit: Unit, leads: bool = False, since: date | None = None) -> Membership:
    """Make a person a member of a unit, who may supply information in its name (Điều 7)."""
    if by is not None and not person_of(by).holds(Role.HEAD, Role.SECRETARY):
        raise Refused("7", HEAD_APPOINTS)
    membership, created = Membership.objects.get_or_create(
        person=person, unit=unit, until=None, defaults={"since": since or timezone.localdate(), "leads": leads}
    )
    if created:
        sync_groups(person)
        digest = ledger.person_digest(person)
        ledger.write("join_unit", article="7", by=by, obj=f"person:{digest}", unit=unit.code)
    return membership


@transaction.atomic
def delegate(*, by, receiver, step: str, document_number: str, since: date, until: date) -> Delegation:
    """Lend one's step to another person in writing for a period; removal cannot be lent (ruling R6)."""
    if not person_of(by).holds(ROLE_OF[Step(step)]):
        raise Refused("12.2", NOT_YOUR_POWER)
    delegation = Delegation(
        giver=by, receiver=receiver, step=step, document_number=document_number, since=since, until=until
    )
    delegation.full_clean()
    delegation.save()
    sync_groups(receiver)
    digest = ledger.person_digest(receiver)
    ledger.write("delegate", article="12.2", by=by, obj=f"person:{digest}", step=str(step), document=document_number)
    return delegation


@transaction.atomic
def record_absence(*, by, person, since: date, until: date | None = None) -> Absence:
    """Record that a person is away, so that another may take his step (ruling R2)."""
    if by != person and not person_of(by).holds(Role.HEAD, Role.SECRETARY):
        raise Refused("12.2", NOT_YOUR_ABSENCE)
    absence = Absence(person=person, since=since, until=until, recorded_by=by)
    absence.full_clean()
    absence.save()
    digest = ledger.person_digest(person)
    ledger.write("absence", article="12.2", by=by, obj=f"person:{digest}", since=str(since), until=str(until or ""))
    return absence
