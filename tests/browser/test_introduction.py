"""A stranger looks for the Board and for the history of the school; the pages about the school shut nobody out."""

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import axe
from tests.browser.stranger import MOST, Stranger

ADDRESSES = {
    "introduction": "/gioi-thieu/",
    "duties": "/gioi-thieu/chuc-nang-nhiem-vu/",
    "structure": "/gioi-thieu/co-cau-to-chuc/",
    "history": "/gioi-thieu/lich-su/",
    "contact": "/gioi-thieu/lien-he/",
    "leadership": "/gioi-thieu/ban-giam-hieu/",
    "board": "/gioi-thieu/ban-bien-tap/",
    "terms": "/dieu-khoan/",
    "privacy": "/quyen-rieng-tu/",
    "accessibility": "/kha-nang-tiep-can/",
    "admission": "/tuyen-sinh/",
    "timetable": "/thoi-khoa-bieu/",
    "english about": "/en/about/",
    "english structure": "/en/about/organisation/",
    "english board": "/en/about/editorial-board/",
    "english news": "/en/news/",
    "not translated": "/en/?chua-dich",
}


@pytest.mark.parametrize(
    ("words", "testid"), [("^Ban Biên tập$", "board"), ("^Lịch sử", "timeline")], ids=["board", "history"]
)
def test_a_stranger_finds_it_in_three_clicks(any_page, words, testid):
    stranger = Stranger(any_page)
    stranger.looks_for(words, "^Giới thiệu$")
    expect(any_page.get_by_test_id(testid)).to_be_visible()
    assert stranger.clicks <= MOST


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ADDRESSES)
def test_nobody_is_shut_out_of_what_the_school_says_about_itself(any_page, name, scheme):
    any_page.emulate_media(color_scheme=scheme)
    assert any_page.goto(ADDRESSES[name]).status == 200
    axe(any_page)


@pytest.mark.parametrize("name", ADDRESSES)
def test_nothing_is_wider_than_a_small_phone(phone, name):
    phone.set_viewport_size({"width": 360, "height": 740})
    phone.goto(ADDRESSES[name])
    assert phone.evaluate("document.documentElement.scrollWidth") == 360


def test_the_organisation_and_the_board_print_whole(page):
    page.emulate_media(media="print")
    for address, testid in (("structure", "organisation"), ("board", "board")):
        page.goto(ADDRESSES[address])
        assert page.get_by_test_id(testid).is_visible()
        assert not page.get_by_test_id("parts").is_visible()


def test_the_switch_keeps_to_the_page_and_says_when_it_cannot(page):
    page.goto(ADDRESSES["history"])
    page.get_by_test_id("languages").get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("History of the school")
    page.get_by_test_id("languages").get_by_role("link", name="Tiếng Việt").click()
    page.wait_for_url(f"**{ADDRESSES['history']}")
    page.goto("/cong-khai/")
    page.get_by_test_id("languages").get_by_role("link", name="English").click()
    expect(page.get_by_test_id("not-translated")).to_be_visible()
