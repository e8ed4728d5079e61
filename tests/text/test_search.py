"""Search: what people type finds what they mean, on SQLite and on PostgreSQL alike."""

import unicodedata

import pytest
from django.core.management import call_command
from modelsearch.backends import get_search_backend
from modelsearch.query import And, Not, Or, Phrase, PlainText
from wagtail.models import Page

from portal_home.models import ArticlePage
from portal_home.search_backend.text import FTS5, TSQUERY, exact_word, index_text

# key: title, summary
PAGES = {
    "youth": ("Đoàn thanh niên ra quân tháng 3", "Bí thư Đoàn trường Đặng Vũ Hải phát động."),
    "plain": ("Doan thanh nien ra quan", "Bài gõ không dấu từ điện thoại."),
    "group": ("Đoạn phim về thanh niên", "Phim ngắn của lớp 10A1."),
    "admission": ("Tuyển sinh vào lớp 10", "Kế hoạch năm học 2026-2027."),
    "circular": ("Thực hiện Thông tư số 36/2017/TT-BGDĐT", "Công khai của cơ sở giáo dục."),
    "parts": ("Năm 2017 có 36 lớp", "Tt. BGDĐT là tên viết tắt."),
    "deputy": ("Phân công nhiệm vụ", "Đồng chí Bùi Thị Kim Thanh phụ trách chuyên môn."),
    "decree": ("Ban hành Quy chế hoạt động", "Quy chế hoạt động."),
    "charter": ("Quy chế hoạt động của Cổng thông tin điện tử Trường THPT Lục Ngạn số 1", "Ban hành năm 2021."),
    "mention": ("Hoạt động theo quy định", "Theo Quy chế hoạt động; quy chế hoạt động nêu chế độ quy củ."),
    "others": ("Danh sách", "Thanh, Kim, Thị, Bùi là bốn từ rời."),
}


@pytest.fixture
def pages(db):
    """Drafts under the root: search finds them as it finds live ones, the views decide what is shown."""
    parent = Page.objects.get(depth=1).add_child(instance=Page(title="×", slug="s", live=False))
    for key, (title, text) in PAGES.items():
        parent.add_child(instance=ArticlePage(title=title, slug=key, summary=text, live=False))
    return ArticlePage.objects.child_of(parent)


@pytest.fixture
def find(pages):
    """Keys of the pages found, best first."""

    def run(query, method="search", **options):
        found = getattr(get_search_backend(), method)(query, pages, **options)
        keys = [page.slug for page in found]
        assert found.count() == len(keys)
        return keys

    return run


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("query", "first", "among"),
    [
        ("doan thanh nien", None, {"youth", "plain", "group"}),
        ("Đoàn thanh niên", "youth", {"youth", "plain", "group"}),
        ("ĐOÀN", "youth", {"youth", "plain", "group"}),
        ("đoàn", "youth", {"youth", "plain", "group"}),
        ("đoạn", "group", {"youth", "plain", "group"}),
        ("tuyen sinh", "admission", {"admission"}),
        ("quy che hoat dong", "charter", {"charter", "decree", "mention"}),
        ("quy chế hoạt động", "charter", {"charter", "decree", "mention"}),
        ("Tuyển sinh", "admission", {"admission"}),
        ("tuyển", "admission", {"admission"}),
        ("36/2017/TT-BGDĐT", "circular", {"circular"}),
        ("36/2017/tt-bgddt", "circular", {"circular"}),
        ("thông tư 36/2017", "circular", {"circular"}),
        ("TT-BGDĐT", None, {"circular", "parts"}),
        ("2026-2027", "admission", {"admission"}),
        ("Bùi Thị Kim Thanh", "deputy", {"deputy", "others"}),
        ("bui thi kim thanh", "deputy", {"deputy", "others"}),
        ("Đặng Vũ Hải", "youth", {"youth"}),
        ("dang vu hai", "youth", {"youth"}),
        ("10A1", "group", {"group"}),
        ("10a", None, set()),
        ("đoàn thanh " * 500, None, {"youth", "plain", "group"}),
        ("không-có-đâu", None, set()),
        ("- / .", None, set()),
        ("\"; DROP TABLE x; ' OR *:*)(&|!", None, set()),
    ],
)
def test_what_people_type_finds_what_they_mean(find, query, first, among, form):
    found = find(unicodedata.normalize(form, query))
    assert set(found) == among
    assert first is None or found[0] == first


