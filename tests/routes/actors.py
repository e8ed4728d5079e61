"""Who tries every route: nobody, and one account for each role of ruling R6; and a portal in which each has work."""

from datetime import timedelta

from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from portal_home.models import Column
from portal_workflow import actions
from portal_workflow.actions.reports import report_content
from portal_workflow.governed_settings import REGISTRY
from portal_workflow.matrix import Step
from portal_workflow.models import Item, RoleHolding, StandingOpinion
from tests.routes.world import World, _draft, user

ANYBODY = "anonymous"
#: Contributors of two units, an Editor, and everybody of R6; the Principal is another person than the Head.
ACTORS = {
    ANYBODY: None,
    "contributor": "tovan",
    "contributor of another unit": "totoan",
    "officer": "canbo",
    "editor": "bientap1",
    "secretary": "thuky",
    "deputy": "phoban1",
    "head": "truongban",
    "principal": "hieutruong",
    "inspector": "thanhtra",
    "superuser": "quantri",
}


def clients() -> dict[str, Client]:
    """A browser without a browser for each; what breaks answers 500 instead of raising."""
    made = {}
    for name, username in ACTORS.items():
        made[name] = Client(raise_request_exception=False)
        if username:
            made[name].force_login(user(username))
    return made


def seen(item) -> str:
    return Item.objects.get(pk=item.pk).draft_digest


def give_everybody_work(world: World) -> dict:
    """More of what a working portal holds: an item at every step, requests, proposals, delegations, a Principal."""
    head, secretary = user("truongban"), user("thuky")
    principal_apart(head)
    pages = {name: _draft(world.index, f"Tin ở bước {name}", "tovan") for name in ("deputy", "head", "principal")}
    pages["returned"] = _draft(world.index, "Tin trả lại", "tovan")
    pages["board"] = _draft(world.index, "Tin của Ban", "bientap1")
    pages["post"] = _draft(world.index, "Tin chờ đăng", "bientap3")
    items = {name: actions.submit(by=page.owner, page=page) for name, page in pages.items() if name != "board"}
    actions.return_(by=user("bientap1"), item=items["returned"], reason="Thêm ảnh.")
    ways = {"deputy": ("bientap1",), "head": ("bientap1", "phoban1"), "principal": ("bientap1", "phoban1", "truongban")}
    for name, people in ways.items():
        actions.classify(by=user(people[0]), item=items[name], subject="sensitive")
        for username in people:
            actions.approve(by=user(username), item=items[name], seen=seen(items[name]))
    actions.classify(by=user("bientap1"), item=items["post"], subject="daily_activity")
    actions.approve(by=user("bientap1"), item=items["post"], seen=seen(items["post"]))
    removal = actions.request_removal(
        by=user("bientap2"), page=world.article, ground="no_longer_timely", sentence="Hết hạn."
    )
    report = report_content(page=world.section, ground="other", sentence="Có số điện thoại của em tôi.")
    change = actions.propose_change(
        by=secretary,
        setting=REGISTRY["portal_home.column"],
        values={"name": "Mục đề nghị", "slug": "muc-de-nghi"},
        note="Thêm một mục.",
    )
    today = timezone.localdate()
    StandingOpinion.objects.create(giver=head, classes="C", document_number="07/TB", since=today)
    actions.record_absence(by=secretary, person=user("phoban2"), since=today, until=today)
    delegation = actions.delegate(
        by=head,
        receiver=user("phoban2"),
        step=Step.HEAD,
        document_number="08/GUQ",
        since=today,
        until=today + timedelta(days=3),
    )
    preview, token = actions.make_preview(by=user("bientap1"), item=pages["board"].item, days=1)
    made = {
        "report": report,
        "removal": removal,
        "change": change,
        "delegation": delegation,
        "preview": preview,
        "token": token,
    }
    return {"pages": pages, "column": Column, **made}


def principal_apart(head) -> None:
    """Head and Principal are two persons, as ruling R1 wants it tested."""
    principal = get_user_model().objects.create_user("hieutruong", last_name="Hiệu", first_name="Trưởng")
    holding = RoleHolding.objects.get(person=head, role="principal", until=None)
    RoleHolding.objects.filter(pk=holding.pk).delete()
    actions.hold_role(by=head, person=principal, role="principal", decision_number="01/QĐ")
