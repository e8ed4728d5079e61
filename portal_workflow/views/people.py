"""The Board and the units as they are today, and the acts that change them: absence, delegation, role, membership."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages

from portal_workflow import actions
from portal_workflow.forms_people import AbsenceForm, DelegationForm, HoldingForm, MembershipForm
from portal_workflow.matrix import Role
from portal_workflow.models import Absence, Delegation, Membership, RoleHolding
from portal_workflow.views.access import DeskView
from portal_workflow.views.here import person_here


@dataclass(frozen=True)
class Change:
    """One kind of change: its form, its action, and who is offered it (the action itself refuses the others)."""

    title: str
    form: type[forms.Form]
    run: Callable
    roles: tuple[Role, ...]


CHANGES = {
    "vang-mat": Change(_("Record an absence"), AbsenceForm, actions.record_absence, tuple(Role)),
    "uy-quyen": Change(
        _("Delegate a step in writing"),
        DelegationForm,
        actions.delegate,
        (Role.HEAD, Role.DEPUTY, Role.EDITOR, Role.SECRETARY, Role.PRINCIPAL),
    ),
    "vai-tro": Change(_("Give a role"), HoldingForm, actions.hold_role, (Role.HEAD,)),
    "thanh-vien": Change(_("Add a member of a unit"), MembershipForm, actions.join_unit, (Role.HEAD, Role.SECRETARY)),
}


class PeopleView(DeskView):
    """Who holds which role today, who belongs to which unit, who is away, who stands in."""

    template_name = "portal_workflow/people.html"
    page_title = _("Board and units")
    header_icon = "group"

    def get_context_data(self, **kwargs):
        today, person = timezone.localdate(), person_here(self.request)
        if not (person.roles or self.request.user.is_superuser):
            raise PermissionDenied
        kwargs |= {
            "holdings": RoleHolding.on(today).select_related("person").order_by("role", "person__sort_key"),
            "memberships": Membership.on(today).select_related("person", "unit").order_by("unit", "-leads"),
            "absences": Absence.objects.filter(_still(today)).select_related("person").order_by("since"),
            "delegations": Delegation.objects.filter(_still(today), revoked_at=None).select_related(
                "giver", "receiver"
            ),
            "changes": [(slug, change.title) for slug, change in CHANGES.items() if person.holds(*change.roles)],
        }
        return super().get_context_data(**kwargs)


def _still(today) -> Q:
    """Not over yet on the day."""
    return Q(until=None) | Q(until__gte=today)


class ChangeView(DeskView):
    """One form for one change; the action decides whether this person may make it."""

    template_name = "portal_workflow/change_people.html"

    def dispatch(self, request, change, *args, **kwargs):
        if change not in CHANGES:
            raise Http404
        self.change = CHANGES[change]
        if not person_here(request).holds(*self.change.roles):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data(form=self.change.form(user=request.user)))

    def post(self, request, *args, **kwargs):
        form = self.change.form(request.POST, user=request.user)
        if form.is_valid():
            try:
                self.change.run(by=request.user, **form.cleaned_data)
            except ValidationError as invalid:
                form.add_error(None, invalid.messages)
            else:
                messages.success(request, _("Recorded, and written into the ledger."))
                return redirect("portal_workflow:people")
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def get_page_title(self):
        return self.change.title
