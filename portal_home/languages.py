"""The language switch: to the page one is on where it is translated, else to the front page with a sentence."""

from dataclasses import dataclass

from django.urls import reverse, translate_url
from django.utils.functional import cached_property
from django.utils.translation import get_language, override
from wagtail.models import Page

NAMES = {"vi": "Tiếng Việt", "en": "English"}
# On a front page: the page one came from does not exist in this language.
NOT_TRANSLATED = "chua-dich"


@dataclass(frozen=True)
class Way:
    """One way out of the switch."""

    code: str
    name: str
    url: str
    is_current: bool


class LanguageSwitch:
    """The languages of the page being read (`pages`, by language) and the way to each language of the portal."""

    def __init__(self, request, pages: dict[str, Page]):
        self.request, self.pages = request, pages

    @cached_property
    def ways(self) -> list[Way]:
        """Every language of the portal, the one being read marked."""
        here = get_language()
        return [Way(code, name, self.address(code), code == here) for code, name in NAMES.items()]

    def address(self, code: str) -> str:
        """Where the switch leads: the translation, the same view, or the front page that says it is none."""
        if code in self.pages:
            return self.pages[code].address
        match = self.request.resolver_match
        if match and match.url_name != "wagtail_serve" and self.is_translated_view:
            return translate_url(self.request.get_full_path(), code)
        with override(code):
            front = reverse("wagtail_serve", args=[""])
        return f"{front}?{NOT_TRANSLATED}" if self.pages else front

    @cached_property
    def is_translated_view(self) -> bool:
        """Whether the view has an address of its own in each language; a file that is not there has none."""
        path = self.request.get_full_path()
        return any(translate_url(path, code) != path for code in NAMES)

    @property
    def alternates(self) -> list[tuple[str, str]]:
        """Language and full address of the page and its translations, for search engines; none without a second."""
        if len(self.pages) < 2:
            return []
        return [(code, page.get_full_url(self.request)) for code, page in sorted(self.pages.items())]
