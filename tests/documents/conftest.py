"""The school's accounts, a public register to fill, and browsers of the accounts."""

import pytest
from django.core.files.base import ContentFile

from portal_home.models import DocumentFile, DocumentRelation, PortalDocument
from tests.desk.conftest import enter  # noqa: F401
from tests.public.conftest import make_document, school  # noqa: F401
from tests.workflow.conftest import django_db_setup, people  # noqa: F401


@pytest.fixture
def make_text_file(db):
    """`make_text_file("SỐ: 12/…")`: a file of the library with that text layer; an empty one is a scan."""

    def make(text="Toàn văn.", title="Kế hoạch", name="ke-hoach.pdf"):
        return PortalDocument.objects.create(title=title, file=ContentFile(b"%PDF-1.4 test", name), text=text)

    return make


def relation(kind: str, target=None, words: str = "") -> DocumentRelation:
    """What a document does to another, not saved yet."""
    return DocumentRelation(kind=kind, target=target, target_text=words)


def file(document) -> DocumentFile:
    """A file of a document, not saved yet."""
    return DocumentFile(document=document)
