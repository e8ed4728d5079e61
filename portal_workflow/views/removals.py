"""The list of removals by ground and period, for those who read reports (R6), and the same as a file."""

import csv
from datetime import datetime, time, timedelta

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal_workflow.forms_removal import OUTCOMES, RemovalsFilter
from portal_workflow.models import RemovalRequest
from portal_workflow.models.removal import GROUND_LABELS
from portal_workflow.views.access import DeskView
from portal_workflow.views.menu import reads_ledger

State = RemovalRequest.State
FOUND_BY = {
    "removed": Q(state=State.AGREED, operator="", destroyed_for=""),
    "destroyed": ~Q(destroyed_for=""),
    "server": ~Q(operator=""),
    "kept": Q(state=State.DECLINED),
    "hidden": Q(hide__isnull=False),
}
PER_PAGE = 50


class RemovalsView(DeskView):
    """What was decided, the newest first; `?tep=csv` is the whole list as a file."""

    template_name = "portal_workflow/removals.html"
    page_title = gettext_lazy("Removals")
    header_icon = "bin"

    def dispatch(self, request, *args, **kwargs):
        if not reads_ledger(request):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        self.form = RemovalsFilter(request.GET or None)
        if request.GET.get("tep") == "csv":
            return as_csv(self.found())
        return super().get(request, *args, **kwargs)

    def found(self):
        """The requests that were decided, and of the open ones those that are hidden now."""
        decided = RemovalRequest.objects.filter(~Q(state=State.ASKED) | Q(hide__outcome="open"))
        asked = self.form.cleaned_data if self.form.is_valid() else {}
        if ground := asked.get("ground"):
            decided = decided.filter(ground=ground)
        if outcome := asked.get("outcome"):
            decided = decided.filter(FOUND_BY[outcome])
        if since := asked.get("since"):
            decided = decided.filter(decided_at__gte=_midnight(since))
        if until := asked.get("until"):
            decided = decided.filter(decided_at__lt=_midnight(until + timedelta(days=1)))
        return decided.select_related("requested_by", "decided_by", "hide").order_by("-decided_at", "-pk")

    def get_context_data(self, **kwargs):
        found = self.found()
        counted = found.order_by().values("ground").annotate(number=Count("pk")).values_list("ground", "number")
        by_ground = dict(counted)
        page = Paginator(found, PER_PAGE).get_page(self.request.GET.get("p"))
        query = self.request.GET.copy()
        query.pop("p", None)
        kwargs |= {
            "form": self.form,
            "lines": [line(request) for request in page],
            "page_obj": page,
            "total": page.paginator.count,
            "grounds": [(label, by_ground[ground]) for ground, label in GROUND_LABELS.items() if ground in by_ground],
            "query": query.urlencode(),
        }
        return super().get_context_data(**kwargs)


def _midnight(day) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def line(request: RemovalRequest) -> dict:
    """One request as the list and the file show it."""
    hide = getattr(request, "hide", None)
    return {
        "request": request,
        "title": request.page_title,
        "ground": request.get_ground_display(),
        "outcome": str(dict(OUTCOMES)[outcome_of(request)]),
        "server": bool(request.operator),
        "hidden": hide,
        "asked_by": str(request.requested_by or request.operator),
        "decided_by": str(request.decided_by or request.operator),
    }


def outcome_of(request: RemovalRequest) -> str:
    """The weightiest thing that became of it."""
    if request.destroyed_for:
        return "destroyed"
    if request.operator:
        return "server"
    return {State.AGREED: "removed", State.DECLINED: "kept"}.get(request.state, "hidden")


def as_csv(found) -> HttpResponse:
    """For a spreadsheet: UTF-8 with its mark, and no cell that a spreadsheet would run as a formula."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="go-bo.csv"'
    response.write("\ufeff")
    writer = csv.writer(response)
    writer.writerow(
        [_("Decided at"), _("Title"), _("Ground"), _("Outcome"), _("Asked by"), _("Asked at"), _("Decided by")]
    )
    for request in found:
        row = line(request)
        cells = (_moment(request.decided_at), row["title"], row["ground"], row["outcome"], row["asked_by"])
        cells = (*cells, _moment(request.requested_at), row["decided_by"])
        writer.writerow([f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell for cell in cells])
    return response


def _moment(value) -> str:
    return f"{timezone.localtime(value):%Y-%m-%d %H:%M}" if value else ""
