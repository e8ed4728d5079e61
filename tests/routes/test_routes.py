"""Every row of the table: with the guard on nothing public changes; with it off, each row proves that it is real."""

from contextlib import suppress

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.db.models import ProtectedError, RestrictedError

from tests.routes.attempt import Attempt, read_forms
from tests.routes.conftest import USERNAMES
from tests.routes.snapshot import snapshot
from tests.routes.table import ROWS
from tests.routes.unguarded import unguarded

PER_PERSON = [row for row in ROWS if not row.by_anybody]
REAL = [row for row in ROWS if not row.stock_refuses]
REFUSALS = (PermissionDenied, ValidationError, ProtectedError, RestrictedError)


@pytest.fixture(scope="module")
def forms(world, django_db_blocker):
    """The real edit forms, filled in once."""
    with django_db_blocker.unblock(), unguarded():
        from django.contrib.auth import get_user_model

        read_forms(world, get_user_model().objects.get(username="quantri"))
    return world.forms


def differences(world) -> dict:
    """What the public would notice, part by part: (before, after)."""
    after = snapshot(world)
    return {name: (before, after[name]) for name, before in world.before.items() if before != after[name]}


def attack(row, world, user):
    attempt = Attempt(world, user)
    before = transaction.savepoint()
    with suppress(*REFUSALS):
        row.attack(attempt)
    if connection.needs_rollback:
        # Django gave its own transaction up, which in these tests is part of theirs.
        transaction.set_rollback(False)
        transaction.savepoint_rollback(before)
    return attempt


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_nothing_public_changes_12_2_12_4(row, intact, forms, account):
    """All try one after another, the strongest first; what one of them could save as a draft the next one finds."""
    answers = {name: attack(row, intact, account(name)).answers for name in row.tried_by(USERNAMES)}
    assert differences(intact) == {}, answers


@pytest.mark.deep
@pytest.mark.parametrize("username", USERNAMES)
@pytest.mark.parametrize("row", PER_PERSON, ids=lambda row: row.name)
def test_nothing_public_changes_for_one_alone_12_2_12_4(row, username, intact, forms, account):
    attack(row, intact, account(username))
    assert differences(intact) == {}


@pytest.mark.parametrize("row", REAL, ids=lambda row: row.name)
def test_without_the_guard_it_would(row, intact, forms, account):
    with unguarded():
        attempt = attack(row, intact, account("quantri"))
        assert differences(intact) != {}, attempt.answers
