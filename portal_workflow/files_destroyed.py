"""The files of a page that is destroyed: bytes, renditions, texts and titles (ruling R5)."""

from collections.abc import Iterator

from django.contrib.contenttypes.models import ContentType
from django.core.files.storage import default_storage
from django.db import models, transaction
from django.db.models import ProtectedError
from modelsearch import index
from wagtail.models import ModelLogEntry, Page, Revision

from portal_workflow import citations, files
from portal_workflow.models.item import Citation, Item
from portal_workflow.permit import Kind, permit


def ever_used(page: Page) -> set[tuple[str, int]]:
    """Kind and id of every file that any version of the page used, drafts and corrected versions included."""
    found = set(Citation.objects.filter(page_id=page.pk).values_list("kind", "object_id"))
    for version in _versions(page):
        for kind, ids in citations.cited_ids(version).items():
            found |= {(str(kind), pk) for pk in ids}
    return found


def _versions(page: Page) -> Iterator[Page]:
    yield page
    for revision in Revision.page_revisions.filter(object_id=str(page.pk)).iterator():
        yield revision.as_object()
    for item in Item.objects.filter(page_id=page.pk):
        for past in item.past_versions.all():
            yield page.with_content_json(past.content)


def destroy_unless_cited(kind: str, object_id: int) -> None:
    """A file that another public page shows stays; drafts, items under way and removed pages do not keep it."""
    model = citations.library(kind)
    file = model.objects.filter(pk=object_id).first()
    if file is None:
        return
    if citations.shown().filter(kind=kind, object_id=object_id).exists():
        files.set_privacy(kind, object_id)
        return
    logged = ModelLogEntry.objects.filter(content_type=ContentType.objects.get_for_model(model))
    logged.filter(object_id=str(object_id)).update(label="", data={})
    with permit(Kind.REMOVAL, file):
        try:
            with transaction.atomic():
                file.delete()
        except ProtectedError:
            _empty(kind, file)


def _empty(kind: str, file) -> None:
    """The row of a page that is not public points here: the row stays, and nothing of the file is in it."""
    name = file.file.name
    if kind == Citation.Kind.IMAGE:
        files.drop_renditions(file.pk)
    texts = {
        field.attname: ""
        for field in file._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField) and not isinstance(field, models.FileField)
    }
    gone = texts | {"title": f"#{file.pk}", "file": f"destroyed-{file.pk}"}
    type(file).objects.filter(pk=file.pk).update(**gone)
    index.remove_object(file)
    transaction.on_commit(lambda: default_storage.delete(name))
