"""The page mixin: a page class that inherits it is governed by the regulation."""

from datetime import date, datetime

from django.db import models
from wagtail.models import PagePermissionTester

from portal_workflow.circumstances import Act
from portal_workflow.matrix import Role
from portal_workflow.models import GovernedWorkflow, Item
from portal_workflow.reading import board_now, may, person_of
from portal_workflow.referred import all_there


class GovernedPermissionTester(PagePermissionTester):
    """What the buttons of Wagtail's admin ask. The guard holds behind it; this keeps the buttons away.

    A list asks for every row, so who holds what is read once for each request (once per user instance).
    """

    @property
    def board(self):
        """Everybody who holds a role, as the request found it."""
        if not hasattr(self.user, "_board_of_request"):
            self.user._board_of_request = board_now()
        return self.user._board_of_request

    @property
    def person(self):
        """What counts about the user."""
        return person_of(self.user, self.board)

    def may(self, act: Act) -> bool:
        """Whether the rules allow the act on this page now."""
        return self.has_access and bool(may(self.user, self.page, act, self.board).allowed)

    @property
    def has_access(self) -> bool:
        """Whether the account is active and plays a part in the portal at all."""
        return self.user.is_active and not self.page_is_root

    def can_add_subpage(self):
        if self.user.is_superuser and not self.person.roles:
            return False
        return super().can_add_subpage()

    def can_edit(self):
        return self.may(Act.EDIT)

    def can_submit_for_moderation(self):
        return self.may(Act.SUBMIT)

    def can_delete(self, ignore_bulk=False):
        """One's own draft that was never sent; everything else is a removal or part of the record."""
        if not self.has_access or self.page.live or self.page.first_published_at or not self.page.is_leaf():
            return False
        sent = Item.objects.filter(page_id=self.page.pk, submitted_at__isnull=False).exists()
        return not sent and self.page.owner_id == self.user.pk

    def can_copy(self):
        return self.has_access and self.person.on_board

    def can_view_revisions(self):
        """An unposted text is read by its author, the Board, the Principal and the inspector; by nobody else."""
        if not self.has_access:
            return False
        readers = self.person.on_board or self.person.holds(Role.PRINCIPAL, Role.INSPECTOR)
        return readers or self.page.owner_id == self.user.pk

    def can_publish(self):
        return False

    def can_unpublish(self):
        return False

    def can_publish_subpage(self):
        return False

    def can_set_view_restrictions(self):
        return False

    def can_unschedule(self):
        return False

    def can_reorder_children(self):
        return self.has_access and self.person.holds(Role.SECRETARY, Role.HEAD)

    def can_move(self):
        return False

    def can_move_to(self, destination):
        return False

    def can_lock(self):
        return False

    def can_unlock(self):
        return False


class GovernedPage(models.Model):
    """Put it first among a page's bases: `class NewsPage(GovernedPage, Page)`. The rest follows by itself.

    `default_subject` is what such pages are usually about (a value of `Subject`); without one, the Editor chooses.
    `kept_by_unit` pages may be edited by every member of their unit, and by no other unit (Điều 7).
    `image_filters` are the renditions the templates show; they are made when the page is posted.
    """

    default_subject = ""
    kept_by_unit = False
    image_filters: tuple[str, ...] = ()

    class Meta:
        abstract = True

    def governed_unit(self):
        """The unit credited with this page, or None for the Board's own."""
        return getattr(self, "unit", None)

    def posting_due(self) -> datetime | None:
        """By when the page should be posted, or None."""
        return None

    def publication_problems(self) -> list[str]:
        """Sentences that say what must be mended before the page can be sent; empty when it is ready."""
        return []

    def held_until(self) -> date | None:
        """The last day on which the law wants the page public: till then it is superseded, not removed (ruling R5)."""
        return None

    def correction_note(self, before) -> str:
        """What this draft puts right in `before`, the public version; without a note that version is not shown."""
        return ""

    def check_classified(self, item) -> None:
        """Raise Refused when the Editor has not sorted the page as its class wants (column, for an article)."""

    def permissions_for_user(self, user):
        return GovernedPermissionTester(user, self)

    def get_workflow(self):
        return GovernedWorkflow.objects.filter(workflow_pages__isnull=False).first()

    @classmethod
    def from_serializable_data(cls, data, check_fks=True, strict_fks=False):
        """A version as an object. Wagtail reads it several times in an act and looks for each row it refers to."""
        check_fks = check_fks and not all_there(cls, data)
        return super().from_serializable_data(data, check_fks=check_fks, strict_fks=strict_fks)

    def save_revision(self, *args, overwrite_revision=None, **kwargs):
        """Under review nothing is overwritten: what somebody saw can be shown again."""
        if overwrite_revision is not None and self.under_review:
            overwrite_revision = None
        return super().save_revision(*args, overwrite_revision=overwrite_revision, **kwargs)

    @property
    def under_review(self) -> bool:
        """Whether somebody of the Board is deciding on the page now."""
        item = self.governing_item
        return bool(item and item.step)

    @property
    def governing_item(self):
        """The page's item, or None before its first draft."""
        return Item.objects.filter(page_id=self.pk).first()
