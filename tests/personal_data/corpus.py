"""Reads corpus.txt: each text with the places that must be found in it."""

import re
import unicodedata
from pathlib import Path

MARK = re.compile(r"\{(\w+)\|([^}]*)\}")


def corpus() -> list[tuple[str, list[tuple[str, int, int]]]]:
    """(text, [(kind, start, end)]) of every line."""
    lines = (Path(__file__).parent / "corpus.txt").read_text("utf-8").splitlines()
    return [read(line) for line in lines if not line.startswith("#")]


def read(line: str) -> tuple[str, list[tuple[str, int, int]]]:
    """One line, in the form it asks for."""
    form = "NFD" if line.startswith("nfd:") else "NFC"
    line = unicodedata.normalize(form, line.removeprefix("nfd:"))
    text, marks, last = "", [], 0
    for match in MARK.finditer(line):
        text += line[last : match.start()]
        marks.append((match[1], len(text), len(text) + len(match[2])))
        text, last = text + match[2], match.end()
    return text + line[last:], marks
