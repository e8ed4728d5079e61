"""Registers with Wagtail and with the desk what concerns the school's own pages."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from portal_home.forms import ColumnForm
from portal_home.models import ArticlePage, DocumentIndexPage, NewsIndexPage
from portal_home.navigation import Navigation
from portal_workflow.matrix import Role
from portal_workflow.views.dashboard import Tile
from portal_workflow.views.here import person_here


@hooks.register("register_desk_tile")
def send_article(request):
    """The biggest button of the house: send an article (Điều 7, 12.3)."""
    person = person_here(request)
    index = NewsIndexPage.objects.filter(live=True, locale__language_code="vi").only("pk").first()
    if index is None or not (person.on_board or person.holds(Role.CONTRIBUTOR)):
        return None
    url = reverse("wagtailadmin_pages:add", args=["portal_home", "articlepage", index.pk])
    return Tile(_("Send an article"), url, icon="edit", order=10, testid="new-article")


@hooks.register("register_desk_tile")
def official_document(request):
    """Hand in an official document (Điều 11.5)."""
    person = person_here(request)
    register = DocumentIndexPage.objects.filter(live=True, locale__language_code="vi").only("pk").first()
    if register is None or not (person.on_board or person.holds(Role.CONTRIBUTOR, Role.OFFICER)):
        return None
    url = reverse("wagtailadmin_pages:add", args=["portal_home", "documentpage", register.pk])
    return Tile(_("Official document"), url, icon="doc-full", order=20, testid="new-document")


@hooks.register("portal_regulation_url")
def regulation_url(request):
    """Where "Why?" leads: the regulation as the portal publishes it; its articles have anchors."""
    return Navigation(request).regulation


@hooks.register("portal_sorting_form")
def column_form(draft, data):
    """At the Editor's step an article is sorted into its column (12.3)."""
    return ColumnForm(data, draft=draft) if isinstance(draft, ArticlePage) else None
