"""Authority over publication: who may decide, and the guard that holds them to it."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class WorkflowConfig(AppConfig):
    """Connects the guard and the permission policies; they need every model to be loaded."""

    name = "portal_workflow"
    verbose_name = _("Approval and removal")

    def ready(self):
        from portal_workflow import act, guard, ledger_triggers, permissions, plain_pages, reading, stock_mails, writing

        act.connect(*reading.READ_ONCE)
        guard.connect()
        permissions.register()
        plain_pages.install()
        stock_mails.silence()
        writing.connect()
        post_migrate.connect(ledger_triggers.after_migrate, sender=self, dispatch_uid="portal_workflow.ledger_triggers")
