"""How documents stand on a day, asked of the database in the same statement as the documents themselves."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, Subquery, Value, When
from django.utils.translation import gettext as _

from portal_home.document_validity import ENDING, Dates, RelationKind, Standing, Status, resolve
from portal_home.models import DocumentPage, DocumentRelation

AMENDING = (RelationKind.AMENDS,)
START, UNTIL, WITHDRAWN = "page__in_force_from", "page__in_force_until", "page__withdrawn_on"
# What others do to a document: added to its row by `with_standing`.
DONE = ("ended_on", "ended_by", "amended_on", "amended_by")


@dataclass(frozen=True)
class Validity:
    """How a document stands, in words; the tone only colours what the words say."""

    tone: str
    words: str
    day: date | None = None


def _begun(kinds):
    """Relations of public documents whose own dates let them come into force; the rules of `document_validity`."""
    return DocumentRelation.objects.filter(
        Q(**{UNTIL: None}) | Q(**{f"{UNTIL}__gte": F(START)}),
        Q(**{WITHDRAWN: None}) | Q(**{f"{WITHDRAWN}__gt": F(START)}),
        **{"kind__in": kinds, "page__live": True, f"{START}__isnull": False},
    ).exclude(page=F("target"))


def _done_to(kinds, day: date):
    """What other documents do to the one of the outer query by that day, the earliest first."""
    ended_before = _begun(ENDING).filter(**{"target": OuterRef("page"), f"{START}__lt": OuterRef(START)})
    done = _begun(kinds).filter(**{"target": OuterRef("pk"), f"{START}__lte": day})
    return done.filter(~Exists(ended_before)).order_by(START, "page_id")


def with_standing(documents, day: date):
    """The documents with what others have done to them by the day, and their `standing` to filter by; one statement."""
    ending, amending = _done_to(ENDING, day), _done_to(AMENDING, day)
    documents = documents.annotate(
        ended_on=Subquery(ending.values(START)[:1]),
        ended_by=Subquery(ending.values("page_id")[:1]),
        amended_on=Subquery(amending.values(START)[:1]),
        amended_by=Subquery(amending.values("page_id")[:1]),
    )
    standing = Case(
        When(withdrawn_on__lte=day, then=Value(Status.WITHDRAWN.value)),
        When(Q(in_force_until__lt=day) | Q(ended_on__isnull=False), then=Value(Status.ENDED.value)),
        When(in_force_from__gt=day, then=Value(Status.NOT_YET.value)),
        When(amended_on__isnull=False, then=Value(Status.PARTLY.value)),
        When(Q(in_force_from__isnull=False) | Q(in_force_until__isnull=False), then=Value(Status.IN_FORCE.value)),
        default=Value(Status.UNKNOWN.value),
        output_field=CharField(),
    )
    return documents.annotate(standing=standing)


def standing_of(document: DocumentPage, day: date) -> Standing:
    """The standing of a document that `with_standing` has read, or that was given what others do to it."""
    dates = Dates(document.pk, document.in_force_from, document.in_force_until, document.withdrawn_on)
    ended = (document.ended_on, document.ended_by) if document.ended_on else None
    amended = (document.amended_on, document.amended_by) if document.amended_on else None
    return resolve(dates, day, ended, amended)


def in_words(standing: Standing, ends: bool) -> Validity:
    """The badge: what it says, since or until which day. `ends`: the document itself gives its last day."""
    by = standing.by is not None
    words = {
        Status.NOT_YET: ("not-yet", _("Not in force before")),
        Status.IN_FORCE: ("valid", _("In force until") if ends else _("In force since")),
        Status.PARTLY: ("partly", _("Partly no longer in force since")),
        Status.ENDED: ("ended", _("No longer in force since") if by else _("No longer in force after")),
        Status.WITHDRAWN: ("ended", _("Withdrawn on")),
        Status.UNKNOWN: ("unknown", _("The document does not say from when it is in force")),
    }
    return Validity(*words[standing.status], standing.day)


def validity(document: DocumentPage, day: date) -> Validity:
    """The badge of a row that `with_standing` has read."""
    return in_words(standing_of(document, day), ends=document.in_force_until is not None)
