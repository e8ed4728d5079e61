"""Removal: the form that asks for it, and the Head's screen that decides (Điều 12.4)."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from portal_workflow import actions, words
from portal_workflow.circumstances import Act
from portal_workflow.forms import DecisionForm, RemovalForm, RestoreForm
from portal_workflow.forms_removal import VanishForm
from portal_workflow.models import Item, RemovalRequest
from portal_workflow.reading import Case
from portal_workflow.refused import Refused
from portal_workflow.views.access import NOT_FOR_YOU, DeskView, article_url, may_look


def held_until(item: Item):
    """The last day on which the law wants the page public, or None."""
    return getattr(item.page.specific, "held_until", lambda: None)()


class RequestView(DeskView):
    """Ask the Head to take a public page off; `page_id` is the page."""

    template_name = "portal_workflow/request_removal.html"
    page_title = gettext_lazy("Ask for removal")

    def setup(self, request, page_id, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.item = get_object_or_404(Item.objects.select_related("policy", "page"), page_id=page_id)

    def get(self, request, *args, **kwargs):
        Refused.unless(Case.of(self.item).decide(request.user, Act.REQUEST_REMOVAL))
        if open_request := self.item.page.removal_requests.filter(state=RemovalRequest.State.ASKED).first():
            messages.info(request, _("A removal of this item is already waiting for the Head's decision."))
            return redirect("portal_workflow:removal", open_request.pk)
        return self.render_to_response(self.get_context_data(form=RemovalForm()))

    def post(self, request, *args, **kwargs):
        Refused.unless(Case.of(self.item).decide(request.user, Act.REQUEST_REMOVAL))
        form = RemovalForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        asked = actions.request_removal(by=request.user, page=self.item.page, **form.cleaned_data)
        messages.success(request, str(words.DONE["request_removal"]))
        return redirect("portal_workflow:removal", asked.pk)

    def get_context_data(self, **kwargs):
        kwargs |= {
            "item": self.item,
            "page": self.item.page,
            "why": article_url(self.request, "12.4"),
            "held": held_until(self.item),
            "may_hide": Case.of(self.item).decide(self.request.user, Act.HIDE).allowed,
        }
        return super().get_context_data(**kwargs)


class DecideView(DeskView):
    """One request of removal: everybody concerned follows it, the Head decides it."""

    template_name = "portal_workflow/removal.html"

    def setup(self, request, request_id, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        asked = RemovalRequest.objects.select_related(
            "page", "requested_by", "decided_by", "replacement", "hide", "hide__hidden_by"
        )
        self.asked = get_object_or_404(asked, pk=request_id)
        item = Item.objects.select_related("policy", "page").filter(page_id=self.asked.page_id).first()
        if item is None:
            raise Http404
        self.case = Case.of(item)

    def dispatch(self, request, *args, **kwargs):
        self.decides = self.case.decide(request.user, Act.DECIDE_REMOVAL).allowed
        self.is_open = self.asked.state == RemovalRequest.State.ASKED
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        if self.asked.requested_by_id != request.user.pk and not may_look(self.case, request.user):
            raise Refused("12.4", NOT_FOR_YOU)
        return self.render_to_response(self.get_context_data(form=DecisionForm()))

    def post(self, request, *args, **kwargs):
        if request.POST.get("decision") == "restore":
            return self.restore(request)
        if request.POST.get("decision") == "vanish":
            return self.vanish(request)
        agree = request.POST.get("decision") == "remove"
        if not agree and request.POST.get("decision") != "keep":
            raise Http404
        if not self.is_open and self.asked.decided_by_id == request.user.pk:
            messages.info(request, _("This is done already; nothing was changed by the second click."))
            return redirect("portal_workflow:removal", self.asked.pk)
        Refused.unless(self.case.decide(request.user, Act.DECIDE_REMOVAL))
        form = DecisionForm(request.POST)
        if form.is_valid() and not agree and not form.cleaned_data["note"].strip():
            form.add_error("note", _("Write in one sentence why the page stays."))
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        actions.decide_removal(by=request.user, request=self.asked, agree=agree, note=form.cleaned_data["note"])
        messages.success(request, str(words.DONE["remove" if agree else "keep"]))
        return redirect("portal_workflow:removal", self.asked.pk)

    def restore(self, request):
        """The Head takes a removal back; a sentence says why."""
        Refused.unless(self.case.decide(request.user, Act.RESTORE))
        form = RestoreForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(restore_form=form), status=422)
        item = actions.restore(by=request.user, request=self.asked, **form.cleaned_data)
        messages.success(request, str(words.DONE["restore"]))
        return redirect("portal_workflow:review", item.pk)

    def vanish(self, request):
        """The Head destroys it for good; a box says that this is meant."""
        Refused.unless(self.case.decide(request.user, Act.VANISH))
        form = VanishForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=DecisionForm(), vanish_form=form), status=422)
        actions.vanish(by=request.user, request=self.asked, **form.chosen)
        messages.success(request, str(words.DONE["vanish"]))
        return redirect("portal_workflow:removal", self.asked.pk)

    def get_page_title(self):
        return _("Removal: %(title)s") % {"title": self.asked.page_title}

    def get_crumb(self):
        return _("Removal")

    def get_context_data(self, **kwargs):
        if self.case.decide(self.request.user, Act.RESTORE).allowed:
            kwargs.setdefault("restore_form", RestoreForm())
        declined = self.asked.state == RemovalRequest.State.DECLINED
        if not declined and self.case.decide(self.request.user, Act.VANISH).allowed:
            kwargs.setdefault("vanish_form", VanishForm())
        kwargs |= {
            "asked": self.asked,
            "item": self.case.item,
            "decides": self.decides and self.is_open,
            "is_open": self.is_open,
            "held": held_until(self.case.item),
            "hide": getattr(self.asked, "hide", None),
            "reports": self.asked.public_reports.order_by("pk"),
            "live_url": self.asked.page.url if self.asked.page.live else "",
            "why": article_url(self.request, "12.4"),
            "when": words.moment(self.asked.requested_at),
            "decided_when": words.moment(self.asked.decided_at) if self.asked.decided_at else "",
        }
        return super().get_context_data(**kwargs)
