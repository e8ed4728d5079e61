"""The list of news, and what stands around one article."""

from django.core.paginator import Paginator
from django.db.models import Case, CharField, F, OuterRef, Q, Subquery, Value, When, prefetch_related_objects
from django.db.models.functions import Coalesce
from django.http import QueryDict
from django.utils import timezone

from portal_home.filters_news import ArticleFilter
from portal_home.listing.pictures import pictures_of, prepare
from portal_home.listing.reach import open_to_all
from portal_home.models import ArticlePage, Correction, NewsIndexPage, PortalImage
from portal_workflow.models import PastVersion

PER_PAGE = 12
MORE = 3
# What a row of a list shows; the rest of an article, its text above all, stays in the database.
ADDRESS = ("path", "depth", "title", "slug", "url_path")
ROW = (
    *(*ADDRESS, "first_published_at", "summary", "kind", "valid_until", "event_start", "event_end"),
    *("column__name", "column__slug", "column__sort_order", "unit__name"),
    *("image__file", "image__width", "image__height", "image__public"),
    *(f"image__focal_point_{name}" for name in ("x", "y", "width", "height")),
)
LAST_DAY = Coalesce("event_end", "event_start")


def public_articles(page):
    """Articles that the lists show to everybody, newest first, as rows; `page` is the one being served.

    A notice past its day is in no list any more; its own address stays (ruling R5).
    """
    over = Q(kind=ArticlePage.Kind.NOTICE, valid_until__lt=timezone.localdate())
    articles = open_to_all(ArticlePage.objects.all(), page).exclude(over)
    return articles.select_related("column", "unit", "image").only(*ROW).order_by("-first_published_at", "-pk")


def urgent_notices(page):
    """Notices that stand above everything on the front page, until the day they are valid (Điều 2.2)."""
    notices = public_articles(page).filter(kind=ArticlePage.Kind.NOTICE, on_top=True)
    return notices.filter(valid_until__gte=timezone.localdate())


def news_list(page: NewsIndexPage, query: QueryDict) -> dict:
    """One page of the news, as the reader's choice wants it; events by their days, those still to come first."""
    filters = ArticleFilter(query, queryset=public_articles(page).descendant_of(page))
    events = filters.form.is_valid() and filters.form.cleaned_data["dang"] == "su-kien"
    rows = by_day(filters.found()) if events else filters.found()
    found = Paginator(rows, PER_PAGE).get_page(query.get("trang"))
    count_photos(found)
    prepare(article.image for article in found)
    return {"filters": filters, "found": found, "events": events}


def by_day(articles):
    """Events to come, the nearest first; then those that are over, the latest first. Each row says which it is."""
    coming = Q(last_day__gte=timezone.localdate())
    articles = articles.annotate(last_day=LAST_DAY).annotate(
        when=Case(When(coming, then=Value("coming")), default=Value("over"), output_field=CharField())
    )
    nearest = Case(When(coming, then=F("event_start")))
    return articles.order_by("when", nearest.asc(), F("event_start").desc(nulls_last=True), "-pk")


def count_photos(articles) -> None:
    """Albums get the number of their photos, and the first one as cover where they have none of their own."""
    albums = {article.pk: article for article in articles if article.kind == ArticlePage.Kind.ALBUM}
    if not albums:
        return
    first: dict[int, list] = {}
    for read in ArticlePage.objects.filter(pk__in=albums).only("body"):
        albums[read.pk].photos = read.photo_count()
        if not albums[read.pk].image_id and (key := read.first_photo()):
            first.setdefault(key, []).append(albums[read.pk])
    for image in PortalImage.objects.filter(pk__in=first) if first else ():
        for album in first[image.pk]:
            album.image = image


def surroundings(article: ArticlePage, alone=False) -> dict:
    """Files, tags, corrections and the newest others of its column; the pictures of all in one statement.

    An earlier version stands `alone`, with its files.
    """
    if alone:
        prepare(pictures_of(article))
        return {"attachments": attachments(article)}
    others = (
        public_articles(article).sibling_of(article, inclusive=False) if article.path else ArticlePage.objects.none()
    )
    more = list(others.filter(column_id=article.column_id)[:MORE])
    prepare([*pictures_of(article), *(other.image for other in more)])
    return {
        "more": more,
        "attachments": attachments(article),
        "corrections": corrections(article),
        "tags": list(article.tags.all()) if getattr(article, "has_tags", True) else [],
    }


def is_draft(article: ArticlePage, relation: str) -> bool:
    """Whether the rows of a relation are held in memory: the article is a draft being previewed, or an old version."""
    return relation in article.__dict__.get("_cluster_related_objects", {})


def attachments(article: ArticlePage) -> list:
    """The files of an article, with what they are called."""
    if not is_draft(article, "attachments"):
        return list(article.attachments.select_related("document"))
    files = list(article.attachments.all())
    prefetch_related_objects(files, "document")
    return files


def corrections(article: ArticlePage) -> list[Correction]:
    """What was put right, the latest last, each with the number of the version that stood before it."""
    if is_draft(article, "corrections"):
        return list(article.corrections.all())
    if not getattr(article, "has_corrections", True):
        return []
    before = PastVersion.objects.filter(item__page_id=OuterRef("page_id"), note__contains=OuterRef("note"))
    return list(article.corrections.annotate(version=Subquery(before.order_by("-number").values("number")[:1])))
