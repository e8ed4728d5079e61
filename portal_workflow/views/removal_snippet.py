"""Registers requests of removal with Wagtail, for its own task lists; every way leads to our screen."""

from django.shortcuts import redirect
from django.views.generic import View
from wagtail.snippets.views.snippets import SnippetViewSet

from portal_workflow.models import RemovalRequest


class ToOurScreen(View):
    """Whatever Wagtail's views of a request would do: ours shows it, and decides it by our action."""

    template_name = ""  # Wagtail asks every view of a viewset for one

    def dispatch(self, request, pk=None, *args, **kwargs):
        return redirect("portal_workflow:removal", pk) if str(pk).isdecimal() else redirect("wagtailadmin_home")

    @classmethod
    def as_view(cls, **initkwargs):
        """Wagtail hands in what its own views are told; this one needs none of it."""
        return super().as_view()


class RemovalViewSet(SnippetViewSet):
    """Only there to be found by Wagtail; nobody edits, deletes, publishes or approves a request through it."""

    model = RemovalRequest
    icon = "bin"
    add_to_admin_menu = False
    edit_view_class = ToOurScreen
    delete_view_class = ToOurScreen
    unpublish_view_class = ToOurScreen
    workflow_action_view_class = ToOurScreen
    collect_workflow_action_data_view_class = ToOurScreen
    confirm_workflow_cancellation_view_class = ToOurScreen
    revisions_unschedule_view_class = ToOurScreen
    lock_view_class = ToOurScreen
    unlock_view_class = ToOurScreen
