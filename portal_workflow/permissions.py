"""Permission policies that keep the admin's buttons away from what the guard would refuse anyway."""

from wagtail.models import Site, Task, Workflow
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

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


def register() -> None:
    """Called when the apps are ready, before anything asks for a policy."""
    for model in (Site, Task, Workflow, RemovalRequest):
        register_permission_policy(model, ReadOnlyPolicy(model))
