"""A letter to the Head about what was done without him; his desk says it too, should the letter not arrive."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import send_mail
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from portal_workflow.circumstances import Board
from portal_workflow.matrix import Role
from portal_workflow.models.removal import RemovalRequest


def tell_of_break_glass(board: Board, request: RemovalRequest) -> None:
    """Sent when the act is committed; a mail server that is away undoes nothing."""
    heads = [person.id for person in board.holders(Role.HEAD)]
    accounts = get_user_model().objects.filter(pk__in=heads, is_active=True).exclude(email="")
    addresses = list(accounts.values_list("email", flat=True))
    with override(settings.LANGUAGE_CODE):
        subject = _("Removed on the server: %(title)s") % {"title": " ".join(request.page_title.split())}
        text = _("%(operator)s removed “%(title)s” on the server, without the portal. Reason: %(reason)s") % {
            "operator": request.operator,
            "title": request.page_title,
            "reason": request.decision_note,
        }
    transaction.on_commit(lambda: send_mail(subject, text, None, addresses, fail_silently=True))
