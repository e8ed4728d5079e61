"""One row tried by one account, and what the public would notice of it."""

from contextlib import suppress

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.db.models import ProtectedError, RestrictedError

from tests.routes.attempt import Attempt
from tests.routes.snapshot import snapshot

REFUSALS = (PermissionDenied, ValidationError, ProtectedError, RestrictedError)


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
