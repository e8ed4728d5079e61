"""The forms of a consent: writing it down, and its withdrawal."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from portal_home import inspection, schoolyear
from portal_home.consent_rules import State, Use, faults, withdrawal_fault
from portal_home.consent_words import FAULTS, STATES, USES
from portal_home.models.consent import Consent
from portal_home.reliance import sees_all
from portal_home.uploads import check_size
from portal_workflow.models import Unit

MOST_PIXELS = 100_000_000
LARGEST = 10 * 1024 * 1024
PAPER_KINDS = ("pdf", "jpg", "jpeg", "png")


def years(today) -> list[tuple[str, str]]:
    """The school year of today, the next and the three before, as keys and labels."""
    start = schoolyear.of(today).start
    return [(year.slug, year.label) for year in (schoolyear.SchoolYear(start - back) for back in range(-1, 4))]


def units_of(person):
    """The units for which the person may keep records."""
    units = Unit.objects.filter(retired_on=None)
    return units if sees_all(person) else units.filter(pk__in=person.units)


class ConsentForm(forms.Form):
    """Who, for what, given by both, on what paper, for how long."""

    unit = forms.ModelChoiceField(label=_("Unit whose pupils they are"), queryset=None, empty_label=None)
    school_class = forms.CharField(label=_("Class"), max_length=20, help_text=_("For example 10A1."))
    school_year = forms.ChoiceField(label=_("School year"))
    pupil = forms.CharField(
        label=_("Name of the pupil"),
        max_length=120,
        required=False,
        help_text=_("Leave it empty when the whole class list has consented."),
    )
    uses = forms.MultipleChoiceField(
        label=_("What they agree to"), choices=list(USES.items()), widget=forms.CheckboxSelectMultiple
    )
    pupil_agreed_on = forms.DateField(label=_("The pupil agreed on"), widget=AdminDateInput)
    parent_agreed_on = forms.DateField(label=_("The parent agreed on"), widget=AdminDateInput)
    since = forms.DateField(label=_("It counts from"), widget=AdminDateInput)
    until = forms.DateField(
        label=_("until"),
        widget=AdminDateInput,
        help_text=_("The end of the school year, unless the paper says otherwise."),
    )
    paper_number = forms.CharField(label=_("Number of the paper"), max_length=60, required=False)
    paper = forms.FileField(
        label=_("Scan of the paper"),
        required=False,
        help_text=_("PDF, JPG or PNG up to 10 MB. Only those who may read this record can open it."),
    )

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        year = schoolyear.of(today)
        self.fields["unit"].queryset = units_of(person)
        self.fields["school_year"].choices = years(today)
        self.fields["school_year"].initial, self.fields["until"].initial = year.slug, year.last_day
        self.fields["since"].initial = today

    def clean_uses(self):
        return {Use(value) for value in self.cleaned_data["uses"]}

    def clean_paper(self):
        """A PDF or a picture, by its content and not by its name."""
        file = self.cleaned_data.get("paper")
        if not file:
            return None
        check_size(file, LARGEST)
        kind = inspection.extension(inspection.clean_name(file.name))
        if kind not in PAPER_KINDS or not _is_what_it_says(kind, file):
            raise forms.ValidationError(
                _("“%(name)s” is no PDF, JPG or PNG. Scan the paper again and send that.") % {"name": file.name}
            )
        file.seek(0)
        return file

    def clean(self):
        """Days in order; the number of the paper or its scan."""
        data = super().clean()
        days = [data.get(name) for name in ("pupil_agreed_on", "parent_agreed_on", "since", "until")]
        if all(days):
            for name, fault in faults(*days, timezone.localdate()):
                self.add_error(name, FAULTS[fault])
        if not (data.get("paper_number") or data.get("paper") or "paper" in self.errors):
            self.add_error("paper_number", _("Give the number of the paper, or its scan below."))
        return data


def _is_what_it_says(kind: str, file) -> bool:
    if kind == "pdf":
        return inspection.is_document(kind, file)
    return not inspection.image_problem(kind, file, MOST_PIXELS)


class WithdrawForm(forms.Form):
    """Who has taken it back, when that reached the school, and how."""

    withdrawn_by = forms.ChoiceField(label=_("Who withdraws it"), choices=Consent.By.choices, widget=forms.RadioSelect)
    withdrawn_at = forms.DateTimeField(
        label=_("When the school learned of it"),
        help_text=_("The 72 hours count from here. For example 23/11/2026 14:05."),
    )
    how = forms.CharField(label=_("How"), max_length=300, help_text=_("For example: letter of the mother, telephone."))

    def __init__(self, *args, consent, **kwargs):
        super().__init__(*args, **kwargs)
        self.consent = consent
        self.fields["withdrawn_at"].initial = timezone.localtime().replace(second=0, microsecond=0)

    def clean_withdrawn_at(self):
        moment = self.cleaned_data["withdrawn_at"]
        given_on = max(self.consent.pupil_agreed_on, self.consent.parent_agreed_on)
        if fault := withdrawal_fault(timezone.localtime(moment), given_on, timezone.localtime()):
            raise forms.ValidationError(FAULTS[fault])
        return moment


class FilterForm(forms.Form):
    """The list: one class, one school year, one state."""

    lop = forms.ChoiceField(label=_("Class"), required=False)
    nam_hoc = forms.ChoiceField(label=_("School year"), required=False)
    trang_thai = forms.ChoiceField(label=_("State"), required=False)

    def __init__(self, data, *, readable):
        super().__init__(data)
        every = [("", gettext("– all –"))]
        classes = readable.order_by("school_class").values_list("school_class", flat=True).distinct()
        found = readable.order_by("-school_year").values_list("school_year", flat=True).distinct()
        self.fields["lop"].choices = every + [(name, name) for name in classes]
        self.fields["nam_hoc"].choices = every + [(year, year.replace("-", "–")) for year in found]
        self.fields["trang_thai"].choices = every + [(state.value, STATES[state]) for state in State]

    def kept(self, readable) -> list[Consent]:
        """What the choice leaves of them; a false choice leaves everything out."""
        if not self.is_valid():
            return []
        chosen = self.cleaned_data
        if chosen["lop"]:
            readable = readable.filter(school_class=chosen["lop"])
        if chosen["nam_hoc"]:
            readable = readable.filter(school_year=chosen["nam_hoc"])
        wanted = chosen["trang_thai"]
        return [consent for consent in readable if not wanted or consent.state == wanted]
