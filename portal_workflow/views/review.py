"""The review screen: one item with everything needed to decide on it, and the text itself as the public will see it."""

from django.http import Http404
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin
from wagtail.models import Revision

from portal_workflow.authority import NOT_NOW
from portal_workflow.circumstances import Act
from portal_workflow.models import ItemEvent
from portal_workflow.steps import NOT_YOURS
from portal_workflow.views.access import DeskView, article_url, case_for
from portal_workflow.views.previews import may_see_links
from portal_workflow.views.screen import Screen, comparison, seen_version
from portal_workflow.views.sorting import sorting_forms
from portal_workflow.views.verbs import VERBS, assign_form

# Nobody needs to be told that the step of another role is not his.
SILENT = {NOT_YOURS, NOT_NOW}


class ReviewView(DeskView):
    """An item's screen: for the Board to decide, for its sender to follow."""

    template_name = "portal_workflow/review.html"
    header_icon = "doc-full-inverse"

    def get(self, request, item_id, *args, **kwargs):
        self.screen = Screen(request, case_for(request, item_id))
        return self.render_to_response(self.get_context_data())

    def get_page_title(self):
        return self.screen.draft.title

    def get_crumb(self):
        return _("Approval")

    def get_context_data(self, **kwargs):
        screen = self.screen
        last = ItemEvent.objects.filter(item=screen.item).order_by("-pk").values_list("pk", flat=True).first()
        kwargs |= {
            "screen": screen,
            "item": screen.item,
            "after": last or 0,
            "may": {act.value: screen.may(act).allowed for act in Act},
            "why_wait": self.why_wait(),
            "verbs": VERBS,
            "may_preview": may_see_links(screen.case, self.request.user),
            "urgent_why": article_url(self.request, "12.2"),
        }
        if kwargs["may"]["classify"]:
            kwargs["sorting"] = sorting_forms(screen)
        if kwargs["may"]["assign"]:
            kwargs["assign"] = assign_form(screen.case)
        return super().get_context_data(**kwargs)

    def why_wait(self) -> dict | None:
        """Why a member of the Board sees no button: the rule's own sentence and article."""
        screen = self.screen
        if not screen.item.step or screen.primary or not screen.sees_class:
            return None
        verdict = screen.may(Act.POST if screen.item.state == "approved" else Act.APPROVE)
        if verdict.allowed or verdict.reason in SILENT:
            return None
        sentence = _(verdict.reason)
        return {"sentence": sentence, "article": verdict.article, "url": article_url(self.request, verdict.article)}


def changed(request, item_id, refused):
    """The review screen after the text changed under the reader: what he saw against what there is now (R3)."""
    view = ReviewView()
    view.setup(request, item_id=item_id)
    screen = view.screen = Screen(request, case_for(request, item_id))
    seen = seen_version(screen.page, refused.seen)
    what = comparison(request, screen.page, seen, screen.draft) if seen else None
    context = view.get_context_data(changed=refused, changed_by=screen.revision, changed_what=what)
    return view.render_to_response(context, status=409)


@xframe_options_sameorigin
def read(request, item_id, revision_id):
    """One version of the item's page in its public template, for the frame of the review screen."""
    case = case_for(request, item_id)
    page = case.item.page.specific
    if revision_id:
        revision = Revision.page_revisions.filter(object_id=str(page.pk), pk=revision_id).first()
        if revision is None:
            raise Http404
        page = revision.as_object()
    return page.make_preview_request(request, page.default_preview_mode)
