"""Carries the demo's pages through the portal's own actions, by the people whose part it is."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.core.files.base import ContentFile
from wagtail.models import Collection, Page

from portal_home.models import ArticlePage, PortalDocument, PortalImage
from portal_workflow import actions
from portal_workflow.circumstances import Act
from portal_workflow.matrix import CLASS_OF, Step, Subject
from portal_workflow.models import Item, Unit
from portal_workflow.reading import Case
from portal_workflow.refusal import RefusalGround, RemovalGround
from school_portal.demo import plans
from school_portal.demo.studio import Studio

# The station an item is meant to stop at, as the step it then waits for.
STOPS = {
    plans.AT_EDITOR: {Step.EDITOR},
    plans.RETURNED: {Step.EDITOR},
    plans.REFUSED: {Step.EDITOR},
    plans.WITHDRAWN: {Step.EDITOR},
    plans.AT_DEPUTY: {Step.DEPUTY},
    plans.AT_HEAD: {Step.OPINION, Step.HEAD},
    plans.APPROVED: {Step.POST},
}
CREDIT = "Hình minh hoạ do nhà trường tạo"


@dataclass
class Carrier:
    """The demo's accounts at work; `posted` remembers the day each page is meant to have been posted."""

    accounts: dict
    today: date
    studio: Studio
    posted: dict[int, date] = field(default_factory=dict)

    def __post_init__(self):
        self.units = {unit.code: unit for unit in Unit.objects.select_related("collection")}

    def add(self, parent: Page, page: Page, author) -> Page:
        """A new draft by its author."""
        page.live, page.owner, page.illustration = False, author, True
        parent.add_child(instance=page)
        page.save_revision(user=author, clean=False)
        return page

    def change(self, page: Page, author) -> Page:
        """A new version of a page that is there already."""
        page.illustration = True
        page.save_revision(user=author, clean=False)
        return page

    def post(self, page: Page, author, subject: str, day: date | None = None) -> Page:
        """Send a draft, let everybody do his part, post it."""
        self.send(page, author, subject)
        if day:
            self.posted[page.pk] = day
        return page

    def send(self, page: Page, author, subject: str, stops: Iterable[Step] = (), urgent: bool = False) -> Item:
        """Send a draft and let those who may act take each step, until one of `stops` or until it is posted."""
        item = actions.submit(by=author, page=page, urgent=urgent)
        while item.step and item.step not in stops:
            item = self.take(item, page, subject)
        return item

    def take(self, item: Item, page: Page, subject: str) -> Item:
        """The step the item waits for, by one of those who may take it."""
        case = Case.of(item)
        person = self.taker(case, page)
        if item.step == Step.POST:
            return actions.post(by=person, item=item)
        if item.step == Step.EDITOR and _goes_up(item, subject):
            reason = "Xếp theo nội dung của bài" if item.subject else ""
            item = actions.classify(by=person, item=item, subject=subject, reason=reason)
        return actions.approve(by=person, item=item, seen=item.draft_digest)

    def taker(self, case: Case, page: Page):
        """One of those who may go on: at the Editor's step the Editors take turns."""
        people = case.way_on.people
        able = [account for account in self.accounts.values() if account.pk in people]
        editors = [account for account in able if account.username.startswith("bientap")]
        return editors[page.pk % len(editors)] if case.next_step.step == Step.EDITOR and editors else able[0]

    def bring(
        self, page: Page, author, subject: str, *, state: str, note: str = "", ground: str = "", urgent: bool = False
    ) -> None:
        """Carry a draft to the station the demo wants to show it at."""
        if state == plans.DRAFT:
            return
        item = self.send(page, author, subject, STOPS.get(state, ()), urgent)
        if state == plans.RETURNED:
            actions.return_(by=self.editor_of(item), item=item, reason=note)
        elif state == plans.REFUSED:
            actions.refuse(by=self.editor_of(item), item=item, ground=RefusalGround(ground), sentence=note)
        elif state == plans.WITHDRAWN:
            actions.withdraw(by=author, item=item)
        elif state == plans.REMOVED:
            self.remove(page, author, ground, note)

    def remove(self, page: Page, author, ground: str, note: str) -> None:
        """Ask for the removal of a posted page; the Head agrees."""
        ground = RemovalGround(ground) if ground else RemovalGround.NO_LONGER_TIMELY
        request = actions.request_removal(by=author, page=page, ground=ground, sentence=note)
        actions.decide_removal(by=self.accounts["truongban"], request=request, agree=True)

    def editor_of(self, item: Item):
        """An Editor who may take the item's step now."""
        case = Case.of(item)
        return next(account for account in self.accounts.values() if case.decide(account, Act.CLAIM).allowed)

    def image(self, key: str, title: str, owner) -> PortalImage:
        """One drawn picture in the library of the owner's unit, or of the Board."""
        content = self.studio.picture(key)
        unit = self.unit_of(owner)
        return PortalImage.objects.create(
            title=title[:255],
            description=title[:255],
            file=ContentFile(content, f"{key.replace('@', '-')}.jpg"),
            credit=CREDIT,
            collection=unit.collection if unit else Collection.get_first_root_node(),
            uploaded_by_user=owner,
            illustration=True,
        )

    def unit_of(self, account) -> Unit | None:
        """The unit an account writes for."""
        memberships = account.memberships.all()
        return next((unit for m in memberships for unit in self.units.values() if unit.pk == m.unit_id), None)

    def file(self, key: str, title: str, name: str, owner) -> PortalDocument:
        """One file of the studio in the library."""
        content, text = self.studio.file(key)
        return PortalDocument.objects.create(
            title=title[:255], file=ContentFile(content, name), text=text, uploaded_by_user=owner, illustration=True
        )


def _goes_up(item: Item, subject: str) -> bool:
    """Whether the Editor has to say what the item is about: nothing is said yet, or it weighs more than was said."""
    return not item.subject or CLASS_OF[Subject(subject)] < item.item_class


def blocks(body) -> list[tuple]:
    """The demo's light text as the portal's body blocks."""
    return [_block(kind, value) for kind, value in body]


def _block(kind: str, value) -> tuple:
    if kind == "quote":
        return "quote", {"text": value, "by": ""}
    if kind == "table":
        table = ArticlePage.body.field.stream_block.child_blocks["table"]
        header, *rows = value
        columns = [{"type": "text", "heading": heading} for heading in header]
        return "table", table.to_python({"columns": columns, "rows": [{"values": row} for row in rows]})
    return kind, value
