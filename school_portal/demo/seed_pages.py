"""The demo's pages: written, sent, decided and posted by the people whose part it is."""

from datetime import date

from django.core.files.base import ContentFile
from wagtail.models import Collection, Page

from portal_home.models import (
    ArticlePage,
    Column,
    DocumentFile,
    DocumentIndexPage,
    DocumentPage,
    HomePage,
    NewsIndexPage,
    OfficialSource,
    PortalDocument,
    PortalImage,
    SectionPage,
    SiteIdentity,
)
from portal_workflow import actions
from portal_workflow.authority import Act
from portal_workflow.matrix import Step
from portal_workflow.models import Item, Unit
from portal_workflow.reading import Case
from portal_workflow.refusal import RemovalGround
from school_portal.demo import articles as news
from school_portal.demo import pictures
from school_portal.demo.documents import documents
from school_portal.demo.pdf import document_pdf, regulation_pdf
from school_portal.demo.regulation import regulation
from school_portal.demo.sections import sections

SUBJECTS = {"daily": "daily_activity", "public_interest": "special_interest"}
STOP_AT = {news.AT_EDITOR: Step.EDITOR, news.AT_DEPUTY: Step.DEPUTY, news.AT_HEAD: Step.HEAD, news.APPROVED: Step.POST}
CREDIT = "Hình minh hoạ do nhà trường tạo"


