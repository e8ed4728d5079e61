"""The pages' tests use the workflow's portal and people."""

from tests.desk.conftest import enter
from tests.workflow.conftest import django_db_setup, people, write

__all__ = ["django_db_setup", "enter", "people", "write"]
