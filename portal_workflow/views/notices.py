"""The inbox: what a person was told, the newest first, and how he wants to be told by mail."""

from django.core.paginator import Paginator
from django.db.models import Q
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem

from portal_workflow import actions, letters, notice_words
from portal_workflow.matrix import Role
from portal_workflow.models import MailWish, Notice
from portal_workflow.views.access import DeskView
from portal_workflow.views.dashboard import Section
from portal_workflow.views.here import person_here

PER_PAGE = 30
PROBLEMS_SHOWN = 20


def menu_item() -> MenuItem:
    """Everybody has an inbox."""
    return MenuItem(_("Notices"), reverse("portal_workflow:notices"), name="notices", icon_name="mail", order=2)


def unread(user):
    """What the person has not read and what was not settled by somebody else."""
    return Notice.objects.filter(person=user, read_at=None, settled_at=None)


def section(request) -> Section | None:
    """One line on the desk: how many are not read."""
    number = unread(request.user).count()
    if not number:
        return None
    line = ngettext("%(number)s notice not read", "%(number)s notices not read", number) % {"number": number}
    return Section(render_to_string("portal_workflow/parts/notices_line.html", {"line": line}), order=1)


class NoticesView(DeskView):
    """One's own notices; POST marks them read or chooses how mails come."""

    template_name = "portal_workflow/notices.html"
    page_title = gettext_lazy("Notices")
    header_icon = "mail"

    def get_context_data(self, **kwargs):
        user = self.request.user
        found = Notice.objects.filter(person=user)
        if only_unread := self.request.GET.get("loc") == "chua-doc":
            found = found.filter(Q(read_at=None) & Q(settled_at=None))
        page = Paginator(found.select_related(*notice_words.WITH), PER_PAGE).get_page(self.request.GET.get("p"))
        kwargs |= {
            "lines": [_line(notice) for notice in page],
            "page_obj": page,
            "unread": unread(user).count(),
            "only_unread": only_unread,
            "modes": MailWish.Mode.choices,
            "mode": MailWish.objects.filter(person=user).values_list("mode", flat=True).first() or MailWish.Mode.DAILY,
            "mail_is_on": letters.mail_is_on(),
            "failing": letters.failing()[:PROBLEMS_SHOWN] if self.sees_problems() else [],
        }
        return super().get_context_data(**kwargs)

    def sees_problems(self) -> bool:
        """Whose work it is that mails arrive."""
        return self.request.user.is_superuser or person_here(self.request).holds(Role.SECRETARY)

    def post(self, request, *args, **kwargs):
        asked = request.POST
        if "mode" in asked:
            actions.choose_mail(by=request.user, mode=asked["mode"])
            messages.success(request, _("Kept: mails come that way from now on."))
        elif asked.get("all"):
            actions.mark_read(by=request.user)
        elif asked.get("read", "").isdecimal():
            actions.mark_read(by=request.user, only=int(asked["read"][:18]))
        return redirect("portal_workflow:notices")


def _line(notice: Notice) -> dict:
    return {
        "notice": notice,
        "title": notice_words.title(notice),
        "url": notice_words.url(notice),
        "sentence": notice_words.sentence(notice),
        "at": timezone.localtime(notice.at),
        "unread": notice.read_at is None and notice.settled_at is None,
    }
