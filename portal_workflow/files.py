"""Who may fetch a file: everybody when a live page cites it, else only those who work on it."""

from collections.abc import Iterable

from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q
from django.http import Http404
from wagtail.images import get_image_model
from wagtail.models import Page

from portal_workflow.circumstances import Person
from portal_workflow.citations import is_cited, kind_of, library
from portal_workflow.matrix import Role
from portal_workflow.models.item import Citation, Item
from portal_workflow.models.people import Unit
from portal_workflow.reading import board_now, person_of


def sync_privacy(page_id: int, dropped: Iterable[Citation] = ()) -> None:
    """Make the files a page cites, and those it has dropped, public or private, as all pages together want them.

    Call inside the action.
    """
    cited = set(Citation.objects.filter(page_id=page_id).values_list("kind", "object_id"))
    for kind, object_id in cited | {(citation.kind, citation.object_id) for citation in dropped}:
        set_privacy(kind, object_id)


def set_privacy(kind: str, object_id: int) -> None:
    """Public while a live page, or a readable earlier version of one, cites the file.

    Renditions are rewritten: their folder is their privacy.
    """
    model = library(kind)
    if not any(field.name == "public" for field in model._meta.concrete_fields):
        return  # a site whose own image and document models keep no such mark
    public = is_cited(kind, object_id, live_only=True)
    changed = model.objects.filter(pk=object_id).exclude(public=public).update(public=public)
    if changed and kind == Citation.Kind.IMAGE:
        drop_renditions(object_id)


def drop_renditions(image_id: int) -> None:
    """Delete an image's renditions, rows now and files when the act is committed; they are made again on demand."""
    rendition_model = get_image_model().get_rendition_model()
    renditions = list(rendition_model.objects.filter(image_id=image_id).select_related("image"))
    names = [rendition.file.name for rendition in renditions]
    if renditions:  # through their image: Wagtail forgets them under a name with its hash
        renditions[0].image.renditions.all().delete()

    def delete_files():
        for name in names:
            if not rendition_model.objects.filter(file=name).exists():
                default_storage.delete(name)

    transaction.on_commit(delete_files)


def make_renditions(page: Page) -> None:
    """Make the sizes the page's templates show, so that the first reader does not wait for them."""
    filters = getattr(page, "image_filters", ())
    if not filters:
        return
    ids = Citation.objects.filter(page_id=page.pk, kind=Citation.Kind.IMAGE, live=True).values_list(
        "object_id", flat=True
    )
    for image in get_image_model().objects.filter(pk__in=ids):
        image.get_renditions(*filters)


def may_fetch(file, user) -> bool:
    """Everybody fetches what a public page cites; else those who may read the text it is for.

    These are who uploaded it, the Board, Principal and inspector, the unit in whose library it lies, and who began or
    sent an item that cites it. A technical administrator is none of them (ruling R6).
    """
    kind = kind_of(type(file))
    if is_cited(kind, file.pk, live_only=True):
        return True
    if not user.is_authenticated:
        return False
    if file.uploaded_by_user_id == user.pk:
        return True
    person = _person(user)
    if person.on_board or person.delegated:
        return True
    if person.holds(Role.PRINCIPAL, Role.INSPECTOR):
        return True
    if person.units and Unit.objects.filter(pk__in=person.units, collection_id=file.collection_id).exists():
        return True
    own = Item.objects.filter(Q(started_by=user) | Q(submitted_by=user)).values("page_id")
    return Citation.objects.filter(kind=kind, object_id=file.pk, page_id__in=own).exists()


def _person(user) -> Person:
    """Read once for each request (once per user instance): a library asks for every row."""
    if not hasattr(user, "_board_of_request"):
        user._board_of_request = board_now()
    return person_of(user, user._board_of_request)


def check_may_fetch(file, user) -> None:
    """Raises Http404, as for a file that is not there."""
    if not may_fetch(file, user):
        raise Http404
