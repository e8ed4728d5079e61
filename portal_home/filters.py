"""What a reader may ask a list for, and the register of documents; plain GET forms that work without JavaScript."""

import re
from dataclasses import dataclass

import django_filters as filters
from django import forms
from django.utils.translation import gettext_lazy as _

from portal_home.document_numbers import key, looks_like_number
from portal_home.document_validity import Status
from portal_home.models import DocumentPage
from portal_home.vietnamese import clean, slug, sort_key

Choices = list[tuple[str, str]]
SEARCH_FIELD = forms.TextInput(attrs={"type": "search", "autocomplete": "off", "maxlength": 200})
STANDINGS = {
    "con": (Status.IN_FORCE, Status.PARTLY),
    "mot-phan": (Status.PARTLY,),
    "chua": (Status.NOT_YET,),
    "het": (Status.ENDED,),
    "thu-hoi": (Status.WITHDRAWN,),
}


@dataclass(frozen=True)
class Chip:
    """One choice of the reader: what it is of, its words, and the list without it."""

    label: str
    words: str
    without: str


class WordsFilter(filters.CharFilter):
    """Free words; `ListFilter.found` looks for them."""

    def filter(self, queryset, value):
        return queryset


class AddressFilter(filters.ChoiceFilter):
    """A choice by its address: "Đoàn-thanh-niên", in either Unicode form, is "doan-thanh-nien"."""

    class field_class(filters.fields.ChoiceField):
        def to_python(self, value):
            return slug(super().to_python(value))


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

    @property
    def chips(self) -> list[Chip]:
        """Each choice in words, with the address of the list without it."""
        return [
            Chip(str(field.label), self.words_of(field.name, field.value()), self.without(field.name))
            for field in self.form
            if field.value()
        ]

    def words_of(self, name: str, value: str) -> str:
        """A choice as the reader knows it; what is no choice as it was typed."""
        choices = dict(self.filters[name].extra.get("choices") or ())
        return str(choices.get(value) or choices.get(slug(value)) or clean(value))

    def without(self, name: str) -> str:
        """The query without one choice, from the first page on."""
        query = self.data.copy()
        for gone in (name, "trang"):
            query.pop(gone, None)
        return f"?{query.urlencode()}"

    def found(self):
        """What fits; nothing fits a choice that does not exist."""
        if not self.form.is_valid():
            return self.queryset.none()
        words = clean(self.form.cleaned_data.get("q") or "")
        if not words:
            return self.qs
        hits = self.queryset.model.objects.search(words, order_by_relevance=False).get_queryset()
        return self.qs.filter(pk__in=hits.order_by().values("pk"))


class DocumentFilter(ListFilter):
    """Documents by kind, field, year, issuer, validity and words."""

    q = WordsFilter(label=_("Words or number"), widget=SEARCH_FIELD)
    loai = AddressFilter(field_name="kind__slug", label=_("Kind"), empty_label=_("All kinds"))
    linh_vuc = AddressFilter(field_name="field__slug", label=_("Field of work"), empty_label=_("All fields"))
    co_quan = AddressFilter(field_name="issuer__slug", label=_("Issued by"), empty_label=_("All issuers"))
    nam = filters.ChoiceFilter(field_name="issued_year", label=_("Year"), empty_label=_("All years"))
    hieu_luc = filters.ChoiceFilter(
        label=_("Validity"),
        choices=[
            ("con", _("In force")),
            ("mot-phan", _("Partly no longer in force")),
            ("chua", _("Not yet in force")),
            ("het", _("No longer in force")),
            ("thu-hoi", _("Revoked")),
        ],
        empty_label=_("Any"),
        method="by_validity",
    )

    class Meta:
        model = DocumentPage
        fields = ()

    def choices(self) -> dict[str, Choices]:
        """What occurs among the public documents, in the order of the alphabet; one statement."""
        named = ("kind__slug", "kind__name", "field__slug", "field__name", "issuer__slug", "issuer__name")
        values = list(DocumentPage.objects.live().order_by().values_list(*named, "issued_year").distinct())
        chosen = {}
        for place, name in enumerate(("loai", "linh_vuc", "co_quan")):
            pairs = {(row[2 * place], row[2 * place + 1]) for row in values if row[2 * place]}
            chosen[name] = sorted(pairs, key=lambda pair: sort_key(pair[1]))
        years = sorted({row[-1] for row in values}, reverse=True)
        return chosen | {"nam": [(str(year), str(year)) for year in years]}

    def by_validity(self, queryset, name, value):
        """As it stands today, by its own dates and by what others do to it; the rows bring their `standing`."""
        return queryset.filter(standing__in=STANDINGS[value])

    def found(self):
        """A number is looked for among the numbers, however it is spelled; only then in all the words."""
        if not self.form.is_valid():
            return self.queryset.none()
        words = self.form.cleaned_data.get("q") or ""
        numbered = self.numbered(words) if looks_like_number(words) else []
        return self.qs.filter(pk__in=numbered) if numbered else super().found()

    def numbered(self, words: str) -> list[int]:
        """The documents whose number begins as the words do: those with its first digits are few."""
        wanted = key(words)
        ordinal = re.match(r"\d+", wanted)[0]
        begun = self.queryset.model.objects.live().filter(number__regex=rf"^0*{ordinal}([^0-9]|$)").order_by()
        return [pk for pk, number in begun.values_list("pk", "number") if key(number).startswith(wanted)]
