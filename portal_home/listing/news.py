"""The list of news, and what stands below one article."""

from django.core.paginator import Paginator
from django.db.models import prefetch_related_objects
from django.http import QueryDict

from portal_home.filters import ArticleFilter
from portal_home.listing.pictures import pictures_of, prepare
from portal_home.listing.reach import open_to_all
from portal_home.models import ArticlePage, NewsIndexPage

PER_PAGE = 12
MORE = 3
# What a row of a list shows; the rest of an article, its text above all, stays in the database.
ADDRESS = ("path", "depth", "title", "slug", "url_path")
ROW = (
    *(*ADDRESS, "first_published_at", "summary", "event_start", "event_end"),
    *("column__name", "column__slug", "column__sort_order", "unit__name"),
    *("image__file", "image__width", "image__height", "image__public"),
    *(f"image__focal_point_{name}" for name in ("x", "y", "width", "height")),
)


def public_articles(page):
    """Articles that everybody may read, newest first, as rows; `page` is the one being served."""
    articles = open_to_all(ArticlePage.objects.all(), page)
    return articles.select_related("column", "unit", "image").only(*ROW).order_by("-first_published_at", "-pk")


def news_list(page: NewsIndexPage, query: QueryDict) -> dict:
    """One page of the news, as the reader's choice of column, unit, year and words wants it."""
    filters = ArticleFilter(query, queryset=public_articles(page).descendant_of(page))
    found = Paginator(filters.found(), PER_PAGE).get_page(query.get("trang"))
    prepare(article.image for article in found)
    return {"filters": filters, "found": found}


def surroundings(article: ArticlePage) -> dict:
    """The files of an article and the newest others of its column; the pictures of all of them in one statement."""
    others = (
        public_articles(article).sibling_of(article, inclusive=False) if article.path else ArticlePage.objects.none()
    )
    more = list(others.filter(column_id=article.column_id)[:MORE])
    prepare([*pictures_of(article), *(other.image for other in more)])
    attachments = list(article.attachments.all())
    prefetch_related_objects(attachments, "document")
    return {"more": more, "attachments": attachments}
