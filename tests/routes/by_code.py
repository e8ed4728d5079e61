"""Ways through the ORM and management commands: no account asks, so no permission is looked at."""

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.management import call_command
from wagtail.models import Page, PageViewRestriction, Revision, Site, Task

from portal_workflow.models import Tombstone
from tests.routes.any_world import later
from tests.routes.row import PUBLICATION, REMOVAL, rows


def change(obj, update_fields=None, **values):
    """Set attributes on a fresh copy and save it."""
    fresh = type(obj).objects.get(pk=obj.pk)
    for name, value in values.items():
        setattr(fresh, name, value)
    fresh.save(**({"update_fields": update_fields} if update_fields else {}))


def publish_latest(page, **values):
    """Make a revision and publish it, as a script would."""
    fresh = type(page).objects.get(pk=page.pk)
    for name, value in values.items():
        setattr(fresh, name, value)
    fresh.save_revision().publish()


def fresh(page):
    return Page.objects.get(pk=page.pk)


def again(obj):
    """The object as it is in the database: what an attack does to its copy must not reach the next attack."""
    return type(obj).objects.get(pk=obj.pk)


def schedule_runs_out(t):
    """The hour of an unapproved draft comes: the schedule itself was set past the guard, by `QuerySet.update`."""
    revisions = Revision.objects.filter(pk=t.world.draft.latest_revision_id)
    revisions.update(approved_go_live_at=later(-1))
    t.scheduler()
    revisions.update(approved_go_live_at=None)


def expire(t):
    change(fresh(t.world.article), expire_at=later(-1), update_fields=["expire_at"])
    t.scheduler()


def approve_every_task(t):
    """What a forged approval comes down to."""
    while state := fresh(t.world.waiting).current_workflow_task_state:
        state.approve(user=t.user)


def take_the_address(t):
    """Free the address of the removed page, then give it to another."""
    change(t.world.removed, slug="tin-da-go-cu")
    publish_latest(t.world.draft, slug=t.world.removed.slug)


def forget_then_delete(t):
    change(t.world.removed, first_published_at=None, update_fields=["first_published_at"])
    again(t.world.removed).delete()


ROWS = [
    *rows(
        PUBLICATION,
        by_anybody=True,
        orm_publish=lambda t: publish_latest(t.world.draft),
        orm_publish_what_waits=lambda t: publish_latest(t.world.waiting),
        orm_live=lambda t: change(t.world.draft, live=True),
        orm_live_alone=lambda t: change(fresh(t.world.draft), live=True, update_fields=["live"]),
        orm_bring_back_a_removed_page=lambda t: publish_latest(t.world.removed),
        orm_live_revision=lambda t: change(t.world.article, live_revision=t.world.old),
        orm_live_page_created=lambda t: t.world.index.add_child(instance=t.world.new("Tin mới", live=True)),
        orm_copy=lambda t: again(t.world.article).copy(update_attrs={"slug": "ban-sao"}),
        orm_alias=lambda t: again(t.world.article).create_alias(update_slug="ban-sao"),
        orm_schedule=lambda t: publish_latest(t.world.draft, go_live_at=later()),
        publish_scheduled=schedule_runs_out,
        orm_approval=approve_every_task,
        orm_alias_later=lambda t: change(t.world.draft, alias_of=fresh(t.world.article)),
        orm_finish=lambda t: t.world.waiting.current_workflow_state.finish(),
        orm_restriction_deleted=lambda t: PageViewRestriction.objects.get(page=t.world.hidden).delete(),
        orm_task_disabled=lambda t: [task.specific.deactivate() for task in Task.objects.all()],
    ),
    *rows(
        REMOVAL,
        by_anybody=True,
        orm_delete=lambda t: again(t.world.article).delete(),
        orm_delete_as_base_page=lambda t: fresh(t.world.article).delete(),
        orm_delete_an_ancestor=lambda t: fresh(t.world.section).delete(),
        orm_queryset_delete=lambda t: Page.objects.filter(pk=t.world.article.pk).delete(),
        orm_queryset_delete_of_its_class=lambda t: type(t.world.article).objects.filter(pk=t.world.article.pk).delete(),
        orm_forget_then_delete=forget_then_delete,
        orm_unpublish=lambda t: again(t.world.article).unpublish(),
        orm_live_false=lambda t: change(t.world.article, live=False),
        orm_live_false_alone=lambda t: change(fresh(t.world.article), live=False, update_fields=["live"]),
        orm_title=lambda t: change(t.world.article, title="Khác"),
        orm_title_of_base_page=lambda t: change(fresh(t.world.article), title="Khác"),
        orm_go_live_at=lambda t: publish_latest(t.world.article, go_live_at=later()),
        orm_expire_at=expire,
        orm_expire_at_published=lambda t: publish_latest(t.world.article, expire_at=later(-1)),
        orm_slug=lambda t: change(t.world.article, slug="noi-khac"),
        orm_url_path=lambda t: change(fresh(t.world.article), url_path="/x/", update_fields=["url_path"]),
        orm_move=lambda t: fresh(t.world.child).move(t.world.home, pos="last-child"),
        move_pages=lambda t: call_command("move_pages", t.world.section.pk, t.world.home.pk, verbosity=0),
        orm_restriction=lambda t: PageViewRestriction.objects.create(page=t.world.article, restriction_type="login"),
        orm_site=lambda t: change(t.world.site, is_default_site=False),
        orm_site_deleted=lambda t: Site.objects.all().delete(),
        orm_live_revision_deleted=lambda t: again(t.world.article).live_revision.delete(),
        orm_revisions_deleted=lambda t: again(t.world.article).revisions.all().delete(),
        orm_address_of_a_removed_page=take_the_address,
        orm_tombstone_deleted=lambda t: Tombstone.objects.all().delete(),
        orm_tombstone_changed=lambda t: change(Tombstone.objects.get(), path="/khac/"),
        orm_document_deleted=lambda t: again(t.world.document).delete(),
        orm_document_title=lambda t: change(t.world.document, title="Tên khác"),
        orm_document_collection=lambda t: change(t.world.document, collection=t.world.private),
        orm_document_other_bytes=lambda t: change(t.world.document, file=ContentFile(b"%PDF-", "khac.pdf")),
        orm_image_credit=lambda t: change(t.world.image, credit="Người khác"),
        orm_image_focal_point=lambda t: change(t.world.image, focal_point_x=1),
        orm_image_deleted=lambda t: type(t.world.image).objects.filter(pk=t.world.image.pk).delete(),
        orm_collection_deleted=lambda t: again(t.world.document).collection.delete(),
    ),
    *rows(
        REMOVAL,
        by_anybody=True,
        stock_refuses=True,
        purge_revisions=lambda t: call_command("purge_revisions", days=0, verbosity=0),
        orm_owner_deleted=lambda t: again(t.world.article).owner.delete(),
        orm_group_deleted=lambda t: Group.objects.all().delete(),
    ),
]
