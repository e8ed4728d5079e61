"""The one form of a unit: its words, and a line for each of its people. Works by keyboard and without scripts."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from portal_home.actions_members import Place, accounts
from portal_workflow.models import Unit

EMPTY_LINES, MORE_LINES, MOST_LINES = 6, 8, 200


class UnitForm(forms.ModelForm):
    """What a unit is called; the code is made from the name where it is left empty."""

    name = forms.CharField(label=_("Name of the unit"), max_length=200, widget=forms.TextInput)
    short_name = forms.CharField(
        label=_("Short name"), max_length=80, required=False, help_text=_("For lists and menus. Empty: the whole name.")
    )

    class Meta:
        model = Unit
        fields = ("name", "short_name", "kind")

    def keep_words(self) -> None:
        """For whoever changes the people only: the words of the unit are the Head's (4.2; ruling R1)."""
        for field in self.fields.values():
            field.disabled = True
        self.fields["name"].help_text = _("Only the Head changes what a unit is called.")


class NewUnitForm(UnitForm):
    """A unit that does not exist yet."""

    code = forms.SlugField(
        label=_("Code"),
        required=False,
        max_length=50,
        help_text=_("Part of the unit's address. Empty: made from the name, “Tổ Ngữ văn” becomes “to-ngu-van”."),
    )

    class Meta(UnitForm.Meta):
        fields = ("name", "short_name", "kind", "code")


class PersonSelect(forms.Select):
    """A list of all accounts in which typing a name finds it."""


class PlaceForm(forms.Form):
    """One line: who, as what, whether he leads the unit, and the last day of whoever leaves."""

    person = forms.ChoiceField(label=_("Person"), required=False, widget=PersonSelect)
    position = forms.CharField(label=_("Position"), max_length=100, required=False)
    leads = forms.BooleanField(label=_("Leads the unit"), required=False)
    until = forms.DateField(label=_("Last day"), required=False, widget=AdminDateInput)

    def __init__(self, *args, choices, people, since, **kwargs):
        super().__init__(*args, **kwargs)
        self.people, self.since = people, since
        self.fields["person"].choices = choices
        if not self.began:
            del self.fields["until"]

    @property
    def began(self):
        """Since when the person of this line is a member, if he is one."""
        return self.since.get(str(self["person"].initial or ""))

    def clean(self):
        data = super().clean()
        if not data.get("person") and (data.get("position") or data.get("leads")):
            self.add_error("person", _("Choose the person this line is about, or clear the line."))
        if data.get("until"):
            self.clean_last_day(data)
        return data

    def clean_last_day(self, data: dict) -> None:
        """A last day belongs to the member the line began with, and lies within the membership."""
        if data.get("person") != str(self["person"].initial):
            self.add_error("until", _("The last day is for the member who stood in this line; use a new line instead."))
        elif data["until"] < self.began:
            self.add_error("until", _("The last day is before the first day."))
        elif data["until"] > timezone.localdate() + timezone.timedelta(days=366):
            self.add_error("until", _("The last day lies more than a year ahead."))

    def place(self) -> Place | None:
        """What the line says, or nothing when it is empty."""
        data = self.cleaned_data
        if not data.get("person"):
            return None
        return Place(self.people[data["person"]], data["position"], data["leads"], data.get("until"))


class BasePlaces(forms.BaseFormSet):
    """The lines of a unit; the accounts are read once for all of them."""

    def __init__(self, *args, memberships=(), **kwargs):
        self.memberships = list(memberships)
        initial = [{"person": m.person_id, "position": m.position, "leads": m.leads} for m in self.memberships]
        super().__init__(*args, initial=initial, **kwargs)
        self.people = {str(account.pk): account for account in accounts()}
        self.people |= {str(m.person_id): m.person for m in self.memberships}
        self.choices = [("", _("– choose –")), *((pk, str(account)) for pk, account in self.people.items())]
        self.since = {str(m.person_id): m.since for m in self.memberships}

    def get_form_kwargs(self, index):
        return {"choices": self.choices, "people": self.people, "since": self.since}

    def clean(self):
        places = self.places()
        if len({place.person.pk for place in places}) != len(places):
            raise ValidationError(_("The same person is named twice; keep one of the two lines."))
        if sum(place.leads for place in places if not place.until) > 1:
            raise ValidationError(_("Only one person leads a unit; choose one."))

    def places(self) -> list[Place]:
        """Every line that names somebody."""
        return [place for form in self.forms if form.is_valid() and (place := form.place())]


Places = forms.formset_factory(PlaceForm, formset=BasePlaces, extra=EMPTY_LINES, max_num=MOST_LINES)


class RetireForm(forms.Form):
    """The day from which a unit is closed."""

    on = forms.DateField(label=_("Closed from"), widget=AdminDateInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = timezone.localdate()

    def clean_on(self):
        if self.cleaned_data["on"] > timezone.localdate():
            raise ValidationError(_("Choose today or a day before."))
        return self.cleaned_data["on"]
