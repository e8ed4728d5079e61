"""The demo's news: written by their authors and brought as far as their plans say."""

from portal_home.models import ArticlePage, Column, Correction, NewsIndexPage, OfficialSource
from school_portal.demo import articles as news
from school_portal.demo import plans
from school_portal.demo.carrying import Carrier, blocks


def pictures_of(article: news.Article) -> tuple[str, ...]:
    """The keys of every picture an article shows."""
    return (article.image, *(picture.key for picture in article.gallery))


def seed(carrier: Carrier) -> None:
    """All articles, the oldest first, as they came in."""
    index = NewsIndexPage.objects.get(locale__language_code="vi")
    vocabulary = {
        "columns": {column.slug: column for column in Column.objects.all()},
        "sources": {source.name: source for source in OfficialSource.objects.all()},
    }
    for article in sorted(news.articles(carrier.today), key=lambda article: article.posted_on):
        _article(carrier, index, article, **vocabulary)


def _article(carrier: Carrier, index, article: news.Article, *, columns: dict, sources: dict) -> None:
    author = carrier.accounts[article.author]
    page = ArticlePage(
        title=article.title,
        summary=article.introduction,
        kind=article.kind,
        body=[*blocks(article.first_body), *_gallery(carrier, article, author)],
        column=columns[article.column],
        unit=carrier.units.get(article.unit),
        event_start=article.event_start,
        event_end=article.event_end,
        valid_until=None if _is_over(carrier, article) else article.valid_until,
        on_top=article.on_top,
        image=carrier.image(article.image, article.image_alt, author),
        image_description=article.image_alt[:250],
        image_credit=article.image_credit,
    )
    if article.source == news.QUOTED:
        page.source = ArticlePage.Source.QUOTED
        page.official_source = sources[article.source_name]
        page.source_url = article.source_address
    page.tags.add(*article.tags)
    page = carrier.add(index, page, author)
    _carry(carrier, page, author, article)


def _carry(carrier: Carrier, page: ArticlePage, author, article: news.Article) -> None:
    way = {"state": article.state, "note": article.note, "ground": article.ground, "urgent": article.urgent}
    carrier.bring(page, author, article.subject, **way)
    if article.state in (plans.POSTED, plans.REMOVED):
        carrier.posted[page.pk] = article.posted_on
    if article.state == plans.POSTED and (article.correction or _is_over(carrier, article)):
        _post_again(carrier, page, author, article)


def _is_over(carrier: Carrier, article: news.Article) -> bool:
    """Whether a notice has run out: nobody may post such a one anew, so its last day is told afterwards."""
    return bool(article.valid_until and article.valid_until < carrier.today)


def _post_again(carrier: Carrier, page: ArticlePage, author, article: news.Article) -> None:
    """A second version through the same steps: an error put right with its notice, the last day of what is over."""
    page = ArticlePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    page.valid_until = article.valid_until
    if article.correction:
        gallery = [(block.block_type, block.value) for block in page.body if block.block_type == "gallery"]
        page.body = [*blocks(article.body), *gallery]
        page.corrections.add(Correction(made_on=carrier.today, note=article.correction.sentence))
    carrier.change(page, author)
    carrier.send(page, author, article.subject)


def _gallery(carrier: Carrier, article: news.Article, author) -> list[tuple]:
    """The article's further pictures as one block."""
    if not article.gallery:
        return []
    return [
        (
            "gallery",
            [
                {
                    "image": carrier.image(picture.key, picture.description, author),
                    "description": picture.description[:250],
                    "caption": "",
                    "credit": article.image_credit,
                }
                for picture in article.gallery
            ],
        )
    ]
