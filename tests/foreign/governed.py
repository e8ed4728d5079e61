"""Runs under `tests.foreign.settings` only, in a process of its own: see `test_foreign_site`."""

import sys
from io import BytesIO

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image as PILImage
from wagtail.images.models import Image
from wagtail.models import Page, Site

from portal_workflow import actions, guard
from portal_workflow.models import Item, PublicReport
from portal_workflow.opening import open_page
from portal_workflow.permit import Kind, permit
from portal_workflow.provision import provision_authority
from tests.foreign.models import EventPage, Notice

ROLES = {"head": "head", "deputy": "deputy", "secretary": "secretary", "anna": "editor", "ben": "editor"}


@pytest.fixture
def people(db):
    """A Board of five and a superuser, set up as a new site would be."""
    with transaction.atomic():
        provision_authority()
    users = {name: User.objects.create(username=name) for name in ROLES}
    for name, role in ROLES.items():
        actions.hold_role(by=None, person=users[name], role=role, since=timezone.localdate())
    return users | {"root": User.objects.create_superuser("root")}


@pytest.fixture
def home(people):
    """The root of the site, governed like every other page."""
    home = open_page(parent=Page.get_first_root_node(), page=EventPage(title="Home", slug="the-home"))
    with transaction.atomic(), permit(Kind.SETUP):
        site = Site.objects.get(is_default_site=True)
        site.root_page = home
        site.save()
    return home


@pytest.fixture
def draft(home, people):
    """Anna's draft, with a picture of Wagtail's own image model."""
    bytes_ = BytesIO()
    PILImage.new("RGB", (80, 80)).save(bytes_, "PNG")
    picture = Image.objects.create(title="Hall", file=ContentFile(bytes_.getvalue(), "hall.png"))
    picture.file.close()
    page = EventPage(title="Concert", place="Hall", live=False, owner=people["anna"], picture=picture)
    home.add_child(instance=page)
    page.save_revision(user=people["anna"])
    return page


@pytest.fixture
def root(people):
    """The superuser's browser."""
    client = Client()
    client.force_login(people["root"])
    return client


@pytest.fixture
def notice(people):
    """A live snippet."""
    with transaction.atomic(), permit(Kind.SETUP):
        notice = Notice.objects.create(text="Open on Sunday")
        notice.save_revision().publish()
    return Notice.objects.get()


def live(pk) -> bool:
    return Page.objects.get(pk=pk).live


def test_nothing_of_the_school_is_here():
    assert not {"portal_home", "school_portal"} & {config.name for config in apps.get_app_configs()}
    assert [name for name in sys.modules if name.split(".")[0] in {"portal_home", "school_portal"}] == []


