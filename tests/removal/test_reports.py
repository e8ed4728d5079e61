"""Readers report a page; the Board lays it before the Head or closes it (Điều 12.4; ruling R5)."""

import json

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from portal_home.models import ArticlePage
from portal_workflow import actions
from portal_workflow.crowding import FROM_ONE_ADDRESS, address_of
from portal_workflow.models import LedgerLine, PublicReport, RemovalRequest
from portal_workflow.refused import Refused
from tests.removal.conftest import ASKING

SAID = {"ground": "other", "sentence": "Bài này lộ tên con tôi.", "contact": "0912 345 678"}


@pytest.fixture(autouse=True)
def nobody_has_reported_yet():
    cache.clear()


@pytest.fixture
def page(posted):
    return posted(title="Ngày hội đọc sách")


def form_of(page) -> str:
    return reverse("report_content", args=[page.pk])


@pytest.fixture
def report(page):
    return actions.report_content(page=page, **SAID)


def desk_of(report) -> str:
    return reverse("portal_workflow:report", args=[report.pk])


def test_the_foot_of_an_article_leads_to_the_form_and_sets_no_cookie(page):
    client = Client()
    response = client.get(page.url)
    assert f'href="{form_of(page)}"' in response.content.decode()
    assert dict(client.cookies) == {}
    html = client.get(form_of(page)).content.decode()
    assert 'data-testid="report-form"' in html
    assert (set(client.cookies), "<script" in html) == ({"csrftoken"}, False)


def test_12_4_a_reader_reports_and_the_ledger_says_that_somebody_did(page):
    client = Client()
    response = client.post(form_of(page), SAID)
    assert (response.status_code, response.url) == (302, f"{form_of(page)}?da-gui=1")
    assert 'data-testid="report-sent"' in client.get(response.url).content.decode()
    report = PublicReport.objects.get()
    assert (report.page_id, report.ground, report.sentence, report.contact, report.state) == (
        page.pk, "other", SAID["sentence"], SAID["contact"], "open",
    )  # fmt: skip
    text = LedgerLine.objects.last().text
    line = json.loads(text)
    assert (line["act"], line["by"], line["object"]) == ("public_report", "", f"page:{page.pk}")
    assert not {SAID["sentence"], SAID["contact"]} & set(text.split('"'))


@pytest.mark.parametrize(
    "data",
    [{}, {"ground": "bored", "sentence": "x"}, {"ground": "other", "sentence": "  "},
     SAID | {"sentence": "x" * 1001}, SAID | {"contact": "x" * 201}, SAID | {"ground": "\x00"}],
)  # fmt: skip
def test_bad_input_is_told_and_nothing_is_kept(page, data):
    response = Client().post(form_of(page), data)
    assert (response.status_code, PublicReport.objects.count()) == (422, 0)
    assert 'class="field-error"' in response.content.decode()


def test_a_forged_form_is_refused(page):
    assert Client(enforce_csrf_checks=True).post(form_of(page), SAID).status_code == 403
    client = Client(enforce_csrf_checks=True)
    client.get(form_of(page))
    token = client.cookies["csrftoken"].value
    assert client.post(form_of(page), SAID | {"csrfmiddlewaretoken": token}).status_code == 302


def test_a_machine_is_thanked_and_not_heard(page):
    response = Client().post(form_of(page), SAID | {"website": "http://x.example"})
    assert (response.status_code, PublicReport.objects.count()) == (302, 0)


def test_one_address_sends_no_more_than_a_few_an_hour(page):
    codes = [Client().post(form_of(page), SAID).status_code for _ in range(FROM_ONE_ADDRESS + 2)]
    assert codes == [302] * FROM_ONE_ADDRESS + [429, 429]
    assert PublicReport.objects.count() == FROM_ONE_ADDRESS
    assert Client(REMOTE_ADDR="203.0.113.9").post(form_of(page), SAID).status_code == 302


