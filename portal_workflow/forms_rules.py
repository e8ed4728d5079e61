"""The Head's choice of how items are approved: a preset, dated parameters, the number of the decision (Điều 18)."""

from datetime import datetime, time

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from portal_workflow.matrix import PRESETS
from portal_workflow.site import SITE, Words

PRESET_LABELS = Words(
    {
        "default": _("As the regulation is usually read (12.2 with 12.3 and 13.4)"),
        "strict": _("Strict: the Head decides every item"),
        "article-12.2": _("Article 12.2 alone: no separate opinion on contributed items"),
    },
    SITE.policy_names,
    only_given=True,
)


class PolicyForm(forms.Form):
    """Everything is set as it is now; only what shall be different is changed."""

    preset = forms.ChoiceField(
        label=_("How items are approved"), choices=PRESET_LABELS.items(), widget=forms.RadioSelect
    )
    decision_number = forms.CharField(label=_("Decision number"), max_length=60)
    since = forms.DateField(label=_("From"), widget=AdminDateInput)
    written_words = forms.IntegerField(
        label=_("Changed words above which an edit counts as writing"), min_value=0, max_value=500
    )
    urgent_lane = forms.BooleanField(
        label=_("Urgent notices (storm, closure) may be posted before an Editor reads them"), required=False
    )
    follow_up_hours = forms.IntegerField(
        label=_("Hours within which an Editor reads an urgent item again"), min_value=1, max_value=240
    )

    emergency_hide = forms.BooleanField(
        label=_("Secretary and Deputy may hide leaked personal data and malware at once, for 24 hours at most"),
        required=False,
    )

    def __init__(self, *args, policy, **kwargs):
        lane = policy.urgent or PRESETS[policy.name].urgent
        kwargs["initial"] = {
            "preset": policy.name,
            "since": timezone.localdate(),
            "written_words": policy.written_words,
            "urgent_lane": policy.urgent is not None,
            "emergency_hide": policy.emergency_hide,
            "follow_up_hours": lane.follow_up_hours if lane else 24,
        }
        super().__init__(*args, **kwargs)

    @property
    def chosen(self) -> dict:
        """What the action is told; a day begins at midnight, today is now."""
        data = dict(self.cleaned_data)
        since = data.pop("since")
        return data | {"in_force_from": timezone.make_aware(datetime.combine(since, time.min))}
