"""Settings that are no items: tables everybody reads by, each registered with the form that changes it (R1, 4.2)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django import forms
from django.db import models
from wagtail.permissions import register_permission_policy

from portal_workflow.permissions import ReadOnlyPolicy


class SettingForm(forms.ModelForm):
    """The form of one registered table; it saves nothing, the action writes what `values` says."""

    def values(self) -> dict:
        """What the row shall hold, by field; a subclass adds what follows from it."""
        return dict(self.cleaned_data)


@dataclass(frozen=True)
class Setting:
    """One registered table: `rows` are those that can be changed, `adds` whether there may be new ones."""

    model: type[models.Model]
    form: type[SettingForm]
    rows: Callable[[], Iterable[models.Model]]
    adds: bool = True

    @property
    def key(self) -> str:
        """Its name in addresses and in the record."""
        return self.model._meta.label_lower

    @property
    def title(self):
        """What it is called on the screen."""
        meta = self.model._meta
        return meta.verbose_name_plural if self.adds else meta.verbose_name


REGISTRY: dict[str, Setting] = {}


def register_setting(model, form: type[SettingForm], *, rows=None, adds: bool = True) -> Setting:
    """Called by an app when it is ready. Wagtail's own editors of the table are closed for everybody."""
    setting = Setting(model, form, rows or model._default_manager.all, adds)
    REGISTRY[setting.key] = setting
    register_permission_policy(model, ReadOnlyPolicy(model))
    return setting
