"""Everything the public can see, as plain data: the answers over HTTP, and the rows that make them."""

import hashlib

from django.core.files.storage import default_storage
from django.test import Client
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction, Revision, Site, WorkflowState

from portal_workflow.digest import content_digest
from portal_workflow.models import Tombstone

# Of these, what a site's models have.
FILE_FIELDS = ("title", "collection", "file", "public", "credit", "source", "licence")
FILE_FIELDS += ("description", "focal_point_x", "focal_point_y")
PAGE_FIELDS = ("id", "live", "slug", "url_path", "title", "live_revision_id", "expire_at", "first_published_at")


def snapshot(world) -> dict:
    """What the public sees, and what decides what it will see."""
    return {
        "answers": {address: answer(address) for address in addresses(world)},
        "live pages": {page.pk: _row(page) for page in Page.objects.filter(live=True).order_by("pk").specific()},
        "once public": list(
            Page.objects.filter(live=False, first_published_at__isnull=False).order_by("pk").values_list(*PAGE_FIELDS)
        ),
        "files": {name: _sha(name) for name in world.files},
        "library": {model.__name__: _library(model) for model in (get_image_model(), get_document_model())},
        "sites": list(Site.objects.order_by("pk").values()),
        "page restrictions": list(PageViewRestriction.objects.order_by("pk").values()),
        "collection restrictions": list(CollectionViewRestriction.objects.order_by("pk").values()),
        "schedules": list(
            Revision.objects.exclude(approved_go_live_at=None).values_list("object_id", "approved_go_live_at")
        ),
        "expiring": list(Page.objects.exclude(expire_at=None).values_list("pk", "expire_at")),
        "aliases": list(Page.objects.exclude(alias_of=None).values_list("pk", "alias_of")),
        "tombstones": list(Tombstone.objects.order_by("pk").values()),
        "under way": list(WorkflowState.objects.filter(object_id=str(world.waiting.pk)).values_list("status")),
    }


def addresses(world) -> list[str]:
    """The public addresses watched: pages of each kind, the file, the removed address."""
    pages = (world.home, world.index, world.section, world.child, world.hidden, world.article, world.draft)
    known = [page.get_url_parts()[2] for page in (*pages, world.waiting, world.removed)]
    return [*known, world.document.url]


def answer(address: str) -> tuple:
    """Status, target of a redirect, hash of the body; a page that breaks answers 500."""
    response = Client(raise_request_exception=False).get(address)
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return response.status_code, response.headers.get("Location", ""), hashlib.sha256(content).hexdigest()


def _library(model) -> list[dict]:
    names = {field.name for field in model._meta.fields}
    return list(model.objects.order_by("pk").values("pk", *(name for name in FILE_FIELDS if name in names)))


def _row(page) -> tuple:
    return (*(getattr(page, name) for name in PAGE_FIELDS), content_digest(page))


def _sha(name: str) -> str | None:
    if not default_storage.exists(name):
        return None
    with default_storage.open(name) as file:
        return hashlib.sha256(file.read()).hexdigest()
