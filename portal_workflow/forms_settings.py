"""What is asked beside the setting itself: the reason of the Secretary, the number of the Head's document (4.2)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from portal_workflow.matrix import Role


class ApprovalForm(forms.Form):
    """The Head names the document; the Secretary says why, and the number where he knows it."""

    note = forms.CharField(label=_("Why it is changed"), required=False, max_length=1000, widget=forms.TextInput)
    approval_number = forms.CharField(
        label=_("Number of the approving document"),
        required=False,
        max_length=60,
        help_text=_("It stands in the ledger (Article 4.2)."),
    )

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["approval_number"].required = person.holds(Role.HEAD)


class DecisionForm(forms.Form):
    """The Head's answer to a proposal."""

    approval_number = forms.CharField(
        label=_("Number of the approving document"), required=False, max_length=60, help_text=_("Needed to agree.")
    )
    note = forms.CharField(
        label=_("Sentence of the decision"),
        required=False,
        max_length=1000,
        help_text=_("Needed when it stays as it is."),
    )
