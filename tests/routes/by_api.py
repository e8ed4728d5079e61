"""Ways through the admin's own API, which Wagtail always mounts."""

from tests.routes.row import PUBLICATION, REMOVAL, rows

ROWS = [
    *rows(
        PUBLICATION,
        api_publish=lambda t: t.api("publish", t.world.draft),
        api_publish_what_waits=lambda t: t.api("publish", t.world.waiting),
        api_copy_kept_live=lambda t: t.api("copy", t.world.article, keep_live=True, slug="ban-sao"),
        api_copy_of_a_tree=lambda t: t.api("copy", t.world.section, keep_live=True, recursive=True, slug="ban-sao"),
        api_alias=lambda t: t.api("create_alias", t.world.article, update_slug="ban-sao"),
        api_revert_then_publish=lambda t: (
            t.api("revert_to_page_revision", t.world.article, revision_id=t.world.old.pk),
            t.api("publish", t.world.article),
        ),
    ),
    *rows(
        REMOVAL,
        api_unpublish=lambda t: t.api("unpublish", t.world.article),
        api_unpublish_of_a_tree=lambda t: t.api("unpublish", t.world.section, recursive=True),
        api_delete=lambda t: t.api("delete", t.world.article),
        api_delete_an_ancestor=lambda t: t.api("delete", t.world.section),
        api_move=lambda t: t.api("move", t.world.child, destination_page_id=t.world.home.pk, position="last-child"),
    ),
]
