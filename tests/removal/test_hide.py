"""Hiding at once: nobody sees it, it comes back as it was, and only the Head makes it last (Điều 8.1; ruling R5)."""

import json
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from wagtail.models import Page

from portal_home.models import ArticlePage, PortalRendition
from portal_workflow import actions
from portal_workflow.digest import content_digest
from portal_workflow.guard.pages import NOT_APPROVED
from portal_workflow.models import EmergencyHide, Item, LedgerLine, RemovalRequest
from portal_workflow.reading import policy_in_force
from portal_workflow.refused import Refused
from tests.removal.conftest import ASKING

LEAK = {"ground": "personal_data", "sentence": "Lộ số điện thoại của phụ huynh."}
pytestmark = pytest.mark.usefixtures("hiding_on")


@pytest.fixture
def shown(people, write, carry, files, django_capture_on_commit_callbacks):
    """A public article with a picture and a file."""
    image, document = files("tep-dinh-kem")
    with django_capture_on_commit_callbacks(execute=True):
        page = write(people.bientap1, image=image, image_description="Sân trường")
        page.body = [("paragraph", "<p>Ngày hội.</p>"), ("file", document)]
        page = carry(page)
    return page


@pytest.fixture
def hide(people, django_capture_on_commit_callbacks):
    """`hide(page)`: the Secretary hides it."""

    def at_once(page, by=None, **more):
        with django_capture_on_commit_callbacks(execute=True):
            return actions.hide(by=by or people.thuky, page=page, **(LEAK | more))

    return at_once


def addresses(page) -> list[str]:
    """The page, its file, its pictures."""
    pictures = [rendition.url for rendition in PortalRendition.objects.filter(image_id=page.image_id)]
    return [page.url, page.body[1].value.url, *pictures]


def answers(listed) -> list[int]:
    found = []
    for address in listed:
        response = Client().get(address)
        found.append(response.status_code)
        if response.streaming:
            b"".join(response.streaming_content)
    return found


def row(page) -> dict:
    return Page.objects.filter(pk=page.pk).values().get() | ArticlePage.objects.filter(pk=page.pk).values().get()


def acts(page) -> list[str]:
    lines = [json.loads(line.text) for line in LedgerLine.objects.order_by("seq")]
    return [line["act"] for line in lines if line["object"] == f"page:{page.pk}"]


def let_a_day_pass():
    past = timezone.now() - timedelta(seconds=1)
    EmergencyHide.objects.update(until=past)
    Item.objects.exclude(hidden_until=None).update(hidden_until=past)


@pytest.mark.parametrize(
    ("user", "may"),
    [
        ("thuky", True), ("phoban1", True), ("phoban2", True), ("truongban", False), ("bientap1", False),
        ("tovan", False), ("thanhtra", False), ("quantri", False),
    ],
)  # fmt: skip
def test_8_1_secretary_and_deputies_hide(enter, people, shown, user, may):
    client, url = enter(user), f"/admin/go-bo/an-ngay/{shown.pk}/"
    assert client.get(url).status_code == (200 if may else 403)
    assert client.post(url, LEAK).status_code == (302 if may else 403)
    assert ArticlePage.objects.get(pk=shown.pk).live is not may


def test_8_1_the_policy_has_it_off_until_the_head_chooses_it(people, shown, enter):
    actions.choose_policy(by=people.truongban, preset="default", decision_number="10/QĐ")
    with pytest.raises(Refused) as refused:
        actions.hide(by=people.thuky, page=shown, **LEAK)
    assert (refused.value.article, ArticlePage.objects.get(pk=shown.pk).live) == ("8.1", True)
    assert enter("thuky").post(f"/admin/go-bo/an-ngay/{shown.pk}/", LEAK).status_code == 403


@pytest.mark.parametrize("data", [{}, {"ground": "other", "sentence": "x"}, {"ground": "malware", "sentence": " "}])
def test_8_1_a_ground_and_a_sentence(enter, shown, data):
    assert enter("thuky").post(f"/admin/go-bo/an-ngay/{shown.pk}/", data).status_code == 422
    assert EmergencyHide.objects.count() == 0


def test_r5_page_file_and_pictures_answer_nobody_and_a_cache_is_told_to_keep_nothing(shown, hide):
    listed = addresses(shown)
    assert set(answers(listed)) == {200}
    hide(shown)
    assert answers(listed) == [410, 404, *[404] * (len(listed) - 2)]
    response = Client().get(shown.url)
    assert (response["Cache-Control"], shown.title in response.content.decode()) == ("no-store", False)


def test_r5_it_comes_back_exactly_as_it_was_when_the_day_is_over(shown, hide, django_capture_on_commit_callbacks):
    listed, before = addresses(shown), row(shown)
    item = Item.objects.filter(page_id=shown.pk).values().get()
    hide(shown)
    call_command("publish_scheduled")
    assert answers(listed)[0] == 410
    let_a_day_pass()
    with django_capture_on_commit_callbacks(execute=True):
        call_command("publish_scheduled")
    assert set(answers(listed)) == {200}
    assert (row(shown), Item.objects.filter(page_id=shown.pk).values().get()) == (before, item)
    assert acts(shown)[-2:] == ["hide", "hide_lapsed"]
    assert EmergencyHide.objects.get().outcome == "lapsed"
    assert RemovalRequest.objects.get().state == "asked"


