"""The Board and the units as they are today, and the acts that change them: absence, delegation, role, membership."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages

from portal_workflow import actions
from portal_workflow.actions.people import HEAD_APPOINTS
from portal_workflow.circumstances import N_
from portal_workflow.forms_people import (
    AbsenceForm,
    DelegationForm,
    HoldingForm,
    LastDayForm,
    MembershipForm,
    OpinionForm,
)
from portal_workflow.matrix import BY_WEIGHT, Role
from portal_workflow.models import Absence, Delegation, Membership, RoleHolding, StandingOpinion
from portal_workflow.reading import name_order
from portal_workflow.refused import Refused
from portal_workflow.views.access import DeskView
from portal_workflow.views.here import person_here

NOT_YOURS_TO_RECORD = N_("Your role does not record this; ask the Secretary or the Head.")


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
    "y-kien-chung": Change(_("Give a standing opinion"), OpinionForm, actions.give_standing_opinion, (Role.HEAD,)),
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
            "holdings": sorted(
                RoleHolding.on(today).select_related("person").order_by(name_order("person__")),
                key=lambda holding: BY_WEIGHT.index(Role(holding.role)),
            ),
            "memberships": Membership.on(today).select_related("person", "unit").order_by("unit", "-leads"),
            "absences": Absence.objects.filter(_still(today)).select_related("person").order_by("since"),
            "delegations": Delegation.objects.filter(_still(today), revoked_at=None).select_related(
                "giver", "receiver"
            ),
            "opinions": StandingOpinion.objects.filter(_still(today)).select_related("giver").order_by("since", "pk"),
            "appoints": person.holds(Role.HEAD),
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
            raise Refused("5.2", NOT_YOURS_TO_RECORD)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data(form=self.change.form(user=request.user)))

    def post(self, request, *args, **kwargs):
        form = self.change.form(request.POST, user=request.user)
        if form.is_valid():
            try:
                self.run(form)
            except ValidationError as invalid:
                form.add_error(None, invalid.messages)
            except Refused as refused:
                form.add_error(None, str(refused))
            else:
                messages.success(request, _("Recorded, and written into the ledger."))
                return redirect("portal_workflow:people")
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def run(self, form) -> None:
        """The action of this change."""
        self.change.run(by=self.request.user, **form.cleaned_data)

    def get_page_title(self):
        return self.change.title


def _end_holding(*, by, row, until):
    return actions.end_holding(by=by, holding=row, until=until)


def _end_opinion(*, by, row, until):
    return actions.end_standing_opinion(by=by, opinion=row, until=until)


ENDINGS = {
    "vai-tro": (RoleHolding, Change(_("End a role"), LastDayForm, _end_holding, (Role.HEAD,))),
    "y-kien-chung": (StandingOpinion, Change(_("End a standing opinion"), LastDayForm, _end_opinion, (Role.HEAD,))),
}


class EndView(ChangeView):
    """The last day of something that holds: a role, a standing opinion."""

    def dispatch(self, request, what, pk, *args, **kwargs):
        if what not in ENDINGS:
            raise Http404
        model, self.change = ENDINGS[what]
        if not person_here(request).holds(*self.change.roles):
            raise Refused("5.2", HEAD_APPOINTS)
        self.row = get_object_or_404(model, pk=pk)
        return DeskView.dispatch(self, request, *args, **kwargs)

    def run(self, form) -> None:
        self.change.run(by=self.request.user, row=self.row, **form.cleaned_data)

    def get_context_data(self, **kwargs):
        return super().get_context_data(about=self.row, **kwargs)
