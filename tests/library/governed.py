"""The library's rules, and every row of the route table: run by `test_library` under the library's own settings."""

import sys

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.test import TestCase
from django.urls import reverse
from library.models import NewsPage

from portal_workflow import actions
from portal_workflow.matrix import PRESETS
from portal_workflow.models import Item
from tests.library import world as library
from tests.routes.any_site import ROWS
from tests.routes.any_world import user
from tests.routes.attempt import read_forms
from tests.routes.snapshot import snapshot
from tests.routes.trial import attack, differences
from tests.routes.unguarded import unguarded

USERNAMES = ("root", "lena", "carl")
# Those of `by_school` need a second language or the school's articles; of the shared rows these do not apply.
NOT_HERE = {"orm image credit": "Wagtail's own image model keeps no credit"}
HERE = [row for row in ROWS if row.name not in NOT_HERE]
REAL = [row for row in HERE if not row.stock_refuses]


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """The library's world, in a transaction that is undone when the module ends."""
    with django_db_blocker.unblock(), transaction.atomic():
        with TestCase.captureOnCommitCallbacks(execute=True):
            library.make_people()
            world = library.make_world(library.make_home())
        world.before = snapshot(world)
        with unguarded():
            read_forms(world, user("root"))
        yield world
        world.delete_files()
        transaction.set_rollback(True)


@pytest.fixture
def intact(world, db):
    """The world, and after the test its files as they were."""
    yield world
    world.restore_files()


@pytest.fixture
def sent(world, db):
    """Lena's item, on its way to a librarian."""
    page = library.draft(world.index, "A new shelf", "lena")
    return actions.submit(by=user("lena"), page=page)


def approve(name, item):
    actions.approve(by=user(name), item=item, seen=Item.objects.get(pk=item.pk).draft_digest)


def test_nothing_of_the_school_is_here():
    assert [name for name in sys.modules if name.split(".")[0] in {"portal_home", "school_portal"}] == []


def test_all_but_one_shared_row_apply():
    assert len(HERE) == len(ROWS) - len(NOT_HERE)


def test_only_its_own_policy_is_known():
    assert list(PRESETS) == ["library"]


def test_two_steps_and_a_posting_by_anybody_but_the_author(sent, client):
    steps = [sent.step]
    actions.classify(by=user("lars"), item=sent, subject="daily_activity")
    approve("lars", sent)
    steps.append(Item.objects.get(pk=sent.pk).step)
    approve("dora", sent)
    steps.append(Item.objects.get(pk=sent.pk).step)
    assert steps == ["editor", "head", "post"]
    for refused in ("lena", "carl", "root"):
        with pytest.raises(PermissionDenied):
            actions.post(by=user(refused), item=sent)
    actions.post(by=user("lisa"), item=sent)
    page = NewsPage.objects.get(pk=sent.page_id)
    assert client.get(page.url).status_code == 200
    given = sent.approvals.order_by("pk").values_list("step", "person__username", "article")
    assert list(given) == [("editor", "lars", "2"), ("head", "dora", "3")]


@pytest.mark.parametrize(("act", "name"), [("librarian", "lena"), ("librarian", "carl"), ("librarian", "dora")])
def test_the_first_step_is_another_librarians(act, name, sent):
    actions.classify(by=user("lars"), item=sent, subject="daily_activity")
    with pytest.raises(PermissionDenied):
        approve(name, sent)


def test_the_directors_own_text_goes_on_too(world, db):
    page = library.draft(world.index, "From the director", "dora")
    item = actions.submit(by=user("dora"), page=page)
    actions.classify(by=user("lars"), item=item, subject="important")
    approve("lars", item)
    approve("dora", item)
    with pytest.raises(PermissionDenied):
        actions.post(by=user("carl"), item=item)
    actions.post(by=user("lena"), item=item)
    assert NewsPage.objects.get(pk=page.pk).live


def test_the_screens_speak_its_words(sent, client):
    client.force_login(user("lars"))
    review = client.get(reverse("portal_workflow:review", args=[sent.pk])).content.decode()
    said = ["A librarian reads it", "The director approves", "A colleague posts it", "News of the library"]
    assert [words for words in said if words not in review] == []
    rules = client.get(reverse("portal_workflow:rules")).content.decode()
    assert "A librarian, then the director" in rules
    people = client.get(reverse("portal_workflow:people")).content.decode()
    assert ("Librarian" in people, "Board Secretary" in people) == (True, False)


@pytest.mark.parametrize("row", HERE, ids=lambda row: row.name)
def test_nothing_public_changes(row, intact):
    answers = {name: attack(row, intact, user(name)).answers for name in row.tried_by(USERNAMES)}
    assert differences(intact) == {}, answers


@pytest.mark.parametrize("row", REAL, ids=lambda row: row.name)
def test_without_the_guard_it_would(row, intact):
    with unguarded():
        attempt = attack(row, intact, user("root"))
        assert differences(intact) != {}, attempt.answers
