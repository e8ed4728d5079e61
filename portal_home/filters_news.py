"""What a reader may ask the news for: words, column, unit, school year, kind, tag."""

from datetime import datetime, time

import django_filters as filters
from django import forms
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal_home import schoolyear
from portal_home.filters import SEARCH_FIELD, AddressFilter, Choices, ListFilter, WordsFilter
from portal_home.models import ArticlePage, ArticleTag, Column
from portal_home.schoolyear import SchoolYear
from portal_home.vietnamese import slug
from portal_workflow.models import Unit

KINDS = {
    "su-kien": ArticlePage.Kind.EVENT,
    "thong-bao": ArticlePage.Kind.NOTICE,
    "anh": ArticlePage.Kind.ALBUM,
    "tin": ArticlePage.Kind.NEWS,
}
HIDDEN = forms.HiddenInput


class TagFilter(filters.CharFilter):
    """A tag by its address, or by its name in either Unicode form; reached from the tags of an article."""

    def filter(self, queryset, value):
        return queryset.filter(tagged_items__tag__slug=slug(value)) if value else queryset


class ArticleFilter(ListFilter):
    """News by words, column, unit, school year, kind; a year of the calendar and a tag come by links."""

    q = WordsFilter(label=_("Words"), widget=SEARCH_FIELD)
    dang = filters.ChoiceFilter(
        label=_("Kind"),
        empty_label=_("All kinds"),
        method="by_kind",
        choices=[("su-kien", _("Events")), ("thong-bao", _("Notices")), ("anh", _("Photo albums")), ("tin", _("News"))],
    )
    chuyen_muc = AddressFilter(field_name="column__slug", label=_("Column"), empty_label=_("All columns"))
    don_vi = AddressFilter(field_name="unit__code", label=_("Unit"), empty_label=_("All units"))
    nam_hoc = filters.ChoiceFilter(label=_("School year"), empty_label=_("All school years"), method="by_school_year")
    nam = filters.ChoiceFilter(
        field_name="first_published_at", lookup_expr="year", label=_("Year"), empty_label=_("All years"), widget=HIDDEN
    )
    the = TagFilter(label=_("Tag"), widget=HIDDEN)

    class Meta:
        model = ArticlePage
        fields = ()

    def choices(self) -> dict[str, Choices]:
        """Columns and units in use, and the retired ones that have articles; the years since the first article."""
        public = ArticlePage.objects.live().order_by("first_published_at").exclude(first_published_at=None)
        first = public.values_list("first_published_at", flat=True).first()
        today = timezone.localdate()
        oldest = timezone.localtime(first).date() if first else today
        years = range(schoolyear.of(today).start, schoolyear.of(oldest).start - 1, -1)
        return {
            "chuyen_muc": list(self.with_articles(Column, "column", today).values_list("slug", "name")),
            "don_vi": list(self.with_articles(Unit, "unit", today).values_list("code", "name")),
            "nam_hoc": [(SchoolYear(year).slug, SchoolYear(year).label) for year in years],
            "nam": [(str(year), str(year)) for year in range(today.year, oldest.year - 1, -1)],
        }

    @staticmethod
    def with_articles(model, name: str, today):
        """What is in use, and what is retired but has public articles."""
        articles = ArticlePage.objects.live().filter(**{name: OuterRef("pk")}).order_by()
        retired = Q(retired_on__isnull=False, retired_on__lte=today)
        return model.objects.filter(~retired | Q(Exists(articles)))

    def by_kind(self, queryset, name, value):
        return queryset.filter(kind=KINDS[value])

    def by_school_year(self, queryset, name, value):
        """Posted from its first day to its last, by the school's own clock."""
        days = SchoolYear.from_slug(value).days
        first, last = (
            timezone.make_aware(datetime.combine(day, at)) for day, at in zip(days, (time.min, time.max), strict=True)
        )
        return queryset.filter(first_published_at__range=(first, last))

    @property
    def tag(self) -> str:
        """The tag chosen, as it is written; empty without one or when there is none of this address."""
        value = slug(self.form["the"].value() or "")
        return ArticleTag.objects.filter(slug=value).values_list("name", flat=True).first() or "" if value else ""

    def words_of(self, name: str, value: str) -> str:
        """A tag is said by its name."""
        return self.tag or value if name == "the" else super().words_of(name, value)
