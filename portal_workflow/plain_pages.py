"""Wagtail's copy and API views ask the plain page row what a person may do: it asks its own class, which knows."""

from wagtail.models import Page

from portal_workflow.governed import GovernedPage

_stock = Page.permissions_for_user


def permissions_for_user(self, user):
    """What the user may do with this page, as the page's own class says."""
    if type(self) is Page and issubclass(self.specific_class or Page, GovernedPage):
        return self.specific_deferred.permissions_for_user(user)
    return _stock(self, user)


def install() -> None:
    """Wagtail offers no hook here."""
    Page.permissions_for_user = permissions_for_user
