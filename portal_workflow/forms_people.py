"""The forms about people: absence, delegation, role, membership. The actions decide, these only ask."""

from django import forms
from django.contrib.auth import get_user_model
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from portal_workflow.actions.rules import OPINION_CLASSES
from portal_workflow.matrix import Role, Step
from portal_workflow.models import RoleHolding, Unit
from portal_workflow.models.people import ROLE_LABELS, STEP_LABELS
from portal_workflow.reading import name_order, person_of
from portal_workflow.steps import ROLE_OF


def accounts():
    """Everybody who can log in, in the Vietnamese order of names."""
    return get_user_model().objects.filter(is_active=True).order_by(name_order())


class PeriodForm(forms.Form):
    """From a day to a day; an empty end means until further notice."""

    since = forms.DateField(label=_("From"), widget=AdminDateInput)
    until = forms.DateField(label=_("Until"), widget=AdminDateInput, required=False)

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["since"].initial = timezone.localdate()

    def clean(self):
        data = super().clean()
        if data.get("since") and data.get("until") and data["until"] < data["since"]:
            self.add_error("until", _("The last day is before the first day."))
        return data


class AbsenceForm(PeriodForm):
    """Who is away, and from when to when; others than the Secretary and the Head record their own."""

    person = forms.ModelChoiceField(label=_("Person"), queryset=None)
    field_order = ["person", "since", "until"]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, user=user, **kwargs)
        anybody = person_of(user).holds(Role.HEAD, Role.SECRETARY)
        self.fields["person"].queryset = accounts() if anybody else accounts().filter(pk=user.pk)
        self.fields["person"].initial = user.pk


class DelegationForm(PeriodForm):
    """A step of one's own, lent to another person by a numbered document."""

    receiver = forms.ModelChoiceField(label=_("To whom"), queryset=None)
    step = forms.ChoiceField(label=_("Step"))
    document_number = forms.CharField(label=_("Document number"), max_length=60)
    field_order = ["receiver", "step", "document_number", "since", "until"]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, user=user, **kwargs)
        person = person_of(user)
        board = RoleHolding.on(timezone.localdate()).values("person")
        self.fields["receiver"].queryset = accounts().filter(pk__in=board).exclude(pk=user.pk)
        self.fields["step"].choices = [(s.value, STEP_LABELS[s]) for s in Step if person.holds(ROLE_OF[s])]
        self.fields["until"].required = True


class HoldingForm(forms.Form):
    """A role of Điều 5.2, by a decision, from a day on."""

    person = forms.ModelChoiceField(label=_("Person"), queryset=None)
    role = forms.ChoiceField(
        label=_("Role"), choices=[(r.value, label) for r, label in ROLE_LABELS.items() if r != Role.CONTRIBUTOR]
    )
    in_charge = forms.BooleanField(
        label=_("In charge of content"), required=False, help_text=_("For a Deputy: decides while present (12.2).")
    )
    decision_number = forms.CharField(label=_("Decision number"), max_length=60)
    since = forms.DateField(label=_("From"), widget=AdminDateInput)

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = accounts()
        self.fields["since"].initial = timezone.localdate()


class MembershipForm(forms.Form):
    """A person who supplies information in the name of a unit (Điều 7)."""

    unit = forms.ModelChoiceField(label=_("Unit"), queryset=Unit.objects.filter(retired_on=None))
    person = forms.ModelChoiceField(label=_("Person"), queryset=None)
    leads = forms.BooleanField(label=_("Leads the unit"), required=False)
    since = forms.DateField(label=_("From"), widget=AdminDateInput)

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = accounts()
        self.fields["since"].initial = timezone.localdate()


class LastDayForm(forms.Form):
    """The last day on which something holds."""

    until = forms.DateField(label=_("Last day"), widget=AdminDateInput)

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["until"].initial = timezone.localdate()


class OpinionForm(PeriodForm):
    """The Head's opinion for whole classes of contributed items, by a numbered paper (R1)."""

    document_number = forms.CharField(label=_("Document number"), max_length=60)
    classes = forms.MultipleChoiceField(
        label=_("Contributed items of class"),
        choices=[(cls.value, cls.value) for cls in OPINION_CLASSES],
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Class A the Head decides one by one."),
    )
    field_order = ["document_number", "classes", "since", "until"]

    def clean_classes(self):
        return "".join(self.cleaned_data["classes"])
