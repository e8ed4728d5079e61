"""A small portal with files, in a folder of its own, and what it holds as plain data."""

import shutil
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.db import connection
from wagtail.models import Page

from portal_workflow.digest import content_digest
from school_portal.backup import rows
from school_portal.backup.making import make_backup
from tests.routes.conftest import world  # noqa: F401
from tests.workflow.conftest import django_db_setup, people, write  # noqa: F401

#: Names as teachers give them: composed, with spaces and marks, in a folder.
VIETNAMESE = "original_images/Ảnh lễ khai giảng – Trường THPT Lục Ngạn số 1.jpg"


@pytest.fixture(scope="module", autouse=True)
def keys_as_before(django_db_setup, django_db_blocker):  # noqa: F811
    """PostgreSQL rolls back what a restore writes but not where it sets the next keys: set them again afterwards."""
    yield
    with django_db_blocker.unblock():
        rows.after_loading()


@pytest.fixture
def portal(world, db, settings, tmp_path):  # noqa: F811
    """The world of the route table; its files lie in a copy, so that a test may do what it likes with them."""
    media = tmp_path / "media"
    shutil.copytree(django_settings.MEDIA_ROOT, media)
    settings.MEDIA_ROOT = media
    (media / VIETNAMESE).parent.mkdir(exist_ok=True)
    (media / VIETNAMESE).write_bytes(b"\xff\xd8 khai gi\xe1\xba\xa3ng")
    connection.check_constraints()
    return media


@pytest.fixture
def made(portal, tmp_path):
    """A backup of it."""
    path = tmp_path / "cổng.zip"
    make_backup(path)
    return path


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def database() -> dict[str, list]:
    """Every row of every table that a backup keeps."""
    return {model._meta.label: list(rows.rows_of(model)) for model in rows.kept_models()}


def digests() -> dict[int, str]:
    return {page.pk: content_digest(page) for page in Page.objects.specific()}
