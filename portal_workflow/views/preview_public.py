"""What a preview link shows to whoever holds it; no account, no cookie, kept by no cache and no search engine."""

import functools
import mimetypes
import re

from django.http import FileResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from portal_workflow import previews

BODY = re.compile(r"<body\b[^>]*>", re.I)
HEADERS = {
    "Cache-Control": "no-store, private",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Referrer-Policy": "no-referrer",
}


def unlisted(view):
    """The headers of every answer, good or bad; no cookie leaves with it."""

    @require_safe
    @functools.wraps(view)
    def answer(request, token, **kwargs):
        preview = previews.find(token)
        if preview is None:
            response = closed(request)
        elif preview.is_public:
            response = redirect(preview.link.item.page.get_url(request))
        elif not preview.is_the_same:
            response = render(request, "portal_workflow/preview_changed.html", status=410)
        else:
            response = view(request, preview, **kwargs)
        for name, value in HEADERS.items():
            response[name] = value
        response.cookies.clear()
        return response

    return answer


def closed(request):
    """One answer for what never was, has run out or was revoked: nobody learns which."""
    return render(request, "portal_workflow/preview_closed.html", status=404)


@unlisted
def page(request, preview):
    """The very version the link was made for, under a mark that it is not public."""
    response = preview.render()
    mark = render_to_string("portal_workflow/preview_mark.html", {"link": preview.link})
    html = response.content.decode(response.charset)
    response.content = BODY.sub(lambda found: found[0] + mark, html, count=1)
    return response


@unlisted
def picture(request, preview, key):
    """A picture of this version, and of nothing else."""
    found = preview.pictures().filter(pk=key).first()
    return send(found, request) if found else closed(request)


@unlisted
def file(request, preview, key):
    """A file of this version, to be saved under its name."""
    found = preview.files().filter(pk=key).first()
    return send(found, request, as_attachment=True) if found else closed(request)


def send(stored, request, **kwargs):
    """The bytes; a file that is gone from the disk answers like a link that is closed."""
    try:
        content = stored.file.open("rb")
    except OSError:
        return closed(request)
    name = stored.file.name.rpartition("/")[2]
    return FileResponse(content, content_type=mimetypes.guess_type(name)[0], filename=name, **kwargs)
