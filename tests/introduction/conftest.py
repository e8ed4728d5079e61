"""Readers, editors and people of the introduction's tests: the workflow's portal, with pages of every kind."""

import pytest
from django.test import Client
from wagtail.models import Locale, Site

from portal_home.models import (
    DocumentKind,
    DocumentPage,
    HomePage,
    IntroductionPage,
    Issuer,
    Leader,
    LeadershipPage,
    SectionPage,
    SiteIdentity,
)
from portal_workflow.opening import open_page
from portal_workflow.permit import Kind, permit
from tests.workflow.conftest import django_db_setup, people, write

__all__ = ["django_db_setup", "people", "write"]

TEXT = [("paragraph", "<p>Nhà trường dạy học theo chương trình giáo dục phổ thông.</p>")]


@pytest.fixture(autouse=True)
def _no_memory():
    """What one test made the process remember is no fact in the next."""
    from django.core.cache import cache

    cache.clear()


@pytest.fixture
def english(db):
    return Locale.objects.get(language_code="en")


@pytest.fixture
def section(db):
    return SectionPage.objects.get(slug="gioi-thieu")


@pytest.fixture
def english_section(section, english):
    """/en/about/, the translation of the introduction."""
    home = HomePage.objects.get(locale=english)
    page = SectionPage(title="About the school", slug="about", locale=english, translation_key=section.translation_key)
    page.show_in_menus = True
    return open_page(parent=home, page=page)


@pytest.fixture
def identity(people):
    """The site with its legal identity."""
    identity, _made = SiteIdentity.objects.update_or_create(
        site=Site.objects.get(),
        defaults={
            "school_name": "Trường THPT Lục Ngạn số 1",
            "address": "Phường Chũ, tỉnh Bắc Ninh",
            "phone": "0204 000 0000",
            "email": "truong@example.invalid",
            "responsible_person": "Ban Giám hiệu",
        },
    )
    return identity


@pytest.fixture
def make_part(section):
    """`make_part("history")`: a public part of the introduction."""

    def make(topic, parent=None, **fields):
        fields = {"title": f"Phần {topic}", "slug": topic, "body": TEXT} | fields
        return open_page(parent=parent or section, page=IntroductionPage(topic=topic, **fields))

    return make


@pytest.fixture
def make_leadership(section):
    """`make_leadership(Leader(…), …)`: the public page of the leadership."""

    def make(*leaders, parent=None, **fields):
        page = LeadershipPage(**{"title": "Ban Giám hiệu", "slug": "ban-giam-hieu"} | fields)
        page = open_page(parent=parent or section, page=page)
        with permit(Kind.PUBLICATION, page):
            page.leaders = list(leaders) or [Leader(name="Ngô Quang Khải", position="Hiệu trưởng")]
            page.save()
        return page

    return make


@pytest.fixture
def make_paper(db):
    """`make_paper(title=…)`: a public document."""

    def make(**fields):
        from portal_home.models import DocumentIndexPage

        fields = {
            "kind": DocumentKind.named("Quyết định"),
            "issuer": Issuer.named("Trường THPT Lục Ngạn số 1"),
            "number": "12/QĐ-THPTLN1",
            "issued_year": 2026,
            **fields,
        }
        return open_page(parent=DocumentIndexPage.objects.first(), page=DocumentPage(**fields))

    return make


@pytest.fixture
def enter(people):
    """`enter("thuky")`: a client in which that person is logged in."""

    def login(username: str) -> Client:
        client = Client()
        client.force_login(getattr(people, username))
        return client

    return login
