"""The settings of the portal: what there is, the form that proposes a change, the Head's decision (R1, 4.2)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages

from portal_workflow import actions
from portal_workflow.actions.settings import NOT_YOURS
from portal_workflow.forms_settings import ApprovalForm, DecisionForm
from portal_workflow.governed_settings import REGISTRY
from portal_workflow.matrix import Role
from portal_workflow.models import SettingChange
from portal_workflow.refused import Refused
from portal_workflow.views.access import DeskView
from portal_workflow.views.here import person_here


class KeepersView(DeskView):
    """For the Secretary, who proposes, and the Head, who decides."""

    header_icon = "cogs"
    page_title = _("Settings of the portal")

    def dispatch(self, request, *args, **kwargs):
        self.person = person_here(request)
        if not self.person.holds(Role.HEAD, Role.SECRETARY):
            raise Refused("4.2", NOT_YOURS)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        return super().get_context_data(decides=self.person.holds(Role.HEAD), **kwargs)


class SettingsView(KeepersView):
    """Every registered table with its rows, and the changes that were asked for lately."""

    template_name = "portal_workflow/settings.html"

    def get_context_data(self, **kwargs):
        tables = [{"setting": setting, "rows": list(setting.rows())} for setting in REGISTRY.values()]
        changes = SettingChange.objects.select_related("proposed_by", "decided_by")[:20]
        return super().get_context_data(tables=tables, changes=changes, **kwargs)


class ChangeView(KeepersView):
    """One row of one table, or a new one."""

    template_name = "portal_workflow/change_setting.html"

    def setup(self, request, key, pk="", *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.setting = REGISTRY.get(key)
        if self.setting is None or not (pk or self.setting.adds):
            raise Http404
        self.row = get_object_or_404(self.setting.model, pk=pk) if pk else None

    def get_page_title(self):
        return str(self.row or _("Add: %(what)s") % {"what": self.setting.model._meta.verbose_name})

    def get(self, request, *args, **kwargs):
        form = self.setting.form(instance=self.row)
        return self.render_to_response(self.get_context_data(form=form, approval=ApprovalForm(person=self.person)))

    def post(self, request, *args, **kwargs):
        form = self.setting.form(request.POST, instance=self.row)
        approval = ApprovalForm(request.POST, person=self.person)
        if form.is_valid() & approval.is_valid():
            try:
                change = actions.propose_change(
                    by=request.user, setting=self.setting, obj=self.row, values=form.values(), **approval.cleaned_data
                )
            except (Refused, ValidationError) as problem:
                form.add_error(None, problem.messages if isinstance(problem, ValidationError) else str(problem))
            else:
                return self.done(change)
        return self.render_to_response(self.get_context_data(form=form, approval=approval), status=422)

    def done(self, change):
        if change.state == SettingChange.State.AGREED:
            messages.success(self.request, _("Changed, and written into the ledger."))
        else:
            messages.success(self.request, _("Sent to the Head for confirmation; nothing is changed before that."))
        return redirect("portal_workflow:settings")


class DecideView(KeepersView):
    """One proposal: what it was, what it shall be; the Head's yes or no."""

    template_name = "portal_workflow/setting_change.html"

    def setup(self, request, pk, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        related = SettingChange.objects.select_related("proposed_by", "decided_by")
        self.change = get_object_or_404(related, pk=pk)

    def get_page_title(self):
        return self.change.title

    def get(self, request, *args, **kwargs):
        form = DecisionForm(initial={"approval_number": self.change.approval_number})
        return self.render_to_response(self.get_context_data(form=form))

    def post(self, request, *args, **kwargs):
        agree = request.POST.get("decision") == "agree"
        if not agree and request.POST.get("decision") != "decline":
            raise Http404
        if self.change.decided_by_id == request.user.pk:
            messages.info(request, _("This is done already; nothing was changed by the second click."))
            return redirect("portal_workflow:settings")
        form = DecisionForm(request.POST)
        if form.is_valid() and self.decided(form, agree):
            said = _("Changed, and written into the ledger.") if agree else _("Declined with your reason.")
            messages.success(request, said)
            return redirect("wagtailadmin_home")
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def decided(self, form, agree: bool) -> bool:
        """Carried out; what is missing is said on the form. That somebody may not decide at all is a refusal."""
        by, data = self.request.user, form.cleaned_data
        try:
            if agree:
                actions.confirm_change(by=by, change=self.change, approval_number=data["approval_number"])
            else:
                actions.decline_change(by=by, change=self.change, note=data["note"])
        except (Refused, ValidationError) as problem:
            if not self.person.holds(Role.HEAD):
                raise
            form.add_error(None, problem.messages if isinstance(problem, ValidationError) else str(problem))
            return False
        return True

    def get_context_data(self, **kwargs):
        return super().get_context_data(change=self.change, differences=list(differences(self.change)), **kwargs)


def differences(change: SettingChange):
    """Field by field what it is called, what it was, what it shall be."""
    setting = REGISTRY.get(change.target)
    for name, (old, new) in change.values.items():
        field = setting.model._meta.get_field(name) if setting else None
        label = str(field.verbose_name) if field else name
        yield {"label": label, "old": shown(field, old), "new": shown(field, new)}


def shown(field, value) -> str:
    """A value as people read it."""
    if value in (None, ""):
        return "–"
    if isinstance(value, bool):
        return str(_("yes") if value else _("no"))
    if field is not None and field.is_relation:
        return str(field.related_model._base_manager.filter(pk=value).first() or value)
    if isinstance(field, models.DateField):
        return field.to_python(value).strftime("%d/%m/%Y")
    return str(dict(field.flatchoices).get(value, value)) if field is not None and field.choices else str(value)
