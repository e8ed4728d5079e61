"""Which pages everybody may read: what Wagtail's view restrictions hide, asked once for each request."""

from django.db.models import Q
from wagtail.models import Page

# What `private_q` answers where there is no restriction at all.
NOTHING = Q(pk__in=[])


def learn(page: Page) -> Page:
    """Remember on the page being served what is hidden; where nothing is, Wagtail need not ask again for the page."""
    page.hidden_pages = Page.objects.private_q()
    if page.hidden_pages == NOTHING:
        page.get_view_restrictions = Page.objects.none
    return page


def open_to_all(queryset, page: Page | None = None):
    """Live pages of a queryset that no restriction hides."""
    hidden = getattr(page, "hidden_pages", None)
    return queryset.live().exclude(queryset.private_q() if hidden is None else hidden)
