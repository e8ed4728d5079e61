"""Permissions every night: rights by which somebody could go around the Board are held by nobody."""

from collections.abc import Iterator

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.models import CollectionViewRestriction, GroupPagePermission, PageViewRestriction

from portal_workflow.groups import BOARD, WRITERS

# Publishing and locking are acts of the Board; who edits tasks and workflows edits the rules themselves.
ON_PAGES = ("publish_page", "lock_page", "unlock_page", "bulk_delete_page")
RULES = ("task", "workflow", "groupapprovaltask")
ACTIONS = ("add", "change", "delete", "publish")


def _dangerous() -> Q:
    codes = [f"{action}_{model}" for model in RULES for action in ACTIONS]
    tables = ["workflow", "task", "ledger", "item", "roleholding", "delegation", "policychoice"]
    ours = Q(content_type__app_label="portal_workflow") & Q(
        codename__regex=rf"^({'|'.join(ACTIONS)})_.*({'|'.join(tables)})"
    )
    return Q(content_type__app_label="wagtailcore", codename__in=[*codes, *ON_PAGES]) | ours


def publishing() -> Iterator[str]:
    """No group may publish or lock a page anywhere."""
    held = GroupPagePermission.objects.filter(permission__codename__in=ON_PAGES).select_related("group", "permission")
    for row in held.order_by("group__name", "pk"):
        yield _("The group “%(group)s” holds %(right)s on page %(page)d; publishing belongs to no group.") % {
            "group": row.group.name,
            "right": row.permission.codename,
            "page": row.page_id,
        }


def roots() -> Iterator[str]:
    """Nobody is let onto the root of all trees but by the groups this portal keeps itself."""
    held = GroupPagePermission.objects.filter(page__depth=1).exclude(group__name__in=[BOARD, WRITERS])
    for row in held.select_related("group", "permission").order_by("group__name", "pk"):
        yield _("The group “%(group)s” holds %(right)s on the root of all pages.") % {
            "group": row.group.name,
            "right": row.permission.codename,
        }


def rules() -> Iterator[str]:
    """Nobody holds a right to change tasks, workflows or the record, by a group or by himself."""
    for permission in Permission.objects.filter(_dangerous()).order_by("content_type", "codename"):
        for group in Group.objects.filter(permissions=permission).order_by("name"):
            yield _("The group “%(group)s” holds %(right)s, which belongs to nobody.") % {
                "group": group.name,
                "right": permission.codename,
            }
        for person in get_user_model().objects.filter(user_permissions=permission).order_by("pk"):
            yield _("The account %(account)d holds %(right)s, which belongs to nobody.") % {
                "account": person.pk,
                "right": permission.codename,
            }


def restrictions() -> Iterator[str]:
    """No page and no library is closed to readers behind a password or a login."""
    for row in PageViewRestriction.objects.select_related("page").order_by("pk"):
        yield _("Page %(id)d “%(title)s” is closed to readers (%(kind)s).") % {
            "id": row.page_id,
            "title": row.page.title,
            "kind": row.get_restriction_type_display(),
        }
    for row in CollectionViewRestriction.objects.select_related("collection").order_by("pk"):
        yield _("The collection “%(name)s” is closed to readers (%(kind)s).") % {
            "name": row.collection.name,
            "kind": row.get_restriction_type_display(),
        }


CHECKS = (publishing, roots, rules, restrictions)
