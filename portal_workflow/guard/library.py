"""Images and files: never replaced; not moved, recropped or deleted while a page that counts cites them."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from portal_workflow.circumstances import N_
from portal_workflow.citations import is_cited, kind_of
from portal_workflow.guard.require import GuardRefused, require
from portal_workflow.permit import Kind

NEVER_REPLACED = N_("A file is never replaced: upload the new one as a new file, then change the page that uses it.")
SHOWN_NOW = N_("A public page, or one being approved, shows this. Upload the file again, then change that page.")
SHOWN = frozenset({"title", "description", "credit", "source", "licence", "collection", "file_hash"})
FOCAL = ("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height")


FORMS = (BaseDocumentForm, BaseImageForm)


def clean_file(form):
    """Wagtail's form deletes the old file before it saves the row, too early for `on_save`: the form is refused."""
    if form.instance.pk and "file" in form.changed_data:
        raise ValidationError(gettext(NEVER_REPLACED))
    return form.cleaned_data["file"]


def watch_forms(watched: bool) -> None:
    """Django asks a form's `clean_file` where there is one; a site's own form may have its own."""
    for form in FORMS:
        if watched:
            form.clean_file = clean_file
        elif "clean_file" in vars(form):
            del form.clean_file


def on_save(sender, instance, raw=False, **kwargs) -> None:
    """An existing file keeps its bytes for ever, and what is shown of it while it is cited."""
    stored = sender._base_manager.filter(pk=instance.pk).first() if instance.pk else None
    if raw or stored is None:
        return
    if stored.file.name != instance.file.name:
        raise GuardRefused("12.4", NEVER_REPLACED)
    if shown_differs(stored, instance) and is_cited(kind_of(sender), instance.pk):
        require(Kind.REMOVAL, instance)


def shown_differs(stored, instance) -> bool:
    """Whether anything differs that a page shows; a hash that is only now computed is no difference."""
    fields = [field for field in stored._meta.concrete_fields if field.name in SHOWN.union(FOCAL)]
    changed = {field.name for field in fields if getattr(stored, field.attname) != getattr(instance, field.attname)}
    return bool(changed - ({"file_hash"} if not stored.file_hash else set()))


def on_delete(sender, instance, **kwargs) -> None:
    """A cited file is not deleted."""
    if is_cited(kind_of(sender), instance.pk):
        require(Kind.REMOVAL, instance)


def on_bulk_action(request, action_type, objects, action_class_instance) -> None:
    """Wagtail's bulk move into another collection sends no signal: a cited file stays where everybody may fetch it."""
    if action_type == "add_to_collection" and any(is_cited(kind_of(type(obj)), obj.pk) for obj in objects):
        raise GuardRefused("12.4", SHOWN_NOW)
