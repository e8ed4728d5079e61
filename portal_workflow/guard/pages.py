"""Pages: what is live is neither changed, hidden, moved nor deleted, and nothing becomes live, without a permit."""

from django.db.models import Q
from modelcluster.fields import ParentalKey
from wagtail.models import Page

from portal_workflow.circumstances import N_
from portal_workflow.digest import BOOKKEEPING, content_data, content_digest
from portal_workflow.guard.require import GuardRefused, require
from portal_workflow.permit import Kind, find

# Columns Wagtail writes by itself when a draft is saved or the tree is kept in order.
HOUSEKEEPING = BOOKKEEPING - {"live", "live_revision", "expired", "alias_of", "first_published_at", "path", "url_path"}
# What an address is made of.
ADDRESS = ("slug", "path", "url_path")
NOT_APPROVED = N_("What would be posted is not what was approved; nothing was posted.")
NO_ALIAS = N_("A page that follows another one would go public without an approval of its own: make a copy instead.")


def on_save(sender, instance, raw=False, update_fields=None, **kwargs) -> None:
    """Before any page row is written."""
    if raw or (update_fields and {_name(sender, f) for f in update_fields} <= HOUSEKEEPING):
        return
    stored = Page.objects.filter(pk=instance.pk).first() if instance.pk else None
    if stored is None:
        _on_create(instance)
        return
    written = set(update_fields or [f.name for f in instance._meta.concrete_fields])
    if instance.expire_at and instance.expire_at != stored.expire_at and "expire_at" in written:
        require(Kind.REMOVAL, instance)
    if _loses_address(stored, instance, written):
        require(Kind.REMOVAL, instance)
    if instance.alias_of_id and instance.alias_of_id != stored.alias_of_id:
        raise GuardRefused("12.2", NO_ALIAS)
    if stored.live and not instance.live:
        require(Kind.REMOVAL, instance)
    elif _becomes_public(sender, stored, instance):
        _check_digest(sender, instance, require(Kind.PUBLICATION, instance))


def _becomes_public(sender, stored: Page, instance: Page) -> bool:
    """Whether this save shows new content: a page goes live, another revision does, or live text changes."""
    if not instance.live:
        return False
    if not stored.live or instance.live_revision_id != stored.live_revision_id:
        return True
    return _content_differs(sender, instance)


def _loses_address(stored: Page, instance: Page, written: set[str]) -> bool:
    """Whether an address that somebody may hold would change, or the page forget that it was ever public."""
    if any(name in written and getattr(instance, name) != getattr(stored, name) for name in ADDRESS):
        return _address_is_known(stored)
    return bool(stored.first_published_at and not instance.first_published_at and "first_published_at" in written)


def _name(model, field_name: str) -> str:
    return model._meta.get_field(field_name).name


def _on_create(instance: Page) -> None:
    """A new page starts as a draft; only setting the portal up makes public pages at once."""
    if instance.live and instance.depth != 1:
        require(Kind.PUBLICATION, instance)
    if instance.alias_of_id:
        raise GuardRefused("12.2", NO_ALIAS)
    if instance.expire_at:
        require(Kind.REMOVAL, instance)


def _address_is_known(page: Page) -> bool:
    """Whether somebody may hold this address: the page or one below it is or was public."""
    return ever_public(page.get_descendants(inclusive=True))


def ever_public(queryset) -> bool:
    """Whether any of the pages is live or was ever published."""
    return queryset.filter(Q(live=True) | Q(first_published_at__isnull=False)).exists()


def _content_differs(sender, instance: Page) -> bool:
    stored = sender._base_manager.get(pk=instance.pk)
    return content_data(stored) != content_data(instance)


def _check_digest(sender, instance: Page, granted) -> None:
    """A publication may only write the content it was opened for."""
    if granted.digest and sender is instance.specific_class and content_digest(instance) != granted.digest:
        raise GuardRefused("12.2", NOT_APPROVED)


def on_delete(sender, instance, **kwargs) -> None:
    """What was ever public is not deleted."""
    if ever_public(Page.objects.filter(pk=instance.pk)):
        require(Kind.REMOVAL, instance)


def on_move(sender, instance, parent_page_before, parent_page_after, **kwargs) -> None:
    """A move changes addresses: the old ones would answer nothing."""
    if parent_page_before != parent_page_after and _address_is_known(instance):
        require(Kind.REMOVAL, instance)


def parental_key(model):
    """The key by which a model is a child of a page; Wagtail's own comments are not content."""
    if model._meta.app_label == "wagtailcore":
        return None
    keys = (field for field in model._meta.concrete_fields if isinstance(field, ParentalKey))
    return next((key for key in keys if issubclass(key.related_model, Page)), None)


def on_child_save(sender, instance, raw=False, **kwargs) -> None:
    """A row that belongs to a live page's content."""
    page = _live_parent(sender, instance)
    if raw or page is None:
        return
    stored = sender._base_manager.filter(pk=instance.pk).first() if instance.pk else None
    if stored is None or _values(stored) != _values(instance):
        require(Kind.PUBLICATION, page)


def on_child_delete(sender, instance, **kwargs) -> None:
    """A row that belongs to a live page's content goes only with an approved version."""
    page = _live_parent(sender, instance)
    if page is not None and not find(Kind.REMOVAL, page):
        require(Kind.PUBLICATION, page)


def _live_parent(sender, instance) -> Page | None:
    page_id = getattr(instance, parental_key(sender).attname)
    return Page.objects.filter(pk=page_id, live=True).first()


def _values(obj) -> dict:
    return {field.attname: field.value_from_object(obj) for field in obj._meta.concrete_fields}
