"""The list of removals by ground and period, and its file (rulings R5, R6)."""

import csv
import io
from datetime import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from portal_workflow import actions
from portal_workflow.models import RemovalRequest

URL = "/admin/go-bo/"
READERS = {
    "truongban": 200, "phoban1": 200, "thuky": 200, "thanhtra": 200, "quantri": 200, "bientap1": 302, "tovan": 302,
    "canbo": 302,
}  # fmt: skip


@pytest.fixture
def decided(people, posted, ask):
    """`decided(ground="other", agree=True, on=…, title=…)`: one decision of the Head."""

    def make(agree=True, on=None, title="Tin", vanish="", **more):
        request = ask(posted(title=title), **more)
        if vanish:
            actions.vanish(by=people.truongban, request=request, ground=vanish)
        else:
            actions.decide_removal(by=people.truongban, request=request, agree=agree, note="Đã xem xét.")
        if on:
            RemovalRequest.objects.filter(pk=request.pk).update(decided_at=timezone.make_aware(on))
        return RemovalRequest.objects.get(pk=request.pk)

    return make


@pytest.mark.parametrize("user", READERS)
def test_r6_who_reads_the_list(enter, user):
    assert enter(user).get(URL).status_code == READERS[user]
    assert enter(user).get(f"{URL}?tep=csv").status_code == READERS[user]


def test_the_empty_list_says_so(enter):
    client = enter("thanhtra")
    assert 'data-testid="empty"' in client.get(URL).content.decode()
    assert 'data-testid="empty"' in client.get(f"{URL}?ground=other").content.decode()


FILTERS = {
    "": ["d", "c", "b", "a"],
    "?ground=other": ["c", "a"],
    "?outcome=kept": ["b"],
    "?outcome=removed": ["c", "a"],
    "?since=2026-11-02": ["d", "c", "b"],
    "?until=2026-11-02": ["b", "a"],
    "?since=2026-11-02&until=2026-11-03&ground=other": ["c"],
    "?ground=bored": ["d", "c", "b", "a"],
    "?since=hôm qua": ["d", "c", "b", "a"],
    "?p=99": ["d", "c", "b", "a"],
}


@pytest.fixture
def four(decided):
    decided(title="a", ground="other", on=datetime(2026, 11, 1, 23, 59))
    decided(title="b", agree=False, on=datetime(2026, 11, 2, 0, 0))
    decided(title="c", ground="other", on=datetime(2026, 11, 3, 12, 0))
    return decided(title="d", vanish="state_secret", on=datetime(2026, 11, 4, 12, 0))


def test_by_ground_period_and_outcome(enter, four):
    client, destroyed = enter("thanhtra"), f"#{four.page_id}"
    found = {query: [row["title"] for row in client.get(f"{URL}{query}").context["lines"]] for query in FILTERS}
    assert found == {q: [destroyed if title == "d" else title for title in titles] for q, titles in FILTERS.items()}
    context = client.get(f"{URL}?outcome=destroyed").context
    assert ([row["title"] for row in context["lines"]], context["total"]) == ([destroyed], 1)
    assert [number for _ground, number in client.get(URL).context["grounds"]] == [2, 2]


def test_the_file_for_a_spreadsheet(enter, four, decided):
    decided(title="=HYPERLINK(1)", on=datetime(2026, 11, 5))
    response = enter("thuky").get(f"{URL}?tep=csv")
    text = response.content.decode()
    assert (response["Content-Type"], text[0]) == ("text/csv; charset=utf-8", "\ufeff")
    rows = list(csv.reader(io.StringIO(text[1:])))
    assert [row[1] for row in rows[1:]] == ["'=HYPERLINK(1)", f"#{four.page_id}", "c", "b", "a"]
    assert rows[2][0] == "2026-11-04 12:00"


def test_only_what_was_decided_or_is_hidden_is_listed(people, enter, posted, ask):
    ask(posted(title="đang chờ"))
    actions.choose_policy(by=people.truongban, preset="default", decision_number="9/QĐ", emergency_hide=True)
    actions.hide(by=people.thuky, page=posted(title="đang ẩn"), ground="malware", sentence="Mã độc.")
    lines = enter("truongban").get(URL).context["lines"]
    assert [line["title"] for line in lines] == ["đang ẩn"]


def statements(client, django_assert_max_num_queries) -> int:
    with django_assert_max_num_queries(60) as counted:
        assert client.get(URL).status_code == 200
    return len(counted)


def test_as_many_statements_at_1_3_and_10_rows(enter, decided, django_assert_max_num_queries):
    client, found = enter("thanhtra"), []
    client.get(URL)
    for number in (1, 2, 7):
        for i in range(number):
            decided(title=f"Tin {number} {i}")
        found.append(statements(client, django_assert_max_num_queries))
    assert len(set(found)) == 1, found


def test_fifty_on_a_page(enter, people, posted):
    page = posted(title="Tin")
    now = timezone.now()
    RemovalRequest.objects.bulk_create(
        RemovalRequest(
            page=page, page_title=f"Tin {i}", ground="other", sentence="x", state="declined", live=False,
            requested_by=people.thuky, requested_at=now, decided_by=people.truongban, decided_at=now,
        )
        for i in range(51)
    )  # fmt: skip
    client = enter("thanhtra")
    assert [len(client.get(f"{URL}?p={p}").context["lines"]) for p in (1, 2)] == [50, 1]
    assert client.get(f"{URL}?p=2&ground=other").context["total"] == 51
    assert "?ground=other&amp;p=1" in client.get(f"{URL}?p=2&ground=other").content.decode()


def test_the_menu_leads_there(enter):
    """Wagtail's menu is data for its script."""
    address = reverse("portal_workflow:removals")
    found = {user: address in enter(user).get("/admin/").content.decode() for user in ("thanhtra", "tovan")}
    assert found == {"thanhtra": True, "tovan": False}
