"""Destroys what a removed page said, everywhere it is written down (ruling R5). Called by `actions.vanish` alone."""

import uuid

from django.contrib.contenttypes.models import ContentType
from django.db import connection, models, transaction
from modelcluster.models import get_all_child_relations
from modelsearch import index
from modelsearch import models as search_tables
from wagtail import hooks
from wagtail.fields import StreamField
from wagtail.models import ModelLogEntry, Page, PageLogEntry, ReferenceIndex, Revision

from portal_workflow import addresses, files_destroyed
from portal_workflow.models.item import Citation, Item, ItemEvent
from portal_workflow.models.removal import EmergencyHide, RemovalRequest, Tombstone
from portal_workflow.models.reports import PublicReport
from portal_workflow.permit import Kind, permit


def destroy(page: Page, *, replacement: Page | None = None) -> None:
    """Everything this page ever said goes, its files too where nothing else public cites them; not to be undone.

    The rows that carry the case stay, empty: who did what when, and an address that nobody takes. Other apps empty
    their own tables in the hook `portal_vanish(page)`, which comes first, while the content can still be read.
    """
    _overwrite_what_is_deleted()
    used = files_destroyed.ever_used(page)
    for function in hooks.get_hooks("portal_vanish"):
        function(page)
    with permit(Kind.REMOVAL, page):
        _empty_the_case(page, replacement)
        _empty_the_page(page)
    Citation.objects.filter(page_id=page.pk).delete()
    for kind, object_id in used:
        files_destroyed.destroy_unless_cited(kind, object_id)
    _empty_the_logs(page)
    _overwrite_the_index()


def name_of(page_id) -> str:
    """What stands where the title was."""
    return f"#{page_id}"


def _empty_the_page(page: Page) -> None:
    """Revisions, children, columns, index entries. `update` on purpose: nothing is left for a signal to look at."""
    index.remove_object(page)
    ReferenceIndex.remove_for_object(page)
    Revision.page_revisions.filter(object_id=str(page.pk)).delete()
    for relation in get_all_child_relations(type(page)):
        relation.related_model._default_manager.filter(**{relation.field.name: page.pk}).delete()
    for model in (type(page), *page._meta.get_parent_list()):
        if model is not Page and issubclass(model, Page):
            model._base_manager.filter(pk=page.pk).update(**_nothing_in(model))
            for many in filter(_has_a_table_of_its_own, model._meta.local_many_to_many):
                many.remote_field.through._base_manager.filter(**{many.m2m_field_name(): page.pk}).delete()
    slug = f"destroyed-{page.pk}"
    Page.objects.filter(pk=page.pk).update(
        title=name_of(page.pk),
        draft_title=name_of(page.pk),
        slug=slug,
        url_path=f"{page.get_parent().url_path}{slug}/",
        seo_title="",
        search_description="",
        has_unpublished_changes=False,
        # Every digest of the content was taken over this random key as well: without it they are nobody's.
        translation_key=uuid.uuid4(),
    )


def _has_a_table_of_its_own(field) -> bool:
    """Tags look like many-to-many fields; their rows are children of the page."""
    return isinstance(field, models.ManyToManyField)


def _nothing_in(model) -> dict:
    """Each column of the model that can be emptied, with what it holds when it is empty."""
    fields = (field for field in model._meta.local_concrete_fields if not field.primary_key)
    return {field.attname: empty for field in fields if (empty := _nothing(field)) is not KEPT}


KEPT = object()


def _nothing(field):
    """A field as it is without content; a row that must be pointed to (kind, issuer) stays pointed to."""
    if field.null:
        return None
    if field.is_relation:
        return KEPT
    if isinstance(field, StreamField):
        return field.to_python([])
    if field.has_default():
        return field.get_default()
    if isinstance(field, models.CharField | models.TextField):
        return ""
    return 0 if isinstance(field, models.IntegerField | models.FloatField) else KEPT


def _empty_the_case(page: Page, replacement: Page | None) -> None:
    """Words people wrote about the page: events, requests, reports, notices; and what the rules remembered of it."""
    item = Item.objects.get(page_id=page.pk)
    item.past_versions.all().delete()
    ItemEvent.objects.filter(item=item).update(note="")
    Item.objects.filter(pk=item.pk).update(substance={}, run_substance={}, draft_digest="", live_digest="")
    requests = RemovalRequest.objects.filter(page_id=page.pk)
    keys = [str(pk) for pk in requests.values_list("pk", flat=True)]
    kind = ContentType.objects.get_for_model(RemovalRequest)
    Revision.objects.filter(content_type=kind, object_id__in=keys).delete()
    ModelLogEntry.objects.filter(content_type=kind, object_id__in=keys).update(label="", data={})
    requests.update(page_title=name_of(page.pk), sentence="", decision_note="")
    PublicReport.objects.filter(page_id=page.pk).update(sentence="", contact="", answer="")
    for hide in EmergencyHide.objects.filter(request__page_id=page.pk):
        EmergencyHide.objects.filter(pk=hide.pk).update(path=addresses.digest_of(hide.path))
    for notice in Tombstone.objects.filter(page_id=page.pk, vanished=False):
        empty = {"path": addresses.digest_of(notice.path), "title": "", "ground": "", "vanished": True}
        Tombstone.objects.filter(pk=notice.pk).update(replacement=replacement or notice.replacement, **empty)


def _empty_the_logs(page: Page) -> None:
    """Wagtail's log keeps titles: of the page, and of what was once copied from it."""
    PageLogEntry.objects.filter(page_id=page.pk).update(label="", data={})
    PageLogEntry.objects.filter(data__source__id=page.pk).update(data={})


def _overwrite_what_is_deleted() -> None:
    """SQLite leaves deleted text in the file unless it is told to overwrite it, and in its journal until it is cut."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA secure_delete = ON")
    transaction.on_commit(_cut_the_journal)


def _cut_the_journal() -> None:
    """A reader who is still at it delays this to the next checkpoint; inside a transaction SQLite refuses it."""
    if connection.in_atomic_block:
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _overwrite_the_index() -> None:
    """The full-text table of SQLite keeps deleted words in its segments until they are merged."""
    table = getattr(search_tables, "SQLiteFTSIndexEntry", None)
    if table is not None and connection.vendor == "sqlite":
        name = connection.ops.quote_name(table._meta.db_table)
        with connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {name}({name}) VALUES ('optimize')")
