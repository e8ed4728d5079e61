"""Mails through a real server: exact words, kept while it is away, each of them once."""

from datetime import datetime, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from django.utils.translation import gettext, ngettext, override

from portal_workflow import actions, letters
from portal_workflow.clocks import ZONE
from portal_workflow.models import Letter, Notice

pytestmark = pytest.mark.usefixtures("addresses")
TITLE = "Ngày hội đọc sách: “Trường tôi” – nghĩa, ngữ, quyển"
MORNING = datetime(2024, 11, 26, 7, 30, tzinfo=ZONE)


def vietnamese(text: str, plural: str = "") -> str:
    """The catalogue's sentence, as the mail has it."""
    with override("vi"):
        return ngettext(text, plural, 1) if plural else gettext(text)


def want(people, *names, mode="at_once"):
    for name in names:
        actions.choose_mail(by=getattr(people, name), mode=mode)


def received(kept) -> list[str]:
    return sorted(address.partition("@")[0] for address, _message in kept.mails)


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_a_mail_at_once_reads_exactly(start_server, people, item_at, commit):
    kept = start_server()
    want(people, "phoban1")
    with commit():
        item_at("deputy", title=TITLE)
    [(address, message)] = kept.mails
    assert address == "phoban1@truong.example"
    waits = vietnamese("Waits for you to approve it.")
    assert message["Subject"].strip() == f"{TITLE} – {waits}"
    lines = message.get_content().splitlines()
    assert lines[0] == vietnamese("To %(person)s,") % {"person": "Nguyễn Đăng Tấn"}
    assert lines[2:4] == [TITLE, f"  {waits}"]
    assert message.get_content_type() == "text/plain"
    assert Letter.objects.get().state == "sent"


def test_who_did_not_choose_gets_the_digest_once_a_day(start_server, people, item_at, commit):
    kept = start_server()
    with commit():
        item_at("head")
    assert kept.mails == []
    Notice.objects.update(at=MORNING)
    letters.deliver(letters.make_digests(MORNING))
    assert letters.make_digests(MORNING + timedelta(hours=3)) == []
    assert received(kept) == ["truongban"]
    said = vietnamese("%(number)s notice of the portal, %(day)s", "%(number)s notices of the portal, %(day)s")
    assert kept.mails[0][1]["Subject"].strip() == said % {"number": 1, "day": "26/11/2024"}


def test_before_the_hour_there_is_no_digest(start_server, item_at):
    item_at("head")
    Notice.objects.update(at=MORNING)
    assert letters.make_digests(MORNING.replace(hour=5)) == []


def test_no_mail_for_who_wants_none_and_the_inbox_has_it(start_server, people, item_at, commit):
    kept = start_server()
    want(people, "truongban", mode="none")
    with commit():
        item_at("head")
    Notice.objects.update(at=MORNING)
    letters.deliver(letters.make_digests(MORNING))
    assert kept.mails == []
    assert Notice.objects.filter(person=people.truongban, settled_at=None).count() == 1


def test_pressing_matters_do_not_wait_for_the_digest(start_server, people, item_at, commit):
    kept = start_server()
    item = item_at("posted")
    with commit():
        actions.request_removal(by=people.thuky, page=item.page, ground="other", sentence="Sai tên học sinh.")
    assert received(kept) == ["truongban"]


def test_server_away_queued_then_sent_once(start_server, people, item_at, commit):
    want(people, "phoban1")
    with commit():
        item_at("deputy")
    letter = Letter.objects.get()
    assert (letter.state, letter.tries, bool(letter.problem)) == ("queued", 1, True)
    assert letter.next_try_at > timezone.now()
    kept = start_server()
    call_command("send_notices", verbosity=0)
    assert kept.mails == []  # not before its time
    Letter.objects.update(next_try_at=timezone.now())
    for _run in range(2):
        call_command("send_notices", verbosity=0)
    assert [message["Message-ID"] for address, message in kept.mails if address.startswith("phoban1")] == [
        letter.message_id
    ]


def test_one_box_refused_does_not_hold_the_others(start_server, people, item_at, commit):
    kept = start_server()
    kept.refuses = {"bientap1@truong.example"}
    want(people, "bientap1", "bientap3", "thuky")
    with commit():
        item_at("editor")
    assert received(kept) == ["bientap3", "thuky"]
    assert "550" in letters.failing().get().problem


def test_a_process_that_died_before_sending_loses_nothing(start_server, people, item_at):
    want(people, "phoban1")
    item_at("deputy")  # no commit callback ever ran
    kept = start_server()
    call_command("send_notices", verbosity=0)
    assert received(kept).count("phoban1") == 1


def test_settled_before_it_left_is_not_sent(start_server, people, item_at, commit):
    want(people, "phoban1")
    with commit():
        item = item_at("deputy")
    kept = start_server()
    item.refresh_from_db()
    actions.approve(by=people.phoban1, item=item, seen=item.draft_digest)
    Letter.objects.update(next_try_at=timezone.now())
    letters.deliver(letters.queued(timezone.now()))
    assert (kept.mails, Letter.objects.get().state) == ([], "not_needed")


def test_without_a_mail_server_nothing_is_queued(settings, addresses, people, item_at, commit):
    settings.EMAIL_BACKEND = letters.NO_SERVER
    want(people, "phoban1")
    with commit():
        item_at("deputy")
    call_command("send_notices", verbosity=0)
    assert (Letter.objects.count(), Notice.objects.filter(person=people.phoban1).count()) == (0, 1)


def test_wagtails_own_mails_are_silent_for_ours(settings, addresses, mailoutbox, item_at, commit):
    with commit():
        item_at("posted")
    assert mailoutbox == []