def test_from_draft_to_removal(draft, people, client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        item = actions.submit(by=people["anna"], page=draft)
        actions.classify(by=people["ben"], item=item, subject="daily_activity")
        actions.approve(by=people["ben"], item=item, seen=Item.objects.get(pk=item.pk).draft_digest)
        assert client.get(draft.url).status_code == 404
        actions.post(by=people["secretary"], item=item)
    assert client.get(draft.url).content.decode() == "<h1>Concert</h1><p>Hall</p>\n"
    assert draft.picture.renditions.count() == 1
    request = actions.request_removal(by=people["secretary"], page=draft, ground="other", sentence="Cancelled.")
    with pytest.raises(PermissionDenied):
        actions.decide_removal(by=people["deputy"], request=request, agree=True)
    actions.decide_removal(by=people["head"], request=request, agree=True)
    response = client.get(draft.url)
    assert (response.status_code, "Concert" in response.content.decode()) == (410, True)


@pytest.fixture
def posted(draft, people):
    """The concert, public."""
    item = actions.submit(by=people["anna"], page=draft)
    actions.classify(by=people["ben"], item=item, subject="daily_activity")
    actions.approve(by=people["ben"], item=item, seen=Item.objects.get(pk=item.pk).draft_digest)
    actions.post(by=people["secretary"], item=item)
    return EventPage.objects.get(pk=draft.pk)


def test_a_reader_reports_on_a_plain_page(posted, client):
    address = reverse("report_content", args=[posted.pk])
    assert "Concert" in client.get(address).content.decode()
    assert client.post(address, {"ground": "other", "sentence": "Wrong day."}).status_code == 302
    assert PublicReport.objects.get().page_id == posted.pk


def test_what_is_destroyed_is_empty_whatever_its_class(posted, people, client):
    request = actions.request_removal(by=people["secretary"], page=posted, ground="other", sentence="A name.")
    actions.vanish(by=people["head"], request=request, ground="personal_data")
    page = EventPage.objects.get(pk=posted.pk)
    assert (page.title, page.place, page.picture, page.live) == (f"#{page.pk}", "", None, False)
    assert not Image.objects.filter(pk=posted.picture_id).exists()
    response = client.get(posted.url)
    assert (response.status_code, "Concert" in response.content.decode()) == (410, False)


def test_the_superuser_publishes_nothing(draft, root):
    data = {"title": "Concert", "slug": "concert", "place": "", "action-publish": "1", "comments-TOTAL_FORMS": "0"}
    data |= {"comments-INITIAL_FORMS": "0", "comments-MIN_NUM_FORMS": "0", "comments-MAX_NUM_FORMS": ""}
    root.post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), data)
    root.post(reverse("wagtailadmin_api:pages:action", args=[draft.pk, "publish"]))
    with pytest.raises(PermissionDenied):
        draft.get_latest_revision().publish()
    assert not live(draft.pk)


def test_the_superuser_takes_nothing_off(home, root):
    root.post(reverse("wagtailadmin_pages:unpublish", args=[home.pk]))
    root.post(reverse("wagtailadmin_pages:delete", args=[home.pk]))
    with pytest.raises(PermissionDenied):
        EventPage.objects.get(pk=home.pk).unpublish()
    assert live(home.pk)


def view(name, *args):
    return reverse(f"wagtailsnippets_foreign_notice:{name}", args=args)


def bulk_delete(root, notice):
    address = reverse("wagtail_bulk_action", args=["foreign", "notice", "delete"])
    return root.post(f"{address}?id={notice.pk}&next=/admin/")


def publish_new(root, notice):
    return root.post(view("add"), {"text": "Mine", "action-publish": "1"})


SNIPPET_ROWS = {
    "unpublish": lambda root, notice: root.post(view("unpublish", notice.pk)),
    "delete": lambda root, notice: root.post(view("delete", notice.pk)),
    "bulk delete": bulk_delete,
    "blank and publish": lambda root, notice: root.post(view("edit", notice.pk), {"text": "", "action-publish": "1"}),
    "publish from the create view": publish_new,
    "orm delete": lambda root, notice: notice.delete(),
    "orm queryset delete": lambda root, notice: Notice.objects.all().delete(),
    "orm unpublish": lambda root, notice: notice.unpublish(),
    "orm text": lambda root, notice: Notice(pk=notice.pk, text="Mine", live=True).save(),
}


def attack(row, root, notice):
    before = transaction.savepoint()
    try:
        SNIPPET_ROWS[row](root, Notice.objects.get(pk=notice.pk))
    except PermissionDenied:
        if transaction.get_rollback():
            transaction.set_rollback(False)
            transaction.savepoint_rollback(before)
    return list(Notice.objects.filter(live=True).values_list("pk", "text", "live_revision_id"))


@pytest.mark.parametrize("row", SNIPPET_ROWS)
def test_a_snippet_it_has_never_seen_stays(root, notice, row):
    assert attack(row, root, notice) == [(notice.pk, "Open on Sunday", notice.live_revision_id)]


@pytest.mark.parametrize("row", SNIPPET_ROWS)
def test_without_the_guard_it_would_not(root, notice, row):
    guard.disconnect()
    try:
        assert attack(row, root, notice) != [(notice.pk, "Open on Sunday", notice.live_revision_id)]
    finally:
        guard.connect()
