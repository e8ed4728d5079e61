"""A clock that ran out is told to the next higher, once each: the Secretary, a working day later the Head (R7)."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from portal_workflow import actions, overdue
from portal_workflow.clocks import ZONE
from portal_workflow.matrix import Role
from portal_workflow.models import Absence, Item, Notice, RemovalRequest
from portal_workflow.patience import Patience
from portal_workflow.workdays import Calendar

FRIDAY = datetime(2026, 11, 20, 23, 59, 59, tzinfo=ZONE)
BOTH = [(1, Role.SECRETARY), (2, Role.HEAD)]
HOLIDAY = Calendar(holidays=frozenset({date(2026, 11, 24)}))
LEVELS = [
    (FRIDAY, []),
    (FRIDAY + timedelta(seconds=1), BOTH[:1]),
    (datetime(2026, 11, 23, 23, 59, 59, tzinfo=ZONE), BOTH[:1]),  # Monday is the working day that is given
    (datetime(2026, 11, 24, 0, 0, 1, tzinfo=ZONE), BOTH),
]


@pytest.mark.parametrize(("now", "expected"), LEVELS)
def test_r7_the_rungs_of_the_ladder(now, expected):
    assert Patience().levels(Calendar(), FRIDAY, now) == expected


def test_r7_a_holiday_is_no_working_day():
    monday = FRIDAY + timedelta(days=3)
    assert Patience().levels(HOLIDAY, monday, datetime(2026, 11, 25, 12, tzinfo=ZONE)) == BOTH[:1]


def late(item, kind):
    rows = Notice.objects.filter(item=item, kind=kind, settled_at=None).order_by("level")
    return list(rows.values_list("level", "person__username"))


def long_ago(**days):
    return timezone.now() - timedelta(**days)


TO_BOTH = [(1, "thuky"), (2, "truongban")]


def test_13_3_an_item_that_waits_too_long_is_told_upward_once(item_at):
    item = item_at("deputy")
    Item.objects.filter(pk=item.pk).update(waiting_since=long_ago(days=20))
    for _run in range(3):
        overdue.catch_up()
    assert late(item, "late_wait") == TO_BOTH


def test_only_one_rung_when_only_one_period_is_over(item_at, settings):
    settings.PORTAL_NOTICES = {"step_working_days": 60}
    item = item_at("deputy")
    Item.objects.filter(pk=item.pk).update(waiting_since=long_ago(days=20))
    overdue.catch_up()
    assert late(item, "late_wait") == TO_BOTH[:1]


def test_the_period_is_data(item_at, settings):
    settings.PORTAL_NOTICES = {"waiting_working_days": 60}
    item = item_at("deputy")
    Item.objects.filter(pk=item.pk).update(waiting_since=long_ago(days=20))
    overdue.catch_up()
    assert late(item, "late_wait") == []


def test_14_posting_that_is_late(item_at):
    item = item_at("post")
    Item.objects.filter(pk=item.pk).update(posting_due=long_ago(days=10))
    overdue.catch_up()
    assert late(item, "late_post") == TO_BOTH


def test_12_4_a_removal_nobody_decides(item_at, people):
    item = item_at("posted")
    actions.request_removal(by=people.tovan, page=item.page, ground="other", sentence="Sai tên.")
    RemovalRequest.objects.update(requested_at=long_ago(days=20))
    overdue.catch_up()
    assert late(item, "late_removal") == TO_BOTH


def test_r3_reading_again_that_is_late(people, write):
    item = actions.submit(by=people.phoban1, page=write(people.phoban1), urgent=True)
    actions.classify(by=people.truongban, item=item, subject="important")
    item = Item.objects.get(pk=item.pk)
    actions.approve(by=people.truongban, item=item, seen=item.draft_digest, and_post=True)
    Item.objects.filter(pk=item.pk).update(reread_due=long_ago(days=10))
    overdue.catch_up()
    assert late(item, "late_reread") == TO_BOTH


def test_done_is_settled_and_the_next_step_has_its_own_clock(item_at, people):
    item = item_at("deputy")
    Item.objects.filter(pk=item.pk).update(waiting_since=long_ago(days=20))
    overdue.catch_up()
    item.refresh_from_db()
    actions.approve(by=people.phoban1, item=item, seen=item.draft_digest)
    assert late(item, "late_wait") == []
    Item.objects.filter(pk=item.pk).update(waiting_since=long_ago(days=15))
    overdue.catch_up()
    assert late(item, "late_wait") == TO_BOTH


def test_a_secretary_who_is_away_is_told_when_back(item_at, people):
    item = item_at("deputy")
    Item.objects.filter(pk=item.pk).update(waiting_since=long_ago(days=20))
    away = Absence.objects.create(person=people.thuky, since=timezone.localdate(), recorded_by=people.thuky)
    overdue.catch_up()
    assert late(item, "late_wait") == TO_BOTH[1:]
    away.delete()
    overdue.catch_up()
    assert late(item, "late_wait") == TO_BOTH
