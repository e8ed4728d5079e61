"""What stands around one document: what it does to others, what others do to it, its earlier and later versions."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from portal_home.document_validity import RelationKind
from portal_home.listing.documents import ROW
from portal_home.listing.reach import open_to_all
from portal_home.listing.validity import DONE, Validity, validity, with_standing
from portal_home.models import DocumentPage, DocumentRelation

Edge = tuple[int, str, int]


@dataclass(frozen=True)
class Related:
    """Documents in one relation to the one being read; those outside the register by name alone."""

    label: str
    documents: tuple[DocumentPage, ...]
    named: tuple[str, ...] = ()


@dataclass
class Around:
    """The validity of the document today, its relations both ways, and the line of its versions when it is longer."""

    validity: Validity
    relations: list[Related] = field(default_factory=list)
    versions: list[DocumentPage] = field(default_factory=list)


def labels() -> dict[RelationKind, tuple[str, str]]:
    """What a relation is called from either side."""
    return {
        RelationKind.REPLACES: (_("Replaces"), _("Replaced by")),
        RelationKind.AMENDS: (_("Amends"), _("Amended by")),
        RelationKind.REPEALS: (_("Repeals"), _("Repealed by")),
        RelationKind.GUIDED_BY: (_("Is guided by"), _("Guides")),
        RelationKind.CORRECTS: (_("Corrects errors in"), _("Errors corrected by")),
    }


def around(page: DocumentPage) -> Around:
    """Everything in three statements, however many there are."""
    day = timezone.localdate()
    own = list(page.relations.all())
    edges = _edges(page, own)
    versions = _line(page.pk, [(s, t) for s, kind, t in edges if kind == RelationKind.REPLACES])
    keys = {key for source, _kind, target in edges for key in (source, target) if page.pk in (source, target)}
    rows = {row.pk: row for row in _rows(page, keys | versions, day)}
    _learn(page, rows.pop(page.pk, None))
    for row in rows.values():
        row.validity = validity(row, day)
    shown = [page if key == page.pk else rows[key] for key in versions if key == page.pk or key in rows]
    return Around(
        validity=validity(page, day),
        relations=_grouped(page, own, edges, rows),
        versions=sorted(shown, key=_age) if len(shown) > 2 else [],
    )


def _edges(page: DocumentPage, own: list[DocumentRelation]) -> list[Edge]:
    """The relations of this very text, and what public documents say: about it, and which replaces which."""
    said = DocumentRelation.objects.filter(page__live=True, target__isnull=False).exclude(page=page.pk)
    said = said.filter(Q(kind=RelationKind.REPLACES) | Q(target=page.pk)).order_by("page_id", "sort_order")
    mine = [(page.pk, relation.kind, relation.target_id) for relation in own if relation.target_id]
    return mine + list(said.values_list("page_id", "kind", "target_id"))


def _line(key: int | None, replaced: Iterable[tuple[int, int]]) -> set[int]:
    """The document, all it goes back to and all that came after it; a circle, should there be one, ends the walk."""
    found = {key}
    for forward in (True, False):
        onward: dict[int, set[int]] = {}
        for source, target in replaced:
            onward.setdefault(source if forward else target, set()).add(target if forward else source)
        waiting, seen = [key], set()
        while waiting:
            here = waiting.pop()
            if here not in seen:
                seen.add(here)
                waiting += onward.get(here, ())
        found |= seen
    return found


def _age(document: DocumentPage) -> tuple:
    """Older first; what gives no day stands before the others of its month, no month before those of its year."""
    return document.issued_year, document.issued_month or 0, document.issued_day or 0, document.pk or 0


def _grouped(page, own, edges, rows) -> list[Related]:
    """One group for each relation and side, in a fixed order; a document that is not public is left out."""
    groups = []
    for kind, (outward, inward) in labels().items():
        out = tuple(rows[t] for s, k, t in edges if (s, k) == (page.pk, kind) and t in rows)
        named = tuple(r.target_text for r in own if r.kind == kind and r.target_text)
        into = tuple(rows[s] for s, k, t in edges if (k, t) == (kind, page.pk) and s in rows)
        groups += [Related(outward, out, named)] if out or named else []
        groups += [Related(inward, into)] if into else []
    return groups


def _rows(page: DocumentPage, keys: set, day: date):
    """The documents of these keys that everybody may read, and the one being served whoever may read it."""
    shown = open_to_all(DocumentPage.objects.all(), page) | DocumentPage.objects.filter(pk=page.pk)
    return with_standing(shown.filter(pk__in=keys).select_related("kind", "issuer").only(*ROW), day)


def _learn(page: DocumentPage, row: DocumentPage | None) -> None:
    """What others do to the document; its own dates stay those of this very text, which may be a draft."""
    for name in DONE:
        setattr(page, name, getattr(row, name, None))
