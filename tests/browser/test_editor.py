"""What is not ready is not sent: a sentence says what to do, nothing typed is lost (Điều 12.1, 15.4)."""

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser import desk
from tests.browser.desk import Article

TEXT = "Sáng thứ Hai các lớp đọc sách mười lăm phút đầu giờ."


@pytest.fixture
def author(as_user):
    """A member of a department with the editor of a new article before him."""
    page = as_user("tovan")
    desk.open_editor(page)
    return page


@pytest.fixture
def editor(as_user):
    """The same for a member of the Board, who alone is asked where an article comes from."""
    page = as_user("bientap1")
    desk.open_editor(page)
    return page


def write_slowly(page, article) -> None:
    """As people type: the editor, which looks for changes after two seconds, has saved by itself meanwhile."""
    desk.write(page, article)
    page.locator("#id_image_credit").press_sequentially("Anh cua to Ngu van, thang muoi mot.", delay=100)
    expect(page.get_by_text("Đã lưu", exact=True)).to_be_visible(timeout=15_000)


def not_sent(page, sentence: str, article) -> None:
    """The editor answers with the sentence; the article is still the author's draft, with every word of it."""
    page.get_by_test_id("send-article").click()
    expect(
        page.locator("main").get_by_text(sentence).or_(page.locator(".messages").get_by_text(sentence))
    ).to_be_visible()
    page.goto("/admin/")
    line = page.get_by_test_id("under-way").locator("li").filter(has_text=article.title)
    expect(line).to_contain_text("Bản nháp, chưa gửi duyệt.")
    line.get_by_role("link").click()
    expect(page.locator("#id_title")).to_have_value(article.title)
    expect(page.locator("#id_event_end")).to_have_value(article.event_end)
    expect(desk.text_field(page)).to_have_text(article.text)


def test_15_an_article_without_text_is_not_sent(author):
    article = Article("Bài chưa viết xong", "")
    write_slowly(author, article)
    not_sent(author, "Bài chưa có nội dung: hãy viết trước khi gửi.", article)


def test_12_a_quoted_article_without_its_source_is_not_sent(editor):
    article = Article("Bộ Giáo dục nói về đọc sách", TEXT)
    write_slowly(editor, article)
    editor.locator("#id_source").select_option("quoted")
    not_sent(editor, "Chọn nguồn chính thống mà bài này trích dẫn.", article)


def test_15_a_photo_without_a_description_is_not_sent(author, tmp_path):
    photo = tmp_path / "gio-doc.jpg"
    Image.new("RGB", (1200, 800), "seagreen").save(photo)
    article = Article("Giờ đọc sách có ảnh", TEXT)
    write_slowly(author, article)
    desk.add_photo(author, photo, "")
    not_sent(author, "Mô tả ảnh: viết một câu nói ảnh chụp gì.", article)
