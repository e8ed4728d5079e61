"""A preview link: who makes it, what it shows and to whom, and how it ends (Điều 12.3; ruling R3)."""

import re
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from portal_home.models import PortalRendition
from portal_workflow import actions, ledger
from portal_workflow.actions.previews import MOST_DAYS
from portal_workflow.models import Item, LedgerLine, PreviewLink
from portal_workflow.refused import Refused
from tests.routes.world import PDF

TEXT = "Chưa ai được đọc."
EVERYBODY = ("tovan", "totoan", "canbo", "bientap1", "bientap3", "thuky", "phoban1", "truongban", "thanhtra", "quantri")


def url(token: str, *rest) -> str:
    return reverse("portal_preview:page", args=[token]) + "".join(f"{part}/" for part in rest)


def read(token, *rest, client=None):
    return (client or Client()).get(url(token, *rest))


def body(response) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


def may_make(people, item) -> set:
    """Who makes a link to the item; nothing of it is kept."""
    found = set()
    for username in EVERYBODY:
        point = transaction.savepoint()
        try:
            actions.make_preview(by=getattr(people, username), item=item, days=1)
            found.add(username)
        except Refused:
            pass
        transaction.savepoint_rollback(point)
    return found


# Who stands at which step of an item of the Literature department, sensitive (class A).
MAKERS = [
    ("editor", {"bientap1", "bientap3", "thuky"}),
    ("deputy", {"phoban1", "truongban"}),
    ("head", {"truongban"}),
    ("post", {"thuky", "truongban"}),
]


@pytest.mark.parametrize(("step", "makers"), MAKERS)
def test_who_decides_now_makes_a_link_12_3(item_at, people, step, makers):
    assert may_make(people, item_at(step)) == makers


def test_who_may_write_makes_a_link_12_3(draft, people, write):
    assert may_make(people, draft[0]) == {"bientap1", "thuky"}
    own = Item.objects.get(page_id=write(people.tovan, title="Bài của tổ").pk)
    assert may_make(people, own) == {"tovan", "thuky"}


def test_it_shows_the_version_to_anybody_with_its_files_and_a_mark_12_3(draft, people):
    item, image, document = draft
    _link, token = actions.make_preview(by=people.bientap1, item=item, days=2)
    response = read(token)
    html = body(response).decode()
    assert response.status_code == 200
    assert TEXT in html
    assert "preview-mark" in html
    renditions = {r.pk: r.url for r in PortalRendition.objects.filter(image=image)}
    assert renditions
    assert [address for address in (*renditions.values(), document.url) if address in html] == []
    shown = set(re.findall(rf"{re.escape(url(token))}anh/(\d+)/", html))
    assert shown == {str(pk) for pk in renditions} & shown != set()
    for pk in renditions:
        assert body(read(token, "anh", pk)).startswith(b"\xff\xd8")
    assert body(read(token, "tep", document.pk)) == PDF
    # Without the link they are what they were.
    assert {Client().get(address).status_code for address in (*renditions.values(), document.url)} == {404}


def test_every_answer_is_kept_by_nobody_and_sets_no_cookie(draft, people):
    item, image, document = draft
    _link, token = actions.make_preview(by=people.bientap1, item=item, days=2)
    read(token)
    rendition = PortalRendition.objects.filter(image=image).first()
    ways = [(), ("anh", rendition.pk), ("tep", document.pk), ("anh", 999_999), ("tep", 999_999)]
    for answer in [*(read(token, *rest) for rest in ways), read("khong-dung")]:
        assert answer["Cache-Control"] == "no-store, private"
        assert answer["X-Robots-Tag"] == "noindex, nofollow, noarchive"
        assert answer["Referrer-Policy"] == "no-referrer"
        assert answer.cookies == {}
        body(answer)


def test_it_opens_no_other_file(draft, people, write):
    _item, image, document = draft
    other = write(people.bientap1, title="Bài khác", text="<p>Không có tệp nào.</p>")
    _link, token = actions.make_preview(by=people.bientap1, item=Item.objects.get(page_id=other.pk), days=1)
    rendition = image.get_rendition("max-165x165")
    answers = {body(read(token, *rest)) for rest in [("anh", rendition.pk), ("tep", document.pk), ("tep", 999_999)]}
    assert answers == {body(read("khong-dung"))}


def test_a_changed_text_is_gone_with_a_sentence_r3(draft, people):
    item, image, _document = draft
    _link, token = actions.make_preview(by=people.bientap1, item=item, days=2)
    rendition = image.get_rendition("max-165x165")
    page = item.page.specific.get_latest_revision_as_object()
    page.title = "Đã đổi"
    page.save_revision(user=people.bientap1)
    for answer in (read(token), read(token, "anh", rendition.pk)):
        assert answer.status_code == 410
        assert TEXT not in answer.content.decode()
    page.title = "Ngày hội đọc sách"
    page.save_revision(user=people.bientap1)
    assert read(token).status_code == 200  # the very same text again


