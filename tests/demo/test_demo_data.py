"""The demo's data says what the regulation, the contract and the rulings ask of it."""

import re
import unicodedata
from collections import Counter
from datetime import date
from html.parser import HTMLParser

import pytest

from school_portal.demo import articles as news
from school_portal.demo import people
from school_portal.demo.documents import all_documents
from school_portal.demo.markup import DATA, blocks_of, html_of
from school_portal.demo.pictures import SCENES
from school_portal.demo.regulation import articles as law
from school_portal.demo.regulation import regulation
from school_portal.demo.sections import sections
from school_portal.demo.units import UNITS

TODAY = date(2026, 11, 22)
DAYS = (TODAY, date(2026, 11, 20), date(2027, 2, 3), date(2027, 6, 30), date(2028, 2, 29))
ALLOWED_TAGS = {"p", "ul", "ol", "li", "b", "i", "a"}

LAW_TITLES = {
    1: "Phạm vi và đối tượng áp dụng",
    5: "Ban Biên tập Cổng thông tin điện tử",
    12: "Quy trình quản lý, xuất bản thông tin trên Cổng thông tin điện tử",
    15: "Các thông tin bị từ chối đăng tải",
    18: "Sửa đổi và bổ sung quy chế",
}
LAW_PHRASES = {
    2: "các tổ chức, cá nhân trong và ngoài ngành; tiếp nhận, phản ánh, kiến nghị của tổ chức, cá nhân",
    12: "Trưởng Ban Biên tập là người quyết định việc gỡ bỏ thông tin.",
    13: "Hàng tháng 01 tổ chuyên môn phải có trách nhiệm cung cấp ít nhất 01 tin, bài",
    14: "Trong thời hạn 1 tuần sau khi sự kiện, hoạt động kết thúc",
}
BOARD = (
    ("truongban", "Ngô Quang Khải", ("head", "principal")),
    ("phoban1", "Nguyễn Đăng Tấn", ("deputy",)),
    ("phoban2", "Bùi Thị Kim Thanh", ("deputy",)),
    ("thuky", "Giáp Văn Khiêm", ("secretary",)),
    ("bientap1", "Đặng Vũ Hải", ("editor",)),
    ("bientap2", "Giáp Thị Thu Hiền", ("editor",)),
    ("bientap3", "Nhiều Hải Nam", ("editor",)),
    ("bientap4", "Bùi Thị Anh Chung", ("editor",)),
    ("bientap5", "Đinh Thị Đài Trang", ("editor",)),
    ("bientap6", "Phạm Hồng Trang", ("editor",)),
)
OTHER_ACCOUNTS = {"tovan", "totoan", "doantn", "congdoan", "vanphong", "lop10a1", "canbo", "thanhtra", "quantri"}


class Tags(HTMLParser):
    """Collects the tags of a text and complains of one that is closed out of turn."""

    def __init__(self, html: str):
        super().__init__()
        self.open, self.seen = [], set()
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.seen.add(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_regulation_has_its_18_articles_in_four_chapters():
    assert [article.number for article in law()] == list(range(1, 19))
    assert Counter(article.chapter.split(".")[0] for article in law()) == {
        "CHƯƠNG I": 4,
        "CHƯƠNG II": 6,
        "CHƯƠNG III": 5,
        "CHƯƠNG IV": 3,
    }
    assert {number: law()[number - 1].title for number in LAW_TITLES} == LAW_TITLES
    for number, phrase in LAW_PHRASES.items():
        assert phrase in law()[number - 1].html


def test_regulation_keeps_number_and_day_empty_and_its_signer():
    record = regulation()
    assert (record.number, record.day, record.month, record.year) == ("", None, 9, 2021)
    assert (record.signer, record.signer_role) == ("Ngô Quang Khải", "Hiệu trưởng")


@pytest.mark.parametrize("misread", ["Công thông tin", "CÔNG THÔNG TIN", "các nhân", "của của", "với với", "phản phôi"])
def test_regulation_is_mended_where_the_scan_misread(misread):
    assert misread not in (DATA / "regulation.txt").read_text(encoding="utf-8")


def test_regulation_12_2_keeps_the_editors_two_duties_inside_their_line():
    inner = re.search(r"<li>Các Biên tập viên:<ul>(.*?)</ul></li>", law()[11].html).group(1)
    assert inner.count("<li>") == 2


@pytest.mark.parametrize("number", range(1, 19))
def test_regulation_html_is_clean(number):
    assert Tags(law()[number - 1].html).seen <= ALLOWED_TAGS


MARKUP = (
    ("a\nb", "<p>a</p><p>b</p>"),
    ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
    ("+ a\n+ b\nc", "<ol><li>a</li><li>b</li></ol><p>c</p>"),
    ("- a\n-- b\n-- c\n- d", "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>"),
    ("- a\n-- b\nc", "<ul><li>a<ul><li>b</li></ul></li></ul><p>c</p>"),
    ("**1 < 2** *x* & y", "<p><b>1 &lt; 2</b> <i>x</i> &amp; y</p>"),
    ("<http://a.vn>", '<p><a href="http://a.vn">http://a.vn</a></p>'),
)


@pytest.mark.parametrize(("text", "html"), MARKUP)
def test_light_text_becomes_clean_html(text, html):
    assert html_of(text) == html


def test_light_text_becomes_blocks():
    assert blocks_of("## H\n\n> q\n> r\n\n| a | b |\n| c | |\n\np") == [
        ("heading", "H"),
        ("quote", "q r"),
        ("table", [["a", "b"], ["c", ""]]),
        ("paragraph", "<p>p</p>"),
    ]


def test_board_is_the_one_of_article_5_2():
    assert tuple((person.username, person.full_name, person.roles) for person in people.BOARD) == BOARD
    assert [person.username for person in people.BOARD if person.in_charge_of_content] == ["phoban1"]


def test_other_accounts_are_those_of_the_contract_and_name_nobody():
    others = people.CONTRIBUTORS + people.OTHERS
    assert {person.username for person in others} == OTHER_ACCOUNTS
    assert [person.username for person in people.PEOPLE if person.is_superuser] == ["quantri"]
    assert [person.username for person in others if not person.full_name[0].islower()] == []


def test_every_membership_is_of_a_known_unit():
    codes = [unit.code for unit in UNITS]
    assert len(codes) == len(set(codes))
    assert {place.unit for person in people.PEOPLE for place in person.units} <= set(codes)
    assert Counter(unit.kind for unit in UNITS) == {"department": 8, "office": 1, "union": 2, "class": 1}


def test_sections_have_a_title_and_say_something():
    for section in sections(TODAY).values():
        assert section.title
        assert section.introduction
        assert section.image in {"", *SCENES}
        assert bool(section.image) == bool(section.image_alt)
        assert not re.search(r"[{}]", section.introduction + str(section.body))


def test_all_text_files_are_nfc():
    files = sorted(DATA.rglob("*.txt"))
    assert [path.name for path in files if not unicodedata.is_normalized("NFC", path.read_text("utf-8"))] == []


def test_all_text_files_of_news_documents_and_sections_are_used():
    files = [path for path in DATA.rglob("*.txt") if path.parent.name in ("articles", "documents", "sections", "data")]
    papers = {paper.key for document in all_documents(TODAY) for paper in (document, *document.annexes)}
    keys = {plan.key for plan in news.PLANS} | papers | set(sections(TODAY))
    assert {path.stem for path in files} == keys | {"regulation"}
