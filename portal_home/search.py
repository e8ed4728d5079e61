"""Search over everything public (Điều 11.2): one field, results by closeness, with and without accents."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from wagtail.models import Page

from portal_home.models import ArticlePage, CommendationPage, DocumentPage, SectionPage
from portal_home.navigation import Navigation, navigation
from portal_home.serving import kept_out_of_indexes
from portal_home.vietnamese import clean

PER_PAGE = 10
LONGEST = 200
KINDS = {
    "tin": (_("News"), ArticlePage),
    "van-ban": (_("Documents"), DocumentPage),
    "khen-thuong": (_("Commendations"), CommendationPage),
    "trang": (_("Other pages"), None),
}
# What a result of each kind shows comes with it.
DETAILS = {
    ArticlePage: ("column", "unit"),
    DocumentPage: ("kind",),
    CommendationPage: ("decision",),
    SectionPage: (),
}


@require_safe
@kept_out_of_indexes
def search(request):
    """`/tim-kiem/?q=…&loai=…&trang=…`"""
    words = clean(request.GET.get("q", ""))[:LONGEST]
    kind = request.GET.get("loai", "")
    results = public_pages(navigation(request), kind).search(words) if words else []
    found = Paginator(results, PER_PAGE).get_page(request.GET.get("trang"))
    found.object_list = with_details(list(found.object_list))
    kinds = [("", _("All")), *((name, label) for name, (label, _model) in KINDS.items())]
    context = {"words": words, "found": found, "kinds": kinds, "kind": kind if kind in KINDS else ""}
    return render(request, "portal_home/search.html", context)


def public_pages(frame: Navigation, kind: str):
    """Live pages everybody may read, of one kind or of all; another language also finds what is Vietnamese only."""
    pages = Page.objects.live().public().defer_streamfields().filter(depth__gt=1)
    if not frame.is_translation:
        pages = pages.descendant_of(frame.home, inclusive=True)
    if kind not in KINDS:
        return pages
    model = KINDS[kind][1]
    return pages.type(model) if model else pages.not_type(ArticlePage, DocumentPage, CommendationPage)


def with_details(pages: list[Page]) -> list[Page]:
    """The same pages in the same order with summary and dates: one statement for each of four kinds."""
    known: dict[int, Page] = {}
    for model, related in DETAILS.items():
        ids = [page.pk for page in pages if page.specific_class is model]
        if ids:
            known |= {page.pk: page for page in model.objects.filter(pk__in=ids).select_related(*related).defer("body")}
    return [known.get(page.pk, page) for page in pages]
