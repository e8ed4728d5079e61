"""The approval slip ("phiếu trình duyệt"): one sheet of A4 for the file, printed by the browser."""

from dataclasses import dataclass

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.models import Site

from portal_workflow import words
from portal_workflow.circumstances import State
from portal_workflow.matrix import Step
from portal_workflow.models import Approval
from portal_workflow.models.people import ROLE_LABELS
from portal_workflow.refused import Refused
from portal_workflow.views.access import case_for, refusal_response
from portal_workflow.views.screen import Screen

#: So many digits of the digest stand on paper: enough to compare by eye, the rest is on the screen.
SHORT = 16


@dataclass(frozen=True)
class SlipLine:
    """A step: who took it, as what, by which article and when; blank where it is still to be signed."""

    title: str
    article: str
    person: str = ""
    role: str = ""
    day: str = ""
    note: str = ""


@require_safe
def slip(request, item_id):
    """For whoever may see the item's screen."""
    try:
        case = case_for(request, item_id)
    except Refused as refused:
        return refusal_response(request, refused)
    screen = Screen(request, case)
    address = settings.WAGTAILADMIN_BASE_URL.rstrip("/") + reverse("portal_workflow:review", args=[item_id])
    context = {
        "screen": screen,
        "item": case.item,
        "school": school_name(request),
        "lines": slip_lines(screen),
        "digest": screen.digest[:SHORT],
        "address": address,
        "code": code(address),
        "printed_at": timezone.now(),
    }
    return render(request, "portal_workflow/slip.html", context)


def school_name(request) -> str:
    """Whose paper it is."""
    site = Site.find_for_request(request)
    return (site.site_name if site else "") or settings.WAGTAIL_SITE_NAME


def slip_lines(screen: Screen) -> list[SlipLine]:
    """Under way: the steps taken, and a line to sign for each that is missing. Posted: who stands behind it."""
    item = screen.item
    if item.step:
        given = {approval.step: approval for approval in approvals(item, item.cycle)}
        return [_line(screen, rs, given.get(rs.step)) for rs in (*screen.case.route, screen.case.policies[0].posting)]
    if State(item.state) != State.POSTED or item.draft_digest != item.live_digest:
        return []
    return [_line(screen, given, given) for given in approvals(item, item.cycle - 1)] + _posted(item)


def approvals(item, cycle: int):
    """Those that stand, in the order they were given."""
    found = Approval.objects.filter(item=item, cycle=cycle, voided_at=None)
    return found.select_related("person").order_by("at", "pk")


def _posted(item) -> list[SlipLine]:
    """Who made it public."""
    event = item.itemevents.filter(verb="post").select_related("person").last()
    if event is None:
        return []
    role, title = str(ROLE_LABELS.get(event.role, "")), str(words.STEP_TITLES[Step.POST])
    return [SlipLine(title, event.article, str(event.person), role, words.moment(event.at))]


def _line(screen: Screen, rs, approval) -> SlipLine:
    # The sender does not learn the class from the name of a step.
    title = str(words.STEP_TITLES[Step.HEAD if rs.step == Step.OPINION and not screen.sees_class else rs.step])
    if approval is None:
        return SlipLine(title, rs.article)
    note = _("delegated by %(number)s") % {"number": approval.delegation} if approval.delegation else ""
    role = str(ROLE_LABELS.get(approval.role, ""))
    return SlipLine(title, approval.article, str(approval.person), role, words.moment(approval.at), note)


def code(address: str) -> str:
    """The address as a drawing to be photographed, where a site registers `portal_code_of(address)`; else nothing."""
    return next((function(address) for function in hooks.get_hooks("portal_code_of")), "")
