"""The anchor of the day: what the ledger's end is, kept and mailed to those who can later hold the portal to it."""

from collections.abc import Iterator
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from portal_workflow import ledger
from portal_workflow.ledger_check import Anchor
from portal_workflow.matrix import Role
from portal_workflow.models.ledger import LedgerAnchor, LedgerHead
from portal_workflow.models.people import RoleHolding

RECEIVERS = (Role.HEAD, Role.INSPECTOR)
NO_SERVER = "django.core.mail.backends.dummy.EmailBackend"


@transaction.atomic
def make_anchor() -> LedgerAnchor:
    """Keep where the chain ends today, once a day. It is kept whether or not a mail can be sent afterwards."""
    head = LedgerHead.objects.select_for_update().filter(only=1).first() or LedgerHead()
    kept, _made = LedgerAnchor.objects.get_or_create(
        day=timezone.localdate(), defaults={"seq": head.seq, "hash": head.hash, "made_at": timezone.now()}
    )
    return kept


def send_anchors() -> Iterator[LedgerAnchor]:
    """Mail each anchor that somebody has not got yet, the oldest first; one that fails is tried again next time."""
    for anchor in LedgerAnchor.objects.filter(sent_at=None).order_by("day"):
        anchor.problem = _send(anchor)
        anchor.sent_at = None if anchor.problem else timezone.now()
        anchor.save(update_fields=["sent_to", "sent_at", "problem"])
        yield anchor


def _send(anchor: LedgerAnchor) -> str:
    """Mail it to each receiver who has not got it; what went wrong, in a sentence."""
    if settings.EMAIL_BACKEND == NO_SERVER:
        return _("No mail server is set up.")
    receivers, problem = _receivers(), ""
    if not receivers:
        return _("Neither the Head nor an inspector has a mail address.")
    for person in receivers:
        digest = ledger.person_digest(person)
        if digest not in anchor.sent_to:
            try:
                _mail(anchor, person).send()
                anchor.sent_to = [*anchor.sent_to, digest]
            except (OSError, SMTPException) as error:
                # An answer of the server may name the receiver; its kind says enough.
                problem = _("The mail server did not take the mail (%(kind)s).") % {"kind": type(error).__name__}
    return problem


def _receivers() -> list:
    """Head and inspector of today who can be reached."""
    held = RoleHolding.on(timezone.localdate()).filter(role__in=RECEIVERS, person__is_active=True)
    people = {holding.person_id: holding.person for holding in held.select_related("person").order_by("pk")}
    return [person for person in people.values() if person.email]


def _mail(anchor: LedgerAnchor, person) -> EmailMessage:
    day = date_format(anchor.day, "d/m/Y")
    text = _(
        "This is the anchor of the portal's ledger of %(day)s.\n\n%(anchor)s\n\n"
        "Please keep this mail. Whoever exports the ledger later can check with it that no line up to number %(seq)d "
        "was changed, removed or cut off since then."
    ) % {"day": day, "anchor": Anchor(anchor.day.isoformat(), anchor.seq, anchor.hash), "seq": anchor.seq}
    return EmailMessage(_("Anchor of the ledger, %(day)s") % {"day": day}, text, to=[person.email])
