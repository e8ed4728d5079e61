"""Removal on the screens: who asks, who decides, what Wagtail's own ways answer (Điều 12.4)."""

import pytest
from django.db import transaction
from django.urls import reverse

from portal_home.models import ArticlePage
from portal_workflow import actions
from portal_workflow.models import RemovalRequest
from tests.desk.conftest import fresh

ASKING = {"ground": "no_longer_timely", "sentence": "Lịch đã qua."}
MAY_ASK = {
    "tovan": 302, "totoan": 403, "bientap1": 302, "thuky": 302, "phoban1": 302, "truongban": 302, "thanhtra": 302,
    "canbo": 302, "quantri": 403,
}  # fmt: skip


def ask_url(item):
    return reverse("portal_workflow:request_removal", args=[item.page_id])


def decide_url(request):
    return reverse("portal_workflow:removal", args=[request.pk])


@pytest.fixture
def asked(people, item_at):
    item = item_at("posted")
    return actions.request_removal(by=people.tovan, page=item.page, **ASKING)


@pytest.mark.parametrize("user", MAY_ASK)
def test_who_asks_for_a_removal_12_4(enter, item_at, user):
    item, client = item_at("posted"), enter(user)
    assert client.get(ask_url(item)).status_code == (200 if MAY_ASK[user] == 302 else 403)
    assert client.post(ask_url(item), ASKING).status_code == MAY_ASK[user]
    assert RemovalRequest.objects.count() == (1 if MAY_ASK[user] == 302 else 0)


@pytest.mark.parametrize("data", [{}, {"ground": "other", "sentence": " "}, {"ground": "bored", "sentence": "Chán."}])
def test_ground_and_sentence_are_required_12_4(enter, item_at, data):
    item = item_at("posted")
    assert enter("tovan").post(ask_url(item), data).status_code == 422
    assert RemovalRequest.objects.count() == 0


def test_what_is_not_public_has_nothing_to_remove_12_4(enter, item_at):
    assert enter("thuky").post(ask_url(item_at("deputy")), ASKING).status_code == 403


def test_second_request_leads_to_the_first(enter, item_at):
    item, client = item_at("posted"), enter("thuky")
    client.post(ask_url(item), ASKING)
    first = RemovalRequest.objects.get()
    assert client.get(ask_url(item)).url == decide_url(first)
    assert client.post(ask_url(item), ASKING).status_code == 403


@pytest.mark.parametrize("decision", ["remove", "keep"])
def test_the_head_alone_decides_12_4(people, enter, asked, decision):
    codes = {}
    for user in (*MAY_ASK, "bientap2", "phoban2"):
        with transaction.atomic():
            response = enter(user).post(decide_url(asked), {"decision": decision, "note": "Đã xem xét."})
            codes[user] = response.status_code
            transaction.set_rollback(True)
    assert {user for user, code in codes.items() if code == 302} == {"truongban"}
    assert set(codes.values()) == {302, 403}


def test_agreeing_takes_two_clicks_and_leaves_410_12_4(client, enter, asked):
    head = enter("truongban")
    url = asked.page.url
    assert 'data-testid="decide-removal"' in head.get(decide_url(asked)).content.decode()
    assert [head.post(decide_url(asked), {"decision": "remove"}).status_code for _ in range(2)] == [302, 302]
    assert (client.get(url).status_code, RemovalRequest.objects.get().state) == (410, "agreed")


def test_keeping_needs_a_sentence_12_4(enter, asked):
    head = enter("truongban")
    assert head.post(decide_url(asked), {"decision": "keep"}).status_code == 422
    assert head.post(decide_url(asked), {"decision": "keep", "note": "Vẫn còn giá trị."}).status_code == 302
    assert (RemovalRequest.objects.get().state, ArticlePage.objects.get(pk=asked.page_id).live) == ("declined", True)


@pytest.mark.parametrize("decision", ["", "yes", "agree"])
def test_a_decision_nobody_knows_is_none(enter, asked, decision):
    assert enter("truongban").post(decide_url(asked), {"decision": decision, "note": "x"}).status_code == 404
    assert RemovalRequest.objects.get().state == "asked"


@pytest.mark.parametrize("name", ["unpublish", "delete"])
@pytest.mark.parametrize("user", ["thuky", "truongban", "quantri"])
def test_wagtails_ways_take_nothing_off_12_4(enter, item_at, name, user):
    """Whoever gets as far as the hook is led to the request; nobody unpublishes."""
    item = item_at("posted")
    response = enter(user).post(reverse(f"wagtailadmin_pages:{name}", args=[item.page_id]))
    assert response.status_code in (302, 403)
    assert ArticlePage.objects.get(pk=item.page_id).live
    assert fresh(item).state == "posted"


STOCK = ("edit", "delete", "unpublish", "workflow_action", "confirm_workflow_cancellation")


@pytest.mark.parametrize("name", STOCK)
@pytest.mark.parametrize("method", ["get", "post"])
def test_wagtails_views_of_a_request_lead_to_ours_12_4(enter, asked, name, method):
    extra = ["approve", asked.current_workflow_state.current_task_state_id] if name == "workflow_action" else []
    url = reverse(RemovalRequest.snippet_viewset.get_url_name(name), args=[asked.pk, *extra])
    response = getattr(enter("truongban"), method)(url, {"action-publish": "1"})
    assert (response.status_code, response.url) == (302, decide_url(asked))
    assert RemovalRequest.objects.get().state == "asked"


def test_list_has_the_link_for_what_is_public(enter, item_at):
    item = item_at("posted")
    explorer = reverse("wagtailadmin_explore", args=[item.page.get_parent().pk])
    assert ask_url(item) in enter("thuky").get(explorer).content.decode()


AGAIN = {"decision": "restore", "reason": "Gỡ nhầm bài, lịch vẫn còn hiệu lực."}


@pytest.fixture
def removed(people, asked):
    actions.decide_removal(by=people.truongban, request=asked, agree=True)
    return asked


def test_the_head_alone_lets_it_be_worked_on_again_12_4(enter, removed):
    codes = {}
    for user in MAY_ASK:
        with transaction.atomic():
            codes[user] = enter(user).post(decide_url(removed), AGAIN).status_code
            transaction.set_rollback(True)
    assert codes == dict.fromkeys(MAY_ASK, 403) | {"truongban": 302}
    assert enter("truongban").post(decide_url(removed), AGAIN | {"reason": " "}).status_code == 422
    assert fresh(removed.page.item).state == "removed"


def test_what_may_be_worked_on_again_is_public_only_after_every_step_12_4(client, people, enter, removed):
    page, url = ArticlePage.objects.get(pk=removed.page_id), removed.page.url
    assert 'data-testid="restore"' in enter("truongban").get(decide_url(removed)).content.decode()
    enter("truongban").post(decide_url(removed), AGAIN)
    assert (client.get(url).status_code, fresh(page.item).state) == (410, "returned")
    assert enter("truongban").post(decide_url(removed), AGAIN).status_code == 403
    item = actions.submit(by=people.tovan, page=page)
    people_of_the_steps = [people.bientap1, people.phoban1, people.truongban]
    item = actions.classify(by=people.bientap1, item=item, subject="sensitive", reason="Nhạy cảm")
    for person in people_of_the_steps:
        assert client.get(url).status_code == 410
        item = actions.approve(by=person, item=item, seen=item.draft_digest)
    actions.post(by=people.thuky, item=item)
    assert client.get(url).status_code == 200


def test_what_stands_cannot_be_restored_12_4(enter, asked):
    assert enter("truongban").post(decide_url(asked), AGAIN).status_code == 403
