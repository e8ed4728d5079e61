"""Writes of the school's pages that are no editing: setting the trees of both languages up."""

from django.db import transaction
from wagtail.models import Locale, Page, Site

from portal_home.models import DocumentIndexPage, HomePage, NewsIndexPage, SectionPage
from portal_workflow.groups import BOARD, STAFF, grant_pages
from portal_workflow.opening import open_page
from portal_workflow.permit import Kind, permit

# Below the Vietnamese front page: class, address, title. The titles are content, in the school's own language.
SECTIONS = [
    (SectionPage, "gioi-thieu", "Giới thiệu"),
    (NewsIndexPage, "tin-tuc", "Tin tức – Sự kiện"),
    (SectionPage, "chi-dao-dieu-hanh", "Chỉ đạo – Điều hành"),
    (DocumentIndexPage, "van-ban", "Văn bản"),
    (SectionPage, "don-vi", "Tổ – Đơn vị"),
    (SectionPage, "cong-khai", "Công khai"),
    (SectionPage, "dich-vu-cong", "Dịch vụ công"),
]
SITE_NAME = "Cổng thông tin điện tử"


@transaction.atomic
def provision_tree(*, hostname: str, port: int) -> HomePage:
    """The Vietnamese front page as the site's root, its sections, the English front page beside it; idempotent."""
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
        open_page(parent=home, page=model(title=title, slug=slug, locale=vietnamese, show_in_menus=True))
    _grant(home)
    return home


def _point_site_to(home: HomePage, hostname: str, port: int) -> None:
    """The one site; Wagtail's welcome page goes."""
    with permit(Kind.SETUP):
        Site.objects.all().delete()
        Site.objects.create(hostname=hostname, port=port, root_page=home, is_default_site=True, site_name=SITE_NAME)
    for page in home.get_siblings(inclusive=False).exclude(pk__in=HomePage.objects.values("pk")):
        with permit(Kind.REMOVAL, page):
            page.delete()


def _grant(home: HomePage) -> None:
    """The Board writes everywhere; every member of staff may start an article or hand in a document."""
    for front_page in HomePage.objects.all():
        grant_pages(BOARD, front_page, "add", "change")
    for index in (*home.get_children().type(NewsIndexPage), *home.get_children().type(DocumentIndexPage)):
        grant_pages(STAFF, index, "add")
