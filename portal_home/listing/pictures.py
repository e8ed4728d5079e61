"""Pictures of a whole list fetched at once, so that no statement grows with the rows."""

from collections.abc import Iterable

from django.db.models import Prefetch, prefetch_related_objects

from portal_home.models import PortalImage, PortalRendition
from portal_home.models.base import BodyPage
from portal_home.models.news import LARGE

# The widths a reader's browser chooses from; the same names are in `models.news.FILTERS`, made at posting.
SIZES = ("fill-400x250", "fill-800x500", "fill-1200x750")


def prepare(images: Iterable[PortalImage | None]) -> None:
    """Fetch the renditions of these images in one statement; none when there is no image."""
    found = [image for image in images if image]
    if found:
        sizes = PortalRendition.objects.filter(filter_spec__in=(*SIZES, LARGE))
        prefetch_related_objects(found, Prefetch("renditions", queryset=sizes, to_attr="prefetched_renditions"))


def pictures_of(page: BodyPage) -> list[PortalImage]:
    """The pictures of a page's text, galleries included, and the photo above it."""
    found = [page.image] if getattr(page, "image", None) else []
    for block in page.body:
        if block.block_type == "image":
            found.append(block.value["image"])
        elif block.block_type == "gallery":
            found += [picture["image"] for picture in block.value]
    return found
