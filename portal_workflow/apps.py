"""Authority over publication: who may decide, and the guard that holds them to it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WorkflowConfig(AppConfig):
    """Connects the guard and the permission policies; they need every model to be loaded."""

    name = "portal_workflow"
    verbose_name = _("Approval and removal")

    def ready(self):
        from portal_workflow import guard, permissions, writing

        guard.connect()
        permissions.register()
        writing.connect()
