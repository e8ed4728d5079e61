"""What the lists of the public site show; queries only."""

from portal_home.listing.documents import document_list
from portal_home.listing.front import front_page
from portal_home.listing.news import news_list
from portal_home.models import DocumentIndexPage, HomePage, NewsIndexPage


def register() -> None:
    """Give the list pages their lists; they cannot ask for them, because they stand below."""
    HomePage.listing = front_page
    NewsIndexPage.listing = news_list
    DocumentIndexPage.listing = document_list
