"""Wagtail's own mails about workflows, to all superusers among others, are silent where ours speak."""

from collections.abc import Callable

from django.contrib.contenttypes.models import ContentType
from wagtail.admin import signal_handlers

from portal_workflow.governed import GovernedPage
from portal_workflow.models import RemovalRequest

NOTIFIERS = (
    signal_handlers.task_submission_email_notifier,
    signal_handlers.workflow_submission_email_notifier,
    signal_handlers.workflow_approval_email_notifier,
    signal_handlers.workflow_rejection_email_notifier,
)


def silence() -> None:
    """Our notices speak of governed pages and requests of removal; other objects keep Wagtail's mails."""
    for notifier in NOTIFIERS:
        notifier.can_handle = _unless_ours(notifier.can_handle)


def _unless_ours(can_handle: Callable) -> Callable:
    def asked(instance, **kwargs) -> bool:
        state = getattr(instance, "workflow_state", instance)
        return can_handle(instance, **kwargs) and not issubclass(_model(state), (GovernedPage, RemovalRequest))

    return asked


def _model(state) -> type:
    """The class of the object under way, without a statement."""
    return ContentType.objects.get_for_id(state.content_type_id).model_class()
