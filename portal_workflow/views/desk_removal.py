"""What concerns removals on the desks of Head, Secretary and Deputy: hidden now, removed on the server, reported."""

from datetime import timedelta

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.translation import gettext as _

from portal_workflow import words
from portal_workflow.matrix import Role
from portal_workflow.models import EmergencyHide, PublicReport, RemovalRequest
from portal_workflow.views.dashboard import Line, Section
from portal_workflow.views.here import person_here

LINES = "portal_workflow/parts/lines.html"
SHOWN = 10
#: For so long the Head sees what was removed behind his back.
TOLD_FOR = timedelta(days=30)


def section(request) -> Section | None:
    """For those whose work it is; one statement for each list."""
    person, groups = person_here(request), []
    if person.holds(Role.HEAD, Role.SECRETARY, Role.DEPUTY):
        groups.append((_("Hidden at once, until the Head decides"), "hidden-now", hidden_now()))
    if person.holds(Role.HEAD):
        groups.append((_("Removed on the server, without the portal"), "broken-glass", broken_glass()))
    if person.holds(Role.HEAD, Role.SECRETARY):
        groups.append((_("Reported by readers"), "public-reports", reported()))
    shown = [{"title": title, "testid": testid, "lines": lines} for title, testid, lines in groups if lines]
    html = format_html_join("", "{}", ((render_to_string(LINES, context),) for context in shown))
    return Section(html, order=10) if html else None


def hidden_now() -> list[Line]:
    """What nobody sees at the moment, and until when."""
    hides = EmergencyHide.objects.filter(outcome=EmergencyHide.Outcome.OPEN).select_related("request", "hidden_by")
    return [
        Line(
            hide.request.page_title,
            reverse("portal_workflow:removal", args=[hide.request_id]),
            _("%(ground)s; comes back at %(until)s if nobody decides.")
            % {"ground": hide.get_ground_display(), "until": words.moment(hide.until)},
            str(hide.hidden_by),
            late=True,
        )
        for hide in hides.order_by("until")[:SHOWN]
    ]


def broken_glass() -> list[Line]:
    """What was removed by the server's command."""
    removed = RemovalRequest.objects.exclude(operator="").filter(decided_at__gte=timezone.now() - TOLD_FOR)
    return [
        Line(
            request.page_title,
            reverse("portal_workflow:removal", args=[request.pk]),
            request.decision_note,
            f"{request.operator}, {words.moment(request.decided_at)}",
            late=True,
        )
        for request in removed.order_by("-decided_at")[:SHOWN]
    ]


def reported() -> list[Line]:
    """Readers' reports that nobody has answered, the oldest first."""
    reports = PublicReport.objects.filter(state=PublicReport.State.OPEN).select_related("page")
    return [
        Line(
            report.page.title,
            reverse("portal_workflow:report", args=[report.pk]),
            f"{report.get_ground_display()}: {report.sentence}",
            words.moment(report.received_at),
        )
        for report in reports.order_by("received_at")[:SHOWN]
    ]
