"""Each verb by each role at each step through the one door: who may is let through, others get a sentence."""

import pytest
from django.db import transaction

from portal_workflow.models import Approval, ItemEvent
from tests.desk.conftest import act_url, fresh, review_url

WORDS = {
    "nhan": {},
    "giao": {"editor": "bientap3"},
    "phan-loai": {"subject": "teaching", "reason": "Cân nhắc lại."},
    "duyet": {},
    "tra-lai": {"reason": "Bổ sung số liệu."},
    "tu-choi": {"ground": "G4", "sentence": "Chưa bảo đảm chất lượng."},
    "rut": {},
    "dang": {},
}
# Who may do what to a contributed class A item at each step (12.2, 12.3, 13.1, 15); everybody else is refused.
MAY = {
    ("editor", "nhan"): {"bientap1", "bientap3", "thuky"},
    ("editor", "giao"): {"thuky"},
    ("editor", "phan-loai"): {"bientap1", "bientap3", "thuky"},
    ("editor", "duyet"): set(),
    ("editor", "tra-lai"): {"bientap1", "bientap3", "thuky"},
    ("editor", "tu-choi"): {"bientap1", "bientap3", "thuky"},
    ("editor", "rut"): {"tovan"},
    ("editor", "dang"): set(),
    ("deputy", "nhan"): set(),
    ("deputy", "giao"): set(),
    ("deputy", "duyet"): {"phoban1"},
    ("deputy", "tra-lai"): {"phoban1", "phoban2", "truongban"},
    ("deputy", "tu-choi"): {"phoban1", "phoban2", "truongban"},
    ("deputy", "rut"): {"tovan"},
    ("deputy", "dang"): set(),
    ("head", "duyet"): {"truongban"},
    ("head", "tra-lai"): {"truongban"},
    ("head", "tu-choi"): {"truongban"},
    ("head", "dang"): set(),
    ("post", "dang"): {"thuky", "truongban"},
    ("post", "duyet"): set(),
    ("post", "rut"): set(),
    ("post", "tra-lai"): {"thuky", "truongban"},
}
WHO = ("tovan", "totoan", "bientap1", "bientap2", "bientap3", "thuky", "phoban1", "phoban2", "truongban", "thanhtra")
WHO = (*WHO, "quantri")


def words(people, item, verb):
    data = WORDS[verb] | {"seen": item.draft_digest}
    if "editor" in data:
        data["editor"] = getattr(people, data["editor"]).pk
    return data


@pytest.mark.parametrize(("step", "verb"), MAY, ids=lambda value: value)
def test_verb_by_role_12_2_12_3_15(people, item_at, enter, step, verb):
    item, may = item_at(step), set()
    before = (item.state, item.step, item.assigned_to_id)
    for name in WHO:
        client = enter(name)
        with transaction.atomic():
            response = client.post(act_url(item, verb), words(people, item, verb))
            if response.status_code == 302:
                may.add(name)
            else:
                assert response.status_code == 403
                assert 'data-testid="refusal"' in response.content.decode()
                now = fresh(item)
                assert (now.state, now.step, now.assigned_to_id) == before
            transaction.set_rollback(True)
    assert may == MAY[step, verb]


def test_no_verb_without_login(client, item_at):
    item = item_at("deputy")
    response = client.post(act_url(item, "duyet"), {"seen": item.draft_digest})
    assert (response.status_code, response.url.split("?")[0]) == (302, "/admin/login/")
    assert fresh(item).step == "deputy"


def test_get_never_acts(enter, item_at):
    item, client = item_at("deputy"), enter("phoban1")
    codes = {verb: client.get(act_url(item, verb)).status_code for verb in WORDS}
    assert codes == dict.fromkeys(WORDS, 302) | {"tra-lai": 200, "tu-choi": 200}
    assert fresh(item).step == "deputy"


@pytest.mark.parametrize("verb", ["xoa", "approve", "go-bo"])
def test_unknown_verbs_are_not_found(enter, item_at, verb):
    assert enter("truongban").post(act_url(item_at("head"), verb)).status_code == 404


def test_unknown_items_are_not_found(enter):
    client = enter("truongban")
    assert client.get("/admin/duyet/987654/").status_code == 404
    assert client.post("/admin/duyet/987654/duyet/").status_code == 404


