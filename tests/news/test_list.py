"""What a reader asks the news for, in words and in any Unicode form; what leaves the lists and when (11.2, R5)."""

import unicodedata
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from portal_home import schoolyear
from portal_home.models import ArticlePage, ArticleTag, Column, TaggedArticle
from portal_workflow.models import Unit
from portal_workflow.permit import Kind, permit
from tests.news.conftest import at, posted_on
from tests.public.crowd import crowd
from tests.public.reading import read

NFC, NFD = (lambda text: unicodedata.normalize("NFC", text)), (lambda text: unicodedata.normalize("NFD", text))
TODAY = timezone.localdate()
YEAR = schoolyear.of(TODAY)


def titles(client, **query):
    page = read(client.get("/tin-tuc/", query))
    return [
        row.all("h2")[0].text if row.all("h2") else row.all("h3")[0].text for row in page.all(data_testid="article-row")
    ]


def tag(page, *names):
    """Tags on a page that is public already."""
    with permit(Kind.PUBLICATION, page):
        page.tags.add(*names)
        page.save()


@pytest.fixture
def three(make_article):
    """One of last year with a tag, an event of this year, a notice of this year."""
    old = make_article(title="Ngày hội năm trước")
    tag(old, "Ngày hội STEM")
    posted_on(old, at(YEAR.start, 7, 31, 23))
    event = make_article(title="Họp cha mẹ", kind="event", event_start=TODAY + timedelta(days=3), unit=None)
    notice = make_article(title="Nghỉ lễ", kind="notice", valid_until=TODAY)
    return old, event, notice


ALL = ["Nghỉ lễ", "Họp cha mẹ", "Ngày hội năm trước"]
LAST_YEAR = schoolyear.SchoolYear(YEAR.start - 1).slug
ASKED = [
    ({}, ALL),
    ({"nam_hoc": YEAR.slug}, ALL[:2]),
    ({"nam_hoc": LAST_YEAR}, ALL[2:]),
    ({"nam_hoc": "2025-2027"}, []),
    ({"nam_hoc": "x"}, []),
    ({"nam": str(YEAR.start)}, ALL[2:] if YEAR.start != TODAY.year else ALL),
    ({"nam": "1999"}, []),
    ({"dang": "su-kien"}, ALL[1:2]),
    ({"dang": "thong-bao"}, ALL[:1]),
    ({"dang": "anh"}, []),
    ({"dang": "tin"}, ALL[2:]),
    ({"dang": "bao"}, []),
    ({"the": "ngay-hoi-stem"}, ALL[2:]),
    ({"the": NFC("Ngày hội STEM")}, ALL[2:]),
    ({"the": NFD("Ngày hội STEM")}, ALL[2:]),
    ({"the": "khong-co"}, []),
    ({"q": NFD("nghỉ lễ")}, ALL[:1]),
    ({"dang": "thong-bao", "nam_hoc": LAST_YEAR}, []),
    ({"dang": "tin", "the": "ngay-hoi-stem", "nam_hoc": LAST_YEAR}, ALL[2:]),
]


@pytest.mark.parametrize(("query", "found"), ASKED, ids=range(len(ASKED)))
def test_news_by_school_year_kind_and_tag(client, three, query, found):
    assert titles(client, **query) == found


@pytest.mark.parametrize(
    ("moment", "year"),
    [
        ((YEAR.start, 7, 31, 23), LAST_YEAR),
        ((YEAR.start, 8, 1, 0), YEAR.slug),
    ],
)
def test_a_school_year_begins_at_midnight_of_the_first_of_august(client, make_article, moment, year):
    page = make_article(title="Đúng giao thừa")
    posted_on(page, at(*moment))
    assert [titles(client, nam_hoc=slug) for slug in (LAST_YEAR, YEAR.slug)] == [
        ["Đúng giao thừa"] if slug == year else [] for slug in (LAST_YEAR, YEAR.slug)
    ]


def test_each_choice_is_said_in_words_and_taken_away_alone(client, three):
    query = {"the": "ngay-hoi-stem", "nam_hoc": LAST_YEAR, "dang": "tin", "q": "ngày", "trang": "1"}
    chips = read(client.get("/tin-tuc/", query)).one("chips")
    said = {chip.text.split(": ", 1)[1].split(" –")[0]: chip.links[0] for chip in chips.all("li")}
    assert set(said) == {"ngày", "Tin tức", schoolyear.SchoolYear(YEAR.start - 1).label, "Ngày hội STEM"}
    assert said["Ngày hội STEM"] == f"?nam_hoc={LAST_YEAR}&dang=tin&q=ng%C3%A0y"
    assert all("trang" not in link for link in said.values())


