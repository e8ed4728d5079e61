"""The other site's app."""

from django.apps import AppConfig


class ForeignConfig(AppConfig):
    name = "tests.foreign"
    label = "foreign"
