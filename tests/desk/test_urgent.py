"""The urgent lane on the desk: the tile, the second button, the one button of who decides, the reading again (R3)."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from portal_home.models import ArticlePage, NewsIndexPage
from portal_workflow import actions
from portal_workflow.models import Item, PolicyChoice, UrgentPosting
from tests.desk.conftest import act_url, fresh, review_url

HOME = reverse("wagtailadmin_home")
STORM = "<p>Ngày mai học sinh toàn trường nghỉ học để tránh bão số 10.</p>"


def add_url():
    return reverse("wagtailadmin_pages:add", args=["portal_home", "articlepage", NewsIndexPage.objects.first().pk])


def has(client, address, testid) -> bool:
    return f'data-testid="{testid}"' in client.get(address).content.decode()


BUTTONS = {"truongban": True, "phoban1": True, "phoban2": True, "thuky": False, "bientap1": False, "tovan": False}


def test_r3_the_tile_and_the_second_button_are_the_heads_and_the_deputies(enter):
    clients = {user: enter(user) for user in BUTTONS}
    assert {user: has(client, HOME, "urgent-notice") for user, client in clients.items()} == BUTTONS
    assert {user: has(client, add_url(), "send-urgently") for user, client in clients.items()} == BUTTONS
    PolicyChoice.objects.create(preset="default", urgent_lane=False, in_force_from=timezone.now())
    assert not any(has(client, HOME, "urgent-notice") for client in clients.values())
    assert not any(has(client, add_url(), "send-urgently") for client in clients.values())


def test_the_tile_presets_the_notice(enter):
    client = enter("phoban1")
    text = client.get(HOME).content.decode()
    assert f"{add_url()}?khan=1" in text
    form = client.get(f"{add_url()}?khan=1").context["form"]
    until = timezone.localdate() + timedelta(days=2)
    assert [form[name].value() for name in ("kind", "on_top", "valid_until")] == ["notice", True, until]
    plain = client.get(add_url()).context["form"]
    assert [plain[name].value() for name in ("kind", "on_top", "valid_until")] == ["news", False, None]


def sent(client, button="urgent", **more):
    """The notice as the editor's form sends it."""
    until = (timezone.localdate() + timedelta(days=2)).isoformat()
    fields = {"kind": "notice", "on_top": "on", "valid_until": until, "title": "Nghỉ học tránh bão", "slug": "bao"}
    fields |= {"source": "school", "body": streamfield([("paragraph", rich_text(STORM))])}
    fields |= {"attachments": inline_formset([]), "comments": inline_formset([])}
    return client.post(add_url(), nested_form_data(fields | more) | {"action-submit": button})


def test_r3_sent_approved_and_read_again_through_the_screens(enter, people):
    writer, decider, editor = enter("phoban1"), enter("truongban"), enter("bientap1")
    response = sent(writer)
    item = Item.objects.get(page__draft_title="Nghỉ học tránh bão")
    assert (response.url, item.step, item.urgent_since is None) == (review_url(item), "deputy", False)
    [message] = [str(m) for m in writer.get(response.url).context["messages"]]
    assert message.startswith(gettext("Sent urgently: one other person is enough."))
    page = decider.get(review_url(item))
    text = page.content.decode()
    assert ['data-testid="urgent"' in text, "approve-and-post" in text, 'data-testid="approve"' in text] == [
        *(True, True),
        False,
    ]
    seen = page.context["screen"].digest
    decider.post(act_url(item, "duyet"), {"seen": seen, "and_post": "1", "after": page.context["after"]})
    assert ArticlePage.objects.get(pk=item.page_id).live
    assert has(editor, HOME, "to-read-again")
    screen = editor.get(review_url(item)).context["screen"]
    assert screen.primary["testid"] == "reread"
    editor.post(act_url(item, "doc-lai"), {"seen": screen.primary["seen"]})
    assert UrgentPosting.objects.get().reread_by == people.bientap1
    assert not has(editor, HOME, "to-read-again")
    assert has(writer, review_url(item), "urgent-posting")


def test_the_first_button_sends_as_ever(enter):
    sent(enter("phoban1"), button="1")
    item = Item.objects.get(page__draft_title="Nghỉ học tránh bão")
    assert (item.step, item.urgent_since) == ("editor", None)


@pytest.mark.parametrize("user", ["thuky", "bientap1"])
def test_r3_the_button_forged_by_another_saves_and_says_why(enter, user):
    client = enter(user)
    response = sent(client)
    item = Item.objects.get(page__draft_title="Nghỉ học tránh bão")
    assert (item.state, response.url) == ("draft", reverse("wagtailadmin_pages:edit", args=[item.page_id]))
    [message] = [str(m) for m in client.get(response.url).context["messages"]]
    assert (
        gettext("Only the Head or a Deputy sends an item urgently; send it for approval in the usual way.") in message
    )


@pytest.fixture
def public(people, write):
    """Posted urgently by two Deputies."""
    page = write(people.phoban1, title="Nghỉ học tránh bão", text=STORM, kind="notice")
    item = actions.submit(by=people.phoban1, page=page, urgent=True)
    actions.approve(by=people.phoban2, item=item, seen=fresh(item).draft_digest, and_post=True)
    return fresh(item)


SEES = {"bientap1": True, "thuky": True, "phoban1": False, "truongban": False, "tovan": False, "thanhtra": False}


@pytest.mark.parametrize("late", [False, True])
def test_r3_who_finds_it_on_his_desk_and_late_is_shown_to_the_whole_board(enter, public, late):
    if late:
        past = timezone.now() - timedelta(hours=1)
        Item.objects.filter(pk=public.pk).update(reread_due=past)
        UrgentPosting.objects.update(due=past)
    expected = SEES | ({"phoban1": True, "truongban": True} if late else {})
    assert {user: has(enter(user), HOME, "to-read-again") for user in SEES} == expected
    text = enter("bientap1").get(HOME).content.decode()
    part = text[text.index('data-testid="to-read-again"') :].split("</section>")[0]
    assert ("desk-late" in part) == late


@pytest.mark.parametrize("user", ["phoban1", "truongban", "tovan", "quantri"])
def test_r3_nobody_else_says_it_was_read(enter, public, user):
    response = enter(user).post(act_url(public, "doc-lai"), {"seen": public.live_digest})
    assert response.status_code == 403
    assert UrgentPosting.objects.get().reread_by is None


def test_r3_another_version_since_the_screen_was_opened(enter, public):
    response = enter("bientap1").post(act_url(public, "doc-lai"), {"seen": "0" * 64})
    assert (response.status_code, UrgentPosting.objects.get().reread_by) == (409, None)


# One's own public items, with the way to ask for their removal.
def test_12_4_ones_own_public_items_are_on_the_desk(enter, item_at):
    item = item_at("posted", title="Bài của tổ Ngữ văn")
    text = enter("tovan").get(HOME).content.decode()
    part = text[text.index('data-testid="my-posted"') :].split("</section>")[0]
    assert reverse("portal_workflow:request_removal", args=[item.page_id]) in part
    assert "Bài của tổ Ngữ văn" in part
    assert not has(enter("totoan"), HOME, "my-posted")
