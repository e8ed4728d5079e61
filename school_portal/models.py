"""The account of a person who works on the portal."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal_home.vietnamese import name_sort_key, nfc


class User(AbstractUser):
    """A member of staff: `last_name` is "họ và tên đệm", `first_name` is "tên"; lists sort by `sort_key`."""

    sort_key = models.CharField(_("sort key"), max_length=600, editable=False, db_index=True, default="")

    class Meta(AbstractUser.Meta):
        ordering = ("sort_key", "username")

    def save(self, *args, **kwargs):
        self.last_name, self.first_name = nfc(self.last_name), nfc(self.first_name)
        self.sort_key = name_sort_key(self.get_full_name() or self.username)[:600]
        super().save(*args, **kwargs)

    def get_full_name(self) -> str:
        """Family, middle, given: the Vietnamese order."""
        return f"{self.last_name} {self.first_name}".strip()

    def __str__(self):
        return self.get_full_name() or self.username
