"""The links by which others may read one version of an unposted text: made, listed, revoked."""

from dataclasses import dataclass

from django import forms
from django.conf import settings
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from portal_workflow import actions, previews, words
from portal_workflow.actions.previews import CLOSED, MOST_DAYS, NOT_YOURS, NOTHING_TO_PREVIEW, may_open
from portal_workflow.circumstances import State
from portal_workflow.matrix import Role
from portal_workflow.models import PreviewLink
from portal_workflow.reading import person_of
from portal_workflow.refused import Refused
from portal_workflow.views.access import DeskView, case_for, sees_class

USUAL_DAYS = 3


class PreviewForm(forms.Form):
    """For how long."""

    days = forms.IntegerField(
        label=gettext_lazy("Open for so many days"), min_value=1, max_value=MOST_DAYS, initial=USUAL_DAYS
    )


@dataclass(frozen=True)
class Line:
    """One link as the list shows it."""

    link: PreviewLink
    state: str
    may_revoke: bool


def may_see_links(case, user) -> bool:
    """Who may make one, and the Board and the inspector, who oversee the text."""
    return may_open(case, user) or sees_class(person_of(user, case.board))


class PreviewsView(DeskView):
    """The links of one item. The address of a new one is shown once, in the answer to the form itself."""

    template_name = "portal_workflow/previews.html"
    page_title = gettext_lazy("Preview links")
    header_icon = "view"

    def dispatch(self, request, item_id, *args, **kwargs):
        self.case = case_for(request, item_id)
        if not may_see_links(self.case, request.user):
            raise Refused("12.3", NOT_YOURS)
        response = super().dispatch(request, *args, **kwargs)
        response["Cache-Control"] = "no-store, private"
        return response

    def post(self, request, *args, **kwargs):
        form = PreviewForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        link, token = actions.make_preview(by=request.user, item=self.case.item, **form.cleaned_data)
        address = settings.WAGTAILADMIN_BASE_URL.rstrip("/") + previews.address(token)
        return self.render_to_response(self.get_context_data(made=link, address=address))

    def get_context_data(self, **kwargs):
        item = self.case.item
        kwargs |= {"item": item, "lines": self.lines(), "why_not": self.why_not()}
        kwargs.setdefault("form", None if kwargs["why_not"] else PreviewForm())
        return super().get_context_data(**kwargs)

    def why_not(self) -> str:
        """Why there is no form here; empty when there is one."""
        item = self.case.item
        if not may_open(self.case, self.request.user):
            return _(NOT_YOURS)
        if State(item.state) in CLOSED or item.draft_digest == item.live_digest:
            return _(NOTHING_TO_PREVIEW)
        return ""

    def lines(self) -> list[Line]:
        """All links, the newest first."""
        person = person_of(self.request.user, self.case.board)
        anybodys = person.holds(Role.SECRETARY, Role.HEAD) or may_open(self.case, self.request.user)
        links = self.case.item.preview_links.select_related("made_by")
        return [
            Line(link, self.state(link), link.revoked_at is None and (anybodys or link.made_by_id == person.id))
            for link in links
        ]

    def state(self, link: PreviewLink) -> str:
        if link.revoked_at:
            return _("revoked")
        if not link.is_open:
            return _("run out")
        if link.digest != self.case.item.draft_digest:
            return _("closed, because the text was changed")
        return _("open until %(day)s") % {"day": words.moment(link.expires_at)}


class RevokeView(DeskView):
    """Close one link."""

    http_method_names = ["post"]

    def post(self, request, item_id, pk):
        case = case_for(request, item_id)
        link = get_object_or_404(PreviewLink, pk=pk, item=case.item)
        actions.revoke_preview(by=request.user, link=link)
        messages.success(request, _("The link is closed; whoever holds it reads nothing more."))
        return redirect("portal_workflow:previews", item_id)
