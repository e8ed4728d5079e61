"""The register of documents, and what one document looks like as a whole."""

from dataclasses import dataclass, field
from datetime import date

from django.core.paginator import Paginator
from django.db.models import Prefetch, Q, prefetch_related_objects
from django.http import QueryDict
from django.utils import timezone

from portal_home.filters import DocumentFilter
from portal_home.listing.reach import open_to_all
from portal_home.listing.validity import validity, with_standing
from portal_home.models import DocumentFile, DocumentIndexPage, DocumentPage, PortalDocument

PER_PAGE = 20
# What a row of the register shows.
ROW = (
    *("path", "depth", "title", "slug", "url_path", "number"),
    *("kind__name", "issuer__name"),
    *("issued_year", "issued_month", "issued_day", "in_force_from", "in_force_until", "withdrawn_on", "category"),
)


def public_documents(page, day: date | None = None):
    """Documents that everybody may read with how they stand today, latest issue first; `page` is being served."""
    documents = open_to_all(DocumentPage.objects.all(), page).select_related("kind", "issuer").only(*ROW)
    documents = with_standing(documents, day or timezone.localdate())
    return documents.order_by("-issued_year", "-issued_month", "-issued_day", "-pk")


def document_list(page: DocumentIndexPage, query: QueryDict) -> dict:
    """One page of the register, as the reader's choice wants it."""
    today = timezone.localdate()
    filters = DocumentFilter(query, queryset=public_documents(page, today).descendant_of(page))
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
    """The files of a document with what they are called, in two statements; their text stays in the database."""
    files = list(document.files.all())
    library = PortalDocument.objects.defer("text").annotate(has_text=~Q(text=""))
    prefetch_related_objects(files, Prefetch("document", queryset=library))
    for file in files:
        file.scan = file.document.file_extension == "pdf" and not file.document.has_text
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
