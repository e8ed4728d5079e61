"""Registers with Wagtail what the workflow adds to it; decides nothing."""

from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.snippets.models import register_snippet

from portal_workflow import files, guard
from portal_workflow.actions import previews
from portal_workflow.models import Unit
from portal_workflow.views import dashboard, denied, desk_removal, editor, gone, menu, notices
from portal_workflow.views.removal_snippet import RemovalViewSet

denied.install()
register_snippet(RemovalViewSet)
hooks.register("register_admin_menu_item", menu.my_work)
hooks.register("register_admin_menu_item", menu.people_item)
hooks.register("register_admin_menu_item", menu.settings_item)
hooks.register("register_admin_menu_item", menu.ledger_item)
hooks.register("register_admin_menu_item", menu.removals_item)
hooks.register("register_desk_section", desk_removal.section)
hooks.register("register_desk_section", notices.section)
hooks.register("register_admin_menu_item", notices.menu_item)
hooks.register("construct_main_menu", menu.only_what_is_needed)
hooks.register("construct_page_action_menu", editor.order_menu, order=1000)
hooks.register("before_create_page", editor.note_hurry)
hooks.register("before_edit_page", editor.note_hurry)
hooks.register("after_create_page", editor.answer_to_sending)
hooks.register("after_edit_page", editor.answer_to_sending)
hooks.register("before_unpublish_page", gone.ask_instead)
hooks.register("before_delete_page", gone.ask_instead)
hooks.register("before_bulk_action", gone.no_bulk_removal)
hooks.register("portal_vanish", previews.forget)


@hooks.register("register_admin_urls")
def register_admin_urls():
    """The review screen and everything that goes with it."""
    return [path("", include("portal_workflow.urls", namespace="portal_workflow"))]


@hooks.register("insert_global_admin_css")
def desk_css():
    """One small file for all our screens."""
    return format_html('<link rel="stylesheet" href="{}">', static("portal_workflow/desk.css"))


@hooks.register("insert_global_admin_js")
def desk_js():
    """Conveniences only: the desk works without them."""
    return format_html('<script src="{}"></script>', static("portal_workflow/desk.js"))


@hooks.register("construct_homepage_panels", order=1000)
def my_work(request, panels):
    """The home is today's work and nothing else."""
    panels[:] = [dashboard.DeskPanel()]


@hooks.register("construct_homepage_summary_items", order=1000)
def no_summary(request, items):
    """Nobody needs to know how many images there are."""
    items.clear()


def removal_button(page, user, *args, **kwargs):
    """Ask for the removal of a public page, from lists and page headers."""
    if page.live and not page.is_root():
        url = reverse("portal_workflow:request_removal", args=[page.pk])
        yield Button(_("Ask for removal"), url, priority=45, icon_name="bin", attrs={"data-testid": "request-removal"})


hooks.register("register_page_listing_more_buttons", removal_button)
hooks.register("register_page_header_buttons", removal_button)


@hooks.register("register_log_actions")
def register_log_actions(actions):
    """Wagtail's own log names the removal as what it is."""
    actions.register_action(
        "portal.removed", _("Removed by decision of the Head"), _("Removed by decision of the Head")
    )


@hooks.register("before_serve_document")
def serve_cited_documents_only(document, request):
    """A file that no public page cites answers as if it were not there (Điều 12.4)."""
    files.check_may_fetch(document, request.user)


@hooks.register("describe_collection_contents")
def unit_of_collection(collection):
    """A unit's collection is never empty: it holds the unit, so Wagtail does not begin to delete it."""
    unit = Unit.objects.filter(collection_id=collection.pk).first()
    return {"count": 1, "count_text": str(unit)} if unit else None


@hooks.register("before_bulk_action")
def keep_cited_files_in_place(request, action_type, objects, action_class_instance):
    """The guard of the one bulk action that sends no signal."""
    guard.library.on_bulk_action(request, action_type, objects, action_class_instance)
