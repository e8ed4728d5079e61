"""Whether a document is in force on a day, pure: from its own dates and from what others do to it (Điều 11.5).

How it is read here, because the registers of other portals say "đã có hiệu lực" for ever:

* `in_force_from` is the first day, `in_force_until` the last; `withdrawn_on` and the start of a document that
  replaces or repeals are the first day on which the older one no longer holds.
* A relation works from the day its document comes into force, and only if that document really does: not when by then
  it had been withdrawn, had run out, or had been replaced or repealed by one already in force.
* What has ended stays ended. That the newer document is itself replaced or withdrawn later does not bring the older
  one back: somebody would have to decide so, and that is a document of its own.
* A document amended by another still holds in part; "guided by" and "corrects" (đính chính) change nothing.
* A document without `in_force_from` says nothing about itself and does nothing to others.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Edge = tuple[int, int]
# The day something was done to a document, and the document that did it.
Done = tuple[date, int]


class RelationKind(StrEnum):
    """What one document does to another."""

    REPLACES = "replaces"
    AMENDS = "amends"
    REPEALS = "repeals"
    GUIDED_BY = "guided_by"
    CORRECTS = "corrects"


ENDING = (RelationKind.REPLACES, RelationKind.REPEALS)
# Relations in which a circle would mean that a document undoes itself.
DIRECTED = (RelationKind.REPLACES, RelationKind.AMENDS, RelationKind.REPEALS)


class Status(StrEnum):
    """Tình trạng hiệu lực; `unknown` where neither the document nor another says anything."""

    NOT_YET = "not_yet"
    IN_FORCE = "in_force"
    PARTLY = "partly"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Relation:
    """Document `source` does `kind` to document `target`."""

    source: int
    kind: RelationKind
    target: int


@dataclass(frozen=True)
class Dates:
    """The dates a document gives about itself."""

    key: int
    start: date | None = None
    until: date | None = None
    withdrawn: date | None = None

    @property
    def begins(self) -> bool:
        """Whether its own dates let it come into force at all."""
        return self.start is not None and not self.over_before(self.start)

    def over_before(self, day: date) -> bool:
        """Whether its own dates have ended it before that day is over."""
        run_out = self.until is not None and self.until < day
        return run_out or (self.withdrawn is not None and self.withdrawn <= day)


@dataclass(frozen=True)
class Standing:
    """How a document stands on a day, since or until when, and which document brought it about."""

    status: Status
    day: date | None = None
    by: int | None = None


class Register:
    """Documents and what they do to each other; only what has been made public counts."""

    def __init__(self, documents: Iterable[Dates], relations: Iterable[Relation]):
        self.documents = {document.key: document for document in documents}
        self.to: dict[int, list[Relation]] = {}
        for relation in relations:
            if relation.source in self.documents and relation.source != relation.target:
                self.to.setdefault(relation.target, []).append(relation)

    def takes_effect(self, key: int) -> bool:
        """Whether the document really came into force on its first day, so that what it says of others works."""
        document = self.documents[key]
        if not document.begins:
            return False
        ending = (self.documents[r.source] for r in self.to.get(key, ()) if r.kind in ENDING)
        return not any(other.begins and other.start < document.start for other in ending)

    def first(self, key: int, kinds: tuple[RelationKind, ...], day: date) -> Done | None:
        """The earliest document that by that day does one of these to the document, with its first day."""
        sources = {r.source for r in self.to.get(key, ()) if r.kind in kinds}
        begun = [(self.documents[s].start, s) for s in sources if self.takes_effect(s)]
        return min(((start, s) for start, s in begun if start <= day), default=None)

    def standing(self, key: int, day: date) -> Standing:
        """How the document stands on that day."""
        ended, amended = self.first(key, ENDING, day), self.first(key, (RelationKind.AMENDS,), day)
        return resolve(self.documents[key], day, ended, amended)


def resolve(document: Dates, day: date, ended: Done | None, amended: Done | None) -> Standing:
    """The standing by own dates and by what others did by that day; what ends it comes before what only limits it."""
    if document.withdrawn and document.withdrawn <= day:
        return Standing(Status.WITHDRAWN, document.withdrawn)
    if document.until and document.until < day and (ended is None or document.until < ended[0]):
        return Standing(Status.ENDED, document.until)
    if ended:
        return Standing(Status.ENDED, *ended)
    if document.start and document.start > day:
        return Standing(Status.NOT_YET, document.start)
    if amended:
        return Standing(Status.PARTLY, *amended)
    if document.until:
        return Standing(Status.IN_FORCE, document.until)
    return Standing(Status.IN_FORCE if document.start else Status.UNKNOWN, document.start)


def would_cycle(edges: Iterable[Edge], new_edge: Edge) -> bool:
    """Whether a relation source → target would close a circle with those that stand."""
    source, target = new_edge
    onward: dict[int, list[int]] = {}
    for start, end in edges:
        onward.setdefault(start, []).append(end)
    waiting, seen = [target], set()
    while waiting:
        here = waiting.pop()
        if here == source:
            return True
        if here not in seen:
            seen.add(here)
            waiting += onward.get(here, ())
    return False
