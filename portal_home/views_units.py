"""Screens of the units: the list and the form for Secretary and Head, "pages of my unit" for its members."""

from django.core.exceptions import PermissionDenied
from django.db.models import Count, Prefetch, Q
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from portal_home import actions_units
from portal_home.actions_members import current_members
from portal_home.forms_units import MORE_LINES, NewUnitForm, Places, RetireForm, UnitForm
from portal_home.listing.units import KINDS
from portal_workflow.matrix import Role
from portal_workflow.models import Membership, Unit
from portal_workflow.refused import Refused
from portal_workflow.views.access import DeskView
from portal_workflow.views.here import person_here

KEEPERS = (Role.SECRETARY, Role.HEAD)


class KeepersView(DeskView):
    """A screen of those who keep the list of units."""

    header_icon = "group"

    def dispatch(self, request, *args, **kwargs):
        if not person_here(request).holds(*KEEPERS):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        home, here = super().get_breadcrumbs_items()
        return [home, {"url": reverse("portal_units:list"), "label": _("Units")}, here]


class UnitsView(KeepersView):
    """All units by kind, with who leads them and how many they are."""

    template_name = "portal_home/units/list.html"
    page_title = gettext_lazy("Units")

    def get_breadcrumbs_items(self):
        return DeskView.get_breadcrumbs_items(self)

    def get_context_data(self, **kwargs):
        today = timezone.localdate()
        open_now = Q(memberships__since__lte=today) & (Q(memberships__until=None) | Q(memberships__until__gte=today))
        leaders = Membership.on(today).filter(leads=True).select_related("person")
        units = (
            Unit.objects.annotate(members=Count("memberships__person", filter=open_now, distinct=True))
            .select_related("page")
            .prefetch_related(Prefetch("memberships", queryset=leaders, to_attr="leaders"))
        )
        groups = [(label, [unit for unit in units if unit.kind == kind]) for kind, label in KINDS.items()]
        return super().get_context_data(groups=[group for group in groups if group[1]], **kwargs)


class UnitFormView(KeepersView):
    """The one form; what was typed is never lost, whatever has to be mended."""

    template_name = "portal_home/units/form.html"
    form_class = NewUnitForm
    unit = None
    page_title = gettext_lazy("Add a unit")

    def unit_form(self, data=None):
        form = self.form_class(data, instance=self.unit)
        if self.unit and not person_here(self.request).holds(Role.HEAD):
            form.keep_words()
        return form

    def memberships(self):
        return current_members(self.unit, timezone.localdate()) if self.unit else ()

    def get(self, request, *args, **kwargs):
        form = self.unit_form()
        return self.render_to_response(
            self.get_context_data(form=form, places=Places(memberships=self.memberships(), prefix="places"))
        )

    def post(self, request, *args, **kwargs):
        data = request.POST.copy()
        if "more" in data:
            lines = data.get("places-TOTAL_FORMS", "")
            data["places-TOTAL_FORMS"] = str(min(int(lines) if lines.isdecimal() else 0, 100) + MORE_LINES)
        form = self.unit_form(data)
        places = Places(data, memberships=self.memberships(), prefix="places")
        if "more" not in data and form.is_valid() & places.is_valid():
            try:
                return self.done(self.act(form.cleaned_data, places.places()))
            except Refused as refused:
                form.add_error(None, str(refused))
        return self.render_to_response(self.get_context_data(form=form, places=places), status=422)

    def act(self, words: dict, places: list) -> Unit:
        return actions_units.make_unit(by=self.request.user, members=places, **words)

    def done(self, unit: Unit):
        url = unit.page.get_url(self.request)
        text = _("“%(unit)s” is ready, with its page, its library and its people.") % {"unit": unit}
        messages.success(self.request, text, buttons=[messages.button(url, _("See its page"))] if url else [])
        return redirect("portal_units:list")


class ChangeUnitView(UnitFormView):
    """The same form for a unit that exists."""

    form_class = UnitForm

    def dispatch(self, request, code, *args, **kwargs):
        self.unit = get_object_or_404(Unit, code=code)
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self):
        return self.unit.name

    def get_context_data(self, **kwargs):
        past = Membership.objects.filter(unit=self.unit, until__lt=timezone.localdate()).select_related("person")
        return super().get_context_data(unit=self.unit, past=past.order_by("-until", "person__sort_key"), **kwargs)

    def act(self, words: dict, places: list) -> Unit:
        unit = Unit.objects.get(pk=self.unit.pk)  # the form has written into its own copy already
        return actions_units.change_unit(by=self.request.user, unit=unit, members=places, **words)

    def done(self, unit: Unit):
        messages.success(self.request, _("“%(unit)s” is saved; every change is in the ledger.") % {"unit": unit})
        return redirect("portal_units:list")


class RetireUnitView(KeepersView):
    """Closing a unit: one date, and what it means."""

    template_name = "portal_home/units/retire.html"

    def dispatch(self, request, code, *args, **kwargs):
        self.unit = get_object_or_404(Unit, code=code, retired_on=None)
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self):
        return _("Close “%(unit)s”") % {"unit": self.unit}

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data(form=RetireForm(), unit=self.unit))

    def post(self, request, *args, **kwargs):
        form = RetireForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form, unit=self.unit), status=422)
        actions_units.retire_unit(by=request.user, unit=self.unit, on=form.cleaned_data["on"])
        messages.success(request, _("“%(unit)s” is closed; its pages stay.") % {"unit": self.unit})
        return redirect("portal_units:list")
