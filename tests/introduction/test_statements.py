"""How many statements these pages take: the same number whatever they list (literal, at 1, 3 and 300 rows)."""

import pytest
from django.utils import timezone

from portal_home.models import BoardPage, SectionPage, UnitContact, UnitIndexPage, UnitPage
from portal_workflow.matrix import Role
from portal_workflow.models import Membership, RoleHolding, Unit
from portal_workflow.opening import open_page
from portal_workflow.permit import Kind, permit
from tests.public.crowd import accounts, crowd, rows_like

ROWS = [1, 3, 300]


@pytest.fixture
def statements(client, django_assert_num_queries):
    """`statements(9, "/")` visits once to warm what the process remembers, then counts."""

    def count(number, address):
        assert client.get(address).status_code == 200
        with django_assert_num_queries(number):
            client.get(address)

    return count


@pytest.mark.parametrize("rows", ROWS)
def test_section(statements, section, identity, make_part, make_leadership, rows):
    make_leadership()
    for topic in ("duties", "history", "contact")[:rows]:
        make_part(topic)
    crowd(open_page(parent=section, page=SectionPage(title="Thêm")), rows)
    statements(11, section.url)


@pytest.mark.parametrize(("topic", "number"), [("duties", 7), ("history", 7)])
def test_told_parts(statements, identity, make_part, topic, number):
    make_part("contact")
    statements(number, make_part(topic).url)


@pytest.fixture
def many_units():
    """`many_units(300)`: that many unions, each with its page."""

    def make(rows):
        unit = Unit.objects.create(code="hoi", kind="union", name="Chi hội", short_name="Chi hội")
        units = rows_like(unit, rows, lambda n: {"code": f"hoi-{n}", "name": f"Chi hội {n}"})
        first = open_page(parent=UnitIndexPage.objects.first(), page=UnitPage(title=unit.name, unit=unit))
        with permit(Kind.PUBLICATION, first):
            first.contacts = [UnitContact(role="Chi hội trưởng")]
            first.save()
        return crowd(first, rows, lambda n: {"unit_id": units[n].pk})

    return make


def with_leaders(page, rows):
    rows_like(page.leaders.get(), rows, lambda n: {"name": f"Người {n}"})
    return page


@pytest.mark.parametrize("rows", ROWS)
def test_structure(client, statements, identity, make_part, make_leadership, many_units, rows):
    with_leaders(make_leadership(), rows)
    many_units(rows)
    page = make_part("structure")
    statements(10, page.url)
    assert client.get(page.url).content.decode().count(">Chi hội") == rows


@pytest.mark.parametrize("rows", ROWS)
def test_contact(client, statements, identity, make_part, many_units, rows):
    first = many_units(rows)[0]
    rows_like(first.contacts.get(), rows, lambda n: {"role": f"Vai trò {n}"})
    page = make_part("contact")
    statements(8, page.url)
    assert len(client.get(page.url).context["contacts"]) == 2 * rows - 1


@pytest.mark.parametrize("rows", ROWS)
def test_leadership(client, statements, identity, make_leadership, rows):
    page = with_leaders(make_leadership(), rows)
    statements(8, page.url)
    assert len(client.get(page.url).context["leaders"]) == rows


@pytest.mark.parametrize("rows", ROWS)
def test_board(client, statements, identity, people, make_paper, rows):
    """So many Editors who are also former Secretaries, so many working rules."""
    today, page = timezone.localdate(), BoardPage.objects.get()
    now = RoleHolding.objects.create(person=people.tovan, role=Role.EDITOR, since=today)
    before = {"role": Role.SECRETARY, "since": today.replace(2020), "until": today.replace(2021)}
    former = RoleHolding.objects.create(person=people.tovan, **before)
    others = [people.tovan, *accounts(rows - 1)]
    for row in (now, former, Membership.objects.filter(person=people.tovan).first()):
        rows_like(row, rows, lambda n: {"person": others[n]})
    crowd(make_paper(title="Quy chế", category="working_rules"), rows)
    statements(11, page.url)
    assert client.get(page.url).content.decode().count("Nguyễn Văn") == 2 * (rows - 1)


def test_english_costs_one_more(statements, identity, english_section):
    """The front page of the language is looked up before the page itself can be found."""
    statements(7, english_section.url)
