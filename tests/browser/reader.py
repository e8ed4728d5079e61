"""What a parent sees who has no account: every look is a new person at a new device."""

from dataclasses import dataclass
from urllib.parse import urlencode


@dataclass(frozen=True)
class Seen:
    """One page as it was read."""

    status: int
    title: str
    text: str


def reads(visits, portal, path: str) -> Seen:
    """The page at `path` in a fresh window without an account."""
    page = visits.window(portal.url)
    response = page.goto(path)
    return Seen(response.status, page.locator("h1").first.inner_text(), page.locator("main").inner_text())


def lists(visits, portal, article) -> bool:
    """Whether the news list shows the article's title."""
    return article.title in reads(visits, portal, "/tin-tuc/").text


def finds(visits, portal, words: str, article) -> bool:
    """Whether a search for `words` finds the article."""
    return article.title in reads(visits, portal, f"/tim-kiem/?{urlencode({'q': words})}").text
