"""The checker that is handed out with an export: it names the first thing that was done to a file, offline."""

import random
import subprocess
import sys
from collections import Counter
from pathlib import Path
from time import perf_counter

import pytest

from portal_workflow import ledger_check
from portal_workflow.ledger_check import examine
from tests.ledger.tampering import ANCHOR, LINES, WAYS, WHOLE, anchor_of, file_of, ledger_of

CHECKER = Path(ledger_check.__file__)
TAMPERINGS = 1000


def test_an_untouched_file_holds():
    found, lines, known = examine(file_of(WHOLE), [ANCHOR])
    assert (found, lines, known) == (None, WHOLE, [ANCHOR])


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_a_thousand_seeded_tamperings_are_all_named(way):
    """Seventy-two of each way: 1,008 in all, each with its own line named first."""
    dice, said = random.Random(way.__name__), Counter()
    for _ in range(-(-TAMPERINGS // len(WAYS))):
        data, allowed = way(dice)
        found, _lines, _known = examine(data, [ANCHOR])
        assert found is not None
        assert (found.kind, found.line) in allowed, found.sentence
        said[found.kind] += 1
    print(way.__name__, dict(said))


def test_a_recomputation_is_bounded_by_the_anchors_of_two_days():
    lines = ledger_of(LINES, word="từ chối", since=500, before=WHOLE[:499])
    found, _lines, _known = examine(file_of(lines), [anchor_of(WHOLE, 400), anchor_of(WHOLE, 700), ANCHOR])
    assert (found.kind, found.line) == ("recomputed", 401)
    assert found.sentence.startswith("Dòng 700 không phải là dòng mà mốc ngày 2026-11-23 đã ghi.")


def test_without_an_anchor_from_outside_a_cut_tail_cannot_be_seen():
    """What the chain does not prove: docs/ledger.md says so, and so does the checker."""
    assert examine(file_of(WHOLE[:10]))[0] is None


NO_FILES = {"nothing": b"", "a newline": b"\n", "not a ledger": b"%PDF-1.7\n", "only an end": file_of([], [])}


@pytest.mark.parametrize("kind", NO_FILES)
def test_what_is_no_export_is_named(kind):
    assert examine(NO_FILES[kind])[0].kind == "end"


def run(*arguments, cwd) -> tuple[int, str]:
    """The checker alone, in an empty folder, without the portal's packages."""
    alone = [sys.executable, "-I", "-S", str(cwd / "kiem.py"), *map(str, arguments)]
    done = subprocess.run(alone, cwd=cwd, capture_output=True, check=False)
    assert done.stderr == b""
    return done.returncode, done.stdout.decode("utf-8")


@pytest.fixture
def folder(tmp_path):
    """An inspector's folder: the checker, the export, the mail with the anchor."""
    (tmp_path / "kiem.py").write_bytes(CHECKER.read_bytes())
    (tmp_path / "so.jsonl").write_bytes(file_of(WHOLE))
    (tmp_path / "thu.eml").write_text(f"Kính gửi thanh tra,\r\n\r\n{ANCHOR}\r\n", encoding="utf-8")
    return tmp_path


def test_it_runs_alone_with_the_mail_and_its_exit_codes(folder):
    assert run("so.jsonl", "--moc", "thu.eml", cwd=folder) == (
        0,
        "Sổ ghi toàn vẹn: 1000 dòng, khớp với 1 mốc (1 mốc được đưa vào).\n",
    )
    code, said = run("so.jsonl", cwd=folder)
    assert (code, said.splitlines()[1][:4]) == (0, "Chưa")
    (folder / "so.jsonl").write_bytes(file_of(WHOLE[:700]))
    assert run("so.jsonl", "--moc", str(ANCHOR), cwd=folder) == (
        1,
        "SỔ GHI KHÔNG TOÀN VẸN. Thiếu từ dòng 701: mốc ngày 2026-11-23 ghi sổ đã có đến dòng 1000. "
        "Phần cuối sổ ghi đã bị cắt.\n",
    )


@pytest.mark.parametrize(
    "arguments", [("khong-co.jsonl",), ("so.jsonl", "--moc", "kiem.py"), ("so.jsonl", "--moc", "x")]
)
def test_what_it_cannot_read_has_a_code_of_its_own(folder, arguments):
    code, said = run(*arguments, cwd=folder)
    assert (code, said[:19]) == (2, "Không kiểm tra được")


def test_a_hundred_thousand_lines_in_under_five_seconds(folder):
    lines = ledger_of(100_000)
    (folder / "so.jsonl").write_bytes(file_of(lines))
    begun = perf_counter()
    code, said = run("so.jsonl", "--moc", str(anchor_of(lines)), cwd=folder)
    seconds = perf_counter() - begun
    print(f"100,000 lines, {(folder / 'so.jsonl').stat().st_size / 1e6:.1f} MB: {seconds:.2f} s")
    assert (code, said.partition(" dòng")[0]) == (0, "Sổ ghi toàn vẹn: 100000")
    assert seconds < 5
