"""Snippets with drafts (of another site; ours has none that is public): live only by permit, off only by permit."""

from portal_workflow.guard.require import require
from portal_workflow.permit import Kind

HOUSEKEEPING = {
    "has_unpublished_changes",
    "latest_revision",
    "locked",
    "locked_at",
    "locked_by",
    "first_published_at",
    "last_published_at",
    "expired",
}


def on_save(sender, instance, raw=False, update_fields=None, **kwargs) -> None:
    """Before a snippet is written."""
    if raw or (update_fields and set(update_fields) <= HOUSEKEEPING):
        return
    stored = sender._base_manager.filter(pk=instance.pk).first() if instance.pk else None
    was_live = stored is not None and stored.live
    if instance.expire_at and instance.expire_at != getattr(stored, "expire_at", None):
        require(Kind.REMOVAL, instance)
    if was_live and not instance.live:
        require(Kind.REMOVAL, instance)
    elif instance.live and (not was_live or _values(stored) != _values(instance)):
        require(Kind.PUBLICATION, instance)


def on_delete(sender, instance, **kwargs) -> None:
    """What is or was public is not deleted."""
    stored = sender._base_manager.filter(pk=instance.pk).first()
    if stored is not None and (stored.live or stored.first_published_at):
        require(Kind.REMOVAL, instance)


def _values(obj) -> dict:
    fields = (field for field in obj._meta.concrete_fields if field.name not in HOUSEKEEPING)
    return {field.attname: field.value_from_object(obj) for field in fields}
