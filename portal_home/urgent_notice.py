"""The urgent notice: a tile for the Head and the Deputies, and an editor with all set but title and text (R3)."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from portal_home.models import Column, NewsIndexPage
from portal_workflow.views.dashboard import Tile
from portal_workflow.views.editor import may_hurry

QUERY = "khan"
# How long an urgent notice stands on top when nobody says otherwise.
DAYS_ON_TOP = 2


@hooks.register("register_desk_tile")
def urgent_notice(request):
    """Storm, closure: straight into the editor."""
    if not may_hurry(request):
        return None
    index = NewsIndexPage.objects.filter(live=True, locale__language_code="vi").only("pk").first()
    if index is None:
        return None
    url = reverse("wagtailadmin_pages:add", args=["portal_home", "articlepage", index.pk])
    return Tile(_("Urgent notice"), f"{url}?{QUERY}=1", icon="warning", order=15, testid="urgent-notice")


@hooks.register("before_create_page")
def begin_urgently(request, parent_page, page_class):
    """The editor was opened by the tile: its form presets the notice (the account of the request carries it)."""
    if request.method == "GET" and QUERY in request.GET:
        request.user.presets_page = preset


def preset(page) -> None:
    """A notice on top of the front page for two days, in the column of notices where there is one."""
    page.kind, page.on_top = page.Kind.NOTICE, True
    page.valid_until = timezone.localdate() + timedelta(days=DAYS_ON_TOP)
    page.column = Column.objects.filter(slug="thong-bao", retired_on=None).first()
