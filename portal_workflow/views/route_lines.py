"""The list of steps: each step a line, and what the rules do not count as a step but people want to see."""

from dataclasses import dataclass, replace

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from portal_workflow import steps, urgent, words
from portal_workflow.matrix import ORDER, Step
from portal_workflow.models import StandingOpinion
from portal_workflow.views.access import article_url


@dataclass(frozen=True)
class StepLine:
    """One step as the list of steps shows it."""

    title: str
    state: str
    detail: str
    article: str
    why: str


def with_what_no_step_shows(screen, lines: list[StepLine]) -> list[StepLine]:
    """The standing opinion in place of the Head's step (R1), and the reading that follows an urgent posting (R3)."""
    if number := standing_opinion(screen.case) if screen.sees_class else "":
        title = str(words.STEP_TITLES[Step.OPINION])
        line = StepLine(title, "done", opinion_sentence(number), "12.3", article_url(screen.request, "12.3"))
        place = sum(ORDER.index(rs.step) < ORDER.index(Step.OPINION) for rs in screen.case.route)
        lines = [*lines[:place], line, *lines[place:]]
    if screen.case.facts.urgent and urgent.applies(screen.case.policies, screen.case.facts):
        lines = [*lines, reading_again(screen)]
    return lines


def standing_opinion(case) -> str:
    """The number of the standing opinion that spares this item the Head's opinion; empty where none was needed."""
    if not case.facts.standing_opinion:
        return ""
    without = steps.required_route(case.policies, replace(case.facts, standing_opinion=""), case.board)
    return case.facts.standing_opinion if any(rs.step == Step.OPINION for rs in without) else ""


def opinion_sentence(number: str) -> str:
    """Number and day of the paper in which the Head gave it."""
    opinion = StandingOpinion.objects.filter(document_number=number).order_by("-since").first()
    if opinion is None:
        return _("Standing opinion %(number)s") % {"number": number}
    day = date_format(opinion.since, "d/m/Y")
    return _("Standing opinion %(number)s of %(day)s") % {"number": number, "day": day}


def reading_again(screen) -> StepLine:
    """The Editor's step that comes after the posting."""
    hours = min(policy.urgent.follow_up_hours for policy in screen.case.policies)
    detail = _("within %(hours)s hours after the posting") % {"hours": hours}
    why = article_url(screen.request, "12.3")
    return StepLine(_("An Editor reads it again"), "next", detail, "12.3", why)
