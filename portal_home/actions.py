"""Writes of the school's pages that are no editing: setting the trees of both languages up."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import Locale, Page, Site

from portal_home.document_kinds import provision_kinds
from portal_home.models import (
    BoardPage,
    CommendationIndexPage,
    DirectivesPage,
    DocumentIndexPage,
    HomePage,
    NewsIndexPage,
    SectionPage,
    SiteIdentity,
    UnitIndexPage,
    WorkCalendarPage,
)
from portal_workflow.groups import BOARD, WRITERS, grant_pages
from portal_workflow.opening import open_page
from portal_workflow.permit import Kind, permit

# Below the Vietnamese front page: class, address, title. The titles are content, in the school's own language.
SECTIONS = [
    (SectionPage, "gioi-thieu", "Giới thiệu"),
    (NewsIndexPage, "tin-tuc", "Tin tức – Sự kiện"),
    (DirectivesPage, "chi-dao-dieu-hanh", "Chỉ đạo – Điều hành"),
    (DocumentIndexPage, "van-ban", "Văn bản"),
    (UnitIndexPage, "don-vi", "Tổ – Đơn vị"),
    (SectionPage, "cong-khai", "Công khai"),
    (SectionPage, "dich-vu-cong", "Dịch vụ công"),
]
DIRECTIVES = [
    (WorkCalendarPage, "lich-cong-tac", "Lịch công tác"),
    (CommendationIndexPage, "khen-thuong", "Khen thưởng"),
]
SITE_NAME = "Cổng thông tin điện tử"


@transaction.atomic
def provision_tree(*, hostname: str, port: int) -> HomePage:
    """The Vietnamese front page as the site's root, its sections, the English front page beside it; idempotent."""
    provision_kinds()
    if home := HomePage.objects.filter(locale__language_code="vi").first():
        return home
    root = Page.get_first_root_node()
    vietnamese, _made = Locale.objects.get_or_create(language_code="vi")
    english, _made = Locale.objects.get_or_create(language_code="en")
    home = open_page(parent=root, page=HomePage(title="Trang chủ", slug="trang-chu", locale=vietnamese))
    translated = HomePage(title="Home", slug="home-en", locale=english, translation_key=home.translation_key)
    open_page(parent=root, page=translated)
    _point_site_to(home, hostname, port)
    for model, slug, title in SECTIONS:
        section = open_page(parent=home, page=model(title=title, slug=slug, locale=vietnamese, show_in_menus=True))
        if slug == "gioi-thieu":
            # Made from who holds which role, so it is whole from the first day (Điều 5.2).
            open_page(parent=section, page=BoardPage(title="Ban Biên tập", slug="ban-bien-tap", locale=vietnamese))
        if model is DirectivesPage:
            for part, address, name in DIRECTIVES:
                open_page(parent=section, page=part(title=name, slug=address, locale=vietnamese))
    _grant(home)
    return home


def _point_site_to(home: HomePage, hostname: str, port: int) -> None:
    """The one site; Wagtail's welcome page goes."""
    with permit(Kind.SETUP):
        Site.objects.all().delete()
        site = Site.objects.create(
            hostname=hostname, port=port, root_page=home, is_default_site=True, site_name=SITE_NAME
        )
    SiteIdentity.for_site(site)  # there from the first day, so that nobody's visit has to make it
    for page in home.get_siblings(inclusive=False).exclude(pk__in=HomePage.objects.values("pk")):
        with permit(Kind.REMOVAL, page):
            page.delete()


def _grant(home: HomePage) -> None:
    """The Board writes everywhere; whoever writes may start an article or hand in a document."""
    for front_page in HomePage.objects.all():
        grant_pages(BOARD, front_page, "add", "change")
    # A translation begins as a draft that knows its original; then it goes the way of every item.
    translate = Permission.objects.get(content_type__app_label="wagtail_localize", codename="submit_translation")
    Group.objects.get(name=BOARD).permissions.add(translate)
    for index in (*home.get_children().type(NewsIndexPage), *home.get_children().type(DocumentIndexPage)):
        grant_pages(WRITERS, index, "add")
