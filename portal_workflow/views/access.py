"""Who may open an item's screens, and how a refusal is shown: its sentence, and why."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail import hooks
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from portal_workflow.circumstances import N_
from portal_workflow.matrix import Role
from portal_workflow.models import Item
from portal_workflow.reading import Case, person_of
from portal_workflow.refused import Refused
from portal_workflow.views.here import board_here

NOT_FOR_YOU = N_("Only the Editorial Board and those who supplied this item may see it.")
WITH = ("policy", "page", "unit", "started_by", "submitted_by", "assigned_to")


def case_for(request, item_id: int) -> Case:
    """The case of an item the person may look at; Http404 or Refused otherwise."""
    item = Item.objects.select_related(*WITH).filter(pk=item_id).first()
    if item is None:
        raise Http404
    case = Case.of(item, board_here(request))
    if not may_look(case, request.user):
        raise Refused("12.3", NOT_FOR_YOU)
    return case


def may_look(case: Case, user) -> bool:
    """The Board, who reads for inspection, the sender; his unit where it keeps the page, or nothing is unposted."""
    person, facts, item = person_of(user, case.board), case.facts, case.item
    if sees_class(person) or person.id in (facts.started_by, facts.submitted_by):
        return True
    unposted = not item.live_digest or item.live_digest != item.draft_digest
    return facts.unit in person.units and (facts.kept_by_unit or not unposted)


def sees_class(person) -> bool:
    """Whether the person may know how an item is classed: a contributor never does (ruling R1)."""
    return person.on_board or bool(person.delegated) or person.holds(Role.PRINCIPAL, Role.INSPECTOR)


def article_url(request, article: str) -> str:
    """Where the regulation says it: the address another app registered as `portal_regulation_url`, at the article."""
    if not hasattr(request, "_regulation_url"):
        found = (function(request) for function in hooks.get_hooks("portal_regulation_url"))
        request._regulation_url = next(filter(None, found), "")
    number = article.partition(".")[0]
    return f"{request._regulation_url}#dieu-{number}" if request._regulation_url and number else ""


def refusal_response(request, refused: Refused, status: int = 403):
    """A page that says what is refused, by which article, and leads back to work."""
    context = {"refused": refused, "why": article_url(request, refused.article), "breadcrumbs_items": []}
    return render(request, "portal_workflow/refusal.html", context, status=status)


class DeskView(WagtailAdminTemplateMixin, TemplateView):
    """A screen of the desk: below "my work"; a refusal becomes a page with its sentence, not a generic message."""

    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except Refused as refused:
            return refusal_response(request, refused)

    def get_breadcrumbs_items(self):
        return [{"url": reverse("wagtailadmin_home"), "label": _("My work")}, {"url": "", "label": self.get_crumb()}]

    def get_crumb(self) -> str:
        """What the head of the screen says."""
        return self.get_page_title()
