"""What readers see of the units: the list, a unit's page, its own pages; and how many statements that takes."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from portal_home.actions_members import Place, set_members
from portal_home.actions_units import make_unit, open_unit, retire_unit
from portal_home.models import (
    ArticlePage,
    DocumentIndexPage,
    DocumentKind,
    DocumentPage,
    Issuer,
    NewsIndexPage,
    PortalDocument,
    UnitAttachment,
    UnitContact,
    UnitSubPage,
)
from portal_workflow.models import Item, Unit
from portal_workflow.opening import open_page
from tests.public.conftest import opened
from tests.public.crowd import accounts, crowd, rows_like
from tests.public.reading import read

INDEX = "/don-vi/"
LONG = "Tổ Lịch sử – Địa lí – Giáo dục kinh tế và pháp luật và hoạt động trải nghiệm, hướng nghiệp, giáo dục địa phương"


def article(unit, title):
    page = ArticlePage(title=title, unit=unit, body=[("paragraph", "<p>Tin của tổ.</p>")])
    return open_page(parent=NewsIndexPage.objects.first(), page=page)


def document(unit, title):
    sorting = {"kind": DocumentKind.named("Kế hoạch"), "issuer": Issuer.named("Trường"), "issued_year": 2026}
    page = open_page(parent=DocumentIndexPage.objects.first(), page=DocumentPage(title=title, **sorting))
    Item.objects.filter(page=page).update(unit=unit)
    return page


def own(front, title, **fields):
    body = [("paragraph", "<p>Nội dung của tổ.</p>")]
    return open_page(parent=front, page=UnitSubPage(title=title, body=body, **fields))


@pytest.fixture
def front(literature):
    return literature


def test_11_4_the_list_shows_the_units_by_kind(client, people):
    assert read(client.get(INDEX)).one("empty-units")
    for code in ("lop-10a1", "van-phong", "to-toan", "doan-thanh-nien", "to-ngu-van", "cong-doan"):
        open_unit(unit=Unit.objects.get(code=code))
    page = read(client.get(INDEX))
    shown = {kind: [card.text for card in page.one(f"units-{kind}").all("h3")] for kind in Unit.Kind.values}
    assert shown == {
        "department": ["Tổ Ngữ văn", "Tổ Toán"],
        "office": ["Văn phòng nhà trường"],
        "union": ["Công đoàn trường", "Đoàn trường (Đoàn TNCS Hồ Chí Minh)"],
        "class": ["Lớp 10A1"],
    }
    assert "/don-vi/to-toan/" in page.links


def test_a_closed_unit_says_so_and_stands_apart(client, people, front):
    sub = own(front, "Kế hoạch của tổ")
    retire_unit(by=people.truongban, unit=front.unit)
    page = read(client.get(INDEX))
    assert [card.text for card in page.one("units-closed").all("h3")] == ["Tổ Ngữ văn"]
    for address in (front.get_url(), sub.get_url()):
        assert timezone.localdate().strftime("%d/%m/%Y") in read(client.get(address)).one("unit-closed").text


def test_an_empty_unit_says_what_will_come(client, front):
    page = read(client.get(front.get_url()))
    assert page.one("empty-unit")
    assert page.one("unit-articles").links == []
    for name in ("unit-people", "unit-contacts", "unit-documents", "unit-own-pages", "confirmed"):
        assert page.all(data_testid=name) == []


NAMED = [
    ("bientap2", "Tổ trưởng", True, True),  # leads the unit
    ("bientap4", "Tổ phó", False, True),  # a member of the Board
    ("bientap5", "", False, False),  # without a position
    ("tovan", "Giáo viên", False, False),  # neither: his name is his own
]


def test_r10_only_public_functions_are_named(client, people, front):
    places = [Place(getattr(people, name), position, leads) for name, position, leads, _shown in NAMED]
    set_members(by=people.thuky, unit=front.unit, members=places)
    shown = [line.text for line in read(client.get(front.get_url())).one("unit-people").all("li")]
    assert shown == ["Giáp Thị Thu Hiền Tổ trưởng", "Bùi Thị Anh Chung Tổ phó"]


def test_r10_whoever_leads_without_being_on_the_board_is_named(client, people, maths):
    leader, deputy = Place(people.canbo, "Tổ trưởng", True), Place(people.totoan, "Tổ phó")
    set_members(by=people.thuky, unit=maths.unit, members=[leader, deputy])
    assert read(client.get(maths.get_url())).one("unit-people").text.endswith("cán bộ một cửa Tổ trưởng")
    set_members(by=people.thuky, unit=maths.unit, members=[deputy])
    assert read(client.get(maths.get_url())).all(data_testid="unit-people") == []


def test_r10_of_a_class_nobody_is_named(client, people):
    unit = make_unit(by=people.thuky, name="Lớp 12A9", short_name="", kind="class",
                     members=[Place(people.bientap1, "Giáo viên chủ nhiệm", True)])  # fmt: skip
    assert "Đặng Vũ Hải" not in client.get(unit.page.get_url()).content.decode()


def test_contacts_are_links(client, people):
    unit = Unit.objects.get(code="van-phong")
    page = open_unit(unit=unit)
    contact = UnitContact(role="Bộ phận văn thư", phone="0204 000 0000", email="vanthu@example.invalid", room="Phòng 2")
    with_contact(page, contact)
    shown = read(client.get(page.get_url())).one("unit-contacts")
    assert shown.links == ["tel:02040000000", "mailto:vanthu@example.invalid"]
    assert "Phòng 2" in shown.text


def with_contact(page, contact):
    from django.db import transaction

    from portal_workflow.permit import Kind, permit

    with transaction.atomic(), permit(Kind.PUBLICATION, page):
        page.contacts = [contact]
        page.save()


def test_11_4_its_articles_its_documents_and_its_pages(client, people, front):
    other = open_unit(unit=Unit.objects.get(code="to-toan"))
    for unit, name in ((front.unit, "Văn"), (other.unit, "Toán")):
        article(unit, f"Tin tổ {name}")
        document(unit, f"Kế hoạch tổ {name}")
    own(front, "Thành viên", kind="members")
    own(front, "Kế hoạch năm", kind="plans")
    own(front, "Giới thiệu", kind="introduction")
    own(other, "Trang tổ Toán")
    page = read(client.get(front.get_url()))
    assert [row.text for row in page.one("unit-articles").all("h3")] == ["Tin tổ Văn"]
    assert "/tin-tuc/?don_vi=to-ngu-van" in page.one("unit-articles").links
    assert "Kế hoạch tổ Văn" in page.one("unit-documents").text
    assert "Toán" not in page.one("unit-documents").text
    assert [link.text for link in page.one("unit-own-pages").all("a")] == ["Giới thiệu", "Thành viên", "Kế hoạch năm"]


def test_drafts_of_a_unit_are_on_no_page(client, people, front, sub_page):
    page = sub_page(people.tovan, title="Chưa ai duyệt")
    assert "Chưa ai duyệt" not in client.get(front.get_url()).content.decode()
    assert client.get(page.get_url()).status_code == 404


def test_one_of_its_own_pages_with_its_files_and_the_way_back(client, front):
    file = PortalDocument.objects.create(title="Kế hoạch", file=ContentFile(b"%PDF-1.4", "ke-hoach.pdf"))
    body = [("paragraph", "<p>Tổ có ba chuyên đề.</p>")]
    page = opened(front, UnitSubPage(title="Kế hoạch", kind="plans", body=body),
                  attachments=[UnitAttachment(document=file, title="Kế hoạch giáo dục")])  # fmt: skip
    own(front, "Thành viên")
    shown = read(client.get(page.get_url()))
    assert [link.text for link in shown.one("breadcrumbs").all("a")][1:] == ["Tổ – Đơn vị", "Tổ Ngữ văn"]
    assert "Kế hoạch giáo dục" in shown.one("attachments").text
    assert [link.text for link in shown.one("unit-other-pages").all("a")] == ["Thành viên"]
    assert "Tổ có ba chuyên đề." in shown.one("unit-sub-body").text


def test_a_long_name_is_shown_whole(client, people):
    unit = make_unit(by=people.truongban, name=LONG, short_name="Sử – Địa – KTPL", kind="department")
    assert LONG in read(client.get(INDEX)).one("units-department").text
    assert read(client.get(unit.page.get_url())).all("h1")[0].text == LONG


def test_its_articles_are_listed_by_the_link(client, front):
    article(front.unit, "Chuyên đề đọc hiểu")
    assert "Chuyên đề đọc hiểu" in client.get("/tin-tuc/?don_vi=to-ngu-van").content.decode()


@pytest.mark.parametrize("rows", [1, 3, 300])
def test_statements_of_the_list(client, people, rows, django_assert_num_queries):
    first = make_unit(by=None, name="Tổ số 0", short_name="", kind="department")
    units = rows_like(first, rows, lambda n: {"code": f"to-{n}", "name": f"Tổ số {n}", "collection": None})
    crowd(first.page, rows, lambda n: {"unit_id": units[n].pk})
    client.get(INDEX)
    with django_assert_num_queries(7):
        text = client.get(INDEX).content.decode()
    assert text.count(">Tổ số ") == rows


@pytest.mark.parametrize("rows", [1, 3, 300])
def test_statements_of_a_units_page(client, people, front, rows, django_assert_num_queries):
    crowd(article(front.unit, "Tin"), rows)
    crowd(document(front.unit, "Kế hoạch"), rows)
    sub = crowd(own(front, "Trang"), rows + 1)[0]
    with_contact(front, UnitContact(role="Văn thư"))
    rows_like(front.contacts.get(), rows)
    leader = Place(people.tovan, "Tổ trưởng", True)
    set_members(by=people.thuky, unit=front.unit, members=[leader])
    others = [None, *accounts(rows)]
    rows_like(front.unit.memberships.get(until=None), rows, lambda n: {"person": others[n]})
    for address, statements in ((front.get_url(), 12), (sub.get_url(), 11)):
        client.get(address)
        with django_assert_num_queries(statements):
            page = read(client.get(address))
        shown = [(part, tag) for part, tag in LISTED if page.all(data_testid=part)]
        counted = [len(page.one(part).all(tag)) for part, tag in shown]
        assert counted == ([rows, rows, rows + 1] if address == front.get_url() else [rows])


LISTED = [("unit-people", "li"), ("unit-contacts", "dl"), ("unit-own-pages", "li"), ("unit-other-pages", "li")]


def test_yesterdays_member_is_not_named(client, people, front):
    from portal_workflow.models import Membership

    Membership.objects.filter(unit=front.unit).update(
        until=timezone.localdate() - timedelta(days=1), position="Tổ trưởng"
    )
    assert read(client.get(front.get_url())).all(data_testid="unit-people") == []
