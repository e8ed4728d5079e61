"""Public articles to take off, hide and destroy, and a search through everything the portal keeps."""

import unicodedata
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.db import connection

from portal_home.models import PortalDocument, PortalImage
from portal_home.search_backend.text import exact_word
from portal_home.vietnamese import fold
from portal_workflow import actions
from portal_workflow.models import PolicyChoice
from tests.desk.conftest import enter, item_at  # noqa: F401
from tests.news.conftest import carry, posted  # noqa: F401
from tests.public.conftest import column, make_article, make_file, make_image, school, unit  # noqa: F401
from tests.routes.world import PDF, jpeg
from tests.workflow.conftest import django_db_setup, people, standing_opinion, write  # noqa: F401

ASKING = {"ground": "no_longer_suitable", "sentence": "Nội dung không còn phù hợp."}


@pytest.fixture
def ask(people):  # noqa: F811
    """`ask(page)`: the Secretary asks for the removal of a public page."""

    def request(page, by=None, **more):
        return actions.request_removal(by=by or people.thuky, page=page, **(ASKING | more))

    return request


@pytest.fixture
def hiding_on(people):  # noqa: F811
    """The Head chose a policy with emergency hiding."""
    actions.choose_policy(by=people.truongban, preset="default", decision_number="9/QĐ", emergency_hide=True)
    return PolicyChoice.objects.last()


@pytest.fixture
def files(people, settings, tmp_path):  # noqa: F811
    """`files(name)`: an image and a document of that name, on a disk of this test's own."""
    settings.MEDIA_ROOT = tmp_path
    made = []

    def make(name: str):
        by = {"uploaded_by_user": people.bientap1}
        made.append(PortalImage.objects.create(title=name, file=ContentFile(jpeg(), f"{fold(name)}.jpg"), **by))
        file = ContentFile(PDF, f"{fold(name)}.pdf")
        made.append(PortalDocument.objects.create(title=name, file=file, text=f"Toàn văn {name}", **by))
        return made[-2:]

    return make


def everything() -> dict[str, bytes]:
    """Every row of every table, hidden ones of the search index too, and every file: by the name of its place."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        else:
            cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [name for (name,) in cursor.fetchall()]
        found = {}
        for table in tables:
            cursor.execute(f'SELECT * FROM "{table}"')
            found[table] = b"\n".join(map(_bytes, cursor.fetchall()))
    media = Path(settings.MEDIA_ROOT)
    for path in media.rglob("*"):
        if path.is_file():
            found[f"media/{path.relative_to(media)}"] = str(path).encode() + path.read_bytes()
    return found


def _bytes(row: tuple) -> bytes:
    return b"\x1f".join(cell if isinstance(cell, bytes) else str(cell).encode() for cell in map(_plain, row))


def _plain(cell):
    return bytes(cell) if isinstance(cell, memoryview) else cell


def forms(secret: str) -> set[str]:
    """Every form in which a word may be written down: NFC, NFD, escaped in JSON, without accents, as in the index."""
    words = {unicodedata.normalize(form, secret) for form in ("NFC", "NFD")} | {fold(secret), exact_word(secret)}
    words |= {word.encode("unicode_escape").decode() for word in set(words)}
    return {word.casefold() for word in words if word}


def places_of(secret: str) -> list[str]:
    """Where the word is still found."""
    needles = [form.encode() for form in forms(secret)]
    held = {name: data.decode("utf-8", "replace").casefold().encode() for name, data in everything().items()}
    return sorted(name for name, data in held.items() if any(needle in data for needle in needles))
