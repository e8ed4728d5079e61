"""On the desk of the Secretary and the leaders: the work calendar of the coming week, one click away (Điều 11.3)."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from portal_home.models import WorkCalendarPage
from portal_workflow.matrix import Role
from portal_workflow.views.dashboard import Tile
from portal_workflow.views.here import person_here


@hooks.register("register_desk_tile")
def plan_next_week(request):
    """The editor opens with the latest week's work, moved to the week to be planned."""
    if not person_here(request).holds(Role.SECRETARY, Role.DEPUTY, Role.HEAD):
        return None
    calendar = WorkCalendarPage.objects.filter(live=True, locale__language_code="vi").only("pk").first()
    if calendar is None:
        return None
    url = reverse("wagtailadmin_pages:add", args=["portal_home", "workweekpage", calendar.pk])
    return Tile(_("Plan the coming week"), url, icon="calendar", order=70, testid="new-week")
