"""What a check of the Vietnamese catalogue refuses."""

import re
from collections.abc import Iterator

from babel.messages.catalog import Message

from school_portal.catalogue import Domain, collected, keys, mo_bytes, read, translated

PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")


def placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def entry_findings(message: Message, may_omit: bool = False) -> Iterator[str]:
    """What is wrong with one entry: no Vietnamese, fuzzy, other placeholders (`may_omit`: fewer named ones)."""
    if not translated(message):
        yield "has no Vietnamese"
        return
    if message.fuzzy:
        yield "is fuzzy: read it and take the mark away"
    # Vietnamese has one plural form, and it stands for the English plural.
    wanted, given = (message.id[1], message.string[0]) if message.pluralizable else (message.id, message.string)
    wanted, given = placeholders(wanted), placeholders(given)
    kept = [place for place in wanted if place in given or place in {"%s", "%d", "{}"}]
    if given != (kept if may_omit else wanted):
        yield f"has placeholders {given}, the English has {wanted}"


def check(domain: Domain) -> list[str]:
    """Every finding of the domain, a sentence each; none when the catalogue is complete."""
    wanted, own = keys(collected(domain)), keys(read(domain.own, domain))
    overrides = keys(read(domain.overrides, domain))
    findings = [f"{wanted[key].id!r} is in the sources, not in the catalogue" for key in wanted.keys() - own.keys()]
    findings += [f"{own[key].id!r} is in the catalogue, no longer in the sources" for key in own.keys() - wanted.keys()]
    findings += [
        f"{own[key].id!r} has another Vietnamese among the overrides"
        for key in overrides.keys() & own.keys()
        if overrides[key].string != own[key].string
    ]
    for message in own.values():
        findings += [f"{message.id!r} {finding}" for finding in entry_findings(message)]
    for message in overrides.values():
        # Wagtail says "the %(model_name)s"; a teacher's sentence often does without the technical name.
        findings += [f"{message.id!r} {finding}" for finding in entry_findings(message, may_omit=True)]
    content = mo_bytes(domain)
    if content is not None and not (domain.compiled.exists() and domain.compiled.read_bytes() == content):
        findings.append(f"{domain.compiled.name} is stale: run `manage.py catalogue compile`")
    return [f"{domain.name}: {finding}" for finding in sorted(findings)]
