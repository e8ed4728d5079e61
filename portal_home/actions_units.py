"""Units made, changed and closed: each in one act with its people, its library, its page and a ledger line (4.2, 7)."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.core.mail import send_mail
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext

from portal_home.actions_members import Place, check_may, check_members, current_members, join, leave, set_members
from portal_home.models import UnitIndexPage, UnitPage
from portal_home.vietnamese import clean, slug
from portal_workflow import ledger
from portal_workflow.circumstances import N_
from portal_workflow.groups import UNIT, grant_pages, make_unit_group
from portal_workflow.matrix import Role
from portal_workflow.models import RoleHolding, Tombstone, Unit
from portal_workflow.opening import open_page
from portal_workflow.reading import person_of
from portal_workflow.refused import Refused

HEAD_NAMES = N_("Units are made and closed by the Head, or by the Secretary, who lets the Head know.")
HEAD_RENAMES = N_("Only the Head changes what a unit is called; ask the Head to do it. Its people you may change.")
TAKEN = N_("The code “%(code)s” belongs to another unit or address already; choose another one.")
NO_NAME = N_("Give the unit a name from which its code can be made.")
MADE = N_("%(who)s has made the unit “%(unit)s”.")
RETIRED = N_("%(who)s has closed the unit “%(unit)s”.")
WHERE = N_("You find it on the portal's desk, menu “Units”; each change is a line of the ledger (Article 4.2).")
CLOSED = N_("This unit is closed already.")
NO_INDEX = N_("The portal has no list of units yet; set the portal up first.")


def code_of(name: str) -> str:
    """The code of a unit, made from its name: "Tổ Ngữ văn" is "to-ngu-van"."""
    return slug(clean(name), 50)


@transaction.atomic
def make_unit(*, by, name: str, short_name: str, kind: str, code: str = "", members: Iterable[Place] = ()) -> Unit:
    """A unit with its people, group, library and public page, at once. `by=None` only while the portal is set up.

    Raises Refused with the sentence to show; nothing is left behind then.
    """
    check_may(by, Role.HEAD, Role.SECRETARY, article="4.2", reason=HEAD_NAMES)
    members, code = list(members), code or code_of(name)
    check_members(members)
    check_code(code)
    last = Unit.objects.aggregate(last=Max("sort_order"))["last"]
    order = 0 if last is None else last + 1
    unit = Unit.objects.create(
        code=code, kind=kind, name=clean(name), short_name=clean(short_name) or clean(name)[:80], sort_order=order
    )
    open_unit(unit=unit)
    for place in members:
        join(by=by, unit=unit, place=place)
    ledger.write("make_unit", article="4.2", by=by, obj=f"unit:{unit.code}", kind=kind, members=len(members))
    tell_head(by, MADE, unit)
    return unit


def check_code(code: str) -> None:
    """The code is the page's address too: it was never another unit's, nor that of anything removed."""
    if not code:
        raise Refused("4.2", NO_NAME)
    index = UnitIndexPage.objects.first()
    path = f"{index.get_url_parts()[2]}{code}/" if index else ""
    taken = Unit.objects.filter(code=code).exists() or Tombstone.objects.filter(path=path).exists()
    if taken or (index and index.get_children().filter(slug=code).exists()):
        raise Refused("4.2", TAKEN, code=code)


@transaction.atomic
def open_unit(*, unit: Unit, illustration: bool = False) -> UnitPage:
    """The unit's library, its group with the right to add below its page, and the page, open from the start."""
    make_unit_group(unit)
    page = UnitPage.objects.filter(unit=unit).first()
    if page is None:
        index = UnitIndexPage.objects.first()
        if index is None:
            raise Refused("4.2", NO_INDEX)
        page = UnitPage(title=unit.name, slug=unit.code, unit=unit, locale=index.locale, illustration=illustration)
        open_page(parent=index, page=page)
    grant_pages(UNIT.format(code=unit.code), page, "add")
    return page


@transaction.atomic
def change_unit(*, by, unit: Unit, name: str, short_name: str, kind: str, members: Iterable[Place]) -> Unit:
    """A unit's words and its people as they shall be from today; who is not named any more left yesterday."""
    members = list(members)
    check_members(members)
    unit = Unit.objects.select_for_update(of=("self",)).get(pk=unit.pk)
    if unit.retired_on:
        raise Refused("4.2", CLOSED)
    words = {"name": clean(name), "short_name": clean(short_name), "kind": kind}
    if changed := sorted(field for field, value in words.items() if getattr(unit, field) != value):
        rename(by=by, unit=unit, words=words, changed=changed)
    set_members(by=by, unit=unit, members=members)
    return unit


def rename(*, by, unit: Unit, words: dict, changed: list[str]) -> None:
    """New words for a unit; the names of units are no items, so they are the Head's (4.2; ruling R1)."""
    check_may(by, Role.HEAD, article="4.2", reason=HEAD_RENAMES)
    for field, value in words.items():
        setattr(unit, field, value)
    unit.save(update_fields=list(words))
    ledger.write("rename_unit", article="4.2", by=by, obj=f"unit:{unit.code}", changed=changed)


@transaction.atomic
def retire_unit(*, by, unit: Unit, on: date | None = None) -> Unit:
    """Close a unit: its people leave it, its pages and articles stay, nothing new is handed in in its name."""
    check_may(by, Role.HEAD, Role.SECRETARY, article="4.2", reason=HEAD_NAMES)
    unit = Unit.objects.select_for_update(of=("self",)).get(pk=unit.pk)
    if unit.retired_on:
        raise Refused("4.2", CLOSED)
    unit.retired_on = on or timezone.localdate()
    unit.save(update_fields=["retired_on"])
    for membership in current_members(unit, timezone.localdate()):
        leave(by=by, membership=membership, until=unit.retired_on - timedelta(days=1))
    ledger.write("retire_unit", article="4.2", by=by, obj=f"unit:{unit.code}", on=str(unit.retired_on))
    tell_head(by, RETIRED, unit)
    return unit


def tell_head(by, sentence: str, unit: Unit) -> None:
    """What the Secretary does to a unit the Head learns at once, by mail: the names of units are his to answer for."""
    if by is None or person_of(by).holds(Role.HEAD):
        return
    heads = RoleHolding.on(timezone.localdate()).filter(role=Role.HEAD, person__is_active=True)
    addresses = [address for address in heads.values_list("person__email", flat=True) if address]
    text = gettext(sentence) % {"who": by, "unit": unit.name}
    transaction.on_commit(lambda: send_mail(text, f"{text}\n{gettext(WHERE)}", None, addresses))
