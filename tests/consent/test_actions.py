"""Consents recorded, relied on, withdrawn, erased; what does not suffice is neither sent, approved nor posted (R10)."""

import json
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from portal_home import actions_consent
from portal_home.consent_rules import Declaration, State
from portal_home.models import Consent, Reliance, SendersWord
from portal_workflow import actions
from portal_workflow.actions.posting import post_scheduled
from portal_workflow.models import Item, LedgerLine, Unit
from portal_workflow.refused import NotReady, Refused
from tests.consent.conftest import LONG_AGO, NAMED, draft_of

pytestmark = pytest.mark.django_db
WHO = ("tovan", "totoan", "bientap1", "thuky", "phoban1", "truongban", "thanhtra", "quantri", "canbo")
KEEPERS = {"tovan", "thuky", "phoban1", "truongban"}


def ledger_text() -> str:
    return "\n".join(LedgerLine.objects.values_list("text", flat=True))


@pytest.mark.parametrize("user", WHO)
def test_r10_who_records_and_who_withdraws(people, consent, withdraw, user):
    by = getattr(people, user)
    if user in KEEPERS:
        record = consent(by=by)
        assert withdraw(record, by=by).state == State.WITHDRAWN
        return
    with pytest.raises(Refused):
        consent(by=by)
    record = consent()
    with pytest.raises(Refused):
        withdraw(record, by=by)
    record.refresh_from_db()
    assert (Consent.objects.count(), record.withdrawn_at) == (1, None)


def test_r10_the_ledger_knows_a_record_by_its_digest_alone(consent, withdraw):
    record = consent(pupil="Nguyễn Văn A", paper_number="77/PĐY")
    withdraw(record)
    text = ledger_text()
    assert [word in text for word in ("Nguyễn Văn A", "77/PĐY", "Đơn của phụ huynh", "10A1")] == [False] * 4
    acts = [json.loads(line)["act"] for line in text.splitlines() if f"consent:{record.digest}" in line]
    assert acts == ["record_consent", "withdraw_consent"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"uses": set()},
        {"paper_number": " "},
        {"school_class": ""},
        {"until": timezone.localdate() - timedelta(days=1)},
        {"pupil_agreed_on": timezone.localdate() + timedelta(days=1)},
        {"since": timezone.localdate() - timedelta(days=1)},
    ],
)
def test_r10_what_is_no_consent_is_refused(consent, wrong):
    with pytest.raises(Refused):
        consent(**wrong)
    assert not Consent.objects.exists()


@pytest.mark.parametrize("wrong", [{"withdrawn_by": "uncle"}, {"how": " "}, {"withdrawn_at": timedelta(hours=1)}])
def test_r7_a_withdrawal_says_who_how_and_when(people, consent, wrong):
    record, now = consent(), timezone.now()
    values = {"withdrawn_by": "pupil", "how": "Gọi điện", "withdrawn_at": now} | wrong
    if isinstance(values["withdrawn_at"], timedelta):
        values["withdrawn_at"] += now
    with pytest.raises(Refused):
        actions_consent.withdraw_consent(by=people.thuky, consent=record, **values)
    record.refresh_from_db()
    assert record.withdrawn_at is None


def test_r7_withdrawn_twice_keeps_the_first_clock(consent, withdraw):
    record = withdraw(consent(), hours=0)
    with pytest.raises(Refused):
        withdraw(record)
    record.refresh_from_db()
    assert record.hide_by - record.withdrawn_at == timedelta(hours=72)
    assert ledger_text().count('"act":"withdraw_consent"') == 1


MISSING = [({"image": True}, 1), ({"text": NAMED}, 1), ({"image": True, "text": NAMED}, 2)]


@pytest.mark.parametrize(("shown", "problems"), MISSING)
def test_r10_without_consent_or_word_it_is_not_sent(people, article, picture, shown, problems):
    page = article(**(shown | ({"image": picture()} if "image" in shown else {})))
    with pytest.raises(NotReady) as refused:
        actions.submit(by=people.tovan, page=page)
    assert len(refused.value.problems) == problems
    assert Item.objects.get(page=page).state == "draft"


def test_r10_a_class_c_article_without_pupils_needs_nothing(people, article, picture):
    assert actions.submit(by=people.tovan, page=article()).step == "editor"
    plain = article(image=picture(marked=False), title="Giá sách")
    assert actions.submit(by=people.tovan, page=plain).step == "editor"


