"""Validity of documents: a table of what the rules mean, and what must hold on any register."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal_home.document_validity import (
    DIRECTED,
    Dates,
    Register,
    Relation,
    RelationKind,
    Standing,
    Status,
    would_cycle,
)
from tests.documents.registers import FIRST, LAST, days, registers

REPLACES, AMENDS, REPEALS, GUIDED, CORRECTS = RelationKind
TODAY = date(2026, 11, 23)
YESTERDAY, TOMORROW = TODAY - timedelta(1), TODAY + timedelta(1)
EARLY, LATE = date(2024, 1, 1), date(2026, 1, 1)


def standing(older, *others, relations):
    """How document 1 stands today among others numbered from 2."""
    documents = [replace(dates, key=key) for key, dates in enumerate((older, *others), start=1)]
    return Register(documents, [Relation(*relation) for relation in relations]).standing(1, TODAY)


def of(start=None, until=None, withdrawn=None):
    return Dates(0, start, until, withdrawn)


@pytest.mark.parametrize(
    ("dates", "status", "day"),
    [
        (of(), Status.UNKNOWN, None),
        (of(EARLY), Status.IN_FORCE, EARLY),
        (of(TODAY), Status.IN_FORCE, TODAY),
        (of(TOMORROW), Status.NOT_YET, TOMORROW),
        (of(EARLY, TODAY), Status.IN_FORCE, TODAY),
        (of(EARLY, YESTERDAY), Status.ENDED, YESTERDAY),
        (of(None, YESTERDAY), Status.ENDED, YESTERDAY),
        (of(None, TOMORROW), Status.IN_FORCE, TOMORROW),
        (of(EARLY, None, TODAY), Status.WITHDRAWN, TODAY),
        (of(EARLY, None, TOMORROW), Status.IN_FORCE, EARLY),
        (of(EARLY, YESTERDAY, TODAY), Status.WITHDRAWN, TODAY),
        (of(TOMORROW, None, YESTERDAY), Status.WITHDRAWN, YESTERDAY),
    ],
)
def test_own_dates(dates, status, day):
    assert standing(dates, relations=[]) == Standing(status, day)


@pytest.mark.parametrize(
    ("kind", "newer", "expected"),
    [
        (REPLACES, of(LATE), Standing(Status.ENDED, LATE, 2)),
        (REPEALS, of(TODAY), Standing(Status.ENDED, TODAY, 2)),
        (REPLACES, of(TOMORROW), Standing(Status.IN_FORCE, EARLY)),
        (REPLACES, of(), Standing(Status.IN_FORCE, EARLY)),
        (AMENDS, of(LATE), Standing(Status.PARTLY, LATE, 2)),
        (AMENDS, of(TOMORROW), Standing(Status.IN_FORCE, EARLY)),
        (GUIDED, of(LATE), Standing(Status.IN_FORCE, EARLY)),
        (CORRECTS, of(LATE), Standing(Status.IN_FORCE, EARLY)),
        # Withdrawn or over later: what it ended stays ended. Before its first day: it never did anything.
        (REPLACES, of(LATE, YESTERDAY), Standing(Status.ENDED, LATE, 2)),
        (REPLACES, of(LATE, None, YESTERDAY), Standing(Status.ENDED, LATE, 2)),
        (REPLACES, of(LATE, None, LATE), Standing(Status.IN_FORCE, EARLY)),
        (REPLACES, of(LATE, EARLY), Standing(Status.IN_FORCE, EARLY)),
    ],
)
def test_what_one_document_does_to_another_11_5(kind, newer, expected):
    assert standing(of(EARLY), newer, relations=[(2, kind, 1)]) == expected


MIDDLE = date(2025, 1, 1)


@pytest.mark.parametrize(
    ("third", "expected"),
    [
        (of(TODAY), Standing(Status.ENDED, LATE, 2)),  # replaced after it had begun: it still ended the older one
        (of(LATE), Standing(Status.ENDED, LATE, 2)),  # on its very first day: it had begun
        (of(MIDDLE), Standing(Status.IN_FORCE, EARLY)),  # replaced before it began: it never replaced anything
        (of(MIDDLE, None, MIDDLE), Standing(Status.ENDED, LATE, 2)),  # the third one was withdrawn before it began
    ],
)
def test_a_replacing_document_that_was_itself_replaced_11_5(third, expected):
    assert standing(of(EARLY), of(LATE), third, relations=[(2, REPLACES, 1), (3, REPLACES, 2)]) == expected


@pytest.mark.parametrize(
    ("older", "expected"),
    [
        (of(), Standing(Status.ENDED, LATE, 2)),
        (of(TOMORROW), Standing(Status.ENDED, LATE, 2)),
        (of(EARLY, MIDDLE), Standing(Status.ENDED, MIDDLE)),
        (of(EARLY, YESTERDAY), Standing(Status.ENDED, LATE, 2)),
        (of(EARLY, None, YESTERDAY), Standing(Status.WITHDRAWN, YESTERDAY)),
    ],
)
def test_what_ends_a_document_first_is_named(older, expected):
    assert standing(older, of(LATE), relations=[(2, REPLACES, 1)]) == expected


def test_the_earliest_of_several_is_named_and_an_end_outweighs_a_change():
    relations = [(2, REPEALS, 1), (3, REPLACES, 1), (4, AMENDS, 1)]
    assert standing(of(EARLY), of(TODAY), of(LATE), of(MIDDLE), relations=relations) == Standing(Status.ENDED, LATE, 3)


@pytest.mark.parametrize(
    ("edges", "new", "circle"),
    [
        ([], (1, 1), True),
        ([], (1, 2), False),
        ([(1, 2)], (2, 1), True),
        ([(1, 2), (2, 3)], (3, 1), True),
        ([(1, 2), (2, 3)], (1, 3), False),
        ([(1, 2), (1, 3), (3, 4), (2, 4)], (4, 5), False),
        ([(1, 2), (2, 1)], (3, 1), False),
    ],
)
def test_circles_11_5(edges, new, circle):
    assert would_cycle(edges, new) == circle


# --- on any register ------------------------------------------------------------------------------------------------


@given(registers(), days)
def test_the_order_of_what_is_told_makes_no_difference(register, day):
    documents, relations = register
    again = Register(documents[::-1], relations[::-1])
    for key in again.documents:
        assert Register(documents, relations).standing(key, day) == again.standing(key, day)


@given(registers())
def test_before_any_date_nothing_is_in_force_and_nothing_has_ended(register):
    documents, relations = register
    whole = Register(documents, relations)
    for document in documents:
        plain = Register([document], []).standing(document.key, FIRST - timedelta(1))
        assert whole.standing(document.key, FIRST - timedelta(1)) == plain
        assert plain.status in (Status.NOT_YET, Status.UNKNOWN, Status.IN_FORCE)


@given(registers(), days, st.builds(Dates, st.just(99), days, days, days))
def test_an_unrelated_document_changes_nothing(register, day, stranger):
    documents, relations = register
    with_it = Register([*documents, stranger], [*relations, Relation(99, REPLACES, 98)])
    for document in documents:
        assert with_it.standing(document.key, day) == Register(documents, relations).standing(document.key, day)


@given(registers(), days)
def test_what_begins_later_counts_for_nothing_today(register, day):
    """Status on a day is a function of the documents in force by that day."""
    documents, relations = register
    begun = {document.key for document in documents if document.start and document.start <= day}
    now = [relation for relation in relations if relation.source in begun]
    for document in documents:
        assert Register(documents, relations).standing(document.key, day) == Register(documents, now).standing(
            document.key, day
        )


@given(registers(), days, days)
def test_what_has_ended_stays_ended(register, one, other):
    documents, relations = register
    register, (earlier, later) = Register(documents, relations), sorted((one, other))
    over = (Status.ENDED, Status.WITHDRAWN)
    for document in documents:
        if register.standing(document.key, earlier).status in over:
            assert register.standing(document.key, later).status in over


@given(registers(), days)
def test_only_ending_and_amending_relations_change_anything(register, day):
    documents, relations = register
    kept = [relation for relation in relations if relation.kind in DIRECTED]
    for document in documents:
        assert Register(documents, relations).standing(document.key, day) == Register(documents, kept).standing(
            document.key, day
        )


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=30))
def test_a_register_that_refuses_circles_never_holds_one(wished):
    edges = []
    for edge in wished:
        if not would_cycle(edges, edge):
            edges.append(edge)
    # Taking away what nothing points to must empty any graph without a circle.
    left = list(edges)
    while left:
        tops = {source for source, _ in left} - {target for _, target in left}
        assert tops, left
        left = [edge for edge in left if edge[0] not in tops]


@given(registers())
def test_after_every_date_everything_is_settled(register):
    documents, relations = register
    for document in documents:
        assert Register(documents, relations).standing(document.key, LAST + timedelta(1)).status != Status.NOT_YET
