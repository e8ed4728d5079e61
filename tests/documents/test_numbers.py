"""Numbers of documents: every one the regulation and the domain name, and sixty built from types and issuers."""

import unicodedata
from itertools import cycle, islice

import pytest

from portal_home import document_numbers as numbers
from portal_home.document_numbers import (
    TYPE_CODES,
    NumberKind,
    fits,
    key,
    looks_like_number,
    normalise,
    parse,
    warnings,
)

N, P, A, C = NumberKind.NORMATIVE, NumberKind.PARTY_UNION, NumberKind.ADMINISTRATIVE, NumberKind.CONG_VAN

# Every number that stands in the regulation and in the domain's files.
FOUND = """
43/2011/NĐ-CP normative 43 2011 NĐ CP
36/2017/TT-BGDĐT normative 36 2017 TT BGDĐT
165/SGDĐT-VP cong_van 165 - - SGDĐT-VP
/QĐ-THPTLN_g1 administrative - - QĐ THPTLN_g1
/QĐ-THPTLNg1 administrative - - QĐ THPTLNg1
09/2024/TT-BGDĐT normative 9 2024 TT BGDĐT
09/2009/TT-BGDĐT normative 9 2009 TT BGDĐT
20/2018/TT-BGDĐT normative 20 2018 TT BGDĐT
61/2017/TT-BTC normative 61 2017 TT BTC
90/2018/TT-BTC normative 90 2018 TT BTC
26/2026/TT-BTC normative 26 2026 TT BTC
73/2026/NĐ-CP normative 73 2026 NĐ CP
01/QĐ-CKNS administrative 1 - QĐ CKNS
30/2020/NĐ-CP normative 30 2020 NĐ CP
91/2025/QH15 normative 91 2025 QH15 -
15/2023/QĐ-TTg normative 15 2023 QĐ TTg
29-NQ/TW party_union 29 - NQ TW
05-QĐ/ĐTN party_union 5 - QĐ ĐTN
12/QĐ-THPTLN1 administrative 12 - QĐ THPTLN1
1719/QĐ-TTg administrative 1719 - QĐ TTg
12/QĐ-THPTLNg1 administrative 12 - QĐ THPTLNg1
15/THPTLN1-VP cong_van 15 - - THPTLN1-VP
2345/BGDĐT-GDTrH cong_van 2345 - - BGDĐT-GDTrH
45/UBND-VX cong_van 45 - - UBND-VX
37/2020/TT-BGDĐT normative 37 2020 TT BGDĐT
26/2020/TT-BTTTT normative 26 2020 TT BTTTT
42/2022/NĐ-CP normative 42 2022 NĐ CP
224/2026/NĐ-CP normative 224 2026 NĐ CP
61/2018/NĐ-CP normative 61 2018 NĐ CP
118/2025/NĐ-CP normative 118 2025 NĐ CP
367/2025/NĐ-CP normative 367 2025 NĐ CP
30/2024/TT-BGDĐT normative 30 2024 TT BGDĐT
28/2026/QH16 normative 28 2026 QH16 -
"""
# Cited for short there: the number and the year alone.
SHORT = "61/2017 90/2018 42/2022 224/2026 118/2025 367/2025 61/2018 13/2023 356/2025 53/2012 174/2026 104/2016 22/2023"

# Sixty built from the types of Decree 30/2020 and from who issues: "THPTLN1" with a type, "THPTLN1-VP" without.
ISSUERS = ("THPTLN1", "THPTLNg1", "SGDĐT", "UBND", "BGDĐT", "TTg", "CĐGD", "SGDĐT.VP", "HĐND", "ĐTN", "BCĐ", "BTC&TC")
OFFICES = ("VP", "GDTrH", "TCCB", "KHTC", "CĐ1", "QLCL")
TYPED = [(n, code, issuer) for n, (code, issuer) in enumerate(zip(TYPE_CODES, cycle(ISSUERS), strict=False), start=7)]
TYPED += [
    (n * 37, code, issuer)
    for n, (code, issuer) in enumerate(islice(zip(TYPE_CODES[::-1], ISSUERS, strict=False), 9), start=30)
]
LETTERS = list(
    islice(
        (
            (n * 13 + 1, a, b)
            for n, (a, b) in enumerate(zip(cycle(ISSUERS), cycle(OFFICES), strict=False))
            if a != "TTg"
        ),
        24,
    )
)


