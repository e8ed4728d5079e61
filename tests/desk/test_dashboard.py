""" "My work": what each person finds, what is late, and how many statements it takes."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from portal_workflow import actions
from portal_workflow.models import Item
from tests.desk.conftest import act_url
from tests.public.crowd import crowd

HOME = reverse("wagtailadmin_home")
GROUPS = ("waiting-for-me", "to-take-over", "removals", "to-post", "returned", "under-way", "nothing-waits")
FINDS = {
    "tovan": {"under-way"},
    "totoan": {"nothing-waits"},
    "bientap1": {"waiting-for-me"},
    "bientap2": {"nothing-waits"},
    "phoban1": {"waiting-for-me"},
    "phoban2": {"nothing-waits"},
    "thuky": {"waiting-for-me", "to-post"},
    "truongban": {"waiting-for-me", "to-post", "removals"},
    "thanhtra": {"nothing-waits"},
    "quantri": {"nothing-waits"},
}
BOTH = {"new-article", "new-document"}
TILES = {"tovan": BOTH, "thuky": BOTH, "canbo": BOTH, "thanhtra": set(), "quantri": set()}


def groups(client):
    text = client.get(HOME).content.decode()
    return {name for name in GROUPS if f'data-testid="{name}"' in text}


def test_everybody_finds_what_waits_for_him_12_3_12_4(enter, people, item_at):
    for step in ("editor", "deputy", "head", "post"):
        item_at(step, title=f"Bài ở bước {step}")
    posted = item_at("posted", title="Bài đã đăng")
    actions.request_removal(by=people.phoban1, page=posted.page, ground="other", sentence="Không còn phù hợp.")
    expected = FINDS | {"phoban1": {"waiting-for-me", "removals"}}
    assert {user: groups(enter(user)) for user in FINDS} == expected


@pytest.mark.parametrize(
    ("away", "group"),
    [((), "to-take-over"), (("phoban1",), "to-take-over"), (("phoban1", "phoban2"), "waiting-for-me")],
)
def test_the_head_sees_first_what_only_he_can_do_12_2(enter, people, write, away, group):
    item = actions.submit(by=people.bientap1, page=write(people.bientap1))
    actions.classify(by=people.bientap2, item=item, subject="teaching")
    actions.approve(by=people.bientap2, item=item, seen=item.draft_digest)
    today = timezone.localdate()
    for name in away:
        deputy = getattr(people, name)
        actions.record_absence(by=deputy, person=deputy, since=today, until=today)
    assert groups(enter("truongban")) == {group}


@pytest.mark.parametrize("user", TILES)
def test_tiles_by_role(enter, user):
    text = enter(user).get(HOME).content.decode()
    assert {name for name in ("new-article", "new-document") if f'data-testid="{name}"' in text} == TILES[user]


def test_returned_with_the_reason_leads_to_the_editor_12_3(enter, item_at):
    item = item_at("editor")
    enter("bientap1").post(act_url(item, "tra-lai"), {"reason": "Bổ sung số liệu buổi chiều."})
    text = enter("tovan").get(HOME).content.decode()
    returned = text[text.index('data-testid="returned"') :].split("</section>")[0]
    assert "Bổ sung số liệu buổi chiều." in returned
    assert reverse("wagtailadmin_pages:edit", args=[item.page_id]) in returned


@pytest.mark.parametrize(("days", "late"), [(-1, True), (0, False), (2, False), (None, False)])
def test_late_against_the_posting_day_only_14(enter, item_at, days, late):
    """A long wait is not lateness; the posting day is."""
    item, now = item_at("post"), timezone.now()
    due = None if days is None else now + timedelta(days=days)
    Item.objects.filter(pk=item.pk).update(posting_due=due, waiting_since=now - timedelta(days=30))
    text = enter("thuky").get(HOME).content.decode()
    assert ('class="desk-late"' in text[text.index('data-testid="to-post"') :]) == late


STATEMENTS = {"phoban1": 38, "tovan": 36, "truongban": 45}


@pytest.mark.parametrize("rows", [1, 3, 300])
@pytest.mark.parametrize("user", STATEMENTS)
def test_statements_of_my_work(enter, item_at, django_assert_num_queries, user, rows):
    item = item_at({"phoban1": "deputy", "tovan": "deputy", "truongban": "head"}[user], title="Bài 0")
    crowd(item.page.specific, rows)
    client = enter(user)
    client.get(HOME)
    with django_assert_num_queries(STATEMENTS[user]):
        text = client.get(HOME).content.decode()
    assert len(re.findall(r"Bài \d", text)) == min(rows, 10)
