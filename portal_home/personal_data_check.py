"""Looks for personal data in everything a draft would make public, and says what was found without repeating it."""

import re
from collections.abc import Iterator
from html import unescape

from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.fields import StreamField

from portal_home.personal_data import Kind, find
from portal_workflow.publication_checks import HOOK, Checked, Remark
from portal_workflow.writing import written_in

TAG = re.compile(r"<[^<>]{0,2000}>")
# A file of a hundred pages is looked into as far as this many characters: the screen that says so is read often.
LAYER = 200_000
SHOWN = 5


def words() -> dict[Kind, str]:
    """What a kind is called."""
    return {
        Kind.PHONE: _("a telephone number"),
        Kind.EMAIL: _("an e-mail address"),
        Kind.NATIONAL_ID: _("an identity number"),
        Kind.BIRTH_DATE: _("a date of birth"),
        Kind.ADDRESS: _("a home address"),
        Kind.BANK: _("a bank account"),
        Kind.PUPIL: _("a pupil with private facts"),
    }


@hooks.register(HOOK)
def personal_data(checked: Checked) -> list[Remark]:
    """One remark for each kind, with masked places; a real need is never forbidden (ruling R10)."""
    found: dict[Kind, dict[str, None]] = {}
    for text in texts(checked):
        for finding in find(text):
            found.setdefault(finding.kind, {})[finding.excerpt_masked] = None
    sentence = _("The text or a file seems to hold %(what)s (%(where)s): take it out, or make sure there is consent.")
    names = words()
    return [
        Remark(sentence % {"what": names[kind], "where": shortened(list(places))}, article="12.1")
        for kind, places in found.items()
    ]


def shortened(places: list[str]) -> str:
    """The first places, and a sign that there are more."""
    return "; ".join(places[:SHOWN]) + ("; …" if len(places) > SHOWN else "")


def texts(checked: Checked) -> Iterator[str]:
    """Title, summary, body, descriptions; the rows of tables; names, descriptions and text layers of the files."""
    for text in written_in(checked.draft)[0]:
        yield unescape(TAG.sub("\n", text))
    for field in checked.draft._meta.concrete_fields:
        if isinstance(field, StreamField):
            yield from rows(field.value_from_object(checked.draft).get_prep_value())
    for file in checked.files:
        yield file.title
        yield getattr(file, "description", "")
        yield getattr(file, "text", "")[:LAYER]


def rows(value) -> Iterator[str]:
    """Each row of a table as one line: a name and its fact stand in two cells."""
    if isinstance(value, list) and len(value) > 1 and all(isinstance(cell, str | None) for cell in value):
        yield " | ".join(cell or "" for cell in value)
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from rows(inner)
