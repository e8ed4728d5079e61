"""Whether the introduction is whole: the five parts of Điều 11.1 exist, are public and say something."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.models import Locale

from portal_home.models import IntroductionPage, LeadershipPage, SectionPage, SiteIdentity
from portal_home.models.introduction import says_something
from portal_home.vietnamese import clean

# R10: nobody's life is invented. The demonstration says so in the place of a biography, and that will do there.
TO_BE_SUPPLIED = ("nhà trường sẽ bổ sung", "to be supplied by the school")
REACHED_BY = ("address", "phone", "email")


@dataclass(frozen=True)
class Gap:
    """Something the introduction lacks: of which part, what to do, and the page to do it on (None: not begun)."""

    part: str
    sentence: str
    page_id: int | None = None


def introduction_gaps(locale: Locale) -> list[Gap]:
    """What is missing in one language, in the order of Điều 11.1; empty when all is there. Constant statements."""
    parts = IntroductionPage.objects.filter(locale=locale).order_by("live", "pk")
    parts = {part.topic: part for part in parts}  # a public one counts, where there are two
    gaps = []
    for topic, label in IntroductionPage.Topic.choices:
        gaps += gaps_of_part(parts.get(topic), str(label))
    return gaps + gaps_of_leadership(locale)


def gaps_of_part(page: IntroductionPage | None, part: str) -> list[Gap]:
    """What one part lacks."""
    if missing := not_public(page, part):
        return missing
    if page.topic in page.TOLD and not says_something(page.body):
        return [Gap(part, _("has no text yet: write it."), page.pk)]
    if page.topic == page.Topic.CONTACT:
        identity = SiteIdentity.objects.first() or SiteIdentity()
        lacking = [str(identity._meta.get_field(n).verbose_name) for n in REACHED_BY if not getattr(identity, n)]
        if lacking:
            sentence = _("lacks: %(fields)s. The Head enters it in the identity of the site.")
            return [Gap(part, sentence % {"fields": ", ".join(lacking)}, page.pk)]
    return []


def not_public(page, part: str) -> list[Gap]:
    """A part that is not there, or not posted yet."""
    if page is None:
        return [Gap(part, _("is missing: add it to the introduction."))]
    return [] if page.live else [Gap(part, _("is not posted yet: send it for approval."), page.pk)]


def gaps_of_leadership(locale: Locale) -> list[Gap]:
    """The leadership's page, and of each leader the biography and the career."""
    part = str(LeadershipPage._meta.verbose_name)
    page = LeadershipPage.objects.filter(locale=locale).order_by("-live", "pk").first()
    if missing := not_public(page, part):
        return missing
    prefetch_related_objects([page], "leaders")
    leaders = page.leaders.all()
    if not leaders:
        return [Gap(part, _("names nobody: enter the leaders."), page.pk)]
    return [gap for leader in leaders for gap in gaps_of_leader(leader, page.pk)]


def gaps_of_leader(leader, page_id: int) -> list[Gap]:
    """A short biography and the career (Điều 11.1)."""
    biography = clean(strip_tags(leader.biography)).lower().rstrip(".")
    to_be_supplied = biography in TO_BE_SUPPLIED
    if to_be_supplied and getattr(settings, "DEMO", False):
        return []
    gaps = []
    if not biography or to_be_supplied:
        gaps.append(Gap(leader.name, _("has no biography yet: ask for it and enter it."), page_id))
    if not leader.career:
        gaps.append(Gap(leader.name, _("has no career yet: ask for the stages and enter them."), page_id))
    return gaps


def introduction_section() -> SectionPage | None:
    """Where the parts belong, in Vietnamese."""
    return SectionPage.objects.filter(slug="gioi-thieu", locale__language_code=settings.LANGUAGE_CODE).first()
