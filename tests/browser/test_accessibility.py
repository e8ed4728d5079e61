"""Nobody is shut out: axe, 360 px, zoom, keyboard, print, and reading without scripts."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser import desk
from tests.browser.accessibility import axe

AT_DEPUTY = "Đưa vào sử dụng phòng thực hành"
NARROW = {"width": 360, "height": 740}


def first_of(page, testid: str, name=None) -> None:
    """Follow the first link of a list on the page."""
    page.get_by_test_id(testid).get_by_role("link", name=name).first.click()


def at(path):
    return lambda page: page.goto(path)


def article(page):
    page.goto("/tin-tuc/")
    first_of(page, "news-list", "Tổ Ngữ văn tổ chức chuyên đề")
    expect(page.get_by_test_id("article")).to_be_visible()


def regulation(page):
    page.goto("/")
    page.get_by_test_id("footer-statements").get_by_role("link", name="Quy chế hoạt động").click()
    expect(page.get_by_test_id("clause")).to_have_count(18)


def review(page):
    desk.open_line(page, "waiting-for-me", AT_DEPUTY)
    expect(page.frame_locator("iframe[data-desk-reader]").locator("h1").first).to_be_visible()


def removed(page):
    assert page.goto(page.removed_path).status == 410


# What is looked at: by whom (nobody: a reader without an account), and how to get there.
SCREENS = {
    "home": ("", at("/")),
    "list": ("", at("/tin-tuc/")),
    "article": ("", article),
    "document": ("", regulation),
    "search": ("", at("/tim-kiem/?q=doan+thanh+nien")),
    "410": ("", removed),
    "login": ("", at("/admin/login/")),
    "desk-thuky": ("thuky", at("/admin/")),
    "desk-tovan": ("tovan", at("/admin/")),
    "review-phoban1": ("phoban1", review),
}


@pytest.fixture(scope="module")
def removed_path(portal):
    """The address of something the demo school took off."""
    return portal.ask("from portal_workflow.models import Tombstone\nanswer = Tombstone.objects.first().path")


@pytest.fixture(params=SCREENS)
def screen(request, visits, portal, as_user, removed_path):
    """One screen of the table, at a desk."""
    user, go = SCREENS[request.param]
    page = as_user(user) if user else visits.window(portal.url)
    page.removed_path = removed_path
    go(page)
    return page


def test_nobody_is_shut_out_at_any_width(screen):
    axe(screen)
    screen.set_viewport_size(NARROW)
    axe(screen)
    assert screen.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    viewport = screen.locator("meta[name=viewport]").get_attribute("content").replace(" ", "")
    assert re.findall(r"user-scalable=(?:no|0)|maximum-scale=[\d.]+", viewport) == []


def test_the_skip_link_is_first_and_leads_to_the_content(page):
    page.goto("/tin-tuc/")
    page.keyboard.press("Tab")
    skip = page.locator("a.skip-link")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_the_deputy_approves_by_keyboard_alone(as_user):
    page = as_user("phoban1")
    review(page)
    for _step in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.testid") == "approve":
            break
    button = page.get_by_test_id("approve")
    expect(button).to_be_focused()
    assert button.evaluate("e => getComputedStyle(e).outlineStyle") != "none"
    page.keyboard.press("Enter")
    expect(page.locator(".messages")).to_be_visible()
    expect(page.get_by_test_id("approve")).to_have_count(0)


def test_a_printed_article_says_where_and_when(page, portal):
    article(page)
    page.emulate_media(media="print")
    printed = page.locator(".printed-address")
    expect(printed).to_be_visible()
    expect(printed).to_contain_text(urlsplit(page.url).path)
    expect(page.get_by_test_id("article-facts").locator("time").first).to_be_visible()
    expect(page.get_by_test_id("article-facts").locator("time").first).to_have_text(re.compile(r"\d\d/\d\d/20\d\d"))
    expect(page.get_by_test_id("main-menu")).to_be_hidden()


def test_reading_filtering_and_searching_need_no_script(visits, portal):
    page = visits.window(portal.url, java_script_enabled=False)
    page.goto("/")
    first_of(page, "latest")
    expect(page.get_by_test_id("article-body")).not_to_be_empty()

    page.goto("/tin-tuc/")
    everything = page.get_by_test_id("article-row").count()
    form = page.get_by_test_id("list-filter")
    expect(form).to_be_visible()
    form.locator("select").first.select_option(index=1)
    form.get_by_role("button").click()
    assert 0 < page.get_by_test_id("article-row").count() < everything

    page.get_by_test_id("site-search").locator("[type=search]").fill("doan thanh nien")
    page.get_by_test_id("site-search").get_by_role("button").click()
    expect(page.get_by_test_id("results")).to_contain_text("Đoàn")
