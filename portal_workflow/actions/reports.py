"""What readers report, and how the Board answers it (Điều 12.4; ruling R5)."""

from django.utils import timezone
from wagtail.models import Page

from portal_workflow import course, ledger
from portal_workflow.act import act
from portal_workflow.actions.approval import REASON_MISSING
from portal_workflow.actions.removal import NOT_PUBLIC, item_of, request_removal
from portal_workflow.circumstances import N_, Act
from portal_workflow.models.item import Item
from portal_workflow.models.removal import RemovalRequest
from portal_workflow.models.reports import PublicReport
from portal_workflow.reading import Case
from portal_workflow.refusal import RemovalGround
from portal_workflow.refused import Refused

ANSWERED = N_("This report has been answered already.")
State = PublicReport.State


@act
def report_content(*, page: Page, ground: str, sentence: str, contact: str = "") -> PublicReport:
    """A reader reports a public page; nobody's account. What he wrote stays out of the ledger."""
    if not Page.objects.filter(pk=page.pk, live=True).exists():
        raise Refused("12.4", NOT_PUBLIC)
    if ground not in set(RemovalGround) or not sentence.strip():
        raise Refused("12.4", REASON_MISSING)
    report = PublicReport.objects.create(
        page=page, ground=ground, sentence=sentence.strip(), contact=contact.strip(), received_at=timezone.now()
    )
    ledger.write("public_report", article="12.4", obj=f"page:{page.pk}", ground=str(ground), report=report.pk)
    return report


@act
def turn_report(*, by, report: PublicReport, ground: str, sentence: str, replacement: Page | None = None):
    """A member of the Board lays it before the Head; where a request waits already, the report joins it."""
    report, item, verdict = _open(report, by)
    request = RemovalRequest.objects.filter(page_id=report.page_id, state=RemovalRequest.State.ASKED).first()
    if request is None:
        page = Page.objects.get(pk=report.page_id)
        request = request_removal(by=by, page=page, ground=ground, sentence=sentence, replacement=replacement)
    report.request = request
    _answered(report, State.TURNED, by)
    course.record(item, "turn_report", by=by, article=verdict.article, report=report.pk)
    return request


@act
def close_report(*, by, report: PublicReport, reason: str) -> PublicReport:
    """It leads to no removal; a sentence says why."""
    report, item, verdict = _open(report, by)
    if not reason.strip():
        raise Refused("12.4", REASON_MISSING)
    report.answer = reason.strip()
    _answered(report, State.CLOSED, by)
    course.record(item, "close_report", by=by, article=verdict.article, note=reason, report=report.pk)
    return report


@act
def erase_contact(*, by, report: PublicReport) -> PublicReport:
    """How the reader may be reached is needed no longer, or he asks that it be erased (ruling R10)."""
    report = PublicReport.objects.select_for_update().get(pk=report.pk)
    item = item_of(report.page_id)
    verdict = Refused.unless(Case.of(item).decide(by, Act.HANDLE_REPORT))
    report.contact = ""
    report.save(update_fields=["contact"])
    course.record(item, "erase_contact", by=by, article=verdict.article, report=report.pk)
    return report


def _open(report: PublicReport, by) -> tuple[PublicReport, Item, object]:
    """The report's row, locked and not answered yet, its item, and the verdict that allows the answer."""
    report = PublicReport.objects.select_for_update().get(pk=report.pk)
    item = item_of(report.page_id)
    verdict = Refused.unless(Case.of(item).decide(by, Act.HANDLE_REPORT))
    if report.state != State.OPEN:
        raise Refused("12.4", ANSWERED)
    return report, item, verdict


def _answered(report: PublicReport, state: str, by) -> None:
    report.state, report.answered_by, report.answered_at = state, by, timezone.now()
    report.save()
