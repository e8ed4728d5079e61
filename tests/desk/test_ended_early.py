"""A lent step taken back, an absence ended early: by whom, at once, in an open tab too (12.2, R2, R6)."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from portal_workflow import actions
from portal_workflow.models import Absence, Approval, Delegation, LedgerLine
from portal_workflow.reading import board_now, person_of
from portal_workflow.refused import Refused
from tests.desk.conftest import review_url

PEOPLE = reverse("portal_workflow:people")
MANY = ("bientap1", "thuky", "phoban1", "phoban2", "tovan", "thanhtra", "quantri", "truongban")


def end_url(what, row):
    return reverse("portal_workflow:end", args=[what, row.pk])


@pytest.fixture
def lent(people):
    """The Head's deciding step, lent to the second Deputy."""
    today = timezone.localdate()
    return actions.delegate(
        by=people.truongban,
        receiver=people.phoban2,
        step="head",
        document_number="12/UQ-THPT",
        since=today,
        until=today + timedelta(days=9),
    )


@pytest.fixture
def away(people):
    """The first Deputy, away since two days ago and for a week."""
    today = timezone.localdate()
    since, until = today - timedelta(days=2), today + timedelta(days=7)
    return actions.record_absence(by=people.phoban1, person=people.phoban1, since=since, until=until)


@pytest.mark.parametrize("user", MANY)
def test_12_2_only_who_lent_a_step_takes_it_back(enter, lent, user):
    lines = LedgerLine.objects.count()
    answer = enter(user).post(end_url("uy-quyen", lent))
    taken = user == "truongban"
    assert answer.status_code == 302 if taken else answer.status_code in (403, 422)
    assert (Delegation.objects.get().revoked_at is not None, LedgerLine.objects.count() - lines) == (taken, int(taken))


def test_12_2_the_head_takes_back_what_a_deputy_lent(enter, people):
    today = timezone.localdate()
    lent = actions.delegate(
        by=people.phoban1, receiver=people.phoban2, step="deputy", document_number="3/UQ", since=today, until=today
    )
    assert end_url("uy-quyen", lent) in enter("truongban").get(PEOPLE).content.decode()
    actions.revoke_delegation(by=people.truongban, delegation=lent)
    assert end_url("uy-quyen", lent) not in enter("truongban").get(PEOPLE).content.decode()
    assert person_of(people.phoban2).delegated == ()


def test_12_2_taken_back_once_and_not_after_its_last_day(people, lent):
    actions.revoke_delegation(by=people.truongban, delegation=lent)
    lines = LedgerLine.objects.count()
    with pytest.raises(Refused):
        actions.revoke_delegation(by=people.truongban, delegation=lent)
    yesterday = timezone.localdate() - timedelta(days=1)
    Delegation.objects.filter(pk=lent.pk).update(revoked_at=None, since=yesterday, until=yesterday)
    with pytest.raises(Refused):
        actions.revoke_delegation(by=people.truongban, delegation=lent)
    assert LedgerLine.objects.count() == lines


def test_r6_an_approval_from_a_tab_opened_before_is_refused_and_leaves_nothing(enter, people, lent, item_at):
    item = item_at("head")
    client = enter("phoban2")
    assert 'data-testid="approve"' in client.get(review_url(item)).content.decode()
    actions.revoke_delegation(by=people.truongban, delegation=lent)
    before = (Approval.objects.count(), LedgerLine.objects.count())
    answer = client.post(reverse("portal_workflow:act", args=[item.pk, "duyet"]), {"seen": item.draft_digest})
    assert answer.status_code == 403
    assert 'data-testid="refusal"' in answer.content.decode()
    assert (Approval.objects.count(), LedgerLine.objects.count()) == before


@pytest.mark.parametrize("user", MANY)
def test_r2_an_absence_is_ended_by_the_person_the_secretary_or_the_head(enter, people, away, user):
    today = timezone.localdate()
    yesterday = {"until": (today - timedelta(days=1)).isoformat()}
    ended = enter(user).post(end_url("vang-mat", away), yesterday).status_code == 302
    assert ended == (user in ("phoban1", "thuky", "truongban"))
    here = next(p for p in board_now().people if p.id == people.phoban1.pk)
    assert here.absent != ended


def test_r2_one_who_comes_back_on_the_first_day_was_never_away(people, away):
    lines = LedgerLine.objects.count()
    actions.end_absence(by=people.phoban1, absence=away, until=away.since - timedelta(days=1))
    assert (Absence.objects.count(), LedgerLine.objects.count()) == (0, lines + 1)
    with pytest.raises(Refused):  # the second click
        actions.end_absence(by=people.phoban1, absence=away, until=timezone.localdate())


@pytest.mark.parametrize("what", ["uy-quyen", "vang-mat"])
def test_8_1_a_forged_number_is_no_row(enter, what):
    assert enter("truongban").post(reverse("portal_workflow:end", args=[what, 99999])).status_code == 404
