"""Wagtail's own ways of taking something off lead to the request of removal: messages only, the guard is behind."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from portal_workflow.governed import GovernedPage
from portal_workflow.models import Item

REMOVING = {"unpublish", "delete", "move"}


def ask_instead(request, page):
    """Instead of unpublishing or deleting something that was ever public: the form of Điều 12.4."""
    page = page.specific
    if not isinstance(page, GovernedPage):
        return None
    item = Item.objects.filter(page_id=page.pk).first()
    if item is None or not (page.live or item.posted_at):
        return None
    messages.warning(
        request,
        _("What was ever public is not taken off directly: ask for its removal, the Head decides (Article 12.4)."),
    )
    if page.live:
        return redirect("portal_workflow:request_removal", page.pk)
    return redirect("portal_workflow:review", item.pk)


def no_bulk_removal(request, action_type, objects, action):
    """The same for several pages at once."""
    if action_type not in REMOVING | {"publish"} or not any(isinstance(obj, Page) for obj in objects):
        return None
    messages.warning(
        request, _("Several pages at once are neither posted nor taken off: each is decided on its own (Article 12).")
    )
    return redirect("wagtailadmin_home")
