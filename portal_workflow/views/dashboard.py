""" "My work": what waits for this person today, what became of what he sent, and the big tiles."""

from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail import hooks
from wagtail.admin.ui.components import Component

from portal_workflow import words
from portal_workflow.circumstances import State
from portal_workflow.matrix import Role
from portal_workflow.models import Item, ItemEvent, RemovalRequest
from portal_workflow.reading import Case, cases_of, person_of, waiting_for
from portal_workflow.views import desk_lists
from portal_workflow.views.here import board_here

SHOWN = 10
WITH = ("page", "unit", "policy", "submitted_by", "assigned_to")


@dataclass(frozen=True)
class Tile:
    """A big button of "my work". Other apps return one, or None, from the hook `register_desk_tile(request)`."""

    label: str
    url: str
    icon: str = "plus"
    order: int = 100
    testid: str = ""


@dataclass(frozen=True)
class Line:
    """One item in a list: its title, where it leads, where it stands."""

    title: str
    url: str
    sentence: str
    from_whom: str = ""
    late: bool = False
    removal: str = ""


@dataclass(frozen=True)
class Section:
    """More of "my work", ready to show; others return one, or None, from the hook `register_desk_section(request)`."""

    html: str
    order: int = 100


class Desk:
    """What one person finds on his desk, read in a fixed number of statements."""

    def __init__(self, request):
        self.request, self.user = request, request.user
        self.board = board_here(request)
        self.person = person_of(self.user, self.board)

    @cached_property
    def tiles(self) -> list[Tile]:
        found = [function(self.request) for function in hooks.get_hooks("register_desk_tile")]
        return sorted(filter(None, found), key=lambda tile: tile.order)

    @cached_property
    def sections(self) -> list[Section]:
        """What other apps add below the tiles; each of them waits for this person."""
        found = [function(self.request) for function in hooks.get_hooks("register_desk_section")]
        return sorted(filter(None, found), key=lambda section: section.order)

    @cached_property
    def waiting(self) -> list[Item]:
        """What this person may decide now; what is approved stands in a list of its own."""
        return waiting_for(self.user)

    @cached_property
    def mine(self) -> list[Item]:
        """What he sent or started and what is not finished."""
        mine = Item.objects.filter(Q(started_by=self.user) | Q(submitted_by=self.user))
        open_states = [State.DRAFT, State.RETURNED, State.REVIEW, State.APPROVED, State.WITHDRAWN, State.REFUSED]
        return list(mine.filter(state__in=open_states).select_related(*WITH).order_by("-submitted_at", "-pk")[:30])

    @cached_property
    def cases(self) -> dict[int, Case]:
        """What is known of every item shown, by the item's key."""
        items = {item.pk: item for item in (*self.waiting, *self.mine)}
        return {case.item.pk: case for case in cases_of(items.values(), self.board)}

    @cached_property
    def lines(self) -> dict[int, Line]:
        """The line of every item shown, by the item's key; the sentences in one go."""
        cases = self.cases.values()
        accounts, notes = words.people_named_in(cases), self.notes({pk: case.item for pk, case in self.cases.items()})
        return {case.item.pk: self.line(case, accounts, notes) for case in cases}

    def notes(self, items) -> dict[int, ItemEvent]:
        """Why an item was last returned or refused."""
        told = [pk for pk, item in items.items() if item.state in (State.RETURNED, State.REFUSED)]
        events = ItemEvent.objects.filter(item__in=told, verb__in=["return", "refuse", "restore"]).select_related(
            "person"
        )
        return {event.item_id: event for event in events.order_by("at", "pk")}

    def line(self, case, accounts, notes) -> Line:
        item, sentence = case.item, words.state_sentence(case, accounts)
        if event := notes.get(item.pk):
            sentence = f"{sentence} {event.person}: “{event.note}”"
        url = reverse("portal_workflow:review", args=[item.pk])
        if item.state in (State.DRAFT, State.RETURNED, State.WITHDRAWN):
            url = reverse("wagtailadmin_pages:edit", args=[item.page_id])
        from_whom = str(item.unit or item.submitted_by or "")
        return Line(
            item.page.draft_title or item.page.title, url, sentence, from_whom, bool(item.step) and words.is_late(item)
        )

    def of(self, items) -> list[Line]:
        return [self.lines[item.pk] for item in items[:SHOWN]]

    @cached_property
    def of_others(self) -> set[int]:
        """What a Deputy can take as well as the Head, who may take it over."""
        return {pk for pk, case in self.cases.items() if desk_lists.is_a_deputys(case, self.board, self.person)}

    @property
    def to_decide(self) -> list[Line]:
        mine = [item for item in self.waiting if item.pk not in self.of_others]
        return self.of([item for item in mine if item.state == State.REVIEW])

    @property
    def to_take_over(self) -> list[Line]:
        return self.of([item for item in self.waiting if item.pk in self.of_others])

    @property
    def to_post(self) -> list[Line]:
        return self.of([item for item in self.waiting if item.state == State.APPROVED])

    @property
    def returned(self) -> list[Line]:
        return self.of([item for item in self.mine if item.state == State.RETURNED])

    @property
    def under_way(self) -> list[Line]:
        return self.of([item for item in self.mine if item.state != State.RETURNED and item not in self.waiting])

    @cached_property
    def removals(self) -> list[Line]:
        """Requests of removal: for the Head to decide, for others the ones they made."""
        asked = RemovalRequest.objects.filter(state=RemovalRequest.State.ASKED).select_related("requested_by")
        if not self.person.holds(Role.HEAD):
            asked = asked.filter(requested_by=self.user)
        return [
            Line(
                request.page_title,
                reverse("portal_workflow:removal", args=[request.pk]),
                f"{request.get_ground_display()}: {request.sentence}",
                f"{request.requested_by}, {words.moment(request.requested_at)}",
            )
            for request in asked.order_by("requested_at")[:SHOWN]
        ]

    @property
    def decides_removals(self) -> bool:
        return self.person.holds(Role.HEAD)

    as_line = staticmethod(Line)

    @cached_property
    def to_read_again(self) -> list[Line]:
        return desk_lists.to_read_again(self)

    @cached_property
    def settings_to_confirm(self) -> list[Line]:
        return desk_lists.settings_to_confirm(self)

    @cached_property
    def posted(self) -> list[Line]:
        return desk_lists.posted(self)

    @property
    def is_empty(self) -> bool:
        more = self.to_read_again or self.settings_to_confirm
        return not (self.waiting or self.mine or self.removals or self.sections or more)


class DeskPanel(Component):
    """The one panel of the admin's home."""

    name = "desk"
    template_name = "portal_workflow/desk.html"
    order = 10

    def get_context_data(self, parent_context):
        return {"desk": Desk(parent_context["request"]), "request": parent_context["request"]}
