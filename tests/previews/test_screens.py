"""The screens: making, listing and revoking preview links; the approval slip on paper."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from portal_workflow import actions
from portal_workflow.models import PreviewLink
from tests.desk.conftest import review_url


def previews_url(item) -> str:
    return reverse("portal_workflow:previews", args=[item.pk])


def slip_url(item) -> str:
    return reverse("portal_workflow:slip", args=[item.pk])


def test_the_address_is_shown_once_and_works(item_at, enter):
    item = item_at("editor")
    editor = enter("bientap1")
    made = editor.post(previews_url(item), {"days": "3"})
    address = re.search(r'id="new-preview" readonly value="[^"]*(/xem-truoc/[^"]+)"', made.content.decode())[1]
    assert "no-store" in made["Cache-Control"]
    assert Client().get(address).status_code == 200
    again = editor.get(previews_url(item))
    assert address not in again.content.decode()
    assert "Thu hồi" in again.content.decode() or "Revoke" in again.content.decode()


def test_revoking_from_the_list(item_at, enter, people):
    item = item_at("editor")
    link, token = actions.make_preview(by=people.bientap1, item=item, days=1)
    answer = enter("bientap1").post(reverse("portal_workflow:revoke_preview", args=[item.pk, link.pk]))
    assert (answer.status_code, answer["Location"]) == (302, previews_url(item))
    assert PreviewLink.objects.get().revoked_by == people.bientap1
    assert Client().get(reverse("portal_preview:page", args=[token])).status_code == 404


@pytest.mark.parametrize("days", ["", "0", "99", "x"])
def test_a_wrong_number_of_days_is_asked_again(item_at, enter, days):
    item = item_at("editor")
    assert enter("bientap1").post(previews_url(item), {"days": days}).status_code == 422
    assert not PreviewLink.objects.exists()


@pytest.mark.parametrize(
    ("username", "status"), [("bientap1", 200), ("thanhtra", 200), ("totoan", 403), ("canbo", 403)]
)
def test_who_sees_the_list(item_at, enter, username, status):
    assert enter(username).get(previews_url(item_at("editor"))).status_code == status


def test_a_link_of_another_item_is_not_found(item_at, enter, people):
    item, other = item_at("editor"), item_at("editor", title="Bài khác")
    link, _token = actions.make_preview(by=people.bientap1, item=item, days=1)
    answer = enter("bientap1").post(reverse("portal_workflow:revoke_preview", args=[other.pk, link.pk]))
    assert (answer.status_code, PreviewLink.objects.get().revoked_at) == (404, None)


@pytest.mark.parametrize("many", [1, 3])
def test_the_list_costs_the_same_for_many(item_at, enter, people, django_assert_max_num_queries, many):
    item = item_at("editor")
    for _ in range(many):
        actions.make_preview(by=people.bientap1, item=item, days=1)
    client = enter("bientap1")
    client.get(previews_url(item))
    with django_assert_max_num_queries(40) as seen:
        client.get(previews_url(item))
    test_the_list_costs_the_same_for_many.counts = {
        **getattr(test_the_list_costs_the_same_for_many, "counts", {}),
        many: len(seen),
    }
    assert len(set(test_the_list_costs_the_same_for_many.counts.values())) == 1


STEPS = ["editor", "deputy", "head", "post", "posted"]
#: Blank lines to sign, and names on the slip, for an item of class A on its way.
BLANK = {"editor": 4, "deputy": 3, "head": 2, "post": 1, "posted": 0}


@pytest.mark.parametrize("step", STEPS)
def test_the_slip_names_who_signed_and_leaves_lines_for_the_rest_12_3(item_at, enter, people, step):
    item = item_at(step)
    html = enter("thuky").get(slip_url(item)).content.decode()
    assert html.count('class="slip-blank"') == BLANK[step]
    signed = [people.bientap1, people.phoban1, people.truongban][: STEPS.index(step)]
    assert [str(person) in html for person in signed] == [True] * len(signed)
    assert "<svg" in html
    assert "<script" not in html
    assert " style=" not in html


def test_the_slip_names_the_text_and_the_way_to_it(item_at, enter):
    item = item_at("deputy")
    html = enter("phoban1").get(slip_url(item)).content.decode()
    for part in (item.page.get_latest_revision_as_object().title, item.draft_digest[:16], review_url(item)):
        assert part in html


def test_the_sender_does_not_read_the_class_on_the_slip_r1(item_at, enter):
    item = item_at("deputy")
    assert "A – " in enter("thuky").get(slip_url(item)).content.decode()
    assert "A – " not in enter("tovan").get(slip_url(item)).content.decode()


@pytest.mark.parametrize(("username", "status"), [("tovan", 200), ("thanhtra", 200), ("totoan", 403), ("canbo", 403)])
def test_who_prints_the_slip(item_at, enter, username, status):
    assert enter(username).get(slip_url(item_at("editor"))).status_code == status


def test_the_review_screen_leads_there(item_at, enter):
    item = item_at("editor")
    html = enter("bientap1").get(review_url(item)).content.decode()
    assert [slip_url(item) in html, previews_url(item) in html] == [True, True]
    assert previews_url(item) not in enter("tovan").get(review_url(item)).content.decode()
