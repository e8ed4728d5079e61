"""What counts as writing (ruling R2): form does not; a number, date, name, file, unit or more than 15 words does."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal_workflow.matrix import PRESETS
from portal_workflow.substance import difference, fold, substance, words_of

LIMIT = PRESETS["default"].written_words
BASE = "Sáng nay, trường tổ chức lễ khai giảng cho 1.250 học sinh. Em Nguyễn Thị Lan đọc diễn văn, rồi cả trường hát."


def of(text: str, facts=()) -> dict:
    """The substance of one text."""
    return substance([text], facts)


FORM = [
    ("nothing", BASE),
    ("case", BASE.upper()),
    ("lower case", BASE.lower()),
    ("marks", BASE.replace("trường tổ chức", "truờng tô chưc")),
    ("đ and d", BASE.replace("đọc", "doc")),
    ("decomposed letters", unicodedata.normalize("NFD", BASE)),
    ("spaces", BASE.replace(" ", "   ").replace("lễ", "\n\t lễ")),
    ("no-break spaces", BASE.replace("học sinh", "học\u00a0sinh").replace("khai giảng", "khai&nbsp;giảng")),
    ("punctuation", BASE.replace(",", " –").replace("hát.", "hát!").replace(". Em", "; Em")),
    ("missing space after a comma", BASE.replace("nay, trường", "nay,trường")),
    ("hyphen between words", BASE.replace("khai giảng", "khai-giảng")),
    ("quotation marks", BASE.replace("lễ khai giảng", "“lễ khai giảng”")),
    ("bold and italics", BASE.replace("lễ", "<b>lễ</b>").replace("Lan", '<i class="x">L</i>an')),
    ("paragraphs", "<p>" + BASE.replace(". ", ".</p><p>") + "</p>"),
    ("entities", BASE.replace("lễ khai giảng", "&quot;lễ khai giảng&quot;")),
]


@pytest.mark.parametrize(("what", "after"), FORM, ids=[row[0] for row in FORM])
def test_form_is_not_writing(what, after):
    assert difference(of(BASE), of(after)) == (0, False)


WORDS = [
    ("one common word", BASE.replace("tổ chức", "làm"), 2),
    ("a word more", BASE.replace("cả trường", "cả ngôi trường"), 1),
    ("a word less", BASE.replace("rồi ", ""), 1),
    ("another beginning of a sentence", BASE.replace("Sáng nay", "Hôm nay"), 1),
    ("ten words", BASE + " rồi tất cả vui vẻ ra về trong nắng sớm.", 10),
]


@pytest.mark.parametrize(("what", "after", "changed"), WORDS, ids=[row[0] for row in WORDS])
def test_few_common_words_are_counted_and_are_not_weighty(what, after, changed):
    assert difference(of(BASE), of(after)) == (changed, False)
    assert changed <= LIMIT


WEIGHTY = [
    ("number", BASE.replace("1.250", "1.520")),
    ("number without its point", BASE.replace("1.250", "12.50")),
    ("number written out", BASE.replace("1.250", "nhiều")),
    ("number added", BASE.replace("học sinh", "học sinh lớp 10")),
    ("class", BASE.replace("học sinh", "học sinh 10A1")),
    ("time of day", BASE.replace("Sáng nay", "Lúc 7:30 sáng nay")),
    ("date in words", BASE.replace("Sáng nay", "Ngày 5/9")),
    ("name", BASE.replace("Lan", "Mai")),
    ("family name at the beginning", "Nguyễn Văn An đạt giải.", "Trần Văn An đạt giải."),
    ("name in bold", "Giải nhất thuộc về em <b>Lan</b>.", "Giải nhất thuộc về em <b>Mai</b>."),
    ("name after a colon", "Giải nhất: Lan", "Giải nhất: Mai"),
    ("name after three spaces", "em   Lan", "em   Mai"),
    ("name dropped", BASE.replace("Nguyễn Thị Lan ", "")),
    ("names exchanged", "hôm nay An giúp Bình học", "hôm nay Bình giúp An học"),
    ("numbers exchanged", "lớp 10 thắng lớp 12", "lớp 12 thắng lớp 10"),
    ("one of two equal numbers", "điểm 9 và 9", "điểm 9"),
    ("decimal", "đạt 1.5 điểm", "đạt 15 điểm"),
    ("place", "thi tại Lục Ngạn", "thi tại Lục Nam"),
    ("document number", "Quyết định 123/QĐ-THPT", "Quyết định 124/QĐ-THPT"),
]


@pytest.mark.parametrize("row", WEIGHTY, ids=[row[0] for row in WEIGHTY])
def test_a_number_date_or_name_is_writing(row):
    before, after = (BASE, row[1]) if len(row) == 2 else row[1:]
    changed, touched = difference(of(before), of(after))
    assert touched is True
    assert 0 < changed <= LIMIT


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["event_end:2026-09-05"], ["event_end:2026-09-06"]),
        (["image:4"], ["image:5"]),
        (["document:9"], []),
        ([], ["document:9"]),
        (["unit:1"], ["unit:2"]),
    ],
)
def test_a_date_file_or_unit_is_writing(before, after):
    assert difference(of(BASE, before), of(BASE, after)) == (0, True)


def test_the_order_of_files_is_not_writing():
    assert difference(of(BASE, ["image:4", "image:5"]), of(BASE, ["image:5", "image:4", "image:4"])) == (0, False)


def test_more_than_fifteen_words_is_the_measure():
    fifteen = " ".join(["hoa"] * 15)
    assert LIMIT == 15
    assert difference(of("các em"), of(f"các em {fifteen}")) == (15, False)
    assert difference(of("các em"), of(f"các em {fifteen} hoa"))[0] == 16


def test_a_long_text_is_compared_word_by_word():
    """Words that come often in a long text are no noise."""
    long = " ".join(f"các em học sinh lớp {n}" for n in range(100))
    assert difference(of(long), of(long.replace("lớp 50", "của lớp 50"))) == (1, False)


def test_a_first_draft_is_all_new():
    assert difference({}, of("Hôm nay trời đẹp")) == (4, False)
    assert difference({}, of("Hôm nay em Lan 10 tuổi")) == (6, True)


def test_a_drip_of_edits_is_measured_from_its_start():
    """Two words at a time never look like much; from where the run began they do."""
    drips = [of("các em học sinh" + " vui vẻ" * n) for n in range(10)]
    assert [difference(a, b)[0] for a, b in pairwise(drips)] == [2] * 9
    assert difference(drips[0], drips[-1])[0] == 18


def test_going_back_to_the_start_is_no_writing():
    assert difference(of(BASE), of(BASE.replace("Lan", "Mai").replace("Mai", "Lan"))) == (0, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đường lên trường", "duong len truong"),
        ("ĐẶNG VŨ HẢI", "dang vu hai"),
        (unicodedata.normalize("NFD", "Giáp Thị Thu Hiền"), "giap thi thu hien"),
        ("Ðà", "da"),
    ],
)
def test_folding(text, expected):
    assert fold(text) == expected


def test_words_and_their_weight():
    assert words_of("Em Lan, lớp 10A1: đạt 9,5 điểm. Cả lớp vui.") == [
        ("em", True),
        ("lan", True),
        ("lop", False),
        ("10a1", True),
        ("dat", False),
        ("9,5", True),
        ("diem", False),
        ("ca", False),
        ("lop", False),
        ("vui", False),
    ]


vietnamese = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạ ABCĐ0123456789.,:;-!?\n", max_size=120)


@given(vietnamese)
def test_decomposed_and_composed_are_one_text(text):
    assert of(unicodedata.normalize("NFD", text)) == of(unicodedata.normalize("NFC", text)) == of(text)


@given(vietnamese)
def test_a_text_does_not_differ_from_itself_without_case_or_marks(text):
    assert difference(of(text), of(text)) == (0, False)
    assert difference(of(text), of(text.lower()))[0] == 0
    assert difference(of(text), of(fold(text)))[0] == 0


@given(vietnamese, vietnamese)
def test_a_change_seen_one_way_is_seen_the_other_way(one, other):
    forth, back = difference(of(one), of(other)), difference(of(other), of(one))
    assert (forth[0] == 0) == (back[0] == 0) == (of(one)["words"] == of(other)["words"])


@given(vietnamese, st.integers(min_value=0, max_value=10**6))
def test_an_added_number_is_always_writing(text, number):
    assert difference(of(text), of(f"{text} và {number}"))[1] is True
