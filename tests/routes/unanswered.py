"""Routes that answer 200 to nobody, and why; and the routes of Wagtail's that break, and why that is harmless."""

WORKFLOWS = "the steps of approval follow the regulation; nobody edits them here (18)"
SITE = "the site is set up by the command, its identity is a setting of the Head's (4.2)"
TAKEN_OFF = "nothing public is taken off here: the request of Article 12.4 is"
NO_LOCK = "what locks an item is where it stands, not a person (12.3)"
ONE_DOOR = "the acts on an item go through the review screen alone (12.2, 12.3)"
REQUESTS = "a request of removal has screens of its own (12.4)"
ACTS = "answers by leading on: it is only sent to"
NOT_MOUNTED = "the address it would make is not mounted"
UPLOADS = "only the script of the upload page asks it, and it refuses everything else"
IN_USE = "the world's file is in use, and what is in use is deleted by nobody"
TRANSLATION = "translations are written as drafts of their own and go through every step; nothing is synchronised"
ELSEWHERE = "needs a corrected article, or a file of a preview: tests/news/test_corrections.py, tests/previews"


def _routes(namespace: str, *names: str) -> list[str]:
    return [f"{namespace}:{name}" for name in names]


_BY_REASON = {
    WORKFLOWS: _routes(
        "wagtailadmin_workflows",
        *("add", "edit", "enable", "disable", "remove"),
        *("add_task", "edit_task", "enable_task", "disable_task", "select_task_type"),
    ),
    SITE: [
        *_routes("wagtailsites", "add", "edit", "delete", "copy", "history", "history_results", "usage"),
        *_routes("wagtailsettings", "edit", "preview_on_edit"),
    ],
    TAKEN_OFF: _routes("wagtailadmin_pages", "unpublish", "move", "set_privacy", "revisions_unschedule"),
    NO_LOCK: _routes("wagtailadmin_pages", "lock", "unlock"),
    ONE_DOOR: _routes(
        "wagtailadmin_pages", "workflow_action", "collect_workflow_action_data", "workflow_preview", "convert_alias"
    ),
    REQUESTS: [
        *_routes(
            "wagtailsnippets_portal_workflow_removalrequest",
            *("add", "edit", "delete", "copy", "usage", "unpublish", "history", "history_results"),
            *("revisions_revert", "revisions_compare", "revisions_unschedule", "workflow_action"),
            *("collect_workflow_action_data", "confirm_workflow_cancellation"),
            *("workflow_history", "workflow_history_detail"),
        ),
        "wagtailsnippetchoosers_portal_workflow_removalrequest:create",
    ],
    ACTS: [
        "wagtailadmin_logout",
        "wagtailadmin_api:pages:action",
        "wagtailadmin_pages:set_page_position",
        "wagtailadmin_pages:revisions_index",
        "wagtailadmin_api:pages:find",
        "wagtailadmin_api:images:find",
        "wagtailadmin_api:documents:find",
        "portal_units:confirm",
        "portal_workflow:revoke_preview",
    ],
    NOT_MOUNTED: _routes("wagtailimages", "url_generator", "url_generator_output"),
    UPLOADS: [
        *_routes("wagtailimages", "delete_upload_multiple", "create_multiple_from_uploaded_image"),
        *_routes("wagtaildocs", "delete_upload_multiple", "create_multiple_from_uploaded_document"),
        "wagtailadmin_block_preview",
    ],
    IN_USE: [
        *_routes("wagtailimages", "delete", "delete_multiple"),
        *_routes("wagtaildocs", "delete", "delete_multiple"),
    ],
    TRANSLATION: [
        *_routes("wagtail_localize", "update_translations", "submit_snippet_translation", "edit_string_translation"),
        *_routes("wagtail_localize", "edit_override", "upload_pofile", "download_pofile", "machine_translate"),
        *_routes("wagtail_localize", "preview_translation", "stop_translation", "convert_to_alias"),
        *("closed_update", "closed_translate"),
    ],
    ELSEWHERE: ["past_version", *_routes("portal_preview", "picture", "file")],
    "hiding at once is a choice of the policy, off by default (8.1)": ["portal_workflow:hide"],
    "it is the page that was not found": ["admin/test404/", "admin/.*/"],
    "Wagtail's own trial of the page for errors: it breaks on purpose and touches nothing": ["wagtailadmin_error_test"],
}
#: Nobody gets 200 there, because …
REASONS = {route: reason for reason, routes in _BY_REASON.items() for route in routes}
#: Wagtail's own view breaks on nonsense, before it wrote anything: this route, with this error and no other.
BREAKS = {
    "wagtailadmin_error_test": "This is a test of the emergency broadcast system.",
    "wagtailadmin_choose_page_external_link": "has no attribute 'startswith'",
}
