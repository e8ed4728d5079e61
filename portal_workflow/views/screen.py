"""What the review screen shows of an item: the text, what changed, files, history, steps, and what may be done."""

from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from portal_workflow import authority, citations, steps, words
from portal_workflow.circumstances import Act, Given, State
from portal_workflow.digest import content_digest
from portal_workflow.matrix import Step
from portal_workflow.models import Approval, UrgentPosting, WrittenBy
from portal_workflow.models.item import Citation
from portal_workflow.models.people import ROLE_LABELS
from portal_workflow.publication_checks import Checked, Remark, remarks
from portal_workflow.reading import Case, person_of
from portal_workflow.views import route_lines
from portal_workflow.views.access import article_url, sees_class
from portal_workflow.views.route_lines import StepLine


@dataclass(frozen=True)
class EventLine:
    """One line of the history as people read it."""

    event: object
    text: str
    role: str
    why: str


class Screen:
    """Everything one person is shown of one case; nothing here changes anything."""

    def __init__(self, request, case: Case):
        self.request, self.case, self.item = request, case, case.item
        self.user = request.user
        self.person = person_of(request.user, case.board)
        self.sees_class = sees_class(self.person)
        self.page = case.item.page.specific
        self.revision = self.page.latest_revision
        self.draft = self.revision.as_object() if self.revision else self.page
        self.accounts = words.people_named_in([case])

    @cached_property
    def digest(self) -> str:
        """The digest of the very text this screen shows; the approving form carries it."""
        return content_digest(self.draft)

    @property
    def reader_url(self) -> str:
        """The text as the public will see it: this revision and no other."""
        return reverse("portal_workflow:read", args=[self.item.pk, self.revision.pk if self.revision else 0])

    @property
    def state(self) -> str:
        return words.state_sentence(self.case, self.accounts)

    @property
    def late(self) -> bool:
        return bool(self.item.step) and words.is_late(self.item)

    @property
    def stuck(self) -> str:
        return words.delegation_sentence(self.case)

    def may(self, act: Act):
        return self.case.decide(self.user, act)

    @property
    def subject(self) -> str:
        return self.item.get_subject_display() if self.sees_class else ""

    @cached_property
    def route(self) -> list[StepLine]:
        """The steps with their states: given by whom and when, now, to come."""
        if not self.item.step:
            return []
        given = {
            a.step: a
            for a in Approval.objects.filter(item=self.item, cycle=self.item.cycle, voided_at=None).select_related(
                "person"
            )
        }
        lines = [self._step(rs, given.get(rs.step)) for rs in (*self.case.route, self.case.policies[0].posting)]
        return route_lines.with_what_no_step_shows(self, lines)

    def _step(self, rs, approval) -> StepLine:
        title = words.STEP_TITLES[Step.HEAD if rs.step == Step.OPINION and not self.sees_class else rs.step]
        why = article_url(self.request, rs.article)
        if approval:
            detail = f"{approval.person}, {words.moment(approval.at)}"
            if approval.delegation:
                detail += " " + _("(delegated by %(number)s)") % {"number": approval.delegation}
            return StepLine(title, "done", detail, approval.article, why)
        if rs.step == self.item.step:
            return StepLine(title, "now", _("now: %(who)s") % {"who": self.now}, rs.article, why)
        return StepLine(title, "next", _("to come"), rs.article, why)

    @property
    def now(self) -> str:
        return words.who(self.case, self.accounts)

    @cached_property
    def history(self) -> list[EventLine]:
        """What happened, newest first; the sorting is the Board's own matter."""
        events = self.item.itemevents.select_related("person").order_by("-at", "-pk")
        if not self.sees_class:
            events = events.exclude(verb="classify")
        return [
            EventLine(
                event,
                str(words.EVENTS.get(event.verb, event.verb)),
                str(ROLE_LABELS.get(event.role, "")),
                article_url(self.request, event.article),
            )
            for event in events
        ]

    @cached_property
    def urgent_postings(self) -> list[UrgentPosting]:
        """What went public through the urgent lane, and who read it again; nothing is asked without such a line."""
        if not any(line.event.verb == "urgent" for line in self.history):
            return []
        return list(UrgentPosting.objects.filter(item=self.item).select_related("sent_by", "reread_by").order_by("at"))

    @cached_property
    def writers(self) -> list[WrittenBy]:
        """Who wrote what since the item was last public."""
        rows = WrittenBy.objects.filter(item=self.item, cycle=self.item.cycle).select_related("person")
        return list(rows.order_by("run"))

    @cached_property
    def files(self) -> list:
        """The files the text uses, with their sizes."""
        found = []
        for kind, ids in citations.cited_ids(self.draft).items():
            files = citations.library(kind).objects.filter(pk__in=ids).order_by("title") if ids else []
            for file in files:
                document = kind == Citation.Kind.DOCUMENT
                found.append({"file": file, "url": file.url if document else "", "size": file.get_file_size()})
        return found

    @cached_property
    def remarks(self) -> list[Remark]:
        """What the checks say of the very text on this screen; nothing once all of it is public."""
        if self.item.draft_digest == self.item.live_digest:
            return []
        files = tuple(entry["file"] for entry in self.files)
        return remarks(Checked(self.draft, files), shrunk=self.case.facts.shrunk)

    @property
    def is_new(self) -> bool:
        return not self.page.live

    @cached_property
    def changes(self) -> list:
        """What differs from the public version."""
        return [] if self.is_new else comparison(self.request, self.page, self.page, self.draft)

    @cached_property
    def primary(self) -> dict | None:
        """The one thing to do next on this screen, named by what it leads to."""
        for button in (self._approve, self._sort_first, self._post, self._reread, self._claim):
            if found := button():
                return found
        return None

    def _approve(self) -> dict | None:
        verdict = self.may(Act.APPROVE)
        if not verdict.allowed:
            return None
        facts = self.facts_after(verdict)
        after = steps.next_step(self.case.policies, facts, self.case.board).step
        return {
            "verb": "duyet",
            "label": words.approve_label(self.case, after),
            "testid": "approve",
            "and_post": after == Step.POST and self.may_post_after(facts),
            "at_once": self.case.facts.urgent,
        }

    def facts_after(self, verdict):
        """The facts as they would be once this person approved."""
        given = (*self.case.facts.given, *(Given(step, self.person.id) for step in verdict.covers))
        return replace(self.case.facts, given=given)

    def may_post_after(self, facts) -> bool:
        facts = replace(facts, state=State.APPROVED, step=Step.POST)
        return authority.decide(self.case.policies, facts, self.case.board, self.person, Act.POST).allowed

    def _sort_first(self) -> dict | None:
        """Who could approve but for the missing class is led to choose it."""
        if self.item.item_class or not self.may(Act.CLASSIFY).allowed:
            return None
        return {"href": "#phan-loai", "label": _("Choose what the item is about"), "testid": "classify-first"}

    def _post(self) -> dict | None:
        if not self.may(Act.POST).allowed:
            return None
        return {"verb": "dang", "label": _("Post on the portal"), "testid": "post"}

    def _reread(self) -> dict | None:
        if not self.may(Act.REREAD).allowed:
            return None
        label = _("I have read it again")
        return {"verb": "doc-lai", "label": label, "testid": "reread", "seen": self.item.live_digest}

    def _claim(self) -> dict | None:
        if not self.may(Act.CLAIM).allowed or self.item.assigned_to_id == self.user.pk:
            return None
        return {"verb": "nhan", "label": _("Take this item on"), "testid": "claim"}


def comparison(request, page, before, after) -> list:
    """Wagtail's own comparison, field by field, of two versions of a page."""
    panel = type(page).get_edit_handler().get_bound_panel(instance=page, request=request, form=None)
    compared = [compare(before, after) for compare in panel.get_comparison()]
    return [difference for difference in compared if difference.has_changed()]


def seen_version(page, digest: str):
    """The version whose digest was on the screen: looked for among the latest revisions; None when it is gone."""
    for revision in page.revisions.order_by("-created_at", "-pk")[:30]:
        version = revision.as_object()
        if content_digest(version) == digest:
            return version
    return None
