"""The demo's introduction, Board, English pages: written, approved and posted like everything else."""

from datetime import date

from wagtail.models import Locale, Page

from portal_home.models import (
    ArticlePage,
    BoardPage,
    DocumentIndexPage,
    DocumentKind,
    DocumentPage,
    HomePage,
    IntroductionPage,
    Issuer,
    Leader,
    LeadershipPage,
    NewsIndexPage,
    SectionPage,
)
from school_portal.demo import introduction as texts
from school_portal.demo.articles import articles
from school_portal.demo.calendar import school_year
from school_portal.demo.carrying import Carrier, blocks
from school_portal.demo.regulation import regulation


def seed(carrier: Carrier) -> None:
    """The five parts of Điều 11.1, the Board's decision and page, then the English tree as translations of all that."""
    section = SectionPage.objects.get(slug="gioi-thieu", locale__language_code="vi")
    writer = carrier.accounts["thuky"]
    for name in texts.PARTS:
        text = texts.text("intro", name)
        carrier.post(carrier.add(section, _part(text), writer), writer, "teaching")
    text = texts.text("intro", texts.LEADERSHIP)
    names = [(carrier.accounts[user].get_full_name(), position) for user, position in texts.LEADERS]
    carrier.post(carrier.add(section, _leadership(text, names), writer), writer, "teaching")
    _board(carrier, _decision(carrier))
    English(carrier).seed()


def _part(text: texts.Text) -> IntroductionPage:
    return IntroductionPage(topic=text.head["topic"], **_fields(text))


def _fields(text: texts.Text) -> dict:
    return {"title": text.title, "slug": text.slug, "summary": text.introduction, "body": blocks(text.body)}


def _leadership(text: texts.Text, leaders: list[tuple[str, str]]) -> LeadershipPage:
    """Name and role; nobody's life is invented (ruling R10)."""
    page = LeadershipPage(**_fields(text))
    biography = f"<p>{text.head['biography']}</p>"
    page.leaders = [Leader(name=name, position=position, biography=biography) for name, position in leaders]
    return page


def _decision(carrier: Carrier) -> DocumentPage:
    """The decision the regulation came with; its number and day are empty in the original."""
    text, law, writer = texts.text("intro", texts.DECISION), regulation(), carrier.accounts["thuky"]
    page = DocumentPage(
        **_fields(text),
        number_reason="Số và ngày để trống trong bản gốc",
        kind=DocumentKind.named("Quyết định"),
        issuer=Issuer.objects.get(name=law.issuer),
        issued_year=law.year,
        issued_month=law.month,
        signer=f"{law.signer}, {law.signer_role}",
        in_force_from=date(law.year, law.month, 1),
    )
    index = DocumentIndexPage.objects.get(locale__language_code="vi")
    return carrier.post(carrier.add(index, page, writer), writer, "teaching", date(law.year, law.month, 30))


def _board(carrier: Carrier, decision: DocumentPage) -> None:
    """The page of the Board is there from the first day; it gets its summary and its decision."""
    page, writer = BoardPage.objects.get(locale__language_code="vi"), carrier.accounts["thuky"]
    page.decision = decision
    page.summary = "Những người biên tập, duyệt và đăng thông tin trên Cổng: ai, giữ vai trò gì, từ khi nào."
    carrier.post(carrier.change(page, writer), writer, "teaching")


class English:
    """Translations: each an item of its own, tied to its original by the translation key."""

    def __init__(self, carrier: Carrier):
        self.carrier, self.writer = carrier, carrier.accounts["bientap2"]
        self.locale = Locale.objects.get(language_code="en")
        self.home = HomePage.objects.get(locale=self.locale)

    def seed(self) -> None:
        """The menu's pages, below "About" the introduction, below "News" a few articles, the statements."""
        about, news, *_others = [self.section(name, in_menu=True) for name in texts.ENGLISH_MENU]
        for name in texts.ENGLISH_PARTS:
            text = texts.text("en", name)
            self.post(about, _part(text), self.original(text))
        self.leadership(about)
        self.board(about)
        for name in texts.ENGLISH_ARTICLES:
            self.article(news, name)
        for name in texts.ENGLISH_STATEMENTS:
            self.section(name)

    def post(self, parent: Page, page: Page, original: Page | None, subject: str = "teaching") -> Page:
        """Bind the page to its original and carry it through."""
        page.locale = self.locale
        if original:
            page.translation_key = original.translation_key
        return self.carrier.post(self.carrier.add(parent, page, self.writer), self.writer, subject)

    def original(self, text: texts.Text) -> Page | None:
        """The Vietnamese page a text translates."""
        return Page.objects.filter(slug=text.of, locale__language_code="vi").first() if text.of else None

    def section(self, name: str, in_menu: bool = False) -> Page:
        """A page right below /en/."""
        text = texts.text("en", name)
        model = NewsIndexPage if name == "news" else SectionPage
        fields = _fields(text)
        if model is NewsIndexPage:
            del fields["body"]
        return self.post(self.home, model(show_in_menus=in_menu, **fields), self.original(text))

    def leadership(self, about: Page) -> None:
        text = texts.text("en", texts.ENGLISH_LEADERSHIP)
        positions = [position.strip() for position in text.head["positions"].split(";")]
        original = LeadershipPage.objects.get(locale__language_code="vi")
        names = original.leaders.values_list("name", flat=True)
        self.post(about, _leadership(text, list(zip(names, positions, strict=True))), original)

    def board(self, about: Page) -> None:
        text, original = texts.text("en", texts.ENGLISH_BOARD), BoardPage.objects.get(locale__language_code="vi")
        fields = _fields(text)
        del fields["body"]
        self.post(about, BoardPage(decision=original.decision, **fields), original)

    def article(self, news: Page, name: str) -> None:
        """An article in English, with the picture and the days of the Vietnamese one."""
        plan = next(a for a in articles(self.carrier.today) if a.key == name.removeprefix("article-"))
        original = ArticlePage.objects.get(title=plan.title, locale__language_code="vi")
        words = {name: texts.english_day(getattr(plan, f"event_{name}")) for name in ("start", "end")}
        text = texts.text("en", name, school_year=school_year(plan.posted_on).replace("-", "–"), **words)
        shared = ("kind", "column", "event_start", "event_end", "image", "image_credit")
        page = ArticlePage(**_fields(text), **{field: getattr(original, field) for field in shared})
        page.image_description = text.head["alt"]
        page.slug = ""
        page = self.post(news, page, original, plan.subject)
        self.carrier.posted[page.pk] = self.carrier.posted.get(original.pk, plan.posted_on)
