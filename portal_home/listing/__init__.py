"""What the lists of the public site show; queries only."""

from portal_home.listing import directives, front, introduction, units
from portal_home.listing.board import board
from portal_home.listing.documents import document_list
from portal_home.listing.news import news_list
from portal_home.models import (
    BoardPage,
    DocumentIndexPage,
    HomePage,
    IntroductionPage,
    LeadershipPage,
    NewsIndexPage,
    SectionPage,
)


def register() -> None:
    """Give the list pages their lists; they cannot ask for them, because they stand below."""
    HomePage.listing = front.front_page
    front.register()
    SectionPage.listing = introduction.section
    IntroductionPage.listing = introduction.part
    LeadershipPage.listing = introduction.leadership
    BoardPage.listing = board
    NewsIndexPage.listing = news_list
    units.register()
    directives.register()
    DocumentIndexPage.listing = document_list
