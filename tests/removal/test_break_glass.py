"""On the server, without the portal: it goes, it is written down, the Head is told (ruling R5)."""

import json

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client

from portal_home.models import ArticlePage
from portal_workflow import actions
from portal_workflow.ledger import problems
from portal_workflow.models import Item, LedgerLine, RemovalRequest
from tests.removal.conftest import ASKING

WHO, WHY = "Nguyễn Văn Kỹ Thuật", "Trang bị chèn mã độc, không liên lạc được với Trưởng ban."


@pytest.fixture
def page(posted):
    return posted(title="Ngày hội đọc sách")


def run(named, **more):
    call_command("break_glass", str(named), **({"reason": WHY, "operator": WHO} | more))


@pytest.mark.parametrize("name", ["number", "path", "address", "no slash"])
def test_r5_the_page_by_its_number_or_its_address(page, name):
    named = {
        "number": page.pk,
        "path": page.url,
        "address": f"http://127.0.0.1:8000{page.url}",
        "no slash": page.url.strip("/"),
    }
    run(named[name])
    assert (Client().get(page.url).status_code, ArticlePage.objects.get(pk=page.pk).live) == (410, False)
    assert Item.objects.get(page=page).state == "removed"


def test_r5_it_is_on_record_and_the_name_is_not_in_the_ledger(page):
    run(page.pk)
    line = json.loads(LedgerLine.objects.last().text)
    assert (line["act"], line["article"], line["by"], line["object"]) == ("break_glass", "12.4", "", f"page:{page.pk}")
    assert len(line["operator"]) == 64
    assert WHO not in LedgerLine.objects.last().text
    request = RemovalRequest.objects.get()
    assert (request.operator, request.state, request.decided_by, request.decision_note) == (WHO, "agreed", None, WHY)
    assert list(problems()) == []


def test_r5_the_head_is_told_by_mail_and_on_the_desk(people, page, enter, django_capture_on_commit_callbacks):
    head = people.truongban
    head.email = "truongban@example.vn"
    head.save()
    with django_capture_on_commit_callbacks(execute=True):
        run(page.pk)
    (letter,) = mail.outbox
    assert (letter.to, page.title in letter.subject, WHY in letter.body, WHO in letter.body) == (
        ["truongban@example.vn"], True, True, True,
    )  # fmt: skip
    assert 'data-testid="broken-glass"' in enter("truongban").get("/admin/").content.decode()
    assert 'data-testid="broken-glass"' not in enter("thuky").get("/admin/").content.decode()


def test_r5_the_head_takes_it_back_in_the_usual_way(people, page, enter):
    run(page.pk)
    request = RemovalRequest.objects.get()
    assert WHO in enter("truongban").get(f"/admin/go-bo/{request.pk}/").content.decode()
    assert actions.restore(by=people.truongban, request=request, reason="Đã sạch.").state == "returned"


def test_r5_a_request_that_waits_is_answered_by_it(people, page):
    request = actions.request_removal(by=people.thuky, page=page, **ASKING)
    run(page.pk)
    request.refresh_from_db()
    assert (request.state, request.operator, RemovalRequest.objects.count()) == ("agreed", WHO, 1)


def test_r5_also_what_is_hidden(people, page):
    actions.choose_policy(by=people.truongban, preset="default", decision_number="9/QĐ", emergency_hide=True)
    actions.hide(by=people.thuky, page=page, ground="malware", sentence="Mã độc.")
    run(page.url)
    assert (Item.objects.get(page=page).hidden_until, Item.objects.get(page=page).state) == (None, "removed")


@pytest.mark.parametrize("more", [{"reason": " "}, {"operator": " "}])
def test_r5_reason_and_name_are_asked_for(page, more):
    with pytest.raises(CommandError):
        run(page.pk, **more)
    assert ArticlePage.objects.get(pk=page.pk).live


@pytest.mark.parametrize("named", ["999999", "/khong-co/", "", "http://["])
def test_a_page_that_is_not_there(page, named):
    with pytest.raises(CommandError):
        run(named)


def test_what_is_not_public_is_not_removed(people, page):
    run(page.pk)
    with pytest.raises(CommandError):
        run(page.pk)
    assert RemovalRequest.objects.count() == 1


def test_r5_removed_a_second_time_at_the_same_address(people, page, ask, carry):
    """The notice of the first time gives way to the second's."""
    run(page.pk)
    actions.restore(by=people.truongban, request=RemovalRequest.objects.get(), reason="Đã sạch.")
    carry(ArticlePage.objects.get(pk=page.pk).get_latest_revision_as_object())
    assert Client().get(page.url).status_code == 200
    actions.decide_removal(by=people.truongban, request=ask(page), agree=True)
    assert Client().get(page.url).status_code == 410
