"""What suffices for what, until when, and by when it is hidden: the rules without a database (rulings R10, R7)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from portal_home.consent_rules import (
    Consented,
    Declaration,
    Fault,
    State,
    Use,
    due,
    erased_from,
    faults,
    state_of,
    uncovered,
    withdrawal_fault,
)

DAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 14, 5, tzinfo=UTC)
ALL = frozenset(Use)
N, P, V = Use.NAME, Use.PHOTO, Use.VOICE
GROUP, NOTHING = Declaration.GROUP, Declaration.NOTHING_PRIVATE


def record(uses=ALL, since=date(2026, 9, 5), until=date(2027, 5, 31), **more):
    return Consented(frozenset(uses), since, until, **more)


STATES = [
    (record(), DAY, State.IN_FORCE),
    (record(since=DAY), DAY, State.IN_FORCE),
    (record(until=DAY), DAY, State.IN_FORCE),
    (record(until=date(2026, 11, 22)), DAY, State.EXPIRED),
    (record(since=date(2026, 11, 24)), DAY, State.NOT_YET),
    (record(withdrawn_at=NOW), DAY, State.WITHDRAWN),
    (record(withdrawn_at=NOW, until=date(2026, 9, 30)), DAY, State.WITHDRAWN),
    (record(withdrawn_at=NOW, erased=True), DAY, State.ERASED),
]


@pytest.mark.parametrize(("consented", "day", "state"), STATES)
def test_r10_where_a_record_stands(consented, day, state):
    assert state_of(consented, day) == state


SUFFICES = [
    # needs, declared, records, left without
    ((), (), (), set()),
    ((P,), (), (), {P}),
    ((N,), (), (), {N}),
    ((P,), (GROUP,), (), set()),
    ((V,), (GROUP,), (), set()),
    ((N,), (GROUP,), (), {N}),
    ((P,), (NOTHING,), (), {P}),
    ((N,), (NOTHING,), (), set()),
    ((N, P), (GROUP, NOTHING), (), set()),
    ((P,), (), (record({P}),), set()),
    ((N,), (), (record({P}),), {N}),
    ((N, P), (), (record({P}), record({N})), set()),
    ((N, P), (GROUP,), (record({N}),), set()),
    ((P,), (), (record({P}, withdrawn_at=NOW),), {P}),
    ((P,), (), (record({P}, until=date(2026, 11, 22)),), {P}),
    ((P,), (), (record({P}, since=date(2026, 11, 24)),), {P}),
    ((P,), (), (record({P}, erased=True),), {P}),
    ((P,), (), (record({P}, withdrawn_at=NOW), record({P})), set()),
]


@pytest.mark.parametrize(("needs", "declared", "records", "left"), SUFFICES)
def test_r10_what_suffices_for_what(needs, declared, records, left):
    assert uncovered(needs, declared, records, DAY) == left


def days(by_pupil=DAY, by_parent=DAY, since=DAY, until=date(2027, 5, 31)):
    return by_pupil, by_parent, since, until, DAY


WRONG = [
    (days(), []),
    (days(since=date(2026, 12, 1)), []),
    (days(by_pupil=date(2026, 11, 1), by_parent=date(2026, 11, 2), since=date(2026, 11, 2)), []),
    (days(by_pupil=date(2026, 11, 24)), [("pupil_agreed_on", Fault.FUTURE), ("since", Fault.BEGINS_BEFORE_GIVEN)]),
    (days(by_parent=date(2026, 11, 24)), [("parent_agreed_on", Fault.FUTURE), ("since", Fault.BEGINS_BEFORE_GIVEN)]),
    (days(since=date(2026, 11, 22)), [("since", Fault.BEGINS_BEFORE_GIVEN)]),
    (days(until=date(2026, 11, 22)), [("until", Fault.ENDS_BEFORE)]),
    (days(date(2025, 9, 5), date(2025, 9, 5), date(2025, 9, 5), date(2026, 5, 31)), [("until", Fault.OVER)]),
]


@pytest.mark.parametrize(("given", "found"), WRONG)
def test_r10_days_in_a_wrong_order_are_found(given, found):
    assert faults(*given) == found


@pytest.mark.parametrize(
    ("moment", "fault"),
    [
        (NOW, None),
        (NOW - timedelta(days=400), Fault.BEFORE_GIVEN),
        (NOW + timedelta(minutes=1), Fault.FUTURE),
        (NOW.replace(month=9, day=5), None),
    ],
)
def test_r10_a_withdrawal_comes_after_the_consent_and_not_tomorrow(moment, fault):
    assert withdrawal_fault(moment, date(2026, 9, 5), NOW) == fault


def test_r7_72_hours_are_hours_and_know_no_holiday():
    """From Monday 23/11, 14:05 over the holiday of 24/11 to Thursday, 14:05."""
    assert due(NOW) == datetime(2026, 11, 26, 14, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("consented", "day"),
    [
        (record(), date(2028, 5, 30)),
        (record(withdrawn_at=NOW), date(2027, 11, 23)),
        (record(withdrawn_at=NOW.replace(year=2028)), date(2028, 5, 30)),
    ],
)
def test_r10_a_record_is_kept_a_year_after_it_ended(consented, day):
    assert erased_from(consented) == day
