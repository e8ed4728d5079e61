"""Other rows by which something would appear or vanish: sites, restrictions, revisions, workflows, notices, ledger."""

from django.db.models.signals import pre_delete, pre_save
from wagtail.models import Page, Revision, Task, TaskState, Workflow, WorkflowState

from portal_workflow.circumstances import N_
from portal_workflow.guard.require import GuardRefused, require
from portal_workflow.permit import Kind

APPEND_ONLY = N_("The record is only added to; nothing in it is changed or deleted.")


def on_revision_save(sender, instance: Revision, raw=False, **kwargs) -> None:
    """Scheduling by Wagtail would publish later without looking again; we schedule approved items ourselves."""
    if raw or not instance.approved_go_live_at:
        return
    stored = Revision.objects.filter(pk=instance.pk).first() if instance.pk else None
    if stored is None or stored.approved_go_live_at != instance.approved_go_live_at:
        require(Kind.PUBLICATION, instance.content_object)


def on_revision_delete(sender, instance: Revision, **kwargs) -> None:
    """The revision that readers see stays."""
    page = Page.objects.filter(live_revision_id=instance.pk).first()
    if page is not None:
        require(Kind.REMOVAL, page)


def on_state_save(sender, instance, raw=False, **kwargs) -> None:
    """Workflow and task states move only inside our actions."""
    if not raw:
        state = instance.workflow_state if isinstance(instance, TaskState) else instance
        require(Kind.WORKFLOW, state.content_object)


def _requires(kind: Kind):
    def watcher(sender, instance, raw=False, **kwargs) -> None:
        if not raw:
            require(kind, instance)

    return watcher


def on_append_only(sender, instance, raw=False, force_insert=None, **kwargs) -> None:
    """Refuse to change or delete what was written down."""
    if not raw and not instance._state.adding:
        raise GuardRefused("12.4", APPEND_ONLY)


def on_version_delete(sender, instance, **kwargs) -> None:
    """An earlier version goes only with its page, where the Head has that destroyed."""
    require(Kind.REMOVAL, Page(pk=instance.item.page_id))


removal, publication, setup = (_requires(kind) for kind in (Kind.REMOVAL, Kind.PUBLICATION, Kind.SETUP))
WATCHED = {
    "wagtailcore.Site": (removal, removal),
    "wagtailcore.PageViewRestriction": (removal, publication),
    "wagtailcore.CollectionViewRestriction": (removal, publication),
    "wagtailcore.Revision": (on_revision_save, on_revision_delete),
    "wagtailcore.WorkflowTask": (setup, setup),
    "wagtailcore.WorkflowPage": (setup, setup),
    "wagtailcore.WorkflowContentType": (setup, setup),
    "portal_workflow.Tombstone": (on_append_only, on_append_only),
    "portal_workflow.LedgerLine": (on_append_only, on_append_only),
    "portal_workflow.PolicyChoice": (on_append_only, on_append_only),
    "portal_workflow.PastVersion": (on_append_only, on_version_delete),
}
# A site may bring tasks, workflows and states of classes of its own.
WATCHED_WITH_HEIRS = {
    Task: (setup, setup),
    Workflow: (setup, setup),
    WorkflowState: (on_state_save, None),
    TaskState: (on_state_save, None),
}


def watchers_of(model) -> list[tuple]:
    """The watchers of one model's rows."""
    inherited = next((watched for base, watched in WATCHED_WITH_HEIRS.items() if issubclass(model, base)), (None, None))
    on_save, on_delete = WATCHED.get(model._meta.label, inherited)
    return [(signal, w) for signal, w in ((pre_save, on_save), (pre_delete, on_delete)) if w]
