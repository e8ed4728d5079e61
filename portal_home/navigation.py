"""What stands around every page: whose site it is, the menu, the way back, the other language, who answers for it."""

from django.conf import settings
from django.db.models import CharField, F, Q, Subquery, Value
from django.db.models.functions import Concat
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from portal_home.languages import LanguageSwitch
from portal_home.models import BoardPage, HomePage, SiteIdentity
from portal_workflow.matrix import Role
from portal_workflow.models import RoleHolding

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
# What the portal says about itself, linked from the footer of every page.
STATEMENTS = ("dieu-khoan", "quyen-rieng-tu", "kha-nang-tiep-can")
SHOWN = ("path", "depth", "title", "slug", "url_path", "show_in_menus", "translation_key", "content_type")


class Navigation:
    """The frame of one request; every template has it as `portal`. One statement for each kind of thing, when used."""

    def __init__(self, request):
        self.request = request
        self.page: Page | None = None  # the page being read, once it is found

    @property
    def reading(self):
        """What the page being read and its translations have in common."""
        return self.page.translation_key if self.page else None

    @cached_property
    def site(self) -> Site | None:
        return Site.find_for_request(self.request)

    @property
    def root(self) -> Page | None:
        """The Vietnamese front page."""
        return self.site.root_page if self.site else None

    @cached_property
    def identity(self) -> SiteIdentity:
        """Read only: a reader's visit never makes the row. The Principal's name comes in the same statement."""
        name = Concat("person__last_name", Value(" "), "person__first_name", output_field=CharField())
        principals = RoleHolding.on(timezone.localdate()).filter(role=Role.PRINCIPAL).order_by("-since", "-pk")
        found = SiteIdentity.objects.filter(site=self.site).annotate(
            principal=Subquery(principals.values(spelled=name)[:1])
        )
        return found.first() or SiteIdentity(site=self.site)

    @property
    def responsible(self) -> str:
        """Who answers for the content: the Principal (Điều 7.2), else whom the school has named."""
        if principal := (getattr(self.identity, "principal", None) or "").strip():
            return _("Principal %(name)s") % {"name": principal}
        return self.identity.responsible_person

    @property
    def school_name(self) -> str:
        return self.identity.school_name or (self.site.site_name if self.site else "") or settings.WAGTAIL_SITE_NAME

    @cached_property
    def home(self) -> Page | None:
        """The front page of the language the reader is in; the site's root is the Vietnamese one."""
        if self.root is None or get_language() == settings.LANGUAGE_CODE:
            return self.root
        translations = HomePage.objects.live().filter(translation_key=self.root.translation_key)
        return translations.filter(locale__language_code=get_language()).first() or self.root

    @property
    def is_translation(self) -> bool:
        """Whether the reader is in another language than the school's own."""
        return self.home != self.root

    @cached_property
    def pages(self) -> list[Page]:
        """All that the frame links to, in one statement, each with its `language`: the front pages, what lies right
        below them, the Board and its decision, the regulation, and the page being read in its languages."""
        if self.root is None:
            return []
        boards = BoardPage.objects.live()
        wanted = Q(depth__in=(self.root.depth, self.root.depth + 1)) | Q(pk=self.identity.regulation_id)
        wanted |= Q(pk__in=boards.values("pk")) | Q(pk__in=boards.values("decision"))
        if self.reading:
            wanted |= Q(translation_key=self.reading)
        found = Page.objects.live().filter(wanted).order_by("path").only(*SHOWN)
        return list(found.annotate(language=F("locale__language_code"), decision=F("boardpage__decision")))

    def placed(self, page: Page | None) -> Page | None:
        """The page with the `address` readers find it at."""
        if page is not None and not hasattr(page, "address"):
            page.address = page.get_url(self.request) or ""
        return page

    def below(self, home: Page | None) -> list[Page]:
        """The public pages right below a front page."""
        if home is None:
            return []
        depth = home.depth + 1
        return [self.placed(page) for page in self.pages if page.depth == depth and page.path.startswith(home.path)]

    @cached_property
    def sections(self) -> list[Page]:
        """The public pages right below the Vietnamese front page."""
        return self.below(self.root)

    @cached_property
    def own_sections(self) -> list[Page]:
        """The same of the language the reader is in."""
        return self.below(self.home) if self.is_translation else self.sections

    @property
    def menu(self) -> list[Page]:
        """The main menu of this language: the sections that are meant for it."""
        return [section for section in self.own_sections if section.show_in_menus]

    def in_own_language(self, slugs: tuple[str, ...]) -> list[Page]:
        """Sections by their Vietnamese addresses, in that order and in the reader's language where they exist in it."""
        here = {page.translation_key: page for page in self.own_sections}
        known = {page.slug: page for page in self.sections}
        found = []
        for slug in slugs:
            if slug in known:
                page = here.get(known[slug].translation_key, known[slug])
                page.icon = slug
                found.append(page)
        return found

    @cached_property
    def doors(self) -> list[Page]:
        """Six big doors: the sections parents ask for most, of those that exist."""
        return self.in_own_language(DOORS)[:DOOR_COUNT]

    @cached_property
    def statements(self) -> list[Page]:
        """Terms of use, privacy, accessibility."""
        return self.in_own_language(STATEMENTS)

    def section(self, slug: str) -> Page | None:
        """One section by its Vietnamese address, in the reader's language where it exists in it."""
        return next(iter(self.in_own_language((slug,))), None)

    @cached_property
    def news(self) -> Page | None:
        return self.section("tin-tuc")

    @cached_property
    def documents(self) -> Page | None:
        return self.section("van-ban")

    @cached_property
    def board(self) -> Page | None:
        """The page of the Editorial Board, in the reader's language where there is one (Điều 5.2)."""
        boards = [page for page in self.pages if page.specific_class is BoardPage]
        return self.placed(next((b for b in boards if b.language == get_language()), boards[0] if boards else None))

    @property
    def decision(self) -> str:
        """The address of the decision that set the Board up, when it is public."""
        chosen = {page.decision for page in self.pages if page.decision}
        return self.address_of(chosen)

    @property
    def regulation(self) -> str:
        """The address of the regulation the portal runs on, when it is public."""
        return self.address_of({self.identity.regulation_id})

    def address_of(self, keys: set) -> str:
        """The address of the first of these pages that is public."""
        found = next((page for page in self.pages if page.pk in keys), None)
        return self.placed(found).address if found else ""

    @cached_property
    def languages(self) -> LanguageSwitch:
        """The page being read in its languages, and where the switch leads."""
        same = [self.placed(page) for page in self.pages if page.translation_key == self.reading]
        return LanguageSwitch(self.request, {page.language: page for page in same})

    def trail(self, page: Page) -> list[Page]:
        """From the front page down to the page's parent; the menu already knows the first step."""
        if not self.home or not page.path.startswith(self.home.path) or page.depth <= self.home.depth:
            return []
        step = Page.steplen
        paths = [page.path[: depth * step] for depth in range(self.home.depth + 1, page.depth)]
        known = {section.path: section for section in self.own_sections}
        missing = [path for path in paths if path not in known]
        if missing:
            known |= {found.path: found for found in Page.objects.filter(path__in=missing)}
        return [self.home, *(known[path] for path in paths if path in known)]


def navigation(request) -> Navigation:
    """The frame of this request, made once."""
    if not hasattr(request, "_portal_navigation"):
        request._portal_navigation = Navigation(request)
    return request._portal_navigation
