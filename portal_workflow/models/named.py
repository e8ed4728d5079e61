"""A choice that a site may call by its own words, without a migration of its own."""

from django.db import models

from portal_workflow.site import Words


class NamedField(models.CharField):
    """A CharField whose choices are `Words`. In migrations it is a plain one with the workflow's own words."""

    def __init__(self, *args, words: Words | None = None, **kwargs):
        self.words = words
        if words is not None:
            kwargs["choices"] = [(str(value), label) for value, label in words.items()]
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        """What a site calls things is no change of the database."""
        name, _path, args, kwargs = super().deconstruct()
        if self.words is not None:
            kwargs["choices"] = [(str(value), label) for value, label in self.words.own.items()]
        return name, "django.db.models.CharField", args, kwargs

    def clone(self):
        """A copy keeps the site's words."""
        _name, _path, args, kwargs = self.deconstruct()
        return type(self)(*args, **kwargs, **({} if self.words is None else {"words": self.words}))