def rows():
    for line in FOUND.strip().splitlines():
        text, kind, ordinal, year, code, issuer = line.split()
        parts = (None if ordinal == "-" else int(ordinal), None if year == "-" else int(year))
        yield pytest.param(text, kind, *parts, code.strip("-"), issuer.strip("-"), id=text)


@pytest.mark.parametrize(("text", "kind", "ordinal", "year", "code", "issuer"), list(rows()))
def test_every_number_of_the_regulation_and_the_domain_11_5(text, kind, ordinal, year, code, issuer):
    found = parse(text)
    assert (found.kind, found.ordinal, found.year, found.type_code, found.issuer) == (kind, ordinal, year, code, issuer)


@pytest.mark.parametrize("text", SHORT.split())
def test_a_law_cited_for_short_is_known_and_asked_for_in_full_11_5(text):
    assert (parse(text).kind, parse(text).type_code) == (N, "")
    assert warnings(text, "NĐ", normative=True) == [numbers.NOT_WHOLE]


def test_sixty_numbers_are_built():
    assert (len(TYPED), len(LETTERS), len({*TYPED, *LETTERS})) == (36, 24, 60)


@pytest.mark.parametrize(("ordinal", "code", "issuer"), TYPED)
def test_numbers_built_from_types_and_issuers_11_5(ordinal, code, issuer):
    text = f"{ordinal:02d}/{code}-{issuer}"
    found = parse(text)
    assert (found.kind, found.ordinal, found.type_code, found.issuer) == (A, ordinal, code, issuer)
    assert warnings(text, code) == []


@pytest.mark.parametrize(("ordinal", "issuer", "office"), LETTERS)
def test_numbers_of_letters_have_no_type_11_5(ordinal, issuer, office):
    text = f"{ordinal:02d}/{issuer}-{office}"
    found = parse(text)
    assert (found.kind, found.ordinal, found.type_code, found.issuer) == (C, ordinal, "", f"{issuer}-{office}")
    assert warnings(text, "") == []


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Số: 12/QĐ-THPTLN1", "12/QĐ-THPTLN1"),
        ("số : 12/QĐ-THPTLN1", "12/QĐ-THPTLN1"),
        ("Số 12/QĐ-THPTLN1", "12/QĐ-THPTLN1"),
        (" 12 / QĐ - THPTLN1 ", "12/QĐ-THPTLN1"),
        ("12/QĐ–THPTLN1", "12/QĐ-THPTLN1"),
        ("12/QÐ-THPTLN1", "12/QĐ-THPTLN1"),
        ("12/Qđ-THPTLN1", "12/QĐ-THPTLN1"),
        ("12/qđ-thptln1", "12/QĐ-THPTLN1"),
        ("12/QĐ\u200b-THPTLN1.", "12/QĐ-THPTLN1"),
        ("165/SGDđT-VP", "165/SGDĐT-VP"),
        ("36/2017/tt-bgdđt", "36/2017/TT-BGDĐT"),
        ("29 - NQ/TW", "29-NQ/TW"),
        ("05/ttr-THPTLN1", "05/TTr-THPTLN1"),
        ("07/QYĐ-THPTLN1", "07/QyĐ-THPTLN1"),
        ("12/QĐ-THPTLNg1", "12/QĐ-THPTLNg1"),
        ("2345/BGDĐT-GDTrH", "2345/BGDĐT-GDTrH"),
        ("", ""),
    ],
)
def test_how_a_number_is_kept(typed, kept):
    assert normalise(typed) == kept
    assert normalise(unicodedata.normalize("NFD", typed)) == kept
    assert normalise(kept) == kept


