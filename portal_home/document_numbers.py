"""Numbers and symbols of official documents, pure: what kind a number is, and what looks odd about it (Điều 11.5).

A number is never refused: real documents deviate from Decree 30/2020. What is odd is said in a sentence.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from portal_home.vietnamese import clean, fold
from portal_workflow.circumstances import N_

# The types of Decree 30/2020, Điều 7, that have a code; công văn and thư công have none.
TYPE_CODES = (
    *("NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ"),
    *("BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB"),
)
PREFIX = re.compile(r"^s(?:ố|o)(?:\s*[:.]\s*|\s+(?=[\d/]))", re.IGNORECASE)
DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | {"\u2044": "/", "\u2215": "/", "\uff0f": "/", "\\": "/"})
# "QĐ" typed as "Qđ": a small đ between capitals was meant as a capital.
SMALL_D = re.compile(r"(?<=[A-ZĐ])đ(?=[A-ZĐ0-9/.&-]|$)")

# The ordinal may be missing: the regulation itself left it empty.
ORDINAL = r"(?P<ordinal>\d{1,5})?"
SYMBOL = r"[A-ZĐ][A-Za-zĐđ0-9._&-]*"
NORMATIVE = re.compile(
    r"^(?P<ordinal>\d{1,5})/(?P<year>(?:19|20)\d{2})/(?P<type>[A-ZĐ]{1,5}\d{0,2})"
    r"(?P<issuer>(?:-[A-ZĐ][A-Za-zĐđ0-9]*)*)$"
)
PARTY_UNION = re.compile(rf"^{ORDINAL}-(?P<type>[A-ZĐ][A-Za-zĐđ]{{1,3}})/(?P<issuer>[A-ZĐ][A-Za-zĐđ0-9.&-]*)$")
ADMINISTRATIVE = rf"^(?:(?P<ordinal>\d{{1,5}})[a-z]?)?/(?P<type>{{codes}})-(?P<issuer>{SYMBOL})$"
# A symbol may end in a small letter and a digit: the regulation's own is THPTLNg1.
CONG_VAN = re.compile(
    r"^(?:(?P<ordinal>\d{1,5})[a-z]?)?/"
    r"(?P<issuer>[A-ZĐ][A-ZĐ0-9.&]*(?:[a-z]\d+)?(?:-[A-ZĐ][A-Za-zĐđ0-9.&]*)*)$"
)
# "42/2022": how laws are cited for short.
SHORT = re.compile(r"^(?P<ordinal>\d{1,5})/(?P<year>(?:19|20)\d{2})$")

UNREADABLE = N_("This is not how numbers of official documents are written, for example 12/QĐ-THPTLN1.")
NOT_WHOLE = N_("The number is cut short: write it in full, with type and issuer, for example 43/2011/NĐ-CP.")
NO_ORDINAL = N_("The number itself is missing before the slash.")
NO_LEADING_ZERO = N_("Numbers below 10 are written with a leading 0, for example 05/TB-THPTLN1.")
NOT_OF_THIS_TYPE = N_("The number does not fit the kind of document chosen.")
OTHER_YEAR = N_("The year in the number is not the year of issue.")


class NumberKind(StrEnum):
    """The families of numbers, in the order in which they are tried."""

    NORMATIVE = "normative"
    PARTY_UNION = "party_union"
    ADMINISTRATIVE = "administrative"
    CONG_VAN = "cong_van"


@dataclass(frozen=True)
class ParsedNumber:
    """A number taken apart: 36/2017/TT-BGDĐT is number 36 of 2017, a TT of BGDĐT."""

    kind: NumberKind
    ordinal: int | None
    year: int | None
    type_code: str
    issuer: str
    text: str


def normalise(number: str, type_codes: Collection[str] = TYPE_CODES) -> str:
    """The number as it should be kept: NFC, no "Số:", no stray spaces, plain dashes, Đ and codes as written."""
    text = PREFIX.sub("", clean(number).translate(DASHES)).strip(" .;,")
    text = re.sub(r"\s*([/-])\s*", r"\1", text)
    text = SMALL_D.sub("Đ", text.upper() if text == text.lower() else text)
    spelled = {code.casefold(): code for code in type_codes if code}
    parts = re.split(r"([/-])", text)
    # A code stands after the first slash (12/QĐ-…) or, in Party and union numbers, after the first dash (29-NQ/…).
    return "".join([*parts[:2], *(spelled.get(part.casefold(), part) for part in parts[2:3]), *parts[3:]])


def parse(number: str, type_codes: Collection[str] = TYPE_CODES) -> ParsedNumber | None:
    """What kind of number it is, or None when no rule fits; the first rule that fits names the kind."""
    text = normalise(number, type_codes)
    codes = "|".join(re.escape(code) for code in sorted(filter(None, type_codes), key=len, reverse=True))
    rules = (
        (NumberKind.NORMATIVE, NORMATIVE),
        (NumberKind.PARTY_UNION, PARTY_UNION),
        (NumberKind.ADMINISTRATIVE, re.compile(ADMINISTRATIVE.replace("{codes}", codes or "(?!)"))),
        (NumberKind.CONG_VAN, CONG_VAN),
        (NumberKind.NORMATIVE, SHORT),
    )
    for kind, pattern in rules:
        if found := pattern.match(text):
            part = {"ordinal": None, "year": None, "type": "", "issuer": ""} | found.groupdict()
            ordinal, year = (int(part[name]) if part[name] else None for name in ("ordinal", "year"))
            return ParsedNumber(kind, ordinal, year, part["type"], part["issuer"].strip("-"), text)
    return None


def fits(parsed: ParsedNumber, type_code: str, normative: bool = False) -> bool:
    """Whether a document of this type may bear such a number; the code of a type without one is empty."""
    if parsed.kind == NumberKind.NORMATIVE or normative:
        # The National Assembly's numbers name the Assembly where others name the type: 91/2025/QH15.
        unsaid = not type_code or re.match(r"(?:UBTV)?QH\d", parsed.type_code)
        same = unsaid or parsed.type_code == type_code
        return normative and parsed.kind == NumberKind.NORMATIVE and bool(same)
    return parsed.type_code == type_code if type_code else parsed.kind == NumberKind.CONG_VAN


def warnings(
    number: str,
    type_code: str = "",
    *,
    normative: bool = False,
    issued_year: int | None = None,
    type_codes: Collection[str] = TYPE_CODES,
) -> list[str]:
    """What is odd about a number, as sentences to be translated; a person answers them with a reason."""
    parsed = parse(number, type_codes)
    if parsed is None:
        return [UNREADABLE]
    whole = parsed.type_code or parsed.issuer
    found = {
        NOT_WHOLE: not whole,
        NO_ORDINAL: parsed.ordinal is None,
        NO_LEADING_ZERO: parsed.ordinal is not None and parsed.ordinal < 10 and not parsed.text.startswith("0"),
        NOT_OF_THIS_TYPE: bool(whole) and not fits(parsed, type_code, normative),
        OTHER_YEAR: bool(parsed.year and issued_year and parsed.year != issued_year),
    }
    return [sentence for sentence, holds in found.items() if holds]


def key(text: str) -> str:
    """The number squeezed to what every spelling of it shares: "so 012 QD THPTLN1" is 12qdthptln1."""
    return re.sub("[^a-z0-9]+", "", fold(PREFIX.sub("", clean(text)))).lstrip("0")


def looks_like_number(words: str) -> bool:
    """Whether what a reader typed is a number rather than words: it begins with digits, and something follows."""
    return re.match(r"0*[1-9]\d{0,4}(?:\s*[-/]\s*\w|\s*[^\W\d_])", PREFIX.sub("", clean(words))) is not None
