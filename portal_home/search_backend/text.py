"""What the search index holds and asks for: plain words without marks, and a second word for each with marks."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from modelsearch.query import And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText, SearchQuery

from portal_home.vietnamese import TONES, clean, fold

# Both databases know only these: letters and digits. The exact form of "đoàn" is the word "qzd0oan2", so that
# no tokenizer, collation or dictionary of a database can tell the two databases apart.
EXACT = "qz"
# Stands before the first word of a title, so that a title that begins with the question can be asked for.
START = "qzstart"
MARKS = {"\u0306": "7", "\u0302": "8", "\u031b": "9"}


# A question longer than this is somebody's whole page pasted in; the databases refuse such trees.
MAX_QUESTION = 255


def question(text: str) -> str:
    """What was typed, composed, cut after a whole word."""
    text = clean(text)
    return text if len(text) <= MAX_QUESTION else text[:MAX_QUESTION].rsplit(" ", 1)[0]


def words(text: str) -> list[str]:
    """The words as anybody would type them: "36/2017/TT-BGDĐT" is 36, 2017, tt, bgddt."""
    return re.findall(r"[^\W_]+", fold(text))


@lru_cache(maxsize=20_000)  # a language has few words, and every save indexes all of a page's
def exact_word(word: str) -> str:
    """The word with its marks spelled in digits, the tone last wherever it was placed; empty without marks."""
    tones, letters = "", ""
    for char in unicodedata.normalize("NFD", word.lower()):
        tones += TONES.get(char, "")
        letters += "d0" if char == "đ" else MARKS.get(char, "" if unicodedata.combining(char) else char)
    spelled = letters + tones
    return EXACT + spelled if spelled != fold(word) else ""


def exact_words(text: str) -> list[str]:
    """The exact forms of all words that carry marks."""
    return [spelled for word in re.findall(r"[^\W_]+", clean(text)) if (spelled := exact_word(word))]


def index_text(text: str) -> str:
    """The words in their order, then each exact form once. Applied twice it changes nothing."""
    plain = words(text)
    return " ".join([*plain, *sorted(set(exact_words(text)) - set(plain))])


def title_text(text: str) -> str:
    """A title as the index holds it, its beginning marked."""
    indexed = index_text(text)
    return indexed if not indexed or indexed.startswith(START) else f"{START} {indexed}"


@dataclass(frozen=True)
class Syntax:
    """How a database writes a full-text query; words are letters and digits, so nothing needs escaping."""

    conjunction: str
    alternative: str
    butnot: str
    adjacent: str
    quote: str
    prefix: str

    def phrase(self, found: list[str], prefix: bool = False) -> str:
        joined = self.adjacent.join(found)
        return f"{self.quote}{joined}{self.quote}{self.prefix if prefix else ''}" if found else ""

    def join(self, operator: str, parts: list[str]) -> str:
        parts = [part for part in parts if part]
        return f"({operator.join(parts)})" if len(parts) > 1 else "".join(parts)

    def any_of(self, parts: list[str]) -> str:
        return self.join(self.alternative, parts)

    def all_of(self, parts: list[str]) -> str:
        return self.join(self.conjunction, parts)

    def write(self, query: SearchQuery, prefix: bool = False) -> str:
        """The query in the database's words; empty when no word is left. A bare Not is the caller's."""
        match query:
            case PlainText() | Fuzzy():
                parts = [found for chunk in question(query.query_string).split() if (found := words(chunk))]
                last = len(parts) - 1
                written = [self.phrase(found, prefix and place == last) for place, found in enumerate(parts)]
                return self.any_of(written) if query.operator == "or" else self.all_of(written)
            case Phrase():
                return self.phrase(words(question(query.query_string)))
            case Boost():
                return self.write(query.subquery, prefix)
            case Or():
                return self.any_of([self.write(part, prefix) for part in query.subqueries])
            case And():
                unwanted = self.any_of([self.write(p.subquery) for p in query.subqueries if isinstance(p, Not)])
                kept = [p for p in query.subqueries if not isinstance(p, Not | MatchAll)]
                wanted = self.all_of([self.write(part, prefix) for part in kept])
                return f"({wanted}{self.butnot}{unwanted})" if wanted and unwanted else wanted
        raise NotImplementedError(f"{type(query).__name__} inside a query is not supported by the portal's search")

    def write_exact(self, text: str) -> str:
        """Asks for every marked word of the text as it was typed; empty when none was."""
        return self.all_of([self.phrase([word]) for word in exact_words(text)])


def typed_text(query: SearchQuery) -> str:
    """The words the reader typed and wants, in their order."""
    match query:
        case PlainText() | Fuzzy() | Phrase():
            return question(query.query_string)
        case Boost():
            return typed_text(query.subquery)
        case And() | Or():
            return " ".join(filter(None, map(typed_text, query.subqueries)))
    return ""


FTS5 = Syntax(" AND ", " OR ", " NOT ", " ", '"', "*")
TSQUERY = Syntax(" & ", " | ", " & !", " <-> ", "", ":*")
