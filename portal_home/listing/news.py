"""The list of news, the neighbours of one article."""

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import QueryDict

from portal_home.filters import ArticleFilter
from portal_home.listing.pictures import prepare
from portal_home.models import ArticlePage, NewsIndexPage

PER_PAGE = 12


def public_articles(*, below=None):
    """Live articles that everybody may read, newest first, without their text."""
    articles = ArticlePage.objects.live().public()
    if below is not None:
        articles = articles.descendant_of(below)
    return articles.select_related("column", "unit", "image").defer("body").order_by("-first_published_at", "-pk")


def news_list(page: NewsIndexPage, query: QueryDict) -> dict:
    """One page of the news, as the reader's choice of column, unit, year and words wants it."""
    filters = ArticleFilter(query, queryset=public_articles(below=page))
    found = Paginator(filters.found(), PER_PAGE).get_page(query.get("trang"))
    prepare(article.image for article in found)
    return {"filters": filters, "found": found}


def same_column(article: ArticlePage, count: int = 3) -> list[ArticlePage]:
    """The newest other articles of the same column, for the reader who goes on."""
    if not article.column_id:
        return []
    others = list(public_articles().filter(column_id=article.column_id).exclude(pk=article.pk)[:count])
    prepare(other.image for other in others)
    return others


def neighbours(article: ArticlePage) -> dict:
    """The article before and the one after, by the day they were posted."""
    moment = article.first_published_at
    if not moment:
        return {}
    around = ArticlePage.objects.live().public().sibling_of(article, inclusive=False).defer("body")
    older = around.filter(Q(first_published_at__lt=moment) | Q(first_published_at=moment, pk__lt=article.pk))
    newer = around.filter(Q(first_published_at__gt=moment) | Q(first_published_at=moment, pk__gt=article.pk))
    return {
        "older": older.order_by("-first_published_at", "-pk").first(),
        "newer": newer.order_by("first_published_at", "pk").first(),
    }
