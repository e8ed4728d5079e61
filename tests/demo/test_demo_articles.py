"""The demo's sixty-three articles: every department, class, subject, state and kind, no name, nothing private."""

import re
from collections import Counter, defaultdict
from datetime import date, timedelta

import pytest

from portal_workflow.matrix import CLASS_OF, ItemClass, Subject
from portal_workflow.refusal import RefusalGround, RemovalGround
from school_portal.demo import articles as news
from school_portal.demo import people
from school_portal.demo.articles import articles
from school_portal.demo.calendar import school_year
from school_portal.demo.columns import COLUMNS, SOURCES
from school_portal.demo.units import DEPARTMENT, UNITS

TODAY = date(2026, 11, 23)
DAYS = (TODAY, date(2026, 11, 20), date(2027, 2, 3), date(2027, 6, 30), date(2026, 8, 9), date(2028, 2, 29))
ALL = articles(TODAY)
BOARD = {person.username for person in people.BOARD}
LATE = {"an-toan-giao-thong", "san-khau-hoa"}

STATES = {
    **{"posted": 49, "approved": 1, "at_head": 2, "at_deputy": 1, "at_editor": 2},
    **{"returned": 2, "refused": 2, "withdrawn": 1, "draft": 1, "removed": 2},
}
KINDS = {"news": 42, "notice": 10, "event": 9, "album": 2}
FAMILY_NAMES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Giáp Nhiều Đinh Thân Vi Chu Lăng"
FORMS_OF_ADDRESS = "em thầy cô bạn anh chị bác ông bà Em Thầy Cô Bạn Anh Chị Bác Ông Bà"
PRIVATE = re.compile(r"\b0\d{8,10}\b|\b\d{12}\b|[\w.]+@[\w.]+")


def names_in(text: str) -> list[str]:
    """What looks like a person's name: a family name, or a form of address, before a capital; and numbers, mail."""
    before_a_name = {*FAMILY_NAMES.split(), *FORMS_OF_ADDRESS.split()}
    pairs = re.findall(r"(?=\b([^\W\d_]+) ([^\W\d_]+))", text)
    named = [f"{first} {second}" for first, second in pairs if second[0].isupper() and first in before_a_name]
    return [name for name in named if name != "Hồ Chí"] + PRIVATE.findall(text)


def prose(article) -> str:
    """The words of an article's body."""
    flat = (" / ".join(map(" / ".join, value)) if kind == "table" else value for kind, value in article.body)
    return re.sub(r"(<[^>]+>)+", " / ", " / ".join(flat))


def everything(article) -> str:
    """Every word that a reader or an editor could see of an article."""
    correction = article.correction
    put_right = (correction.sentence, correction.first_text, correction.corrected_text) if correction else ()
    shown = (picture.description for picture in article.gallery)
    own = (article.title, article.introduction, prose(article), article.note, article.image_alt)
    return " / ".join((*own, *article.tags, *put_right, *shown))


def test_there_are_sixty_three_articles_in_every_state_and_kind():
    assert len(ALL) == 63
    assert Counter(article.state for article in ALL) == STATES
    assert Counter(article.kind for article in ALL) == KINDS


@pytest.mark.parametrize("today", DAYS)
def test_keys_and_titles_are_unique_whenever_the_demo_is_seeded(today):
    found = articles(today)
    for read in (lambda article: article.key, lambda article: article.title):
        assert [value for value, times in Counter(map(read, found)).items() if times > 1] == []


@pytest.mark.parametrize("today", DAYS)
def test_articles_name_what_exists_and_leave_no_placeholder(today):
    for article in articles(today):
        assert article.column in {column.slug for column in COLUMNS}
        assert article.unit in {None, *(unit.code for unit in UNITS)}
        assert article.author in {person.username for person in people.PEOPLE}
        assert not re.search(r"[{}|]", everything(article))
        assert "  " not in article.title


