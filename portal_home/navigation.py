"""What stands around every page: whose site it is, the main menu, the way back. One statement each, on first use."""

from django.conf import settings
from django.utils.functional import cached_property
from django.utils.translation import get_language
from wagtail.models import Page, Site

from portal_home.models import HomePage, SiteIdentity

# The doors of the front page, in the order parents look for them; what does not exist is left out.
DOORS = (
    "van-ban",
    "cong-khai",
    "dich-vu-cong",
    "thoi-khoa-bieu",
    "tuyen-sinh",
    "gop-y",
    "chi-dao-dieu-hanh",
    "don-vi",
    "gioi-thieu",
    "tin-tuc",
)
DOOR_COUNT = 6


class Navigation:
    """The frame of one request; every template has it as `portal`."""

    def __init__(self, request):
        self.request = request

    @cached_property
    def site(self) -> Site | None:
        return Site.find_for_request(self.request)

    @cached_property
    def identity(self) -> SiteIdentity:
        """Read only: a reader's visit never makes the row."""
        found = SiteIdentity.objects.filter(site=self.site).select_related("regulation").first()
        return found or SiteIdentity(site=self.site)

    @property
    def regulation(self) -> str:
        """The address of the regulation the portal runs on, when it is public."""
        page = self.identity.regulation
        return page.get_url(self.request) if page and page.live else ""

    @property
    def school_name(self) -> str:
        return self.identity.school_name or (self.site.site_name if self.site else "") or settings.WAGTAIL_SITE_NAME

    @cached_property
    def home(self) -> Page | None:
        """The front page of the language the reader is in; the site's root is the Vietnamese one."""
        root = self.site.root_page if self.site else None
        if root is None or get_language() == settings.LANGUAGE_CODE:
            return root
        translations = HomePage.objects.live().filter(translation_key=root.translation_key)
        return translations.filter(locale__language_code=get_language()).first() or root

    @cached_property
    def sections(self) -> list[Page]:
        """The public pages right below the Vietnamese front page, with their `address`."""
        if not self.site:
            return []
        found = self.site.root_page.get_children().live()
        found = list(found.only("path", "depth", "title", "slug", "url_path", "show_in_menus"))
        for section in found:
            section.address = section.get_url(self.request)
        return found

    @property
    def menu(self) -> list[Page]:
        """The main menu of this language: the sections that are meant for it."""
        if self.home != (self.site and self.site.root_page):
            return []
        return [section for section in self.sections if section.show_in_menus]

    @cached_property
    def doors(self) -> list[Page]:
        """Six big doors: the sections parents ask for most, of those that exist."""
        order = {slug: place for place, slug in enumerate(DOORS)}
        known = [page for page in self.sections if page.slug in order]
        return sorted(known, key=lambda page: order[page.slug])[:DOOR_COUNT]

    def trail(self, page: Page) -> list[Page]:
        """From the front page down to the page's parent; the menu already knows the first step."""
        if not self.home or not page.path.startswith(self.home.path) or page.depth <= self.home.depth:
            return []
        step = Page.steplen
        paths = [page.path[: depth * step] for depth in range(self.home.depth + 1, page.depth)]
        known = {section.path: section for section in self.sections}
        missing = [path for path in paths if path not in known]
        if missing:
            known |= {found.path: found for found in Page.objects.filter(path__in=missing)}
        return [self.home, *(known[path] for path in paths if path in known)]


def navigation(request) -> Navigation:
    """The frame of this request, made once."""
    if not hasattr(request, "_portal_navigation"):
        request._portal_navigation = Navigation(request)
    return request._portal_navigation
