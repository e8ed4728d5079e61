"""A portal with the school's people, and two units whose pages are open."""

import pytest
from django.test import Client

from portal_home.actions_units import open_unit
from portal_home.models import UnitSubPage
from portal_workflow import actions
from portal_workflow.models import Item, Unit
from tests.workflow.conftest import django_db_setup, people, standing_opinion, write  # noqa: F401


@pytest.fixture
def literature(people):  # noqa: F811
    """The page of the Literature department: members tovan and the Editors 2, 4, 5, 6."""
    return open_unit(unit=Unit.objects.get(code="to-ngu-van"))


@pytest.fixture
def maths(people):  # noqa: F811
    """The page of the Mathematics department: its member is totoan."""
    return open_unit(unit=Unit.objects.get(code="to-toan"))


@pytest.fixture
def sub_page(literature):
    """`sub_page(people.tovan)`: a draft below the Literature department's page, as the editor makes it."""

    def make(author, title="Kế hoạch năm học của tổ", parent=literature, **fields):
        fields = {"kind": "plans", "body": [("paragraph", "<p>Tổ dạy ba chuyên đề.</p>")], **fields}
        page = UnitSubPage(title=title, owner=author, live=False, **fields)
        parent.add_child(instance=page)
        page.save_revision(user=author)
        return page

    return make


@pytest.fixture
def posted(sub_page, people, standing_opinion):  # noqa: F811
    """`posted(people.tovan)`: the same, approved as class C under the standing opinion and posted."""

    def make(author, **fields):
        page = sub_page(author, **fields)
        carry(people, actions.submit(by=author, page=page))
        page.refresh_from_db()
        return page

    return make


def carry(people, item, subject="daily_activity"):  # noqa: F811
    """Editor, Deputy, posting: the people whose steps these are; the Head's opinion stands already."""
    actions.classify(by=people.bientap1, item=item, subject=subject)
    actions.approve(by=people.bientap1, item=item, seen=fresh(item).draft_digest)
    actions.approve(by=people.phoban1, item=item, seen=fresh(item).draft_digest)
    return actions.post(by=people.thuky, item=item)


def fresh(item) -> Item:
    return Item.objects.get(pk=item.pk)


@pytest.fixture
def enter(people):  # noqa: F811
    """`enter("thuky")`: a client in which that person is logged in."""

    def login(username: str) -> Client:
        client = Client()
        client.force_login(getattr(people, username))
        return client

    return login
