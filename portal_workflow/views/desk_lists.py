"""Lists of "my work" beside the steps: what is to be read again, settings to confirm, what one's own is public."""

from django.db.models import Q
from django.urls import reverse

from portal_workflow import authority, rereading, words
from portal_workflow.circumstances import Act, State
from portal_workflow.matrix import Role, Step
from portal_workflow.models import Item, SettingChange
from portal_workflow.reading import cases_of

SHOWN = 10


def to_read_again(desk) -> list:
    """What the urgent lane made public: for who may read it again; once it is late, for the whole Board."""
    found = []
    for case in cases_of(items, desk.board) if (items := rereading.waiting()) else ():
        late = words.reread_is_late(case.item)
        if case.decide(desk.user, Act.REREAD).allowed or (late and desk.person.on_board):
            url = reverse("portal_workflow:review", args=[case.item.pk])
            who = str(case.item.submitted_by or "")
            found.append(desk.as_line(case.item.page.title, url, words.reread_sentence(case.item), who, late))
    return found[:SHOWN]


def is_a_deputys(case, board, person) -> bool:
    """Whether the Head would take this over from a Deputy who is here and may take it himself (12.2)."""
    if case.item.step != Step.DEPUTY or not person.holds(Role.HEAD) or person.holds(Role.DEPUTY):
        return False
    takes = (authority.take(case.policies, case.facts, board, deputy) for deputy in board.present(Role.DEPUTY))
    return any(verdict.allowed for verdict in takes)


def settings_to_confirm(desk) -> list:
    """Changes of settings: the Head's to decide, for the Secretary those he proposed."""
    if not desk.person.holds(Role.HEAD, Role.SECRETARY):
        return []
    asked = SettingChange.objects.filter(state=SettingChange.State.ASKED).select_related("proposed_by")
    if not desk.person.holds(Role.HEAD):
        asked = asked.filter(proposed_by=desk.user)
    return [
        desk.as_line(
            change.title,
            reverse("portal_workflow:setting_change", args=[change.pk]),
            change.note,
            f"{change.proposed_by}, {words.moment(change.proposed_at)}",
        )
        for change in asked.order_by("proposed_at")[:SHOWN]
    ]


def posted(desk) -> list:
    """One's own public items, the newest first, each with the way to ask for its removal (12.4)."""
    mine = Item.objects.filter(Q(started_by=desk.user) | Q(submitted_by=desk.user), state=State.POSTED)
    items = mine.exclude(live_digest="").select_related("page", "unit").order_by("-posted_at", "-pk")[:SHOWN]
    return [
        desk.as_line(
            item.page.title,
            reverse("portal_workflow:review", args=[item.pk]),
            words.public_since(item),
            removal=reverse("portal_workflow:request_removal", args=[item.page_id]),
        )
        for item in items
    ]
