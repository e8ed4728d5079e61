"""The assembly: settings, addresses, accounts, demo."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SchoolPortalConfig(AppConfig):
    """Puts the four apps together into one school's portal."""

    name = "school_portal"
    verbose_name = _("School portal")

    def ready(self):
        from school_portal import link_forms

        link_forms.label()
