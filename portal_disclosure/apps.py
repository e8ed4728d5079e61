"""Public disclosure: filled by later work, empty today."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DisclosureConfig(AppConfig):
    """Registers the app's name and place."""

    name = "portal_disclosure"
    verbose_name = _("Public disclosure")
