"""The reader's side in a real browser: nobody is shut out, nothing is wider than the phone, print is one clean text."""

import pytest

from tests.browser.accessibility import axe

DOCUMENT = "/van-ban/quy-che-hoat-dong-cong-thong-tin-dien-tu/"
ADDRESSES = {
    "home": "/",
    "english": "/en/",
    "list": "/tin-tuc/",
    "empty list": "/tin-tuc/?q=khong-co-tu-nay",
    "register": "/van-ban/",
    "document": DOCUMENT,
    "section": "/gioi-thieu/",
    "search": "/tim-kiem/?q=doan+truong",
    "no result": "/tim-kiem/?q=zzzz",
    "not found": "/khong-co-trang-nay/",
}


def open_first_article(page):
    page.goto("/tin-tuc/")
    page.get_by_test_id("article-row").first.get_by_role("link").click()
    page.wait_for_load_state()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ADDRESSES)
def test_nobody_is_shut_out(any_page, name, scheme):
    any_page.emulate_media(color_scheme=scheme)
    any_page.goto(ADDRESSES[name])
    axe(any_page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nobody_is_shut_out_of_an_article(any_page, scheme):
    any_page.emulate_media(color_scheme=scheme)
    open_first_article(any_page)
    any_page.get_by_test_id("article-body").wait_for()
    axe(any_page)


@pytest.mark.parametrize("name", ADDRESSES)
def test_nothing_is_wider_than_a_small_phone(phone, name):
    phone.set_viewport_size({"width": 360, "height": 740})
    phone.goto(ADDRESSES[name])
    assert phone.evaluate("document.documentElement.scrollWidth") == 360


def test_menu_and_search_work_without_scripts(visits, portal):
    page = visits.window(portal.url, "phone", java_script_enabled=False)
    page.goto("/")
    page.get_by_test_id("main-menu").locator("summary").click()
    page.get_by_test_id("main-menu").get_by_role("link", name="Văn bản", exact=True).first.click()
    page.wait_for_url("**/van-ban/")
    page.get_by_test_id("site-search").get_by_role("searchbox").fill("quy che hoat dong")
    page.get_by_test_id("site-search").get_by_role("button").click()
    page.wait_for_url("**/tim-kiem/?q=quy+che+hoat+dong")
    assert page.get_by_test_id("results").get_by_role("link").first.get_attribute("href") == DOCUMENT


def test_skip_link_is_the_first_stop(page):
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#noi-dung"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "noi-dung"


def test_print_leaves_the_text_and_its_address(page):
    page.goto(DOCUMENT)
    page.emulate_media(media="print")
    for name in ("main-menu", "site-search", "breadcrumbs", "contents"):
        assert page.get_by_test_id(name).count() == 1
        assert not page.get_by_test_id(name).is_visible(), name
    assert page.locator(".printed-address").inner_text().count(DOCUMENT) == 1


def test_weight_of_the_front_page(page):
    answers = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto("/")
    page.wait_for_load_state("networkidle")
    code = [a for a in answers if a.request.resource_type in {"document", "stylesheet", "script", "font"}]
    assert sum(len(answer.body()) for answer in code) < 200_000
    assert len(answers) <= 20