def run_out(link, people):
    PreviewLink.objects.filter(pk=link.pk).update(
        made_at=timezone.now() - timedelta(days=2), expires_at=timezone.now() - timedelta(seconds=1)
    )


def revoke(link, people):
    actions.revoke_preview(by=people.bientap1, link=link)


def lose_the_account(link, people):
    people.bientap1.__class__.objects.filter(pk=people.bientap1.pk).update(is_active=False)


ENDINGS = [run_out, revoke, lose_the_account]


@pytest.mark.parametrize("end", ENDINGS)
def test_what_has_ended_answers_like_what_never_was(draft, people, end):
    link, token = actions.make_preview(by=people.bientap1, item=draft[0], days=2)
    assert read(token).status_code == 200
    end(link, people)
    answer, never = read(token), read("khong-dung")
    assert (answer.status_code, answer.content) == (404, never.content)


def test_a_removed_or_refused_text_is_closed_12_4(draft, people):
    item = draft[0]
    _link, token = actions.make_preview(by=people.bientap1, item=item, days=2)
    for state in ("refused", "removed"):
        Item.objects.filter(pk=item.pk).update(state=state)
        assert read(token).status_code == 404


def test_once_posted_it_leads_to_the_page(item_at, people):
    item = item_at("post")
    _link, token = actions.make_preview(by=people.thuky, item=item, days=2)
    actions.post(by=people.thuky, item=item)
    answer = read(token)
    assert (answer.status_code, answer["Location"]) == (302, Item.objects.get(pk=item.pk).page.get_url())
    with pytest.raises(Refused):
        actions.make_preview(by=people.thuky, item=item, days=2)


def test_the_ledger_knows_the_link_and_not_its_secret(draft, people):
    link, token = actions.make_preview(by=people.bientap1, item=draft[0], days=2)
    actions.revoke_preview(by=people.bientap1, link=link)
    lines = list(LedgerLine.objects.order_by("-seq").values_list("text", flat=True)[:2])
    assert ['"act":"revoke_preview"' in lines[0], '"act":"make_preview"' in lines[1]] == [True, True]
    assert all(link.digest in line and token not in line and link.token_hash not in line for line in lines)
    assert list(ledger.problems()) == []
    assert token not in str(PreviewLink.objects.values())
    assert len(token) >= 43  # 256 bits


@pytest.mark.parametrize("days", [0, -1, MOST_DAYS + 1])
def test_it_lives_one_to_fourteen_days(draft, people, days):
    with pytest.raises(Refused):
        actions.make_preview(by=people.bientap1, item=draft[0], days=days)


#: Who made it, Secretary, Head.
REVOKERS = {"bientap1", "thuky", "truongban"}


def test_who_may_revoke(draft, people):
    link, _token = actions.make_preview(by=people.bientap1, item=draft[0], days=2)
    found = set()
    for username in EVERYBODY:
        point = transaction.savepoint()
        try:
            actions.revoke_preview(by=getattr(people, username), link=link)
            found.add(username)
        except Refused:
            pass
        transaction.savepoint_rollback(point)
    assert found == REVOKERS


def test_a_link_is_revoked_once(draft, people):
    link, _token = actions.make_preview(by=people.bientap1, item=draft[0], days=2)
    actions.revoke_preview(by=people.bientap1, link=link)
    with pytest.raises(Refused):
        actions.revoke_preview(by=people.bientap1, link=link)


IMPOSSIBLE = [
    {"expires_at": timezone.now() - timedelta(days=400)},
    {"revoked_at": timezone.now()},
]


@pytest.mark.parametrize("values", IMPOSSIBLE)
def test_the_table_takes_no_nonsense(draft, people, values):
    link, _token = actions.make_preview(by=people.bientap1, item=draft[0], days=2)
    with pytest.raises(IntegrityError), transaction.atomic():
        PreviewLink.objects.filter(pk=link.pk).update(**values)


def test_of_a_destroyed_text_no_link_is_left_r5(item_at, people):
    item = item_at("post")
    actions.make_preview(by=people.thuky, item=item, days=2)
    actions.post(by=people.thuky, item=item)
    asked = actions.request_removal(by=people.thuky, page=item.page, ground="other", sentence="Lộ số điện thoại.")
    actions.vanish(by=people.truongban, request=asked, ground="personal_data")
    assert not PreviewLink.objects.exists()


def test_a_text_hidden_at_once_is_closed_8_1(draft, people):
    _link, token = actions.make_preview(by=people.bientap1, item=draft[0], days=2)
    Item.objects.filter(pk=draft[0].pk).update(hidden_until=timezone.now() + timedelta(hours=1))
    assert read(token).status_code == 404
