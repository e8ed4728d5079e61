"""The ledger's chain: it holds, every kind of tampering is named, names lie beside it (4.1, 5.3c, 12.4)."""

import hashlib
import json

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from portal_workflow import ledger, ledger_triggers
from portal_workflow.models import LedgerHead, LedgerLine, LedgerPerson


def change(seq: int, **fields) -> None:
    """Alter a line behind the product's back."""
    assert LedgerLine.objects.filter(seq=seq).update(**fields) == 1


def delete(model=LedgerLine, **which) -> None:
    """Delete rows past the product's own signals, as SQL would."""
    model.objects.filter(**which)._raw_delete("default")


def swap(one: int, other: int) -> None:
    """Exchange what two lines hold, their hashes included."""
    first, second = LedgerLine.objects.get(seq=one), LedgerLine.objects.get(seq=other)
    delete(seq__in=[one, other])
    first.seq, second.seq = other, one
    LedgerLine.objects.bulk_create([first, second])


def rewrite(seq: int, text: str) -> None:
    """Alter a line and calculate its own hash anew, as somebody who knows the rule would."""
    line = LedgerLine.objects.get(seq=seq)
    change(seq, text=text, hash=ledger.line_hash(seq, line.previous, text))


def insert(seq: int, previous: str) -> None:
    """Put a line in that nobody wrote, its hash right by itself."""
    text = '{"act":"approve"}'
    LedgerLine.objects.create(seq=seq, text=text, previous=previous, hash=ledger.line_hash(seq, previous, text))


def make_room_at_three() -> None:
    """Move the lines from the third on by one and put a foreign line in between."""
    for line in LedgerLine.objects.filter(seq__gte=3).order_by("-seq"):
        LedgerLine.objects.filter(seq=line.seq).update(seq=line.seq + 1)
    insert(3, LedgerLine.objects.get(seq=2).hash)


def test_an_untouched_chain_holds(chain):
    assert list(ledger.problems()) == []
    assert [line.seq for line in chain] == [1, 2, 3, 4, 5, 6]
    assert chain[0].previous == ledger.GENESIS
    assert [line.previous for line in chain[1:]] == [line.hash for line in chain[:-1]]
    head = LedgerHead.objects.get()
    assert (head.seq, head.hash) == (6, chain[-1].hash)


def test_an_empty_ledger_holds(empty):
    assert list(ledger.problems()) == []


TAMPERING = {
    "altered text": (lambda: change(3, text='{"act":"nothing"}'), ["line 3 was altered"]),
    "one letter of a text": (
        lambda: change(3, text=LedgerLine.objects.get(seq=3).text.replace("12.2", "12.4")),
        ["line 3 was altered"],
    ),
    "altered text with its hash": (lambda: rewrite(3, '{"act":"nothing"}'), ["line 4 does not follow line 3"]),
    "altered last text with its hash": (
        lambda: rewrite(6, '{"act":"nothing"}'),
        ["line 6 is not the line the head knows"],
    ),
    "altered hash": (lambda: change(3, hash="0" * 64), ["line 3 was altered", "line 4 does not follow line 3"]),
    "altered previous hash": (
        lambda: change(3, previous="0" * 64),
        ["line 3 does not follow line 2", "line 3 was altered"],
    ),
    "missing line": (lambda: delete(seq=3), ["line 3 is missing"]),
    "missing lines": (lambda: delete(seq__in=[2, 3]), ["lines 2 to 3 are missing"]),
    "missing first line": (lambda: delete(seq=1), ["line 1 is missing"]),
    "reordered lines": (
        lambda: swap(3, 4),
        [
            "line 3 does not follow line 2",
            "line 3 was altered",
            "line 4 does not follow line 3",
            "line 4 was altered",
            "line 5 does not follow line 4",
        ],
    ),
    "line before the first": (
        lambda: insert(0, "0" * 64),
        ["line 0 does not belong", "line 1 does not follow line 0"],
    ),
    "line at the end": (
        lambda: insert(7, "f" * 64),
        ["line 7 does not follow line 6", "the head says line 6, the last line is 7"],
    ),
    "fitting line at the end": (
        lambda: insert(7, LedgerLine.objects.get(seq=6).hash),
        ["the head says line 6, the last line is 7"],
    ),
    "line in between": (
        make_room_at_three,
        [
            "line 4 does not follow line 3",
            "line 4 was altered",
            "line 5 was altered",
            "line 6 was altered",
            "line 7 was altered",
            "the head says line 6, the last line is 7",
        ],
    ),
    "cut tail": (
        lambda: delete(seq__gt=4),
        ["the head says line 6, the last line is 4"],
    ),
    "cut tail without the head": (
        lambda: (delete(seq__gt=4), delete(LedgerHead)),
        ["the head says line 0, the last line is 4"],
    ),
    "everything gone but the head": (
        lambda: delete(),
        ["the head says line 6, the last line is 0"],
    ),
}


