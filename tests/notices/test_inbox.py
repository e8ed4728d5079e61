"""The inbox: one's own notices and nobody else's, read one by one or all, paged, in a fixed number of statements."""

import pytest
from django.urls import reverse

from portal_workflow import actions, letters
from portal_workflow.models import Letter, MailWish, Notice
from tests.notices.conftest import open_for

URL = reverse("portal_workflow:notices")


def test_anonymous_is_asked_to_log_in(client, db):
    assert client.get(URL).status_code == 302


def test_an_empty_inbox_says_so(enter):
    assert b'data-testid="empty"' in enter("lop10a1").get(URL).content


def test_the_line_leads_to_the_item(item_at, enter):
    item = item_at("deputy", title="Ngày hội đọc sách")
    page = enter("phoban1").get(URL).content.decode()
    assert f'<a href="{reverse("portal_workflow:review", args=[item.pk])}">Ngày hội đọc sách</a>' in page


def test_another_persons_notice_cannot_be_marked(item_at, enter, people):
    item_at("deputy")
    notice = Notice.objects.get(person=people.phoban1, settled_at=None)
    enter("phoban2").post(URL, {"read": notice.pk})
    assert Notice.objects.get(pk=notice.pk).read_at is None
    enter("phoban1").post(URL, {"read": notice.pk})
    assert Notice.objects.get(pk=notice.pk).read_at is not None


def test_all_read(item_at, enter, people):
    for number in range(2):
        item_at("deputy", title=f"Bài {number}")
    desk = reverse("wagtailadmin_home")
    client = enter("phoban1")
    assert b'data-testid="unread-notices"' in client.get(desk).content
    client.post(URL, {"all": "1"})
    assert Notice.objects.filter(person=people.phoban1, read_at=None).count() == 0
    assert b'data-testid="unread-notices"' not in client.get(desk).content
    assert len(open_for(Notice.objects.filter(person=people.phoban1).first().item)) == 1  # read is not done


@pytest.mark.parametrize(("mode", "status", "kept"), [("none", 302, ["none"]), ("often", 403, [])])
def test_the_choice_of_mails(enter, mode, status, kept):
    assert enter("tovan").post(URL, {"mode": mode}).status_code == status
    assert list(MailWish.objects.values_list("mode", flat=True)) == kept


@pytest.mark.parametrize("odd", ["", "x", "9" * 40, "-1"])
def test_odd_ids_change_nothing(item_at, enter, odd):
    item_at("deputy")
    enter("phoban1").post(URL, {"read": odd})
    assert not Notice.objects.exclude(read_at=None).exists()


@pytest.mark.parametrize(("name", "sees"), [("thuky", True), ("quantri", True), ("phoban1", False), ("tovan", False)])
def test_mails_that_do_not_leave_are_shown_to_those_who_can_help(item_at, enter, people, name, sees):
    item_at("deputy")
    notice = Notice.objects.get(person=people.phoban1, settled_at=None)
    [letter] = letters.make(Notice.objects.filter(pk=notice.pk), notice.at)
    Letter.objects.filter(pk=letter.pk).update(problem="Connection refused", tries=2)
    assert (b'data-testid="failing"' in enter(name).get(URL).content) == sees


def test_the_inbox_takes_the_same_statements_at_1_and_3(item_at, enter, django_assert_num_queries):
    client = enter("phoban1")
    client.get(URL)
    item_at("deputy", title="Bài 0")
    with django_assert_num_queries(STATEMENTS):
        client.get(URL)
    for number in (1, 2):
        item_at("deputy", title=f"Bài {number}")
    with django_assert_num_queries(STATEMENTS):
        client.get(URL)


STATEMENTS = 17


def test_thirty_on_a_page(item_at, enter, people):
    item = item_at("deputy")
    first = Notice.objects.get(person=people.phoban1, settled_at=None)
    actions.mark_read(by=people.phoban1)
    Notice.objects.bulk_create(
        Notice(person=people.phoban1, kind="wait", step="deputy", item=item, at=first.at) for _number in range(30)
    )
    client = enter("phoban1")
    assert client.get(URL).content.count(b"/duyet/") == 30
    assert client.get(URL, {"p": 2}).content.count(b"/duyet/") == 1
    assert client.get(URL, {"p": 2, "loc": "chua-doc"}).content.count(b"/duyet/") == 30
