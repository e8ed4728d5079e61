"""The pages of the school, their media and their vocabulary."""

from portal_home.models.article_parts import ArticleAttachment, Correction
from portal_home.models.directives import (
    CommendationIndexPage,
    CommendationPage,
    DirectivesPage,
    Honour,
    WorkCalendarPage,
    WorkEntry,
    WorkWeekPage,
)
from portal_home.models.document_parts import DocumentFile, DocumentRelation
from portal_home.models.documents import DocumentIndexPage, DocumentPage
from portal_home.models.home import HomePage, SectionPage
from portal_home.models.introduction import BoardPage, IntroductionPage, Leader, LeadershipPage
from portal_home.models.media import PortalDocument, PortalImage, PortalRendition
from portal_home.models.news import ArticlePage, NewsIndexPage
from portal_home.models.settings import SiteIdentity
from portal_home.models.tags import ArticleTag, TaggedArticle
from portal_home.models.taxonomy import Column, DocumentField, DocumentKind, Issuer, OfficialSource
from portal_home.models.units import UnitAttachment, UnitContact, UnitIndexPage, UnitPage, UnitSubPage

__all__ = [
    "ArticleAttachment",
    "ArticlePage",
    "ArticleTag",
    "BoardPage",
    "Column",
    "CommendationIndexPage",
    "CommendationPage",
    "Correction",
    "DirectivesPage",
    "DocumentField",
    "DocumentFile",
    "DocumentIndexPage",
    "DocumentKind",
    "DocumentPage",
    "DocumentRelation",
    "HomePage",
    "Honour",
    "IntroductionPage",
    "Issuer",
    "Leader",
    "LeadershipPage",
    "NewsIndexPage",
    "OfficialSource",
    "PortalDocument",
    "PortalImage",
    "PortalRendition",
    "SectionPage",
    "SiteIdentity",
    "TaggedArticle",
    "UnitAttachment",
    "UnitContact",
    "UnitIndexPage",
    "UnitPage",
    "UnitSubPage",
    "WorkCalendarPage",
    "WorkEntry",
    "WorkWeekPage",
]