@pytest.mark.parametrize("kind", TAMPERING)
def test_tampering_is_named(chain, kind):
    tamper, named = TAMPERING[kind]
    tamper()
    assert list(ledger.problems()) == named
    ledger_triggers.arm()
    with pytest.raises(CommandError, match="does not hold"):
        call_command("verify_ledger")


def test_the_command_says_that_it_holds(armed, capsys):
    call_command("verify_ledger")
    assert capsys.readouterr().out == f"The ledger holds: 6 lines, last hash {armed[-1].hash}.\n"


def test_a_line_says_what_was_done(empty, lan):
    with transaction.atomic():
        line = ledger.write(
            "approve", article="12.2", by=lan, role="editor", obj="page:3", digest="a" * 64, step="editor", rounds=2
        )
    entry = json.loads(line.text)
    assert entry.pop("at").endswith("+00:00")
    assert entry == {
        "act": "approve",
        "article": "12.2",
        "by": ledger.person_digest(lan),
        "digest": "a" * 64,
        "object": "page:3",
        "role": "editor",
        "step": "editor",
        "rounds": 2,
    }


@pytest.mark.parametrize("name", ["at", "object"])
def test_details_do_not_overwrite_what_the_ledger_says_itself(empty, name):
    with transaction.atomic(), pytest.raises(TypeError, match=name):
        ledger.write("approve", article="12.2", **{name: "x"})
    assert LedgerLine.objects.count() == 0


def test_after_tampering_with_the_head_nothing_is_written_over_a_line(chain):
    delete(LedgerHead)
    with pytest.raises(IntegrityError), transaction.atomic():
        ledger.write("approve", article="12.2")
    assert list(LedgerLine.objects.order_by("seq")) == chain


def test_a_rolled_back_act_leaves_no_line_and_no_gap(chain, lan):
    with transaction.atomic():
        ledger.write("approve", article="12.2", by=lan)
        transaction.set_rollback(True)
    assert LedgerLine.objects.count() == 6
    with transaction.atomic():
        assert ledger.write("post", article="12.2", by=lan).seq == 7
    assert list(ledger.problems()) == []


class TestPersons:
    """Digests in the lines, names in an erasable table beside them."""

    def test_digests_resolve_to_names(self, chain, lan, binh):
        known = ledger.names()
        assert [known[json.loads(line.text)["by"]] for line in chain[:2]] == ["Nguyễn Thị Lan", "Trần Văn Bình"]
        assert known == {ledger.person_digest(lan): "Nguyễn Thị Lan", ledger.person_digest(binh): "Trần Văn Bình"}

    def test_one_person_has_one_digest_another_person_another(self, empty, lan, binh):
        assert ledger.person_digest(lan) == ledger.person_digest(lan) != ledger.person_digest(binh)
        assert LedgerPerson.objects.count() == 2

    def test_erased_is_nobody_and_the_chain_still_holds(self, chain, lan, binh):
        erased = ledger.person_digest(lan)
        ledger.erase_person(lan)
        assert erased not in ledger.names()
        assert ledger.names() == {ledger.person_digest(binh): "Trần Văn Bình"}
        assert not LedgerPerson.objects.filter(user_id=lan.pk).exists()
        assert list(ledger.problems()) == []

    def test_after_erasing_the_same_person_gets_an_unrelated_digest(self, empty, lan):
        before = ledger.person_digest(lan)
        ledger.erase_person(lan)
        assert ledger.person_digest(lan) != before

    def test_the_digest_is_keyed(self, empty, lan):
        """Who knows every account number cannot recalculate a digest without the key that is erased with the name."""
        digest = ledger.person_digest(lan)
        assert digest not in {hashlib.sha256(str(n).encode()).hexdigest() for n in range(lan.pk + 1000)}
        assert len(LedgerPerson.objects.get(user_id=lan.pk).key) == 64


def test_outside_a_transaction_nothing_is_written(django_db_setup, django_db_blocker):
    """On a connection as a view has it, not inside a test's own transaction."""
    with django_db_blocker.unblock():
        before = LedgerLine.objects.count(), LedgerPerson.objects.count()
        with pytest.raises(RuntimeError, match="inside the transaction"):
            ledger.write("approve", article="12.2", by=get_user_model()(pk=1, username="ai-do"))
        assert (LedgerLine.objects.count(), LedgerPerson.objects.count()) == before


def test_the_product_itself_changes_and_deletes_no_line(chain):
    for act in (chain[2].save, chain[2].delete, LedgerLine.objects.all().delete):
        with pytest.raises(PermissionDenied), transaction.atomic():
            act()
    assert list(ledger.problems()) == []
