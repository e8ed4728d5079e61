"""Every cell of ruling R1 in the browser: six cells, the standing opinion, each preset, a Principal of his own."""

import pytest

from tests.browser import desk
from tests.browser.desk import Article
from tests.browser.reader import reads
from tests.browser.records import entries

EDITOR, DEPUTY, HEAD, SECRETARY = "bientap3", "phoban1", "truongban", "thuky"
NAMES = {
    "bientap1": "Đặng Vũ Hải",
    EDITOR: "Nhiều Hải Nam",
    DEPUTY: "Nguyễn Đăng Tấn",
    HEAD: "Ngô Quang Khải",
    SECRETARY: "Giáp Văn Khiêm",
    "tovan": "giáo viên tổ Ngữ văn",
    "totoan": "giáo viên tổ Toán",
    "doantn": "cán bộ Đoàn trường",
    "hieutruong": "hiệu trưởng thứ hai",
}
BOARD, SENT_IN = "bientap1", ("tovan", "totoan", "doantn")
SUBJECT = {"A": "sensitive", "B": "teaching", "C": "daily_activity"}
TO_HEAD, TO_DEPUTY, TO_EDITOR = (DEPUTY, HEAD), (DEPUTY,), ()
CELLS = [
    # author, class, who approves after the Editor, the article each approval cites
    (BOARD, "A", TO_HEAD, ["12.3", "12.3", "12.2"]),
    (BOARD, "B", TO_DEPUTY, ["12.3", "12.2"]),
    (BOARD, "C", TO_EDITOR, ["12.2"]),
    ("tovan", "A", TO_HEAD, ["12.3", "12.3", "12.2"]),
    ("totoan", "B", TO_HEAD, ["12.3", "12.3", "12.3"]),
    ("doantn", "C", TO_HEAD, ["12.3", "12.3", "12.3"]),
]
WORLD = """
from datetime import timedelta
from django.contrib.auth import get_user_model
from django.utils import timezone
from portal_workflow import actions
from portal_workflow.models import PolicyChoice, RoleHolding, StandingOpinion
now, today = timezone.now(), timezone.localdate()
yesterday = today - timedelta(days=1)
users = get_user_model().objects
head = users.get(username="truongban")
PolicyChoice.objects.create(preset={preset!r}, decision_number="99/QĐ-THPTLN1", in_force_from=now, chosen_by=head)
StandingOpinion.objects.all().delete()
if {opinion}:
    actions.give_standing_opinion(by=head, classes="C", document_number="11/TB-THPTLN1", since=today)
named = {{"last_name": "hiệu trưởng", "first_name": "thứ hai"}}
second, created = users.get_or_create(username="hieutruong", defaults=named)
if created:
    second.set_password("cong-truong-demo")
    second.save()
    actions.hold_role(by=head, person=second, role="principal", decision_number="98/QĐ-SGDĐT", since=yesterday)
apart = RoleHolding.objects.filter(person=second), RoleHolding.objects.filter(person=head, role="principal")
for holdings, until in zip(apart, (None, yesterday) if {principal_apart} else (yesterday, None)):
    holdings.update(until=until)
answer = True
"""


def world(portal, *, preset="default", opinion=False, principal_apart=False) -> None:
    """The rules this test is played under."""
    assert portal.ask(WORLD.format(preset=preset, opinion=opinion, principal_apart=principal_apart))


@pytest.fixture
def play(portal, as_user, visits):
    """`play(title, author, item_class, approvers)`: one item from the editor to the reader; its ledger lines."""

    def carry(title, author, item_class, approvers):
        article = Article(title, "Bài viết được gửi để thử từng ô của ma trận thẩm quyền.")
        path = f"/tin-tuc/{title.lower().replace(' ', '-')}/"
        page = as_user(author)
        desk.open_editor(page)
        desk.write(page, article)
        desk.send(page)
        editor = as_user(EDITOR)
        desk.open_line(editor, "waiting-for-me", title)
        desk.sort_item(editor, SUBJECT[item_class], "Dạy và học")
        desk.press(editor, "approve")
        for user in approvers:
            assert reads(visits, portal, path).status == 404
            approver = as_user(user)
            desk.open_line(approver, "waiting-for-me", title)
            desk.press(approver, "approve")
        assert reads(visits, portal, path).status == 404
        secretary = as_user(SECRETARY)
        desk.open_line(secretary, "to-post", title)
        desk.press(secretary, "post")
        assert (reads(visits, portal, path).status, reads(visits, portal, path).title) == (200, title)
        return entries(portal, title)

    return carry


def told(author, approvers, articles):
    """The ledger's lines of an item that went this way."""
    approved = [("approve", NAMES[user], article) for user, article in zip((EDITOR, *approvers), articles, strict=True)]
    first = [("submit", NAMES[author], "12.3"), ("classify", NAMES[EDITOR], "12.2")]
    return [*first, *approved, ("post", NAMES[SECRETARY], "12.2")]


@pytest.mark.parametrize(("author", "item_class", "approvers", "articles"), CELLS, ids=lambda value: str(value))
def test_12_2_each_cell_of_the_matrix(portal, play, author, item_class, approvers, articles):
    world(portal)
    supplied = "ban" if author == BOARD else "gui"
    lines = play(f"Thu o {supplied} {item_class}", author, item_class, approvers)
    assert lines == told(author, approvers, articles)


def test_r1_a_standing_opinion_lets_the_deputy_decide(portal, play):
    world(portal, opinion=True)
    assert play("Thu y kien chung", "tovan", "C", TO_DEPUTY) == told("tovan", TO_DEPUTY, ["12.3", "12.2"])


@pytest.mark.parametrize(
    ("preset", "author", "item_class", "approvers", "articles"),
    [
        ("strict", BOARD, "C", TO_HEAD, ["12.3", "12.3", "12.2"]),
        ("strict", "doantn", "B", TO_HEAD, ["12.3", "12.3", "12.2"]),
        ("article-12.2", "totoan", "C", TO_DEPUTY, ["12.3", "12.2"]),
        ("article-12.2", BOARD, "C", TO_EDITOR, ["12.2"]),
    ],
)
def test_18_each_preset(portal, play, preset, author, item_class, approvers, articles):
    world(portal, preset=preset)
    title = f"Thu bo quy tac {preset.replace('.', '')} {author}"
    assert play(title, author, item_class, approvers) == told(author, approvers, articles)


def test_13_4_a_principal_of_his_own_approves_what_units_send(portal, play):
    world(portal, principal_apart=True)
    approvers = (*TO_HEAD, "hieutruong")
    lines = play("Thu hieu truong la nguoi khac", "tovan", "A", approvers)
    assert lines == told("tovan", approvers, ["12.3", "12.3", "12.2", "13.4"])
    lines = play("Thu bai cua ban khi co hieu truong khac", BOARD, "A", TO_HEAD)
    assert lines == told(BOARD, TO_HEAD, ["12.3", "12.3", "12.2"])
