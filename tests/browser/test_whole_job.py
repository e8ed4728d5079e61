"""The main job in the browser: written, edited, approved, posted, read, removed; by the people ruling R1 names."""

from playwright.sync_api import expect

from tests.browser import desk
from tests.browser.desk import Article
from tests.browser.reader import finds, lists, reads
from tests.browser.records import entries

SHELF = Article(
    "Câu lạc bộ Đọc sách ra mắt “Tủ sách Lục Ngạn”",
    "Sáng thứ Bảy câu lạc bộ Đọc sách ra mắt tủ sách với sáu mươi cuốn do phụ huynh tặng",
)
SHELF_PATH = "/tin-tuc/cau-lac-bo-doc-sach-ra-mat-tu-sach-luc-ngan/"
CHESS = Article("Giải cờ vua Khối 10 đã khởi tranh", "Ba mươi học sinh khối 10 bước vào vòng đấu thứ nhất.")
CHESS_PATH = "/tin-tuc/giai-co-vua-khoi-10-da-khoi-tranh/"

AUTHOR, EDITOR, SECRETARY = "giáo viên tổ Ngữ văn", "Nhiều Hải Nam", "Giáp Văn Khiêm"
DEPUTY, HEAD, YOUTH_EDITOR = "Nguyễn Đăng Tấn", "Ngô Quang Khải", "Đặng Vũ Hải"
POSTED_A = [
    ("submit", AUTHOR, "12.3"),
    ("assign", SECRETARY, "12.3"),
    ("classify", EDITOR, "12.2"),
    ("approve", EDITOR, "12.3"),
    ("approve", DEPUTY, "12.3"),
    ("approve", HEAD, "12.2"),
    ("post", SECRETARY, "12.2"),
]
REMOVED = [("request_removal", AUTHOR, "12.4"), ("remove", HEAD, "12.4")]
POSTED_C = [
    ("submit", YOUTH_EDITOR, "12.3"),
    ("classify", EDITOR, "12.2"),
    ("approve", EDITOR, "12.2"),
    ("post", SECRETARY, "12.2"),
]


def sent_by(page, article) -> str:
    """The article written and sent; the address of its review screen."""
    desk.open_editor(page)
    desk.write(page, article)
    return desk.send(page)


def assign(page, article, editor) -> None:
    """The Secretary gives it to an Editor."""
    desk.open_line(page, "waiting-for-me", article.title)
    page.locator("select[name=editor]").select_option(label=editor)
    desk.press(page, "assign")


def edit_a_comma(page, article) -> None:
    """The Editor puts a full stop behind the last sentence and saves."""
    desk.open_line(page, "waiting-for-me", article.title)
    page.get_by_test_id("edit").click()
    desk.write_text(page, ".")
    page.locator(".action-save").click()
    expect(page.locator(".messages")).to_be_visible()


def act(page, group, article, testid) -> None:
    """Open it from "my work" and press the button."""
    desk.open_line(page, group, article.title)
    desk.press(page, testid)


def test_12_a_contributed_class_a_article_is_written_approved_read_and_removed(portal, as_user, visits):
    assert reads(visits, portal, SHELF_PATH).status == 404
    author, secretary, editor = as_user("tovan"), as_user("thuky"), as_user("bientap3")
    sent_by(author, SHELF)
    assign(secretary, SHELF, EDITOR)
    edit_a_comma(editor, SHELF)
    desk.open_line(editor, "waiting-for-me", SHELF.title)
    desk.sort_item(editor, "sensitive", "Dạy và học")
    desk.press(editor, "approve")
    act(as_user("phoban1"), "waiting-for-me", SHELF, "approve")
    act(as_user("truongban"), "waiting-for-me", SHELF, "approve")
    assert reads(visits, portal, SHELF_PATH).status == 404
    act(secretary, "to-post", SHELF, "post")

    public = reads(visits, portal, SHELF_PATH)
    assert (public.status, public.title) == (200, SHELF.title)
    assert SHELF.text in public.text
    assert (lists(visits, portal, SHELF), finds(visits, portal, "tu sach luc ngan", SHELF)) == (True, True)
    assert entries(portal, SHELF.title) == POSTED_A
    removal_is_the_heads_alone(portal, as_user, visits, author)


def removal_is_the_heads_alone(portal, as_user, visits, author):
    """Điều 12.4: anybody asks, only the Head decides; for everybody else there is neither a button nor a way."""
    desk.ask_for_removal(author, SHELF_PATH, "no_longer_suitable", "Số sách trong bài chưa đúng.")
    case = author.url
    for user in ("phoban1", "thuky", "quantri"):
        assert refused_to_decide(as_user(user), case) == 403, user
    assert reads(visits, portal, SHELF_PATH).status == 200

    head = as_user("truongban")
    act(head, "removals", SHELF, "decide-removal")
    gone = reads(visits, portal, SHELF_PATH)
    assert gone.status == 410
    assert SHELF.title in gone.text
    assert SHELF.text not in gone.text
    assert (lists(visits, portal, SHELF), finds(visits, portal, "tu sach luc ngan", SHELF)) == (False, False)
    assert entries(portal, SHELF.title) == POSTED_A + REMOVED
    portal.manage("verify_ledger")


def refused_to_decide(page, case) -> int:
    """What this person gets who posts the decision by hand; there is no button for it anywhere he may look."""
    page.goto(case)
    expect(page.get_by_test_id("decide-removal")).to_have_count(0)
    page.goto("/admin/")
    expect(page.get_by_test_id("decide-removal")).to_have_count(0)
    token = next(c["value"] for c in page.context.cookies() if c["name"] == "csrftoken")
    form = {"csrfmiddlewaretoken": token, "decision": "remove", "note": ""}
    return page.request.post(case, form=form).status


def test_12_a_class_c_article_of_the_board_needs_one_editor_other_than_its_author(portal, as_user, visits):
    author, editor, secretary = as_user("bientap1"), as_user("bientap3"), as_user("thuky")
    review = sent_by(author, CHESS)
    expect(author.get_by_test_id("approve")).to_have_count(0)
    assert reads(visits, portal, CHESS_PATH).status == 404
    desk.open_line(editor, "waiting-for-me", CHESS.title)
    desk.sort_item(editor, "daily_activity", "Đoàn thanh niên")
    desk.press(editor, "approve")
    author.goto(review)
    expect(author.get_by_test_id("post")).to_have_count(0)
    assert reads(visits, portal, CHESS_PATH).status == 404
    act(secretary, "to-post", CHESS, "post")

    public = reads(visits, portal, CHESS_PATH)
    assert (public.status, public.title) == (200, CHESS.title)
    assert CHESS.text in public.text
    assert entries(portal, CHESS.title) == POSTED_C
    portal.manage("verify_ledger")
