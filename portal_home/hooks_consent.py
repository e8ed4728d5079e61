"""Registers with Wagtail and with the desk what concerns consents; decides nothing."""

from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from portal_home.views_consent import desk_section, keeps_records
from portal_workflow.views import ledger

ledger.ACTS |= {
    "record_consent": _("wrote down a consent"),
    "withdraw_consent": _("recorded that a consent was withdrawn"),
    "rely_on_consent": _("said on what it stands that pupils are shown"),
    "erase_consent": _("erased a consent whose time is over"),
}
hooks.register("register_desk_section", desk_section)


class ConsentsItem(MenuItem):
    """The consents, for those who keep them."""

    def is_shown(self, request):
        return keeps_records(request)


@hooks.register("register_admin_menu_item")
def consents_item():
    return ConsentsItem(_("Consents"), reverse("portal_consents:list"), name="consents", icon_name="user", order=60)


@hooks.register("register_admin_urls")
def consent_urls():
    """The list, the record, its withdrawal."""
    return [path("", include("portal_home.urls_consent", namespace="portal_consents"))]
