"""Which images and files a page uses, read from the page itself (Wagtail's index is written later, by a task)."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex

from portal_workflow.models.item import Citation


@dataclass(frozen=True, order=True)
class CitedFile:
    """A file as a page cites it: `kind` and id, the hash of its bytes, and how it is shown (focal point)."""

    kind: str
    object_id: int
    file_hash: str = ""


def library(kind: str):
    """The model a kind of citation points to."""
    return get_image_model() if kind == Citation.Kind.IMAGE else get_document_model()


def kind_of(model) -> str:
    """Which kind of citation points to the model."""
    return Citation.Kind.DOCUMENT if model is get_document_model() else Citation.Kind.IMAGE


def cited_ids(page: Page) -> dict[str, set[int]]:
    """Ids of the images and documents the page uses in fields, children, body and rich text."""
    kinds = {
        ContentType.objects.get_for_model(library(kind), for_concrete_model=False).pk: kind for kind in Citation.Kind
    }
    found: dict[str, set[int]] = {kind: set() for kind in Citation.Kind}
    for content_type_id, object_id, _model_path, _path in ReferenceIndex._extract_references_from_object(page):
        if kind := kinds.get(content_type_id):
            found[kind].add(int(object_id))
    return found


def cited_files(page: Page) -> list[CitedFile]:
    """The files the page uses, in a fixed order; a file that is gone counts with an empty hash."""
    files = []
    for kind, ids in cited_ids(page).items():
        stored = {obj.pk: obj for obj in library(kind).objects.filter(pk__in=ids)} if ids else {}
        files += [CitedFile(str(kind), pk, _hash(stored.get(pk))) for pk in ids]
    return sorted(files)


def _hash(file) -> str:
    if file is None:
        return ""
    file_hash = file.file_hash or (file.get_file_hash() if file.file.storage.exists(file.file.name) else "")
    focal = getattr(file, "get_focal_point", lambda: None)()
    return f"{file_hash}{focal or ''}"[:200]


def record(page: Page, *, live: bool | None = None, pending: bool | None = None) -> list[Citation]:
    """Write down what the page cites now, as its live or its pending content; drop what nothing of it uses any more.

    The dropped ones are returned: their files may have to become private.
    """
    dropped = []
    flags = {name: value for name, value in (("live", live), ("pending", pending)) if value is not None}
    cited = {(file.kind, file.object_id): file.file_hash for file in cited_files(page)}
    for citation in Citation.objects.filter(page_id=page.pk):
        here = (citation.kind, citation.object_id) in cited
        for name, value in flags.items():
            setattr(citation, name, value and here)
        if citation.live or citation.pending or citation.kept:
            citation.save()
        else:
            dropped.append(citation)
            citation.delete()
        cited.pop((citation.kind, citation.object_id), None)
    if any(flags.values()):
        Citation.objects.bulk_create(
            Citation(page_id=page.pk, kind=kind, object_id=pk, file_hash=file_hash, **flags)
            for (kind, pk), file_hash in cited.items()
        )
    return dropped


def keep(page: Page) -> None:
    """The version that is public now stays readable after a correction, and its files with it."""
    Citation.objects.filter(page_id=page.pk, live=True).update(kept=True)


def let_go(page_id: int) -> None:
    """No earlier version of the page is readable any more; `record` then drops what nothing else cites."""
    Citation.objects.filter(page_id=page_id, kept=True).update(kept=False)


def shown():
    """Citations by posted content: a page's, or an earlier version's; the page may be hidden for the moment."""
    return Citation.objects.filter(Q(live=True) | Q(kept=True))


def public():
    """Citations by what everybody may read now."""
    return shown().filter(page__live=True)


def is_cited(kind: str, object_id: int, *, live_only: bool = False) -> bool:
    """Whether any page that is public (or being approved) uses the file."""
    citations = public() if live_only else Citation.objects
    return citations.filter(kind=kind, object_id=object_id).exists()
