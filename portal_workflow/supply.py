"""Who supplied an item: the Board itself, or a contributor in the name of a unit (Điều 12.3; ruling R1)."""

from django.utils import timezone
from wagtail.models import Page

from portal_workflow.matrix import SuppliedBy
from portal_workflow.models.item import Item
from portal_workflow.models.people import Membership
from portal_workflow.reading import person_of


def credit(item: Item, page: Page, *, by=None) -> None:
    """Write into the item who supplied what its page says now.

    The Board only if the page is credited to no unit and was started by a member of the Board; and what was once
    handed in as a unit's stays a unit's until it is posted: taking the name off does not make it the Board's.
    """
    handed_in = item.submitted_at is not None and item.posted_at is None
    if handed_in and item.supplied_by == SuppliedBy.CONTRIBUTOR and page.governed_unit() is None:
        return
    starter = item.started_by or by
    unit = page.governed_unit()
    on_board = person_of(starter).on_board
    if unit is None and not on_board:
        membership = Membership.on(timezone.localdate()).filter(person=starter).select_related("unit").first()
        unit = membership.unit if membership else None
    item.unit = unit
    item.supplied_by = SuppliedBy.BOARD if unit is None and on_board else SuppliedBy.CONTRIBUTOR
