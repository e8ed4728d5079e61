"""Several writers at once on PostgreSQL: a chain without a gap, and nobody's first act fails another's."""

from datetime import date, timedelta
from threading import Barrier, Thread
from time import monotonic

import pytest
from django.contrib.auth import get_user_model
from django.db import connection, transaction

from portal_workflow import actions, ledger, ledger_triggers
from portal_workflow.models import Absence, LedgerHead, LedgerLine, LedgerPerson
from tests.ledger.conftest import clear

WRITERS, LINES = 4, 15


@pytest.fixture
def committed(django_db_setup, django_db_blocker):
    """Real commits on the ledger's tables alone: put back afterwards, since flushing would take Wagtail's root away."""
    with django_db_blocker.unblock():
        kept = {model: list(model.objects.all()) for model in (LedgerLine, LedgerHead, LedgerPerson)}
        clear()
        ledger_triggers.arm()
        user = get_user_model().objects.create(username="nguoi.ghi")
        yield user
        clear()
        user.delete()
        for model, lines in kept.items():
            model.objects.bulk_create(lines)
        ledger_triggers.arm()
        connection.close()


def run(work, writers: int = WRITERS, seconds: float = 60) -> list[Exception]:
    """Start all writers at the same moment; the exceptions they met."""
    start, failed = Barrier(writers), []

    def one(number):
        try:
            start.wait(timeout=30)
            work(number)
        except Exception as error:
            failed.append(error)
        finally:
            connection.close()

    threads = [Thread(target=one, args=(number,)) for number in range(writers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=seconds + 60)
    assert not any(thread.is_alive() for thread in threads)
    return failed


def test_concurrent_writers_make_one_gapless_chain(committed):
    def work(number):
        for n in range(LINES):
            with transaction.atomic():
                ledger.write("approve", article="12.2", by=committed, obj=f"page:{number}", n=n)

    assert run(work) == []
    assert list(LedgerLine.objects.order_by("seq").values_list("seq", flat=True)) == list(range(1, WRITERS * LINES + 1))
    assert list(ledger.problems()) == []
    assert LedgerPerson.objects.filter(user_id=committed.pk).count() == 1


def test_a_writer_that_rolls_back_leaves_no_gap(committed):
    def work(number):
        for n in range(LINES):
            try:
                with transaction.atomic():
                    ledger.write("approve", article="12.2", obj=f"page:{number}", n=n)
                    if n % 3 == 0:
                        raise ZeroDivisionError
            except ZeroDivisionError:
                pass

    assert run(work) == []
    assert LedgerLine.objects.count() == WRITERS * (LINES - LINES // 3)
    assert list(ledger.problems()) == []


@pytest.mark.parametrize("seconds", [2.5, pytest.param(60, marks=pytest.mark.deep)])
def test_eight_people_act_at_once_and_no_act_fails(committed, seconds):
    """Whole acts of the Board, each with its rows and its line, as fast as eight connections can."""
    users = get_user_model().objects
    eight = [users.create(username=f"nguoi.{number}") for number in range(8)]
    until = monotonic() + seconds

    def work(number):
        day = date(2030, 1, 1)
        while monotonic() < until:
            actions.record_absence(by=eight[number], person=eight[number], since=day, until=day)
            day += timedelta(days=2)

    try:
        assert run(work, writers=8, seconds=seconds) == []
        acts = Absence.objects.filter(person__in=eight).count()
        print(f"{acts} acts of eight people in {seconds} s")
        assert LedgerLine.objects.count() == acts > 8
        assert ledger.first_finding() is None
        assert list(ledger.problems()) == []
    finally:
        Absence.objects.filter(person__in=eight).delete()
        users.filter(pk__in=[user.pk for user in eight]).delete()
