"""Articles that went the whole way through the Board, and readers of them."""

from datetime import datetime

import pytest
from django.utils import timezone
from wagtail.models import Page

from portal_home.models import ArticlePage
from portal_workflow import actions
from portal_workflow.models import Item
from tests.desk.conftest import enter  # noqa: F401
from tests.public.conftest import column, make_article, make_file, make_image, school, unit  # noqa: F401
from tests.workflow.conftest import django_db_setup, people, standing_opinion, write  # noqa: F401


@pytest.fixture
def carry(people):  # noqa: F811
    """`carry(draft)`: saved, sent by its author, approved by another Editor, posted by the Secretary (class C)."""

    def through(draft, author=None):
        author = author or people.bientap1
        draft.save_revision(user=author)
        item = actions.submit(by=author, page=draft)
        if not item.item_class:
            actions.classify(by=people.bientap3, item=item, subject="daily_activity")
        actions.approve(by=people.bientap3, item=item, seen=Item.objects.get(pk=item.pk).draft_digest)
        actions.post(by=people.thuky, item=item)
        return ArticlePage.objects.get(pk=draft.pk)

    return through


@pytest.fixture
def posted(people, write, carry):  # noqa: F811
    """`posted(title=…)`: an article of the Board that is public."""

    def make(**fields):
        page = write(people.bientap1, **fields)
        return carry(page.get_latest_revision_as_object())

    return make


@pytest.fixture
def take_off(people):  # noqa: F811
    """`take_off(page)`: asked for and decided by the Head."""

    def decide(page, agree=True):
        asked = actions.request_removal(
            by=people.thuky, page=page, ground="no_longer_suitable", sentence="Không còn phù hợp."
        )
        actions.decide_removal(by=people.truongban, request=asked, agree=agree, note="Đã xem xét.")

    return decide


def at(year, month, day, hour=9):
    """A moment by the school's clock."""
    return timezone.make_aware(datetime(year, month, day, hour))


def posted_on(page, moment):
    """As if it had been posted then."""
    Page.objects.filter(pk=page.pk).update(first_published_at=moment, last_published_at=moment)
