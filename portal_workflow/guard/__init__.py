"""The choke point: what saves, deletes and moves may do to anything public, whoever calls them.

Signals are connected per class, so that other models keep Django's fast delete. A change passes only under a permit
for this very object, which only our actions open. Refusals are PermissionDenied: Wagtail's admin shows them.
Migrations' historical models bypass signals, and `QuerySet.update` does: `nightly_check` finds those afterwards.
"""

from django.apps import apps
from django.db.models.signals import pre_delete, pre_save
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import DraftStateMixin, Page
from wagtail.signals import pre_page_move

from portal_workflow.guard import library, pages, rows, snippets

UID = "portal_workflow.guard"


def connect() -> None:
    """Connect every watched class; called when all models are loaded."""
    for model in apps.get_models():
        for signal, watcher in watchers_of(model):
            signal.connect(watcher, sender=model, dispatch_uid=_uid(model, signal))
    library.watch_forms(True)
    pre_page_move.connect(pages.on_move, dispatch_uid=f"{UID}.move")


def disconnect() -> None:
    """Take the guard off: only for the tests that prove each of its rows."""
    for model in apps.get_models():
        for signal, _watcher in watchers_of(model):
            signal.disconnect(sender=model, dispatch_uid=_uid(model, signal))
    library.watch_forms(False)
    pre_page_move.disconnect(dispatch_uid=f"{UID}.move")


def _uid(model, signal) -> str:
    return f"{UID}.{'save' if signal is pre_save else 'delete'}.{model._meta.label}"


def watchers_of(model) -> list[tuple]:
    """Which signals of a model are watched, and by what."""
    if issubclass(model, Page):
        return [(pre_save, pages.on_save), (pre_delete, pages.on_delete)]
    if pages.parental_key(model):
        return [(pre_save, pages.on_child_save), (pre_delete, pages.on_child_delete)]
    if model in (get_image_model(), get_document_model()):
        return [(pre_save, library.on_save), (pre_delete, library.on_delete)]
    if issubclass(model, DraftStateMixin):
        return [(pre_save, snippets.on_save), (pre_delete, snippets.on_delete)]
    return rows.watchers_of(model)
