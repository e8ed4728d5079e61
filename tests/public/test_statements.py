"""How many statements a page takes: the same number whatever it lists."""

import pytest

from portal_home.models import ArticleAttachment, DocumentFile

SEARCH = "/tim-kiem/?q=bai+viet"


@pytest.fixture
def statements(client, django_assert_num_queries):
    """`statements(12, "/")` visits once to warm what the process remembers, then counts."""

    def count(number, address):
        assert client.get(address).status_code == 200
        with django_assert_num_queries(number):
            client.get(address)

    return count


@pytest.mark.parametrize("rows", [1, 3, 30])
@pytest.mark.parametrize(("address", "number"), [("/", 9), ("/tin-tuc/", 12), (SEARCH, 7)])
def test_lists_of_news(statements, make_article, rows, address, number):
    for _ in range(rows):
        make_article()
    statements(number, address)


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_register(statements, make_document, rows):
    for _ in range(rows):
        make_document()
    statements(9, "/van-ban/")


@pytest.mark.parametrize("others", [1, 3, 30])
def test_article_with_everything(statements, make_article, make_image, make_file, others):
    for _ in range(others):
        make_article()
    picture = {"description": "Cây non", "caption": "", "credit": ""}
    body = [
        ("paragraph", "<p>Hôm nay.</p>"),
        ("image", {"image": make_image(), **picture}),
        ("gallery", [{"image": make_image(), **picture} for _ in range(others)]),
    ]
    files = [ArticleAttachment(document=make_file()) for _ in range(others)]
    statements(12, make_article(body=body, attachments=files).url)


def test_plain_article(statements, make_article):
    statements(9, make_article().url)


def test_document(statements, make_document, make_file):
    clause = {"title": "Phạm vi", "chapter": "CHƯƠNG I", "text": "<p>Một.</p>"}
    files = [DocumentFile(document=make_file()) for _ in range(3)]
    document = make_document(files=files, body=[("clause", {"number": str(n), **clause}) for n in range(1, 19)])
    statements(8, document.url)


def test_empty_section(statements, school):
    statements(7, "/gioi-thieu/")
