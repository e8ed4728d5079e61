"""The front page: what is new, what is due, where to go."""

from itertools import islice

from django.http import QueryDict
from django.utils import timezone

from portal_home.listing.documents import public_documents, validity
from portal_home.listing.news import public_articles
from portal_home.listing.pictures import prepare
from portal_home.models import ArticlePage, HomePage

# One look at the newest articles feeds every list of news on the page.
RECENT = 40
LATEST = 4
COLUMNS = 6
PER_COLUMN = 3
DOCUMENTS = 5
COMING = 4


def front_page(page: HomePage, query: QueryDict) -> dict:
    """The lists of a front page; a language without news of its own shows the school's own news."""
    recent = list(public_articles(page)[:RECENT])
    lead = next((article for article in recent[:LATEST] if article.image_id), recent[0] if recent else None)
    latest = [article for article in recent if article is not lead][:LATEST]
    prepare(article.image for article in (lead, *latest) if article)
    shown = {article.pk for article in (lead, *latest) if article}
    today = timezone.localdate()
    documents = list(public_documents(page)[:DOCUMENTS])
    for document in documents:
        document.validity = validity(document, today)
    return {
        "lead": lead,
        "latest": latest,
        "columns": by_column(article for article in recent if article.pk not in shown),
        "coming": coming(recent, today),
        "documents": documents,
    }


def by_column(articles) -> list[tuple]:
    """Columns in their own order, each with its newest articles."""
    found: dict = {}
    for article in articles:
        if article.column:
            found.setdefault(article.column, []).append(article)
    columns = sorted(found, key=lambda column: (column.sort_order, column.pk))
    return [(column, found[column][:PER_COLUMN]) for column in islice(columns, COLUMNS)]


def coming(articles: list[ArticlePage], today) -> list[ArticlePage]:
    """Announced events that are not over yet, the nearest first."""
    due = [a for a in articles if a.event_start and (a.event_end or a.event_start) >= today]
    return sorted(due, key=lambda article: article.event_start)[:COMING]