@pytest.mark.parametrize(
    ("remote", "forwarded", "address"),
    [
        ("127.0.0.1", "198.51.100.7", "198.51.100.7"),
        ("127.0.0.1", "10.0.0.1, 198.51.100.7", "198.51.100.7"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("203.0.113.9", "198.51.100.7", "203.0.113.9"),
    ],
)
def test_whose_address_counts_behind_a_web_server(rf, remote, forwarded, address):
    request = rf.get("/", REMOTE_ADDR=remote, HTTP_X_FORWARDED_FOR=forwarded)
    assert address_of(request) == address


def test_what_is_not_public_cannot_be_reported(people, page, write, ask):
    draft = write(people.bientap1, title="Bản nháp")
    actions.decide_removal(by=people.truongban, request=ask(page), agree=True)
    for gone in (draft, page):
        assert [Client().get(form_of(gone)).status_code, Client().post(form_of(gone), SAID).status_code] == [404, 404]
    with pytest.raises(Refused):
        actions.report_content(page=draft, **SAID)
    assert Client().get(reverse("report_content", args=[999999])).status_code == 404
    assert PublicReport.objects.count() == 0


DESK = {"truongban": True, "thuky": True, "phoban1": False, "bientap1": False, "tovan": False, "thanhtra": False}


@pytest.mark.parametrize("user", DESK)
def test_it_lies_on_the_desk_of_secretary_and_head(enter, report, user):
    assert ('data-testid="public-reports"' in enter(user).get("/admin/").content.decode()) is DESK[user]


BOARD = {
    "truongban": 302, "thuky": 302, "phoban1": 302, "bientap1": 302, "tovan": 403, "canbo": 403, "thanhtra": 403,
    "quantri": 403,
}  # fmt: skip


@pytest.mark.parametrize("user", BOARD)
def test_12_4_the_board_answers_it(enter, report, user):
    client, url = enter(user), desk_of(report)
    assert client.get(url).status_code == (200 if BOARD[user] == 302 else 403)
    data = {"answer": "turn", "turn-ground": "other", "turn-sentence": "Lộ tên học sinh."}
    assert client.post(url, data).status_code == BOARD[user]
    assert RemovalRequest.objects.count() == (1 if BOARD[user] == 302 else 0)
    report.refresh_from_db()
    assert report.state == ("turned" if BOARD[user] == 302 else "open")


def test_12_4_turned_into_a_request_that_leads_back_to_it(enter, people, report):
    data = {"answer": "turn", "turn-ground": "supplier_asks", "turn-sentence": "Phụ huynh đề nghị."}
    response = enter("bientap1").post(desk_of(report), data)
    request = RemovalRequest.objects.get()
    assert response.url == reverse("portal_workflow:removal", args=[request.pk])
    assert (request.ground, request.requested_by, list(request.public_reports.all())) == (
        "supplier_asks", people.bientap1, [report],
    )  # fmt: skip
    assert desk_of(report) in enter("truongban").get(response.url).content.decode()


def test_a_second_report_joins_the_request_that_waits(people, page, report):
    first = actions.request_removal(by=people.thuky, page=page, **ASKING)
    assert actions.turn_report(by=people.bientap1, report=report, ground="other", sentence="x") == first
    assert RemovalRequest.objects.count() == 1


def test_closing_needs_a_reason_and_the_page_stays(enter, page, report):
    client, url = enter("bientap1"), desk_of(report)
    assert client.post(url, {"answer": "close", "close-reason": " "}).status_code == 422
    assert client.post(url, {"answer": "close", "close-reason": "Bài đúng sự thật."}).status_code == 302
    report.refresh_from_db()
    assert (report.state, report.answer, ArticlePage.objects.get(pk=page.pk).live) == (
        "closed", "Bài đúng sự thật.", True,
    )  # fmt: skip


def test_an_answered_report_is_answered_once(people, report):
    actions.close_report(by=people.thuky, report=report, reason="Bài đúng sự thật.")
    with pytest.raises(Refused):
        actions.turn_report(by=people.bientap1, report=report, ground="other", sentence="x")
    with pytest.raises(Refused):
        actions.close_report(by=people.bientap1, report=report, reason="Lại lần nữa.")


def test_r10_the_contact_is_erased(enter, people, report):
    with pytest.raises(Refused):
        actions.erase_contact(by=people.tovan, report=report)
    assert enter("thuky").post(desk_of(report), {"answer": "erase"}).status_code == 302
    report.refresh_from_db()
    assert (report.contact, report.sentence) == ("", SAID["sentence"])
    assert SAID["contact"] not in "".join(LedgerLine.objects.values_list("text", flat=True))


@pytest.mark.parametrize("answer", ["", "delete"])
def test_an_answer_nobody_knows_is_none(enter, report, answer):
    assert enter("thuky").post(desk_of(report), {"answer": answer}).status_code == 404


@pytest.mark.parametrize("number", [1, 3, 9])
def test_the_desk_reads_reports_in_one_statement(enter, people, posted, django_assert_num_queries, number):
    from portal_workflow.views.desk_removal import reported

    for i in range(number):
        actions.report_content(page=posted(title=f"Bài {i}"), **SAID)
    with django_assert_num_queries(1):
        assert len(reported()) == number
