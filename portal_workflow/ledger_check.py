"""Kiểm tra tệp xuất của sổ ghi, không cần cổng thông tin: python3 ledger_check.py so-ghi.jsonl --moc thu-moc.txt

This file is handed out beside every export: it needs Python 3.11 and nothing else, and speaks Vietnamese by itself.
The portal itself calculates and checks with the same functions.
"""

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

GENESIS = "0" * 64
ANCHOR = re.compile(r"so-ghi/1 (\d{4}-\d{2}-\d{2}) (\d+) ([0-9a-f]{64})")
WHOLE, BROKEN, UNREADABLE = 0, 1, 2


class Line(NamedTuple):
    """One line of the ledger; `seq` 0 stands for a line that cannot be read."""

    seq: int
    previous: str
    text: str
    hash: str


class Anchor(NamedTuple):
    """What the ledger's last line was on a day."""

    day: str
    seq: int
    hash: str

    def __str__(self):
        return f"so-ghi/1 {self.day} {self.seq} {self.hash}"


class Finding(NamedTuple):
    """The first place that does not hold: what happened, at which line, and the sentence that says so."""

    kind: str
    line: int
    sentence: str


def line_hash(seq: int, previous: str, text: str) -> str:
    """SHA-256 of number, previous hash and text, as hexadecimal digits."""
    return hashlib.sha256(f"{seq}\n{previous}\n{text}".encode()).hexdigest()


def anchors_in(text: str) -> list[Anchor]:
    """Every anchor that stands in a text, a whole e-mail for example."""
    return [Anchor(day, int(seq), digest) for day, seq, digest in ANCHOR.findall(text)]


