"""Who must approve what: the matrix of Điều 12.2, 12.3 and 13.4 as data (pure, no Django)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Role(StrEnum):
    """A role of Điều 4–7; one person may hold several."""

    CONTRIBUTOR = "contributor"
    EDITOR = "editor"
    SECRETARY = "secretary"
    DEPUTY = "deputy"
    HEAD = "head"
    PRINCIPAL = "principal"
    OFFICER = "officer"
    INSPECTOR = "inspector"


# The weightiest first: in which role a person acts who holds several, and how the Board is listed.
BY_WEIGHT = (
    Role.HEAD,
    Role.DEPUTY,
    Role.SECRETARY,
    Role.EDITOR,
    Role.PRINCIPAL,
    Role.INSPECTOR,
    Role.OFFICER,
    Role.CONTRIBUTOR,
)


class ItemClass(StrEnum):
    """How weighty an item is; A outranks B outranks C."""

    A = "A"
    B = "B"
    C = "C"


class SuppliedBy(StrEnum):
    """Who brought the item: the Board itself, or a contributor (Điều 12.3)."""

    BOARD = "board"
    CONTRIBUTOR = "contributor"


class Step(StrEnum):
    """The steps an item can pass, in the order in which it passes them."""

    EDITOR = "editor"
    DEPUTY = "deputy"
    OPINION = "opinion"
    HEAD = "head"
    PRINCIPAL = "principal"
    POST = "post"


ORDER = tuple(Step)
HEAD_STEPS = frozenset({Step.OPINION, Step.HEAD})


class Subject(StrEnum):
    """What an item is about, in the words of Điều 12.2; the class follows from it."""

    SECTOR = "sector"
    SENSITIVE = "sensitive"
    SPECIAL_INTEREST = "special_interest"
    IMPORTANT = "important"
    TEACHING = "teaching"
    PUBLIC_INTEREST = "public_interest"
    SENT_UPWARD = "sent_upward"
    DAILY_ACTIVITY = "daily_activity"
    PERIODIC_COLUMN = "periodic_column"


CLASS_OF = {
    Subject.SECTOR: ItemClass.A,
    Subject.SENSITIVE: ItemClass.A,
    Subject.SPECIAL_INTEREST: ItemClass.A,
    Subject.IMPORTANT: ItemClass.A,
    Subject.TEACHING: ItemClass.B,
    Subject.PUBLIC_INTEREST: ItemClass.B,
    Subject.SENT_UPWARD: ItemClass.B,
    Subject.DAILY_ACTIVITY: ItemClass.C,
    Subject.PERIODIC_COLUMN: ItemClass.C,
}


@dataclass(frozen=True)
class RouteStep:
    """One step of a route: who, by which article, and whether this step decides."""

    step: Step
    article: str
    decides: bool = False


@dataclass(frozen=True)
class Posting(RouteStep):
    """The step after the last: who makes public what was approved. Whoever decided always may, on deciding.

    `by` posts; the Editor only for want of them. `not_the_author`: of these, nobody who wrote it or sent it.
    """

    step: Step = Step.POST
    article: str = "12.2"
    by: frozenset[Role] = frozenset({Role.SECRETARY})
    not_the_author: bool = False


Route = tuple[RouteStep, ...]
EDITOR_STEP = RouteStep(Step.EDITOR, "12.3")
DEPUTY_STEP = RouteStep(Step.DEPUTY, "12.3")
PRINCIPAL_STEP = RouteStep(Step.PRINCIPAL, "13.4", decides=True)
EDITOR_DECIDES = RouteStep(Step.EDITOR, "12.2", decides=True)
DEPUTY_DECIDES = RouteStep(Step.DEPUTY, "12.2", decides=True)
HEAD_DECIDES = RouteStep(Step.HEAD, "12.2", decides=True)
OPINION_DECIDES = RouteStep(Step.OPINION, "12.3", decides=True)

TO_HEAD: Route = (EDITOR_STEP, DEPUTY_STEP, HEAD_DECIDES)
TO_OPINION: Route = (EDITOR_STEP, DEPUTY_STEP, OPINION_DECIDES)
TO_DEPUTY: Route = (EDITOR_STEP, DEPUTY_DECIDES)
TO_EDITOR: Route = (EDITOR_DECIDES,)


@dataclass(frozen=True)
class UrgentLane:
    """A storm, a closure (ruling R3): who may write so, and within how many hours an Editor reads it again."""

    writers: frozenset[Role] = frozenset({Role.HEAD, Role.DEPUTY})
    follow_up_hours: int = 24


@dataclass(frozen=True)
class Policy:
    """A dated reading of the regulation: one route for each cell of the matrix (ruling R1).

    `written_words` is the number of changed words above which an edit counts as writing (ruling R2).
    `urgent` is the urgent lane, None where it is switched off (ruling R3).
    `emergency_hide`: whether Secretary and Deputy may hide something at once, for a day (ruling R5); off unless chosen.
    `posting`: who posts what was approved.
    """

    name: str
    routes: Mapping[tuple[SuppliedBy, ItemClass], Route] = field(hash=False)
    written_words: int = 15
    urgent: UrgentLane | None = UrgentLane()
    emergency_hide: bool = False
    posting: Posting = Posting()

    def route(self, supplied_by: SuppliedBy, item_class: ItemClass) -> Route:
        """The steps of one cell, without the posting."""
        return self.routes[supplied_by, item_class]


def routes(board: tuple[Route, Route, Route], contributor: tuple[Route, Route, Route]):
    """The six cells of the matrix: for each who brings an item, its routes for the classes A, B and C."""
    cells = {SuppliedBy.BOARD: board, SuppliedBy.CONTRIBUTOR: contributor}
    return {(who, cls): row[i] for who, row in cells.items() for i, cls in enumerate(ItemClass)}


# The first is in force until somebody chooses. A site may have its own in their place: `site.py`.
PRESETS = {
    "default": Policy("default", routes((TO_HEAD, TO_DEPUTY, TO_EDITOR), (TO_HEAD, TO_OPINION, TO_OPINION))),
    "strict": Policy("strict", routes((TO_HEAD, TO_HEAD, TO_HEAD), (TO_HEAD, TO_HEAD, TO_HEAD))),
    "article-12.2": Policy("article-12.2", routes((TO_HEAD, TO_DEPUTY, TO_EDITOR), (TO_HEAD, TO_DEPUTY, TO_DEPUTY))),
}


def higher(*classes: ItemClass | None) -> ItemClass | None:
    """The weightiest of the classes given; None only when none is known."""
    return min((c for c in classes if c), default=None)


# The same step read by the article under which it only passes on, or decides; other rules keep their own article.
PASSES_ON = {EDITOR_DECIDES: EDITOR_STEP, DEPUTY_DECIDES: DEPUTY_STEP}
DECIDES = {passing: deciding for deciding, passing in PASSES_ON.items()}


def merge(routes: list[Route]) -> Route:
    """All steps any of the routes asks for, in order; a step decides only where the merged route ends."""
    wanted: dict[Step, list[RouteStep]] = {}
    for rs in (rs for route in routes for rs in route):
        wanted.setdefault(rs.step, []).append(rs)
    if Step.HEAD in wanted:
        wanted.pop(Step.OPINION, None)
    *before, last = [wanted[step] for step in ORDER if step in wanted]
    return (*(_as(rss, decides=False) for rss in before), _as(last, decides=True))


def _as(asked: list[RouteStep], decides: bool) -> RouteStep:
    """One step several routes ask for, as it passes on or decides."""
    found = next((rs for rs in asked if rs.decides == decides), asked[0])
    if found.decides == decides:
        return found
    return (DECIDES if decides else PASSES_ON).get(found, replace(found, decides=decides))
