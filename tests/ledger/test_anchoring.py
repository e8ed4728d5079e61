"""The anchor of the day is kept, mailed, tried again; export, screen and command hand out what an inspector needs."""

import json
from datetime import date
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.management import CommandError, call_command
from django.urls import reverse

from portal_workflow import actions, ledger, ledger_check
from portal_workflow.actions.anchoring import make_anchor, send_anchors
from portal_workflow.ledger_check import anchors_in, examine
from portal_workflow.models import LedgerAnchor, LedgerLine, LedgerPerson, RoleHolding
from portal_workflow.refused import Refused
from tests.workflow.conftest import django_db_setup, people  # noqa: F401


@pytest.fixture
def receivers(people):  # noqa: F811
    """Head and inspector with addresses, and nobody else."""
    for username in ("truongban", "thanhtra"):
        get_user_model().objects.filter(username=username).update(email=f"{username}@truong.example")
    return [people.truongban, people.thanhtra]


def test_one_anchor_a_day_says_where_the_chain_ends(people):  # noqa: F811
    first, again, head = make_anchor(), make_anchor(), ledger.anchor_now()
    assert (first.pk, first.seq, first.hash) == (again.pk, head.seq, head.hash)
    assert anchors_in(f"Kính gửi\r\n{ledger.anchor_text()}\r\n") == [head]


def test_it_is_mailed_to_head_and_inspector_and_to_nobody_else(receivers):
    call_command("anchor_ledger")
    anchor = LedgerAnchor.objects.get()
    assert [sent.to for sent in mail.outbox] == [[person.email] for person in receivers]
    assert [anchors_in(sent.body) for sent in mail.outbox] == [ledger.anchors()] * 2
    assert (anchor.sent_to, anchor.problem) == ([ledger.person_digest(person) for person in receivers], "")
    call_command("anchor_ledger")
    assert len(mail.outbox) == 2


def test_without_a_mail_server_the_anchor_is_kept_told_of_and_sent_later(receivers, settings, client):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1  # nobody listens there
    with pytest.raises(CommandError):
        call_command("anchor_ledger")
    anchor = LedgerAnchor.objects.get()
    assert (anchor.sent_at, anchor.sent_to, "ConnectionRefusedError" in anchor.problem) == (None, [], True)
    client.force_login(receivers[0])
    assert anchor.problem in client.get(reverse("portal_workflow:ledger")).content.decode()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert [sent.problem for sent in send_anchors()] == [""]
    assert len(mail.outbox) == 2


@pytest.mark.parametrize("backend", ["dummy", "locmem"])
def test_nobody_to_reach_is_a_problem_and_no_success(people, settings, backend):  # noqa: F811
    settings.EMAIL_BACKEND = f"django.core.mail.backends.{backend}.EmailBackend"
    make_anchor()
    assert [(sent.sent_at, bool(sent.problem)) for sent in send_anchors()] == [(None, True)]


def test_the_export_holds_the_ledger_and_every_anchor(people, tmp_path):  # noqa: F811
    made = make_anchor()
    actions.record_absence(by=people.phoban1, person=people.phoban1, since=date.today())
    call_command("export_ledger", tmp_path)
    found, lines, known = examine((tmp_path / "so-ghi.jsonl").read_bytes(), [ledger.anchor_now()])
    assert found is None
    assert [line.hash for line in lines] == list(LedgerLine.objects.values_list("hash", flat=True))
    assert [anchor.seq for anchor in known] == [made.seq, made.seq + 1]
    assert (tmp_path / "ledger_check.py").read_bytes() == Path(ledger_check.__file__).read_bytes()


READS = {"truongban": 200, "thuky": 200, "phoban2": 200, "thanhtra": 200, "quantri": 200, "bientap1": 302, "tovan": 302}


@pytest.mark.parametrize("username", READS)
@pytest.mark.parametrize("name", ["ledger", "ledger_export", "ledger_checker"])
def test_who_may_see_the_ledger_may_take_it_along(people, client, username, name):  # noqa: F811
    client.force_login(getattr(people, username))
    response = client.get(reverse(f"portal_workflow:{name}"))
    assert response.status_code == READS[username]
    if name == "ledger_export" and response.status_code == 200:
        assert examine(b"".join(response.streaming_content))[0] is None


class TestErasing:
    """A name is erased by the Head, when the person has left, as an act of its own."""

    @pytest.fixture
    def gone(self, people):  # noqa: F811
        """An Editor whose term has ended."""
        RoleHolding.objects.filter(person=people.bientap1).update(until=date(2022, 1, 1))
        people.bientap1.memberships.update(until=date(2022, 1, 1))
        return people.bientap1

    def test_the_lines_stay_as_nobodys(self, people, gone):  # noqa: F811
        digest, before = ledger.person_digest(gone), LedgerLine.objects.count()
        actions.erase_person(by=people.truongban, person=gone)
        line = json.loads(LedgerLine.objects.last().text)
        assert (line["act"], line["object"]) == ("erase_person", f"person:{digest}")
        assert line["by"] == ledger.person_digest(people.truongban)
        assert LedgerLine.objects.count() == before + 1
        assert digest not in ledger.names()
        assert list(ledger.problems()) == []

    @pytest.mark.parametrize("username", ["phoban1", "thuky", "bientap2", "thanhtra", "quantri"])
    def test_only_the_head_erases(self, people, gone, username):  # noqa: F811
        known = LedgerPerson.objects.count()
        with pytest.raises(Refused):
            actions.erase_person(by=getattr(people, username), person=gone)
        assert LedgerPerson.objects.count() == known

    @pytest.mark.parametrize("username", ["truongban", "bientap2", "tovan"])
    def test_who_still_acts_is_not_erased(self, people, username):  # noqa: F811
        with pytest.raises(Refused):
            actions.erase_person(by=people.truongban, person=getattr(people, username))
