"""Wagtail's admin says "no permission" for whatever is denied; a refusal of ours keeps its own sentence."""

import sys

from wagtail.admin import auth

from portal_workflow.refused import Refused
from portal_workflow.views.access import refusal_response

_stock = auth.permission_denied


def permission_denied(request):
    """Called by Wagtail while it handles a PermissionDenied: ours is shown as what it is."""
    denied = sys.exception() if hasattr(sys, "exception") else sys.exc_info()[1]
    return refusal_response(request, denied) if isinstance(denied, Refused) else _stock(request)


def install() -> None:
    """Wagtail offers no hook here; its decorator looks this name up in its module at each call."""
    auth.permission_denied = permission_denied
