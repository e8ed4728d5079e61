"""What the lists of one language show: its own pages first, then the school's own that nobody has translated."""

from django.conf import settings
from django.db.models import BooleanField, Case, Exists, F, OuterRef, Q, Value, When
from wagtail.models import Page


def in_language(queryset, page):
    """Pages for a list on `page`, each with its `language`; what is not in the page's own language comes last.

    A queryset of another order keeps it within each language.
    """
    own = Q(locale=page.locale_id)
    queryset = queryset.annotate(language=F("locale__language_code"))
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return queryset.filter(own)
    translated = Page.objects.live().filter(translation_key=OuterRef("translation_key"), locale=page.locale_id)
    untranslated = Q(locale__language_code=settings.LANGUAGE_CODE) & ~Exists(translated)
    foreign = Case(When(own, then=Value(False)), default=Value(True), output_field=BooleanField())
    return queryset.filter(own | untranslated).order_by(foreign, *queryset.query.order_by)
