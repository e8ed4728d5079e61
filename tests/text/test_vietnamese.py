"""Vietnamese text: every line of the reference behaviour, then properties over any text."""

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal_home import vietnamese as vi


def nfd(text):
    return unicodedata.normalize("NFD", text)


VIETNAMESE = st.text(
    alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxy ÀẢÃÁẠằẩẫếệỉõốợừựỳỵĐ-–/.,0123456789 \u0301\u0323ðÐ", max_size=40
)
ANY = st.one_of(st.text(max_size=40), VIETNAMESE)


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        (nfd("ế"), "\u1ebf"),
        ("Đường", "Đường"),
        (nfd("Đường"), "Đường"),
        ("ðường", "đường"),
        ("\u00d0ảng", "Đảng"),
        ("  Tổ\u00a0 Ngữ\t văn\n", "Tổ Ngữ văn"),
        ("Tuyển\u200b sinh\ufeff", "Tuyển sinh"),
        ("", ""),
    ],
)
def test_clean(raw, cleaned):
    assert vi.clean(raw) == cleaned


def test_nfc_makes_one_code_point_of_three():
    assert [len(nfd("ế")), len(vi.nfc(nfd("ế"))), len(nfd("đ"))] == [3, 1, 1]


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("Đường lối", "duong loi"),
        (nfd("ĐƯỜNG"), "duong"),
        ("  Quy   chế ", "quy che"),
        ("\u00d0oàn", "doan"),
        ("Nguyễn Đăng Tấn", "nguyen dang tan"),
        ("36/2017/TT-BGDĐT", "36/2017/tt-bgddt"),
    ],
)
def test_fold(raw, folded):
    assert vi.fold(raw) == folded


SLUGS = [
    (
        "Quy chế hoạt động Cổng thông tin điện tử – Đ/c Đặng Vũ Hải",
        "quy-che-hoat-dong-cong-thong-tin-dien-tu-d-c-dang-vu-hai",
    ),
    ("Đoàn thanh niên - Hoạt động tháng 3", "doan-thanh-nien-hoat-dong-thang-3"),
    ("Thông tư 36/2017/TT-BGDĐT", "thong-tu-36-2017-tt-bgddt"),
    ("Phiên bản 1.5, “mới”…", "phien-ban-1-5-moi"),
    ("Học_sinh & phụ huynh", "hoc-sinh-phu-huynh"),
    ("Năm học 2026–2027", "nam-hoc-2026-2027"),
    ("🎉 Khai giảng 🎉", "khai-giang"),
    ("越南", "yuenan"),
    (" - / . ", ""),
]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("title", "address"), SLUGS)
def test_slug(title, address, form):
    assert vi.slug(unicodedata.normalize(form, title)) == address


def test_slug_is_cut_without_a_hanging_hyphen():
    assert vi.slug("mười hai chữ", max_length=5) == "muoi"


SORTED = [
    list("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"),
    ["ma", "mà", "mả", "mã", "má", "mạ"],
    ["má", "mai", "mãi"],
    ["ma", "Ma", "mà", "Mà"],
    ["đá", "Đá", "đa dạng", "đài"],
    ["9", "a"],
    ["Tổ Hoá học", "Tổ Ngữ văn", "Tổ Toán", "Tổ Vật lí"],
    ["ban", "bàn ăn", "ban hành", "bảng"],
]


@pytest.mark.parametrize("words", SORTED)
def test_letters_first_tone_second_case_third(words):
    assert sorted(sorted(words, reverse=True), key=vi.sort_key) == words


def test_both_ways_to_place_a_tone_are_one_word():
    assert vi.sort_key("Hòa") == vi.sort_key("Hoà")


TEN = [
    "Bùi Thị Anh Chung",
    "Đặng Vũ Hải",
    "Giáp Thị Thu Hiền",
    "Ngô Quang Khải",
    "Giáp Văn Khiêm",
    "Nhiều Hải Nam",
    "Nguyễn Đăng Tấn",
    "Bùi Thị Kim Thanh",
    "Đinh Thị Đài Trang",
    "Phạm Hồng Trang",
]


