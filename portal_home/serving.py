"""Pages found by their address in one step, and the folders of media a reader may see."""

import functools
import mimetypes
from pathlib import Path

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.http import FileResponse, Http404
from django.utils._os import safe_join
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail import views
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from portal_home.listing.reach import learn
from portal_home.models import ArticlePage, CommendationPage, Correction, DocumentPage, TaggedArticle
from portal_home.models.media import PortalRendition
from portal_home.navigation import navigation
from portal_workflow.files import check_may_fetch

# What the template of a page shows anyway comes in the same statement.
SERVED_WITH = {
    ArticlePage: ("column", "unit", "image", "official_source"),
    DocumentPage: ("kind", "issuer", "field"),
    CommendationPage: ("decision", "image"),
}
# Whether there is anything to ask for at all: most articles have neither tags nor corrections.
MARKED_WITH = {
    ArticlePage: {
        "has_tags": Exists(TaggedArticle.objects.filter(content_object=OuterRef("pk"))),
        "has_corrections": Exists(Correction.objects.filter(page=OuterRef("pk"))),
    }
}
# A reader's browser keeps a picture for good (files are never replaced); no shared cache does, so that a removed
# one is gone at once.
KEEP = "private, max-age=31536000, immutable"


def kept_out_of_indexes(view):
    """A demonstration must never be found in place of the real portal."""

    @functools.wraps(view)
    def answer(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        if settings.DEMO:
            response["X-Robots-Tag"] = "noindex"
        return response

    return answer


@kept_out_of_indexes
def serve(request, path):
    """Serve a page: stock Wagtail walks down the tree with two statements a level, the address itself needs two."""
    page = find(request, path)
    if page is not None:
        request._wagtail_route_for_request = RouteResult(page, [], {})
    return views.serve(request, path)


def find(request, path: str) -> Page | None:
    """The live page at this address, or None: then Wagtail's own way decides."""
    home = navigation(request).home
    if home is None:
        return None
    slug = path.rstrip("/").rpartition("/")[2]
    if not slug and home == navigation(request).root and get_language() != settings.LANGUAGE_CODE:
        raise Http404  # the front page of this language is not public: its address shows no other page (12.4, R5)
    pages = Page.objects.live()
    page = pages.filter(slug=slug, url_path=home.url_path + path).first() if slug else pages.filter(pk=home.pk).first()
    model = page and page.specific_class
    if model is None:
        return None
    pages = model.objects.select_related(*SERVED_WITH.get(model, ())).annotate(**MARKED_WITH.get(model, {}))
    page = pages.filter(pk=page.pk).first()
    if page is None:
        return None
    navigation(request).page = page
    return learn(page)


@require_safe
def public_media(request, path):
    """A picture of a live page; in production the web server answers this address."""
    return send("pub", path, KEEP)


@require_safe
def private_media(request, path):
    """A picture of a draft: only for those who may read the draft, whoever else knows its name."""
    rendition = PortalRendition.objects.select_related("image").filter(file=f"priv/{path}").first()
    if rendition is None:
        raise Http404
    check_may_fetch(rendition.image, request.user)
    return send("priv", path, "private, no-store")


def send(folder: str, path: str, cache_control: str) -> FileResponse:
    """The file below that folder of MEDIA_ROOT, or 404; never one outside."""
    file = Path(safe_join(Path(settings.MEDIA_ROOT) / folder, path))
    if not file.is_file():
        raise Http404
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return FileResponse(file.open("rb"), content_type=kind, headers={"Cache-Control": cache_control})
