"""Registers with Wagtail and with the desk what concerns the school's own pages."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from portal_home import codes, hooks_units, personal_data_check, urgent_notice, vanishing  # noqa: F401 (they register themselves)
from portal_home.forms import ColumnForm
from portal_home.models import ArticlePage, DocumentIndexPage, NewsIndexPage
from portal_home.navigation import Navigation
from portal_home.views.hand_in import FillInView, HandInView, may_hand_in
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
    register = DocumentIndexPage.objects.filter(live=True, locale__language_code="vi")
    if not (may_hand_in(request) and register.exists()):
        return None
    url = reverse("portal_home_hand_in")
    return Tile(_("Official document"), url, icon="doc-full", order=20, testid="new-document")


@hooks.register("register_admin_urls")
def document_urls():
    """Handing in an official document."""
    return [
        path("van-ban/gui/", HandInView.as_view(), name="portal_home_hand_in"),
        path("van-ban/gui/<str:files>/", FillInView.as_view(), name="portal_home_fill_in"),
    ]


@hooks.register("portal_regulation_url")
def regulation_url(request):
    """Where "Why?" leads: the regulation as the portal publishes it; its articles have anchors."""
    return Navigation(request).regulation


@hooks.register("portal_sorting_form")
def column_form(draft, data):
    """At the Editor's step an article is sorted into its column (12.3)."""
    return ColumnForm(data, draft=draft) if isinstance(draft, ArticlePage) else None
