"""The part of the editor that asks about pupils: which consents, or the sender's own word. Nothing is ticked before."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from portal_home.consent_rules import Declaration, State
from portal_home.consent_words import STATES
from portal_home.models.consent import Consent
from portal_home.reliance import choosable_by, chosen_for, may_read, word_of
from portal_workflow.reading import person_of


class ConsentsField(forms.ModelMultipleChoiceField):
    """Records to rely on; a name is shown only to whom it may be."""

    widget = forms.CheckboxSelectMultiple
    person = None

    def label_from_instance(self, consent):
        names = self.person and consent.pupil and may_read(self.person, consent)
        label = f"{consent} – {consent.pupil}" if names else str(consent)
        return label if consent.state == State.IN_FORCE else f"{label}: {STATES[consent.state]}"


class ConsentsForm(forms.Form):
    """The records one may choose, with those that were chosen before by anybody."""

    consents = ConsentsField(
        label=_("Consents of pupils and parents"),
        queryset=Consent.objects.none(),
        required=False,
        help_text=_("For a name with private facts, or a picture of pupils who can be recognised."),
    )

    def offer_consents(self, person, chosen: set[int]) -> None:
        """Limit the choice to what the person may rely on; there is no field where there is nothing to choose."""
        offered = choosable_by(person) | Consent.objects.filter(pk__in=chosen)
        field = self.fields["consents"]
        field.person, field.queryset = person, offered.select_related("unit")
        self.initial["consents"] = list(chosen)
        if not offered.exists():
            del self.fields["consents"]

    def chosen(self) -> set[int]:
        """The keys of what is ticked."""
        return {consent.pk for consent in self.cleaned_data.get("consents") or ()}


class PupilsForm(ConsentsForm, WagtailAdminPageForm):
    """A page's editor with what it shows of pupils; kept beside the page, as whoever saves it says."""

    group = forms.BooleanField(
        label=_("I declare: pictures and films show pupils only as groups at public events of the school"),
        required=False,
    )
    nothing_private = forms.BooleanField(
        label=_("I declare: nothing private about a pupil stands in the text"), required=False
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "group" not in self.fields:
            return
        person, word = person_of(self.for_user), word_of(self.instance.pk)
        self.initial |= {said.value: bool(word and getattr(word, said.value)) for said in Declaration}
        self.offer_consents(person, chosen_for(self.instance.pk))

    def clean(self):
        """Handed to the page, which keeps it when its draft is saved."""
        cleaned = super().clean()
        if "group" in self.fields:
            said = {word for word in Declaration if self.cleaned_data.get(word.value)}
            self.instance.pupils_said = (self.chosen(), said)
        return cleaned


def pupils_panel() -> MultiFieldPanel:
    """Where the editor asks for it."""
    return MultiFieldPanel(
        [FieldPanel("group"), FieldPanel("nothing_private"), FieldPanel("consents")],
        heading=_("Pupils in it"),
        help_text=_("Only where a pupil is named with private facts or can be recognised; else leave it as it is."),
    )
