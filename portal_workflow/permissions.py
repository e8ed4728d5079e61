"""Permission policies that keep the admin's buttons away from what the guard would refuse anyway."""

from wagtail.documents import get_document_model
from wagtail.documents import get_permission_policy as document_policy
from wagtail.images import get_image_model
from wagtail.images import get_permission_policy as image_policy
from wagtail.models import Site, Task, Workflow
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permissions import register_permission_policy

from portal_workflow.citations import is_cited, kind_of
from portal_workflow.files import may_fetch
from portal_workflow.models import RemovalRequest


class ReadOnlyPolicy(ModelPermissionPolicy):
    """Nobody adds, changes, deletes or publishes these rows in the admin, superusers included."""

    def user_has_permission(self, user, action):
        return action in {"view", "choose"} and super().user_has_permission(user, "view")

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user, action, instance):
        return self.user_has_permission(user, action)

    def user_has_any_permission_for_instance(self, user, actions, instance):
        return self.user_has_any_permission(user, actions)

    def instances_user_has_any_permission_for(self, user, actions):
        allowed = self.user_has_any_permission(user, actions)
        return self.model._default_manager.all() if allowed else self.model._default_manager.none()

    def sites_user_has_any_permission_for(self, user, actions):
        """What Wagtail asks of a setting of the site: for none is it edited there."""
        return Site.objects.none()

    def sites_user_has_permission_for(self, user, action):
        return self.sites_user_has_any_permission_for(user, [action])


class LibraryPolicy(CollectionOwnershipPermissionPolicy):
    """Images and files: one's own may be described and deleted; a cited one is deleted by nobody."""

    def user_has_permission_for_instance(self, user, action, instance):
        return self.user_has_any_permission_for_instance(user, [action], instance)

    def user_has_any_permission_for_instance(self, user, actions, instance):
        if not may_fetch(instance, user):
            return False  # who may not see a file does not work on it either: its own screen shows it
        if "delete" in actions and is_cited(kind_of(self.model), instance.pk):
            actions = set(actions) - {"delete"}
        return bool(actions) and super().user_has_any_permission_for_instance(user, actions, instance)


def register() -> None:
    """Called when the apps are ready, before anything asks for a policy."""
    for model in (Site, Task, Workflow, RemovalRequest):
        register_permission_policy(model, ReadOnlyPolicy(model))
    # For the exact class: Wagtail's own apps register theirs after ours, for the class and its heirs.
    for model, stock in ((get_image_model(), image_policy()), (get_document_model(), document_policy())):
        policy = LibraryPolicy(model, auth_model=stock.auth_model, owner_field_name=stock.owner_field_name)
        register_permission_policy(model, policy, exact_class=True)
