"""The portal as stock Wagtail would be: guard, buttons, policies, forms and commands taken off. Only for tests."""

from contextlib import ExitStack, contextmanager
from unittest.mock import patch

from django.apps import apps
from wagtail import hooks
from wagtail.management.commands.publish_scheduled import Command as StockScheduler
from wagtail.models import PagePermissionTester, Task, Workflow, WorkflowState
from wagtail.models.pages import AbstractPage
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.workflows import publish_workflow_state

from portal_workflow import guard
from portal_workflow.governed import GovernedPage
from portal_workflow.permissions import LibraryPolicy, ReadOnlyPolicy
from portal_workflow.tasks import GovernedTask, GovernedWorkflow

__all__ = ["StockScheduler", "guarded", "unguarded"]
_off = False


def guarded() -> bool:
    """Whether the guard is on."""
    return not _off


@contextmanager
def unguarded():
    """Stock behaviour inside; the guard is back afterwards."""
    global _off
    guard.disconnect()
    _off = True
    try:
        with ExitStack() as stack:
            for target, name, stock in _stock():
                stack.enter_context(patch.object(target, name, stock))
            stack.enter_context(patch.dict(hooks._hooks, _stock_hooks()))
            yield
    finally:
        _off = False
        guard.connect()


def _stock_hooks() -> dict:
    """The hooks that may answer instead of a view, without those of the portal."""
    hooks.search_for_hooks()
    return {
        name: [hook for hook in registered if not hook[0].__module__.startswith("portal_")]
        for name, registered in hooks._hooks.items()
        if name.startswith(("before_", "after_"))
    }


def _stock():
    """(class, attribute, what Wagtail has there)."""
    yield GovernedPage, "permissions_for_user", lambda self, user: PagePermissionTester(user, self)
    yield GovernedPage, "get_workflow", AbstractPage.get_workflow
    yield GovernedPage, "save_revision", AbstractPage.save_revision
    policies = {ReadOnlyPolicy: ModelPermissionPolicy, LibraryPolicy: CollectionOwnershipPermissionPolicy}
    for policy, stock in policies.items():
        for name in [name for name in vars(policy) if name.startswith(("user_", "instances_"))]:
            yield policy, name, getattr(stock, name)
    yield GovernedTask, "get_actions", lambda self, obj, user: [("approve", "", False), ("reject", "", False)]
    yield GovernedTask, "on_action", Task.on_action
    yield GovernedTask, "locked_for_user", Task.locked_for_user
    yield GovernedTask, "user_can_access_editor", lambda self, obj, user: True
    yield GovernedWorkflow, "start", Workflow.start
    yield WorkflowState, "on_finish", publish_workflow_state
    if apps.is_installed("portal_home"):
        yield from _stock_forms()


def _stock_forms():
    """The school's forms ask what Wagtail's do not."""
    from portal_home.forms import ArticleForm
    from portal_home.uploads import LibraryForm

    yield ArticleForm, "limit_to_contributor", lambda self: None
    for name in ("clean_file", "clean"):
        yield LibraryForm, name, lambda self, name=name: self.cleaned_data.get("file") if name != "clean" else None
