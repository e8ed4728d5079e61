""" "Pages of my unit": each page with where it stands, what its members may do with it, and a new one (Điều 7)."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from portal_home.models import UnitPage
from portal_workflow import words
from portal_workflow.circumstances import Act
from portal_workflow.models import Item
from portal_workflow.reading import Case, cases_of
from portal_workflow.views.access import DeskView
from portal_workflow.views.dashboard import WITH, Desk, Line


@dataclass(frozen=True)
class Row:
    """One page of a unit in the list: its line, and where it is edited and read by everybody, if it may be."""

    line: Line
    edit_url: str
    public_url: str
    is_front: bool


class OwnPagesView(DeskView):
    """The pages of the units this person belongs to; a member of the Board may look at any unit's."""

    template_name = "portal_home/units/own_pages.html"
    page_title = gettext_lazy("Pages of my unit")
    header_icon = "folder-open-inverse"

    def get_context_data(self, **kwargs):
        desk = Desk(self.request)
        fronts = UnitPage.objects.select_related("unit").order_by("unit__sort_order")
        code = self.request.GET.get("don_vi")
        if code and desk.person.on_board:
            fronts = fronts.filter(unit__code=code)
        elif desk.person.units:
            fronts = fronts.filter(unit__in=desk.person.units)
        else:
            raise PermissionDenied
        fronts = list(fronts)
        rows = rows_by_unit(desk, [front.unit_id for front in fronts])
        units = [(front, rows.get(front.unit_id, []), self.add_url(front)) for front in fronts]
        return super().get_context_data(units=units, **kwargs)

    def add_url(self, front: UnitPage) -> str:
        """Where a new page of the unit is begun; empty for whoever may not."""
        if not front.permissions_for_user(self.request.user).can_add_subpage():
            return ""
        return reverse("wagtailadmin_pages:add", args=["portal_home", "unitsubpage", front.pk])


def rows_by_unit(desk: Desk, units: list[int]) -> dict[int, list[Row]]:
    """The pages of some units with where each stands, in a fixed number of statements."""
    kept = Item.objects.filter(kept_by_unit=True, unit__in=units).exclude(state="removed")
    items = {item.pk: item for item in kept.select_related(*WITH).order_by("page__path")}
    cases = cases_of(items.values(), desk.board)
    accounts, notes = words.people_named_in(cases), desk.notes(items)
    found: dict[int, list[Row]] = {}
    for case in cases:
        found.setdefault(case.item.unit_id, []).append(row(desk, case, accounts, notes))
    return found


def row(desk: Desk, case: Case, accounts, notes) -> Row:
    """One page as its members see it."""
    page: Page = case.item.page
    may_edit = case.decide(desk.user, Act.EDIT).allowed
    edit_url = reverse("wagtailadmin_pages:edit", args=[page.pk]) if may_edit else ""
    public_url = (page.get_url(desk.request) or "") if page.live else ""
    is_front = page.specific_class is UnitPage
    return Row(desk.line(case, accounts, notes), edit_url, public_url, is_front)
