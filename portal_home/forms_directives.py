"""The editor of a week of the work calendar: a new one begins as the last one was."""

from datetime import date

from django.utils import timezone
from wagtail.admin.forms import WagtailAdminPageForm

from portal_home.vietnamese import slug
from portal_home.work_weeks import next_monday, sunday_of

COPIED = ("starts_at", "ends_at", "content", "place", "led_by", "participants")


def title_of(monday: date) -> str:
    """What a week is called: content, and so in the school's own language."""
    last = sunday_of(monday)
    first = f"{monday:%d/%m}" if monday.year == last.year else f"{monday:%d/%m/%Y}"
    return f"Lịch công tác tuần từ {first} đến {last:%d/%m/%Y}"


class WorkWeekForm(WagtailAdminPageForm):
    """A new week follows the latest one and begins with its work, day by day; the writer changes what differs."""

    def __init__(self, *args, **kwargs):
        page = kwargs.get("instance")
        fresh = page is not None and page.pk is None and not page.monday
        if fresh and (args[0] if args else kwargs.get("data")) is None:
            self.begin(page)
        super().__init__(*args, **kwargs)

    @staticmethod
    def begin(page) -> None:
        """Monday, title and the entries of the latest week, moved to the new one."""
        entries = type(page)._meta.get_field("entries").related_model
        last = type(page).objects.live().order_by("-monday").first()
        page.monday = next_monday(last.monday if last else None, timezone.localdate())
        page.title = page.draft_title = title_of(page.monday)
        page.slug = slug(page.title)
        if last:
            moved = page.monday - last.monday
            page.entries = [
                entries(day=entry.day + moved, **{name: getattr(entry, name) for name in COPIED})
                for entry in last.entries.all()
            ]
