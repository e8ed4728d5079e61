"""A reader's report on the desk: the Board lays it before the Head, or closes it with a reason (12.4)."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from portal_workflow import actions, words
from portal_workflow.circumstances import Act
from portal_workflow.forms_removal import CloseForm, TurnForm
from portal_workflow.models import Item, PublicReport
from portal_workflow.reading import Case
from portal_workflow.refused import Refused
from portal_workflow.views.access import DeskView, article_url
from portal_workflow.views.here import board_here


class ReportView(DeskView):
    """One report: what the reader says, and the two ways to answer it."""

    template_name = "portal_workflow/report.html"
    page_title = gettext_lazy("Reader's report")

    def setup(self, request, report_id, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        reports = PublicReport.objects.select_related("page", "answered_by", "request")
        self.report = get_object_or_404(reports, pk=report_id)
        self.item = get_object_or_404(Item.objects.select_related("policy", "page"), page_id=self.report.page_id)

    def get(self, request, *args, **kwargs):
        Refused.unless(Case.of(self.item, board_here(request)).decide(request.user, Act.HANDLE_REPORT))
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        """`answer` says which button it was."""
        Refused.unless(Case.of(self.item, board_here(request)).decide(request.user, Act.HANDLE_REPORT))
        answers = {"turn": self.turn, "close": self.close, "erase": self.erase}
        if request.POST.get("answer") not in answers:
            raise Http404
        return answers[request.POST["answer"]](request)

    def turn(self, request):
        form = TurnForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(turn_form=form), status=422)
        asked = actions.turn_report(by=request.user, report=self.report, **form.cleaned_data)
        return self.done("turn_report", "portal_workflow:removal", asked.pk)

    def close(self, request):
        form = CloseForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(close_form=form), status=422)
        actions.close_report(by=request.user, report=self.report, **form.cleaned_data)
        return self.done("close_report", "portal_workflow:report", self.report.pk)

    def erase(self, request):
        actions.erase_contact(by=request.user, report=self.report)
        return self.done("erase_contact", "portal_workflow:report", self.report.pk)

    def done(self, what: str, *where):
        messages.success(self.request, str(words.DONE[what]))
        return redirect(*where)

    def get_context_data(self, **kwargs):
        report = self.report
        kwargs.setdefault("turn_form", TurnForm(initial={"ground": report.ground, "sentence": report.sentence}))
        kwargs.setdefault("close_form", CloseForm())
        kwargs |= {"report": report, "item": self.item, "why": article_url(self.request, "12.4")}
        kwargs["is_open"] = report.state == PublicReport.State.OPEN
        kwargs["received"] = words.moment(report.received_at)
        return super().get_context_data(**kwargs)
