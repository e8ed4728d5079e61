"""The ledger to be read and taken along: newest first, names where they were not erased; nothing is changed here."""

import json
from pathlib import Path

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _
from django.views import View
from wagtail.models import Page

from portal_workflow import ledger, ledger_check, words
from portal_workflow.models import LedgerAnchor, LedgerLine
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
    "end_standing_opinion": _("ended a standing opinion"),
    "choose_policy": _("chose how items are approved"),
    "propose_setting": _("proposed to change a setting"),
    "settings": _("changed a setting"),
    "decline_setting": _("declined the change of a setting"),
    "absence": _("recorded an absence"),
    "restore_backup": _("restored a backup"),
    "erase_person": _("erased the name of a person from the ledger"),
}


class ReadersOnly:
    """For those who may read the ledger (ruling R6)."""

    def dispatch(self, request, *args, **kwargs):
        if not reads_ledger(request):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class ExportView(ReadersOnly, View):
    """The whole ledger as one file: digests in the place of persons, the anchors at its end."""

    def get(self, request):
        name = f"so-ghi-{timezone.localdate().isoformat()}.jsonl"
        return _as_file(StreamingHttpResponse(ledger.export(), content_type="application/x-ndjson"), name)


class CheckerView(ReadersOnly, View):
    """The program that checks an export anywhere, without the portal."""

    def get(self, request):
        checker = Path(ledger_check.__file__)
        return _as_file(HttpResponse(checker.read_bytes(), content_type="text/x-python; charset=utf-8"), checker.name)


def _as_file(response, name: str):
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "no-store"
    return response


class LedgerView(ReadersOnly, DeskView):
    """Lines of the ledger, fifty at a time, and what leads out of the portal: anchor, export, checker."""

    template_name = "portal_workflow/ledger.html"
    page_title = _("Ledger")
    header_icon = "history"

    def get_context_data(self, **kwargs):
        page = Paginator(LedgerLine.objects.order_by("-seq"), 50).get_page(self.request.GET.get("p"))
        names = ledger.names()
        entries = [(line, json.loads(line.text)) for line in page]
        titles = _titles(entry["object"] for _line, entry in entries)
        lines = [_shown(line, entry, names, titles) for line, entry in entries]
        return super().get_context_data(
            lines=lines, page_obj=page, anchor_text=ledger.anchor_text(), anchor=LedgerAnchor.objects.last(), **kwargs
        )


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
