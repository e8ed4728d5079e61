"""The library with something to attack, made by the workflow's own actions. Runs under the library's settings only."""

from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.utils import timezone
from library.models import NewsPage
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction, Site

from portal_workflow import actions
from portal_workflow.groups import grant_pages, make_unit_group
from portal_workflow.models import Item, Unit
from portal_workflow.opening import open_page
from portal_workflow.permit import Kind, permit
from portal_workflow.provision import provision_authority
from tests.routes.any_world import PDF, World, jpeg, user

PEOPLE = {"dora": "head", "lena": "editor", "lars": "editor", "lisa": "editor"}


def make_people() -> None:
    """A director, three librarians, a friend of the library who only writes, and a technician."""
    provision_authority()
    for name, role in PEOPLE.items():
        actions.hold_role(by=None, person=User.objects.create(username=name), role=role, since=timezone.localdate())
    friends = Unit.objects.create(code="friends", kind="union", name="Friends of the library", short_name="Friends")
    make_unit_group(friends)
    carl = User.objects.create(username="carl")
    actions.join_unit(by=None, person=carl, unit=friends, since=timezone.localdate())
    User.objects.create_superuser("root")


def make_home() -> Page:
    """The root of the library's site; its people write below it."""
    home = open_page(parent=Page.get_first_root_node(), page=NewsPage(title="Town library", slug="library"))
    with permit(Kind.SETUP):
        Site.objects.filter(is_default_site=True).update(root_page=home)
    for group in ("writers", "board"):
        grant_pages(group, home, "add", *(["change"] if group == "board" else []))
    return home


def draft(parent, title, author, **fields) -> NewsPage:
    """Somebody's text, not sent."""
    body = fields.pop("body", [("paragraph", f"<p>{title}, in one sentence.</p>")])
    page = NewsPage(title=title, owner=user(author), live=False, body=body, **fields)
    parent.add_child(instance=page)
    page.save_revision(user=user(author))
    return page


def posted(page, *, author, librarian, colleague) -> NewsPage:
    """Both steps and the posting."""
    item = actions.submit(by=user(author), page=page)
    actions.classify(by=user(librarian), item=item, subject="daily_activity")
    for name in (librarian, "dora"):
        actions.approve(by=user(name), item=item, seen=Item.objects.get(pk=item.pk).draft_digest)
    actions.post(by=user(colleague), item=item)
    return NewsPage.objects.get(pk=page.pk)


def make_world(home) -> World:
    """The same states as in the school's world."""
    section, index = (open_page(parent=home, page=NewsPage(title=title)) for title in ("About us", "News"))
    child, hidden = (open_page(parent=section, page=NewsPage(title=title)) for title in ("History", "Staff only"))
    collection = Collection.get_first_root_node().add_child(name="Open")
    mine = {"uploaded_by_user": user("lena"), "collection": collection}
    image = Image.objects.create(title="Hall", file=ContentFile(jpeg(), "hall.jpg"), **mine)
    document = Document.objects.create(title="Plan", file=ContentFile(PDF, "plan.pdf"), **mine)
    article = draft(index, "Reading night", "lena")
    old = article.get_latest_revision()
    article.body, article.picture = [("paragraph", "<p>All night.</p>"), ("file", document)], image
    article.save_revision(user=user("lena"))
    removed = draft(index, "Old hours", "lena")
    for page in (article, removed):
        posted(page, author="lena", librarian="lars", colleague="lisa")
    asked = actions.request_removal(by=user("lars"), page=removed, ground="no_longer_timely", sentence="Over.")
    actions.decide_removal(by=user("dora"), request=asked, agree=True)
    waiting = draft(index, "A gift", "carl")
    actions.submit(by=user("carl"), page=waiting)
    with permit(Kind.SETUP):
        private = Collection.get_first_root_node().add_child(name="Closed")
        CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
        PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    world = World(
        home=home,
        outside=open_page(parent=home.get_parent(), page=NewsPage(title="Store", slug="store")),
        english=None,
        index=index,
        section=section,
        child=child,
        hidden=hidden,
        article=NewsPage.objects.get(pk=article.pk),
        old=old,
        draft=draft(index, "Not approved", "carl"),
        waiting=waiting,
        removed=NewsPage.objects.get(pk=removed.pk),
        image=Image.objects.get(pk=image.pk),
        document=Document.objects.get(pk=document.pk),
        private=private,
        site=Site.objects.get(is_default_site=True),
    )
    for file in (image.file, document.file):
        file.close()
    world.keep_files()
    return world
