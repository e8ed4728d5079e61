"""What a reader finds in the section of directives: documents, the week, commendations, replies (Điều 11.3)."""

from datetime import date, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail import hooks
from wagtail.models import Page

from portal_home import schoolyear
from portal_home.listing.directives import PublishedReply
from portal_home.models import DocumentKind, Honour, Issuer
from portal_home.work_weeks import monday_of
from tests.directives.conftest import entry, honour
from tests.public.crowd import crowd, rows_like
from tests.public.reading import read

ROOT = "/chi-dao-dieu-hanh/"
COMMENDATIONS, CALENDAR = f"{ROOT}khen-thuong/", f"{ROOT}lich-cong-tac/"
WEEK = timedelta(days=7)


def this_monday() -> date:
    return monday_of(timezone.localdate())


def titles(page, testid="commendation-row", level="h2"):
    return [row.all(level)[0].text for row in page.all(data_testid=testid)]


def test_the_section_is_there_from_the_first_day(client, school):
    page = read(client.get(ROOT))
    assert page.one("published-replies").links == []
    assert len(page.one("published-replies").all(class_="empty")) == 1
    assert page.one("week-now").links == [CALENDAR]
    assert page.one("newest-commendations").links == [COMMENDATIONS]


def test_the_section_gathers_what_directs(client, make_document, make_week, make_commendation):
    superior = Issuer.objects.create(name="Sở", slug="so", level=Issuer.Level.SUPERIOR)
    letter = DocumentKind.named("Công văn")
    from_above = make_document(title="Công văn của Sở", issuer=superior, kind=letter)
    make_document(title="Công văn của trường", kind=letter)
    plan = make_document(title="Kế hoạch của trường")
    week, praise = make_week(this_monday()), make_commendation()
    page = read(client.get(ROOT))
    assert page.one("directing-documents").links == [plan.url, from_above.url, "/van-ban/"]
    assert page.one("week-now").links == [week.url, CALENDAR]
    assert page.one("newest-commendations").links == [praise.url, COMMENDATIONS]


def test_replies_come_from_whoever_has_some(client, school):
    def replies(page, count):
        return [PublishedReply(f"Trả lời {n}", f"/hoi-dap/{n}/", date(2026, 11, n)) for n in range(1, count + 1)]

    with hooks.register_temporarily("register_published_replies", replies):
        page = read(client.get(ROOT))
    assert page.one("published-replies").links == [f"/hoi-dap/{n}/" for n in range(5, 0, -1)]


YEAR = schoolyear.of(timezone.localdate())


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, ["Khen lớp", "Khen trường"]),
        ({"nam_hoc": YEAR.slug}, ["Khen lớp"]),
        ({"nam_hoc": schoolyear.SchoolYear(YEAR.start - 1).slug}, ["Khen trường"]),
        ({"nam_hoc": "1999-2000"}, []),
        ({"doi_tuong": "tap-the"}, ["Khen lớp"]),
        ({"doi_tuong": "to-chuc"}, ["Khen trường"]),
        ({"doi_tuong": "ca-nhan"}, ["Khen trường"]),
        ({"cap": "truong"}, ["Khen lớp"]),
        ({"cap": "tinh"}, ["Khen trường"]),
        ({"cap": "xa"}, []),
        ({"q": "bao tuong"}, ["Khen lớp"]),
        ({"q": "toan hoc tre"}, ["Khen trường"]),
        ({"q": "bao tuong", "cap": "tinh"}, []),
    ],
)
def test_commendations_by_year_kind_and_level(client, make_commendation, query, found):
    both = [
        honour("Nhà trường", Honour.Kind.ORGANISATION, "Tập thể xuất sắc"),
        honour("Nguyễn Văn A, lớp 11A3", Honour.Kind.PERSON, "Giải Nhất Toán học trẻ"),
    ]
    last_year = YEAR.first_day - timedelta(days=60)
    make_commendation(both, title="Khen trường", level="province", awarded_on=last_year)
    make_commendation([honour(achievement="Hội thi báo tường")], title="Khen lớp", awarded_on=YEAR.first_day)
    index_again()
    page = read(client.get(COMMENDATIONS, query))
    assert titles(page) == found
    assert len(page.all(data_testid="empty-list")) == (not found)
    assert len(page.all(data_testid="chips")) == bool(query)


