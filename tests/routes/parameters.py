"""What each parameter of each route may be, taken from the world; a new parameter is told here once."""

from dataclasses import dataclass

from wagtail.admin.models import EditingSession
from wagtail.models import (
    CollectionViewRestriction,
    PageViewRestriction,
    Task,
    TaskState,
    UploadedFile,
    Workflow,
    WorkflowState,
)
from wagtail_localize.models import OverridableSegment, StringSegment, Translation, TranslationSource

from portal_workflow.views.people import CHANGES, ENDINGS
from portal_workflow.views.verbs import VERBS
from tests.routes.more import bulk_actions, fresh, ids, page_and_version, pictures, previews, public_addresses
from tests.routes.world import World


@dataclass(frozen=True)
class Known:
    """`whole`: addresses of a route; `together`: its parameters row by row; the rest: values of one parameter."""

    whole: dict
    together: dict
    by_route: dict
    by_name: dict


def known(world: World, work: dict) -> Known:
    """Everything the routes of today ask for."""
    drafts = [work["pages"][name] for name in ("board", "returned", "head", "post")]
    pages = [world.draft, world.waiting, world.article, world.removed, world.child, world.home, *drafts]
    page_ids = [page.pk for page in pages]
    items = [page.item.pk for page in map(fresh, pages) if hasattr(page, "item")]
    states = TaskState.objects.filter(workflow_state__object_id=str(world.waiting.pk))
    with_item = [fresh(page) for page in pages if hasattr(fresh(page), "item")]
    versions = [(page, page.get_latest_revision().pk) for page in pages if page.get_latest_revision()]
    request = work["removal"]
    return Known(
        whole={
            "wagtail_serve": public_addresses(world, pages),
            "wagtaildocs_serve": [world.document.url, f"/documents/{world.document.pk}/khac.pdf"],
            "admin/.*/": ["/admin/khong-co/"],
            "wagtailadmin_pages:revisions_compare": [
                f"/admin/pages/{page.pk}/revisions/compare/{old}...{new}/"
                for page, key in versions[:4]
                for old, new in (("earliest", "latest"), ("live", key))
            ],
            "wagtailsnippets_portal_workflow_removalrequest:revisions_compare": [
                f"/admin/snippets/portal_workflow/removalrequest/history/{request.pk}/revisions/compare/earliest...latest/"
            ],
            "public_media": ["/media/" + name for name in pictures("pub")],
            "private_media": ["/media/" + name for name in pictures("priv")],
            "closed_update": ["/admin/localize/update/1/"],
            "closed_translate": ["/admin/localize/translate/1/preview/"],
            "wagtail_bulk_action": bulk_actions(world),
        },
        together={
            "portal_workflow:read": [
                {"item_id": page.item.pk, "revision_id": page.latest_revision_id} for page in with_item
            ]
            + [{"item_id": with_item[0].item.pk, "revision_id": 0}],
            "portal_workflow:revoke_preview": [{"item_id": work["preview"].item_id, "pk": work["preview"].pk}],
            **previews(work),
            "portal_workflow:end": [
                {"what": what, "pk": key} for what, (model, _change) in ENDINGS.items() for key in ids(model.objects)
            ],
            "wagtailadmin_pages:revisions_view": page_and_version(versions),
            "wagtailadmin_pages:revisions_revert": page_and_version(versions),
            "wagtailadmin_pages:revisions_unschedule": page_and_version(versions),
            "wagtailadmin_pages:workflow_history_detail": [
                {"page_id": state.object_id, "workflow_state_id": state.pk}
                for state in WorkflowState.objects.filter(object_id__in=[str(world.waiting.pk), str(world.article.pk)])
            ],
            "wagtailadmin_pages:move_confirm": [
                {"page_to_move_id": page.pk, "destination_id": world.english.pk} for page in pages[:3]
            ],
            "wagtailsettings:edit": [{"app_name": "portal_home", "model_name": "siteidentity", "pk": world.site.pk}],
        },
        by_route={
            ("wagtailadmin_api:pages", "pk"): page_ids,
            ("wagtailadmin_api:documents", "pk"): [world.document.pk],
            ("wagtailadmin_api:images", "pk"): [world.image.pk],
            ("wagtailsettings", "pk"): [world.site.pk],
            ("wagtailsettings", "app_name"): ["portal_home"],
            ("wagtailsettings", "model_name"): ["siteidentity"],
            ("wagtailadmin_collections:edit", "pk"): [world.document.collection_id, world.private.pk],
            ("wagtailadmin_collections", "collection_id"): [world.document.collection_id, world.private.pk],
            ("wagtaildocs_chooser", "pk"): [world.document.pk],
            ("wagtailimages_chooser", "pk"): [world.image.pk],
            ("wagtailadmin_workflows:enable", "pk"): ids(Workflow.objects),
            ("wagtailadmin_workflows:enable_task", "pk"): ids(Task.objects),
            ("wagtailadmin_workflows:edit_task", "pk"): ids(Task.objects),
            ("wagtailadmin_pages", "action_name"): ["approve", "reject"],
            ("wagtailsnippets_portal_workflow_removalrequest", "action_name"): ["approve", "reject"],
            ("wagtailadmin_workflows:add_task", "app_label"): ["portal_workflow"],
            ("wagtailadmin_workflows:add_task", "model_name"): ["reviewtask"],
            ("wagtail_localize", "app_label"): ["portal_workflow"],
            ("wagtail_localize", "model_name"): ["removalrequest"],
            ("wagtail_localize", "pk"): [request.pk],
            ("wagtailadmin_editing_sessions", "app_label"): ["wagtailcore"],
            ("wagtailadmin_editing_sessions", "model_name"): ["page"],
            ("wagtailadmin_editing_sessions", "object_id"): page_ids[:3],
            ("wagtailadmin_tag_model_autocomplete", "app_name"): ["taggit"],
            ("wagtailadmin_tag_model_autocomplete", "model_name"): ["tag"],
            ("wagtailsnippets_portal_workflow_removalrequest", "pk"): ids(type(request).objects),
            ("wagtailsnippets_portal_workflow_removalrequest", "revision_id"): [request.latest_revision_id],
            ("wagtailsnippets_portal_workflow_removalrequest", "task_state_id"): [
                request.current_workflow_task_state.pk
            ],
            ("wagtailsnippets_portal_workflow_removalrequest", "workflow_state_id"): [
                request.current_workflow_state.pk
            ],
            ("wagtailsnippetchoosers_portal_workflow_removalrequest", "pk"): [request.pk],
            ("portal_workflow:setting_change", "pk"): [work["change"].pk],
            ("portal_workflow", "key"): ["portal_home.column"],
            ("portal_workflow:change_setting", "pk"): ids(work["column"].objects),
            ("portal_units", "code"): ["to-ngu-van"],
            ("portal_home_fill_in", "files"): [world.document.pk],
            ("past_version", "address"): [world.article.url.strip("/")],
            ("past_version", "number"): [1],
        },
        by_name={
            "page_id": page_ids,
            "parent_page_id": [world.index.pk, world.section.pk],
            "page_to_move_id": page_ids[:5],
            "item_id": items,
            "verb": list(VERBS),
            "change": list(CHANGES),
            "report_id": [work["report"].pk],
            "request_id": ids(type(request).objects),
            "action_name": ["publish", "unpublish", "delete", "copy", "move", "create_alias", "copy_for_translation"],
            "task_state_id": ids(states),
            "task_id": ids(Task.objects),
            "workflow_state_id": ids(WorkflowState.objects),
            "content_type_app_name": ["portal_home"],
            "content_type_model_name": ["articlepage"],
            "app_label": ["portal_home"],
            "model_name": ["articlepage"],
            "page_pk": page_ids[:2],
            "workflow_pk": ids(Workflow.objects),
            "session_id": ids(EditingSession.objects),
            "image_id": [world.image.pk],
            "document_id": [world.document.pk],
            "doc_id": [world.document.pk],
            "uploaded_file_id": ids(UploadedFile.objects),
            "filter_spec": ["max-165x165"],
            "translation_source_id": ids(TranslationSource.objects),
            "translation_id": ids(Translation.objects),
            "string_segment_id": ids(StringSegment.objects),
            "overridable_segment_id": ids(OverridableSegment.objects),
            "mode": ["default"],
            "restriction_id": ids(CollectionViewRestriction.objects),
            "page_view_restriction_id": ids(PageViewRestriction.objects),
            "uidb64": ["MQ"],
            "token": ["khong-dung"],
        },
    )
