"""What the school says: introduction, news, directives, documents."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Registers the checks of the site's identity and of page models."""

    name = "portal_home"
    verbose_name = _("School pages")

    def ready(self):
        # Checks and hooks register themselves.
        from portal_home import (  # noqa: F401
            checks,
            directives_desk,
            introduction_desk,
            listing,
            settings_forms,
            translations,
        )

        listing.register()
        settings_forms.register()
