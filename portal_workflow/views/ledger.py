"""The ledger to be read: newest first, names resolved where they were not erased; nothing can be changed here."""

import json

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from portal_workflow import ledger, words
from portal_workflow.models import LedgerLine
from portal_workflow.models.people import ROLE_LABELS
from portal_workflow.views.access import DeskView
from portal_workflow.views.menu import reads_ledger

ACTS = words.EVENTS | {
    "provision": _("set the portal up"),
    "open": _("opened a page when the portal was set up"),
    "hold_role": _("gave a role"),
    "end_role": _("ended a role"),
    "join_unit": _("made somebody a member of a unit"),
    "delegate": _("delegated a step"),
    "standing_opinion": _("gave a standing opinion"),
    "absence": _("recorded an absence"),
}


class LedgerView(DeskView):
    """Lines of the ledger, fifty at a time."""

    template_name = "portal_workflow/ledger.html"
    page_title = _("Ledger")
    header_icon = "history"

    def dispatch(self, request, *args, **kwargs):
        if not reads_ledger(request):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        page = Paginator(LedgerLine.objects.order_by("-seq"), 50).get_page(self.request.GET.get("p"))
        names = ledger.names()
        entries = [(line, json.loads(line.text)) for line in page]
        titles = _titles(entry["object"] for _line, entry in entries)
        lines = [_shown(line, entry, names, titles) for line, entry in entries]
        return super().get_context_data(lines=lines, page_obj=page, **kwargs)


def _titles(objects) -> dict[str, str]:
    """What the pages are called today; the ledger itself holds no title."""
    ids = {name.removeprefix("page:") for name in objects if name.startswith("page:")}
    return {f"page:{pk}": title for pk, title in Page.objects.filter(pk__in=ids).values_list("pk", "title")}


def _shown(line: LedgerLine, entry: dict, names: dict, titles: dict) -> dict:
    return {
        "seq": line.seq,
        "at": parse_datetime(entry["at"]),
        "who": names.get(entry["by"], "") or (_("(name erased)") if entry["by"] else ""),
        "role": ROLE_LABELS.get(entry["role"], ""),
        "act": ACTS.get(entry["act"], entry["act"]),
        "article": entry["article"],
        "object": entry["object"],
        "title": titles.get(entry["object"], ""),
        "hash": line.hash[:12],
    }
