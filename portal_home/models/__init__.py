"""The pages of the school, their media and their vocabulary."""

from portal_home.models.documents import DocumentFile, DocumentIndexPage, DocumentPage
from portal_home.models.home import HomePage, SectionPage
from portal_home.models.media import PortalDocument, PortalImage, PortalRendition
from portal_home.models.news import ArticleAttachment, ArticlePage, NewsIndexPage
from portal_home.models.settings import SiteIdentity
from portal_home.models.taxonomy import Column, OfficialSource

__all__ = [
    "ArticleAttachment",
    "ArticlePage",
    "Column",
    "DocumentFile",
    "DocumentIndexPage",
    "DocumentPage",
    "HomePage",
    "NewsIndexPage",
    "OfficialSource",
    "PortalDocument",
    "PortalImage",
    "PortalRendition",
    "SectionPage",
    "SiteIdentity",
]
