"""Who may fetch a file: everybody when a live page cites it, else only those who work on it."""

from django.core.files.storage import default_storage
from django.db import transaction
from django.http import Http404
from wagtail.images import get_image_model
from wagtail.models import Page

from portal_workflow.citations import is_cited, library
from portal_workflow.models.item import Citation
from portal_workflow.reading import person_of


def sync_privacy(page_id: int) -> None:
    """Make the files a page cites public or private, as all pages together want them. Call inside the action."""
    for kind, object_id in set(Citation.objects.filter(page_id=page_id).values_list("kind", "object_id")):
        set_privacy(kind, object_id)


def set_privacy(kind: str, object_id: int) -> None:
    """Public while any live page cites the file. Renditions are rewritten: their folder is their privacy."""
    model = library(kind)
    if not any(field.name == "public" for field in model._meta.concrete_fields):
        return  # a site whose own image and document models keep no such mark
    public = Citation.objects.filter(kind=kind, object_id=object_id, live=True).exists()
    changed = model.objects.filter(pk=object_id).exclude(public=public).update(public=public)
    if changed and kind == Citation.Kind.IMAGE:
        drop_renditions(object_id)


def drop_renditions(image_id: int) -> None:
    """Delete an image's renditions, rows now and files when the act is committed; they are made again on demand."""
    rendition_model = get_image_model().get_rendition_model()
    renditions = list(rendition_model.objects.filter(image_id=image_id))
    names = [rendition.file.name for rendition in renditions]
    get_image_model()(pk=image_id).renditions.all().delete()

    def delete_files():
        for name in names:
            if not rendition_model.objects.filter(file=name).exists():
                default_storage.delete(name)

    transaction.on_commit(delete_files)


def make_renditions(page: Page) -> None:
    """Make the sizes the page's templates show, so that the first reader does not wait for them."""
    filters = getattr(page.specific_class, "image_filters", ())
    if not filters:
        return
    ids = Citation.objects.filter(page_id=page.pk, kind=Citation.Kind.IMAGE, live=True).values_list(
        "object_id", flat=True
    )
    for image in get_image_model().objects.filter(pk__in=ids):
        image.get_renditions(*filters)


def check_may_fetch(document, user) -> None:
    """Everybody fetches what a live page cites; else who uploaded it, and the Board, who judge it. Raises Http404."""
    if is_cited(Citation.Kind.DOCUMENT, document.pk, live_only=True):
        return
    if not user.is_authenticated or not (document.uploaded_by_user_id == user.pk or person_of(user).on_board):
        raise Http404
