"""Search on SQLite: one pass over FTS5, joined to the objects by their key."""

from django.db.models import BigIntegerField, BooleanField, FloatField, Func, TextField
from django.db.models.functions import Cast
from django.db.models.lookups import Lookup
from modelsearch.backends.database.sqlite import sqlite as stock

from portal_home.search_backend.compiler import VietnameseCompiler, VietnameseIndexer, entry
from portal_home.search_backend.text import FTS5

TABLE = stock.SQLiteFTSIndexEntry._meta.db_table
TITLE = "sqliteftsindexentry__title"
# Columns of the table in its order: autocomplete, body, title.
WEIGHTS = "1.0, 1.0, 8.0"


class ObjectIndexer(VietnameseIndexer, stock.ObjectIndexer):
    """Stock indexer, Vietnamese text."""


# modelsearch names its indexer in the module, not on a class that could be told otherwise.
stock.ObjectIndexer = ObjectIndexer


@TextField.register_lookup
class Fts5Match(Lookup):
    """`MATCH` on the whole table that the column belongs to."""

    lookup_name = "fts5_match"
    prepare_rhs = False

    def as_sql(self, compiler, connection):
        return f'"{self.lhs.alias}"."{TABLE}" MATCH %s', [self.rhs]


class Fts5Score(Func):
    """bm25 turned round, so that higher is better as on PostgreSQL."""

    output_field = FloatField()

    def as_sql(self, compiler, connection, **context):
        return f'(-bm25("{TABLE}", {WEIGHTS}))', []


class Fts5Contains(Func):
    """Whether the entry is also among the hits of a second query; SQLite runs that query once."""

    output_field = BooleanField()

    def __init__(self, rowid, text, **extra):
        self.text = text
        super().__init__(rowid, **extra)

    def as_sql(self, compiler, connection, **context):
        rowid, params = compiler.compile(self.source_expressions[0])
        return f'({rowid} IN (SELECT rowid FROM "{TABLE}" WHERE "{TABLE}" MATCH %s))', [*params, self.text]


class Index(stock.SQLiteIndex):
    """No title norms (bm25 knows lengths); statistics after a rebuild, or SQLite guesses the join wrong."""

    def _refresh_title_norms(self, full=False):
        if full:
            with self.write_connection.cursor() as cursor:
                cursor.execute(f'ANALYZE "{stock.IndexEntry._meta.db_table}"')


class Compiler(VietnameseCompiler, stock.SQLiteSearchQueryCompiler):
    """Whole words."""

    syntax = FTS5

    def within(self, text, columns=None):
        return f"{{{' '.join(columns or self.columns())}}} : ({text})"

    def matching(self, queryset, text):
        # The key cast to a number lets SQLite go from each hit straight to its object.
        key = Cast(entry("object_id"), BigIntegerField())
        return queryset.filter(**{f"index_entries__{TITLE}__fts5_match": self.within(text), "pk": key})

    def contains(self, text, columns=None):
        return Fts5Contains(entry("id"), self.within(text, columns))

    def score(self, text):
        return Fts5Score(entry(TITLE))


class AutocompleteCompiler(Compiler, stock.SQLiteAutocompleteQueryCompiler):
    """The last word may be unfinished."""


class SearchBackend(stock.SQLiteSearchBackend):
    """The portal's search on SQLite."""

    index_class = Index
    query_compiler_class = Compiler
    autocomplete_query_compiler_class = AutocompleteCompiler
