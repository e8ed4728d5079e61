"""Sets authority up: groups without the right to publish, one workflow for every language, nothing of the stock."""

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, Task, Workflow, WorkflowContentType, WorkflowPage, WorkflowTask

from portal_workflow import ledger
from portal_workflow.groups import ensure_groups
from portal_workflow.matrix import PRESETS, Step
from portal_workflow.models import GovernedWorkflow, PolicyChoice, RemovalRequest, RemovalTask, ReviewTask
from portal_workflow.models.people import STEP_LABELS
from portal_workflow.permit import Kind, permit


@transaction.atomic
def provision_authority() -> None:
    """Groups, workflows and their tasks; idempotent. Wagtail's own groups and workflow go, in every tree."""
    if GovernedWorkflow.objects.exists() and ReviewTask.objects.count() == len(Step):
        return
    with permit(Kind.SETUP):
        _drop_stock()
        ensure_groups()
        _page_workflow()
        _removal_workflow()
    PolicyChoice.objects.create(preset=next(iter(PRESETS)), in_force_from=timezone.now())
    ledger.write("provision", article="4.1")


def _drop_stock() -> None:
    """Stock groups may publish, the stock workflow lets an author approve himself."""
    Group.objects.filter(name__in=["Moderators", "Editors"]).delete()
    WorkflowPage.objects.all().delete()
    Workflow.objects.all().delete()
    Task.objects.all().delete()


def _page_workflow() -> None:
    """One workflow on the root of all trees, its tasks in the order of the steps."""
    workflow = GovernedWorkflow.objects.create(name=_("Approval under the regulation (Article 12)"))
    for order, step in enumerate(Step):
        task = ReviewTask.objects.create(name=str(STEP_LABELS[step]), step=step)
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
    WorkflowPage.objects.create(workflow=workflow, page=Page.get_first_root_node())


def _removal_workflow() -> None:
    """The Head's task for requests of removal."""
    workflow = Workflow.objects.create(name=_("Removal (Article 12.4)"))
    task = RemovalTask.objects.create(name=_("Decision of the Head"))
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    content_type = ContentType.objects.get_for_model(RemovalRequest)
    WorkflowContentType.objects.create(workflow=workflow, content_type=content_type)
