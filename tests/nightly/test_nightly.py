"""The nightly check: each thing is broken behind the guard's back, and its own line is seen (5.3c, 12.2, 12.4)."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone
from wagtail import hooks
from wagtail.models import Collection, CollectionViewRestriction, GroupPagePermission, Page, PageViewRestriction

from portal_home.models import NewsIndexPage
from portal_workflow import ledger_triggers
from portal_workflow.actions.anchoring import make_anchor
from portal_workflow.digest import content_digest
from portal_workflow.models import Item, LedgerAnchor, LedgerLine
from portal_workflow.nightly import findings


@pytest.fixture
def sound(people):
    """The school as it was set up, with the anchor of the day: nothing to find."""
    make_anchor()
    assert list(findings()) == []
    return people


@pytest.fixture
def page(sound):
    return NewsIndexPage.objects.first()


def last_line():
    return LedgerLine.objects.order_by("-seq")[:1].values("seq")


def permission(codename, app="wagtailcore"):
    return Permission.objects.get(codename=codename, content_type__app_label=app)


def alter_a_line(page):
    ledger_triggers.disarm()
    LedgerLine.objects.filter(seq=3).update(text='{"act":"x"}')
    ledger_triggers.arm()


def cut_the_tail(page):
    ledger_triggers.disarm()
    LedgerLine.objects.filter(seq__in=last_line())._raw_delete("default")
    ledger_triggers.arm()


def forge_the_anchor(page):
    ledger_triggers.disarm()
    LedgerAnchor.objects.update(hash="f" * 64)
    ledger_triggers.arm()


def drop_a_trigger(page):
    ledger_triggers.disarm()
    ledger_triggers.arm()
    place = f" ON {ledger_triggers.LINE}" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER ledger_line_delete{place}")


def age_the_anchor(page):
    ledger_triggers.disarm()
    LedgerAnchor.objects.update(day=timezone.localdate() - timedelta(days=2))
    ledger_triggers.arm()


def unlive(page):
    Page.objects.filter(pk=page.pk).update(live=False)


def forge_item(page):
    """Content and item altered so that they fit each other: the ledger still knows."""
    Page.objects.filter(pk=page.pk).update(title="Giả")
    digest = content_digest(NewsIndexPage.objects.get(pk=page.pk))
    Item.objects.filter(page_id=page.pk).update(live_digest=digest)


def move(page):
    other = Page.objects.filter(depth=page.depth).exclude(pk=page.pk).first()
    Page.objects.filter(pk=page.pk).update(url_path=f"{other.url_path}{page.slug}/")


def grant(codename, depth):
    def do(page):
        GroupPagePermission.objects.create(
            group=Group.objects.get(name="staff"),
            page=Page.objects.filter(depth=depth).first(),
            permission=permission(codename),
        )

    return do


BREAKS = {
    "a line altered": (alter_a_line, "Dòng 3 đã bị sửa"),
    "the tail cut": (cut_the_tail, "Thiếu từ dòng"),
    "an anchor that is not in the chain": (forge_the_anchor, "không phải là dòng mà mốc ngày"),
    "a trigger dropped": (drop_a_trigger, "ledger_line_delete"),
    "no anchor since": (age_the_anchor, "anchor_ledger"),
    "a mail that failed": (lambda page: LedgerAnchor.objects.update(problem="không có máy chủ"), "không có máy chủ"),
    "content by QuerySet.update": (lambda page: Page.objects.filter(pk=page.pk).update(title="Giả"), "“Giả”"),
    "content and item together": (forge_item, "“Giả”"),
    "public without an item": (lambda page: Item.objects.filter(page_id=page.pk)._raw_delete("default"), "page"),
    "public, by its record not": (lambda page: Item.objects.filter(page_id=page.pk).update(live_digest=""), "page"),
    "taken off by update": (unlive, "page"),
    "moved by update": (move, "page"),
    "the tree damaged": (lambda page: Page.objects.filter(pk=page.pk).update(numchild=9), "numchild"),
    "publish granted": (grant("publish_page", 2), "publish_page"),
    "a root-level grant": (grant("change_page", 1), "change_page"),
    "change_task for a group": (
        lambda page: Group.objects.get(name="board").permissions.add(permission("change_task")),
        "change_task",
    ),
    "delete_workflow for an account": (
        lambda page: _first_account().user_permissions.add(permission("delete_workflow")),
        "delete_workflow",
    ),
    "add_roleholding for a group": (
        lambda page: Group.objects.get(name="board").permissions.add(permission("add_roleholding", "portal_workflow")),
        "add_roleholding",
    ),
    "a page behind a login": (
        lambda page: PageViewRestriction.objects.bulk_create(
            [PageViewRestriction(page=page, restriction_type="login")]
        ),
        "page",
    ),
    "a collection behind a login": (
        lambda page: CollectionViewRestriction.objects.bulk_create(
            [CollectionViewRestriction(collection=Collection.get_first_root_node(), restriction_type="login")]
        ),
        "Root",
    ),
}


def _first_account():
    return get_user_model().objects.order_by("pk").first()


@pytest.mark.parametrize("kind", BREAKS)
def test_what_is_broken_is_seen(page, kind, capsys):
    break_it, word = BREAKS[kind]
    break_it(page)
    named = f" {page.pk} " if word == "page" else word
    assert [sentence for sentence in findings() if named in sentence] != []
    with pytest.raises(CommandError):
        call_command("nightly_check")
    assert named in capsys.readouterr().out


def test_nothing_to_find_ends_well(sound, capsys):
    call_command("nightly_check")
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_an_app_above_adds_its_check_and_a_broken_one_hides_no_other(sound):
    def broken():
        raise ZeroDivisionError

    def other():
        yield "một việc khác"

    with hooks.register_temporarily([("portal_nightly_check", broken), ("portal_nightly_check", other)]):
        found = list(findings())
    assert len(found) == 2
    assert ("ZeroDivisionError" in found[0], found[1]) == (True, "một việc khác")
