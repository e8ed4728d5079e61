"""The review screen: what each person is shown, what changed meanwhile, and what never shows."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from portal_home.models import ArticlePage
from portal_workflow import actions
from portal_workflow.digest import content_digest
from portal_workflow.models import ItemEvent
from tests.desk.conftest import act_url, fresh, review_url

SEES = {
    "tovan": 200, "totoan": 403, "bientap1": 200, "bientap2": 200, "thuky": 200, "phoban1": 200, "phoban2": 200,
    "truongban": 200, "thanhtra": 200, "canbo": 403, "quantri": 403,
}  # fmt: skip


@pytest.mark.parametrize("user", SEES)
def test_who_sees_an_unposted_item(enter, item_at, user):
    item, client = item_at("deputy"), enter(user)
    assert client.get(review_url(item)).status_code == SEES[user]
    assert client.get(read_url(item)).status_code == SEES[user]


def test_text_shown_is_the_text_approved_12_3(enter, item_at):
    """The hidden digest is the digest of the revision in the frame, and of the item."""
    item, client = item_at("deputy"), enter("phoban1")
    response = client.get(review_url(item))
    screen = response.context["screen"]
    assert screen.digest == item.draft_digest == content_digest(screen.revision.as_object())
    assert screen.reader_url == read_url(item)
    assert f'name="seen" value="{item.draft_digest}"' in response.content.decode()
    assert "Hôm nay cả trường đọc sách." in client.get(screen.reader_url).content.decode()


def test_frame_shows_no_version_of_another_page(enter, item_at):
    mine, other = item_at("deputy"), item_at("deputy", title="Hội khoẻ")
    url = reverse("portal_workflow:read", args=[mine.pk, other.page.latest_revision_id])
    assert enter("phoban1").get(url).status_code == 404


BUTTONS = {
    ("editor", "bientap1"): {"classify-first", "classify", "claim", "return", "refuse", "edit"},
    ("editor", "thuky"): {"classify-first", "classify", "claim", "assign", "return", "refuse", "edit"},
    ("editor", "tovan"): {"withdraw"},
    ("editor", "truongban"): set(),
    ("deputy", "phoban1"): {"approve", "classify", "return", "refuse", "edit"},
    ("deputy", "bientap1"): set(),
    ("head", "truongban"): {"approve", "approve-and-post", "classify", "return", "refuse", "edit"},
    ("head", "phoban1"): set(),
    ("post", "thuky"): {"post", "return"},
    ("post", "truongban"): {"post", "return"},
    ("post", "tovan"): set(),
    ("posted", "tovan"): {"edit", "request-removal"},
    ("posted", "thuky"): {"edit", "request-removal"},
    ("posted", "thanhtra"): {"request-removal"},
}
TESTIDS = (
    "approve", "approve-and-post", "assign", "claim", "classify", "classify-first", "edit", "post", "refuse",
    "request-removal", "return", "withdraw",
)  # fmt: skip


@pytest.mark.parametrize(("step", "user"), BUTTONS)
def test_buttons_by_role_12_3(enter, item_at, step, user):
    text = enter(user).get(review_url(item_at(step))).content.decode()
    assert {name for name in TESTIDS if f'data-testid="{name}"' in text} == BUTTONS[step, user]


def test_a_contributor_never_sees_the_class_r1(enter, item_at):
    item = item_at("deputy")
    ItemEvent.objects.filter(item=item, verb="classify").update(note="VÌ NHẠY CẢM")
    shown = {}
    for user in ("tovan", "phoban1"):
        text = enter(user).get(review_url(item)).content.decode()
        shown[user] = ["VÌ NHẠY CẢM" in text, 'data-testid="subject"' in text]
    assert shown == {"tovan": [False, False], "phoban1": [True, True]}


def test_changed_at_the_editors_step_shows_the_difference_r3(enter, people, item_at):
    item = item_at("editor")
    actions.classify(by=people.bientap1, item=item, subject="sensitive")
    seen = fresh(item).draft_digest
    save(item, people.thuky, "Hôm nay 612 học sinh đọc sách.")
    response = enter("bientap1").post(act_url(item, "duyet"), {"seen": seen})
    assert_difference(response, "Giáp Văn Khiêm", "612")
    assert fresh(item).step == "editor"


def test_changed_at_the_deputys_step_shows_the_difference_r3(enter, people, item_at):
    """The change sent the item back to the Editor; the Deputy is told that, not "not your step"."""
    item = item_at("deputy")
    save(item, people.phoban2, "Hôm nay 612 học sinh đọc sách.")
    response = enter("phoban1").post(act_url(item, "duyet"), {"seen": item.draft_digest})
    assert_difference(response, "Bùi Thị Kim Thanh", "612")
    assert fresh(item).step == "editor"


def assert_difference(response, person, new):
    text = response.content.decode()
    changed = text[text.index('data-testid="changed"') :].split("</section>")[0]
    assert response.status_code == 409
    assert [word in changed for word in (person, new, "addition", "deletion")] == [True] * 4


def test_difference_to_the_public_version(enter, people, item_at):
    item, client = item_at("posted"), enter("thuky")
    save(item, people.thuky, "Hôm nay 612 học sinh đọc sách.")
    changes = client.get(review_url(item)).context["screen"].changes
    assert [change.field.name for change in changes] == ["body"]


def test_nobody_can_go_on_names_the_delegation_r2(enter, people, item_at):
    item = item_at("head")
    for client in (enter("phoban1"), enter("tovan")):
        assert 'data-testid="stuck"' not in client.get(review_url(item)).content.decode()
    actions.record_absence(by=people.truongban, person=people.truongban, since=timezone.localdate())
    assert 'data-testid="stuck"' in enter("phoban1").get(review_url(item)).content.decode()


# Statements of one GET of the review screen, session and account included.
STATEMENTS = {"deputy": 36, "posted": 37}


@pytest.mark.parametrize("step", STATEMENTS)
@pytest.mark.parametrize("more", [0, 2])
def test_statements_of_the_review_screen(enter, people, item_at, django_assert_num_queries, step, more):
    """The same number with one item waiting and with three, with short and with long histories."""
    item, client = item_at(step), enter("phoban1")
    for number in range(more):
        item_at("deputy", title=f"Bài {number}")
    client.get(review_url(item))
    with django_assert_num_queries(STATEMENTS[step]):
        client.get(review_url(item))


def save(item, by, text):
    draft = ArticlePage.objects.get(pk=item.page_id).get_latest_revision_as_object()
    draft.body = [("paragraph", f"<p>{text}</p>")]
    draft.save_revision(user=by)


def read_url(item):
    return reverse("portal_workflow:read", args=[item.pk, item.page.latest_revision_id])


def test_a_stranger_sees_nothing(item_at):
    item = item_at("deputy")
    assert {Client().get(url).status_code for url in (review_url(item), read_url(item))} == {302}
