"""The front page: what is urgent, what is new, what is due, where to go; as its editors want it, or the usual way."""

from itertools import islice

from django.db.models import Q
from django.http import QueryDict
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from portal_home.languages import NOT_TRANSLATED
from portal_home.listing.documents import public_documents, validity
from portal_home.listing.languages import in_language
from portal_home.listing.news import public_articles, urgent_notices
from portal_home.listing.pictures import prepare
from portal_home.models import ArticlePage, HomePage
from portal_home.shelves import Placed, place, register_shelf

# One look at the newest articles feeds every list of news on the page.
RECENT = 40
PER_COLUMN = 3
URGENT = 3
# The usual shelves and how much stands on each.
USUAL = {"lead": 1, "latest": 4, "columns": 6, "coming": 4, "documents": 5}


class News:
    """The news of one front page, read once for all its shelves; no article stands on it twice."""

    def __init__(self, page: HomePage, keys, urgent: list[ArticlePage]):
        self.page, self.keys = page, keys
        self.shown = {article.pk for article in urgent}

    @cached_property
    def recent(self) -> list[ArticlePage]:
        """The newest that do not stand in the urgent band."""
        newest = in_language(public_articles(self.page), self.page)[:RECENT]
        return [article for article in newest if article.pk not in self.shown]

    def take(self, articles) -> list[ArticlePage]:
        """Put these on a shelf."""
        articles = list(articles)
        prepare(article.image for article in articles)
        self.shown |= {article.pk for article in articles}
        return articles

    @cached_property
    def top(self) -> tuple[list, list]:
        """The large one and the newest beside it, with the pictures of all of them in one statement."""
        few = self.recent[: USUAL["latest"]]
        lead = next((article for article in few if article.image_id), few[0] if few else None)
        lead = [lead] if lead and "lead" in self.keys else []
        latest = [article for article in self.recent if article not in lead][: self.keys.get("latest", 0)]
        self.take([*lead, *latest])
        return lead, latest

    def by_column(self, count: int) -> list[tuple]:
        """Columns in their own order, each with its newest articles that stand nowhere above."""
        found: dict = {}
        for article in self.recent:
            if article.column and article.pk not in self.shown:
                found.setdefault(article.column, []).append(article)
        columns = sorted(found, key=lambda column: (column.sort_order, column.pk))
        return [(column, found[column][:PER_COLUMN]) for column in islice(columns, count)]


def lead(page, count):
    return page.news.top[0]


def latest(page, count):
    return page.news.top[1]


def columns(page, count):
    page.news.top  # noqa: B018 (what stands above is not shown again)
    return page.news.by_column(count)


def coming(page, count):
    """Announced events that are not over yet, the nearest first."""
    today = timezone.localdate()
    due = Q(event_end__gte=today) | Q(event_end=None, event_start__gte=today)
    found = in_language(public_articles(page).filter(due, event_start__isnull=False), page)
    return list(found.order_by("event_start", "pk")[:count])


def documents(page, count):
    """The newest documents; they are Vietnamese in every language."""
    found = list(public_documents(page)[:count])
    for document in found:
        document.validity = validity(document, timezone.localdate())
    return found


def register() -> None:
    """The portal's own shelves."""
    own = "portal_home/shelves/{}.html".format
    register_shelf("lead", _("Newest article, large"), lead, template=own("lead"), wide=True)
    register_shelf("latest", _("Latest news"), latest, template=own("latest"))
    register_shelf("columns", _("New in each column"), columns, template=own("columns"), wide=True)
    register_shelf("coming", _("Coming up"), coming, template=own("coming"))
    register_shelf("documents", _("New documents"), documents, template=own("documents"))


def front_page(page: HomePage, query: QueryDict) -> dict:
    """Everything on a front page; another language than the school's own also shows what nobody has translated."""
    urgent = list(in_language(urgent_notices(page), page)[:URGENT])
    context = {"urgent": urgent, "not_translated": NOT_TRANSLATED in query}
    chosen = [block for block in page.shelves if block.block_type == "shelf"]
    page.news = News(page, {b.value["key"]: b.value["count"] for b in chosen} if page.shelves else USUAL, urgent)
    if page.shelves:
        return context | {"chosen": list(filter(None, (on_page(page, block) for block in page.shelves)))}
    return context | {"usual": {key: place(key, page, count) for key, count in USUAL.items()}}


def on_page(page: HomePage, block) -> Placed | dict | None:
    """One block of the front page: a shelf, or doors whose pages are public (none chosen: the usual doors)."""
    if block.block_type == "shelf":
        return place(block.value["key"], page, block.value["count"], block.value["title"])
    return {"doors": [door for door in block.value if door["page"] and door["page"].live], "usual": not block.value}
