"""The ledger every night: its chain, its triggers, its anchors and their mails."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from portal_workflow import ledger, ledger_triggers
from portal_workflow.models.ledger import LedgerAnchor

PATIENCE = timedelta(days=1)


def chain() -> Iterator[str]:
    """Chain, head and anchors agree; the first place that does not is named."""
    if found := ledger.first_finding():
        yield _("Ledger: %(sentence)s") % {"sentence": found.sentence}
    elif broken := next(ledger.problems(), None):
        yield _("Ledger: %(sentence)s") % {"sentence": broken}


def triggers() -> Iterator[str]:
    """The database refuses changes of the ledger."""
    for name in ledger_triggers.missing():
        yield _("Ledger: the database no longer refuses changes: the trigger %(name)s is missing or weakened.") % {
            "name": name
        }


def anchors() -> Iterator[str]:
    """There is an anchor of yesterday or today, and every anchor was mailed."""
    today, last = timezone.localdate(), LedgerAnchor.objects.last()
    if last is None:
        yield _("Ledger: no anchor was ever made; run anchor_ledger every day.")
    elif last.day < today - PATIENCE:
        yield _("Ledger: the last anchor is of %(day)s; run anchor_ledger every day.") % {"day": _day(last)}
    for anchor in LedgerAnchor.objects.filter(sent_at=None).exclude(problem=""):
        yield _("Ledger: the anchor of %(day)s was not mailed to everybody: %(problem)s") % {
            "day": _day(anchor),
            "problem": anchor.problem,
        }


def _day(anchor: LedgerAnchor) -> str:
    return date_format(anchor.day, "d/m/Y")


CHECKS = (chain, triggers, anchors)
