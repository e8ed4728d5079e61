"""The shelves a front page may have: it stores their keys, apps above add shelves of their own here."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

LINES = "portal_home/shelves/lines.html"


@dataclass(frozen=True)
class Line:
    """One line of a plain shelf: what it says, where it leads, a few words below it."""

    title: str
    url: str
    meta: str = ""


@dataclass(frozen=True)
class Shelf:
    """A shelf by its key. `function(page, count)` gives what it shows, or nothing: then the shelf is left out.

    For the plain template that is a list of `Line`; a shelf with a template of its own may give anything.
    """

    key: str
    label: Any
    function: Callable[[Any, int], Any]
    template: str = LINES
    wide: bool = False


@dataclass(frozen=True)
class Placed:
    """A shelf that stands on a front page, with its title and what it shows."""

    shelf: Shelf
    title: str
    content: Any = field(repr=False)


_shelves: dict[str, Shelf] = {}


def register_shelf(key: str, label, function, *, template: str = LINES, wide: bool = False) -> None:
    """Offer a shelf to the editors of front pages; called from an app's `ready()`."""
    _shelves[key] = Shelf(key, label, function, template, wide)


def withdraw_shelf(key: str) -> None:
    """Offer it no longer; front pages that have it leave it out."""
    _shelves.pop(key, None)


def choices() -> list[tuple[str, Any]]:
    """Keys and labels for the editor's choice."""
    return [(shelf.key, shelf.label) for shelf in _shelves.values()]


def place(key: str, page, count: int, title: str = "") -> Placed | None:
    """The shelf with what it shows on this page; None for a key nobody has registered and for an empty shelf."""
    shelf = _shelves.get(key)
    content = shelf.function(page, count) if shelf else None
    return Placed(shelf, title or str(shelf.label), content) if content else None
