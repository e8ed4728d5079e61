"""Every table of the portal as lines of JSON that both databases read alike."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.management.color import no_style
from django.db import connection, models
from django.db.models.expressions import Col

# Sessions end with a restore; the search index is made anew out of the pages.
LEFT_OUT_APPS = {"sessions", "modelsearch"}
# What a database driver gives as an object, written as text; everything else is JSON already.
AS_TEXT = {
    field().get_internal_type(): field()
    for field in (models.DateTimeField, models.DateField, models.TimeField, models.UUIDField, models.DurationField)
}
CHUNK = 500


def every_model() -> list[type[models.Model]]:
    """The models with a table of their own, those in between two others included."""
    found = apps.get_models(include_auto_created=True)
    return [m for m in found if m._meta.managed and not (m._meta.proxy or m._meta.swapped)]


def kept_models() -> list[type[models.Model]]:
    """Those whose rows a backup holds."""
    return [model for model in every_model() if model._meta.app_label not in LEFT_OUT_APPS]


def columns(model) -> list[models.Field]:
    """The columns of the model's own table."""
    return list(model._meta.local_concrete_fields)


def rows_of(model) -> Iterator[list]:
    """All rows, in the order of the key, as JSON knows them; a JSON column stays the text it is."""
    quote, fields = connection.ops.quote_name, columns(model)
    names = ", ".join(quote(field.column) for field in fields)
    converters = [connection.ops.get_db_converters(Col("", field)) for field in fields]
    with connection.chunked_cursor() as cursor:
        key = quote(model._meta.pk.column)
        cursor.execute(f"SELECT {names} FROM {quote(model._meta.db_table)} ORDER BY {key}")
        while chunk := cursor.fetchmany(CHUNK):
            for row in chunk:
                yield [_plain(value, converts) for value, converts in zip(row, converters, strict=True)]


def _plain(value, converters):
    for convert in converters:
        value = convert(value, None, connection)
    if value is None or isinstance(value, str | int | float | bool):
        return value
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def empty_all() -> None:
    """Take every row out of every table. Triggers and foreign keys must allow it: see `restoring`."""
    tables = [m._meta.db_table for m in every_model() if m._meta.label != "modelsearch.SQLiteFTSIndexEntry"]
    present = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for statement in connection.ops.sql_flush(no_style(), [table for table in tables if table in present]):
            cursor.execute(statement)


def put_in(model, lines: Iterable[bytes]) -> int:
    """Write rows as `rows_of` gave them; returns how many."""
    quote, fields, count = connection.ops.quote_name, columns(model), 0
    names = ", ".join(quote(field.column) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    statement = f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({marks})"
    with connection.cursor() as cursor:
        values = (_values(fields, json.loads(line)) for line in lines)
        while batch := list(islice(values, CHUNK)):
            cursor.executemany(statement, batch)
            count += len(batch)
    return count


def _values(fields, row) -> list:
    return [_value(_type_of(field), value) for field, value in zip(fields, row, strict=True)]


def _type_of(field) -> str:
    """A foreign key is of its target's type."""
    while field.is_relation:
        field = field.target_field
    return field.get_internal_type()


def _value(type_: str, value):
    field = AS_TEXT.get(type_)
    return value if field is None or value is None else field.get_db_prep_save(field.to_python(value), connection)


def after_loading() -> None:
    """New rows get keys behind the old ones; what was remembered of types is forgotten."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), every_model()):
            cursor.execute(statement)
    ContentType.objects.clear_cache()
