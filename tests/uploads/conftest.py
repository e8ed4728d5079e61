"""The school's accounts, for those who upload."""

from tests.workflow.conftest import django_db_setup, people  # noqa: F401
