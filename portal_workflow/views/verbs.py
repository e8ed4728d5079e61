"""The one door of every act on an item: each address is one verb, each verb calls one action."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from portal_workflow import actions, words
from portal_workflow.actions.approval import CHANGED
from portal_workflow.circumstances import Act
from portal_workflow.forms import AssignForm, RefuseForm, ReturnForm
from portal_workflow.models import ItemEvent
from portal_workflow.reading import Case
from portal_workflow.refused import ContentChanged, Refused
from portal_workflow.views.access import DeskView, case_for
from portal_workflow.views.screen import Screen, seen_version
from portal_workflow.views.sorting import sort


@dataclass(frozen=True)
class Verb:
    """What people may do with an item: the event it leaves, the right it asks for, the form it needs."""

    event: str
    act: Act
    run: Callable
    form: type[forms.Form] | None = None
    title: str = ""
    testid: str = ""


def _approve(by, item, data):
    actions.approve(by=by, item=item, seen=data.get("seen", ""), and_post=bool(data.get("and_post")))


VERBS = {
    "nhan": Verb("claim", Act.CLAIM, lambda by, item, data: actions.claim(by=by, item=item)),
    "giao": Verb("assign", Act.ASSIGN, lambda by, item, data: actions.assign(by=by, item=item, **data), AssignForm),
    "phan-loai": Verb("classify", Act.CLASSIFY, None),
    "duyet": Verb("approve", Act.APPROVE, _approve),
    "tra-lai": Verb(
        "return",
        Act.RETURN,
        lambda by, item, data: actions.return_(by=by, item=item, **data),
        ReturnForm,
        gettext_lazy("Return it to be fixed"),
        "return",
    ),
    "tu-choi": Verb(
        "refuse",
        Act.REFUSE,
        lambda by, item, data: actions.refuse(by=by, item=item, **data),
        RefuseForm,
        gettext_lazy("Refuse it"),
        "refuse",
    ),
    "rut": Verb("withdraw", Act.WITHDRAW, lambda by, item, data: actions.withdraw(by=by, item=item)),
    "doc-lai": Verb(
        "reread", Act.REREAD, lambda by, item, data: actions.reread(by=by, item=item, seen=data.get("seen", ""))
    ),
    "dang": Verb("post", Act.POST, lambda by, item, data: actions.post(by=by, item=item)),
}


def assign_form(case: Case, data=None) -> AssignForm:
    """The Secretary's choice of an Editor."""
    return AssignForm(data, case=case, initial={"editor": case.item.assigned_to_id})


class VerbView(DeskView):
    """One verb on one item. GET asks for what the verb must be told; POST does it."""

    template_name = "portal_workflow/reason.html"
    review: Callable = None

    def dispatch(self, request, item_id, verb, *args, **kwargs):
        if verb not in VERBS:
            raise Http404
        self.verb = VERBS[verb]
        return super().dispatch(request, item_id, *args, **kwargs)

    def get(self, request, item_id, *args, **kwargs):
        self.case = case_for(request, item_id)
        if not self.verb.title:
            return redirect("portal_workflow:review", item_id)
        Refused.unless(self.case.decide(request.user, self.verb.act))
        return self.render_to_response(self.get_context_data(form=self.verb.form()))

    def post(self, request, item_id, *args, **kwargs):
        self.case = case_for(request, item_id)
        if self.done_already():
            return self.neutral()
        try:
            return self.act(request)
        except ContentChanged as changed:
            return self.show_changed(request, changed)
        except Refused:
            if self.done_already():  # a second click that came while the first was at work
                return self.neutral()
            if self.saw_older_text(request):
                return self.show_changed(request, ContentChanged(request.POST["seen"], CHANGED))
            raise

    def saw_older_text(self, request) -> bool:
        """Whether what was approved is an earlier version: the change took the item out of this person's hands."""
        seen, item = request.POST.get("seen", ""), self.case.item
        if self.verb.event != "approve" or not seen or seen == item.draft_digest:
            return False
        return seen_version(item.page.specific, seen) is not None

    def show_changed(self, request, changed):
        """The review screen again, with what was seen against what there is now."""
        return self.review(request, self.case.item.pk, changed)

    def act(self, request):
        """Do it, say what was done and who is next; an incomplete form is shown again."""
        item, data = self.case.item, request.POST
        if self.verb.event == "classify":
            if not sort(by=request.user, screen=Screen(request, self.case), data=data):
                messages.error(request, _("Choose what the item is about, and its column."))
                return redirect("portal_workflow:review", item.pk)
        else:
            if self.verb.form:
                form = assign_form(self.case, data) if self.verb.event == "assign" else self.verb.form(data)
                if not form.is_valid():
                    return self.incomplete(form)
                data = form.cleaned_data
            self.verb.run(request.user, item, data)
        self.tell(request)
        return redirect("portal_workflow:review", item.pk)

    def incomplete(self, form):
        """The reason is missing, or the choice: the same form with what is wrong."""
        Refused.unless(self.case.decide(self.request.user, self.verb.act))
        if self.verb.title:
            return self.render_to_response(self.get_context_data(form=form), status=422)
        messages.error(self.request, _("Choose a person who can take the Editor's step for this item."))
        return redirect("portal_workflow:review", self.case.item.pk)

    def tell(self, request) -> None:
        """The result, the next person and the date, in one message."""
        event = "post" if self.verb.event == "approve" and request.POST.get("and_post") else self.verb.event
        case = Case.of_page(self.case.item.page_id)
        sentence = words.state_sentence(case, words.people_named_in([case]))
        messages.success(request, f"{words.DONE[event]} {sentence}")

    def done_already(self) -> bool:
        """Whether this person did this very thing since the screen was shown: a second click, not a second act."""
        after = self.request.POST.get("after", "")
        if not after.isdecimal():
            return False
        events = ItemEvent.objects.filter(item=self.case.item, person=self.request.user, verb=self.verb.event)
        return events.filter(pk__gt=int(after)).exists()

    def neutral(self):
        """Nothing is wrong: it was done by the first click."""
        messages.info(self.request, _("This is done already; nothing was changed by the second click."))
        return redirect("portal_workflow:review", self.case.item.pk)

    def get_page_title(self):
        return self.verb.title

    def get_context_data(self, **kwargs):
        after = ItemEvent.objects.filter(item=self.case.item).order_by("-pk").values_list("pk", flat=True).first()
        kwargs |= {"item": self.case.item, "verb": self.verb, "after": after or 0}
        return super().get_context_data(**kwargs)
