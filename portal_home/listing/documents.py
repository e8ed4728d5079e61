"""The register of documents, and what one document looks like as a whole."""

from dataclasses import dataclass, field
from datetime import date

from django.core.paginator import Paginator
from django.db.models import prefetch_related_objects
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from portal_home.filters import DocumentFilter
from portal_home.listing.reach import open_to_all
from portal_home.models import DocumentFile, DocumentIndexPage, DocumentPage

PER_PAGE = 20
# What a row of the register shows.
ROW = (
    *("path", "depth", "title", "slug", "url_path", "number", "kind", "issuer"),
    *("issued_year", "issued_month", "issued_day", "in_force_from", "in_force_until"),
)


@dataclass(frozen=True)
class Validity:
    """Whether a document is in force today, in words; the tone only colours what the words say."""

    tone: str
    words: str
    day: date | None = None


def validity(document: DocumentPage, today: date) -> Validity:
    """What the dates of the document say about it today."""
    start, end = document.in_force_from, document.in_force_until
    if end and end < today:
        return Validity("ended", _("No longer in force after"), end)
    if start and start > today:
        return Validity("coming", _("Not in force before"), start)
    if end:
        return Validity("valid", _("In force until"), end)
    if start:
        return Validity("valid", _("In force since"), start)
    return Validity("unknown", _("The document does not say from when it is in force"))


def public_documents(page):
    """Documents that everybody may read, latest issue first, as rows; `page` is the one being served."""
    documents = open_to_all(DocumentPage.objects.all(), page)
    return documents.only(*ROW).order_by("-issued_year", "-issued_month", "-issued_day", "-pk")


def document_list(page: DocumentIndexPage, query: QueryDict) -> dict:
    """One page of the register, as the reader's choice wants it."""
    today = timezone.localdate()
    filters = DocumentFilter(query, queryset=public_documents(page).descendant_of(page))
    found = Paginator(filters.found(), PER_PAGE).get_page(query.get("trang"))
    for document in found:
        document.validity = validity(document, today)
    return {"filters": filters, "found": found}


@dataclass
class Chapter:
    """A stretch of a document: its chapter's name, empty before the first, and the blocks that stand in it."""

    title: str
    blocks: list = field(default_factory=list)

    @property
    def clauses(self) -> list:
        return [block.value for block in self.blocks if block.block_type == "clause"]


def files_of(document: DocumentPage) -> list[DocumentFile]:
    """The files of a document with what they are called, in two statements however many there are."""
    files = list(document.files.all())
    prefetch_related_objects(files, "document")
    return files


def chapters(document: DocumentPage) -> list[Chapter]:
    """The text of a document cut where the chapter changes; what is no article stays where it stands."""
    found: list[Chapter] = [Chapter("")]
    for block in document.body:
        title = block.value["chapter"] if block.block_type == "clause" else found[-1].title
        if title != found[-1].title:
            found.append(Chapter(title))
        found[-1].blocks.append(block)
    return [chapter for chapter in found if chapter.blocks]
