"""How many statements a page takes: the same number whatever it lists."""

import pytest

from portal_home.models import ArticleAttachment, DocumentFile
from tests.public.crowd import crowd, pictures_like, rows_like

SEARCH = "/tim-kiem/?q=bai+viet"


@pytest.fixture
def statements(client, django_assert_num_queries):
    """`statements(12, "/")` visits once to warm what the process remembers, then counts."""

    def count(number, address):
        assert client.get(address).status_code == 200
        with django_assert_num_queries(number):
            client.get(address)

    return count


ROWS = [1, 3, 300]


@pytest.mark.parametrize("rows", ROWS)
@pytest.mark.parametrize(("address", "number"), [("/", 11), ("/tin-tuc/", 12), (SEARCH, 7)])
def test_lists_of_news(client, statements, make_article, rows, address, number):
    crowd(make_article(), rows)
    statements(number, address)
    assert client.get(SEARCH).context["found"].paginator.count == rows


@pytest.mark.parametrize("rows", ROWS)
@pytest.mark.parametrize(("address", "number"), [("/van-ban/", 9), ("/", 10), ("/tim-kiem/?q=ke+hoach", 7)])
def test_lists_of_documents(client, statements, make_document, rows, address, number):
    crowd(make_document(), rows)
    statements(number, address)
    assert client.get("/van-ban/").context["found"].paginator.count == rows


@pytest.mark.parametrize("others", ROWS)
def test_article_with_everything(statements, make_article, make_image, make_file, others):
    crowd(make_article(), others)
    picture = {"description": "Cây non", "caption": "", "credit": ""}
    body = [
        ("paragraph", "<p>Hôm nay.</p>"),
        ("image", {"image": make_image(), **picture}),
        ("gallery", [{"image": image, **picture} for image in pictures_like(make_image(), min(others, 30))]),
    ]
    article = make_article(body=body, attachments=[ArticleAttachment(document=make_file())])
    files = rows_like(make_file(), others)
    rows_like(article.attachments.get(), others, lambda n: {"document": files[n]})
    statements(11, article.url)


@pytest.mark.parametrize("rows", ROWS)
def test_document_with_many_files(statements, make_document, make_file, rows):
    document, files = make_document(files=[DocumentFile(document=make_file())]), rows_like(make_file(), rows)
    rows_like(document.files.get(), rows, lambda n: {"document": files[n]})
    statements(11, document.url)


def test_plain_article(statements, make_article):
    statements(9, make_article().url)


def test_document(statements, make_document, make_file):
    clause = {"title": "Phạm vi", "chapter": "CHƯƠNG I", "text": "<p>Một.</p>"}
    files = [DocumentFile(document=make_file()) for _ in range(3)]
    document = make_document(files=files, body=[("clause", {"number": str(n), **clause}) for n in range(1, 19)])
    statements(11, document.url)


def test_empty_section(statements, school):
    statements(6, "/cong-khai/")
