"""Whether all that a version of a page refers to is there; asked once in an act, however often it is read."""

from django.db import models
from modelcluster.models import get_all_child_relations

from portal_workflow.act import once


def all_there(model: type[models.Model], data: dict) -> bool:
    """Whether every row that the serialized content and its children point to exists."""
    children = (
        all_there(relation.related_model, child)
        for relation in get_all_child_relations(model)
        for child in data.get(relation.get_accessor_name(), ())
    )
    return all(_exists(*target) for target in _targets(model, data)) and all(children)


def _targets(model: type[models.Model], data: dict):
    """Class, field and value of each foreign key in the data."""
    for field in model._meta.concrete_fields:
        if isinstance(field.remote_field, models.ManyToOneRel) and data.get(field.name) is not None:
            yield field.remote_field.model, field.remote_field.field_name, data[field.name]


@once
def _exists(model: type[models.Model], name: str, value) -> bool:
    return model._default_manager.filter(**{name: value}).exists()
