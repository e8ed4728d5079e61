"""Settings that are no items are changed by the Head, or by the Secretary with the Head's confirmation (R1, 4.2)."""

from django.db import models, transaction
from django.utils import timezone

from portal_workflow import ledger, notices
from portal_workflow.circumstances import N_
from portal_workflow.governed_settings import REGISTRY, Setting
from portal_workflow.matrix import Role
from portal_workflow.models import SettingChange
from portal_workflow.reading import person_of
from portal_workflow.refused import Refused

NOT_YOURS = N_("Settings are changed by the Head, or proposed by the Secretary for the Head's confirmation.")
HEAD_CONFIRMS = N_("Only the Head of the Board confirms or declines the change of a setting.")
NO_NUMBER = N_("Give the number of the document in which this was approved.")
NO_REASON = N_("Write in one sentence why it stays as it is.")
NOTHING = N_("Nothing was changed: change something first.")
ALREADY_ASKED = N_("A change of this setting waits for the Head already; it is decided first.")
DECIDED = N_("This was decided already.")
MOVED_ON = N_("The setting was changed in the meantime; propose the change again.")


@transaction.atomic
def propose_change(
    *, by, setting: Setting, values: dict, obj: models.Model | None = None, note: str = "", approval_number: str = ""
) -> SettingChange:
    """The Secretary asks; what the Head himself enters, with the number of its document, is done at once.

    `values` holds the new value of every field by name; `obj` is None for a row to be added. Raises Refused, or
    ValidationError for a value the table does not take.
    """
    person = person_of(by)
    if not person.holds(Role.HEAD, Role.SECRETARY):
        raise Refused("4.2", NOT_YOURS)
    before = setting.model._default_manager.get(pk=obj.pk) if obj else None  # the form wrote into the caller's copy
    changes = _changes(setting, before, values)
    if not changes:
        raise Refused("4.2", NOTHING)
    object_id = str(before.pk) if before else ""
    if object_id and _open().filter(target=setting.key, object_id=object_id).exists() and not person.holds(Role.HEAD):
        raise Refused("4.2", ALREADY_ASKED)
    row = _changed(setting, object_id, changes)
    row.full_clean()
    change = SettingChange(
        target=setting.key,
        object_id=object_id,
        title=f"{setting.model._meta.verbose_name}: {before or row}"[:255],
        values=changes,
        note=note.strip(),
        approval_number=approval_number.strip(),
        proposed_by=by,
        proposed_at=timezone.now(),
    )
    if person.holds(Role.HEAD):
        return _carry_out(change, by=by)
    change.save()
    notices.of_setting(change)
    _note("propose_setting", change, by=by, role=Role.SECRETARY)
    return change


@transaction.atomic
def confirm_change(*, by, change: SettingChange, approval_number: str = "") -> SettingChange:
    """The Head agrees, naming the document; the setting is changed in the same moment."""
    change = _to_decide(change, by)
    change.approval_number = approval_number.strip() or change.approval_number
    return _carry_out(change, by=by)


@transaction.atomic
def decline_change(*, by, change: SettingChange, note: str) -> SettingChange:
    """The Head does not agree, and says why; the setting stays."""
    change = _to_decide(change, by)
    if not note.strip():
        raise Refused("4.2", NO_REASON)
    change.state, change.decided_by, change.decided_at = SettingChange.State.DECLINED, by, timezone.now()
    change.decision_note = note.strip()
    change.save()
    notices.of_setting(change)
    _note("decline_setting", change, by=by, role=Role.HEAD)
    return change


def _to_decide(change: SettingChange, by) -> SettingChange:
    """The open change, locked, for the Head alone."""
    if not person_of(by).holds(Role.HEAD):
        raise Refused("4.2", HEAD_CONFIRMS)
    change = SettingChange.objects.select_for_update().get(pk=change.pk)
    if change.state != SettingChange.State.ASKED:
        raise Refused("4.2", DECIDED)
    return change


def _open():
    return SettingChange.objects.filter(state=SettingChange.State.ASKED)


def _changes(setting: Setting, before: models.Model | None, values: dict) -> dict:
    """Field -> [old, new] of what differs, as plain values."""
    found = {}
    for name, value in values.items():
        field = setting.model._meta.get_field(name)
        new = _plain(field, value)
        old = _plain(field, getattr(before, field.attname)) if before else None
        if new != old and not (before is None and new == ""):
            found[name] = [old, new]
    return found


def _plain(field, value):
    """What can be kept as JSON: keys of rows, days as text."""
    if isinstance(value, models.Model):
        return value.pk
    return field.value_to_string(type("Row", (), {field.attname: value})()) if hasattr(value, "isoformat") else value


def _changed(setting: Setting, object_id: str, changes: dict) -> models.Model:
    """The row with the new values, not saved yet; refused if it is not any more what it was when it was proposed."""
    rows = setting.model._default_manager.select_for_update()
    row = rows.get(pk=object_id) if object_id else setting.model()
    for name, (old, new) in changes.items():
        field = setting.model._meta.get_field(name)
        if object_id and _plain(field, getattr(row, field.attname)) != old:
            raise Refused("4.2", MOVED_ON)
        setattr(row, field.attname, field.target_field.to_python(new) if field.is_relation else field.to_python(new))
    return row


def _carry_out(change: SettingChange, *, by) -> SettingChange:
    """Write the row, the decision and the ledger line, which names the document and the fields but no values."""
    if not change.approval_number:
        raise Refused("4.2", NO_NUMBER)
    row = _changed(REGISTRY[change.target], change.object_id, change.values)
    row.full_clean()
    row.save()
    change.object_id = str(row.pk)
    change.state, change.decided_by, change.decided_at = SettingChange.State.AGREED, by, timezone.now()
    change.save()
    notices.of_setting(change)
    _note("settings", change, by=by, role=Role.HEAD, document=change.approval_number)
    return change


def _note(act: str, change: SettingChange, *, by, role: Role, **details) -> None:
    obj = f"{change.target.rpartition('.')[2]}:{change.object_id or 'new'}"
    fields = sorted(change.values)
    ledger.write(act, article="4.2", by=by, role=role.value, obj=obj, change=change.pk, fields=fields, **details)
