"""What the Head lays down in writing: which preset and parameters are in force, and his standing opinions (R1, 18)."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from portal_workflow import ledger
from portal_workflow.circumstances import N_
from portal_workflow.matrix import PRESETS, ItemClass, Role, Step, SuppliedBy
from portal_workflow.models import PolicyChoice, StandingOpinion
from portal_workflow.reading import person_of
from portal_workflow.refused import Refused

HEAD_CHOOSES = N_("Only the Head of the Board chooses how items are approved.")
HEADS_OPINION = N_("Only the Head of the Board gives or ends a standing opinion.")
NO_NUMBER = N_("Give the number of the document in which this was decided.")
NO_PRESET = N_("Choose one of the ways of approving that the portal knows.")
IN_THE_PAST = N_("Rules hold from now on or from a later day, never for the past.")
NO_CLASS = N_("A standing opinion covers items of class B, of class C, or both; class A the Head decides one by one.")
#: The classes in which some preset asks for the Head's opinion; only there can one be given in advance.
OPINION_CLASSES = tuple(
    cls
    for cls in ItemClass
    if any(rs.step == Step.OPINION for p in PRESETS.values() for rs in p.route(SuppliedBy.CONTRIBUTOR, cls))
)


@transaction.atomic
def choose_policy(
    *,
    by,
    preset: str,
    decision_number: str,
    in_force_from: datetime | None = None,
    written_words: int | None = None,
    urgent_lane: bool | None = None,
    follow_up_hours: int | None = None,
    emergency_hide: bool | None = None,
) -> PolicyChoice:
    """From when on items are approved in which way (Điều 18). Nothing is overwritten: the history stays."""
    if not person_of(by).holds(Role.HEAD):
        raise Refused("18", HEAD_CHOOSES)
    if preset not in PRESETS:
        raise Refused("18", NO_PRESET)
    if not decision_number.strip():
        raise Refused("18", NO_NUMBER)
    now = timezone.now()
    if in_force_from is not None and timezone.localdate(in_force_from) < timezone.localdate(now):
        raise Refused("18", IN_THE_PAST)
    choice = PolicyChoice(
        preset=preset,
        decision_number=decision_number.strip(),
        in_force_from=max(in_force_from or now, now),
        chosen_by=by,
        written_words=written_words,
        urgent_lane=urgent_lane,
        follow_up_hours=follow_up_hours,
        emergency_hide=emergency_hide,
    )
    choice.full_clean()
    choice.save()
    ledger.write(
        "choose_policy",
        article="18",
        by=by,
        role=Role.HEAD.value,
        obj=f"policy:{choice.pk}",
        preset=preset,
        document=choice.decision_number,
        in_force_from=choice.in_force_from.isoformat(),
        written_words=written_words,
        urgent_lane=urgent_lane,
        follow_up_hours=follow_up_hours,
        emergency_hide=emergency_hide,
    )
    return choice


@transaction.atomic
def give_standing_opinion(
    *, by, classes: str, document_number: str, since: date, until: date | None = None
) -> StandingOpinion:
    """The Head's written opinion for whole classes of contributed items, for example "C" (ruling R1)."""
    if not person_of(by).holds(Role.HEAD):
        raise Refused("12.3", HEADS_OPINION)
    if not classes or not set(classes) <= set(OPINION_CLASSES):
        raise Refused("12.3", NO_CLASS)
    if not document_number.strip():
        raise Refused("12.3", NO_NUMBER)
    opinion = StandingOpinion(
        giver=by, classes="".join(sorted(classes)), document_number=document_number.strip(), since=since, until=until
    )
    opinion.full_clean()
    opinion.save()
    ledger.write("standing_opinion", article="12.3", by=by, obj="classes:" + classes, document=document_number)
    return opinion


@transaction.atomic
def end_standing_opinion(*, by, opinion: StandingOpinion, until: date | None = None) -> StandingOpinion:
    """The last day of an opinion (today); what was decided under it stays decided."""
    if not person_of(by).holds(Role.HEAD):
        raise Refused("12.3", HEADS_OPINION)
    opinion = StandingOpinion.objects.select_for_update().get(pk=opinion.pk)
    opinion.until = until or timezone.localdate()
    opinion.full_clean()
    opinion.save()
    ledger.write(
        "end_standing_opinion",
        article="12.3",
        by=by,
        obj="classes:" + opinion.classes,
        document=opinion.document_number,
        until=str(opinion.until),
    )
    return opinion
