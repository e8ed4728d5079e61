"""How many clicks a day's work takes after login: never more than the table of the teachers' desk promises."""

from dataclasses import replace
from datetime import date

import pytest
from PIL import Image
from playwright.sync_api import expect

from school_portal.demo.documents import all_documents
from school_portal.demo.pdf import document_pdf
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
def plan():
    """A plan of the school that is not in the register yet."""
    known = next(document for document in all_documents(date(2026, 11, 23)) if document.key == "ke-hoach-nam-hoc")
    abstract = "Tổ chức ngày hội đọc sách năm học 2026-2027"
    return replace(known, key="ngay-hoi-doc-sach", number="97/KH-THPTLN1", title=abstract, abstract=abstract)


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


def test_11_5_handing_in_an_official_document_by_its_file_takes_four_clicks_at_most(counted, plan, tmp_path):
    file = tmp_path / "97-kh-thptln1.pdf"
    file.write_bytes(document_pdf(plan))
    page, clicks = counted("vanphong")
    page.get_by_test_id("new-document").click()
    with page.expect_file_chooser() as chosen:
        page.get_by_test_id("hand-in-files").click()
    chosen.value.set_files(file)
    page.get_by_test_id("hand-in-next").click()
    for name, value in (("title", plan.abstract), ("number", plan.number), ("issued_year", str(plan.issued_on.year))):
        expect(page.locator(f"#id_{name}")).to_have_value(value)
    desk.send(page)
    assert 3 <= len(clicks) <= 4, clicks
    expect(page.locator("h1.desk-title")).to_have_text(plan.abstract)
    expect(page.get_by_test_id("state")).to_contain_text("Biên tập")


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
