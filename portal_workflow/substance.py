"""What counts as writing (ruling R2): texts compared without case, marks, spaces and punctuation (pure, no Django)."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from html import unescape

# Marking a word bold is form: such tags vanish; any other tag ends the sentence, as a paragraph or a cell does.
INLINE_TAG = re.compile(r"</?(?:a|abbr|b|code|em|i|mark|s|small|span|strong|sub|sup|u)(?:\s[^>]*)?>", re.IGNORECASE)
TAG = re.compile(r"<[^>]*>")
# Points and dashes count inside a number, "1.5" is not "15"; between words they are punctuation.
WORD = re.compile(r"\d+(?:[.,/:-]\d+)+|\w+")
SENTENCE_END = re.compile(r"[.!?•…\n]")


def without_marks(text: str) -> str:
    """The text without Vietnamese marks, đ as d, upper and lower case kept; NFC and NFD alike."""
    plain = text.replace("đ", "d").replace("Đ", "D").replace("ð", "d").replace("Ð", "D")
    return "".join(ch for ch in unicodedata.normalize("NFD", plain) if not unicodedata.combining(ch))


def fold(text: str) -> str:
    """Lower case without marks: two words that differ only in form become one."""
    return without_marks(text).lower()


def words_of(text: str) -> list[tuple[str, bool]]:
    """Folded words in order; True marks a number, or a word of a name: a capital inside a sentence or beside one."""
    plain = without_marks(unescape(TAG.sub("\n", INLINE_TAG.sub("", text))))
    words, ends = [], [0]
    for match in WORD.finditer(plain):
        between = plain[ends[-1] : match.start()]
        words.append((match.group(), bool(words) and not SENTENCE_END.search(between), between.isspace()))
        ends.append(match.end())
    return list(_weighed(words))


def _weighed(words: list[tuple[str, bool, bool]]) -> Iterator[tuple[str, bool]]:
    """A capital that opens a sentence is a name when another capital follows it: "Nguyễn Văn An", not "Hôm nay"."""
    for i, (word, inside, _) in enumerate(words):
        following = words[i + 1] if i + 1 < len(words) else ("", False, False)
        opens_name = following[0][:1].isupper() and following[1] and following[2]
        named = word[0].isupper() and (inside or opens_name)
        yield word.lower(), named or any(ch.isdigit() for ch in word)


def substance(texts: Iterable[str], facts: Iterable[str]) -> dict:
    """The comparable core of a content as plain data: `words` in order, `facts` such as dates, files, the unit.

    `weighty` holds the places of numbers and names in `words`.
    """
    pairs = [pair for text in texts for pair in words_of(text)]
    return {
        "words": [word for word, _ in pairs],
        "weighty": [i for i, (_, weighty) in enumerate(pairs) if weighty],
        "facts": sorted(set(facts)),
    }


def difference(old: dict, new: dict) -> tuple[int, bool]:
    """Number of words changed between two substances, and whether a number, name, date, file or unit changed."""
    before, after = old.get("words", []), new["words"]
    heavy_before, heavy_after = set(old.get("weighty", [])), set(new["weighty"])
    changed, touched = 0, old.get("facts", []) != new["facts"]
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            changed += max(i2 - i1, j2 - j1)
            touched = touched or not (heavy_before.isdisjoint(range(i1, i2)) and heavy_after.isdisjoint(range(j1, j2)))
    return changed, touched
