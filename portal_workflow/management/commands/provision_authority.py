"""Sets the workflow up on a site that installs it; may be run again."""

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from portal_workflow import actions
from portal_workflow.matrix import Role
from portal_workflow.models import RoleHolding
from portal_workflow.provision import provision_authority


class Command(BaseCommand):
    """`manage.py provision_authority [--head USERNAME]`"""

    help = "Make the groups and the approval workflow; with --head, name the first Head, who appoints the others."

    def add_arguments(self, parser):
        parser.add_argument("--head", metavar="USERNAME", help="an account; ignored where somebody is Head already")

    @transaction.atomic
    def handle(self, *args, head=None, **options):
        provision_authority()
        if head and not RoleHolding.on(timezone.localdate()).filter(role=Role.HEAD).exists():
            person = get_user_model().objects.filter(**{get_user_model().USERNAME_FIELD: head}).first()
            if person is None:
                raise CommandError(f"There is no account {head}.")
            actions.hold_role(by=None, person=person, role=Role.HEAD.value, since=timezone.localdate())
        self.stdout.write("Groups and workflow are in place.")
