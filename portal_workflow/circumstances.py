"""What counts when the regulation is applied: the person, the Board, the item, the answer (pure, no Django)."""

from dataclasses import dataclass, field
from enum import StrEnum

from portal_workflow.matrix import ItemClass, Role, Step, SuppliedBy


def N_(text: str) -> str:
    """Mark an English sentence for the catalogue; the edges translate it."""
    return text


NOT_NOW = N_("This cannot be done in the item's present state.")
NOT_YOUR_UNIT = N_("You may only do this for your own unit.")
NOT_ON_BOARD = N_("Only the Editorial Board may do this.")


class State(StrEnum):
    """Where an item stands in its life."""

    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"
    POSTED = "posted"
    RETURNED = "returned"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"


class Act(StrEnum):
    """What a person may want to do with an item."""

    EDIT = "edit"
    SUBMIT = "submit"
    SUBMIT_URGENTLY = "submit_urgently"
    CLAIM = "claim"
    ASSIGN = "assign"
    CLASSIFY = "classify"
    LOWER = "lower"
    APPROVE = "approve"
    RETURN = "return"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    POST = "post"
    REREAD = "reread"
    REQUEST_REMOVAL = "request_removal"
    DECIDE_REMOVAL = "decide_removal"
    RESTORE = "restore"
    HIDE = "hide"
    VANISH = "vanish"
    HANDLE_REPORT = "handle_report"


@dataclass(frozen=True)
class Person:
    """What counts about a person at one moment. `delegated` maps a step to the delegation's document number."""

    id: int
    roles: frozenset[Role] = frozenset()
    in_charge: bool = False
    units: frozenset[int] = frozenset()
    absent: bool = False
    delegated: tuple[tuple[Step, str], ...] = ()

    def holds(self, *roles: Role) -> bool:
        """Whether the person holds any of the roles himself."""
        return not self.roles.isdisjoint(roles)

    def delegation(self, step: Step) -> str:
        """The document number that lends this person the step, or an empty string."""
        return dict(self.delegated).get(step, "")

    @property
    def on_board(self) -> bool:
        """Whether the person is a member of the Editorial Board (Điều 5.2)."""
        return self.holds(Role.EDITOR, Role.SECRETARY, Role.DEPUTY, Role.HEAD)


@dataclass(frozen=True)
class Board:
    """Everybody who holds a role or a delegation now."""

    people: tuple[Person, ...] = ()

    def holders(self, role: Role) -> list[Person]:
        """Those who hold the role, the absent included."""
        return [p for p in self.people if p.holds(role)]

    def present(self, role: Role) -> list[Person]:
        """Those who hold the role and have no record of absence."""
        return [p for p in self.holders(role) if not p.absent]

    @property
    def principal_apart(self) -> bool:
        """Whether the Principal is another person than the Head (Điều 13.4)."""
        return any(not p.holds(Role.HEAD) for p in self.holders(Role.PRINCIPAL))


@dataclass(frozen=True)
class Given:
    """An approval that stands for the present content."""

    step: Step
    person: int


@dataclass(frozen=True)
class Facts:
    """What counts about an item: `authors` wrote before it was sent, `writers` at any time since it was live.

    `urgent`: sent through the urgent lane. `reread`: who stands behind what that lane made public and no Editor has
    read again yet; None where nothing is to be read again (ruling R3). `hidden`: off the portal for a day at
    most, until the Head has decided. `vanished`: destroyed for good (ruling R5).
    """

    state: State = State.DRAFT
    step: Step | None = None
    item_class: ItemClass | None = None
    live_class: ItemClass | None = None
    supplied_by: SuppliedBy = SuppliedBy.CONTRIBUTOR
    unit: int | None = None
    started_by: int | None = None
    submitted_by: int | None = None
    assigned_to: int | None = None
    authors: frozenset[int] = frozenset()
    writers: frozenset[int] = frozenset()
    given: tuple[Given, ...] = ()
    standing_opinion: str = ""
    shrunk: bool = False
    ever_posted: bool = False
    kept_by_unit: bool = False
    urgent: bool = False
    reread: frozenset[int] | None = None
    hidden: bool = False
    vanished: bool = False

    def giver(self, step: Step) -> int | None:
        """Who gave this step, if it was given."""
        return next((g.person for g in self.given if g.step == step), None)


@dataclass(frozen=True)
class Verdict:
    """An answer that can be shown: allowed or not, by which article, and why.

    `covers` are the steps one approval satisfies; `exception` names the exception of ruling R2 that was used.
    """

    allowed: bool
    article: str
    reason: str = ""
    covers: tuple[Step, ...] = ()
    exception: str = ""
    delegation: str = field(default="", compare=False)


def yes(article: str, **more) -> Verdict:
    """An allowing verdict."""
    return Verdict(True, article, **more)


def no(article: str, reason: str) -> Verdict:
    """A refusing verdict with its sentence."""
    return Verdict(False, article, reason)
