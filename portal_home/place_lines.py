"""The places of a consent as their people read them: what it is, how it stands, and the one way to mend it."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from portal_home.consent_places import Place, Standing, What
from portal_home.models.consent import Consent

NAMES = {
    What.PAGE: gettext_lazy("Page"),
    What.OLD_TEXT: gettext_lazy("Older text that stays readable"),
    What.DRAFT: gettext_lazy("Draft"),
    What.IMAGE: gettext_lazy("Picture"),
    What.DOCUMENT: gettext_lazy("File"),
}
STANDINGS = {
    Standing.PUBLIC: gettext_lazy("public"),
    Standing.OPEN: gettext_lazy("not public, to be mended before it can be posted"),
    Standing.HIDDEN: gettext_lazy("hidden"),
}


@dataclass(frozen=True)
class PlaceLine:
    """One line: `url` leads to what mends the place; `more` is another way."""

    name: str
    title: str
    standing: str
    ticked: bool
    public: bool
    detail: str = ""
    url: str = ""
    label: str = ""
    more_url: str = ""
    more_label: str = ""


def lines_of(places: list[Place], person, consent: Consent) -> list[PlaceLine]:
    """In their order; a title that is not public is shown to the Board only. The ways out once it was withdrawn."""
    return [_line(place, person, bool(consent.withdrawn_at)) for place in places]


def _line(place: Place, person, withdrawn: bool) -> PlaceLine:
    shown = place.standing == Standing.PUBLIC or person.on_board
    return PlaceLine(
        name=str(NAMES[place.what]),
        title=place.title if shown else _("(an item that is not public)"),
        standing=str(STANDINGS[place.standing]),
        ticked=place.ticked,
        public=place.standing == Standing.PUBLIC,
        detail=", ".join(_details(place)),
        **(_ways(place) if withdrawn and shown and not place.ticked else {}),
    )


def _details(place: Place):
    if place.language and place.language != "vi":
        yield _("translation (%(language)s)") % {"language": place.language}
    if place.through:
        yield _("by the picture or file “%(title)s”") % {"title": place.through}
    if place.renditions:
        number = {"number": place.renditions}
        yield ngettext("%(number)s size of it is ready", "%(number)s sizes of it are ready", place.renditions) % number
    if place.asked:
        yield _("its removal waits for the Head")


def _ways(place: Place) -> dict[str, str]:
    """One way first: the removal of what is public, the editor for what is not."""
    if place.what in (What.IMAGE, What.DOCUMENT):
        return {}  # it is hidden with the pages that show it, listed beside it
    edit = {"url": reverse("wagtailadmin_pages:edit", args=[place.pk]), "label": _("Take it out of the text")}
    if place.standing != Standing.PUBLIC:
        return edit
    remove = {"url": reverse("portal_workflow:request_removal", args=[place.pk]), "label": _("Ask for removal")}
    if place.asked:
        return {}
    more = {"more_url": edit["url"], "more_label": edit["label"]} if place.what == What.PAGE else {}
    return remove | more
