"""A ledger as a file, and every way to tamper with it: what somebody with the file, or the database, could try."""

from portal_workflow.ledger_check import GENESIS, Anchor, Line, end_out, line_hash, line_out

LINES = 1000


def ledger_of(count: int, *, word: str = "duyệt", since: int = 1, before: list[Line] | None = None) -> list[Line]:
    """A chain of lines as the portal writes them."""
    lines = list(before or [])
    for seq in range(since, count + 1):
        previous = lines[-1].hash if lines else GENESIS
        text = f'{{"act":"approve","article":"12.2","by":"{seq * 7:064x}","n":{seq},"note":"{word}"}}'
        lines.append(Line(seq, previous, text, line_hash(seq, previous, text)))
    return lines


def anchor_of(lines: list[Line], seq: int = 0) -> Anchor:
    line = lines[(seq or len(lines)) - 1]
    return Anchor("2026-11-23", line.seq, line.hash)


def file_of(lines: list[Line], anchors: list[Anchor] | None = None) -> bytes:
    """The exported file; by default it ends with the anchor of its last line."""
    anchors = [anchor_of(lines)] if anchors is None else anchors
    return "".join(f"{row}\n" for row in [*map(line_out, lines), end_out(anchors)]).encode()


WHOLE = ledger_of(LINES)
ANCHOR = anchor_of(WHOLE)
FILE = file_of(WHOLE)


def own_hash(line: Line) -> Line:
    """What somebody does who knows how a hash is calculated."""
    return line._replace(hash=line_hash(line.seq, line.previous, line.text))


def forged(seq: int, previous: str, word: str) -> Line:
    return own_hash(Line(seq, previous, f'{{"act":"{word}"}}', ""))


# Each takes the random numbers and gives the tampered file and what must be said: kind and line.


def a_byte(dice):
    data = bytearray(FILE)
    place = dice.randrange(len(data))
    data[place] = dice.choice([byte for byte in range(256) if byte != data[place]])
    row = FILE[:place].count(b"\n") + 1
    return bytes(data), {("altered", row)} if row <= LINES else {("end", row)}


def a_byte_taken_out(dice):
    data = FILE
    place = dice.randrange(len(data))
    row = data[:place].count(b"\n") + 1
    return data[:place] + data[place + 1 :], {("altered", row), ("end", row)}


def a_text(dice):
    lines, seq = list(WHOLE), dice.randint(1, LINES)
    lines[seq - 1] = lines[seq - 1]._replace(text=lines[seq - 1].text.replace("12.2", "12.4"))
    return file_of(lines, [ANCHOR]), {("altered", seq)}


def a_text_with_its_hash(dice):
    lines, seq = list(WHOLE), dice.randint(1, LINES - 1)
    lines[seq - 1] = own_hash(lines[seq - 1]._replace(text='{"act":"refuse"}'))
    return file_of(lines, [ANCHOR]), {("altered", seq)}


def order(dice):
    lines = list(WHOLE)
    one, other = sorted(dice.sample(range(LINES), 2))
    lines[one], lines[other] = lines[other], lines[one]
    return file_of(lines, [ANCHOR]), {("moved", one + 1)}


def a_block_moved(dice):
    start, size = dice.randint(1, 400), dice.randint(1, 50)
    rest = WHOLE[: start - 1] + WHOLE[start - 1 + size :]
    to = dice.randint(start + size, len(rest))
    return file_of(rest[:to] + WHOLE[start - 1 : start - 1 + size] + rest[to:], [ANCHOR]), {("moved", start)}


def deletion(dice):
    size = dice.randint(1, 20)
    start = dice.randint(1, LINES - size)
    return file_of(WHOLE[: start - 1] + WHOLE[start - 1 + size :], [ANCHOR]), {("missing", start)}


def deletion_renumbered(dice):
    seq = dice.randint(1, LINES - 1)
    rest = [line._replace(seq=line.seq - 1) for line in WHOLE[seq:]]
    return file_of(WHOLE[: seq - 1] + rest, [ANCHOR]), {("missing", seq)}


def a_copy(dice):
    seq, after = sorted(dice.sample(range(1, LINES + 1), 2))
    return file_of([*WHOLE[:after], WHOLE[seq - 1], *WHOLE[after:]], [ANCHOR]), {("inserted", after + 1)}


def insertion(dice):
    seq = dice.randint(1, LINES)
    line = forged(seq, WHOLE[seq - 1].previous, "post")
    return file_of([*WHOLE[: seq - 1], line, *WHOLE[seq - 1 :]], [ANCHOR]), {("inserted", seq)}


def insertion_renumbered(dice):
    seq = dice.randint(1, LINES)
    line = forged(seq, WHOLE[seq - 1].previous, "post")
    rest = [line._replace(seq=line.seq + 1) for line in WHOLE[seq - 1 :]]
    return file_of([*WHOLE[: seq - 1], line, *rest], [ANCHOR]), {("inserted", seq)}


def cut_tail(dice):
    """The end is written anew, as if the ledger had always been so short; only the anchor outside remembers."""
    keep = dice.randint(1, LINES - 1)
    return file_of(WHOLE[:keep]), {("cut", keep + 1)}


def cut_off_with_the_end(dice):
    data = FILE
    place = dice.randrange(1, len(data))
    return data[:place], {("cut", data[:place].count(b"\n") + 1), ("end", LINES + 1)}


def everything_anew(dice):
    """From one line on, all is calculated again and the end with it."""
    seq = dice.randint(1, LINES)
    lines = ledger_of(LINES, word="từ chối", since=seq, before=WHOLE[: seq - 1])
    return file_of(lines), {("recomputed", 1)}


WAYS = [
    *(a_byte, a_byte_taken_out, a_text, a_text_with_its_hash, order, a_block_moved, deletion, deletion_renumbered),
    *(a_copy, insertion, insertion_renumbered, cut_tail, cut_off_with_the_end, everything_anew),
]