def test_every_column_class_and_subject_occurs_and_the_class_follows_from_the_subject_12_2():
    assert {article.column for article in ALL} == {column.slug for column in COLUMNS}
    assert {article.item_class for article in ALL} == set(ItemClass)
    assert {article.subject for article in ALL} == set(Subject)
    assert [article.key for article in ALL if CLASS_OF[Subject(article.subject)] != article.item_class] == []
    periodic = {column.slug for column in COLUMNS if column.periodic}
    assert {article.column for article in ALL if article.subject == Subject.PERIODIC_COLUMN} == periodic


def test_13_3_every_department_has_items_in_several_months_and_some_have_none_this_month():
    months = defaultdict(set)
    for article in ALL:
        if article.state == news.POSTED:
            months[article.unit].add(f"{article.posted_on:%Y-%m}")
    departments = {unit.code for unit in UNITS if unit.kind == DEPARTMENT}
    assert [code for code in departments if len(months[code]) < 2] == []
    without = {code for code in departments if f"{TODAY:%Y-%m}" not in months[code]}
    assert without == {"to-toan", "to-hoa-hoc-sinh-hoc", "to-ngoai-ngu", "to-the-chat-quoc-phong"}
    assert {unit.code for unit in UNITS} - set(months) == set()


@pytest.mark.parametrize("today", DAYS)
def test_articles_cover_two_school_years_and_nothing_posted_is_of_tomorrow(today):
    found = articles(today)
    assert max(article.posted_on for article in found) <= today
    assert min(article.posted_on for article in found) >= today - timedelta(days=2 * 366)
    years = Counter(school_year(article.posted_on) for article in found)
    assert len([year for year, times in years.items() if times >= 3]) in (2, 3)


@pytest.mark.parametrize("today", DAYS)
def test_14_1_what_happened_is_on_time_but_for_two_units(today):
    for article in articles(today):
        if not article.event_end:
            continue
        assert article.event_start <= article.event_end
        took = (article.posted_on - article.event_end).days
        if article.kind in (news.NOTICE, news.EVENT) and took < 0:
            continue
        assert took in (range(8, 20) if article.key in LATE else range(1, 8)), article.key


@pytest.mark.parametrize("today", DAYS)
def test_some_events_are_still_to_come_and_days_stand_in_the_text(today):
    events = [article for article in articles(today) if article.kind == news.EVENT]
    assert [article.key for article in events if not article.event_start] == []
    soon = {article.key for article in events if article.state == news.POSTED and article.event_start > today}
    assert soon == {"hien-mau", "co-vua", "ngay-hoi-stem"}
    for article in articles(today):
        if article.event_end and article.state == news.POSTED and article.kind == news.NEWS:
            assert f"{article.event_end:%d/%m/%Y}" in article.introduction + prose(article)


@pytest.mark.parametrize("today", DAYS)
def test_the_green_sunday_is_a_sunday_whenever_the_demo_is_seeded(today):
    green = next(article for article in articles(today) if article.key == "chu-nhat-xanh")
    assert green.event_end.isoweekday() == 7
    assert f"Chủ nhật {green.event_end:%d/%m/%Y}" in green.introduction


@pytest.mark.parametrize("today", DAYS)
def test_notices_alone_carry_a_last_day_some_are_over_and_one_stands_on_top(today):
    found = articles(today)
    assert [article.key for article in found if (article.kind == news.NOTICE) != bool(article.valid_until)] == []
    notices = [article for article in found if article.kind == news.NOTICE]
    assert [article.key for article in notices if article.valid_until <= article.posted_on] == []
    posted = [article for article in notices if article.state == news.POSTED]
    over = {article.key for article in posted if article.valid_until < today}
    assert len(over) >= 2
    assert {"mua-lu-khan", "gui-xe"} & over == set()
    (top,) = [article for article in found if article.on_top]
    assert (top.key, top.urgent, top.author in BOARD) == ("mua-lu-khan", True, True)
    assert [article.key for article in found if article.urgent] == [top.key]


