"""Registers with Wagtail and with the desk what concerns the units and the confirming of pages; decides nothing."""

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from portal_home.views_confirming import desk_section
from portal_home.views_units import KEEPERS
from portal_workflow.views import ledger
from portal_workflow.views.dashboard import Tile
from portal_workflow.views.here import person_here

ledger.ACTS |= {
    "make_unit": _("made a unit"),
    "rename_unit": _("changed the words of a unit"),
    "retire_unit": _("closed a unit"),
    "leave_unit": _("ended somebody's membership of a unit"),
    "place_in_unit": _("changed somebody's place in a unit"),
    "confirm": _("confirmed that a page is still true"),
}
hooks.register("register_desk_section", desk_section)


class UnitsItem(MenuItem):
    """The units, for those who keep their list."""

    def is_shown(self, request):
        return person_here(request).holds(*KEEPERS)


class OwnPagesItem(MenuItem):
    """The pages of one's own unit."""

    def is_shown(self, request):
        return bool(person_here(request).units)


@hooks.register("register_admin_menu_item")
def units_item():
    return UnitsItem(_("Units"), reverse("portal_units:list"), name="units", icon_name="group", order=690)


@hooks.register("register_admin_menu_item")
def own_pages_item():
    url = reverse("portal_units:own_pages")
    return OwnPagesItem(_("Pages of my unit"), url, name="own-pages", icon_name="folder-open-inverse", order=50)


@hooks.register("register_admin_urls")
def unit_urls():
    """The list, the form, the pages of a unit, the confirming."""
    return [path("", include("portal_home.urls_units", namespace="portal_units"))]


@hooks.register("register_desk_tile")
def own_pages(request):
    """What a unit says about itself (Điều 7)."""
    if not person_here(request).units:
        return None
    url = reverse("portal_units:own_pages")
    return Tile(_("Pages of my unit"), url, icon="folder-open-inverse", order=30, testid="own-pages")


@hooks.register("register_desk_tile")
def units(request):
    """The units and their people, for Secretary and Head."""
    if not person_here(request).holds(*KEEPERS):
        return None
    return Tile(_("Units"), reverse("portal_units:list"), icon="group", order=60, testid="units")
