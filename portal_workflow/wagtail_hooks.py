"""Registers with Wagtail what the workflow adds to it; decides nothing."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks


@hooks.register("register_log_actions")
def register_log_actions(actions):
    """Wagtail's own log names the removal as what it is."""
    actions.register_action(
        "portal.removed", _("Removed by decision of the Head"), _("Removed by decision of the Head")
    )
