"""Wagtail's admin says "no permission" for whatever is denied; a refusal of ours keeps its own sentence."""

import sys

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import auth, messages

from portal_workflow.models import Item
from portal_workflow.refused import Refused
from portal_workflow.views.access import refusal_response

_stock = auth.permission_denied


def permission_denied(request):
    """Called by Wagtail while it handles a PermissionDenied: ours is shown as what it is."""
    denied = sys.exception() if hasattr(sys, "exception") else sys.exc_info()[1]
    if isinstance(denied, Refused):
        return refusal_response(request, denied)
    return _item_screen(request) or _stock(request)


def _item_screen(request):
    """Who opens the editor of an item he may not change now is shown where it stands."""
    match = request.resolver_match
    if match is None or match.view_name != "wagtailadmin_pages:edit" or request.method != "GET":
        return None
    item = Item.objects.filter(page_id=match.kwargs.get("page_id") or match.args[0]).first()
    if item is None:
        return None
    messages.info(request, _("The text cannot be changed now; this is where it stands."))
    return redirect("portal_workflow:review", item.pk)


def install() -> None:
    """Wagtail offers no hook here; its decorator looks this name up in its module at each call."""
    auth.permission_denied = permission_denied
