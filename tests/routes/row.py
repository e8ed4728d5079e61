"""What one row of the table is."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.routes.attempt import Attempt

PUBLICATION, REMOVAL = "publication", "removal"


@dataclass(frozen=True)
class Row:
    """One way: what it would do, and how it is tried.

    `by_anybody`: it needs no account, so it is tried once. `stock_refuses`: Wagtail itself refuses, or nothing
    public happens; such a row is only pinned, because it cannot prove a guard of ours.
    """

    name: str
    kind: str
    attack: Callable[[Attempt], object]
    by_anybody: bool = False
    stock_refuses: bool = False

    def tried_by(self, usernames) -> tuple[str, ...]:
        """Who tries it: all of them, or just one where no account is asked for."""
        return usernames[:1] if self.by_anybody else usernames


def rows(kind: str, by_anybody: bool = False, stock_refuses: bool = False, **attacks) -> list[Row]:
    """Rows of one sort; the keyword is the name."""
    return [Row(name.replace("_", " "), kind, attack, by_anybody, stock_refuses) for name, attack in attacks.items()]
