"""What is posted is what was approved: the digest holds against autosave, tampering and the clock (R3, Điều 12.2)."""

import time
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db.models.signals import post_save
from django.utils import timezone

from portal_home.models import ArticlePage, HomePage
from portal_workflow import actions
from portal_workflow.models import Approval, GovernedWorkflow, Item
from portal_workflow.refused import ContentChanged, Refused


@pytest.fixture
def item_of():
    return lambda page: Item.objects.get(page_id=page.pk)


@pytest.fixture
def approved(people, write, item_of):
    """A Board-made article of class C, approved by an Editor and waiting for the Secretary."""
    page = write(people.bientap1)
    item = actions.submit(by=people.bientap1, page=page)
    actions.classify(by=people.bientap3, item=item, subject="daily_activity")
    actions.approve(by=people.bientap3, item=item, seen=item_of(page).draft_digest)
    return page


def save_draft(page, by, text, **options):
    draft = ArticlePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    draft.body = [("paragraph", text)]
    return draft.save_revision(user=by, **options)


def test_autosave_after_the_approval_voids_it_and_the_item_goes_back_12_3(people, approved, item_of):
    latest = approved.get_latest_revision()
    save_draft(approved, people.bientap1, "<p>Chữ khác hẳn, không ai duyệt.</p>", overwrite_revision=latest)
    item = item_of(approved)
    assert (item.state, item.step) == ("review", "editor")
    assert Approval.objects.get(item=item).voided_at is not None
    with pytest.raises(Refused):
        actions.post(by=people.thuky, item=item)
    assert not ArticlePage.objects.get(pk=approved.pk).live


def test_saving_without_a_change_voids_nothing_r3(people, approved, item_of):
    draft = ArticlePage.objects.get(pk=approved.pk).get_latest_revision_as_object()
    draft.save_revision(user=people.bientap1)
    assert (item_of(approved).state, item_of(approved).step) == ("approved", "post")


def test_another_text_on_the_live_row_undoes_the_posting_r3(people, approved, item_of):
    def sabotage(sender, instance, **kwargs):
        ArticlePage.objects.filter(pk=instance.pk, live=True).update(summary="Câu này chưa ai duyệt.")

    post_save.connect(sabotage, sender=ArticlePage)
    try:
        with pytest.raises(ContentChanged):
            actions.post(by=people.thuky, item=item_of(approved))
    finally:
        post_save.disconnect(sabotage, sender=ArticlePage)
    assert not ArticlePage.objects.get(pk=approved.pk).live
    assert item_of(approved).state == "approved"


def test_posting_twice_is_refused_and_changes_nothing(people, approved, item_of):
    actions.post(by=people.thuky, item=item_of(approved))
    before = ArticlePage.objects.get(pk=approved.pk).last_published_at
    with pytest.raises(Refused):
        actions.post(by=people.thuky, item=item_of(approved))
    assert ArticlePage.objects.get(pk=approved.pk).last_published_at == before


def test_an_editor_posts_while_the_secretary_is_away_12_2(people, approved, item_of):
    with pytest.raises(Refused):
        actions.post(by=people.bientap5, item=item_of(approved))
    actions.record_absence(by=people.thuky, person=people.thuky, since=timezone.localdate())
    actions.post(by=people.bientap5, item=item_of(approved))
    assert ArticlePage.objects.get(pk=approved.pk).live


@pytest.fixture
def schedule(people, write, item_of):
    """`schedule(seconds)`: the same with an hour in the future, posted by the Secretary, waiting for its hour."""

    def make(seconds):
        page = write(people.bientap1, go_live_at=timezone.now() + timedelta(seconds=seconds))
        item = actions.submit(by=people.bientap1, page=page)
        actions.classify(by=people.bientap3, item=item, subject="daily_activity")
        actions.approve(by=people.bientap3, item=item, seen=item_of(page).draft_digest)
        actions.post(by=people.thuky, item=item)
        return page

    return make


def test_a_scheduled_item_is_posted_at_its_hour_and_not_before_12_2(schedule, item_of, capsys):
    page = schedule(seconds=2)
    call_command("publish_scheduled")
    assert not ArticlePage.objects.get(pk=page.pk).live
    time.sleep(2.1)
    call_command("publish_scheduled")
    assert ArticlePage.objects.get(pk=page.pk).live
    assert (item_of(page).state, item_of(page).scheduled_for) == ("posted", None)
    assert capsys.readouterr().out == f"page {page.pk}: posted\n"


def test_a_scheduled_item_changed_meanwhile_loses_its_hour_r3(people, schedule, item_of):
    page = schedule(seconds=3600)
    save_draft(page, people.bientap1, "<p>Đổi chữ sau khi duyệt.</p>")
    item = item_of(page)
    assert (item.state, item.step, item.scheduled_for) == ("review", "editor", None)


def test_nobody_may_publish_and_the_stock_workflow_is_gone_in_every_tree(people):
    from django.contrib.auth.models import Group
    from wagtail.models import GroupPagePermission, Workflow

    assert not GroupPagePermission.objects.filter(permission__codename="publish_page").exists()
    assert not Group.objects.filter(name__in=["Moderators", "Editors"]).exists()
    assert not Workflow.objects.filter(name="Moderators approval").exists()
    for home in HomePage.objects.all():
        assert isinstance(home.get_workflow(), GovernedWorkflow)
    assert {home.locale.language_code for home in HomePage.objects.all()} == {"vi", "en"}
