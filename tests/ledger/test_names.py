"""No name of a person, no word he wrote, stands in a line: only digests do (ruling R5, vanish)."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command

from portal_workflow import actions, ledger
from portal_workflow.models import LedgerLine, Unit

TODAY = date.today()


@pytest.fixture
def board(empty, lan, binh):
    """A Head and a Secretary appointed by our own actions, a unit, an absence and a delegation."""
    call_command("provision", verbosity=0)
    unit = Unit.objects.create(code="to-thu", kind="department", name="Tổ thử", short_name="Thử")
    actions.hold_role(by=None, person=lan, role="head", decision_number="01/QĐ", since=TODAY)
    actions.hold_role(by=lan, person=binh, role="secretary", decision_number="02/QĐ", since=TODAY)
    actions.join_unit(by=binh, person=binh, unit=unit, since=TODAY)
    actions.record_absence(by=lan, person=lan, since=TODAY, until=TODAY)
    actions.delegate(
        by=lan, receiver=binh, step="head", document_number="03/UQ", since=TODAY, until=TODAY + timedelta(days=3)
    )
    return [lan, binh]


def test_no_line_holds_a_name(board):
    lines = list(LedgerLine.objects.values_list("text", flat=True))
    assert len(lines) >= 5
    for person in board:
        for name in (person.username, person.first_name, person.last_name, person.get_full_name()):
            assert [text for text in lines if name in text] == []


def test_the_persons_resolve_through_the_side_table(board):
    lan, _binh = board
    assert ledger.names()[ledger.person_digest(lan)] == "Nguyễn Thị Lan"
    holds = [text for text in LedgerLine.objects.values_list("text", flat=True) if '"hold_role"' in text]
    assert [f"person:{ledger.person_digest(p)}" in text for p, text in zip(board, holds, strict=True)] == [True, True]
