"""The sentences people read about an item: where it stands, what a button will do, what was done."""

from django.contrib.auth import get_user_model
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from portal_workflow.circumstances import State
from portal_workflow.clocks import days_left
from portal_workflow.matrix import ItemClass, Role, Step, higher
from portal_workflow.models.item import STATE_LABELS
from portal_workflow.refusal import RefusalGround
from portal_workflow.site import SITE
from portal_workflow.steps import ROLE_OF

ROLE_SHORT = {
    Role.CONTRIBUTOR: gettext_lazy("the contributor"),
    Role.EDITOR: gettext_lazy("an Editor"),
    Role.SECRETARY: gettext_lazy("the Secretary"),
    Role.DEPUTY: gettext_lazy("the Deputy"),
    Role.HEAD: gettext_lazy("the Head"),
    Role.PRINCIPAL: gettext_lazy("the Principal"),
} | SITE.roles_in_sentences
# What a step is called in the list of steps; "opinion" and "head" read alike to those who do not see the class.
STEP_TITLES = {
    Step.EDITOR: gettext_lazy("An Editor looks it over"),
    Step.DEPUTY: gettext_lazy("The Deputy approves"),
    Step.OPINION: gettext_lazy("The Head gives an opinion"),
    Step.HEAD: gettext_lazy("The Head approves"),
    Step.PRINCIPAL: gettext_lazy("The Principal approves"),
    Step.POST: gettext_lazy("Posted on the portal"),
} | SITE.step_titles
WAITING = {
    Step.EDITOR: gettext_lazy("Waiting for %(who)s to look it over since %(since)s"),
    Step.DEPUTY: gettext_lazy("Waiting for %(who)s to approve it since %(since)s"),
    Step.OPINION: gettext_lazy("Waiting for the opinion of %(who)s since %(since)s"),
    Step.HEAD: gettext_lazy("Waiting for %(who)s to approve it since %(since)s"),
    Step.PRINCIPAL: gettext_lazy("Waiting for %(who)s to approve it since %(since)s"),
    Step.POST: gettext_lazy("Approved; waiting for %(who)s to post it since %(since)s"),
}
PASS_ON = {
    Step.DEPUTY: gettext_lazy("Pass on to the Deputy"),
    Step.OPINION: gettext_lazy("Ask the Head's opinion"),
    Step.HEAD: gettext_lazy("Send up to the Head"),
    Step.PRINCIPAL: gettext_lazy("Send up to the Principal"),
} | SITE.pass_on
SEND_UP_IMPORTANT = gettext_lazy("Send up to the Head (important item – Article 12.2)")
EVENTS = {
    "submit": gettext_lazy("sent it for approval"),
    "submit_urgently": gettext_lazy("wrote it and sent it urgently"),
    "claim": gettext_lazy("took it on"),
    "assign": gettext_lazy("assigned it to an Editor"),
    "classify": gettext_lazy("sorted it"),
    "approve": gettext_lazy("approved this step"),
    "void": gettext_lazy("changed the text; approvals given before no longer count"),
    "return": gettext_lazy("returned it to be fixed"),
    "refuse": gettext_lazy("refused it"),
    "withdraw": gettext_lazy("took it back"),
    "schedule": gettext_lazy("set the hour of its posting"),
    "post": gettext_lazy("posted it"),
    "urgent": gettext_lazy("made it public through the urgent lane; an Editor reads it again"),
    "reread": gettext_lazy("has read again what was posted urgently"),
    "replace_urgent": gettext_lazy("replaced what was posted urgently by a version an Editor has read"),
    "request_removal": gettext_lazy("asked for its removal"),
    "make_preview": gettext_lazy("made a preview link"),
    "revoke_preview": gettext_lazy("revoked a preview link"),
    "remove": gettext_lazy("decided to remove it"),
    "keep": gettext_lazy("decided to keep it"),
    "restore": gettext_lazy("let it be worked on again after its removal"),
    "hide": gettext_lazy("hid it at once"),
    "hide_lapsed": gettext_lazy("the day of its hiding was over: shown again"),
    "vanish": gettext_lazy("had it destroyed for good"),
    "break_glass": gettext_lazy("removed on the server, without the portal"),
    "public_report": gettext_lazy("a reader reported it"),
    "turn_report": gettext_lazy("laid a reader's report before the Head"),
    "close_report": gettext_lazy("closed a reader's report"),
    "erase_contact": gettext_lazy("erased how a reader is reached"),
}
REFUSAL_GROUNDS = {
    RefusalGround.G1.value: gettext_lazy("Against the policy of the Party or the law of the State (15.1)"),
    RefusalGround.G2.value: gettext_lazy("Secret or restricted information (15.2)"),
    RefusalGround.G3.value: gettext_lazy("Untrue information (15.3)"),
    RefusalGround.G4.value: gettext_lazy("Not good enough in content or form (15.4)"),
    RefusalGround.G5.value: gettext_lazy("Against another rule of law (15.5)"),
} | SITE.refusal_grounds


def moment(value) -> str:
    """An hour and a day as people say it: "14:05 thứ Ba 24/11"."""
    local = timezone.localtime(value)
    weekday = date_format(local, "l")
    year = "" if local.year == timezone.localdate().year else local.strftime("/%Y")
    return f"{local:%H:%M} {weekday[:1].lower()}{weekday[1:]} {local:%d/%m}{year}"