def test_articles_are_long_enough_to_read_and_short_enough_for_a_card():
    for article in ALL:
        assert 40 <= len(article.title) <= 140
        assert article.introduction
        assert 10 <= len(article.image_alt) <= 140
        assert 1 <= len(article.tags) <= 4
        assert 100 <= len(prose(article).split()) <= 400
    assert len([article for article in ALL if len(article.title) >= 120]) >= 8
    assert len({tag for article in ALL for tag in article.tags}) == 27


def test_texts_have_headings_quotes_tables_and_lists():
    blocks = Counter(kind for article in ALL for kind, _ in article.body)
    lists = [text for article in ALL for kind, text in article.body if kind == "paragraph" and "<li>" in text]
    assert (blocks["heading"] >= 40, blocks["quote"] >= 8, blocks["table"] >= 15, len(lists) >= 40) == (True,) * 4
    for article in ALL:
        for kind, rows in article.body:
            assert kind != "table" or len({len(row) for row in rows}) == 1


def test_quoted_articles_are_class_a_and_carry_name_and_address_12_2():
    quoted = [article for article in ALL if article.source == news.QUOTED]
    known = {(source.name, source.address) for source in SOURCES}
    assert len(quoted) == 4
    assert {(article.source_name, article.source_address) for article in quoted} <= known
    assert {(article.item_class, article.subject) for article in quoted} == {news.SECTOR}
    assert {article.key for article in ALL if article.subject == Subject.SECTOR} == {article.key for article in quoted}


def test_items_that_went_wrong_belong_to_units_never_to_the_board():
    wrong = (news.RETURNED, news.REFUSED, news.WITHDRAWN, news.REMOVED)
    unhappy = [article for article in ALL if article.state in wrong or article.key in LATE]
    assert len(unhappy) == 9
    assert [article.key for article in unhappy if article.author in BOARD] == []
    assert {article.key for article in ALL if article.note} == {
        article.key for article in unhappy if article.state in (news.RETURNED, news.REFUSED, news.REMOVED)
    }


def test_refusals_name_a_ground_of_article_15_and_removals_one_of_12_4():
    grounds = {article.key: article.ground for article in ALL if article.ground}
    assert grounds == {
        "ho-tro-hoc-sinh-kho-khan": RefusalGround.G5,
        "ket-qua-khao-sat": RefusalGround.G2,
        "lich-tap-trung": RemovalGround.NO_LONGER_TIMELY,
        "lich-giai-bong-da": RemovalGround.SUPPLIER_ASKS,
    }


def test_a_unit_sends_its_own_items_or_the_secretary_types_them_in():
    for article in ALL:
        author = next(person for person in people.PEOPLE if person.username == article.author)
        own = {place.unit for place in author.units}
        if article.unit is None:
            assert article.author in BOARD
        else:
            assert article.unit in own or (article.author == "thuky" and not own)


def test_corrections_put_one_paragraph_right():
    corrected = {article.key: article for article in ALL if article.correction}
    assert set(corrected) == {"giai-cau-long", "kiem-tra-cuoi-ki"}
    for article in corrected.values():
        assert article.state == news.POSTED
        assert [before == after for before, after in zip(article.first_body, article.body, strict=True)].count(
            False
        ) == 1
        assert article.correction.first_text in str(article.first_body)
        assert article.correction.first_text not in str(article.body)
    assert [article.key for article in ALL if not article.correction and article.first_body != article.body] == []


@pytest.mark.parametrize("article", ALL, ids=lambda article: article.key)
def test_nobody_is_named_and_nothing_private_is_told_r10(article):
    text = everything(article)
    assert names_in(text) == []
    assert [person.full_name for person in people.BOARD if person.full_name in text] == []


@pytest.mark.parametrize("text", ["em Nguyễn Văn An", "Giáp Thị Thu Hiền", "cô Lan", "gọi 0912345678", "an@truong.vn"])
def test_a_name_would_be_found(text):
    assert names_in(text)
