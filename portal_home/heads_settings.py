"""The identity of the site is changed by the Head alone, and each change is in the ledger (Điều 4.2; ruling R1)."""

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models.signals import post_save
from django.utils import timezone
from wagtail.models import ModelLogEntry, Site
from wagtail.permission_policies.sites import SitePermissionPolicy

from portal_workflow import ledger
from portal_workflow.matrix import Role
from portal_workflow.models import RoleHolding


class HeadsPolicy(SitePermissionPolicy):
    """Settings everybody reads on every page: no group and no superuser opens them, the Head's role does."""

    def user_has_any_permission(self, user, actions):
        if not (user.is_authenticated and user.is_active):
            return False
        return RoleHolding.on(timezone.localdate()).filter(person=user, role=Role.HEAD).exists()

    def user_has_any_permission_for_instance(self, user, actions, instance):
        return self.user_has_any_permission(user, actions)

    def sites_user_has_any_permission_for(self, user, actions):
        return Site.objects.all() if self.user_has_any_permission(user, actions) else Site.objects.none()


def connect(model) -> None:
    """Follow Wagtail's own log of the model's changes with a ledger line."""
    uid = f"portal_home.heads_settings.{model._meta.label}"

    def on_log(sender, instance: ModelLogEntry, created, **kwargs):
        if created and instance.content_type_id == ContentType.objects.get_for_model(model).pk:
            with transaction.atomic():
                obj = f"{model._meta.model_name}:{instance.object_id}"
                ledger.write("settings", article="4.2", by=instance.user, obj=obj)

    post_save.connect(on_log, sender=ModelLogEntry, weak=False, dispatch_uid=uid)
