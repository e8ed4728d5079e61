"""Every place where pupils are shown by a consent, and whether it still shows them: read each time, never stored."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Q
from wagtail.models import Page

from portal_home.models.consent import Consent, Reliance
from portal_home.models.media import PortalRendition
from portal_workflow.models import Item, RemovalRequest
from portal_workflow.models.item import Citation
from portal_workflow.models.versions import PastVersion


class What(StrEnum):
    """What relies on the consent."""

    PAGE = "page"
    OLD_TEXT = "old_text"
    DRAFT = "draft"
    IMAGE = "image"
    DOCUMENT = "document"


class Standing(StrEnum):
    """Everybody sees it; nobody but its people, and it is still being worked on; nobody any more."""

    PUBLIC = "public"
    OPEN = "open"
    HIDDEN = "hidden"


@dataclass(frozen=True)
class Place:
    """One place. `through` is the picture or file by which a page relies; `renditions` are sizes of a picture."""

    what: What
    standing: Standing
    pk: int
    title: str
    language: str = ""
    through: str = ""
    renditions: int = 0
    asked: bool = False

    @property
    def ticked(self) -> bool:
        """Whether nothing is left to do here."""
        return self.standing == Standing.HIDDEN


def places_of(consents: Iterable[Consent]) -> dict[int, list[Place]]:
    """By the record's key; what everybody sees first. A fixed number of statements, whatever there is."""
    keys = [consent.pk for consent in consents]
    rows = list(Reliance.objects.filter(consent__in=keys).select_related("image", "document"))
    cited = _citations(rows)
    pages = {row.page_id for row in rows if row.page_id} | {one.page_id for some in cited.values() for one in some}
    known = _Pages(pages)
    sizes = _sizes(rows)
    found = {key: {} for key in keys}
    for row in rows:
        for place in _of_row(row, cited, known, sizes):
            known_place = found[row.consent_id].get((place.what, place.pk))
            if known_place is None or ORDER.index(place.standing) < ORDER.index(known_place.standing):
                found[row.consent_id][place.what, place.pk] = place
    return {key: sorted(some.values(), key=_order) for key, some in found.items()}


ORDER = list(Standing)


def _order(place: Place):
    return ORDER.index(place.standing), list(What).index(place.what), place.title


class _Pages:
    """The pages concerned, how their items stand, which old texts are readable, what is asked of the Head already."""

    def __init__(self, keys: set[int]):
        self.pages = Page.objects.select_related("locale").in_bulk(keys)
        self.states = dict(Item.objects.filter(page__in=keys).values_list("page_id", "state"))
        readable = PastVersion.objects.filter(item__page__in=keys).exclude(note="")
        self.readable = set(readable.values_list("item__page_id", flat=True))
        asked = RemovalRequest.objects.filter(page__in=keys, state=RemovalRequest.State.ASKED)
        self.asked = set(asked.values_list("page_id", flat=True))

    def places(self, key: int, *, draft: bool, live: bool, kept: bool, through: str = ""):
        """The places of one page: its public text, an older one, its draft."""
        page = self.pages.get(key)
        if page is None:
            return
        here = {"pk": key, "language": page.locale.language_code, "through": through, "asked": key in self.asked}
        public = page.live and live
        if public:
            yield Place(What.PAGE, Standing.PUBLIC, title=page.title, **here)
        if page.live and kept and key in self.readable:
            yield Place(What.OLD_TEXT, Standing.PUBLIC, title=page.title, **here)
        if (draft or live) and not public:
            over = self.states.get(key) == "removed" or not draft
            what = What.PAGE if self.states.get(key) == "removed" else What.DRAFT
            title = page.draft_title or page.title
            if draft or over:
                yield Place(what, Standing.HIDDEN if over else Standing.OPEN, title=title, **here)


def _citations(rows: list[Reliance]) -> dict[tuple[str, int], list[Citation]]:
    """Which pages use the pictures and files that rely on a consent."""
    images = [row.image_id for row in rows if row.image_id]
    documents = [row.document_id for row in rows if row.document_id]
    of_images = Q(kind=Citation.Kind.IMAGE, object_id__in=images)
    found = defaultdict(list)
    for one in Citation.objects.filter(of_images | Q(kind=Citation.Kind.DOCUMENT, object_id__in=documents)):
        found[one.kind, one.object_id].append(one)
    return found


def _sizes(rows: list[Reliance]) -> dict[int, int]:
    """How many sizes of each picture lie ready."""
    images, found = [row.image_id for row in rows if row.image_id], defaultdict(int)
    for key in PortalRendition.objects.filter(image__in=images).values_list("image_id", flat=True):
        found[key] += 1
    return found


def _of_row(row: Reliance, cited, known: _Pages, sizes):
    if row.page_id:
        yield from known.places(row.page_id, draft=row.draft, live=row.live, kept=row.kept)
        return
    file, kind = (row.image, Citation.Kind.IMAGE) if row.image_id else (row.document, Citation.Kind.DOCUMENT)
    used = cited.get((kind, file.pk), [])
    for one in used:
        yield from known.places(one.page_id, draft=one.pending, live=one.live, kept=one.kept, through=file.title)
    standing = Standing.PUBLIC if file.public else Standing.OPEN if used else Standing.HIDDEN
    what = What.IMAGE if row.image_id else What.DOCUMENT
    yield Place(what, standing, file.pk, file.title, renditions=sizes.get(file.pk, 0))


def is_mended(places: Iterable[Place]) -> bool:
    """Whether nothing is left to do."""
    return all(place.ticked for place in places)


def is_late(consent: Consent, places: Iterable[Place], now) -> bool:
    """Whether the 72 hours are over while everybody still sees something."""
    due = consent.hide_by
    return bool(due and now > due and any(place.standing == Standing.PUBLIC for place in places))
