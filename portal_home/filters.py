"""What a reader may ask the lists of news and documents for; plain GET forms that work without JavaScript."""

import django_filters as filters
from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal_home.models import ArticlePage, Column, DocumentPage
from portal_home.vietnamese import clean, slug, sort_key
from portal_workflow.models import Unit

Choices = list[tuple[str, str]]
SEARCH_FIELD = forms.TextInput(attrs={"type": "search", "autocomplete": "off", "maxlength": 200})
IN_FORCE, NOT_YET, ENDED = "con", "chua", "het"


class WordsFilter(filters.CharFilter):
    """Free words; `ListFilter.found` looks for them."""

    def filter(self, queryset, value):
        return queryset


class AddressFilter(filters.ChoiceFilter):
    """A choice by its address: "Đoàn-thanh-niên", in either Unicode form, is "doan-thanh-nien"."""

    class field_class(filters.fields.ChoiceField):
        def to_python(self, value):
            return slug(super().to_python(value))


class ComposedFilter(filters.ChoiceFilter):
    """A choice by its words, in either Unicode form."""

    class field_class(filters.fields.ChoiceField):
        def to_python(self, value):
            return clean(super().to_python(value))


class ListFilter(filters.FilterSet):
    """A filter form whose words go through the portal's search; the order of the list stays its own."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Read here, once: the form asks for its choices both to check and to show them.
        for name, choices in self.choices().items():
            self.filters[name].extra["choices"] = choices

    def choices(self) -> dict[str, Choices]:
        """The choices of each field that come from the database."""
        return {}

    @property
    def chosen(self) -> bool:
        """Whether the reader has chosen anything."""
        return any(self.form[name].value() for name in self.form.fields)

    def found(self):
        """What fits; nothing fits a choice that does not exist."""
        if not self.form.is_valid():
            return self.queryset.none()
        words = clean(self.form.cleaned_data.get("q") or "")
        if not words:
            return self.qs
        hits = self.queryset.model.objects.search(words, order_by_relevance=False).get_queryset()
        return self.qs.filter(pk__in=hits.order_by().values("pk"))


class ArticleFilter(ListFilter):
    """News by column, unit, year and words."""

    q = WordsFilter(label=_("Words"), widget=SEARCH_FIELD)
    chuyen_muc = AddressFilter(field_name="column__slug", label=_("Column"), empty_label=_("All columns"))
    don_vi = AddressFilter(field_name="unit__code", label=_("Unit"), empty_label=_("All units"))
    nam = filters.ChoiceFilter(
        field_name="first_published_at", lookup_expr="year", label=_("Year"), empty_label=_("All years")
    )

    class Meta:
        model = ArticlePage
        fields = ()

    def choices(self) -> dict[str, Choices]:
        posted = ArticlePage.objects.live().order_by("first_published_at").exclude(first_published_at=None)
        first = posted.values_list("first_published_at", flat=True).first()
        this_year = timezone.localdate().year
        oldest = timezone.localtime(first).year if first else this_year
        return {
            "chuyen_muc": list(Column.objects.values_list("slug", "name")),
            "don_vi": list(Unit.objects.values_list("code", "name")),
            "nam": [(str(year), str(year)) for year in range(this_year, oldest - 1, -1)],
        }


class DocumentFilter(ListFilter):
    """Documents by kind, field, year, issuer, validity and words."""

    q = WordsFilter(label=_("Words or number"), widget=SEARCH_FIELD)
    loai = ComposedFilter(field_name="kind", label=_("Kind"), empty_label=_("All kinds"))
    linh_vuc = ComposedFilter(field_name="field", label=_("Field of work"), empty_label=_("All fields"))
    co_quan = ComposedFilter(field_name="issuer", label=_("Issued by"), empty_label=_("All issuers"))
    nam = filters.ChoiceFilter(field_name="issued_year", label=_("Year"), empty_label=_("All years"))
    hieu_luc = filters.ChoiceFilter(
        label=_("Validity"),
        choices=[(IN_FORCE, _("In force")), (NOT_YET, _("Not yet in force")), (ENDED, _("No longer in force"))],
        empty_label=_("Any"),
        method="by_validity",
    )

    class Meta:
        model = DocumentPage
        fields = ()

    def choices(self) -> dict[str, Choices]:
        values = DocumentPage.objects.live().order_by().values_list("kind", "field", "issuer", "issued_year").distinct()
        kinds, fields, issuers, years = map(set, zip(*values, strict=True)) if values else ((), (), (), ())
        words = {"loai": kinds, "linh_vuc": fields, "co_quan": issuers}
        chosen = {name: [(v, v) for v in sorted(found, key=sort_key) if v] for name, found in words.items()}
        return chosen | {"nam": [(str(year), str(year)) for year in sorted(years, reverse=True)]}

    def by_validity(self, queryset, name, value):
        """In force today, not yet, or no longer; a document that gives no day at all is none of them."""
        today = timezone.localdate()
        if value == ENDED:
            return queryset.filter(in_force_until__lt=today)
        if value == NOT_YET:
            return queryset.filter(in_force_from__gt=today)
        begun = Q(in_force_from__lte=today, in_force_until=None)
        return queryset.exclude(in_force_from__gt=today).filter(begun | Q(in_force_until__gte=today))
