"""What a parent finds: the front page, the news by column, unit, year and words, the register, search."""

import unicodedata
from datetime import date

import pytest
from django.utils import timezone

from portal_home.models import Column, DocumentKind
from tests.public.reading import read

COLUMN = "Đoàn-thanh-niên"


def titles(page, testid="article-row"):
    return [row.all("h2")[0].text for row in page.all(data_testid=testid)]


def test_front_page(client, make_article, make_document):
    old, new = make_article(title="Bài cũ"), make_article(title="Bài mới")
    document = make_document()
    page = read(client.get("/"))
    assert page.one("lead-article").links == [new.url]
    assert page.one("latest").links == [old.url, "/tin-tuc/"]
    assert page.one("latest-documents").links == [document.url, "/van-ban/"]
    assert page.one("doors").links == [
        *("/van-ban/", "/cong-khai/", "/dich-vu-cong/", "/chi-dao-dieu-hanh/", "/don-vi/", "/gioi-thieu/")
    ]


def test_front_page_announces_what_is_due(client, make_article):
    tomorrow = timezone.localdate() + timezone.timedelta(days=1)
    make_article(title="Đã qua", event_start=date(2020, 1, 1))
    due = make_article(title="Họp cha mẹ học sinh", event_start=tomorrow)
    assert read(client.get("/")).one("coming").links == [due.url]


def test_front_page_in_english_shows_the_schools_news(client, make_article):
    article = make_article()
    page = read(client.get("/en/"))
    assert page.all("html")[0].attrs["lang"] == "en"
    assert page.one("lead-article").links == [article.url]
    assert page.one("lead-article").attrs["lang"] == "vi"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, ["Hội khoẻ", "Chủ nhật xanh"]),
        ({"chuyen_muc": "doan-thanh-nien"}, ["Chủ nhật xanh"]),
        ({"chuyen_muc": unicodedata.normalize("NFC", COLUMN)}, ["Chủ nhật xanh"]),
        ({"chuyen_muc": unicodedata.normalize("NFD", COLUMN)}, ["Chủ nhật xanh"]),
        ({"chuyen_muc": "khong-co"}, []),
        ({"don_vi": "doan-thanh-nien"}, ["Chủ nhật xanh"]),
        ({"nam": "2020"}, []),
        ({"q": "hoi khoe"}, ["Hội khoẻ"]),
        ({"q": unicodedata.normalize("NFD", "Hội khoẻ")}, ["Hội khoẻ"]),
        ({"q": "hoi khoe", "chuyen_muc": "doan-thanh-nien"}, []),
        ({"trang": "99"}, ["Hội khoẻ", "Chủ nhật xanh"]),
        ({"trang": "x"}, ["Hội khoẻ", "Chủ nhật xanh"]),
    ],
)
def test_news_filter(client, make_article, query, found):
    make_article(title="Chủ nhật xanh")
    other, _made = Column.objects.get_or_create(slug="the-thao", defaults={"name": "Thể thao"})
    make_article(title="Hội khoẻ", column=other, unit=None)
    page = read(client.get("/tin-tuc/", query))
    assert titles(page) == found
    assert len(page.all(data_testid="empty-list")) == (not found)


def test_news_pages_keep_the_choice(client, make_article, make_image):
    image = make_image()
    for number in range(14):
        make_article(title=f"Bài {number:02}", image=image, image_description="Cây")
    page = read(client.get("/tin-tuc/", {"chuyen_muc": "doan-thanh-nien"}))
    assert titles(page) == [f"Bài {number:02}" for number in range(13, 1, -1)]
    assert page.one("pagination").links == ["?chuyen_muc=doan-thanh-nien&trang=2"] * 2
    second = read(client.get("/tin-tuc/", {"chuyen_muc": "doan-thanh-nien", "trang": "2"}))
    assert titles(second) == ["Bài 01", "Bài 00"]
    assert [here.text for here in second.one("pagination").all(aria_current="page")] == ["Trang 2"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, ["Kế hoạch mới", "Quy chế"]),
        ({"loai": unicodedata.normalize("NFD", "Kế hoạch")}, ["Kế hoạch mới"]),
        ({"nam": "2021"}, ["Quy chế"]),
        ({"co_quan": "Sở Giáo dục"}, []),
        ({"hieu_luc": "con"}, ["Kế hoạch mới"]),
        ({"hieu_luc": "het"}, ["Quy chế"]),
        ({"hieu_luc": "chua"}, []),
        ({"q": "15/KH-THPTLN1"}, ["Kế hoạch mới"]),
    ],
)
def test_register_filter(client, make_document, query, found):
    make_document(title="Kế hoạch mới", number="15/KH-THPTLN1")
    ended = {"in_force_from": date(2021, 9, 1), "in_force_until": date(2024, 7, 18)}
    make_document(
        title="Quy chế",
        kind=DocumentKind.named("Quy chế"),
        number="",
        number_reason="Để trống",
        issued_year=2021,
        **ended,
    )
    assert titles(read(client.get("/van-ban/", query)), "document-row") == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"q": "doan thanh nien"}, ["Đoàn thanh niên ra quân"]),
        ({"q": unicodedata.normalize("NFD", "Đoàn thanh niên")}, ["Đoàn thanh niên ra quân"]),
        ({"q": "doan thanh nien", "loai": "tin"}, ["Đoàn thanh niên ra quân"]),
        ({"q": "doan thanh nien", "loai": "van-ban"}, []),
        ({"q": "12/KH"}, ["Kế hoạch năm học"]),
        ({"q": "  "}, []),
        ({"q": "'\"*:()&|!"}, []),
    ],
)
def test_search(client, make_article, make_document, query, found):
    make_article(title="Đoàn thanh niên ra quân")
    make_document(title="Kế hoạch năm học", number="12/KH-THPTLN1")
    page = read(client.get("/tim-kiem/", query))
    assert [heading.text for results in page.all(data_testid="results") for heading in results.all("h2")] == found
