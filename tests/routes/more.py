"""Rows that only some routes ask for, and addresses that are put together out of several."""

from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from wagtail.admin.models import EditingSession
from wagtail.admin.views.bulk_action.registry import bulk_action_registry as registry
from wagtail.models import Page, UploadedFile
from wagtail.models.i18n import Locale
from wagtail_localize.models import Translation, TranslationSource

from portal_home.models import PortalImage, PortalRendition
from tests.routes.world import World, jpeg, user


def prepare(world: World) -> None:
    """Rows that only some routes ask for: a translation under way, uploads, an editor that stands open."""
    source, _made = TranslationSource.get_or_create_from_instance(world.section)
    translation = Translation.objects.create(source=source, target_locale=Locale.objects.get(language_code="en"))
    translation.save_target(user=user("bientap1"), publish=False)
    private = PortalImage.objects.create(title="Riêng", file=ContentFile(jpeg(), "rieng.jpg"))
    private.get_rendition("max-165x165")
    for name in ("cho.jpg", "cho.pdf"):
        UploadedFile.objects.create(
            for_content_type_id=None, file=ContentFile(b"x", name), uploaded_by_user=user("bientap1")
        )
    EditingSession.objects.create(
        user=user("bientap1"), content_object=world.draft, last_seen_at=world.draft.latest_revision.created_at
    )


def forget(world: World) -> None:
    """Uploads that wait are files too."""
    for name in UploadedFile.objects.values_list("file", flat=True):
        default_storage.delete(name)


def ids(queryset, many=2) -> list:
    return list(queryset.order_by("pk").values_list("pk", flat=True)[:many])


def fresh(page) -> Page:
    return Page.objects.get(pk=page.pk)


def pictures(folder: str) -> list[str]:
    """Names of pictures by size in one of the two folders."""
    names = PortalRendition.objects.order_by("pk").values_list("file", flat=True)
    return [name for name in names if name.startswith(folder)][:2]


def previews(work: dict) -> dict:
    """The link of an open preview, with a file that is not of it."""
    token, nobodys = work["token"], "khong-dung"
    files = [{"token": token, "key": 1}, {"token": nobodys, "key": 1}]
    pages = [{"token": token}, {"token": nobodys}]
    return {"portal_preview:page": pages, "portal_preview:picture": files, "portal_preview:file": files}


def public_addresses(world: World, pages) -> list[str]:
    """Of pages in every state."""
    return [page.get_url_parts()[2] for page in pages]


def page_and_version(versions) -> list[dict]:
    return [{"page_id": page.pk, "revision_id": key} for page, key in versions]


def bulk_actions(world: World) -> list[str]:
    """Each action of Wagtail's registry on a row of its model; of pages, on a draft and on a public one."""
    registry.get_bulk_action_class("wagtailcore", "page", "")
    found = []
    for app_label, of_app in registry.actions.items():
        for model_name, actions in of_app.items():
            model = apps.get_model(app_label, model_name)
            rows = [world.draft.pk, world.article.pk] if model is Page else ids(model._default_manager, 1)
            found += [
                f"/admin/bulk/{app_label}/{model_name}/{action}/?id={row}&next=/admin/"
                for action in actions
                for row in rows
            ]
    return found
