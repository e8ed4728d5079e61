"""The Vietnamese catalogue: collected, checked and compiled in Python, without the system's gettext."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

APPS = ("portal_workflow", "portal_home", "portal_disclosure", "portal_services", "school_portal")
KEYWORDS = {
    "_": None,
    "N_": None,  # marks a msgid in the pure modules, which know no Django
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
HEADER = "# Vietnamese words of the school portal. `manage.py catalogue` keeps this file; docs/catalogue.md says how."
SKIPPED_FOLDERS = {"migrations", "node_modules", "__pycache__", "vendor"}
TEMPLATE_COMMENT = re.compile(r"\{#(?!\s*Translators).*?#\}")


@dataclass(frozen=True)
class Domain:
    """One gettext domain of the portal: `django` (Python and templates) or `djangojs` (our own scripts)."""

    name: str
    root: Path

    @property
    def own(self) -> Path:
        """Our own words; `update` rewrites this file."""
        return self.root / "school_portal/locale/vi/LC_MESSAGES" / f"{self.name}.po"

    @property
    def overrides(self) -> Path:
        """Better Vietnamese for words of Wagtail and Django; kept by hand, never touched by `update`."""
        return self.root / "school_portal/locale/vi" / f"{self.name}_overrides.po"

    @property
    def compiled(self) -> Path:
        return self.own.with_suffix(".mo")


def domains(root: Path) -> list[Domain]:
    """The domains of the project that stands at `root`."""
    return [Domain("django", root), Domain("djangojs", root)]


# --- collecting ---------------------------------------------------------------------------------------------------


def source_files(domain: Domain) -> Iterator[Path]:
    """Every file whose words the domain holds: the five apps and `templates/`, no tests, no migrations."""
    suffixes = {".py", ".html", ".txt"} if domain.name == "django" else {".js"}
    for folder in (*APPS, "templates"):
        for path in sorted((domain.root / folder).rglob("*")):
            inside = path.relative_to(domain.root)
            if path.suffix not in suffixes or SKIPPED_FOLDERS & set(inside.parts):
                continue
            if path.suffix == ".txt" and "templates" not in inside.parts:
                continue
            yield path


def readable(path: Path) -> tuple[str, bytes]:
    """The extraction method for `path`, and its text in a form that method reads."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return "python", text.encode()
    if path.suffix == ".js":
        return "javascript", text.encode()
    # A comment would hide the rest of its line, and a template's indentation is none in Python.
    calls = templatize(TEMPLATE_COMMENT.sub("", text), origin=str(path))
    return "python", "\n".join(line.lstrip() for line in calls.splitlines()).encode()


def collected(domain: Domain) -> Catalog:
    """What the sources say now, without any translation."""
    catalog = Catalog()
    for path in source_files(domain):
        method, text = readable(path)
        name = str(path.relative_to(domain.root))
        for line, message, comments, context in extract(method, BytesIO(text), KEYWORDS, ["Translators"]):
            catalog.add(message, None, [(name, line)], auto_comments=comments, context=context)
    return catalog


# --- files --------------------------------------------------------------------------------------------------------


def read(path: Path, domain: Domain) -> Catalog:
    """The catalogue in `path`, an empty Vietnamese one if there is none yet."""
    if path.exists():
        with path.open("rb") as file:
            return read_po(file, locale="vi", domain=domain.name)
    names = dict.fromkeys(["copyright_holder", "last_translator", "language_team"], "the founders of the school portal")
    now = datetime.now(UTC)
    return Catalog("vi", domain.name, HEADER, "school-portal", "1", **names, revision_date=now, fuzzy=False)


def write(path: Path, catalog: Catalog) -> None:
    """Write `catalog` sorted and without line numbers, so that a change shows as that change only."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalog, width=120, sort_output=True, include_lineno=False, ignore_obsolete=True)


def translated(message: Message) -> bool:
    return all(message.string) if isinstance(message.string, tuple | list) else bool(message.string)


def keys(catalog: Catalog) -> dict[tuple, Message]:
    return {(message.context, message.id): message for message in catalog if message.id}


def update(domain: Domain) -> list[Message]:
    """Bring the domain's own file up to date with the sources; return the entries that fell out.

    A word of ours that Wagtail has too takes its Vietnamese from the overrides.
    """
    fresh, catalog = collected(domain), read(domain.own, domain)
    if not len(fresh) and not domain.own.exists():
        return []
    fresh.creation_date = catalog.creation_date
    catalog.update(fresh, no_fuzzy_matching=True)
    known = keys(read(domain.overrides, domain))
    for key, message in keys(catalog).items():
        if key in known and not translated(message):
            message.string = known[key].string
    write(domain.own, catalog)
    return list(catalog.obsolete.values())


def fill(path: Path, domain: Domain, words: dict[str, str]) -> set[str]:
    """Give entries of `path` that have no Vietnamese theirs from `words`; return the msgids that the file knows."""
    catalog, known, changed = read(path, domain), set(), False
    for message in catalog:
        msgid = message.id[0] if message.pluralizable else message.id
        if not msgid or msgid not in words:
            continue
        known.add(msgid)
        if not translated(message):
            message.string = (words[msgid],) if message.pluralizable else words[msgid]
            changed = True
    if changed:
        write(path, catalog)
    return known


def mo_bytes(domain: Domain) -> bytes | None:
    """Own words and overrides as one compiled file; None while the domain holds nothing."""
    # A domain of overrides alone has no file of ours, and its header must not change with the hour.
    merged = read(domain.own if domain.own.exists() else domain.overrides, domain)
    for message in read(domain.overrides, domain):
        if message.id:
            merged[message.id] = message
    if not len(merged):
        return None
    buffer = BytesIO()
    write_mo(buffer, merged)
    return buffer.getvalue()


def compile_mo(domain: Domain) -> bool:
    """Write the `.mo` that Django reads; tell whether it changed."""
    content = mo_bytes(domain)
    if content is None or (domain.compiled.exists() and domain.compiled.read_bytes() == content):
        return False
    domain.compiled.parent.mkdir(parents=True, exist_ok=True)
    domain.compiled.write_bytes(content)
    return True
