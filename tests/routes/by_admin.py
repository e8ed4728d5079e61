"""Ways through the views of Wagtail's admin for pages, sites and workflows."""

from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from portal_workflow.models import GovernedWorkflow, ReviewTask
from tests.routes.row import PUBLICATION, REMOVAL, rows

BLANK = nested_form_data({"body": streamfield([("paragraph", rich_text("<p>.</p>"))])})
PAGES, SITES, WORKFLOWS = "wagtailadmin_pages:", "wagtailsites:", "wagtailadmin_workflows:"


def create_and_publish(t):
    form = t.world.forms["new"].copy()
    form.update({"title": "Tin tự đăng", "slug": "tin-tu-dang", "action-publish": "1"} | BLANK)
    return t.send(reverse(PAGES + "add", args=t.world.add_address), form)


def copy_and_publish(t, **extra):
    data = {"new_title": "Bản sao", "new_slug": "ban-sao", "new_parent_page": t.world.index.pk}
    return t.post(PAGES + "copy", t.world.article.pk, **data, **extra)


def revert_and_publish(t):
    """What "review this version" and then "publish" send."""
    return t.edit(t.world.article, title="Bản nháp cũ", revision=t.world.old.pk, action__publish="1")


def set_privacy(t, page, restriction="login"):
    return t.post(PAGES + "set_privacy", page.pk, restriction_type=restriction, password_1="", password="x" * 12)


def disable_every_task(t):
    for task in ReviewTask.objects.all():
        t.post(WORKFLOWS + "disable_task", task.pk)


def _workflow(tasks, pages):
    forms = {
        "workflow_tasks": inline_formset([{"task": str(task.pk)} for task in tasks]),
        "pages": inline_formset([{"page": str(page.pk)} for page in pages]),
    }
    return nested_form_data(forms)


def empty_the_workflow(t):
    """Delete the tasks from the workflow, then send a draft: it is at the end at once."""
    workflow = GovernedWorkflow.objects.get(workflow_pages__isnull=False)
    tasks = list(workflow.workflow_tasks.order_by("sort_order"))
    kept = [{"id": str(row.pk), "task": str(row.task_id), "DELETE": "on"} for row in tasks]
    data = nested_form_data({"workflow_tasks": inline_formset(kept, initial=len(kept))})
    data |= _workflow([], [t.world.home]) | data
    t.post(WORKFLOWS + "edit", workflow.pk, name=workflow.name, active="on", **data)
    return t.edit(t.world.draft, action__submit="1")


def another_workflow(t):
    """A workflow of one's own on the page, in which one approves oneself."""
    task = ReviewTask.objects.first()
    t.post(WORKFLOWS + "add", name="Của tôi", active="on", **_workflow([task], [t.world.draft]))
    t.edit(t.world.draft, action__submit="1")
    return t.edit(t.world.draft, **{"action__workflow__action": "1", "workflow__action__name": "approve"})


def forged_approval(t):
    state = t.world.waiting.current_workflow_task_state
    return t.post(PAGES + "workflow_action", t.world.waiting.pk, "approve", state.pk)


def site(t, view, *args, **changes):
    data = {"hostname": t.world.site.hostname, "port": t.world.site.port, "site_name": t.world.site.site_name}
    return t.post(SITES + view, *args, **(data | {"root_page": t.world.home.pk, "is_default_site": "on"} | changes))


