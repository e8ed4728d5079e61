"""The identity of the site is no page and no item: Wagtail's own form for it is closed (Điều 4.2; ruling R1)."""

from wagtail.models import Site
from wagtail.permission_policies.sites import SitePermissionPolicy


class HeadsPolicy(SitePermissionPolicy):
    """Nobody changes it in Wagtail's form: the desk has its own, where the Secretary proposes and the Head decides."""

    def user_has_any_permission(self, user, actions):
        return False

    def user_has_any_permission_for_instance(self, user, actions, instance):
        return False

    def sites_user_has_any_permission_for(self, user, actions):
        return Site.objects.none()
