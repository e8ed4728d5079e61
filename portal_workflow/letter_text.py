"""The mail as it is read: Vietnamese, plain text, nothing to load from anywhere."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from portal_workflow import notice_words, words
from portal_workflow.models.notices import Letter


def compose(letter: Letter) -> EmailMessage | None:
    """The letter with what still holds and was not read in the inbox; None when nothing is left to say."""
    related = letter.notices.filter(settled_at=None, read_at=None).select_related(*notice_words.WITH)
    notices = list(related.order_by("-pressing", "at", "pk"))
    if not notices:
        return None
    with override(settings.LANGUAGE_CODE):
        headers = {"Message-ID": letter.message_id, "Auto-Submitted": "auto-generated"}
        return EmailMessage(
            _subject(letter, notices), _text(letter, notices), None, [letter.person.email], headers=headers
        )


def _subject(letter: Letter, notices: list) -> str:
    if letter.day is None and len(notices) == 1:
        return f"{notice_words.title(notices[0])} – {notice_words.sentence(notices[0])}"[:200]
    number = len(notices)
    return ngettext("%(number)s notice of the portal, %(day)s", "%(number)s notices of the portal, %(day)s", number) % {
        "number": number,
        "day": words.day(letter.made_at),
    }


def _text(letter: Letter, notices: list) -> str:
    lines = [_("To %(person)s,") % {"person": letter.person}, ""]
    for notice in notices:
        lines += [notice_words.title(notice), f"  {notice_words.sentence(notice)}"]
        lines += [f"  {words.moment(notice.at)}", f"  {_absolute(notice_words.url(notice))}", ""]
    lines += [_("How you get these mails is chosen here:"), _absolute(reverse("portal_workflow:notices"))]
    return "\n".join(lines) + "\n"


def _absolute(path: str) -> str:
    return getattr(settings, "WAGTAILADMIN_BASE_URL", "").rstrip("/") + path
