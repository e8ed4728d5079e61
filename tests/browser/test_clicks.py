"""How many clicks a day's work takes after login: never more than the table of the teachers' desk promises."""

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser import desk
from tests.browser.conftest import login

AT_DEPUTY, AT_HEAD = "Đưa vào sử dụng phòng thực hành", "Thông báo họp cha mẹ học sinh"
OWN = "Tổ Ngữ văn tổ chức chuyên đề"
COUNT = "addEventListener('pointerdown', event => event.isTrusted && window.countClick(), true)"


@pytest.fixture
def counted(visits, portal):
    """A logged-in window, and the list that grows by one with each real click in it."""

    def enter(user):
        page, clicks = visits.window(portal.url), []
        login(page, user)
        page.context.expose_function("countClick", lambda: clicks.append(page.url))
        page.context.add_init_script(COUNT)
        page.goto("/admin/")
        return page, clicks

    return enter


@pytest.fixture
def photo(tmp_path):
    """A small photo as a telephone would send it."""
    path = tmp_path / "tu-sach.jpg"
    Image.new("RGB", (1200, 800), "steelblue").save(path)
    return path


def test_7_sending_an_article_takes_four_clicks_at_most(counted):
    page, clicks = counted("tovan")
    page.get_by_test_id("new-article").click()
    desk.write(page, desk.Article("Giờ đọc sách đầu tuần", "Sáng thứ Hai các lớp đọc sách mười lăm phút."))
    desk.send(page)
    assert 2 <= len(clicks) <= 4, clicks


def test_7_sending_an_article_with_a_photo_takes_five_clicks_at_most(counted, photo):
    page, clicks = counted("tovan")
    page.get_by_test_id("new-article").click()
    desk.write(page, desk.Article("Giờ đọc sách cuối tuần", "Chiều thứ Sáu các lớp đọc sách mười lăm phút."))
    desk.add_photo(page, photo, "Giá sách trong góc lớp")
    desk.send(page)
    assert 3 <= len(clicks) <= 5, clicks


def test_12_approving_after_reading_takes_two_clicks(counted):
    page, clicks = counted("phoban1")
    page.get_by_test_id("waiting-for-me").get_by_role("link", name=AT_DEPUTY).click()
    expect(page.frame_locator("iframe[data-desk-reader]").locator("h1").first).to_contain_text(AT_DEPUTY)
    desk.press(page, "approve")
    assert len(clicks) == 2, clicks


def test_12_returning_with_a_reason_takes_three_clicks_and_the_reason_is_required(counted):
    page, clicks = counted("truongban")
    page.get_by_test_id("waiting-for-me").get_by_role("link", name=AT_HEAD).click()
    page.get_by_test_id("return").click()
    assert page.locator("[name=reason]").evaluate("field => field.required")
    page.locator("[name=reason]").fill("Ghi thêm giờ họp của từng khối lớp.")
    desk.press(page, "send-return")
    assert len(clicks) == 3, clicks


def test_12_removal_takes_three_clicks_to_ask_and_two_to_decide(counted, portal):
    author, asked = counted("tovan")
    author.goto("/tin-tuc/")
    path = author.get_by_test_id("news-list").get_by_role("link", name=OWN).get_attribute("href")
    desk.ask_for_removal(author, path, "no_longer_timely", "Chuyên đề đã xong.")
    head, decided = counted("truongban")
    head.get_by_test_id("removals").get_by_role("link", name=OWN).click()
    desk.press(head, "decide-removal")
    assert portal.get(path)[0] == 410
    assert (len(asked), len(decided)) == (3, 2), (asked, decided)
