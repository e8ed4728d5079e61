"""What the public templates ask for: pictures, the way back, page numbers, the parts of a document."""

from urllib.parse import urlsplit

from django import template
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html

from portal_home.listing.documents import chapters, files_of
from portal_home.listing.news import surroundings
from portal_home.listing.pictures import SIZES, pictures_of, prepare
from portal_home.listing.relations import around
from portal_home.models.news import LARGE
from portal_home.navigation import navigation

register = template.Library()


@register.inclusion_tag("portal_home/parts/picture.html")
def picture(image, alt="", sizes="100vw", lead=False):
    """An image in the widths the page was posted with; `lead` is fetched at once, the others when they come near."""
    renditions = list(image.get_renditions(*SIZES).values())
    return {"renditions": renditions, "image": renditions[0], "alt": alt, "sizes": sizes, "lead": lead}


@register.inclusion_tag("portal_home/parts/large_picture.html")
def large_picture(image, alt=""):
    """The whole picture, as large as a screen; fetched when it is looked at."""
    return {"image": image.get_rendition(LARGE), "alt": alt}


@register.simple_tag
def gallery_photos(value):
    """The photos of a gallery, each with its address and those of the photos before and after it."""
    photos = list(value.bound_blocks)
    ids = ["", *(photo.id for photo in photos), ""]
    return [
        {"id": photo.id, "value": photo.value, "before": ids[i], "after": ids[i + 2]} for i, photo in enumerate(photos)
    ]


@register.simple_tag
def prepare_pictures(page):
    """Fetch the sizes of all pictures of a page in one statement before they are shown."""
    prepare(pictures_of(page))
    return ""


@register.inclusion_tag("portal_home/parts/breadcrumbs.html", takes_context=True)
def breadcrumbs(context, page=None, title=""):
    """The way from the front page to here."""
    frame = navigation(context["request"])
    trail = frame.trail(page) if page else [frame.home] if frame.home else []
    return {"trail": trail, "title": title or page.title, "request": context["request"]}


@register.simple_tag(takes_context=True)
def main_menu(context):
    """The items of the main menu; the phone's and the desk's form of it hold the same ones."""
    page = context.get("page")
    here = page.path if page else ""
    return render_to_string("portal_home/parts/menu.html", {"menu": navigation(context["request"]).menu, "here": here})


@register.inclusion_tag("portal_home/parts/pagination.html", takes_context=True)
def pagination(context, found):
    """Page numbers that keep what the reader has chosen."""
    numbers = list(found.paginator.get_elided_page_range(found.number, on_each_side=1, on_ends=1))
    return {"found": found, "numbers": numbers, "gap": found.paginator.ELLIPSIS, "request": context["request"]}


@register.simple_tag
def icon(name):
    """A drawing from the portal's own sheet; words always stand beside it."""
    sheet = static("portal/img/icons.svg")
    return format_html('<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>', sheet, name)


register.simple_tag(surroundings)
register.simple_tag(chapters)
register.simple_tag(files_of)
register.simple_tag(around)


@register.filter
def some_scan(files) -> bool:
    """Whether one of the files of a document is a scan without text."""
    return any(file.scan for file in files)


@register.filter
def issued_on(document) -> str:
    """The date of issue as far as the original gives it."""
    day, month, year = document.issued_day, document.issued_month, document.issued_year
    if day:
        return f"{day:02d}/{month:02d}/{year}"
    return f"{month:02d}/{year}" if month else str(year)


@register.filter
def host(address: str) -> str:
    """The name of the site an address belongs to."""
    return urlsplit(address).hostname or address


@register.filter
def verbose_name(model) -> str:
    """What a kind of page is called."""
    return model._meta.verbose_name if model else ""


@register.filter
def size_of(document) -> int | None:
    """Bytes of a file, from its row or else from the disk; a file that is missing has none. Never writes."""
    if document.file_size is not None:
        return document.file_size
    try:
        return document.file.size
    except OSError:
        return None