def test_a_title_that_begins_so_then_one_that_holds_it_then_a_text(find):
    assert find("quy che hoat dong") == ["charter", "decree", "mention"]


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        (Phrase("thanh niên ra"), {"youth", "plain"}),
        (Phrase("niên thanh"), set()),
        (And([PlainText("thanh nien"), Not(PlainText("phim"))]), {"youth", "plain"}),
        (Or([PlainText("tuyen sinh"), Phrase("danh sách")]), {"admission", "others"}),
        (PlainText("tuyển phim", operator="or"), {"admission", "group"}),
        (Not(PlainText("thanh")), {"admission", "circular", "parts", "charter", "decree", "mention"}),
        (Not(Or([PlainText("thanh"), PlainText("36")])), {"admission", "charter", "decree", "mention"}),
    ],
)
def test_the_query_language_of_wagtail(find, query, keys):
    assert set(find(query)) == keys


@pytest.mark.parametrize(
    ("query", "keys"),
    [("tuy", {"admission"}), ("Đoà", {"youth", "plain", "group"}), ("thong tu 36/20", {"circular"}), ("qz", set())],
)
def test_choosers_complete_an_unfinished_word(find, query, keys):
    assert set(find(query, method="autocomplete")) == keys


@pytest.mark.parametrize(
    ("fields", "keys"), [(["title"], {"others"}), (["summary"], {"plain"}), (None, {"others", "plain"})]
)
def test_fields_tell_title_from_text(find, pages, fields, keys):
    query = Or([Phrase("danh sách"), Phrase("gõ không dấu")])
    assert set(find(query, fields=fields)) == keys


def test_filters_order_and_slices_hold(find, pages):
    backend = get_search_backend()
    by_title = backend.search("thanh", pages.order_by("title"), order_by_relevance=False)
    assert [p.title for p in by_title] == sorted(p.title for p in by_title)
    whole = [p.pk for p in backend.search("thanh niên", pages)]
    assert [p.pk for p in backend.search("thanh niên", pages)[1:3]] == whole[1:3]
    assert list(backend.search("thanh niên", pages.filter(pk=pages.get(slug="plain").pk))) == [pages.get(slug="plain")]
    assert list(backend.search("thanh niên", pages.filter(live=True))) == []


def test_the_rebuilt_index_finds_the_same(find, pages):
    before = find("đoàn thanh niên")
    call_command("rebuild_modelsearch_index", verbosity=0)
    assert find("đoàn thanh niên") == before


def test_scores_can_be_asked_for(pages):
    found = list(get_search_backend().search("tuyển sinh", pages).annotate_score("score"))
    assert len(found) == 1
    assert found[0].score > 0


def test_a_saved_page_is_found_at_once_and_a_changed_title_no_longer(find, pages):
    page = pages.get(slug="admission")
    page.title = unicodedata.normalize("NFD", "Thời khoá biểu")
    page.save()
    assert find("thoi khoa bieu") == ["admission"]
    assert find("Tuyển sinh") == []


@pytest.mark.parametrize("size", [1, 8])
def test_one_statement_whatever_is_found(pages, size, django_assert_num_queries):
    get_search_backend().search("thanh", pages)[:1][0]  # content types are cached
    with django_assert_num_queries(1):
        list(get_search_backend().search("đoàn thanh niên", pages)[:size])


@pytest.mark.parametrize(
    ("word", "exact"),
    [("đoàn", "qzd0oan2"), ("hoà", "qzhoa2"), ("hòa", "qzhoa2"), ("ước", "qzu9o9c5"), ("lop", ""), ("10A1", "")],
)
def test_exact_words_are_spelled_in_letters_every_database_knows(word, exact):
    assert exact_word(word) == exact


def test_indexing_twice_changes_nothing():
    once = index_text("Đoàn thanh niên 36/2017/TT-BGDĐT")
    assert once == "doan thanh nien 36 2017 tt bgddt qzbgdd0t qzd0oan2 qznie8n"
    assert index_text(once) == once


@pytest.mark.parametrize(
    ("query", "fts5", "tsquery"),
    [
        (PlainText("Số 36/2017 đoàn"), '("so" AND "36 2017" AND "doan")', "(so & 36 <-> 2017 & doan)"),
        (And([Phrase("a b"), Not(PlainText("c"))]), '("a b" NOT "c")', "(a <-> b & !c)"),
        (And([PlainText("a"), PlainText("?!")]), '"a"', "a"),
    ],
)
def test_the_written_query(query, fts5, tsquery):
    assert (FTS5.write(query), TSQUERY.write(query)) == (fts5, tsquery)


def test_the_portal_uses_this_backend():
    assert type(get_search_backend()).__module__.startswith("portal_home.search_backend.")
