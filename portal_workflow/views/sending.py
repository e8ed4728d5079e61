"""The step between the editor and the Board where there is something to look at: the remarks, and "I have checked"."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.models import Page

from portal_workflow import actions, words
from portal_workflow.circumstances import Act
from portal_workflow.governed import GovernedPage
from portal_workflow.matrix import Role
from portal_workflow.models import Item
from portal_workflow.publication_checks import Checked, remarks, stamp, to_confirm
from portal_workflow.reading import Case, policy_in_force
from portal_workflow.refused import NotConfirmed, NotReady, Refused
from portal_workflow.views.access import DeskView
from portal_workflow.views.here import person_here

URGENT = "khan"


class SendView(DeskView):
    """What the checks say of the saved draft; ticking one box and sending is one form."""

    template_name = "portal_workflow/sending.html"
    page_title = gettext_lazy("Look at this, then send")
    header_icon = "mail"

    def dispatch(self, request, page_id, *args, **kwargs):
        self.page = get_object_or_404(Page, pk=page_id).specific
        if not isinstance(self.page, GovernedPage) or not Item.objects.filter(page_id=page_id).exists():
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        self.look()
        Refused.unless(self.case.decide(request.user, Act.SUBMIT))
        return self.render_to_response(self.get_context_data())

    def post(self, request, *args, **kwargs):
        self.look()
        if self.is_sent():
            messages.info(request, _("This is done already; nothing was changed by the second click."))
            return redirect("portal_workflow:review", self.case.item.pk)
        Refused.unless(self.case.decide(request.user, Act.SUBMIT))
        if request.POST.get("seen") != self.stamp:
            return self.again(_("The text or the remarks have changed meanwhile: look at them again."))
        if to_confirm(self.remarks) and not request.POST.get("checked"):
            return self.again(_("Tick “I have checked this” before you send, or go back and change the text."))
        return self.send()

    def send(self):
        """All of it by the action; what came up in the same second is shown again."""
        urgent = self.urgent and person_here(self.request).holds(Role.HEAD, Role.DEPUTY)
        urgent = urgent and policy_in_force()[1].urgent is not None
        try:
            item = actions.submit(
                by=self.request.user, page=self.page, urgent=urgent, confirmed=to_confirm(self.remarks)
            )
        except (NotReady, NotConfirmed) as refused:
            self.look()
            return self.again(str(refused))
        case = Case.of(item)
        done = words.DONE["submit_urgently" if item.urgent_since else "submit"]
        messages.success(self.request, f"{done} {words.state_sentence(case, words.people_named_in([case]))}")
        return redirect("portal_workflow:review", item.pk)

    def look(self) -> None:
        """The draft as it is saved now, and what is said of it."""
        self.draft = self.page.get_latest_revision_as_object()
        self.case = Case.of_page(self.page.pk)
        self.remarks = remarks(Checked.of(self.draft), shrunk=self.case.facts.shrunk)
        self.stamp = stamp(self.case.item.draft_digest, [remark.sentence for remark in self.remarks])
        self.urgent = URGENT in (self.request.GET.get("cach"), self.request.POST.get("cach"))

    def is_sent(self) -> bool:
        """Whether the first click of this person has sent it."""
        return bool(self.case.item.step) and self.case.facts.submitted_by == self.request.user.pk

    def again(self, problem: str):
        """The same screen, with what is wrong."""
        return self.render_to_response(self.get_context_data(problem=problem), status=422)

    def get_context_data(self, **kwargs):
        kwargs |= {
            "page": self.page,
            "remarks": self.remarks,
            "stopped": any(remark.blocks for remark in self.remarks),
            "asks": bool(to_confirm(self.remarks)),
            "stamp": self.stamp,
            "way": URGENT if self.urgent else "",
        }
        return super().get_context_data(**kwargs)
