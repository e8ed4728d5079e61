"""What a reader may ask the list of commendations for: words, school year, who is honoured, who commends."""

import django_filters as filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal_home import schoolyear
from portal_home.filters import SEARCH_FIELD, Choices, ListFilter, WordsFilter
from portal_home.models import CommendationPage, Honour
from portal_home.schoolyear import SchoolYear

WHOM = {"to-chuc": Honour.Kind.ORGANISATION, "tap-the": Honour.Kind.GROUP, "ca-nhan": Honour.Kind.PERSON}
LEVELS = {
    "truong": CommendationPage.Level.SCHOOL,
    "so": CommendationPage.Level.DEPARTMENT,
    "tinh": CommendationPage.Level.PROVINCE,
    "nha-nuoc": CommendationPage.Level.STATE,
}


class CommendationFilter(ListFilter):
    """Commendations by words, school year, kind of those honoured and level."""

    q = WordsFilter(label=_("Name or achievement"), widget=SEARCH_FIELD)
    nam_hoc = filters.ChoiceFilter(label=_("School year"), empty_label=_("All school years"), method="by_school_year")
    doi_tuong = filters.ChoiceFilter(
        label=_("Who is honoured"),
        empty_label=_("Everybody"),
        method="by_whom",
        choices=[
            ("to-chuc", _("Honoured organisations")),
            ("tap-the", _("Honoured groups")),
            ("ca-nhan", _("Honoured persons")),
        ],
    )
    cap = filters.ChoiceFilter(
        label=_("Level"),
        empty_label=_("All levels"),
        method="by_level",
        choices=[(address, level.label) for address, level in LEVELS.items()],
    )

    class Meta:
        model = CommendationPage
        fields = ()

    def choices(self) -> dict[str, Choices]:
        """The school years since the first commendation."""
        first = CommendationPage.objects.live().order_by("awarded_on").values_list("awarded_on", flat=True).first()
        today = timezone.localdate()
        years = range(schoolyear.of(today).start, schoolyear.of(first or today).start - 1, -1)
        return {"nam_hoc": [(SchoolYear(year).slug, SchoolYear(year).label) for year in years]}

    def by_school_year(self, queryset, name, value):
        return queryset.filter(awarded_on__range=SchoolYear.from_slug(value).days)

    def by_whom(self, queryset, name, value):
        honoured = Honour.objects.filter(kind=WHOM[value]).values("page")
        return queryset.filter(pk__in=honoured)

    def by_level(self, queryset, name, value):
        return queryset.filter(level=LEVELS[value])
