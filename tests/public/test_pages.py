"""One article, one document, a section; pages that are not there; files."""

from datetime import date

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext as _

from portal_home.models import ArticleAttachment, DocumentFile, HomePage, OfficialSource, SectionPage
from portal_workflow.models import Tombstone
from portal_workflow.opening import open_page
from tests.public.reading import read

LONG_TITLE = ("Trường tổ chức lễ kỷ niệm ngày Nhà giáo Việt Nam và tổng kết phong trào thi đua " * 2)[:140].strip()


def facts(element):
    return {row.all("dt")[0].text: row.all("dd")[0].text for row in element.all("div") if row.all("dt")}


def test_article(client, make_article, make_file):
    source, _made = OfficialSource.objects.get_or_create(domain="moet.gov.vn", defaults={"name": "Bộ GDĐT"})
    article = make_article(
        title=LONG_TITLE,
        event_start=date(2026, 11, 18),
        event_end=date(2026, 11, 20),
        source="quoted",
        official_source=source,
        source_url="https://moet.gov.vn/tin/1",
        image_credit="Tổ Ngữ văn",
        attachments=[ArticleAttachment(document=make_file(), title="Mẫu đơn")],
    )
    page = read(client.get(article.url))
    assert page.all("h1")[0].text == LONG_TITLE
    said = facts(page.one("article-facts"))
    assert list(said.values())[1:] == ["18/11/2026 – 20/11/2026", "Đoàn trường", "Bộ GDĐT ( moet.gov.vn )"]
    assert page.one("article-facts").links == ["https://moet.gov.vn/tin/1"]
    picture = page.one("lead-image").all("img")[0].attrs
    assert (picture["alt"], picture["width"], picture["height"]) == ("Vườn trường có cây non", "400", "250")
    assert "loading" not in picture
    assert [part.split()[-1] for part in picture["srcset"].split(", ")] == ["400w", "800w", "1200w"]
    assert page.one("attachments").text.endswith("Mẫu đơn PDF, 13 byte")


def test_article_leads_on_within_its_column(client, make_article):
    first, second = make_article(), make_article()
    make_article(column=None)
    page = read(client.get(first.url))
    assert page.one("same-column").links == [second.url]
    assert page.one("same-column").all("img")[0].attrs["loading"] == "lazy"


def test_document_with_clauses(client, make_document, make_file):
    clauses = [("1", "CHƯƠNG I"), ("2", "CHƯƠNG I"), ("3", "CHƯƠNG II")]
    document = make_document(
        number="",
        number_reason="Bản gốc để trống",
        issued_day=None,
        files=[DocumentFile(document=make_file())],
        body=[
            ("clause", {"number": number, "chapter": chapter, "title": "Tên", "text": "<p>Một.</p>"})
            for number, chapter in clauses
        ],
    )
    page = read(client.get(document.url))
    assert page.one("contents").links == ["#dieu-1", "#dieu-2", "#dieu-3"]
    assert [clause.attrs["id"] for clause in page.all(data_testid="clause")] == ["dieu-1", "dieu-2", "dieu-3"]
    assert [chapter.text for chapter in page.all("h2", class_="chapter")] == ["CHƯƠNG I", "CHƯƠNG II"]
    number, issued, *_others = facts(page.one("document-facts")).values()
    assert number.endswith("Bản gốc để trống")
    assert issued.startswith("09/2026")


def test_section_lists_what_is_below_or_says_it_is_empty(client, school):
    section = SectionPage.objects.get(slug="cong-khai")
    assert len(read(client.get("/cong-khai/")).all(data_testid="empty-section")) == 1
    year = open_page(parent=section, page=SectionPage(title="Năm học 2025-2026"))
    page = read(client.get("/cong-khai/"))
    assert page.one("subpages").links == [year.url]
    assert page.all(data_testid="empty-section") == []
    steps = read(client.get(year.url)).one("breadcrumbs")
    assert steps.links == ["/", "/cong-khai/"]


def test_every_page_names_who_answers_for_it(client, school):
    page = read(client.get("/khong-co-trang-nay/"))
    assert page.one("masthead").text.startswith(
        f"{_('Illustrative content')} Sở Giáo dục và Đào tạo Trường THPT Lục Ngạn số 1"
    )
    assert "Sở Giáo dục và Đào tạo" in page.one("site-footer").text


def test_demonstration_stays_out_of_indexes(client, school):
    response = client.get("/")
    assert response["X-Robots-Tag"] == "noindex"
    assert [meta.attrs["content"] for meta in read(response).all("meta", name="robots")] == ["noindex"]


@pytest.mark.parametrize("address", ["/khong-co/", "/tin-tuc/khong-co/", "/en/tin-tuc/", "/trang-chu/", "/home-en/"])
def test_not_found(client, school, address):
    response = client.get(address)
    assert response.status_code == 404
    assert (
        read(response).one("not-found").links == ["/en/tim-kiem/", "/en/"] if "/en/" in address else ["/tim-kiem/", "/"]
    )


def test_gone_says_title_day_ground_and_replacement_12_4(client, school):
    Tombstone.objects.create(
        path="/tin-tuc/da-go/",
        page_id=1,
        title="Lịch cũ",
        ground="no_longer_timely",
        removed_on=date(2026, 11, 2),
        replacement=HomePage.objects.get(slug="trang-chu"),
    )
    response = client.get("/tin-tuc/da-go/")
    page = read(response)
    assert response.status_code == 410
    assert list(facts(page.one("gone")).values())[:2] == ["Lịch cũ", "02/11/2026"]
    assert page.one("gone").links[0] == "/"


def test_server_error_needs_no_database():
    page = render_to_string("500.html")
    assert 'data-testid="server-error"' in page


def test_forbidden(rf, school):
    assert 'data-testid="forbidden"' in render_to_string("403.html", request=rf.get("/"))


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/media/pub/anh.jpg", 200),
        ("/media/pub/khong-co.jpg", 404),
        ("/media/pub/", 404),
        ("/media/pub/../priv/nhap.jpg", 400),
        ("/media/pub/%2e%2e/priv/nhap.jpg", 400),
        ("/media/pub//etc/passwd", 400),
        ("/media/priv/nhap.jpg", 404),
        ("/media/original_images/goc.jpg", 404),
        ("/media/goc.jpg", 404),
    ],
)
@pytest.mark.filterwarnings("ignore:Suspicious")
def test_media_for_readers(client, school, address, status):
    for name in ("pub/anh.jpg", "priv/nhap.jpg", "original_images/goc.jpg", "goc.jpg"):
        file = settings.MEDIA_ROOT / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"jpeg")
    response = client.get(address)
    if response.streaming:
        assert b"".join(response.streaming_content) == b"jpeg"
    assert response.status_code == status


@pytest.mark.parametrize("superuser", [False, True])
def test_a_private_file_of_no_picture_is_nobodys(client, school, superuser):
    folder = settings.MEDIA_ROOT / "priv"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "nhap.jpg").write_bytes(b"jpeg")
    client.force_login(get_user_model().objects.create(username="quan-tri", is_superuser=superuser))
    assert client.get("/media/priv/nhap.jpg").status_code == 404


def test_reader_gets_no_cookie_and_nothing_is_written(client, make_article):
    article = make_article()
    for address in ("/", "/tin-tuc/", article.url, "/tim-kiem/?q=a", "/van-ban/"):
        with CaptureQueriesContext(connection) as statements:
            response = client.get(address)
        assert dict(response.cookies) == {}
        assert {statement["sql"].split()[0] for statement in statements} == {"SELECT"}
