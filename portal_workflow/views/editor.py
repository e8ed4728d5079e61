"""Wagtail's editor for a teacher: send is the first button, and the answer to it is ours."""

from django.contrib.messages import error as add_error
from django.contrib.messages import get_messages
from django.shortcuts import redirect
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.action_menu import SaveDraftMenuItem, SubmitForModerationMenuItem

from portal_workflow import words
from portal_workflow.governed import GovernedPage
from portal_workflow.matrix import Role
from portal_workflow.reading import Case, policy_in_force
from portal_workflow.refused import NotReady
from portal_workflow.views.access import article_url
from portal_workflow.views.here import person_here


class SendItem(SubmitForModerationMenuItem):
    """The one primary button: send it for approval."""

    template_name = "portal_workflow/editor/send.html"

    def get_context_data(self, parent_context):
        return super().get_context_data(parent_context) | {"label": gettext_lazy("Send for approval")}


class SendUrgently(SubmitForModerationMenuItem):
    """Storm, closure: one other person is enough, an Editor reads it afterwards (R3)."""

    template_name = "portal_workflow/editor/send_urgently.html"


class SaveItem(SaveDraftMenuItem):
    """Save it for later; nobody is told."""

    template_name = "portal_workflow/editor/save.html"


def order_menu(menu_items: list, request, context) -> None:
    """Send first, save second, nothing that publishes, unpublishes or cancels."""
    page = context.get("page") or context.get("parent_page")
    if not isinstance(getattr(page, "specific", page), GovernedPage):
        return
    send = [SendItem(order=0)] if any(isinstance(i, SubmitForModerationMenuItem) for i in menu_items) else []
    save = [SaveItem(order=10)] if any(isinstance(i, SaveDraftMenuItem) for i in menu_items) else []
    urgently = [SendUrgently(order=5)] if send and may_hurry(request) else []
    menu_items[:] = send + urgently + save


def may_hurry(request) -> bool:
    """Whether the second button is there: for the Head and the Deputies, while the policy has the lane."""
    if not person_here(request).holds(Role.HEAD, Role.DEPUTY):
        return False
    lane = policy_in_force()[1].urgent
    return lane is not None and person_here(request).holds(*lane.writers)


def note_hurry(request, *args, **kwargs) -> None:
    """Before Wagtail's editor acts: which of the two sending buttons it was. The workflow is handed this account."""
    request.user.sends_urgently = request.POST.get("action-submit") == "urgent"


def answer_to_sending(request, page):
    """After the editor's submit: what is to be mended, or who has it now. None when nothing was sent."""
    if not request.POST.get("action-submit") or not isinstance(page, GovernedPage):
        return None
    drop_stock_message(request)
    refused = getattr(page, "submission_refused", None)
    if refused is None:
        return _sent(request, page)
    why = article_url(request, refused.article)
    problems = refused.problems if isinstance(refused, NotReady) else []
    detail = format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((p,) for p in problems)))
    sentence = _("%(reason)s Your text is saved.") % {"reason": refused}
    buttons = [messages.button(why, _("Why?"))] if why else []
    add_error(request, messages.render(sentence, buttons, detail=detail if problems else ""))
    return redirect("wagtailadmin_pages:edit", page.pk)


def _sent(request, page):
    """Success: the result, the next person, the date; then the item's own screen."""
    case = Case.of_page(page.pk)
    sentence = words.state_sentence(case, words.people_named_in([case]))
    done = "submit_urgently" if case.item.urgent_since else "submit"
    messages.success(request, f"{words.DONE[done]} {sentence}")
    return redirect("portal_workflow:review", case.item.pk)


def drop_stock_message(request) -> None:
    """Wagtail has just said "submitted", whatever happened; take that back."""
    for _message in get_messages(request):
        pass  # reading a message takes it off
