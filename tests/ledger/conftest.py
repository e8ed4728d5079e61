"""An empty ledger for each test, two persons; threads only where the database can hold two writers at once."""

import pytest
from django.contrib.auth import get_user_model
from django.db import connection, transaction

from portal_workflow import ledger, ledger_triggers
from portal_workflow.models import LedgerAnchor, LedgerHead, LedgerLine, LedgerPerson

# SQLite lets one connection write at a time and keeps tests in memory: nothing to race there.
collect_ignore = [] if connection.vendor == "postgresql" else ["test_concurrency.py"]


def clear():
    """Empty the ledger's tables past the product's own signals, which refuse it, and with the triggers taken off."""
    ledger_triggers.disarm()
    for model in (LedgerLine, LedgerHead, LedgerPerson, LedgerAnchor):
        model.objects.all()._raw_delete("default")


@pytest.fixture
def empty(db):
    """A ledger without a line, whatever other tests left, for tests to tamper with: its triggers are off.

    The test's rollback brings back the lines and the triggers.
    """
    clear()


@pytest.fixture
def armed(chain):
    """The six lines, and the triggers on again."""
    ledger_triggers.arm()
    return chain


@pytest.fixture
def lan(db):
    """A person whose name must stand in no line."""
    return get_user_model().objects.create(username="lan.nguyen", last_name="Nguyễn Thị", first_name="Lan")


@pytest.fixture
def binh(db):
    """Another person."""
    return get_user_model().objects.create(username="binh.tran", last_name="Trần Văn", first_name="Bình")


@pytest.fixture
def chain(empty, lan, binh):
    """Six lines of two persons."""
    with transaction.atomic():
        for number in range(1, 7):
            by = lan if number % 2 else binh
            ledger.write("approve", article="12.2", by=by, role="editor", obj=f"page:{number}", digest="d" * 64)
    return list(LedgerLine.objects.order_by("seq"))