def test_another_items_digest_and_ids_do_nothing_12_3(people, enter, item_at):
    """The form of item B posted to item A acts on neither."""
    mine, other = item_at("deputy"), item_at("head", title="Hội khoẻ")
    data = {"seen": other.draft_digest, "item": other.pk, "item_id": other.pk, "page": other.page_id}
    assert enter("phoban1").post(act_url(mine, "duyet"), data).status_code == 409
    assert enter("phoban1").post(act_url(other, "duyet"), data).status_code == 403
    assert (fresh(mine).step, fresh(other).step) == ("deputy", "head")


@pytest.mark.parametrize("seen", ["", "0" * 64, None])
def test_approval_without_the_digest_shown_is_no_approval_12_3(enter, item_at, seen):
    item = item_at("deputy")
    data = {} if seen is None else {"seen": seen}
    assert enter("phoban1").post(act_url(item, "duyet"), data).status_code == 409
    assert fresh(item).step == "deputy"


def test_double_click_approves_once_and_says_so(enter, people, item_at):
    item, client = item_at("deputy"), enter("phoban1")
    data = {"seen": item.draft_digest, "after": last_event(item)}
    first = client.post(act_url(item, "duyet"), data)
    second = client.post(act_url(item, "duyet"), data, follow=True)
    assert (first.status_code, second.status_code) == (302, 200)
    assert second.redirect_chain == [(review_url(item), 302)]
    assert Approval.objects.filter(item=item, person=people.phoban1).count() == 1


@pytest.mark.parametrize(("step", "user", "verb"), [("editor", "bientap1", "nhan"), ("deputy", "phoban1", "tra-lai")])
def test_double_click_of_other_verbs(enter, people, item_at, step, user, verb):
    item, client = item_at(step), enter(user)
    data = words(people, item, verb) | {"after": last_event(item)}
    assert [client.post(act_url(item, verb), data).status_code for _ in range(2)] == [302, 302]
    event = {"nhan": "claim", "tra-lai": "return"}[verb]
    assert ItemEvent.objects.filter(item=item, verb=event).count() == 1


@pytest.mark.parametrize("verb", ["tra-lai", "tu-choi"])
@pytest.mark.parametrize("data", [{}, {"reason": "  ", "sentence": "  ", "ground": "G4"}, {"ground": "G9"}])
def test_reason_is_required_12_3_15(enter, item_at, verb, data):
    item = item_at("deputy")
    response = enter("phoban1").post(act_url(item, verb), data)
    assert response.status_code == 422
    assert (fresh(item).state, fresh(item).rounds) == ("review", 0)


def test_assigning_to_one_who_may_not_12_3(enter, people, item_at):
    """An Editor of the same unit is no choice; neither is a contributor or a made-up number."""
    item, client = item_at("editor"), enter("thuky")
    for editor in (people.bientap2.pk, people.tovan.pk, 987654, ""):
        client.post(act_url(item, "giao"), {"editor": editor})
        assert fresh(item).assigned_to_id is None


def test_lowering_a_class_is_the_heads_r1(enter, item_at):
    item = item_at("deputy")
    data = {"subject": "daily_activity", "reason": "Tin thường ngày."}
    assert enter("phoban1").post(act_url(item, "phan-loai"), data).status_code == 403
    assert fresh(item).item_class == "A"
    assert enter("truongban").post(act_url(item, "phan-loai"), data).status_code == 302
    assert fresh(item).item_class == "C"


def test_changing_a_class_needs_a_reason_r1(enter, item_at):
    item = item_at("head")
    response = enter("truongban").post(act_url(item, "phan-loai"), {"subject": "teaching", "reason": " "})
    assert (response.status_code, fresh(item).item_class) == (403, "A")


def test_approve_and_post_in_one_act_12_2(enter, item_at):
    item = item_at("head")
    response = enter("truongban").post(act_url(item, "duyet"), {"seen": item.draft_digest, "and_post": "1"})
    assert (response.status_code, fresh(item).state) == (302, "posted")


def last_event(item):
    return ItemEvent.objects.filter(item=item).order_by("-pk").first().pk
