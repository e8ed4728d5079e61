"""Screens of the consents and of the sending step: who reads what, and what is refused in a sentence (R10, R7)."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from portal_home import actions_consent
from portal_home.consent_rules import Declaration
from portal_home.document_remarks import look
from portal_home.models import ArticlePage, Consent, DocumentPage, Reliance, SendersWord
from portal_workflow.models import Item, LedgerLine, Unit
from portal_workflow.publication_checks import Checked
from tests.consent.conftest import NAMED, png
from tests.desk.conftest import review_url
from tests.desk.test_editor import add_url, filled

pytestmark = pytest.mark.django_db
LIST, ADD = reverse("portal_consents:list"), reverse("portal_consents:add")
WHO = ("tovan", "totoan", "bientap1", "thuky", "phoban1", "truongban", "thanhtra", "quantri")
NAME = "Nguyễn Văn A"


def record_url(record):
    return reverse("portal_consents:consent", args=[record.pk])


def withdraw_url(record):
    return reverse("portal_consents:withdraw", args=[record.pk])


def day(offset=0):
    return f"{timezone.localdate() + timedelta(days=offset):%d/%m/%Y}"


@pytest.fixture
def data(unit):
    return {
        "unit": unit.pk,
        "school_class": "10A1",
        "school_year": "2026-2027",
        "pupil": NAME,
        "uses": ["photo"],
        "pupil_agreed_on": day(),
        "parent_agreed_on": day(),
        "since": day(),
        "until": day(100),
        "paper_number": "12/PĐY",
    }


@pytest.mark.parametrize("user", WHO)
def test_r10_who_reads_a_record(enter, consent, user):
    record, client = consent(pupil=NAME), enter(user)
    reads = user in {"tovan", "thuky", "phoban1", "truongban"}
    for url in (record_url(record), withdraw_url(record)):
        assert client.get(url).status_code == (200 if reads else 403)
    answer = client.get(LIST)
    assert (NAME in answer.content.decode()) is reads
    assert client.post(withdraw_url(record), {}).status_code == (422 if reads else 403)


def test_r10_nobody_reads_it_without_an_account(client, consent):
    record = consent(pupil=NAME)
    for url in (LIST, ADD, record_url(record), withdraw_url(record)):
        answer = client.get(url)
        assert (answer.status_code, NAME in answer.content.decode()) == (302, False)


def test_r10_a_member_writes_a_record_down(enter, people, data):
    answer = enter("tovan").post(ADD, data)
    record = Consent.objects.get()
    assert (answer.url, record.recorded_by, record.pupil) == (record_url(record), people.tovan, NAME)
    assert not any(NAME in text for text in LedgerLine.objects.values_list("text", flat=True))


WRONG = {
    "nobody agreed to anything": ({"uses": []}, "uses"),
    "ends before it begins": ({"until": day(-1)}, "until"),
    "agreed tomorrow": ({"parent_agreed_on": day(1)}, "parent_agreed_on"),
    "begins before both agreed": ({"since": day(-1)}, "since"),
    "no paper": ({"paper_number": ""}, "paper_number"),
    "a script for a scan": ({"paper": SimpleUploadedFile("giay.html", b"<script>")}, "paper"),
    "a script that says it is a PDF": ({"paper": SimpleUploadedFile("giay.pdf", b"<script>")}, "paper"),
    "another unit's": ({"unit": "to-toan"}, "unit"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_r10_what_is_wrong_is_said_at_its_field(enter, data, wrong):
    values, field = WRONG[wrong]
    if values.get("unit"):
        values = {"unit": Unit.objects.get(code="to-toan").pk}
    answer = enter("tovan").post(ADD, data | values)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not Consent.objects.exists()


def test_r10_the_scan_is_read_by_those_who_read_the_record(enter, data):
    paper = SimpleUploadedFile("giay.png", png())
    assert enter("tovan").post(ADD, data | {"paper": paper}).status_code == 302
    record = Consent.objects.get()
    assert record.paper.name.startswith("priv/consents/")
    url = reverse("portal_consents:paper", args=[record.pk])
    answers = {user: enter(user).get(url) for user in ("thuky", "tovan", "totoan", "bientap1")}
    for answer in answers.values():
        answer.close()
    codes = {user: answer.status_code for user, answer in answers.items()}
    assert codes == {"thuky": 200, "tovan": 200, "totoan": 403, "bientap1": 403}
    addresses = [f"/media/{record.paper.name}", f"/media/consents/{record.paper.name.rpartition('/')[2]}"]
    assert {enter(user).get(url).status_code for user in ("thuky", "bientap1") for url in addresses} == {404}


def test_r7_the_withdrawal_lists_every_place_with_its_clock(enter, people, article, picture, consent, carry):
    record = consent()
    page = article(image=picture(), consents=[record])
    carry(page, "posted")
    client = enter("thuky")
    values = {"withdrawn_by": "parent", "withdrawn_at": f"{timezone.localtime():%d/%m/%Y %H:%M}", "how": "Đơn của mẹ"}
    answer = client.post(withdraw_url(record), values, follow=True)
    text = answer.content.decode()
    assert [word in text for word in ('data-testid="clock"', 'data-testid="mend"', page.title)] == [True] * 3
    assert reverse("portal_workflow:request_removal", args=[page.pk]) in text
    assert 'data-testid="withdrawn-consents"' in client.get("/admin/").content.decode()
    assert 'data-testid="withdrawn-consents"' not in enter("bientap1").get("/admin/").content.decode()
    again = client.post(withdraw_url(record), values | {"how": "Lần hai"}, follow=True)
    assert gettext("This is done already; nothing was changed by the second click.") in again.content.decode()
    record.refresh_from_db()
    assert record.withdrawn_how == "Đơn của mẹ"


def test_r10_a_member_is_not_told_what_others_are_writing(enter, people, consent, write):
    record = consent()
    page = write(people.totoan, title="Bài của tổ khác", unit=Unit.objects.get(code="to-toan"))
    actions_consent.rely(by=people.thuky, page=page, consents=[record.pk], declared=())
    seen = {user: page.title in enter(user).get(record_url(record)).content.decode() for user in ("tovan", "thuky")}
    assert seen == {"tovan": False, "thuky": True}


@pytest.mark.parametrize(("chosen", "found"), [({}, 2), ({"lop": "10A1"}, 1), ({"trang_thai": "withdrawn"}, 1)])
def test_r10_the_list_is_filtered(enter, consent, withdraw, chosen, found):
    consent()
    withdraw(consent(school_class="11A2"))
    assert len(enter("thuky").get(LIST, chosen).context["rows"]) == found


@pytest.mark.parametrize("rows", [1, 3])
def test_statements_of_the_list(enter, consent, rows, django_assert_num_queries):
    for _row in range(rows):
        consent()
    client = enter("thuky")
    client.get(LIST)
    with django_assert_num_queries(17):
        client.get(LIST)


# ---- the editor ----


def sent(client, unit, text="<p>Hôm nay cả trường đọc sách.</p>", **more):
    return client.post(add_url(), filled(text, unit=unit.pk) | {"action-submit": "1"} | more)


def test_r10_nothing_is_ticked_before(enter, consent):
    consent()
    form = enter("tovan").get(add_url()).context["form"]
    assert [form[name].value() for name in ("group", "nothing_private", "consents")] == [False, False, []]


def test_r10_the_sender_ticks_a_record_in_the_editor(enter, people, unit, consent):
    record = consent()
    answer = sent(enter("tovan"), unit, f"<p>{NAMED}</p>", consents=[record.pk])
    item = Item.objects.get(page__title="Ngày hội đọc sách")
    assert (item.step, answer.url) == ("editor", review_url(item))
    assert list(Reliance.objects.values_list("page_id", "draft", "live")) == [(item.page_id, True, False)]
    text = enter("bientap1").get(review_url(item)).content.decode()
    assert (str(record) in text) is True


def test_r10_a_record_with_a_name_of_another_unit_cannot_be_forged(enter, unit, consent):
    record = consent(unit=Unit.objects.get(code="to-toan"), pupil=NAME)
    whole = consent()
    answer = sent(enter("tovan"), unit, consents=[record.pk, whole.pk])
    assert list(answer.context["form"].errors) == ["consents"]
    assert NAME not in answer.content.decode()
    assert not Reliance.objects.exists()


def test_r10_what_is_missing_is_said_and_the_text_is_kept(enter, unit):
    client = enter("tovan")
    answer = sent(client, unit, f"<p>{NAMED}</p>")
    page = ArticlePage.objects.get(title="Ngày hội đọc sách")
    assert (answer.url, Item.objects.get(page=page).state) == (
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "draft",
    )
    [message] = [str(m) for m in client.get(answer.url).context["messages"]]
    assert gettext("Pupils in it") in message


def test_r10_the_word_of_the_sender_is_read_by_whoever_approves(enter, people, unit):
    sent(enter("tovan"), unit, f"<p>{NAMED}</p>", nothing_private="on")
    item = Item.objects.get(page__title="Ngày hội đọc sách")
    assert SendersWord.objects.get().declared == {Declaration.NOTHING_PRIVATE}
    told = enter("bientap1").get(review_url(item)).context["screen"].remarks
    assert [(remark.told, str(people.tovan) in remark.sentence) for remark in told] == [(True, True)]


# ---- remarks before sending ----

PHONE = "<p>Liên hệ cô Bình, số 0912 000 123.</p>"


def send_url():
    return reverse("portal_workflow:send", args=[ArticlePage.objects.get(title="Ngày hội đọc sách").pk])


def test_12_3_remarks_are_confirmed_before_it_is_sent_and_the_approver_sees_who_did(enter, people, unit):
    client = enter("tovan")
    answer = sent(client, unit, PHONE)
    assert answer.url == send_url()
    assert Item.objects.get(page__title="Ngày hội đọc sách").state == "draft"
    page = client.get(answer.url)
    form = {"seen": page.context["stamp"], "cach": ""}
    unticked = client.post(answer.url, form)
    assert (unticked.status_code, Item.objects.get(page__title="Ngày hội đọc sách").state) == (422, "draft")
    done = client.post(answer.url, form | {"checked": "1"})
    item = Item.objects.get(page__title="Ngày hội đọc sách")
    assert (item.step, done.url) == ("editor", review_url(item))
    [(_remark, who)] = enter("bientap1").get(review_url(item)).context["screen"].remarks_checked
    assert who.startswith(str(people.tovan))
    assert [line for line in LedgerLine.objects.values_list("text", flat=True) if '"act":"confirm_remarks"' in line]
    twice = client.post(answer.url, form | {"checked": "1"}, follow=True)
    assert gettext("This is done already; nothing was changed by the second click.") in twice.content.decode()
    assert item.itemevents.filter(verb="submit").count() == 1


def test_12_3_a_text_that_changed_meanwhile_is_looked_at_again(enter, people, unit):
    client = enter("tovan")
    answer = sent(client, unit, PHONE)
    stamp = client.get(answer.url).context["stamp"]
    page = ArticlePage.objects.get(title="Ngày hội đọc sách")
    draft = page.get_latest_revision_as_object()
    draft.body = [("paragraph", "<p>Số 0912 000 123, hoặc thư lan.nguyen@gmail.com.</p>")]
    draft.save_revision(user=people.tovan)
    again = client.post(answer.url, {"seen": stamp, "checked": "1"})
    assert (again.status_code, Item.objects.get(page=page).state) == (422, "draft")


@pytest.mark.parametrize("user", ["totoan", "thanhtra", "quantri"])
def test_12_3_nobody_sends_what_is_anothers(enter, unit, user):
    answer = sent(enter("tovan"), unit, PHONE)
    stranger = enter(user)
    assert stranger.get(answer.url).status_code in (302, 403)
    stranger.post(answer.url, {"seen": enter("tovan").get(answer.url).context["stamp"], "checked": "1"})
    assert Item.objects.get(page__title="Ngày hội đọc sách").state == "draft"


def test_12_3_what_must_be_mended_is_not_sent_by_ticking(enter, unit, article, people):
    page = article(f"{NAMED} Số 0912 000 123.")
    client, url = enter("tovan"), reverse("portal_workflow:send", args=[page.pk])
    shown = client.get(url)
    assert 'data-testid="send-checked"' not in shown.content.decode()
    answer = client.post(url, {"seen": shown.context["stamp"], "checked": "1"})
    assert (answer.status_code, Item.objects.get(page=page).state) == (422, "draft")


# ---- pictures ----


def test_r10_a_picture_is_marked_and_relies_on_a_record(enter, people, picture, consent, unit):
    record, image = consent(), picture(marked=False)
    image.collection = unit.collection
    image.save()
    client, url = enter("tovan"), reverse("wagtailimages:edit", args=[image.pk])
    form = client.get(url).context["form"]
    values = {name: form[name].value() for name in ("title", "description", "credit", "source", "licence")}
    values |= {"collection": image.collection_id, "shows_pupils": "on", "consents": [record.pk], "tags": ""}
    answer = client.post(url, {key: value or "" for key, value in values.items()})
    image.refresh_from_db()
    assert (answer.status_code, image.shows_pupils) == (302, True)
    assert list(image.reliances.values_list("consent_id", flat=True)) == [record.pk]


def test_11_5_whoever_approves_reads_the_remarks_on_a_document():
    page = DocumentPage(title="Kế hoạch")
    page.was_read = True
    [remark] = look(Checked(page))[:1]
    assert (remark.told, remark.blocks) == (True, False)