def test_r5_after_the_day_the_head_still_decides_and_nobody_hides_it_again(people, shown, hide):
    hide(shown)
    let_a_day_pass()
    call_command("lapse_hides")
    with pytest.raises(Refused):
        actions.hide(by=people.phoban1, page=shown, **LEAK)
    actions.decide_removal(by=people.truongban, request=RemovalRequest.objects.get(), agree=True)
    assert answers([shown.url]) == [410]


def test_r5_the_head_makes_it_last(people, shown, hide, django_capture_on_commit_callbacks):
    listed, request = addresses(shown), hide(shown)
    actions.decide_removal(by=people.truongban, request=request, agree=True)
    let_a_day_pass()
    call_command("lapse_hides")
    page = ArticlePage.objects.get(pk=shown.pk)
    assert (answers(listed)[:2], page.live, page.live_revision_id) == ([410, 404], False, None)
    assert (EmergencyHide.objects.get().outcome, Item.objects.get(page=shown).state) == ("removed", "removed")
    assert shown.title in Client().get(shown.url).content.decode()


def test_r5_the_head_shows_it_again(people, shown, hide, django_capture_on_commit_callbacks):
    listed, before, request = addresses(shown), row(shown), hide(shown)
    with django_capture_on_commit_callbacks(execute=True):
        actions.decide_removal(by=people.truongban, request=request, agree=False, note="Không có gì lộ.")
    assert (set(answers(listed)), row(shown)) == ({200}, before)
    assert EmergencyHide.objects.get().outcome == "kept"


def test_r5_nothing_is_posted_over_what_is_hidden(people, shown, hide):
    draft = ArticlePage.objects.get(pk=shown.pk).get_latest_revision_as_object()
    draft.title = "Tên mới"
    draft.save_revision(user=people.bientap1)
    item = actions.submit(by=people.bientap1, page=draft)
    actions.approve(by=people.bientap3, item=item, seen=Item.objects.get(pk=item.pk).draft_digest)
    hide(shown)
    with pytest.raises(Refused) as refused:
        actions.post(by=people.thuky, item=item)
    assert (refused.value.article, ArticlePage.objects.get(pk=shown.pk).live) == ("12.4", False)
    let_a_day_pass()
    call_command("lapse_hides")
    assert ArticlePage.objects.get(pk=shown.pk).title == shown.title
    actions.post(by=people.thuky, item=item)
    assert ArticlePage.objects.get(pk=shown.pk).title == "Tên mới"


def test_r5_a_row_changed_behind_the_portal_does_not_come_back(shown, hide):
    """The guard compares what comes back with what was posted."""
    hide(shown)
    ArticlePage.objects.filter(pk=shown.pk).update(summary="Sửa thẳng vào cơ sở dữ liệu")
    let_a_day_pass()
    assert [str(refused) for _item, refused in actions.lapse_hides()] == [gettext(NOT_APPROVED)]
    assert (ArticlePage.objects.get(pk=shown.pk).live, EmergencyHide.objects.get().outcome) == (False, "open")


def test_r5_an_open_request_is_the_one_it_is_hidden_for(people, shown, hide):
    request = actions.request_removal(by=people.thanhtra, page=shown, **ASKING)
    assert hide(shown) == request
    assert EmergencyHide.objects.get().request == request


def test_r5_only_what_is_public_is_hidden(people, write, shown, hide):
    draft = write(people.bientap1, title="Bản nháp")
    with pytest.raises(Refused):
        actions.hide(by=people.thuky, page=draft, **LEAK)
    hide(shown)
    with pytest.raises(Refused):
        actions.hide(by=people.phoban1, page=shown, **LEAK)
    assert EmergencyHide.objects.count() == 1


def test_r5_destroyed_while_it_is_hidden(people, shown, hide):
    request = hide(shown)
    actions.vanish(by=people.truongban, request=request, ground="personal_data")
    let_a_day_pass()
    call_command("lapse_hides")
    hidden = EmergencyHide.objects.get()
    assert (hidden.outcome, shown.slug in hidden.path, answers([shown.url])) == ("removed", False, [410])


def test_the_desks_of_head_secretary_and_deputy_show_it(enter, shown, hide):
    hide(shown)
    for user, seen in {"truongban": True, "thuky": True, "phoban2": True, "bientap1": False, "tovan": False}.items():
        assert ('data-testid="hidden-now"' in enter(user).get("/admin/").content.decode()) is seen


def test_the_request_says_until_when_it_is_hidden(enter, shown, hide):
    request = hide(shown)
    html = enter("truongban").get(f"/admin/go-bo/{request.pk}/").content.decode()
    assert 'data-testid="hide-state"' in html
    assert content_digest(ArticlePage.objects.get(pk=shown.pk)) == Item.objects.get(page=shown).live_digest


def test_18_the_head_switches_it_on_and_off_on_the_screen_of_rules(enter, people):
    client, url = enter("truongban"), reverse("portal_workflow:choose_policy")
    form = {
        "preset": "default",
        "decision_number": "11/QĐ",
        "since": f"{timezone.localdate():%d/%m/%Y}",
        "written_words": "15",
        "urgent_lane": "on",
        "follow_up_hours": "24",
    }
    found = []
    for more in ({}, {"emergency_hide": "on"}):
        assert client.post(url, form | more).status_code == 302
        found.append(policy_in_force()[1].emergency_hide)
    assert found == [False, True]
    line = json.loads(LedgerLine.objects.last().text)
    assert (line["act"], line["emergency_hide"]) == ("choose_policy", True)
