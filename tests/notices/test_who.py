"""Who is told, by step and by verb: exactly those who may act, and the sender of what became of it (12.3; R2, R6)."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from portal_workflow import actions, overdue
from portal_workflow.models import Absence, Item, MailWish, Notice, RoleHolding, Unit
from portal_workflow.reading import Case
from tests.notices.conftest import open_for, told

EDITORS = ["bientap1", "bientap3", "thuky"]  # the department's own Editors are not the Editors of its article
WAITS_FOR = {"editor": EDITORS, "deputy": ["phoban1"], "head": ["truongban"], "post": ["thuky"], "posted": []}


def seen(item):
    return Item.objects.get(pk=item.pk).draft_digest


@pytest.mark.parametrize(("step", "names"), WAITS_FOR.items())
def test_12_3_each_step_is_told_to_those_who_may_take_it(item_at, step, names):
    assert open_for(item_at(step)) == names


def test_what_the_inbox_says_is_what_the_rules_say(item_at, people):
    item = item_at("editor")
    way = Case.of(item).way_on.people
    assert set(Notice.objects.filter(item=item, settled_at=None).values_list("person_id", flat=True)) == set(way)
    assert people.quantri.pk not in way


def test_a_step_somebody_took_is_settled_for_the_others(item_at):
    item = item_at("deputy")
    settled = Notice.objects.filter(item=item, step="editor", settled_at__isnull=False)
    assert sorted(settled.values_list("person__username", flat=True)) == EDITORS


def test_r2_the_absent_are_not_told_and_the_other_deputy_is(item_at, people):
    actions.record_absence(by=people.thuky, person=people.phoban1, since=timezone.localdate(), until=None)
    assert open_for(item_at("deputy")) == ["phoban2"]


def test_r2_no_deputy_here_the_head_is_told(item_at, people):
    for deputy in (people.phoban1, people.phoban2):
        actions.record_absence(by=people.thuky, person=deputy, since=timezone.localdate(), until=None)
    item = item_at("editor")
    actions.classify(by=people.bientap1, item=item, subject="sensitive")
    actions.approve(by=people.bientap1, item=item, seen=seen(item))
    assert open_for(item) == ["truongban"]


def test_r6_a_delegate_is_told(item_at, people):
    today = timezone.localdate()
    actions.delegate(
        by=people.truongban,
        receiver=people.phoban2,
        step="head",
        document_number="12/UQ",
        since=today,
        until=today + timedelta(days=5),
    )
    assert open_for(item_at("head")) == ["phoban2", "truongban"]


def test_r2_head_away_without_delegation_those_who_can_help_are_told(item_at, people):
    item = item_at("head")
    Absence.objects.create(person=people.truongban, since=timezone.localdate(), recorded_by=people.thuky)
    overdue.catch_up()
    assert (open_for(item), open_for(item, "stuck")) == ([], ["thuky", "truongban"])


def test_13_4_a_principal_who_is_another_person_is_told(item_at, people):
    RoleHolding.objects.filter(person=people.truongban, role="principal").update(until="2021-09-01", since="2021-09-01")
    RoleHolding.objects.create(person=people.thanhtra, role="principal", since=timezone.localdate())
    item = item_at("head")
    actions.approve(by=people.truongban, item=item, seen=seen(item))
    assert open_for(item) == ["thanhtra"]


def test_r2_an_author_who_is_editor_is_not_asked_to_approve_his_own(people, write):
    item = actions.submit(by=people.bientap3, page=write(people.bientap3))
    assert open_for(item) == ["bientap1", "bientap2", "bientap4", "bientap5", "bientap6", "thuky"]


def test_12_3_an_assigned_item_waits_for_one(item_at, people):
    item = item_at("editor")
    actions.assign(by=people.thuky, item=item, editor=people.bientap3)
    assert open_for(item) == ["bientap3"]


OUTCOMES = {
    "return": ("editor", lambda p, i: actions.return_(by=p.bientap1, item=i, reason="Thiếu nguồn.")),
    "refuse": ("editor", lambda p, i: actions.refuse(by=p.bientap1, item=i, ground="G1", sentence="Trái quy định.")),
    "approve": ("head", lambda p, i: actions.approve(by=p.truongban, item=i, seen=seen(i))),
    "post": ("post", lambda p, i: actions.post(by=p.thuky, item=i)),
}


@pytest.mark.parametrize("verb", OUTCOMES)
def test_the_sender_is_told_what_became_of_it(item_at, people, verb):
    step, do = OUTCOMES[verb]
    do(people, item_at(step))
    assert told(verb) == ["tovan"]


def test_passing_on_is_no_outcome(item_at):
    item_at("head")
    assert told("approve") == []


def test_what_one_did_oneself_is_no_news(item_at, people):
    item = item_at("editor")
    actions.withdraw(by=people.tovan, item=item)
    assert (told("withdraw"), open_for(item)) == ([], [])


def test_withdrawn_by_another_is_news(item_at, people):
    item = item_at("editor")
    Item.objects.filter(pk=item.pk).update(started_by=people.totoan)
    actions.withdraw(by=people.tovan, item=item)
    assert told("withdraw") == ["totoan"]


ASK = {"ground": "no_longer_timely", "sentence": "Đã hết thời hạn."}


@pytest.mark.parametrize(("agree", "verb"), [(True, "remove"), (False, "keep")])
def test_12_4_the_head_is_asked_and_requester_and_sender_hear(item_at, people, agree, verb):
    item = item_at("posted")
    request = actions.request_removal(by=people.thuky, page=item.page, **ASK)
    assert open_for(item, "removal") == ["truongban"]
    actions.decide_removal(by=people.truongban, request=request, agree=agree, note="Đã xem xét.")
    assert (open_for(item, "removal"), told(verb)) == ([], ["thuky", "tovan"])


def test_12_4_removal_is_not_delegable_so_an_absent_head_is_asked_all_the_same(item_at, people):
    item = item_at("posted")
    Absence.objects.create(person=people.truongban, since=timezone.localdate(), recorded_by=people.thuky)
    actions.request_removal(by=people.thuky, page=item.page, **ASK)
    assert open_for(item, "removal") == ["truongban"]


def test_r5_restoring_is_told(item_at, people):
    item = item_at("posted")
    request = actions.request_removal(by=people.thuky, page=item.page, **ASK)
    actions.decide_removal(by=people.truongban, request=request, agree=True)
    actions.restore(by=people.truongban, request=request, reason="Cần sửa rồi đăng lại.")
    assert told("restore") == ["tovan"]


def test_r3_after_the_urgent_lane_the_editors_are_asked_to_read_again(people, write):
    item = actions.submit(by=people.phoban1, page=write(people.phoban1), urgent=True)
    actions.classify(by=people.truongban, item=item, subject="important")
    actions.approve(by=people.truongban, item=item, seen=seen(item), and_post=True)
    editors = [f"bientap{number}" for number in range(1, 7)]
    assert open_for(item, "reread") == [*editors, "thuky"]
    actions.reread(by=people.bientap2, item=item, seen=Item.objects.get(pk=item.pk).live_digest)
    assert open_for(item, "reread") == []


def test_a_change_of_the_board_is_caught_up_once(item_at, people):
    item = item_at("deputy")
    Absence.objects.create(person=people.phoban1, since=timezone.localdate(), recorded_by=people.thuky)
    assert (overdue.catch_up(), overdue.catch_up(), open_for(item)) == (1, 0, ["phoban2"])


def test_a_refused_act_tells_nobody(item_at, people):
    item = item_at("editor")
    before = Notice.objects.count()
    with pytest.raises(actions.approval.Refused):
        actions.approve(by=people.tovan, item=item, seen=seen(item))
    assert Notice.objects.count() == before


def test_catching_up_takes_the_same_statements_whatever_waits(people, write):
    def counted():
        overdue.catch_up()
        with CaptureQueriesContext(connection) as statements:
            overdue.catch_up()
        return len(statements)

    actions.submit(by=people.tovan, page=write(people.tovan, unit=Unit.objects.get(code="to-ngu-van")))
    one = counted()
    for number in range(2):
        actions.submit(by=people.tovan, page=write(people.tovan, title=f"Bài {number}"))
    assert counted() == one


def test_nobody_chooses_for_another(people):
    actions.choose_mail(by=people.tovan, mode="none")
    assert list(MailWish.objects.values_list("person__username", "mode")) == [("tovan", "none")]
