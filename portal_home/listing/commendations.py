"""The list of commendations, and who is honoured in each."""

from itertools import groupby

from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from portal_home.filters_directives import CommendationFilter
from portal_home.listing.pictures import pictures_of, prepare
from portal_home.listing.reach import open_to_all
from portal_home.models import CommendationIndexPage, CommendationPage, Honour

PER_PAGE = 12
# As the regulation names them (Điều 11.3).
WHOM = {
    Honour.Kind.ORGANISATION: _("Honoured organisations"),
    Honour.Kind.GROUP: _("Honoured groups"),
    Honour.Kind.PERSON: _("Honoured persons"),
}
ROW = (
    *("path", "depth", "title", "slug", "url_path", "summary", "level", "awarded_on", "decision_number"),
    "decision__number",
)


def public_commendations(page):
    """Commendations that everybody may read, latest first, as rows with those who are honoured."""
    rows = open_to_all(CommendationPage.objects.all(), page).select_related("decision").only(*ROW)
    return rows.prefetch_related("honours").order_by("-awarded_on", "-pk")


def commendation_list(page: CommendationIndexPage, query: QueryDict) -> dict:
    """One page of the list, as the reader's choice wants it."""
    filters = CommendationFilter(query, queryset=public_commendations(page).descendant_of(page))
    found = Paginator(filters.found(), PER_PAGE).get_page(query.get("trang"))
    for row in found:
        counted(row)
    return {"filters": filters, "found": found}


def counted(commendation: CommendationPage) -> CommendationPage:
    """How many of each kind are honoured, in the order of the regulation: organisations, groups, persons."""
    honours = [honour.kind for honour in commendation.honours.all()]
    commendation.counts = [(label, honours.count(kind)) for kind, label in WHOM.items() if kind in honours]
    return commendation


def honours(page: CommendationPage, query: QueryDict) -> dict:
    """Those who are honoured, by kind; the decision where everybody may read it."""
    prepare(pictures_of(page))
    order = list(WHOM)
    rows = sorted(page.honours.all(), key=lambda honour: (order.index(honour.kind), honour.sort_order or 0))
    return {
        "groups": [(kind, WHOM[kind], list(found)) for kind, found in groupby(rows, lambda honour: honour.kind)],
        "decision": page.decision if page.decision_id and page.decision.live else None,
    }
