"""What the school says: introduction, news, directives, documents."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Registers the checks of the site's identity and of page models."""

    name = "portal_home"
    verbose_name = _("School pages")

    def ready(self):
        from portal_home import checks, heads_settings, listing  # noqa: F401 (checks register themselves)
        from portal_home.models import SiteIdentity

        listing.register()
        heads_settings.connect(SiteIdentity)
