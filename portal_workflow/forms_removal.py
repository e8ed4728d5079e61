"""Forms beside the usual way of a removal: hiding at once, destroying for good, readers' reports, the list's filter."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput, AdminPageChooser
from wagtail.models import Page

from portal_workflow.forms import RemovalForm, Sentence
from portal_workflow.models.removal import GROUND_CHOICES, HIDE_CHOICES, VANISH_CHOICES


class HideForm(forms.Form):
    """Why something is hidden at once (8.1)."""

    ground = forms.ChoiceField(label=_("What is it?"), choices=HIDE_CHOICES, widget=forms.RadioSelect)
    sentence = Sentence(label=_("Explain in one sentence"))


class VanishForm(forms.Form):
    """What is destroyed for good, and that this is meant; `held` wants the page that stays in its place."""

    prefix = "vanish"
    ground = forms.ChoiceField(label=_("Why is it destroyed?"), choices=VANISH_CHOICES, widget=forms.RadioSelect)
    replacement = forms.ModelChoiceField(
        label=_("Redacted version that takes its place (may stay empty)"),
        queryset=None,
        required=False,
        widget=AdminPageChooser,
    )
    sure = forms.BooleanField(label=_("I know that nobody can ever bring it back"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["replacement"].queryset = Page.objects.live()

    @property
    def chosen(self) -> dict:
        """What the action is told."""
        return {"ground": self.cleaned_data["ground"], "replacement": self.cleaned_data["replacement"]}


class TurnForm(RemovalForm):
    """A reader's report becomes a request of removal: as he said it, or as the Board says it."""

    prefix = "turn"


class CloseForm(forms.Form):
    """A report that leads to nothing: why."""

    prefix = "close"
    reason = Sentence(label=_("Why nothing is removed, in one sentence"))


class PublicReportForm(forms.Form):
    """What a reader says is wrong with a page. People leave `website` empty; machines fill in everything."""

    ground = forms.ChoiceField(label=_("What is wrong with it?"), choices=GROUND_CHOICES, widget=forms.RadioSelect)
    sentence = forms.CharField(
        label=_("Say in a sentence what is wrong, and where"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4, "maxlength": 1000}),
    )
    contact = forms.CharField(
        label=_("How we may answer you (may stay empty)"),
        max_length=200,
        required=False,
        help_text=_("Only the Editorial Board sees it, and erases it when you have been answered."),
    )
    website = forms.CharField(required=False, widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}))

    @property
    def by_a_machine(self) -> bool:
        return bool(self.data.get("website"))

    @property
    def said(self) -> dict:
        """What the action is told."""
        return {name: self.cleaned_data[name] for name in ("ground", "sentence", "contact")}


OUTCOMES = [
    ("removed", _("Removed")),
    ("destroyed", _("Destroyed")),
    ("server", _("Removed on the server")),
    ("kept", _("Kept")),
    ("hidden", _("Hidden at once")),
]


class RemovalsFilter(forms.Form):
    """Which removals are listed: by ground, by the day of the decision, by what became of them."""

    ground = forms.ChoiceField(label=_("Ground"), required=False)
    outcome = forms.ChoiceField(label=_("Outcome"), required=False)
    since = forms.DateField(label=_("Decided from"), required=False, widget=AdminDateInput)
    until = forms.DateField(label=_("until"), required=False, widget=AdminDateInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["ground"].choices = [("", _("– all –")), *GROUND_CHOICES]
        self.fields["outcome"].choices = [("", _("– all –")), *OUTCOMES]
