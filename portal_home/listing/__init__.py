"""What the lists of the public site show; queries only."""

from portal_home.listing.documents import document_list
from portal_home.listing.front import front_page
from portal_home.listing.news import news_list

__all__ = ["document_list", "front_page", "news_list"]
