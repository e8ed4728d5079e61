"""Wagtail's workflow tasks for the steps of Điều 12. They show; the verbs go through our actions alone."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Task, TaskState, Workflow

from portal_workflow.actions.submission import submit
from portal_workflow.circumstances import Act
from portal_workflow.matrix import Role
from portal_workflow.models.item import Item
from portal_workflow.models.named import NamedField
from portal_workflow.models.people import STEP_LABELS
from portal_workflow.reading import may, person_of, waiting_for
from portal_workflow.refused import Refused


class GovernedTask(Task):
    """A task without stock verbs: it leads to the review screen, which calls the action with the digest shown."""

    class Meta:
        abstract = True

    def start(self, workflow_state, user=None):
        """Start, or skip at once when the policy does not ask for this step of this item, and start what follows."""
        task_state = super().start(workflow_state, user=user)
        if self.is_needed(workflow_state):
            return task_state
        task_state.status = TaskState.STATUS_SKIPPED
        task_state.finished_at = task_state.started_at
        task_state.save()
        # Wagtail would do the same, but write and check the workflow's row at each step that is skipped.
        following = workflow_state.get_next_task()
        return following.specific.start(workflow_state, user=user) if following else task_state

    def is_needed(self, workflow_state) -> bool:
        """Whether the item in this workflow needs the task now."""
        return True

    def get_actions(self, obj, user):
        return []

    def on_action(self, task_state, user, action_name, **kwargs):
        raise PermissionDenied(_("Decide on the review screen, where the text is shown."))

    def locked_for_user(self, obj, user):
        return not may(user, obj, Act.EDIT)

    def user_can_access_editor(self, obj, user):
        return not self.locked_for_user(obj, user)


class ReviewTask(GovernedTask):
    """A step at which a role of the Board approves: Editor, Deputy, opinion, Head, Principal."""

    step = NamedField(_("step"), max_length=12, words=STEP_LABELS, unique=True)

    class Meta:
        verbose_name = _("approval step")
        verbose_name_plural = _("approval steps")

    def is_needed(self, workflow_state):
        # The act has written the step the item waits for before it moves the workflow (`course.settle`).
        return Item.objects.filter(page_id=workflow_state.object_id, step=self.step).exists()

    def get_task_states_user_can_moderate(self, user, **kwargs):
        pages = [str(item.page_id) for item in waiting_for(user) if item.step == self.step]
        return TaskState.objects.filter(
            status=TaskState.STATUS_IN_PROGRESS, task=self, workflow_state__object_id__in=pages
        )


class RemovalTask(GovernedTask):
    """The Head decides whether something public is removed (Điều 12.4)."""

    class Meta:
        verbose_name = _("removal decision")
        verbose_name_plural = _("removal decisions")

    def locked_for_user(self, obj, user):
        return True

    def get_task_states_user_can_moderate(self, user, **kwargs):
        states = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS, task=self)
        return states if person_of(user).holds(Role.HEAD) else states.none()


class GovernedWorkflow(Workflow):
    """Wagtail's workflow with one door: starting it is sending the page, by our own action."""

    class Meta:
        proxy = True
        verbose_name = _("approval under the regulation")
        verbose_name_plural = _("approvals under the regulation")

    def start(self, obj, user):
        """What Wagtail's submit button calls; a refusal is kept on the page for the screen to show."""
        if not isinstance(obj, Page):
            return super().start(obj, user)
        try:
            # The editor's second button says so on the account of the request (`views.editor.note_hurry`).
            return submit(by=user, page=obj, urgent=getattr(user, "sends_urgently", False))
        except Refused as refused:
            obj.submission_refused = refused
            return None
