"""Labels of Wagtail's link dialogs, which it derives from English field names and never translates."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import choosers

LABELS = {
    choosers.ExternalLinkChooserForm: {"link_text": _("Text of the link")},
    choosers.AnchorLinkChooserForm: {"link_text": _("Text of the link")},
    choosers.EmailLinkChooserForm: {
        "email_address": _("E-mail"),
        "link_text": _("Text of the link"),
        "subject": _("Subject of the message"),
        "body": _("Message"),
    },
    choosers.PhoneLinkChooserForm: {"phone_number": _("Telephone"), "link_text": _("Text of the link")},
}


def label() -> None:
    """Give the fields labels that can be translated."""
    for form, labels in LABELS.items():
        for name, text in labels.items():
            form.base_fields[name].label = text
