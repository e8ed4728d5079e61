"""The rules move while an item is on its way: a stricter policy, an opinion that ends, a unit credited late (R1)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from portal_home.models import ArticlePage
from portal_workflow import actions
from portal_workflow.models import Item, PolicyChoice, StandingOpinion, Unit
from portal_workflow.reading import waiting_for
from portal_workflow.refused import Refused


@pytest.fixture
def item_of():
    return lambda page: Item.objects.get(page_id=page.pk)


@pytest.fixture
def decided(people, write, item_of):
    """`decided(author, subject, *approvers, **fields)`: sent, classified by the first and approved by each in turn."""

    def make(author, subject, *approvers, **fields):
        page = write(getattr(people, author), **fields)
        item = actions.submit(by=getattr(people, author), page=page)
        actions.classify(by=getattr(people, approvers[0]), item=item, subject=subject)
        for name in approvers:
            actions.approve(by=getattr(people, name), item=item, seen=item_of(page).draft_digest)
        return page

    return make


def test_a_stricter_policy_before_the_posting_adds_the_missing_steps_r1(people, decided, item_of):
    page = decided("bientap1", "daily_activity", "bientap3")
    assert item_of(page).state == "approved"
    PolicyChoice.objects.create(preset="strict", in_force_from=timezone.now())
    with pytest.raises(Refused):
        actions.post(by=people.thuky, item=item_of(page))
    assert [item.page_id for item in waiting_for(people.phoban1)] == [page.pk]
    for name in ("phoban1", "truongban"):
        actions.approve(by=getattr(people, name), item=item_of(page), seen=item_of(page).draft_digest)
    actions.post(by=people.thuky, item=item_of(page))
    assert ArticlePage.objects.get(pk=page.pk).live


def test_an_item_sent_under_a_stricter_policy_keeps_its_steps_r1(people, write, item_of):
    PolicyChoice.objects.create(preset="strict", in_force_from=timezone.now())
    page = write(people.bientap1)
    item = actions.submit(by=people.bientap1, page=page)
    PolicyChoice.objects.create(preset="default", in_force_from=timezone.now())
    actions.classify(by=people.bientap3, item=item, subject="daily_activity")
    actions.approve(by=people.bientap3, item=item, seen=item_of(page).draft_digest)
    assert item_of(page).step == "deputy"


def test_an_opinion_stays_on_the_record_of_what_was_decided_under_it_12_3(people, decided, item_of, standing_opinion):
    page = decided("tovan", "daily_activity", "bientap1", "phoban1")
    assert item_of(page).state == "approved"
    StandingOpinion.objects.filter(pk=standing_opinion.pk).delete()
    actions.post(by=people.thuky, item=item_of(page))
    assert ArticlePage.objects.get(pk=page.pk).live


def test_without_a_standing_opinion_the_head_is_asked_12_3(people, decided, item_of):
    page = decided("tovan", "daily_activity", "bientap1", "phoban1")
    assert (item_of(page).state, item_of(page).step) == ("review", "opinion")


def test_an_opinion_given_meanwhile_spares_the_question_12_3(people, decided, item_of):
    page = decided("tovan", "daily_activity", "bientap1", "phoban1")
    today = timezone.localdate()
    actions.give_standing_opinion(
        by=people.truongban, classes="C", document_number="07/TB", since=today, until=today + timedelta(days=9)
    )
    actions.post(by=people.thuky, item=item_of(page))
    assert ArticlePage.objects.get(pk=page.pk).live


def test_a_unit_credited_during_review_makes_the_item_contributed_12_3(people, write, item_of):
    page = write(people.bientap1)
    actions.submit(by=people.bientap1, page=page)
    draft = page.get_latest_revision_as_object()
    draft.unit = Unit.objects.get(code="to-toan")
    draft.save_revision(user=people.bientap3)
    item = item_of(page)
    assert (item.supplied_by, item.unit.code) == ("contributor", "to-toan")


def test_taking_the_unit_off_does_not_make_it_the_boards_r1(people, write, item_of):
    page = write(people.tovan, unit=Unit.objects.get(code="to-ngu-van"))
    actions.submit(by=people.tovan, page=page)
    draft = page.get_latest_revision_as_object()
    draft.unit = None
    draft.save_revision(user=people.bientap1)
    item = item_of(page)
    assert (item.supplied_by, item.unit.code) == ("contributor", "to-ngu-van")