def test_retired_columns_and_units_stay_while_they_have_articles(client, make_article):
    gone = {"retired_on": TODAY - timedelta(days=1)}
    used = Column.objects.create(slug="cu", name="Chuyên mục cũ", **gone)
    Column.objects.create(slug="bo", name="Chuyên mục bỏ", **gone)
    unit = Unit.objects.create(code="to-cu", kind="department", name="Tổ cũ", short_name="Tổ cũ", **gone)
    Unit.objects.create(code="to-bo", kind="department", name="Tổ bỏ", short_name="Tổ bỏ", **gone)
    make_article(title="Bài cũ", column=used, unit=unit)
    form = read(client.get("/tin-tuc/")).one("list-filter")
    offered = {option.attrs["value"] for option in form.all("option")}
    assert offered & {"cu", "bo", "to-cu", "to-bo"} == {"cu", "to-cu"}
    assert titles(client, chuyen_muc="cu", don_vi="to-cu") == ["Bài cũ"]


@pytest.mark.parametrize(
    ("kind", "days", "listed"),
    [("notice", -1, False), ("notice", 0, True), ("notice", None, True), ("news", -1, True), ("event", -1, True)],
)
def test_a_notice_past_its_day_leaves_every_list_and_keeps_its_page(client, make_article, kind, days, listed):
    until = None if days is None else TODAY + timedelta(days=days)
    page = make_article(title="Lịch nghỉ", kind=kind, valid_until=until, event_start=TODAY)
    lists = [address for address in ("/tin-tuc/", "/") if page.url in read(client.get(address)).links]
    assert lists == (["/tin-tuc/", "/"] if listed else [])
    answer = client.get(page.url)
    assert (answer.status_code, len(read(answer).all(data_testid="notice-over"))) == (200, not listed)
    assert read(client.get("/tim-kiem/", {"q": "lich nghi"})).one("results").links == [page.url]


def test_events_to_come_first_the_nearest_on_top(client, make_article):
    days = {"Mai": 1, "Hôm qua": -1, "Tuần sau": 7, "Tháng trước": -30, "Đang diễn ra": -2}
    for title, offset in days.items():
        end = TODAY if title == "Đang diễn ra" else None
        make_article(title=title, kind="event", event_start=TODAY + timedelta(days=offset), event_end=end)
    assert titles(client, dang="su-kien") == ["Đang diễn ra", "Mai", "Tuần sau", "Hôm qua", "Tháng trước"]
    assert len(read(client.get("/tin-tuc/", {"dang": "su-kien"})).all("h2", class_="section-title")) == 2


def test_an_album_shows_its_number_of_photos_and_a_cover(client, make_article, make_image):
    picture = {"description": "Cây", "caption": "", "credit": ""}
    gallery = [("gallery", [{"image": make_image(), **picture} for _ in range(3)])]
    page = make_article(kind="album", body=gallery, image=None, image_description="")
    (row,) = read(client.get("/tin-tuc/", {"dang": "anh"})).all(data_testid="article-row")
    assert (len(row.all("img")), "3" in row.all(class_="kind kind-album")[0].text) == (1, True)
    article = read(client.get(page.url))
    large = article.all(class_="large-view")
    ids = [view.attrs["id"] for view in large]
    assert [link.attrs["href"] for link in article.all("a", class_="enlarge")] == [f"#{i}" for i in ids]
    first, middle, last = (view.links for view in large)
    assert (first[-1], middle[0], middle[-1], last[0]) == (f"#{ids[1]}", f"#{ids[0]}", f"#{ids[2]}", f"#{ids[1]}")
    assert len(set(ids)) == 3


@pytest.mark.parametrize("rows", [1, 3, 300])
@pytest.mark.parametrize(
    ("query", "statements"), [("", 12), ("?nam_hoc=" + YEAR.slug, 12), ("?dang=anh", 13), ("?dang=su-kien", 12)]
)
def test_statements(client, make_article, rows, query, statements):
    kind = {"?dang=anh": "album", "?dang=su-kien": "event"}.get(query, "news")
    crowd(make_article(kind=kind, event_start=date(2026, 11, 1)), rows)
    client.get("/tin-tuc/" + query)
    with CaptureQueriesContext(connection) as found:
        page = read(client.get("/tin-tuc/" + query))
    assert (len(page.all(data_testid="article-row")), len(found)) == (min(rows, 12), statements)


def test_one_tag_in_every_unicode_form_and_case(db):
    page = ArticlePage(title="x")
    page.tags.add(NFC("Ngày hội STEM"), NFD("Ngày hội STEM"), "ngày hội stem", " Ngày  hội STEM ")
    assert [(t.name, t.slug) for t in page.tags.all()] == [("Ngày hội STEM", "ngay-hoi-stem")]
    page.tags.add("Ngày hồi stem")
    assert sorted(ArticleTag.objects.values_list("slug", flat=True)) == ["ngay-hoi-stem", "ngay-hoi-stem-1"]
    assert TaggedArticle.objects.count() == 0
