"""For each page type: where its pages begin, who writes them, what its form is filled with, which way they go."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, rich_text, streamfield

from portal_home import models
from portal_home.actions_units import open_unit
from portal_home.work_weeks import monday_of
from portal_workflow.models import Unit
from portal_workflow.opening import open_page

TODAY = timezone.localdate()
TEXT = {"body": streamfield([("paragraph", rich_text("<p>Cả trường cùng làm, từng ngày một.</p>"))])}
BOARDS = {"B": ["editor", "deputy"], "C": ["editor"]}
CONTRIBUTED = ["editor", "deputy", "opinion"]  # without a standing opinion of the Head (12.2)


@dataclass(frozen=True)
class Life:
    """How pages of one type come into the world; `form` is without title, address and summary."""

    parent: Callable
    form: Callable = dict
    rows: dict[str, Callable] = field(default_factory=dict)
    item_class: str = "B"
    steps: list[str] | None = None
    author: str = "bientap1"
    made_by: str = ""  # not by "add", but so; public from the first moment

    @property
    def way(self) -> list[str]:
        """The steps that approve it."""
        return self.steps or BOARDS[self.item_class]


def vietnamese(model):
    return lambda: model.objects.get(locale__language_code="vi", slug__in=SLUGS[model])


SLUGS = {
    models.SectionPage: ["gioi-thieu"],
    models.NewsIndexPage: ["tin-tuc"],
    models.DocumentIndexPage: ["van-ban"],
    models.UnitIndexPage: ["don-vi"],
    models.CommendationIndexPage: ["khen-thuong"],
    models.WorkCalendarPage: ["lich-cong-tac"],
}


def english_home():
    return models.HomePage.objects.get(locale__language_code="en")


def english(model):
    """Below a page of the English half, where the set-up made nothing but the front page."""

    def make():
        home = english_home()
        return open_page(parent=home, page=model(title="In English", slug="part", locale=home.locale))

    return make


def article():
    column = models.Column.objects.first().pk
    return TEXT | {"column": column, "kind": "news", "source": "school", "tags": "trồng cây"}


def document():
    issuer = models.Issuer.named("Trường THPT Lục Ngạn số 1", level="own")
    kind = models.DocumentKind.objects.get(name="Kế hoạch")
    named = {"kind": kind.pk, "issuer": issuer.pk, "category": "ordinary", "number": "12/KH-THPTLN1"}
    return TEXT | named | {"issued_day": 10, "issued_month": 9, "issued_year": 2026}


def honour():
    return {"kind": "group", "name": "Lớp 11A2", "achievement": "Giải Nhất báo tường", "award": "Giấy khen", "unit": ""}


def leader():
    return {
        **{"name": "Ngô Quang Khải", "position": "Hiệu trưởng", "photo": ""},
        **{"biography": rich_text("<p>Sau.</p>"), "career": streamfield([])},
    }


def contact():
    return {"role": "Văn thư", "phone": "0204 000 0000", "email": "", "room": ""}


def work():
    return {"day": str(monday_of(TODAY)), "content": "Họp giao ban", "starts_at": "07:30"}


# Which rows each form always asks for, whether or not there are any.
FORMSETS = {
    models.ArticlePage: ("attachments", "corrections"),
    models.DocumentPage: ("files", "relations"),
    models.CommendationPage: ("honours",),
    models.LeadershipPage: ("leaders",),
    models.UnitPage: ("contacts",),
    models.UnitSubPage: ("attachments",),
    models.WorkWeekPage: ("entries",),
}
LIVES = {
    models.HomePage: Life(english_home, lambda: {"shelves": streamfield([])}, made_by="provision"),
    models.SectionPage: Life(vietnamese(models.SectionPage), lambda: TEXT),
    models.IntroductionPage: Life(vietnamese(models.SectionPage), lambda: TEXT | {"topic": "history"}),
    models.LeadershipPage: Life(vietnamese(models.SectionPage), lambda: TEXT, {"leaders": leader}),
    models.BoardPage: Life(english(models.SectionPage)),
    models.NewsIndexPage: Life(english_home),
    models.ArticlePage: Life(vietnamese(models.NewsIndexPage), article, item_class="C"),
    models.DocumentIndexPage: Life(english_home),
    models.DocumentPage: Life(vietnamese(models.DocumentIndexPage), document),
    models.DirectivesPage: Life(english_home, lambda: TEXT),
    models.CommendationIndexPage: Life(english(models.DirectivesPage)),
    models.CommendationPage: Life(
        vietnamese(models.CommendationIndexPage),
        lambda: TEXT | {"level": "school", "decision_number": "45/QĐ-THPTLN1", "awarded_on": str(TODAY)},
        {"honours": honour},
        item_class="C",
    ),
    models.WorkCalendarPage: Life(english(models.DirectivesPage)),
    models.WorkWeekPage: Life(
        vietnamese(models.WorkCalendarPage),
        lambda: {"monday": str(monday_of(TODAY))},
        {"entries": work},
        item_class="C",
    ),
    models.UnitIndexPage: Life(english_home),
    models.UnitPage: Life(
        vietnamese(models.UnitIndexPage),
        lambda: TEXT,
        {"contacts": contact},
        **{"steps": CONTRIBUTED, "author": "tovan", "made_by": "units"},
    ),
    models.UnitSubPage: Life(
        lambda: open_unit(unit=Unit.objects.get(code="to-ngu-van")),
        lambda: TEXT | {"kind": "resources"},
        **{"item_class": "C", "steps": CONTRIBUTED, "author": "tovan"},
    ),
}


def filled_in(model, title, page=None, **rows) -> dict:
    """What the form of that type is sent with; the rows a page has already bring their keys."""
    data = {"title": title, "slug": page.slug if page else "mot-doi-trang", "summary": "", **LIVES[model].form()}
    rows = {name: [make()] for name, make in LIVES[model].rows.items()} | rows
    draft = page and page.get_latest_revision_as_object()
    for name in FORMSETS.get(model, ()):
        keys = [row.pk for row in getattr(draft, name).all()] if draft else []
        sent = [row | {"id": key} for row, key in zip(rows.get(name, []), [*keys, ""], strict=False)]
        data[name] = inline_formset(sent, initial=len(keys))
    return data | {"comments": inline_formset([])}