class Pages:
    """Writes the demo's pages; `posted` remembers the day each is meant to have been posted."""

    def __init__(self, accounts: dict, today: date):
        self.accounts, self.today, self.posted = accounts, today, {}

    def run(self) -> dict[int, date]:
        """Everything, and the days by page id."""
        self.regulation()
        for document in documents(self.today):
            self.document(document)
        self.sections()
        for article in news.articles(self.today):
            self.article(article)
        return self.posted

    def send(self, page: Page, author, subject: str, stop: Step | None = None) -> Item:
        """Send a draft and let those who may act take each step, until `stop` or until it is posted."""
        item = actions.submit(by=author, page=page)
        while item.step and item.step != stop:
            case = Case.of(item)
            person = self.taker(case, page)
            if item.step == Step.POST:
                return actions.post(by=person, item=item)
            if item.step == Step.EDITOR:
                actions.claim(by=person, item=item)
                item = actions.classify(by=person, item=item, subject=subject)
            item = actions.approve(by=person, item=item, seen=item.draft_digest)
        return item

    def taker(self, case: Case, page: Page):
        """One of those who may go on: at the Editor's step the Editors take turns."""
        people = case.way_on.people
        able = [a for a in self.accounts.values() if a.pk in people]
        editors = [a for a in able if a.username.startswith("bientap")]
        return editors[page.pk % len(editors)] if case.next_step.step == Step.EDITOR and editors else able[0]

    def add(self, parent: Page, page: Page, author) -> Page:
        """A new draft by its author."""
        page.live, page.owner, page.illustration = False, author, True
        parent.add_child(instance=page)
        page.save_revision(user=author)
        return page

    def image(self, key: str, title: str, owner) -> PortalImage:
        """One drawn picture in the library of the unit, or of the Board."""
        unit = Unit.objects.filter(memberships__person=owner).first()
        return PortalImage.objects.create(
            title=title[:255],
            description=title[:255],
            file=ContentFile(pictures.jpeg(key), f"{key}.jpg"),
            credit=CREDIT,
            collection=unit.collection if unit else Collection.get_first_root_node(),
            uploaded_by_user=owner,
            illustration=True,
        )

    def file(self, title: str, name: str, content: bytes, owner) -> PortalDocument:
        """One PDF file."""
        return PortalDocument.objects.create(
            title=title[:255], file=ContentFile(content, name), uploaded_by_user=owner, illustration=True
        )

    def regulation(self) -> None:
        """The regulation itself: eighteen articles with their anchors, its number empty as in the original."""
        law, author = regulation(), self.accounts["thuky"]
        clauses = [
            ("clause", {"number": str(a.number), "title": a.title, "chapter": a.chapter, "text": a.html})
            for a in law.articles
        ]
        page = DocumentPage(
            title=law.title,
            slug="quy-che-hoat-dong-cong-thong-tin-dien-tu",
            summary=law.abstract,
            number=law.number,
            number_missing_reason="Số và ngày để trống trong bản gốc",
            kind="Quy chế",
            field="Cổng thông tin điện tử",
            issuer=law.issuer,
            issued_year=law.year,
            issued_month=law.month,
            signer=f"{law.signer}, {law.signer_role}",
            in_force_from=date(law.year, law.month, 1),
            body=clauses,
        )
        file = self.file(law.title, "quy-che-cong-thong-tin-dien-tu.pdf", regulation_pdf(), author)
        page.files = [DocumentFile(document=file)]
        self.post_document(page, author, date(self.today.year, 9, 5))
        SiteIdentity.objects.update(regulation=page)

    def document(self, data) -> None:
        """One official document with its PDF file."""
        author = self.accounts[data.author]
        page = DocumentPage(
            title=data.title,
            summary=data.abstract,
            number=data.number,
            kind=data.kind_name,
            field=data.field,
            issuer=data.issuer,
            signer=data.signer_role,
            issued_year=data.issued_on.year,
            issued_month=data.issued_on.month,
            issued_day=data.issued_on.day,
            in_force_from=data.effective_on,
        )
        page.files = [DocumentFile(document=self.file(data.title, data.file_name, document_pdf(data), author))]
        self.post_document(page, author, data.issued_on)

    def post_document(self, page: DocumentPage, author, day: date) -> None:
        """The school's own documents are class B (ruling R1)."""
        page = self.add(DocumentIndexPage.objects.first(), page, author)
        self.send(page, author, "teaching")
        self.posted[page.pk] = day

    def sections(self) -> None:
        """Fill the front pages and the sections, as corrections of the empty pages the portal starts with."""
        author = self.accounts["thuky"]
        for key, text in sections(self.today).items():
            page = self.section_page(key, text)
            page.summary = text.introduction[:500]
            page.illustration = True
            if isinstance(page, HomePage):
                page.welcome = text.title[:200]
            else:
                page.title = text.title
            if hasattr(page, "body"):
                page.body = self.blocks(text.body)
            page.save_revision(user=author)
            self.send(page, author, "teaching")

    def section_page(self, key: str, text) -> Page:
        """The page a section's text belongs to; made where the portal does not start with it."""
        if key in ("trang-chu", "home-en"):
            return HomePage.objects.get(locale__language_code="vi" if key == "trang-chu" else "en")
        home = HomePage.objects.get(locale__language_code="vi")
        page = home.get_children().filter(slug=text.slug).first()
        if page is None:
            return self.add(home, SectionPage(title=text.title, slug=text.slug), self.accounts["thuky"])
        return page.specific

    def article(self, data) -> None:
        """One article, as far as its plan says."""
        author = self.accounts[data.author]
        page = ArticlePage(
            title=data.title,
            summary=data.introduction,
            body=self.blocks(data.body),
            column=Column.objects.get(slug=data.column),
            unit=Unit.objects.filter(code=data.unit).first() if data.unit else None,
            event_start=data.event_start,
            event_end=data.event_end,
            image=self.image(data.image, data.image_alt, author),
            image_description=data.image_alt[:250],
            image_credit=data.image_credit,
        )
        if data.source == news.QUOTED:
            page.source = ArticlePage.Source.QUOTED
            page.official_source = OfficialSource.objects.get(name=data.source_name)
            page.source_url = data.source_address
        page = self.add(NewsIndexPage.objects.first(), page, author)
        if data.state == news.DRAFT:
            return
        self.carry(page, author, data)

    def carry(self, page: ArticlePage, author, data) -> None:
        """Send the article and bring it to where the demo wants to show it."""
        subject = SUBJECTS.get(data.subject, data.subject)
        stop = Step.EDITOR if data.state == news.RETURNED else STOP_AT.get(data.state)
        item = self.send(page, author, subject, stop)
        if data.state == news.RETURNED:
            editor = next(a for a in self.accounts.values() if Case.of(item).decide(a, Act.CLAIM).allowed)
            actions.return_(by=editor, item=item, reason=data.note)
        if item.state == "posted":
            self.posted[page.pk] = data.posted_on
        if data.state == news.REMOVED:
            request = actions.request_removal(
                by=author, page=page, ground=RemovalGround.NO_LONGER_TIMELY, sentence=data.note
            )
            actions.decide_removal(by=self.accounts["truongban"], request=request, agree=True)

    def blocks(self, body) -> list[tuple]:
        """The demo's light text as the portal's body blocks."""
        return [self.block(kind, value) for kind, value in body]

    def block(self, kind: str, value) -> tuple:
        """One block."""
        if kind == "quote":
            return "quote", {"text": value, "by": ""}
        if kind == "table":
            table = ArticlePage.body.field.stream_block.child_blocks["table"]
            header, *rows = value
            columns = [{"type": "text", "heading": heading} for heading in header]
            return "table", table.to_python({"columns": columns, "rows": [{"values": row} for row in rows]})
        return kind, value


def run(accounts: dict, today: date) -> dict[int, date]:
    """Write everything; the days on which pages are meant to have been posted, by page id."""
    return Pages(accounts, today).run()
