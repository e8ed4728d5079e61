"""What an official document must have before it can be sent, in sentences that say what to do (5.3, 11.5, 14, 15.2)."""

import re
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from portal_home import document_numbers, secrecy
from portal_home.document_validity import DIRECTED, would_cycle


def requirements(page) -> list[str]:
    """Everything that is missing, at once."""
    return [
        *number_problems(page),
        *text_problems(page),
        *secrecy_problems(page),
        *category_problems(page),
        *date_problems(page),
        *relation_problems(page),
    ]


def number_warnings(page) -> list[str]:
    """What is odd about the number of a document; a reason answers it, whatever it is."""
    if not page.number:
        return []
    kind = page.kind if page.kind_id else None
    found = [
        _(sentence)
        for sentence in document_numbers.warnings(
            page.number,
            kind.code if kind else "",
            normative=bool(kind and kind.normative),
            issued_year=page.issued_year,
        )
        if kind or sentence != document_numbers.NOT_OF_THIS_TYPE
    ]
    if page.issuer_id and page.issued_year and _same_number(page).exists():
        found.append(_("Another document of the same issuer bears this number in the same year."))
    return found


def _same_number(page):
    """Other documents of the register with the number: a series starts anew on 1 January (Decree 30/2020, Điều 15)."""
    same = type(page).objects.filter(number=page.number, issuer=page.issuer_id, issued_year=page.issued_year)
    return same.exclude(pk=page.pk)


def number_problems(page) -> list[str]:
    """A number, or the reason why there is none; an odd number with its reason. A real number is never forbidden."""
    if page.number_reason.strip():
        return []
    if not page.number:
        return [_("Give the number of the document, or the reason why it is empty.")]
    if odd := number_warnings(page):
        why = _("If the original has it so, write why beside the number; if not, correct it.")
        return [" ".join([_("The number %(number)s looks odd.") % {"number": page.number}, *odd, why])]
    return []


def text_problems(page) -> list[str]:
    """The file of the document, or its text."""
    return [] if page.body or page.files.all() else [_("Add the file of the document or its text.")]


def secrecy_problems(page) -> list[str]:
    """State secrets and what is meant for few are not posted, whoever asks (Điều 15.2)."""
    found = []
    if page.secrecy.strip():
        found.append(_("A document with a secrecy mark is not posted on the portal (Article 15.2)."))
    for name, text in _texts(page):
        if marks := secrecy.marks(text):
            found.append(
                _(
                    "“%(file)s” bears the mark “%(mark)s”: it is not posted on the portal (Article 15.2). "
                    "Take it out, or send the document that was released."
                )
                % {"file": name, "mark": marks[0].words}
            )
    return found


def _texts(page):
    """What can be read of the document: its files by name, and its own text."""
    for file in page.files.all():
        yield file.document.title, file.document.text
    for block in page.body:
        if block.block_type in ("heading", "paragraph", "callout", "clause"):
            yield page.title, re.sub(r"<[^>]+>", "\n", str(block.value))


CONSENT = ("consent_number", "consent_date")
RECOGNITION = ("recognition_number", "recognition_date", "recognised_by")
NEEDS = {"draft": CONSENT, "research": RECOGNITION, "initiative": RECOGNITION}


def category_problems(page) -> list[str]:
    """Drafts need the superior's consent, research its recognition, plans and estimates a basis (Điều 5.3, 14.2)."""
    sentences = {
        "draft": _("A draft is posted after the superior's consent: give the number and date of the consent (14.2)."),
        "research": _("Research is posted once it is recognised: give number, date and issuer of the decision (14.2)."),
        "initiative": _(
            "An initiative is posted once it is recognised: give number, date and issuer of the decision (14.2)."
        ),
    }
    if any(not getattr(page, name) for name in NEEDS.get(page.category, ())):
        return [sentences[page.category]]
    if page.category in ("plan", "budget") and not page.publicity_basis.strip():
        return [_("Plans and estimates are internal (5.3): write on what basis this one is made public.")]
    return []


def date_problems(page) -> list[str]:
    """Days that exist, in an order that can be."""
    found, today = [], timezone.localdate()
    try:
        issued = date(page.issued_year or 1, page.issued_month or 1, page.issued_day or 1)
    except ValueError:
        return [_("The date of issue does not exist; check day, month and year.")]
    if issued > today:
        found.append(_("The date of issue lies in the future; check it."))
    if page.in_force_from and page.in_force_until and page.in_force_until < page.in_force_from:
        found.append(_("The document ends before it comes into force; check the two dates."))
    return found


def relation_problems(page) -> list[str]:
    """Each relation names its document once, changes the validity from a known day, and closes no circle."""
    relations = list(page.relations.all())
    found = []
    if any(bool(relation.target_id) == bool(relation.target_text.strip()) for relation in relations):
        found.append(_("For each relation choose the document in the register, or write down one that is not there."))
    directed = [r for r in relations if r.target_id and r.kind in DIRECTED]
    if directed and not page.in_force_from:
        found.append(_("Give the day this document comes into force: what it replaces, amends or repeals follows it."))
    if _closes_circle(page, directed):
        found.append(_("These relations go round in a circle: a document cannot undo itself. Correct the relations."))
    return found


def _closes_circle(page, directed) -> bool:
    """Whether this document's relations and those of all others, drafts included, make a circle."""
    if not directed:
        return False
    rows = page._meta.get_field("relations").related_model.objects.filter(kind__in=DIRECTED, target__isnull=False)
    edges = list(rows.exclude(page=page.pk).values_list("page_id", "target_id"))
    return any(would_cycle(edges, (page.pk, relation.target_id)) for relation in directed)
