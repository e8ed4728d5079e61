"""Translations are items of their own: no synchronised mode, which would publish without the Board (R1)."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import path
from wagtail import hooks

# Buttons of wagtail-localize that hand a page over to its own editor, which knows no approval.
SYNCHRONISED = ("localize-restart-translation", "localize-convert-to-alias")


@hooks.register("before_edit_page", order=-100)
def no_synchronised_translation(request, page):
    """Asked for by hand, for the editor does not offer them."""
    if request.method == "POST" and any(name in request.POST for name in SYNCHRONISED):
        raise PermissionDenied


def not_here(request, rest):
    """The screens of the synchronised editor, found by nobody."""
    raise Http404


# Before Wagtail's own addresses: there everybody who may edit a page could change how its translations follow it.
closed = [path(f"admin/localize/{way}/<path:rest>", not_here, name=f"closed_{way}") for way in ("update", "translate")]