def day(value) -> str:
    """A day: "24/11/2026"."""
    return timezone.localtime(value).strftime("%d/%m/%Y")


def people_named_in(cases) -> dict:
    """The accounts that the sentences of these cases may name; one query."""
    ids = {pk for case in cases if case.facts.step for pk in (*case.way_on.people, case.facts.assigned_to)}
    return get_user_model().objects.in_bulk(ids - {None})


def who(case, accounts: dict) -> str:
    """Whom the item waits for: the role, with the name where only one person can go on."""
    step = case.facts.step
    role = ROLE_SHORT[ROLE_OF[step]]
    people = [pk for pk in case.way_on.people if pk in accounts]
    if step == Step.EDITOR and case.facts.assigned_to in people:
        people = [case.facts.assigned_to]
    holders = [p.id for p in case.board.people if p.id in people and p.holds(ROLE_OF[step])]
    if len(holders) == 1:
        return f"{role} {accounts[holders[0]]}"
    return str(accounts[people[0]]) if len(people) == 1 else str(role)


def due_sentence(item) -> str:
    """How long there is until the posting day, or since when it is late; empty without a day."""
    if item.posting_due is None:
        return ""
    left = days_left(item.posting_due, timezone.now())
    if left < 0:
        return _("should have been posted by %(day)s (Article 14)") % {"day": day(item.posting_due)}
    if left == 0:
        return _("to be posted today at the latest (Article 14)")
    return ngettext("%(days)s day left to post it (Article 14)", "%(days)s days left to post it (Article 14)", left) % {
        "days": left
    }


def is_late(item) -> bool:
    """Whether the posting day has passed while the item still waits."""
    return item.posting_due is not None and days_left(item.posting_due, timezone.now()) < 0


def state_sentence(case, accounts: dict) -> str:
    """Where the item stands, with a person and a date."""
    item, step = case.item, case.facts.step
    if step:
        since = moment(item.waiting_since or item.submitted_at)
        hurry = _("Urgent") + ": " if case.facts.urgent else ""
        parts = [hurry + WAITING[step] % {"who": who(case, accounts), "since": since}, due_sentence(item)]
        return "; ".join(part for part in parts if part) + "."
    if item.state == State.POSTED:
        again = " " + reread_sentence(item) if item.reread_due else ""
        if item.draft_digest != item.live_digest:
            return _("Public since %(day)s; there is a newer version that was not sent yet.") % _posted(item) + again
        return public_since(item) + again
    if item.state == State.DRAFT:
        return _("Draft, not sent yet.")
    return f"{STATE_LABELS[State(item.state)]}."


def public_since(item) -> str:
    """Since when it is public."""
    return _("Public since %(day)s.") % _posted(item)


def reread_is_late(item) -> bool:
    """Whether the hour has passed by which an Editor should have read an urgent item again (R3)."""
    return item.reread_due is not None and timezone.now() > item.reread_due


def reread_sentence(item) -> str:
    """Until when an Editor reads an urgent item again, or since when that is late."""
    if reread_is_late(item):
        return _("An Editor should have read it again by %(when)s; it is late.") % {"when": moment(item.reread_due)}
    return _("An Editor reads it again by %(when)s.") % {"when": moment(item.reread_due)}


def _posted(item) -> dict:
    return {"day": day(item.posted_at)}


def delegation_sentence(case) -> str:
    """When nobody can go on: whose powers must be delegated (ruling R2)."""
    role = case.way_on.delegate if case.facts.step else None
    if role is None:
        return ""
    return _(
        "Nobody can take this step now. %(role)s must delegate it in writing to another person (menu “Delegations”)."
    ) % {"role": str(ROLE_SHORT[role])[:1].upper() + str(ROLE_SHORT[role])[1:]}


def approve_label(case, after: Step) -> str:
    """What the approval at this step leads to."""
    if after == Step.POST:
        return _("Approve")
    if after == Step.HEAD and higher(case.facts.item_class, case.facts.live_class) == ItemClass.A:
        return str(SEND_UP_IMPORTANT)
    return str(PASS_ON.get(after, _("Approve")))


DONE = {
    "claim": gettext_lazy("You have taken the item on."),
    "assign": gettext_lazy("The item is assigned."),
    "classify": gettext_lazy("Sorted."),
    "approve": gettext_lazy("Your approval is recorded."),
    "return": gettext_lazy("Returned with your reason."),
    "refuse": gettext_lazy("Refused with your reason."),
    "withdraw": gettext_lazy("You have taken the item back; its text is kept."),
    "post": gettext_lazy("Posted: everybody can read it now."),
    "submit": gettext_lazy("Sent for approval."),
    "submit_urgently": gettext_lazy("Sent urgently: one other person is enough."),
    "reread": gettext_lazy("Recorded: you have read it again."),
    "request_removal": gettext_lazy("Your request for removal has been sent to the Head."),
    "remove": gettext_lazy("Removed: the address now answers with a notice."),
    "keep": gettext_lazy("The page stays as it is."),
    "hide": gettext_lazy("Hidden: nobody sees it now. The Head decides; after 24 hours it comes back by itself."),
    "vanish": gettext_lazy("Destroyed: nothing of it is left on the portal."),
    "turn_report": gettext_lazy("The report is laid before the Head."),
    "close_report": gettext_lazy("The report is closed with your reason."),
    "erase_contact": gettext_lazy("Erased."),
    "restore": gettext_lazy("It may be worked on again; it becomes public when it has passed every step anew."),
}
