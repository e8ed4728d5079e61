"""Every row of the table: with the guard on nothing public changes; with it off, each row proves that it is real."""

import pytest

from tests.routes.attempt import read_forms
from tests.routes.conftest import USERNAMES
from tests.routes.table import ROWS
from tests.routes.trial import attack, differences
from tests.routes.unguarded import unguarded

PER_PERSON = [row for row in ROWS if not row.by_anybody]
REAL = [row for row in ROWS if not row.stock_refuses]


@pytest.fixture(scope="module")
def forms(world, django_db_blocker):
    """The real edit forms, filled in once."""
    with django_db_blocker.unblock(), unguarded():
        from django.contrib.auth import get_user_model

        read_forms(world, get_user_model().objects.get(username="quantri"))
    return world.forms


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