@pytest.mark.parametrize(
    ("text", "code", "more", "said"),
    [
        ("12/QĐ-THPTLN1", "QĐ", {}, []),
        ("12/QĐ-THPTLN1", "KH", {}, [numbers.NOT_OF_THIS_TYPE]),
        ("12/QĐ-THPTLN1", "", {}, [numbers.NOT_OF_THIS_TYPE]),
        ("165/SGDĐT-VP", "QĐ", {}, [numbers.NOT_OF_THIS_TYPE]),
        ("5/TB-THPTLN1", "TB", {}, [numbers.NO_LEADING_ZERO]),
        ("05/TB-THPTLN1", "TB", {}, []),
        ("5-QĐ/ĐTN", "QĐ", {}, [numbers.NO_LEADING_ZERO]),
        ("/QĐ-THPTLN1", "QĐ", {}, [numbers.NO_ORDINAL]),
        ("36/2017/TT-BGDĐT", "TT", {"normative": True, "issued_year": 2017}, []),
        ("36/2017/TT-BGDĐT", "TT", {"normative": True, "issued_year": 2018}, [numbers.OTHER_YEAR]),
        ("36/2017/TT-BGDĐT", "NĐ", {"normative": True}, [numbers.NOT_OF_THIS_TYPE]),
        ("36/2017/TT-BGDĐT", "", {"normative": True}, []),
        ("91/2025/QH15", "L", {"normative": True}, []),
        ("15/2023/QĐ-TTg", "QĐ", {}, [numbers.NOT_OF_THIS_TYPE]),
        ("12/QĐ-THPTLN1", "QĐ", {"normative": True}, [numbers.NOT_OF_THIS_TYPE]),
        ("29-NQ/TW", "NQ", {}, []),
        ("mười hai", "QĐ", {}, [numbers.UNREADABLE]),
        ("12", "QĐ", {}, [numbers.UNREADABLE]),
        ("12/2021", "QĐ", {}, [numbers.NOT_WHOLE]),
        ("123456/QĐ-X", "QĐ", {}, [numbers.UNREADABLE]),
    ],
)
def test_what_is_odd_is_said_and_never_forbidden_11_5(text, code, more, said):
    assert warnings(text, code, **more) == said


def test_the_types_are_data():
    assert parse("12/SY-THPTLN1").kind == C
    assert parse("12/SY-THPTLN1", (*TYPE_CODES, "SY")).kind == A
    assert parse("12/QĐ-THPTLN1", ()).kind == C


def test_the_first_rule_that_fits_names_the_kind():
    assert [parse(text).kind for text in ("15/2023/QĐ-TTg", "15-QĐ/TTg", "15/QĐ-TTg", "15/QX-TTg")] == [N, P, A, C]
    assert not fits(parse("15/2023/QĐ-TTg"), "QĐ")


@pytest.mark.parametrize(
    "typed", ["12/QĐ-THPTLN1", "12/qd-thptln1", "so 12 QD THPTLN1", "Số: 12/QĐ–THPTLN1", "12 qđ thptln1", "12QDTHPTLN1"]
)
def test_every_spelling_has_one_key(typed):
    assert {key(typed), key(unicodedata.normalize("NFD", typed))} == {"12qdthptln1"}


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        *(("12/QĐ", True), ("so 12 QD THPTLN1", True), ("12-KH", True), ("36/2017/TT-BGDĐT", True), ("12 qd", True)),
        *(("kế hoạch 12", False), ("số hóa", False), ("2026", False), ("", False), ("đoàn thanh niên", False)),
    ],
)
def test_what_looks_like_a_number(typed, number):
    assert looks_like_number(typed) == number
