"""What a reader may ask the lists of news and documents for; plain GET forms that work without JavaScript."""

import django_filters as filters
from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal_home.models import ArticlePage, Column, DocumentPage
from portal_home.vietnamese import clean, slug
from portal_workflow.models import Unit


class FoldedModelChoiceField(forms.ModelChoiceField):
    """Takes "Đoàn-thanh-niên" in either Unicode form where the address says "doan-thanh-nien"."""

    def to_python(self, value):
        return super().to_python(slug(value) if isinstance(value, str) else value)


class FoldedModelChoiceFilter(filters.ModelChoiceFilter):
    """Chooses a row by its address."""

    field_class = FoldedModelChoiceField


class WordsFilter(filters.CharFilter):
    """Free words; `ListFilter.found` looks for them."""

    def filter(self, queryset, value):
        return queryset


class ListFilter(filters.FilterSet):
    """A filter form whose words go through the portal's search; the order of the list stays its own."""

    @property
    def chosen(self) -> bool:
        """Whether the reader has chosen anything."""
        return any(self.form[name].value() for name in self.form.fields)

    @property
    def words(self) -> str:
        """What the reader typed, in the composed form."""
        return clean(self.form.cleaned_data.get("q") or "") if self.form.is_valid() else ""

    def found(self):
        """What fits; nothing fits a choice that does not exist."""
        if not self.form.is_valid():
            return self.queryset.none()
        if not self.words:
            return self.qs
        hits = self.queryset.model.objects.search(self.words, order_by_relevance=False).get_queryset()
        return self.qs.filter(pk__in=hits.order_by().values("pk"))


def years_since(first: int | None) -> list[tuple[int, str]]:
    """From this year back to the first."""
    this_year = timezone.localdate().year
    return [(year, str(year)) for year in range(this_year, (first or this_year) - 1, -1)]


def article_years():
    """The years in which news was posted; the oldest article tells where to begin."""
    oldest = ArticlePage.objects.live().order_by("first_published_at").values_list("first_published_at", flat=True)
    first = oldest.exclude(first_published_at=None).first()
    return years_since(timezone.localtime(first).year if first else None)


class ArticleFilter(ListFilter):
    """News by column, unit, year and words."""

    q = WordsFilter(label=_("Words"), widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}))
    chuyen_muc = FoldedModelChoiceFilter(
        field_name="column",
        label=_("Column"),
        queryset=Column.objects.all(),
        to_field_name="slug",
        empty_label=_("All columns"),
    )
    don_vi = FoldedModelChoiceFilter(
        field_name="unit",
        label=_("Unit"),
        queryset=Unit.objects.all(),
        to_field_name="code",
        empty_label=_("All units"),
    )
    nam = filters.ChoiceFilter(
        field_name="first_published_at",
        lookup_expr="year",
        label=_("Year"),
        choices=article_years,
        empty_label=_("All years"),
    )

    class Meta:
        model = ArticlePage
        fields = ()


def distinct(name: str):
    """The values a text column of live documents holds."""

    def choices():
        values = (
            DocumentPage.objects.live().exclude(**{name: ""}).order_by(name).values_list(name, flat=True).distinct()
        )
        return [(value, value) for value in values]

    return choices


def document_years():
    """The years of issue."""
    years = DocumentPage.objects.live().order_by("-issued_year").values_list("issued_year", flat=True).distinct()
    return [(year, str(year)) for year in years]


class Composed(filters.ChoiceFilter):
    """A choice by its words, in either Unicode form."""

    class field_class(filters.fields.ChoiceField):
        def to_python(self, value):
            return clean(super().to_python(value))


IN_FORCE = "con"
NOT_YET = "chua"
ENDED = "het"


class DocumentFilter(ListFilter):
    """Documents by kind, field, year, issuer, validity and words."""

    q = WordsFilter(label=_("Words or number"), widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}))
    loai = Composed(field_name="kind", label=_("Kind"), choices=distinct("kind"), empty_label=_("All kinds"))
    linh_vuc = Composed(field_name="field", label=_("Field"), choices=distinct("field"), empty_label=_("All fields"))
    co_quan = Composed(
        field_name="issuer", label=_("Issued by"), choices=distinct("issuer"), empty_label=_("All issuers")
    )
    nam = filters.ChoiceFilter(
        field_name="issued_year", label=_("Year"), choices=document_years, empty_label=_("All years")
    )
    hieu_luc = filters.ChoiceFilter(
        label=_("Validity"),
        choices=[(IN_FORCE, _("In force")), (NOT_YET, _("Not yet in force")), (ENDED, _("No longer in force"))],
        empty_label=_("Any"),
        method="by_validity",
    )

    class Meta:
        model = DocumentPage
        fields = ()

    def by_validity(self, queryset, name, value):
        """In force today, not yet, or no longer; without a first day a document is in none of the first two."""
        today = timezone.localdate()
        if value == ENDED:
            return queryset.filter(in_force_until__lt=today)
        if value == NOT_YET:
            return queryset.filter(in_force_from__gt=today)
        return queryset.filter(Q(in_force_until=None) | Q(in_force_until__gte=today), in_force_from__lte=today)
