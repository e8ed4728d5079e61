"""The menu: a contributor sees his work, the Board its pages and libraries, the technician the rest."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from portal_workflow.matrix import Role
from portal_workflow.views.here import person_here

BOARD_ITEMS = {"explorer", "images", "documents"}
TECHNICAL_ITEMS = {"reports", "settings", "help", "snippets"}
OUR_WORDS = {"images": _("Photo library"), "documents": _("File library")}
LEDGER_READERS = (Role.HEAD, Role.PRINCIPAL, Role.SECRETARY, Role.DEPUTY, Role.INSPECTOR)


def reads_ledger(request) -> bool:
    """Who may read the ledger (ruling R6)."""
    return request.user.is_superuser or person_here(request).holds(*LEDGER_READERS)


class LedgerItem(MenuItem):
    """The ledger, for those who may read it."""

    def is_shown(self, request):
        return reads_ledger(request)


class PeopleItem(MenuItem):
    """Units, roles, delegations, absences."""

    def is_shown(self, request):
        person = person_here(request)
        return person.on_board or person.holds(Role.PRINCIPAL, Role.INSPECTOR) or request.user.is_superuser


class SettingsItem(MenuItem):
    """Settings that are no items: the Secretary proposes, the Head decides (4.2)."""

    def is_shown(self, request):
        return person_here(request).holds(Role.HEAD, Role.SECRETARY)


def settings_item() -> MenuItem:
    url = reverse("portal_workflow:settings")
    return SettingsItem(_("Settings of the portal"), url, name="portal-settings", icon_name="cogs", order=750)


def my_work() -> MenuItem:
    """The home of everybody."""
    return MenuItem(_("My work"), reverse("wagtailadmin_home"), name="my-work", icon_name="home", order=1)


def ledger_item() -> MenuItem:
    return LedgerItem(_("Ledger"), reverse("portal_workflow:ledger"), name="ledger", icon_name="history", order=800)


def removals_item() -> MenuItem:
    url = reverse("portal_workflow:removals")
    return LedgerItem(_("Removals"), url, name="removals", icon_name="bin", order=790)


def people_item() -> MenuItem:
    return PeopleItem(
        _("Board and units"), reverse("portal_workflow:people"), name="board-and-units", icon_name="group", order=700
    )


def only_what_is_needed(request, menu_items: list) -> None:
    """Hide Wagtail's own items from those whose work they are not."""
    for item in menu_items:
        item.label = OUR_WORDS.get(item.name, item.label)
    hidden = {"snippets"} if request.user.is_superuser else set(TECHNICAL_ITEMS)
    person = person_here(request)
    if not (request.user.is_superuser or person.on_board):
        hidden |= BOARD_ITEMS
    menu_items[:] = [item for item in menu_items if item.name not in hidden]
