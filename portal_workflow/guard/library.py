"""Images and files: never replaced; not moved, recropped or deleted while a page that counts cites them."""

from wagtail.documents import get_document_model

from portal_workflow.circumstances import N_
from portal_workflow.citations import is_cited
from portal_workflow.guard.require import GuardRefused, require
from portal_workflow.models.item import Citation
from portal_workflow.permit import Kind

NEVER_REPLACED = N_("A file is never replaced: upload the new one as a new file, then change the page that uses it.")
FOCAL = ("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height")


def kind_of(model) -> str:
    """Which library a model is."""
    return Citation.Kind.DOCUMENT if model is get_document_model() else Citation.Kind.IMAGE


def on_save(sender, instance, raw=False, **kwargs) -> None:
    """An existing file keeps its bytes for ever, and its place and crop while it is cited."""
    stored = sender._base_manager.filter(pk=instance.pk).first() if instance.pk else None
    if raw or stored is None:
        return
    if stored.file.name != instance.file.name:
        raise GuardRefused("12.4", NEVER_REPLACED)
    shown = ("collection_id", *(name for name in FOCAL if hasattr(instance, name)))
    if any(getattr(stored, name) != getattr(instance, name) for name in shown) and is_cited(
        kind_of(sender), instance.pk
    ):
        require(Kind.REMOVAL, instance)


def on_delete(sender, instance, **kwargs) -> None:
    """A cited file is not deleted."""
    if is_cited(kind_of(sender), instance.pk):
        require(Kind.REMOVAL, instance)
