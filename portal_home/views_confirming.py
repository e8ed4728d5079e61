"""Confirming that pages are still true: what waits for me, one click each; for the Secretary what waits in all."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Page

from portal_home.confirming import confirm_true, due_for
from portal_home.schoolyear import semester
from portal_workflow.matrix import Role
from portal_workflow.refused import Refused
from portal_workflow.views.access import DeskView, refusal_response
from portal_workflow.views.dashboard import Section
from portal_workflow.views.here import person_here

SHOWN = 8
SEE_ALL = (Role.SECRETARY, Role.HEAD, Role.DEPUTY, Role.PRINCIPAL, Role.INSPECTOR)


@require_POST
@login_required
def confirm(request, page_id: int):
    """One click: the page is still true."""
    page = get_object_or_404(Page, pk=page_id)
    try:
        confirm_true(by=request.user, page=page)
    except Refused as refused:
        return refusal_response(request, refused)
    text = _("Recorded: “%(title)s” is still true in this semester. Readers see it on the page.")
    messages.success(request, text % {"title": page.title})
    next_url = request.POST.get("next", "")
    allowed = url_has_allowed_host_and_scheme(next_url, {request.get_host()}, request.is_secure())
    return redirect(next_url if allowed else "wagtailadmin_home")


class DueView(DeskView):
    """Every page that waits to be confirmed in this semester: one's own, or for the Board's heads the school's."""

    template_name = "portal_home/units/due.html"
    page_title = gettext_lazy("Pages to be confirmed this semester")
    header_icon = "check"

    def get_context_data(self, **kwargs):
        person, today = person_here(self.request), timezone.localdate()
        if not person.roles:
            raise PermissionDenied
        due = due_for(person, today, of_all=person.holds(*SEE_ALL))
        return super().get_context_data(due=due, semester=semester(today), **kwargs)


def desk_section(request) -> Section | None:
    """What this person has to confirm; for the Secretary, what others have left too long."""
    person = person_here(request)
    if not (person.units or person.holds(Role.SECRETARY, Role.EDITOR)):
        return None
    due = due_for(person, of_all=person.holds(Role.SECRETARY))
    mine = [row for row in due if row.mine]
    overdue = [row for row in due if row.overdue and not row.mine]
    if not (mine or overdue):
        return None
    context = {"mine": mine[:SHOWN], "more": len(mine) - SHOWN, "count": len(mine)}
    context |= {"overdue": overdue[:SHOWN], "overdue_count": len(overdue), "semester": semester(timezone.localdate())}
    return Section(render_to_string("portal_home/units/desk_section.html", context, request), order=20)
