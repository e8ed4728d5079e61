"""Django groups that open Wagtail's doors; what may be done behind them the rules decide. None may publish."""

from django.contrib.auth.models import Group, Permission
from wagtail.documents import get_permission_policy as document_policy
from wagtail.images import get_permission_policy as image_policy
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from portal_workflow.matrix import Role
from portal_workflow.models.people import Unit
from portal_workflow.reading import person_of

BOARD, WRITERS, STAFF, UNIT = "board", "writers", "staff", "unit:{code}"


def ensure_groups() -> None:
    """`staff` enter the admin, `writers` begin items, `board` writes everywhere, with the whole library. Idempotent."""
    staff, _made = Group.objects.get_or_create(name=STAFF)
    staff.permissions.add(Permission.objects.get(codename="access_admin", content_type__app_label="wagtailadmin"))
    Group.objects.get_or_create(name=WRITERS)
    board, _made = Group.objects.get_or_create(name=BOARD)
    grant_library(board, Collection.get_first_root_node())


def grant_pages(group_name: str, page: Page, *actions: str) -> None:
    """Let a group "add" or "change" below a page; the right to publish is granted to nobody."""
    if not set(actions) <= {"add", "change"}:
        raise ValueError("Only add and change are granted; publishing is an act of the Board.")
    group = Group.objects.get(name=group_name)
    for action in actions:
        permission = Permission.objects.get(codename=f"{action}_page", content_type__app_label="wagtailcore")
        GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def grant_library(group: Group, collection: Collection) -> None:
    """Let a group put images and files into a collection and choose from it."""
    for policy in (image_policy(), document_policy()):
        # Wagtail asks for the rights on its own image and document models, whichever models a site uses.
        meta = policy.auth_model._meta
        for action in ("add", "choose"):
            permission = Permission.objects.get(
                codename=f"{action}_{meta.model_name}", content_type__app_label=meta.app_label
            )
            GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)


def make_unit_group(unit: Unit) -> Group:
    """The unit's own collection and the group that may fill it."""
    if unit.collection is None:
        unit.collection = Collection.get_first_root_node().add_child(instance=Collection(name=unit.name))
        unit.save()
    group, _made = Group.objects.get_or_create(name=UNIT.format(code=unit.code))
    grant_library(group, unit.collection)
    return group


def sync_groups(user) -> None:
    """Put the account into the groups its roles, memberships and delegations ask for, and out of the others (R6)."""
    person = person_of(user)
    wanted = {STAFF} if person.roles or person.delegated else set()
    if person.on_board or person.delegated or person.holds(Role.PRINCIPAL):
        wanted |= {BOARD, WRITERS}
    if person.holds(Role.CONTRIBUTOR):
        wanted.add(WRITERS)
    wanted |= {
        UNIT.format(code=code) for code in Unit.objects.filter(pk__in=person.units).values_list("code", flat=True)
    }
    ours = Group.objects.filter(name__in=[STAFF, WRITERS, BOARD]) | Group.objects.filter(name__startswith="unit:")
    user.groups.remove(*ours.exclude(name__in=wanted))
    user.groups.add(*Group.objects.filter(name__in=wanted))
