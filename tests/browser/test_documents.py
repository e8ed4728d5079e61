"""A stranger knows the number of a document and nothing else of the portal (Điều 11.5)."""

import pytest
from playwright.sync_api import expect

from tests.browser.stranger import MOST, Stranger

KNOWN = """
from portal_home.models import DocumentPage
page = DocumentPage.objects.live().filter(number__endswith="THPTLN1", issuer__level="own").order_by("-pk").first()
answer = [page.number, page.title, page.url]
"""


@pytest.mark.parametrize(
    "spell", [str, lambda number: f"số {number.partition('-')[0].lower()}"], ids=["whole", "short"]
)
def test_11_5_a_stranger_finds_a_document_by_its_number_in_three_clicks(any_page, portal, spell):
    number, title, path = portal.ask(KNOWN)
    stranger = Stranger(any_page)
    stranger.types(spell(number))
    found = any_page.get_by_test_id("results").locator("li").filter(has_text=number).first
    stranger.click(found.get_by_role("link", name=title))
    assert any_page.url.endswith(path)
    expect(any_page.locator("main")).to_contain_text(number)
    assert stranger.clicks <= MOST
