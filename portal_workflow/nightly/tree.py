"""The public pages every night, held against what was posted: their items, the ledger, the tree."""

import json
from collections.abc import Iterator

from django.utils.translation import gettext as _
from wagtail.models import Page

from portal_workflow.digest import content_digest
from portal_workflow.models.item import Item
from portal_workflow.models.ledger import LedgerLine

APPEARS = {"open", "post"}
DISAPPEARS = {"remove", "vanish", "break_glass"}


def _says(sentence: str, page: Page) -> str:
    return _("Page %(id)d “%(title)s”: %(sentence)s") % {"id": page.pk, "title": page.title, "sentence": sentence}


def public_pages() -> Iterator[str]:
    """Every public page was posted, and says today what it said then."""
    items = {item.page_id: item for item in Item.objects.all()}
    for page in Page.objects.live().filter(depth__gt=1).specific().iterator(chunk_size=100):
        item = items.get(page.pk)
        if item is None:
            yield _says(_("it is public without ever having been an item of the Board."), page)
        elif not item.live_digest or item.hidden_until:
            yield _says(_("it is public, though by its record it is not."), page)
        elif content_digest(page) != item.live_digest:
            yield _says(_("what is public is not what was posted."), page)


def posted_pages() -> Iterator[str]:
    """What was posted and not removed is still public."""
    posted = Item.objects.exclude(live_digest="").filter(page__live=False, hidden_until=None)
    for item in posted.select_related("page").order_by("page_id"):
        yield _says(_("it was posted and nobody removed it, but it is not public."), item.page)


def record() -> Iterator[str]:
    """The items agree with the ledger's last word on each page."""
    last = {}
    for text in LedgerLine.objects.order_by("seq").values_list("text", flat=True).iterator():
        entry = json.loads(text)
        if entry["act"] in APPEARS | DISAPPEARS:
            last[entry["object"]] = entry["digest"] if entry["act"] in APPEARS else ""
    for item in Item.objects.select_related("page").order_by("page_id"):
        if item.live_digest != last.get(f"page:{item.page_id}", ""):
            yield _says(_("its record does not agree with the ledger."), item.page)


def places() -> Iterator[str]:
    """Every page stands where its address says; nothing was moved behind the guard's back."""
    rows = {
        page.path: page for page in Page.objects.only("path", "depth", "slug", "url_path", "title").order_by("path")
    }
    for path, page in rows.items():
        parent = rows.get(path[: -Page.steplen])
        if page.depth > 2 and (parent is None or page.url_path != f"{parent.url_path}{page.slug}/"):
            yield _says(_("it does not stand where its address says; somebody moved or renamed it."), page)
    for problem, ids in zip(("alphabet", "path", "orphan", "depth", "numchild"), Page.find_problems(), strict=True):
        if ids:
            yield _("The tree of pages is damaged (%(problem)s): pages %(ids)s.") % {
                "problem": problem,
                "ids": ", ".join(map(str, ids[:20])),
            }


CHECKS = (public_pages, posted_pages, record, places)
