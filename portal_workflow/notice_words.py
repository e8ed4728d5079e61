"""What a notice says, about what, and where it leads; in the inbox and in the mail alike."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal_workflow import words
from portal_workflow.matrix import Step
from portal_workflow.models.notices import Notice
from portal_workflow.models.settings import SettingChange
from portal_workflow.steps import ROLE_OF

#: Everything a sentence needs, in one statement.
WITH = ("item__page", "event__person", "change", "request")
Kind = Notice.Kind
WAITS = {
    Step.EDITOR: gettext_lazy("Waits for you to look it over."),
    Step.DEPUTY: gettext_lazy("Waits for you to approve it."),
    Step.OPINION: gettext_lazy("Waits for your opinion."),
    Step.HEAD: gettext_lazy("Waits for you to approve it."),
    Step.PRINCIPAL: gettext_lazy("Waits for you to approve it."),
    Step.POST: gettext_lazy("Approved; waits for you to post it."),
}
LATE = {
    Kind.LATE_POST: gettext_lazy("Should have been posted by %(day)s and is not."),
    Kind.LATE_WAIT: gettext_lazy("Has waited too long at the step “%(step)s”: since %(day)s it is late."),
    Kind.LATE_REREAD: gettext_lazy("Posted urgently; an Editor should have read it again by %(day)s."),
    Kind.LATE_REMOVAL: gettext_lazy("Its removal was asked for and should have been decided by %(day)s."),
}
SETTINGS = {
    SettingChange.State.ASKED: gettext_lazy("A change of this setting waits for you to confirm it."),
    SettingChange.State.AGREED: gettext_lazy("The change you proposed was made."),
    SettingChange.State.DECLINED: gettext_lazy("The change you proposed was declined."),
}


def title(notice: Notice) -> str:
    """What it is about, as it is called today, in one line."""
    named = notice.change.title if notice.change else notice.item.page.draft_title or notice.item.page.title
    return " ".join(named.split())


def sentence(notice: Notice) -> str:
    """What the person is told."""
    if notice.change:
        note = notice.change.decision_note if notice.kind == Kind.OUTCOME else ""
        return _quoted(str(SETTINGS[notice.change.state]), note)
    if notice.kind == Kind.WAIT:
        hurry = _("Urgent") + ": " if notice.pressing else ""
        return hurry + str(WAITS[notice.step])
    if notice.kind == Kind.OUTCOME:
        return _outcome(notice)
    if notice.kind == Kind.STUCK:
        return _("Nobody can take this step now: %(role)s must delegate it in writing.") % {
            "role": words.ROLE_SHORT[ROLE_OF[notice.step]]
        }
    if notice.kind == Kind.REMOVAL:
        return _("Its removal was asked for; you decide.")
    if notice.kind == Kind.REREAD:
        return words.reread_sentence(notice.item) if notice.item.reread_due else _("Was to be read again.")
    step = words.STEP_TITLES.get(notice.step, "")
    return LATE[notice.kind] % {"day": words.moment(notice.due), "step": step}


def _outcome(notice: Notice) -> str:
    event = notice.event
    if event.verb == "approve":
        return _("%(person)s approved it; it is to be posted.") % {"person": event.person}
    done = words.EVENTS[event.verb]
    text = f"{event.person} {done}." if event.person else f"{str(done)[:1].upper()}{str(done)[1:]}."
    return _quoted(text, event.note)


def _quoted(text: str, note: str) -> str:
    return f"{text} “{' '.join(note.split())}”" if note.strip() else text


def url(notice: Notice) -> str:
    """Where the person can act on it, or read it."""
    if notice.change_id:
        return reverse("portal_workflow:setting_change", args=[notice.change_id])
    if notice.request_id:
        return reverse("portal_workflow:removal", args=[notice.request_id])
    return reverse("portal_workflow:review", args=[notice.item_id])
