"""The matrix of a policy as a table to read: for the screen of the rules, and for docs/authority.md (pure, no Django).

`python -m portal_workflow.matrix_table` prints what stands in the documentation; a test compares the two.
"""

from dataclasses import dataclass

from portal_workflow.matrix import PRESETS, ItemClass, Policy, Route, SuppliedBy


@dataclass(frozen=True)
class Row:
    """The cells of one kind of supplier, class A first."""

    supplied_by: SuppliedBy
    cells: tuple[Route, ...]


def rows(policy: Policy) -> list[Row]:
    """Every cell of the policy."""
    return [Row(who, tuple(policy.route(who, cls) for cls in ItemClass)) for who in SuppliedBy]


def shown(route: Route) -> str:
    """One cell in Markdown: the steps in order with their articles, the deciding one in bold."""
    return " → ".join(f"**{rs.step}** ({rs.article})" if rs.decides else f"{rs.step} ({rs.article})" for rs in route)


def markdown() -> str:
    """All presets, one table."""
    lines = [
        "| preset | supplied by | A | B | C | writing | urgent lane |",
        "|---|---|---|---|---|---|---|",
    ]
    for policy in PRESETS.values():
        lane = f"read again within {policy.urgent.follow_up_hours} h" if policy.urgent else "off"
        for row in rows(policy):
            cells = " | ".join(shown(route) for route in row.cells)
            lines.append(f"| `{policy.name}` | {row.supplied_by} | {cells} | > {policy.written_words} words | {lane} |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(markdown())