ROWS = [
    *rows(
        PUBLICATION,
        publish_from_the_edit_view=lambda t: t.edit(t.world.draft, action__publish="1"),
        publish_a_changed_text_from_the_edit_view=lambda t: t.edit(t.world.article, title="Khác", action__publish="1"),
        publish_as_the_autosaver_asks=lambda t: t.edit(
            t.world.draft, headers={"accept": "application/json"}, action__publish="1"
        ),
        publish_what_waits_from_the_edit_view=lambda t: t.edit(t.world.waiting, action__publish="1"),
        publish_from_the_create_view=create_and_publish,
        bulk_publish=lambda t: t.bulk("publish", t.world.draft),
        bulk_publish_of_a_parent=lambda t: t.bulk("publish", t.world.index, include_descendants="on"),
        copy_with_publish_copies=lambda t: copy_and_publish(t, publish_copies="on"),
        alias_of_a_live_page=lambda t: copy_and_publish(t, alias="on"),
        deleting_a_view_restriction=lambda t: set_privacy(t, t.world.hidden, "none"),
        deleting_the_tasks_of_the_workflow=empty_the_workflow,
        disabling_the_tasks=disable_every_task,
        another_workflow_on_the_page=another_workflow,
        forged_approval=forged_approval,
    ),
    *rows(
        REMOVAL,
        unpublish=lambda t: t.post(PAGES + "unpublish", t.world.article.pk),
        unpublish_an_ancestor=lambda t: t.post(PAGES + "unpublish", t.world.section.pk),
        unpublish_an_ancestor_with_descendants=lambda t: t.post(
            PAGES + "unpublish", t.world.section.pk, include_descendants="on"
        ),
        delete=lambda t: t.post(PAGES + "delete", t.world.article.pk),
        delete_an_ancestor=lambda t: t.post(PAGES + "delete", t.world.section.pk),
        bulk_unpublish=lambda t: t.bulk("unpublish", t.world.article),
        bulk_unpublish_of_an_ancestor=lambda t: t.bulk("unpublish", t.world.section, include_descendants="on"),
        bulk_delete=lambda t: t.bulk("delete", t.world.article),
        bulk_move=lambda t: t.bulk("move", t.world.child, chooser=t.world.home.pk, move_applicable="on"),
        move=lambda t: t.post(PAGES + "move_confirm", t.world.child.pk, t.world.home.pk),
        move_an_ancestor_out_of_the_site=lambda t: t.post(
            PAGES + "move_confirm", t.world.section.pk, t.world.outside.pk
        ),
        privacy=lambda t: set_privacy(t, t.world.article),
        privacy_of_an_ancestor=lambda t: set_privacy(t, t.world.home),
        blank_text_and_publish=lambda t: t.edit(t.world.article, **BLANK, action__publish="1"),
        slug_change_and_publish=lambda t: t.edit(t.world.article, slug="noi-khac", action__publish="1"),
        slug_change_of_an_ancestor_and_publish=lambda t: t.edit(t.world.section, slug="noi-khac", action__publish="1"),
        revert_to_an_old_revision_and_publish=revert_and_publish,
        cancel_the_workflow=lambda t: t.edit(t.world.waiting, action__cancel__workflow="1"),
        remove_the_workflow_from_the_tree=lambda t: t.post(
            WORKFLOWS + "disable", GovernedWorkflow.objects.get(workflow_pages__isnull=False).pk
        ),
        site_root_page=lambda t: site(t, "edit", t.world.site.pk, root_page=t.world.outside.pk),
        site_not_the_default=lambda t: site(t, "edit", t.world.site.pk, is_default_site=""),
        site_deletion=lambda t: t.post(SITES + "delete", t.world.site.pk),
        a_second_site=lambda t: site(
            t, "add", hostname="testserver", port=80, root_page=t.world.outside.pk, is_default_site=""
        ),
    ),
    *rows(
        REMOVAL,
        stock_refuses=True,
        delete_a_removed_page=lambda t: t.post(PAGES + "delete", t.world.removed.pk),
        deleting_the_author=lambda t: t.post("wagtailusers_users:delete", t.world.article.owner_id),
        deleting_the_group_of_the_board=lambda t: t.post("wagtailusers_groups:delete", _board_group().pk),
    ),
]


def _board_group():
    from django.contrib.auth.models import Group

    return Group.objects.filter(name="board").first() or Group(pk=0)
