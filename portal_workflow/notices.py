"""Who is told: those who may act now by the rules, and the sender of what became of his item. Written with the act."""

from functools import partial

from django.db import transaction
from django.utils import timezone

from portal_workflow import authority, letters
from portal_workflow.circumstances import Act, Board, Person
from portal_workflow.matrix import Role, Step
from portal_workflow.models.item import Item, ItemEvent
from portal_workflow.models.notices import Notice
from portal_workflow.models.removal import RemovalRequest
from portal_workflow.models.settings import SettingChange
from portal_workflow.reading import Case, board_now

Kind = Notice.Kind
#: After these acts another person may have to act, or nobody any more.
MOVES = {
    *("submit", "submit_urgently", "claim", "assign", "classify", "approve", "void", "return", "refuse", "withdraw"),
    *("schedule", "post", "urgent", "reread", "replace_urgent", "remove", "vanish", "break_glass"),
}
#: Of these its sender is told; of an approval only when it decides.
OUTCOMES = {
    *("return", "refuse", "withdraw", "approve", "post", "hide", "hide_lapsed", "remove", "keep", "vanish"),
    *("restore", "break_glass"),
}
ASKED, ANSWERED = {"request_removal", "hide"}, {"remove", "keep", "vanish", "break_glass"}
OF_REMOVAL = {Kind.REMOVAL, Kind.LATE_REMOVAL}
#: (kind, step, person): somebody who may act, and in what.
Task = tuple[str, str, int]


def follow(item: Item, event: ItemEvent) -> None:
    """Called for every act on an item: settle what is done, tell who may go on, tell the sender what became of it."""
    verb = event.verb
    if not (verb in MOVES or verb in OUTCOMES or verb in ASKED):
        return
    request = _request(item) if verb in ASKED | ANSWERED else None
    tell = outcomes(item, event, request)
    if verb in MOVES or verb in ASKED | ANSWERED:
        tell += refresh(Case.of(item), request=request, at=event.at, by=event.person_id)
    write(tell)


def refresh(case: Case, *, at, by: int | None = None, request: RemovalRequest | None = None, known=None):
    """Settle this item's notices that do not hold any more; the new ones for who may act now, not yet written.

    `by` has just acted and knows. `known` are the open notices where the caller has read them.
    """
    item, wanted = case.item, tasks(case)
    if request and request.state == RemovalRequest.State.ASKED:
        wanted |= removal_tasks(case.board)
    known = list(open_notices([item])) if known is None else known
    over = [notice.pk for notice in known if not _holds(notice, case, wanted, request)]
    if over:
        Notice.objects.filter(pk__in=over).update(settled_at=at)
    told = {(notice.kind, notice.step, notice.person_id) for notice in known if notice.pk not in over}
    return [
        Notice(
            person_id=person,
            kind=kind,
            step=step,
            item=item,
            request=request if kind == Kind.REMOVAL else None,
            pressing=kind in (Kind.REREAD, Kind.REMOVAL) or case.facts.urgent,
            at=at,
        )
        for kind, step, person in sorted(wanted - told)
        if person != by
    ]


def open_notices(items):
    """What these items' people were asked to do and nobody has done yet."""
    return Notice.objects.filter(item__in=items, settled_at=None).exclude(kind=Kind.OUTCOME)


def tasks(case: Case) -> set[Task]:
    """Who may act on the item now. Where nobody can, those who must delegate, and the Secretary, are told so (R2)."""
    found = set()
    if case.facts.step and not case.item.scheduled_for:
        way = case.way_on
        found |= {(Kind.WAIT.value, str(way.step), person) for person in way.people}
        if way.delegate:
            told = [*case.board.holders(way.delegate), *case.board.present(Role.SECRETARY)]
            found |= {(Kind.STUCK.value, str(way.step), person.id) for person in told}
    if case.facts.reread is not None:
        found |= {(Kind.REREAD.value, Step.EDITOR.value, p.id) for p in case.board.people if _may_reread(case, p)}
    return found


def _may_reread(case: Case, person: Person) -> bool:
    if person.absent:
        return False
    return authority.decide(case.policies, case.facts, case.board, person, Act.REREAD).allowed


def removal_tasks(board: Board) -> set[Task]:
    """A removal is the Head's alone and not delegable: he is told even while he is away (R5)."""
    heads = board.present(Role.HEAD) or board.holders(Role.HEAD)
    return {(Kind.REMOVAL.value, "", person.id) for person in heads}


def _holds(notice: Notice, case: Case, wanted: set[Task], request: RemovalRequest | None) -> bool:
    """Whether what the notice says is still so."""
    if notice.kind in OF_REMOVAL:
        return request is None or request.state == RemovalRequest.State.ASKED
    if notice.kind == Kind.LATE_REREAD:
        return case.facts.reread is not None
    if notice.kind == Kind.LATE_POST:
        return case.facts.step is not None
    if notice.kind == Kind.LATE_WAIT:
        return notice.step == case.facts.step
    return (notice.kind, notice.step, notice.person_id) in wanted


def outcomes(item: Item, event: ItemEvent, request: RemovalRequest | None) -> list[Notice]:
    """What became of it, for those who sent or began it and who asked for its removal; not for who did it."""
    verb, people = event.verb, {item.submitted_by_id, item.started_by_id}
    if verb not in OUTCOMES or (verb == "approve" and item.state != "approved"):
        return []
    if verb in ANSWERED and request:
        people.add(request.requested_by_id)
    if verb == "break_glass":
        people |= {person.id for person in board_now().holders(Role.HEAD)}
    people -= {None, event.person_id}
    about = {"kind": Kind.OUTCOME, "item": item, "event": event, "at": event.at}
    return [Notice(person_id=person, **about) for person in sorted(people)]


def of_setting(change: SettingChange) -> None:
    """A setting that waits for the Head, or the Head's answer for who proposed it."""
    now, board = timezone.now(), board_now()
    if change.state == SettingChange.State.ASKED:
        people = {p.id for p in board.present(Role.HEAD) or board.holders(Role.HEAD)} - {change.proposed_by_id}
        kind = Kind.SETTING
    else:
        Notice.objects.filter(change=change, kind=Kind.SETTING, settled_at=None).update(settled_at=now)
        people, kind = {change.proposed_by_id} - {change.decided_by_id}, Kind.OUTCOME
    write([Notice(person_id=person, kind=kind, change=change, at=now) for person in sorted(people)])


def write(tell: list[Notice]) -> None:
    """Into the inboxes; what is mailed at once leaves when the act is committed."""
    if not tell:
        return
    Notice.objects.bulk_create(tell)
    if letters.mail_is_on():
        transaction.on_commit(partial(letters.send_at_once, [notice.pk for notice in tell]), robust=True)


def _request(item: Item) -> RemovalRequest | None:
    """The removal request this act is about: the page's latest."""
    return RemovalRequest.objects.filter(page_id=item.page_id).order_by("-pk").first()
