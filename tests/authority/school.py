"""A Board like the school's for the pure rules, named by short letters, and a way to read tables of text.

K, L contributors of unit 1 · M contributor of unit 2 · EU, EV Editors who belong to unit 1, unit 2 · E1–E4 Editors ·
S Secretary · D1 Deputy in charge of content · D2 the other Deputy · H Head and Principal · O officer · I inspector ·
X a superuser without any role.
"""

from dataclasses import replace

from portal_workflow.authority import take
from portal_workflow.circumstances import Board, Facts, Given, Person, State, Verdict
from portal_workflow.matrix import PRESETS, ItemClass, Role, Step, SuppliedBy
from portal_workflow.steps import next_step

NAMES = ("K", "EU", "EV", "E1", "E2", "E3", "E4", "S", "D1", "D2", "H", "O", "I", "X", "L", "M")
ID = {name: number for number, name in enumerate(NAMES, start=1)}
NAME = {number: name for name, number in ID.items()}
UNIT_OF_K = 1
DEFAULT = (PRESETS["default"],)
EDITORS = ("E1", "E2", "E3", "E4", "EU", "EV")


def someone(name: str, *roles: Role, **more) -> Person:
    """A person by his letters."""
    return Person(ID[name], frozenset(roles), **more)


PEOPLE = {
    "K": someone("K", Role.CONTRIBUTOR, units=frozenset({UNIT_OF_K})),
    "EU": someone("EU", Role.EDITOR, Role.CONTRIBUTOR, units=frozenset({UNIT_OF_K})),
    "EV": someone("EV", Role.EDITOR, Role.CONTRIBUTOR, units=frozenset({2})),
    "E1": someone("E1", Role.EDITOR),
    "E2": someone("E2", Role.EDITOR),
    "E3": someone("E3", Role.EDITOR),
    "E4": someone("E4", Role.EDITOR),
    "S": someone("S", Role.SECRETARY),
    "D1": someone("D1", Role.DEPUTY, in_charge=True),
    "D2": someone("D2", Role.DEPUTY),
    "H": someone("H", Role.HEAD, Role.PRINCIPAL),
    "O": someone("O", Role.OFFICER),
    "I": someone("I", Role.INSPECTOR),
    "X": someone("X"),
    "L": someone("L", Role.CONTRIBUTOR, units=frozenset({UNIT_OF_K})),
    "M": someone("M", Role.CONTRIBUTOR, units=frozenset({2})),
}


def board(absent=(), **changed) -> Board:
    """The Board with some away and some people changed: `board(absent={"D1"}, E2={"delegated": …})`."""
    people = {**PEOPLE, **{name: replace(PEOPLE[name], **fields) for name, fields in changed.items()}}
    return Board(tuple(replace(p, absent=name in absent) for name, p in people.items()))


def person(name: str, of: Board) -> Person:
    """The person of that name as this Board knows him."""
    return next(p for p in of.people if p.id == ID[name])


def item(author: str, cls: str, by: str, given=(), **more) -> Facts:
    """An item under review that `author` started, wrote and sent; `given` pairs a step with a name."""
    supplied_by = SuppliedBy(by)
    facts = {
        "state": State.REVIEW,
        "item_class": ItemClass(cls) if cls else None,
        "supplied_by": supplied_by,
        "unit": UNIT_OF_K if supplied_by == SuppliedBy.CONTRIBUTOR else None,
        "started_by": ID[author],
        "submitted_by": ID[author],
        "authors": frozenset({ID[author]}),
        "writers": frozenset({ID[author]}),
        "given": tuple(Given(Step(step), ID[name]) for step, name in given),
    }
    return Facts(**{**facts, **more})


def settled(facts: Facts, of: Board, policies=DEFAULT) -> Facts:
    """The facts with state and step as the actions layer writes them."""
    step = next_step(policies, facts, of).step
    return replace(facts, step=step, state=State.APPROVED if step == Step.POST else State.REVIEW)


def at_step(facts: Facts, step: Step, of: Board, policies=DEFAULT) -> Facts | None:
    """The item when it has come to `step`; None when an act before covered that step already.

    Earlier steps were given by E2 (before he went away, if he is away); D1, else D2, else the Head; the Head.
    """
    present = {NAME[p.id] for p in of.people if not p.absent}
    author = NAME[facts.started_by]
    deputy = next((d for d in ("D1", "D2", "H") if d in present and d != author), "H")
    givers = {Step.EDITOR: "E2", Step.DEPUTY: deputy, Step.OPINION: "H", Step.HEAD: "H", Step.PRINCIPAL: "P"}
    while (rs := next_step(policies, facts, of)).step != step:
        if rs.step == Step.POST:
            return None
        verdict = take(policies, facts, of, person(givers[rs.step], of))
        assert verdict.allowed, verdict
        given = tuple(Given(covered, ID[givers[rs.step]]) for covered in verdict.covers)
        facts = replace(facts, given=facts.given + given)
    return settled(facts, of, policies)


def rows(text: str) -> list[list[str]]:
    """The cells of a table of text: one line a row, cells apart by spaces, `#` begins a remark, `|` is decoration."""
    lines = (line.split("#")[0].replace("|", " ").split() for line in text.splitlines())
    return [cells for cells in lines if cells]


def word(verdict: Verdict, reasons: dict[str, str]) -> str:
    """A verdict as one word: the article (with exceptions) when allowed, else the short name of the reason."""
    if not verdict.allowed:
        return reasons[verdict.reason]
    return "+".join([verdict.article, *verdict.exception.split()])
