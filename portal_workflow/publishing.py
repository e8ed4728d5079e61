"""What Wagtail calls when a workflow ends. It is named in a setting that Wagtail reads while its models load,
so this module imports nothing at the top."""


def publish_approved(workflow_state, user=None):
    """Publish a page whose required steps were all given for this very content, under the permit of `actions.post`.

    Reached in any other way (a task deleted or disabled, a forged action) it refuses, and Wagtail rolls back.
    """
    from wagtail.models import Page

    from portal_workflow.circumstances import State
    from portal_workflow.matrix import Step
    from portal_workflow.models import RemovalRequest
    from portal_workflow.permit import Kind, find
    from portal_workflow.reading import Case
    from portal_workflow.refused import Refused
    from portal_workflow.steps import NOT_YOURS

    subject = workflow_state.content_object
    if isinstance(subject, RemovalRequest):
        return
    if not isinstance(subject, Page):
        raise Refused("12.2", NOT_YOURS)
    case = Case.of_page(subject.pk)
    granted = find(Kind.PUBLICATION, subject)
    if granted is None or case.facts.state != State.APPROVED or case.next_step.step != Step.POST:
        raise Refused("12.2", NOT_YOURS)
    subject.get_latest_revision().publish(user=user, skip_permission_checks=True)