@pytest.mark.parametrize("dress", [str, str.upper, nfd, "Đ/c {}".format, "Cô {}".format])
def test_the_board_of_article_5_sorts_by_given_name(dress):
    assert sorted((dress(name) for name in reversed(TEN)), key=vi.name_sort_key) == [dress(name) for name in TEN]


def test_same_given_name_and_family_sort_by_middle():
    assert sorted(["Lê Văn An", "Lê Đức An"], key=vi.name_sort_key) == ["Lê Đức An", "Lê Văn An"]


@pytest.mark.parametrize(
    ("full_name", "parts"),
    [
        ("Đ/c Ngô Quang Khải", ("Ngô", "Quang", "Khải")),
        ("Đồng chí Bùi Thị Kim Thanh", ("Bùi", "Thị Kim", "Thanh")),
        ("Bùi Thị Anh Chung", ("Bùi", "Thị Anh", "Chung")),
        ("đ/c. Hải", ("", "", "Hải")),
        ("Thầy giáo Giáp Văn Khiêm", ("Giáp", "Văn", "Khiêm")),
        ("Cô Giáp Thị Thu Hiền", ("Giáp", "Thị Thu", "Hiền")),
        ("Ông Nam", ("", "", "Nam")),
        ("Bà Trang", ("", "", "Trang")),
        ("Công Phượng", ("Công", "", "Phượng")),
        ("Bà", ("", "", "Bà")),
        ("", ("", "", "")),
    ],
)
def test_names_are_family_middle_given_and_titles_are_not_names(full_name, parts):
    assert vi.split_name(full_name) == parts


@pytest.mark.parametrize(
    ("day", "short", "long"),
    [
        (date(2021, 9, 5), "05/09/2021", "ngày 05 tháng 9 năm 2021"),
        (date(2026, 1, 20), "20/01/2026", "ngày 20 tháng 01 năm 2026"),
        (date(2026, 2, 9), "09/02/2026", "ngày 09 tháng 02 năm 2026"),
        (date(2026, 12, 31), "31/12/2026", "ngày 31 tháng 12 năm 2026"),
    ],
)
def test_dates(day, short, long):
    assert (vi.short_date(day), vi.long_date(day)) == (short, long)


def test_time_has_24_hours():
    assert vi.short_time(datetime(2026, 9, 5, 19, 5)) == "19:05"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1234.5, "1.234,5"),
        (0, "0"),
        (1000000, "1.000.000"),
        (Decimal("-1234.50"), "-1.234,50"),
        (1e16, "10.000.000.000.000.000"),
    ],
)
def test_numbers(value, text):
    assert vi.number(value) == text


def test_money():
    assert vi.money(1234000) == "1.234.000 đồng"


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 8, 31), "2025-2026"),
        (date(2026, 9, 1), "2026-2027"),
        (date(2026, 12, 31), "2026-2027"),
        (date(2027, 1, 1), "2026-2027"),
        (date(2027, 5, 31), "2026-2027"),
        (date(1999, 10, 1), "1999-2000"),
    ],
)
def test_school_year(day, year):
    assert vi.school_year(day) == year


@settings(deadline=None, max_examples=300)
@given(ANY)
def test_clean_and_fold_are_idempotent(text):
    assert vi.clean(vi.clean(text)) == vi.clean(text)
    assert vi.fold(vi.fold(text)) == vi.fold(text)


@settings(deadline=None, max_examples=300)
@given(ANY)
def test_composed_and_decomposed_text_are_alike(text):
    for function in (vi.clean, vi.fold, vi.slug, vi.sort_key, vi.name_sort_key):
        assert function(nfd(text)) == function(vi.nfc(text))


@settings(deadline=None, max_examples=300)
@given(ANY)
def test_slug_has_only_letters_digits_and_single_hyphens(text):
    address = vi.slug(text)
    assert address == "" or re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", address)
    assert address or not any(c.isalpha() for c in vi.fold(text))
    assert vi.slug(address) == address


@settings(deadline=None, max_examples=300)
@given(ANY)
def test_sort_keys_are_digits_only(text):
    assert re.fullmatch("[0-9]+", vi.sort_key(text) + vi.name_sort_key(text), re.ASCII)
