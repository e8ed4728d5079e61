"""Online services: filled by later work, empty today."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ServicesConfig(AppConfig):
    """Registers the app's name and place."""

    name = "portal_services"
    verbose_name = _("Online services")
