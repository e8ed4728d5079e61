"""Addresses of pages: the server's side of the slug, and the words the portal keeps for itself."""

import unicodedata

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page

from portal_home.models import ArticlePage
from portal_home.slugs import RESERVED_SLUGS, is_reserved
from tests.text.test_vietnamese import SLUGS


@pytest.mark.parametrize(
    ("address", "at_root", "reserved"),
    [
        *((address, True, True) for address in sorted(RESERVED_SLUGS)),
        *((address, False, False) for address in sorted(RESERVED_SLUGS)),
        ("Admin", True, True),
        ("tin-tuc", True, False),
        ("van-ban", True, False),
        ("tim-kiem-2", True, False),
    ],
)
def test_addresses_of_our_views_are_kept_at_the_root_only(address, at_root, reserved):
    assert is_reserved(address, at_root) is reserved


@pytest.fixture
def home(db):
    return Page.objects.get(depth=1).add_child(instance=Page(title="Home of this test", slug="h", live=False))


def draft(parent, **fields):
    return parent.add_child(instance=ArticlePage(live=False, **fields))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("title", "address"), [pair for pair in SLUGS if pair[1]])
def test_the_server_makes_the_address_from_the_title(home, title, address, form):
    assert draft(home, title=unicodedata.normalize(form, title)).slug == address


def test_a_title_is_kept_composed(home):
    page = draft(home, title=unicodedata.normalize("NFD", "  Đại hội  Đoàn "))
    assert (page.title, page.draft_title) == ("Đại hội Đoàn", "Đại hội Đoàn")


def test_a_taken_address_gets_a_number(home):
    assert [draft(home, title=title).slug for title in ("Tin", "Tín", "Tìn")] == ["tin", "tin-2", "tin-3"]


def test_an_address_made_by_itself_avoids_our_views(home):
    assert [draft(home, title="Tìm kiếm").slug for _ in range(2)] == ["tim-kiem-2", "tim-kiem-2-2"]


def test_an_address_of_our_views_is_refused_at_the_root_with_its_reason(home):
    with pytest.raises(ValidationError) as refused:
        draft(home, title="Kết quả", slug="tim-kiem")
    assert [error.code for error in refused.value.error_dict["slug"]] == ["reserved"]


def test_the_same_address_is_free_further_down(home):
    section = draft(home, title="Hướng dẫn")
    assert draft(section, title="Tìm kiếm").slug == "tim-kiem"


def test_a_long_title_leaves_room_for_a_number(home):
    title = "dài " * 63
    assert [len(draft(home, title=title).slug) for _ in range(2)] == [245, 247]
