"""What counts as writing (ruling R2): texts compared without case, marks, spaces and punctuation (pure, no Django)."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

TAG = re.compile(r"<[^>]*>")
WORD = re.compile(r"[\w]+(?:[.,/:-][\w]+)*")
SENTENCE_END = re.compile(r"[.!?:;•\n]\s*$|^\s*$")


def fold(text: str) -> str:
    """Lower case without marks, đ as d: two words that differ only in form become one."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d").replace("ð", "d"))
    return "".join(ch for ch in decomposed if not unicodedata.combining(ch))


def words_of(text: str) -> list[tuple[str, bool]]:
    """Folded words in order; True marks a number, or a name: a capital inside a sentence."""
    plain = unicodedata.normalize("NFC", TAG.sub("\n", text))
    found = []
    for match in WORD.finditer(plain):
        word = match.group()
        inside = not SENTENCE_END.search(plain[: match.start()][-3:])
        weighty = any(ch.isdigit() for ch in word) or (word[0].isupper() and inside)
        found.append((fold(word), weighty))
    return found


def substance(texts: Iterable[str], facts: Iterable[str]) -> dict:
    """The comparable core of a content: `words` in order, `weighty` words, `facts` such as dates, files, the unit."""
    pairs = [pair for text in texts for pair in words_of(text)]
    return {
        "words": [word for word, _ in pairs],
        "weighty": sorted({word for word, weighty in pairs if weighty}),
        "facts": sorted(set(facts)),
    }


def difference(old: dict, new: dict) -> tuple[int, bool]:
    """Number of words changed between two substances, and whether a number, name, date, file or unit changed."""
    before, after = old.get("words", []), new["words"]
    weighty = set(old.get("weighty", [])) | set(new["weighty"])
    changed, touched = 0, set()
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            changed += max(i2 - i1, j2 - j1)
            touched |= set(before[i1:i2]) ^ set(after[j1:j2])
    return changed, bool(touched & weighty) or old.get("facts", []) != new["facts"]
