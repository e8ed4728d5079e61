"""The demo's sections: the plain pages the portal starts with get their texts."""

from portal_home.models import HomePage, SectionPage
from school_portal.demo.carrying import Carrier, blocks
from school_portal.demo.sections import sections


def seed(carrier: Carrier) -> None:
    """Fill the front pages and the sections, as corrections of the empty pages the portal starts with."""
    author = carrier.accounts["thuky"]
    for key, text in sections(carrier.today).items():
        page = _page(carrier, key, text)
        page.summary = text.introduction[:500]
        if isinstance(page, HomePage):
            page.welcome = text.title[:200]
        else:
            page.title = text.title
        if hasattr(page, "body"):
            page.body = blocks(text.body)
        carrier.post(carrier.change(page, author), author, "teaching")


def _page(carrier: Carrier, key: str, text):
    """The page a section's text belongs to; made where the portal does not start with it."""
    if key in ("trang-chu", "home-en"):
        return HomePage.objects.get(locale__language_code="vi" if key == "trang-chu" else "en")
    home = HomePage.objects.get(locale__language_code="vi")
    page = home.get_children().filter(slug=text.slug).first()
    if page is None:
        return carrier.add(home, SectionPage(title=text.title, slug=text.slug), carrier.accounts["thuky"])
    return page.specific
