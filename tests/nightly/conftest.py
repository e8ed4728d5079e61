"""The workflow's own world and ledger fixtures."""

from tests.workflow.conftest import django_db_setup, people  # noqa: F401
