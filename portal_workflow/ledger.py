"""The ledger: an append-only chain of acts. A line is written last in its act's transaction."""

import hashlib
import hmac
import json
import secrets
from collections.abc import Iterator

from django.db import connection, transaction
from django.utils import timezone

from portal_workflow.ledger_check import GENESIS, Anchor, Finding, Line, end_out, first_problem, line_hash, line_out
from portal_workflow.models.ledger import LedgerAnchor, LedgerHead, LedgerLine, LedgerPerson


def person_digest(user) -> str:
    """The keyed digest that stands for a person; the key and the name lie in an erasable row of their own."""
    key = secrets.token_hex(32)
    digest = hmac.new(bytes.fromhex(key), str(user.pk).encode(), hashlib.sha256).hexdigest()
    # Two first acts of one person at the same moment must not fail each other.
    row, _created = LedgerPerson.objects.get_or_create(
        user_id=user.pk, defaults={"digest": digest, "key": key, "name": str(user)}
    )
    return row.digest


def write(act: str, *, article: str, by=None, role: str = "", obj: str = "", digest: str = "", **details) -> LedgerLine:
    """Add one line. `obj` names the object ("page:12"); `details` are plain values without personal data.

    Raises RuntimeError outside a transaction: a line without its act, or an act without its line, is worthless.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("The ledger is written inside the transaction of its act.")
    entry = {
        "act": act,
        "article": article,
        "at": timezone.now().isoformat(timespec="microseconds"),
        "by": person_digest(by) if by else "",
        "digest": digest,
        "object": obj,
        "role": role,
    }
    if taken := entry.keys() & details.keys():
        raise TypeError(f"A ledger line says these itself: {sorted(taken)}")
    entry |= details
    text = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    head, _created = LedgerHead.objects.select_for_update().get_or_create(only=1)
    seq = head.seq + 1
    line = LedgerLine(seq=seq, text=text, previous=head.hash, hash=line_hash(seq, head.hash, text))
    line.save(force_insert=True)
    head.seq, head.hash = seq, line.hash
    head.save()
    return line


def problems() -> Iterator[str]:
    """Every place where the chain does not hold: altered, missing, reordered lines, a cut or foreign tail."""
    expected, previous = 1, GENESIS
    for line in LedgerLine.objects.order_by("seq").iterator():
        if line.seq < expected:
            yield f"line {line.seq} does not belong"
        elif line.seq > expected:
            last = line.seq - 1
            yield f"line {expected} is missing" if last == expected else f"lines {expected} to {last} are missing"
        elif line.previous != previous:
            yield f"line {line.seq} does not follow line {line.seq - 1}"
        if line_hash(line.seq, line.previous, line.text) != line.hash:
            yield f"line {line.seq} was altered"
        expected, previous = line.seq + 1, line.hash
    head = LedgerHead.objects.filter(only=1).first() or LedgerHead()
    if head.seq != expected - 1:
        yield f"the head says line {head.seq}, the last line is {expected - 1}"
    elif head.hash != previous:
        yield f"line {head.seq} is not the line the head knows"


def anchor_now() -> Anchor:
    """Where the chain ends today."""
    head = LedgerHead.objects.filter(only=1).first() or LedgerHead()
    return Anchor(timezone.localdate().isoformat(), head.seq, head.hash)


def anchor_text() -> str:
    """One line for mails, backups and reports: whoever has it can prove later what the ledger held until today."""
    return str(anchor_now())


def anchors() -> list[Anchor]:
    """The anchors of all days before."""
    kept = LedgerAnchor.objects.order_by("day").values_list("day", "seq", "hash")
    return [Anchor(day.isoformat(), seq, digest) for day, seq, digest in kept]


def export() -> Iterator[str]:
    """The ledger as one file, line by line, as `ledger_check.py` reads it; it ends with every anchor there is."""
    last = anchor_now()
    for line in _lines(LedgerLine.objects.filter(seq__lte=last.seq)):
        yield f"{line_out(line)}\n"
    yield f"{end_out([*anchors(), last])}\n"


def first_finding() -> Finding | None:
    """The first thing that was done to the ledger, held against its head and its anchors; in Vietnamese."""
    return first_problem(list(_lines(LedgerLine.objects.all())), [*anchors(), anchor_now()])


def _lines(rows) -> Iterator[Line]:
    return (Line(*row) for row in rows.order_by("seq").values_list("seq", "previous", "text", "hash").iterator())


def names() -> dict[str, str]:
    """Digest to name, for those whose names were not erased."""
    return dict(LedgerPerson.objects.values_list("digest", "name"))


def erase_person(user) -> None:
    """Erase whose digest it was; the lines stay, as nobody's."""
    with transaction.atomic():
        LedgerPerson.objects.filter(user_id=user.pk).delete()
