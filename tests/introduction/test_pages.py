"""What a reader finds about the school: the five parts in order, the Board of today and before, the statements."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from django.utils.translation import gettext as _

from portal_home.models import BoardPage, Leader, SectionPage, SiteIdentity, UnitContact, UnitIndexPage, UnitPage
from portal_workflow.matrix import Role
from portal_workflow.models import Membership, RoleHolding, Unit
from portal_workflow.opening import open_page
from portal_workflow.permit import Kind, permit
from tests.public.reading import read

TOPICS = ("contact", "history", "structure", "duties")


def page_at(client, url):
    return read(client.get(url))


def test_the_parts_stand_in_the_order_of_11_1_whenever_they_were_made(client, section, make_part, make_leadership):
    made = {topic: make_part(topic) for topic in TOPICS}
    leadership = make_leadership()
    wanted = [made[t].url for t in ("duties", "structure", "history", "contact")]
    wanted += [leadership.url, "/gioi-thieu/ban-bien-tap/"]
    assert page_at(client, section.url).one("subpages").links == wanted
    assert page_at(client, made["history"].url).one("parts").links == wanted


def test_the_organisation_is_made_of_what_the_portal_knows_11_1(client, people, make_part, make_leadership):
    make_leadership(Leader(name="Ngô Quang Khải", position="Hiệu trưởng"))
    Unit.objects.filter(code="to-tin-hoc").update(retired_on=timezone.localdate())
    organisation = page_at(client, make_part("structure").url).one("organisation")
    said = organisation.text
    assert "Ngô Quang Khải Hiệu trưởng" in said
    assert f"{_('Subject departments')} (7)" in said
    assert "Tổ Tin học" not in said
    assert "/gioi-thieu/ban-bien-tap/" in organisation.links
    assert said.count("Giáp Văn Khiêm") == 1


def test_a_unit_of_the_diagram_leads_to_its_page_while_that_is_public(client, people, make_part):
    index = UnitIndexPage.objects.first()
    page = open_page(parent=index, page=UnitPage(title="Tổ Toán", unit=Unit.objects.get(code="to-toan")))
    url = make_part("structure").url
    assert page.url in page_at(client, url).one("organisation").links
    UnitPage.objects.filter(pk=page.pk).update(live=False)
    assert page.url not in page_at(client, url).one("organisation").links


def test_the_history_is_a_timeline_of_its_headings(client, make_part):
    body = [
        ("paragraph", "<p>Trước hết.</p>"),
        *(("heading", "1998 – Thành lập"), ("paragraph", "<p>Ba lớp.</p>")),
        *(("heading", "2021 – Quy chế"), ("paragraph", "<p>Cổng.</p>")),
    ]
    page = page_at(client, make_part("history", body=body).url)
    assert [stage.text for stage in page.one("timeline").all("h2")] == ["1998 – Thành lập", "2021 – Quy chế"]
    assert "Trước hết." not in page.one("timeline").text
    assert "Trước hết." in page.one("introduction-history").text


def test_contact_shows_the_school_and_the_roles_of_its_units_and_no_map(client, identity, make_part):
    page = open_page(
        parent=UnitIndexPage.objects.first(), page=UnitPage(title="Văn phòng", unit=Unit.objects.get(code="van-phong"))
    )
    with permit(Kind.PUBLICATION, page):
        page.contacts = [UnitContact(role="Trưởng bộ phận", phone="0204 111 222")]
        page.save()
    found = page_at(client, make_part("contact").url)
    assert "tel:02040000000" in found.one("contact-facts").links
    assert found.one("unit-contacts").links == [page.url, "tel:0204111222"]
    assert found.all("iframe") == []


def test_leaders_with_biography_and_a_dated_career_11_1(client, make_leadership):
    stage = {"since": "9/2010", "until": "8/2015", "position": "Giáo viên", "place": "Trường THPT"}
    leader = Leader(name="Ngô Quang Khải", position="Hiệu trưởng", biography="<p>Quê ở Bắc Ninh.</p>")
    leader.career = [("stage", stage)]
    page = page_at(client, make_leadership(leader, Leader(name="Người khác", position="Phó Hiệu trưởng")).url)
    first, second = page.all(data_testid="leader")
    assert "Quê ở Bắc Ninh." in first.text
    assert first.one("career").text == "9/2010 – 8/2015 Giáo viên, Trường THPT"
    assert second.all(data_testid="career") == []


@pytest.fixture
def board(people):
    return BoardPage.objects.get(locale__language_code="vi")


def test_the_board_is_made_from_the_record_of_roles_5_2(client, people, board, make_leadership):
    make_leadership(Leader(name="Nguyễn Đăng Tấn", position="Phó Hiệu trưởng"))
    Membership.objects.filter(person=people.bientap1).update(position="Bí thư Đoàn trường")
    RoleHolding.objects.filter(person=people.phoban1).update(decision_number="12/QĐ-THPTLN1")
    page = page_at(client, board.url)
    members = [row.text for row in page.all(data_testid="board-member")]
    assert len(members) == 10
    assert members[0].startswith("Ngô Quang Khải")
    since = date(2021, 9, 1).strftime("%d/%m/%Y")
    assert members[1].split(" Phó Hiệu trưởng ")[0] == f"Nguyễn Đăng Tấn {_('in charge of content')}"
    assert members[1].endswith(_("Decision no. %(number)s") % {"number": "12/QĐ-THPTLN1"})
    assert _("Since %(since)s") % {"since": since} in members[1]
    assert "Đặng Vũ Hải Bí thư Đoàn trường" in members[4]
    assert page.all(data_testid="former-members") == []


def test_former_members_are_kept_closed_and_future_ones_are_not_told_5_2(client, people, board):
    today = timezone.localdate()
    RoleHolding.objects.filter(person=people.bientap6).update(until=today - timedelta(days=1))
    RoleHolding.objects.create(person=people.totoan, role=Role.EDITOR, since=today + timedelta(days=1))
    page = page_at(client, board.url)
    former = page.one("former-members")
    assert (former.tag, "open" in former.attrs) == ("details", False)
    assert [
        row.text.split("  ")[0].startswith("Phạm Hồng Trang") for row in former.all(data_testid="board-member")
    ] == [True]
    assert "giáo viên tổ Toán" not in page.one("board").text
    assert page.one("board").text.count("Phạm Hồng Trang") == 1


def test_the_boards_papers_the_decision_the_newest_rules_and_the_regulation_5_3(client, board, identity, make_paper):
    decision, regulation = make_paper(title="Thành lập Ban Biên tập"), make_paper(title="Quy chế của Cổng")
    make_paper(title="Quy chế làm việc cũ", category="working_rules", issued_year=2024)
    rules = make_paper(title="Quy chế làm việc", category="working_rules")
    make_paper(title="Một văn bản khác")
    hidden = make_paper(title="Đã gỡ", category="working_rules", issued_year=2027)
    type(hidden).objects.filter(pk=hidden.pk).update(live=False)
    BoardPage.objects.update(decision=decision)
    SiteIdentity.objects.update(regulation=regulation)
    links = page_at(client, board.url).one("board-papers").links
    assert sorted(links) == sorted([decision.url, regulation.url, rules.url])


@pytest.mark.parametrize("address", ["/", "/van-ban/", "/khong-co/", "/tim-kiem/?q=a", "/en/"])
def test_the_footer_leads_to_the_board_the_rules_and_the_statements_5_2_7_2(
    client, identity, board, make_paper, address
):
    decision, regulation = make_paper(title="Thành lập Ban Biên tập"), make_paper(title="Quy chế của Cổng")
    BoardPage.objects.update(decision=decision)
    SiteIdentity.objects.update(regulation=regulation)
    statements = [("dieu-khoan", "Điều khoản"), ("quyen-rieng-tu", "Quyền riêng tư"), ("kha-nang-tiep-can", "Tiếp cận")]
    home = SectionPage.objects.get(slug="gioi-thieu").get_parent()
    for slug, title in reversed(statements):
        open_page(parent=home, page=SectionPage(title=title, slug=slug))
    page = page_at(client, address)
    wanted = [board.url, regulation.url, decision.url, *(f"/{slug}/" for slug, _title in statements)]
    assert page.one("footer-statements").links == wanted
    assert not set(wanted) & set(page.one("main-menu").links) if page.all(data_testid="main-menu") else True


def test_the_principal_answers_for_the_content_by_the_record_of_roles_7_2(client, identity, people):
    named = "Ngô Quang Khải"
    assert page_at(client, "/").one("responsible").text == _("Principal %(name)s") % {"name": named}
    RoleHolding.objects.filter(role=Role.PRINCIPAL).update(until=timezone.localdate() - timedelta(days=1))
    assert page_at(client, "/").one("responsible").text == "Ban Giám hiệu"
    RoleHolding.objects.create(person=people.phoban2, role=Role.PRINCIPAL, since=timezone.localdate())
    assert page_at(client, "/").one("responsible").text == _("Principal %(name)s") % {"name": "Bùi Thị Kim Thanh"}
