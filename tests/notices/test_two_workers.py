"""Two workers at the same moment on PostgreSQL: each notice in one letter, each letter sent once."""

from threading import Barrier, Thread

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.utils import timezone

from portal_workflow import letters
from portal_workflow.models import Letter, Notice, SettingChange

PEOPLE, QUEUED = 6, 5


@pytest.fixture
def committed(django_db_setup, django_db_blocker):
    """Six people with five letters waiting and one notice without a letter each; really committed, taken away after."""
    with django_db_blocker.unblock():
        now = timezone.now()
        users = [
            get_user_model().objects.create(username=f"nhan.{number}", email=f"nhan.{number}@truong.example")
            for number in range(PEOPLE)
        ]
        about = {"target": "x.y", "title": "Chân trang", "values": {}}
        change = SettingChange.objects.create(proposed_by=users[0], proposed_at=now, **about)
        for user in users:
            given = {"person": user, "kind": "setting", "change": change, "at": now, "pressing": True}
            Notice.objects.create(**given)
            for number in range(QUEUED):
                row = {"message_id": f"<{user.pk}.{number}@x>", "made_at": now, "next_try_at": now}
                Notice.objects.create(letter=Letter.objects.create(person=user, **row), **given)
        yield
        Notice.objects.filter(change=change).delete()
        Letter.objects.filter(person__in=users).delete()
        change.delete()
        for user in users:
            user.delete()
        connection.close()


def work(together):
    together.wait(timeout=30)
    now = timezone.now()
    letters.make(letters.at_once(now), now)
    letters.deliver(letters.queued(timezone.now()))
    connection.close()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets one connection write at a time")
def test_two_workers_send_each_mail_once(committed, start_server):
    kept, together = start_server(), Barrier(2)
    workers = [Thread(target=work, args=(together,)) for _worker in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(timeout=60)
    ids = [message["Message-ID"].strip() for _address, message in kept.mails]
    assert (len(ids), len(set(ids))) == (PEOPLE * (QUEUED + 1),) * 2
