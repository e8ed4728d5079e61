"""The forms of the review screen: what an act needs to be told, and nothing else."""

from dataclasses import replace

from django import forms
from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page

from portal_workflow import authority, words
from portal_workflow.circumstances import Act
from portal_workflow.matrix import CLASS_OF
from portal_workflow.models.item import SUBJECT_LABELS
from portal_workflow.models.removal import GROUND_CHOICES


class Sentence(forms.CharField):
    """A reason in one sentence, required wherever it is asked."""

    def __init__(self, **kwargs):
        kwargs.setdefault("label", _("Reason"))
        kwargs.setdefault("max_length", 1000)
        super().__init__(widget=forms.Textarea(attrs={"rows": 3}), **kwargs)


class ReturnForm(forms.Form):
    """Send it back, and say what is to be fixed (12.3)."""

    reason = Sentence(help_text=_("Say what should be changed; the other person reads exactly this."))


class RefuseForm(forms.Form):
    """It will not be published: one of the grounds of Điều 15 and a sentence."""

    ground = forms.ChoiceField(
        label=_("Ground (Article 15)"), choices=words.REFUSAL_GROUNDS.items(), widget=forms.RadioSelect
    )
    sentence = Sentence(label=_("Explain in one sentence"))


class ClassifyForm(forms.Form):
    """What the item is about; the class follows, and a change of class needs a reason."""

    subject = forms.ChoiceField(label=_("What is it about?"))
    reason = forms.CharField(
        label=_("Reason"), required=False, max_length=1000, help_text=_("Needed when the class changes.")
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        classes = {subject: CLASS_OF[subject].value for subject in SUBJECT_LABELS}
        choices = [
            (str(s), _("%(subject)s (class %(letter)s)") % {"subject": label, "letter": classes[s]})
            for s, label in SUBJECT_LABELS.items()
        ]
        self.fields["subject"].choices = [("", _("– choose –")), *choices]


class AssignForm(forms.Form):
    """The Secretary chooses among the Editors who may take the item."""

    editor = forms.ModelChoiceField(label=_("Editor"), queryset=None)

    def __init__(self, *args, case, **kwargs):
        super().__init__(*args, **kwargs)
        able = editors_for(case)
        self.fields["editor"].queryset = get_user_model().objects.filter(pk__in=able)


def editors_for(case) -> list[int]:
    """Who could take the Editor's step if the item were assigned to him."""
    return [
        person.id
        for person in case.board.people
        if not person.absent
        and authority.decide(
            case.policies, replace(case.facts, assigned_to=person.id), case.board, person, Act.CLAIM
        ).allowed
    ]


class RemovalForm(forms.Form):
    """Why something public should go; the Head decides (12.4)."""

    ground = forms.ChoiceField(label=_("Ground (Article 12.4)"), choices=GROUND_CHOICES, widget=forms.RadioSelect)
    sentence = Sentence(label=_("Explain in one sentence"))
    replacement = forms.ModelChoiceField(
        label=_("Page that takes its place (may stay empty)"), queryset=None, required=False, widget=AdminPageChooser
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["replacement"].queryset = Page.objects.live()


class DecisionForm(forms.Form):
    """The Head's decision on a removal; keeping the page needs a sentence."""

    note = forms.CharField(
        label=_("Sentence of the decision"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Needed when the page is kept."),
    )


class RestoreForm(forms.Form):
    """Why the Head takes a removal back."""

    reason = Sentence(label=_("Why it may be published again, in one sentence"))