@pytest.mark.parametrize(
    ("shown", "declared", "sent"),
    [
        ("image", Declaration.GROUP, True),
        ("image", Declaration.NOTHING_PRIVATE, False),
        ("text", Declaration.NOTHING_PRIVATE, True),
        ("text", Declaration.GROUP, False),
    ],
)
def test_r10_the_senders_word_suffices_only_for_what_it_says(people, article, picture, shown, declared, sent):
    what = {"image": picture()} if shown == "image" else {"text": NAMED}
    page = article(**what, declared={declared})
    if sent:
        assert actions.submit(by=people.tovan, page=page).step == "editor"
    else:
        with pytest.raises(NotReady):
            actions.submit(by=people.tovan, page=page)


def test_r10_a_record_in_force_suffices_and_is_of_the_page(people, article, picture, consent):
    page = article(NAMED, image=picture(), consents=[consent()])
    assert actions.submit(by=people.tovan, page=page).step == "editor"


def test_r10_a_record_that_has_ended_does_not(people, article, picture, consent, aged):
    record = consent()
    page = article(image=picture(), consents=[record])
    aged(record, **LONG_AGO)
    with pytest.raises(NotReady) as refused:
        actions.submit(by=people.tovan, page=page)
    assert str(record) in refused.value.problems[0]


@pytest.mark.parametrize("pupil", ["", "Nguyễn Văn A"])
def test_r10_another_units_record_cannot_be_chosen_unless_it_names_nobody(people, article, consent, pupil):
    record = consent(unit=Unit.objects.get(code="to-toan"), pupil=pupil)
    page = article()
    if pupil:
        with pytest.raises(Refused):
            actions_consent.rely(by=people.tovan, page=page, consents=[record.pk], declared=())
    else:
        actions_consent.rely(by=people.tovan, page=page, consents=[record.pk], declared=())
    assert Reliance.objects.count() == (0 if pupil else 1)


@pytest.mark.parametrize("step", ["deputy", "post"])
def test_r10_withdrawn_after_it_was_sent_it_is_neither_approved_nor_posted(
    people, article, picture, consent, carry, withdraw, step
):
    record = consent()
    item = carry(article(image=picture(), consents=[record]), step)
    withdraw(record)
    go_on = {
        "deputy": lambda: actions.approve(by=people.phoban1, item=item, seen=item.draft_digest),
        "post": lambda: actions.post(by=people.thuky, item=item),
    }
    with pytest.raises(Refused) as refused:
        go_on[step]()
    assert str(record) in str(refused.value)
    item.refresh_from_db()
    assert (item.step, item.page.live) == (step, False)


def test_r10_what_is_scheduled_is_not_posted_by_a_withdrawn_consent(
    people, article, picture, consent, carry, withdraw, monkeypatch
):
    record = consent()
    page = article(image=picture(), consents=[record])
    draft = draft_of(page)
    draft.go_live_at = timezone.now() + timedelta(hours=1)
    draft.save_revision(user=people.tovan)
    item = carry(page, "posted")
    assert (item.state, item.scheduled_for is not None) == ("approved", True)
    withdraw(record)
    Item.objects.filter(pk=item.pk).update(scheduled_for=timezone.now() - timedelta(minutes=1))
    later = timezone.now() + timedelta(hours=2)
    monkeypatch.setattr("portal_workflow.actions.posting.timezone.now", lambda: later)
    [(_item, refused)] = post_scheduled()
    assert str(record) in str(refused)
    page.refresh_from_db()
    assert not page.live


def test_r10_whoever_changes_the_word_answers_for_it(people, article):
    page = article(declared={Declaration.GROUP})
    assert SendersWord.objects.get(page=page).by == people.tovan
    actions_consent.rely(by=people.thuky, page=page, consents=(), declared={Declaration.GROUP})
    assert SendersWord.objects.get(page=page).by == people.tovan
    actions_consent.rely(by=people.thuky, page=page, consents=(), declared=set())
    assert SendersWord.objects.get(page=page).by == people.thuky


def test_r10_a_record_is_erased_when_its_time_is_over(people, consent, aged):
    record = consent(pupil="Nguyễn Văn A", paper=ContentFile(b"%PDF-1.4", "giay.pdf"))
    with pytest.raises(Refused):
        actions_consent.erase_consent(by=people.thuky, consent=record)
    record = aged(record, **LONG_AGO)
    digest = record.digest
    assert actions_consent.erase_ended(LONG_AGO["until"] + timedelta(days=365)) == 0
    assert actions_consent.erase_ended(LONG_AGO["until"] + timedelta(days=366)) == 1
    record.refresh_from_db()
    assert (record.pupil, record.paper_number, record.paper.name, record.key) == ("", "", "", "")
    assert (record.digest, record.state) == (digest, State.ERASED)


def test_r10_a_record_on_which_something_relies_is_kept_as_proof(article, picture, consent, aged):
    record = consent()
    article(image=picture(), consents=[record])
    aged(record, **LONG_AGO)
    assert actions_consent.erase_ended(LONG_AGO["until"] + timedelta(days=999)) == 0
