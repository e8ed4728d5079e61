"""Approving is reading first: one control, on one screen, for the text that was on that screen (ruling R3)."""

import pytest
from playwright.sync_api import expect

from tests.browser import desk
from tests.browser.records import entries

AT_HEAD = "Thông báo họp cha mẹ học sinh"
AT_DEPUTY = "Đưa vào sử dụng phòng thực hành"
AT_EDITOR = "Ngày hội Toán học"
APPROVALS = "[data-testid=approve], [data-testid=approve-and-post]"
ALREADY = "Việc này đã xong từ lần bấm trước; lần bấm sau không đổi gì thêm."
CHANGED = "Nội dung vừa được sửa trong lúc thầy, cô đang đọc. Hãy đọc chỗ khác nhau rồi quyết định."


def approvals(portal, title) -> list:
    """Who approved this item so far."""
    return [person for act, person, _article in entries(portal, title) if act == "approve"]


def test_12_the_control_stands_on_the_review_screen_alone(portal, as_user):
    page = as_user("phoban1")
    desk.open_line(page, "waiting-for-me", AT_DEPUTY)
    review = page.url
    expect(page.locator("iframe[data-desk-reader]")).to_be_visible()
    expect(page.get_by_test_id("approve")).to_have_count(1)
    page.get_by_test_id("edit").click()
    expect(page.locator("#id_title")).to_be_visible()
    expect(page.locator(APPROVALS)).to_have_count(0)
    for path in ("/admin/", "/admin/pages/", f"{review}tra-lai/"):
        page.goto(path)
        expect(page.locator(APPROVALS)).to_have_count(0)


def test_12_an_approval_without_the_text_that_was_shown_is_answered_with_the_text(portal, as_user):
    page = as_user("phoban1")
    before = approvals(portal, AT_DEPUTY)
    desk.open_line(page, "waiting-for-me", AT_DEPUTY)
    review = page.url
    page.goto(f"{review}duyet/")
    assert page.url == review
    token = page.locator("[name=csrfmiddlewaretoken]").first.input_value()
    for seen in ("", "0" * 64):
        answer = page.request.post(f"{review}duyet/", form={"csrfmiddlewaretoken": token, "seen": seen})
        assert answer.status == 409
    assert approvals(portal, AT_DEPUTY) == before


def test_12_a_second_click_approves_nothing_and_says_so(portal, as_user):
    page = as_user("truongban")
    desk.open_line(page, "waiting-for-me", AT_HEAD)
    other_tab = page.context.new_page()
    other_tab.goto(page.url)
    page.get_by_test_id("approve").dblclick()
    expect(page.locator(".messages")).to_be_visible()
    other_tab.get_by_test_id("approve").click()
    expect(other_tab.locator(".messages")).to_contain_text(ALREADY)
    assert approvals(portal, AT_HEAD).count("Ngô Quang Khải") == 1


def change_meanwhile(page, review) -> None:
    """Somebody opens the same item and adds a sentence."""
    page.goto(review)
    page.get_by_test_id("edit").click()
    desk.write_text(page, " Sửa lúc khác.")
    page.locator(".action-save").click()
    expect(page.locator(".messages")).to_be_visible()


@pytest.mark.parametrize(
    ("title", "reader", "writer", "name"),
    [(AT_EDITOR, "bientap3", "thuky", "Giáp Văn Khiêm"), (AT_DEPUTY, "phoban1", "phoban1", "Nguyễn Đăng Tấn")],
    ids=["editor", "deputy"],
)
def test_12_a_stale_tab_shows_what_changed_instead_of_approving(portal, as_user, title, reader, writer, name):
    page = as_user(reader)
    desk.open_line(page, "waiting-for-me", title)
    if title == AT_EDITOR:
        desk.sort_item(page, "daily_activity", "Dạy và học")
    before = approvals(portal, title)
    change_meanwhile(as_user(writer), page.url)

    page.get_by_test_id("approve").click()
    changed = page.get_by_test_id("changed")
    expect(changed).to_contain_text(CHANGED)
    expect(changed).to_contain_text("Sửa lúc khác.")
    expect(changed).to_contain_text(name)
    assert approvals(portal, title) == before