def index_again():
    """The rows came after the page: posting writes both at once, setting up does not."""
    from modelsearch.index import insert_or_update_object

    for page in Page.objects.live().specific():
        insert_or_update_object(page)


def test_a_commendation_says_who_and_by_which_decision(client, make_commendation, make_document):
    decision = make_document(number="45/QĐ-THPTLN1")
    rows = [honour("Trần B, lớp 12A1", Honour.Kind.PERSON), honour("Lớp 12A1"), honour("Tổ Toán")]
    page = read(client.get(make_commendation(rows, decision=decision, decision_number="").url))
    facts = page.one("commendation-facts")
    assert (facts.links, "45/QĐ-THPTLN1" in facts.text) == ([decision.url], True)
    tables = page.all(data_testid="honours")
    assert [[row.all("td")[0].text for row in table.all("tr")[1:]] for table in tables] == [
        ["Lớp 12A1", "Tổ Toán"],
        ["Trần B, lớp 12A1"],
    ]


CALENDARS = [
    ("this week", [0, 1, -1], 0, [1, -1], False),
    ("only the next", [1, -1], 1, [-1], True),
    ("only past ones", [-1, -2], None, [-1, -2], None),
    ("none", [], None, [], None),
]


@pytest.mark.parametrize(("name", "weeks", "shown", "others", "said"), CALENDARS, ids=[c[0] for c in CALENDARS])
def test_the_calendar_shows_the_week_that_counts(client, make_week, school, name, weeks, shown, others, said):
    made = {n: make_week(this_monday() + n * WEEK) for n in weeks}
    page = read(client.get(CALENDAR))
    if shown is None:
        assert len(page.all(data_testid="empty-list")) == 1
    else:
        now = page.one("week-now")
        assert (now.links, len(now.all(class_="empty")) == 1) == ([made[shown].url], said)
    found = page.all(data_testid="other-weeks")
    assert [link for part in found for link in part.links] == [made[n].url for n in others]


def test_a_week_leads_to_its_neighbours_and_is_in_order(client, make_week):
    monday = this_monday()
    rows = [
        entry(monday + timedelta(days=1), "Thứ Ba"),
        entry(monday, "Chiều", starts_at=time(14, 0)),
        entry(monday, "Cả ngày", starts_at=None),
        entry(monday, "Sáng", starts_at=time(7, 0), ends_at=time(9, 0)),
    ]
    before, here, after = make_week(monday - WEEK), make_week(monday, rows), make_week(monday + 3 * WEEK)
    page = read(client.get(here.url))
    assert page.one("week-ways").links == [before.url, after.url]
    work = [cell.text for cell in page.one("work-week").all("td", class_="work-content")]
    assert work == ["Cả ngày", "Sáng", "Chiều", "Thứ Ba"]
    assert read(client.get(before.url)).one("week-ways").links == [here.url]


@pytest.mark.parametrize("rows", [1, 3, 300])
def test_statements(client, make_commendation, make_week, make_document, rows):
    monday = this_monday()
    crowd(make_week(monday - WEEK), rows, lambda n: {"monday": monday - (n + 1) * WEEK})
    crowd(make_commendation(), rows)
    crowd(make_document(), rows)
    week, page = make_week(monday), make_commendation()
    rows_like(week.entries.get(), rows)
    rows_like(page.honours.get(), rows)
    found = {}
    for address in (ROOT, COMMENDATIONS, CALENDAR, page.url, week.url):
        client.get(address)
        with CaptureQueriesContext(connection) as statements:
            client.get(address)
        found[address] = len(statements)
    assert found == {ROOT: 12, COMMENDATIONS: 10, CALENDAR: 10, page.url: 8, week.url: 10}
    shown = {address: client.get(address).context["found"].paginator.count for address in (COMMENDATIONS, CALENDAR)}
    assert shown == {COMMENDATIONS: rows + 1, CALENDAR: rows}
