"""The urgent lane (ruling R3): a Deputy writes on a phone, one other person makes it public, an Editor reads after."""

from playwright.sync_api import expect

from tests.browser import desk
from tests.browser.desk import Article
from tests.browser.reader import reads
from tests.browser.records import entries

STORM = Article("Nghỉ học ngày mai để tránh bão số 12", "Học sinh toàn trường nghỉ học ngày mai để tránh bão số 12.")
PATH = "/tin-tuc/nghi-hoc-ngay-mai-de-tranh-bao-so-12/"
WRITER, DECIDER, EDITOR = "Nguyễn Đăng Tấn", "Bùi Thị Kim Thanh", "Đặng Vũ Hải"
PUBLIC_UNREAD = [
    ("submit_urgently", WRITER, "12.2"),
    ("approve", DECIDER, "12.2"),
    ("post", DECIDER, "12.2"),
    ("urgent", DECIDER, "12.2"),
]


def write_urgently(page) -> None:
    """The tile of the urgent notice, title and text, the second button."""
    page.get_by_test_id("urgent-notice").click()
    expect(desk.text_field(page)).to_be_visible()
    page.locator("#id_title").fill(STORM.title)
    desk.write_text(page, STORM.text)
    page.get_by_test_id("send-urgently").click()
    page.wait_for_url("**/admin/duyet/*/")


def test_r3_a_storm_notice_is_public_before_an_editor_reads_it_and_he_confirms(portal, as_user, visits):
    writer, editor = as_user("phoban1", "phone"), as_user("bientap1")
    write_urgently(writer)
    expect(writer.get_by_test_id("state")).to_contain_text(DECIDER)
    expect(writer.locator("[data-testid=approve], [data-testid=approve-and-post]")).to_have_count(0)
    assert (reads(visits, portal, PATH).status, portal.get("/")[1].count(STORM.title)) == (404, 0)
    editor.goto("/admin/")
    expect(editor.get_by_role("link", name=STORM.title)).to_have_count(0)

    decider = as_user("phoban2", "phone")
    desk.open_line(decider, "waiting-for-me", STORM.title)
    expect(decider.get_by_test_id("urgent")).to_contain_text(WRITER)
    desk.press(decider, "approve-and-post")

    seen = reads(visits, portal, PATH)
    assert (seen.status, seen.title) == (200, STORM.title)
    assert STORM.text in seen.text
    a_parent_meets_it_first(visits.window(portal.url, "phone"))
    assert entries(portal, STORM.title) == PUBLIC_UNREAD
    an_editor_reads_it_again(as_user, writer, editor)
    assert entries(portal, STORM.title) == [*PUBLIC_UNREAD, ("reread", EDITOR, "12.3")]
    assert reads(visits, portal, PATH).text == seen.text
    portal.manage("verify_ledger")


def a_parent_meets_it_first(phone) -> None:
    """On the front page of a phone, above everything else: one tap to the text."""
    phone.goto("/")
    phone.get_by_test_id("urgent").get_by_role("link", name=STORM.title).click()
    expect(phone.get_by_role("heading", level=1)).to_have_text(STORM.title)
    assert phone.evaluate("document.documentElement.scrollWidth") <= phone.viewport_size["width"]


def an_editor_reads_it_again(as_user, writer, editor) -> None:
    """It lies on the desk of an Editor, not of its author; with one button it is read, and nobody is asked again."""
    writer.goto("/admin/")
    expect(writer.get_by_test_id("to-read-again").get_by_role("link", name=STORM.title)).to_have_count(0)
    desk.open_line(editor, "to-read-again", STORM.title)
    review = editor.url
    expect(editor.frame_locator("iframe[data-desk-reader]").locator("h1").first).to_have_text(STORM.title)
    writer.goto(review)
    expect(writer.get_by_test_id("reread")).to_have_count(0)
    desk.press(editor, "reread")
    expect(editor.get_by_test_id("reread")).to_have_count(0)
    for name in (WRITER, EDITOR):
        expect(editor.get_by_test_id("urgent-posting")).to_contain_text(name)
    for page in (editor, as_user("bientap3")):
        page.goto("/admin/")
        expect(page.get_by_test_id("to-read-again").get_by_role("link", name=STORM.title)).to_have_count(0)


def test_r3_nobody_below_a_deputy_has_the_lane(portal, as_user):
    for user in ("bientap1", "tovan"):
        page = as_user(user)
        expect(page.get_by_test_id("new-article")).to_be_visible()
        expect(page.get_by_test_id("urgent-notice")).to_have_count(0)
        page.get_by_test_id("new-article").click()
        expect(page.get_by_test_id("send-article")).to_be_visible()
        expect(page.get_by_test_id("send-urgently")).to_have_count(0)
