"""A portal with something to attack, made once for the module, and accounts that attack it."""

from contextlib import contextmanager

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.db import transaction
from django.test import TestCase

from tests.routes.snapshot import snapshot
from tests.routes.world import make_world
from tests.workflow.conftest import django_db_setup, people, write  # noqa: F401

#: superuser, Deputy, Secretary, Editor, contributor; the Head decides removals, so he is not among those who try.
USERNAMES = ("quantri", "phoban1", "thuky", "bientap2", "tovan")


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):  # noqa: F811
    """The world of `world.make_world`, in a transaction that is undone when the module ends."""
    with django_db_blocker.unblock():
        around = undone()
        world = around.__enter__()
    yield world
    with django_db_blocker.unblock():
        around.__exit__(None, None, None)


@contextmanager
def undone():
    """A world inside a transaction that is always rolled back; its files go too."""
    cache.clear()
    with transaction.atomic():
        try:
            with TestCase.captureOnCommitCallbacks(execute=True):
                world = make_world()
            world.before = snapshot(world)
            yield world
            world.delete_files()
        finally:
            transaction.set_rollback(True)
            cache.clear()


@pytest.fixture
def intact(world, db):
    """The world, and after the test its files as they were; what the database held is rolled back with the test."""
    cache.clear()
    yield world
    world.restore_files()
    cache.clear()


@pytest.fixture
def account(db):
    """`account("quantri")`: one of the school's accounts."""
    return lambda username: get_user_model().objects.get(username=username)
