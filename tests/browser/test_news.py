"""A reader meets a correction and what stood there before; a stranger finds the latest article of a unit."""

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import axe

CORRECTED = """
from portal_workflow.models import PastVersion
version = PastVersion.objects.exclude(note="").select_related("item__page").first()
answer = [version.item.page.url, version.number, version.item.page.title]
"""
LATEST = """
from portal_home.models import ArticlePage
article = ArticlePage.objects.live().filter(unit__code="to-ngu-van").order_by("-first_published_at", "-pk").first()
answer = [article.unit.name, article.title]
"""
ALBUM = """
from portal_home.models import ArticlePage
answer = ArticlePage.objects.live().filter(kind="album").first().url
"""


def test_a_correction_leads_to_the_text_before_it_and_back(any_page, portal):
    path, number, title = portal.ask(CORRECTED)
    any_page.goto(path)
    axe(any_page)
    any_page.get_by_test_id("corrections").get_by_role("link").first.click()
    expect(any_page.get_by_test_id("past-version")).to_be_visible()
    assert any_page.url.endswith(f"{path}ban-cu/{number}/")
    axe(any_page)
    any_page.get_by_test_id("past-version").get_by_role("link").click()
    expect(any_page.get_by_role("heading", level=1)).to_have_text(title)
    assert any_page.url.endswith(path)


def test_the_mark_of_an_old_version_is_printed(page, portal):
    path, number, _title = portal.ask(CORRECTED)
    page.goto(f"{path}ban-cu/{number}/")
    page.emulate_media(media="print")
    expect(page.get_by_test_id("past-version")).to_be_visible()
    expect(page.locator(".printed-address")).to_contain_text(f"ban-cu/{number}/")


def test_a_stranger_finds_a_units_latest_article_in_three_clicks(any_page, portal):
    """Front page, units, the unit, its article."""
    unit, title = portal.ask(LATEST)
    any_page.goto("/")
    any_page.locator("main a[href='/don-vi/']:visible, footer a[href='/don-vi/']").first.click()
    any_page.locator("main").get_by_role("link", name=unit).first.click()
    any_page.locator("main").get_by_role("link", name=title).first.click()
    expect(any_page.get_by_role("heading", level=1)).to_have_text(title)


def test_a_choice_is_taken_away_by_its_chip(any_page):
    any_page.goto("/tin-tuc/?dang=anh&q=h%E1%BB%99i")
    chips = any_page.get_by_test_id("chips").get_by_role("link")
    expect(chips).to_have_count(2)
    axe(any_page)
    chips.first.click()
    expect(chips).to_have_count(1)


def test_the_photos_of_an_album_are_looked_at_large_without_scripts(visits, portal):
    page = visits.window(portal.url, "phone", java_script_enabled=False)
    page.goto(portal.ask(ALBUM))
    page.locator(".enlarge").first.click()
    large = page.locator(".large-view:visible")
    expect(large).to_have_count(1)
    first = page.url
    large.locator(".large-view-ways a").last.click()
    assert page.url != first
    page.locator(".large-view:visible .large-view-ways a").nth(1).click()
    expect(page.locator(".large-view:visible")).to_have_count(0)


@pytest.mark.parametrize("path", ["", "khen-thuong/", "lich-cong-tac/"])
def test_the_section_of_directives(any_page, path):
    any_page.goto(f"/chi-dao-dieu-hanh/{path}")
    axe(any_page)
    assert any_page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_coming_week_is_sent_in_three_clicks(as_user):
    """The tile, "Gửi duyệt": the work of the week before is there already."""
    page = as_user("thuky")
    page.goto("/admin/")
    page.get_by_test_id("new-week").click()
    expect(page.locator("#id_entries-0-content")).to_have_value("Chào cờ, sinh hoạt dưới cờ")
    page.get_by_test_id("send-article").click()
    page.wait_for_url("**/admin/duyet/*/")
