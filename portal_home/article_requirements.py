"""What an article must have before it can be sent, in sentences that say what to do (Điều 11.2, 12.1)."""

from urllib.parse import urlsplit

from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext as _


def requirements(page) -> list[str]:
    """Everything that is missing, at once."""
    return [
        *event_problems(page),
        *source_problems(page),
        *photo_problems(page),
        *text_problems(page),
        *validity_problems(page),
        *correction_problems(page),
    ]


def event_problems(page) -> list[str]:
    """An announced event has its day, and does not end before it begins."""
    if page.kind == page.Kind.EVENT and not page.event_start:
        return [_("Give the day the event begins, so that it can be announced.")]
    if page.event_start and page.event_end and page.event_end < page.event_start:
        return [_("The event ends before it begins; check the two dates.")]
    return []


def source_problems(page) -> list[str]:
    """What is quoted names its official source and an address that belongs to it (Điều 12.1)."""
    if page.source != page.Source.QUOTED:
        return []
    if not page.official_source:
        return [_("Choose the official source this article is quoted from.")]
    if not page.source_url:
        return [_("Give the address of the quoted page.")]
    if not page.official_source.covers(urlsplit(page.source_url).hostname or ""):
        return [_("This address does not belong to the official source chosen.")]
    return []


def photo_problems(page) -> list[str]:
    """Every photo is described; an album holds photos."""
    if page.image and not page.image_description.strip():
        return [_("Describe the photo: write in one sentence what it shows.")]
    if page.kind == page.Kind.ALBUM and page.photo_count() < 2:
        return [_("An album needs at least two photos: add them in a gallery in the text.")]
    return []


def text_problems(page) -> list[str]:
    """The body holds more than empty paragraphs."""
    if any(block.block_type != "paragraph" or strip_tags(str(block.value)).strip() for block in page.body):
        return []
    return [_("The article has no text yet: write it before sending.")]


def validity_problems(page) -> list[str]:
    """What is urgent says until when; a new notice is not over before it is posted."""
    if page.on_top and page.kind != page.Kind.NOTICE:
        return [_("Only a notice stands on top of the front page: choose the kind “Notice”.")]
    if page.on_top and not page.valid_until:
        return [_("Say until which day this stays on top of the front page.")]
    if page.valid_until and not page.first_published_at and page.valid_until < timezone.localdate():
        return [_("The day until which this is valid has passed; check it.")]
    return []


def correction_problems(page) -> list[str]:
    """A correction is of something posted, not of tomorrow, and what was said once is never unsaid."""
    told = list(page.corrections.all())
    if told and not page.first_published_at:
        return [_("Only a posted article is corrected: put the text itself right and delete the correction.")]
    public = page.public_corrections()
    if public - {(correction.made_on, correction.note) for correction in told}:
        return [_("A correction once posted is neither changed nor deleted: add another one below it.")]
    today = timezone.localdate()
    if any(correction.made_on > today for correction in told if (correction.made_on, correction.note) not in public):
        return [_("The day of the correction lies in the future; check it.")]
    return []