def _plain(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def line_out(line: Line) -> str:
    """A line as it stands in an exported file."""
    return _plain(line._asdict())


def end_out(anchors: Iterable[Anchor]) -> str:
    """The last line of an exported file: the anchors, and a sum over them."""
    texts = [str(anchor) for anchor in anchors]
    return _plain({"anchors": texts, "sum": hashlib.sha256("\n".join(texts).encode()).hexdigest()})


def _read_line(raw: bytes) -> Line:
    """Only what the portal itself would have written byte for byte; anything else counts as altered."""
    try:
        line = Line(**json.loads(raw))
        seq, *texts = line
        if line_out(line).encode() == raw and type(seq) is int and all(type(text) is str for text in texts):
            return line
    except (ValueError, TypeError, RecursionError):
        pass
    return Line(0, "", "", "")


def _read_end(raw: bytes) -> list[Anchor] | None:
    """The anchors of the last line, or None when it is not as the portal wrote it."""
    try:
        anchors = [anchor for text in json.loads(raw)["anchors"] for anchor in anchors_in(text)]
        return anchors if anchors and end_out(anchors).encode() == raw else None
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def examine(data: bytes, anchors: Iterable[Anchor] = ()) -> tuple[Finding | None, list[Line], list[Anchor]]:
    """The first finding in an exported file, its lines, and the anchors it was held against."""
    *rows, rest = data.split(b"\n")
    rows += [rest] if rest else []
    end = _read_end(rows[-1]) if rows and not rest else None
    # What can be no line is the end, whole or spoilt, or a line cut through.
    lines = [_read_line(raw) for raw in rows]
    lines = lines[:-1] if lines and not lines[-1].seq else lines
    known = sorted({*anchors, *(end or ())}, key=lambda anchor: anchor.seq)
    found = first_problem(lines, known)
    if found is None and end is None:
        found = Finding("end", len(lines) + 1, f"Phần kết của tệp đã bị sửa hoặc bị cắt mất, sau dòng {len(lines)}.")
    return found, lines, known


def first_problem(lines: list[Line], anchors: Iterable[Anchor] = ()) -> Finding | None:
    """The first line that was altered, removed, inserted, moved or cut off; None when everything holds."""
    previous, anchors = GENESIS, sorted(anchors, key=lambda anchor: anchor.seq)
    for number, line in enumerate(lines, 1):
        if line.seq != number or line.previous != previous or not _holds(line):
            return _name(lines, number, previous, {anchor.seq: anchor.hash for anchor in anchors})
        previous = line.hash
    return _against(lines, anchors)


def _holds(line: Line, shift: int = 0) -> bool:
    """Whether the hash is that of the line, were its number greater by `shift`."""
    return line_hash(line.seq + shift, line.previous, line.text) == line.hash


def _name(lines: list[Line], number: int, previous: str, anchors: dict[int, str]) -> Finding:
    """What happened at the first line that does not fit."""
    line = lines[number - 1]
    after = lines[number] if number < len(lines) else None
    if after and after.previous == previous and any(after.seq + s == number and _holds(after, s) for s in (0, -1)):
        return _inserted(number)
    if line.seq != number and line_hash(number, line.previous, line.text) != line.hash and line.seq > 0:
        return _out_of_place(lines, number)
    if line.seq == number and not _holds(line):
        if line.previous == lines[number - 2].previous and _holds(line, -1) and number > 1:
            return _inserted(number - 1)
        if _holds(line, 1):
            return Finding("missing", number, f"Thiếu dòng {number}: dòng này đã bị xoá, các dòng sau bị đánh số lại.")
    if line.seq == number and _holds(line) and number > 1 and _attested(line, after, anchors):
        sentence = f"Dòng {number - 1} đã bị sửa rồi tính lại mã: dòng {number} vẫn giữ mã cũ của nó."
        return Finding("altered", number - 1, sentence)
    return Finding("altered", number, f"Dòng {number} đã bị sửa: nội dung không khớp với mã của nó.")


def _attested(line: Line, after: Line | None, anchors: dict[int, str]) -> bool:
    """Whether the next line or an anchor remembers this very line."""
    return bool(after and after.previous == line.hash) or anchors.get(line.seq) == line.hash


def _out_of_place(lines: list[Line], number: int) -> Finding:
    line, seq = lines[number - 1], lines[number - 1].seq
    if seq < number:
        before, after = lines[number - 2], lines[number] if number < len(lines) else None
        twins = seq == number - 1 and line.previous == before.previous and line.hash != before.hash
        if twins and not _attested(before, after, {}):
            return _inserted(number - 1)
        return Finding("inserted", number, f"Dòng thứ {number} của tệp (số {seq}) là dòng chèn thêm hoặc lặp lại.")
    if number in {line.seq for line in lines[number:]}:
        return Finding("moved", number, f"Các dòng bị đảo thứ tự: ở chỗ của dòng {number} là dòng {seq}.")
    which = f"dòng {number}" if seq - 1 == number else f"các dòng từ {number} đến {seq - 1}"
    return Finding("missing", number, f"Thiếu {which}: đã bị xoá khỏi sổ ghi.")


def _inserted(number: int) -> Finding:
    return Finding("inserted", number, f"Dòng {number} là dòng chèn thêm: sổ ghi không có dòng này.")


def _against(lines: list[Line], anchors: list[Anchor]) -> Finding | None:
    """A chain that holds by itself, held against what was known outside of it."""
    for anchor in anchors:
        if anchor.seq > len(lines):
            sentence = f"Thiếu từ dòng {len(lines) + 1}: mốc ngày {anchor.day} ghi sổ đã có đến dòng {anchor.seq}."
            return Finding("cut", len(lines) + 1, f"{sentence} Phần cuối sổ ghi đã bị cắt.")
        if anchor.seq and lines[anchor.seq - 1].hash != anchor.hash:
            # Two anchors of one line may contradict each other: the end of a forged file and a mail.
            safe = max((held.seq for held in anchors if held.seq < anchor.seq), default=0)
            sentence = f"Dòng {anchor.seq} không phải là dòng mà mốc ngày {anchor.day} đã ghi."
            where = f"Sổ ghi đã bị sửa và tính lại mã, bắt đầu trong khoảng từ dòng {safe + 1} đến dòng {anchor.seq}."
            return Finding("recomputed", safe + 1, f"{sentence} {where}")
    return None


def _anchors_given(given: list[str]) -> list[Anchor]:
    """From files or from the words themselves; ValueError when one holds no anchor."""
    found = [anchors_in(text) or anchors_in(Path(text).read_text("utf-8", "replace")) for text in given]
    if [] in found:
        raise ValueError(f"không thấy mốc nào trong {given[found.index([])]}")
    return [anchor for anchors in found for anchor in anchors]


def main(arguments: list[str] | None = None) -> int:
    """Mã kết thúc: 0 sổ ghi toàn vẹn, 1 sổ ghi đã bị đụng đến, 2 không đọc được tệp."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0], epilog=main.__doc__)
    parser.add_argument("tep", help="tệp sổ ghi đã xuất (.jsonl)")
    parser.add_argument("--moc", action="append", default=[], help="thư hoặc dòng mốc đã nhận; dùng được nhiều lần")
    options = parser.parse_args(arguments)
    try:
        given = _anchors_given(options.moc)
        found, lines, known = examine(Path(options.tep).read_bytes(), given)
    except (OSError, ValueError) as error:
        print(f"Không kiểm tra được: {error}")
        return UNREADABLE
    if found:
        print(f"SỔ GHI KHÔNG TOÀN VẸN. {found.sentence}")
        return BROKEN
    print(f"Sổ ghi toàn vẹn: {len(lines)} dòng, khớp với {len(known)} mốc ({len(given)} mốc được đưa vào).")
    if not given:
        print("Chưa đối chiếu với mốc nhận từ bên ngoài (--moc): chưa loại trừ được việc cắt đuôi hoặc viết lại sổ.")
    return WHOLE


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main())
