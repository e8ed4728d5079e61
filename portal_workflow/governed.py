"""The page mixin: a page class that inherits it is governed by the regulation."""

from datetime import datetime

from django.db import models
from wagtail.models import PagePermissionTester

from portal_workflow.circumstances import Act
from portal_workflow.matrix import Role
from portal_workflow.models import GovernedWorkflow, Item
from portal_workflow.reading import may, person_of


class GovernedPermissionTester(PagePermissionTester):
    """What the buttons of Wagtail's admin ask. The guard holds behind it; this keeps the buttons away."""

    @property
    def has_access(self) -> bool:
        """Whether the account is active and plays a part in the portal at all."""
        return self.user.is_active and not self.page_is_root

    def can_add_subpage(self):
        if self.user.is_superuser and not person_of(self.user).roles:
            return False
        return super().can_add_subpage()

    def can_edit(self):
        return self.has_access and bool(may(self.user, self.page, Act.EDIT).allowed)

    def can_submit_for_moderation(self):
        return self.has_access and bool(may(self.user, self.page, Act.SUBMIT).allowed)

    def can_delete(self, ignore_bulk=False):
        """One's own draft that was never sent; everything else is a removal or part of the record."""
        if not self.has_access or self.page.live or self.page.first_published_at or not self.page.is_leaf():
            return False
        sent = Item.objects.filter(page_id=self.page.pk, submitted_at__isnull=False).exists()
        return not sent and self.page.owner_id == self.user.pk

    def can_copy(self):
        return self.has_access and person_of(self.user).on_board

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
        return self.has_access and person_of(self.user).holds(Role.SECRETARY, Role.HEAD)

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
    `image_filters` are the renditions the templates show; they are made when the page is posted.
    """

    default_subject = ""
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

    def check_classified(self, item) -> None:
        """Raise Refused when the Editor has not sorted the page as its class wants (column, for an article)."""

    def permissions_for_user(self, user):
        return GovernedPermissionTester(user, self)

    def get_workflow(self):
        return GovernedWorkflow.objects.filter(workflow_pages__isnull=False).first()

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
