"""A small portal in every state an attack can meet: posted, waiting, drafted, removed, hidden; with files in use."""

from django.core.files.base import ContentFile
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction, Revision, Site

from portal_home.models import ArticlePage, Column, HomePage, NewsIndexPage, PortalDocument, PortalImage, SectionPage
from portal_workflow import actions
from portal_workflow.models import Item, Unit
from portal_workflow.opening import open_page
from portal_workflow.permit import Kind, permit
from tests.routes.any_world import PDF, World, jpeg, user


def make_world() -> World:
    """Build it with the product's own actions, so that every row is what a real portal would hold."""
    home = HomePage.objects.get(locale__language_code="vi")
    index = NewsIndexPage.objects.first()
    section = SectionPage.objects.get(slug="gioi-thieu")
    child = open_page(parent=section, page=SectionPage(title="Lịch sử nhà trường", slug="lich-su"))
    hidden = open_page(parent=section, page=SectionPage(title="Nội bộ", slug="noi-bo"))
    collection = Collection.get_first_root_node().add_child(name="Mở")
    of_editor = {"uploaded_by_user": user("bientap1"), "collection": collection}
    image = PortalImage.objects.create(title="Sân trường", file=ContentFile(jpeg(), "san-truong.jpg"), **of_editor)
    cover = PortalImage.objects.create(title="Bìa", file=ContentFile(jpeg("teal"), "bia.jpg"))
    document = PortalDocument.objects.create(title="Kế hoạch", file=ContentFile(PDF, "ke-hoach.pdf"), **of_editor)
    body = [("paragraph", "<p>Cả trường đọc sách.</p>"), ("file", document)]
    body.append(("image", {"image": image, "description": "Sân trường", "caption": "", "credit": ""}))
    article, old = _posted(index, "Ngày hội đọc sách", body, image=cover, image_description="Sân trường buổi sáng")
    removed, _old = _posted(index, "Tin đã gỡ", [("paragraph", "<p>Tin này sẽ được gỡ.</p>")])
    asked = actions.request_removal(by=user("thuky"), page=removed, ground="no_longer_timely", sentence="Hết hạn.")
    actions.decide_removal(by=user("truongban"), request=asked, agree=True)
    waiting = _draft(index, "Tin đang chờ duyệt", "tovan")
    actions.submit(by=user("tovan"), page=waiting)
    with permit(Kind.SETUP):
        private = Collection.get_first_root_node().add_child(name="Kín")
        CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
        PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    world = World(
        outside=open_page(parent=home.get_parent(), page=HomePage(title="Kho", slug="kho", locale=home.locale)),
        home=home,
        english=HomePage.objects.get(locale__language_code="en"),
        index=index,
        section=section,
        child=child,
        hidden=hidden,
        article=ArticlePage.objects.get(pk=article.pk),
        old=old,
        draft=_draft(index, "Tin chưa duyệt", "tovan"),
        waiting=waiting,
        removed=ArticlePage.objects.get(pk=removed.pk),
        image=PortalImage.objects.get(pk=image.pk),
        document=PortalDocument.objects.get(pk=document.pk),
        private=private,
        site=Site.objects.get(is_default_site=True),
    )
    for file in (image.file, cover.file, document.file):
        file.close()
    world.keep_files()
    return world


def _draft(index, title, author, body=None, **fields) -> ArticlePage:
    body = body or [("paragraph", "<p>Chưa ai duyệt bài này.</p>")]
    unit = Unit.objects.get(code="to-ngu-van") if author == "tovan" else None
    fields = {"column": Column.objects.first(), "body": body, "unit": unit, "live": False} | fields
    page = ArticlePage(title=title, owner=user(author), **fields)
    index.add_child(instance=page)
    page.save_revision(user=user(author))
    return page


def _posted(index, title, body, **fields) -> tuple[ArticlePage, Revision]:
    """A Board item of class C, written in two saves, approved by another Editor, posted by the Secretary."""
    page = _draft(index, title, "bientap1", [("paragraph", "<p>Bản nháp đầu tiên.</p>")])
    old = page.get_latest_revision()
    page.body = body
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision(user=user("bientap1"))
    item = actions.submit(by=user("bientap1"), page=page)
    actions.classify(by=user("bientap3"), item=item, subject="daily_activity")
    actions.approve(by=user("bientap3"), item=item, seen=Item.objects.get(pk=item.pk).draft_digest)
    actions.post(by=user("thuky"), item=item)
    return page, old
