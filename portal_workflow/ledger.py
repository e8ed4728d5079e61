"""The ledger: an append-only chain of acts. A line is written last in its act's transaction."""

import hashlib
import hmac
import json
import secrets
from collections.abc import Iterator

from django.db import connection, transaction
from django.utils import timezone

from portal_workflow.models.ledger import LedgerHead, LedgerLine, LedgerPerson

GENESIS = "0" * 64


def person_digest(user) -> str:
    """The keyed digest that stands for a person; the key and the name lie in an erasable row of their own."""
    row = LedgerPerson.objects.filter(user_id=user.pk).first()
    if row is None:
        key = secrets.token_hex(32)
        digest = hmac.new(bytes.fromhex(key), str(user.pk).encode(), hashlib.sha256).hexdigest()
        row = LedgerPerson.objects.create(digest=digest, key=key, user_id=user.pk, name=str(user))
    return row.digest


def line_hash(seq: int, previous: str, text: str) -> str:
    """SHA-256 of number, previous hash and text, as hexadecimal digits."""
    return hashlib.sha256(f"{seq}\n{previous}\n{text}".encode()).hexdigest()


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
        **details,
    }
    text = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    LedgerHead.objects.get_or_create(only=1)
    head = LedgerHead.objects.select_for_update().get(only=1)
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
        if line.seq != expected:
            yield f"line {expected} is missing"
        elif line.previous != previous:
            yield f"line {line.seq} does not follow line {line.seq - 1}"
        if line_hash(line.seq, line.previous, line.text) != line.hash:
            yield f"line {line.seq} was altered"
        expected, previous = line.seq + 1, line.hash
    head = LedgerHead.objects.filter(only=1).first() or LedgerHead()
    if (head.seq, head.hash) != (expected - 1, previous):
        yield f"the head says line {head.seq}, the last line is {expected - 1}"


def names() -> dict[str, str]:
    """Digest to name, for those whose names were not erased."""
    return dict(LedgerPerson.objects.values_list("digest", "name"))


def erase_person(user) -> None:
    """Erase whose digest it was; the lines stay, as nobody's."""
    with transaction.atomic():
        LedgerPerson.objects.filter(user_id=user.pk).delete()
