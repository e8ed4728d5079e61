"""Search on PostgreSQL: the vectors of Wagtail's own table and their indexes, without any dictionary."""

import re
from functools import cached_property

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import BigIntegerField, BooleanField, ExpressionWrapper, F, Q, Value
from django.db.models.functions import Cast
from modelsearch.backends.database.postgres import postgres as stock
from modelsearch.index import SearchField

from portal_home.search_backend.compiler import VietnameseCompiler, VietnameseIndexer, entry
from portal_home.search_backend.text import TSQUERY

# Dictionaries of the server would stem and drop Vietnamese words as if they were English.
CONFIG = "simple"
TITLE, TEXT = "A", "B"


class ObjectIndexer(VietnameseIndexer, stock.ObjectIndexer):
    """Stock indexer, Vietnamese text; "body" holds the title too, so that one index answers the whole question."""

    @cached_property
    def body(self):
        prepared = (found for field in self.search_fields for found in self.prepare_field(self.obj, field))
        return self.as_vector(
            [
                (value, TITLE if field.field_name == "title" else TEXT)
                for field, _weight, value in prepared
                if isinstance(field, SearchField)
            ]
        )


# modelsearch names its indexer in the module, not on a class that could be told otherwise.
stock.ObjectIndexer = ObjectIndexer


class Index(stock.PostgresIndex):
    """No title norms (the rank divides by length itself); statistics after a rebuild."""

    def _refresh_title_norms(self, full=False):
        if full:
            with self.write_connection.cursor() as cursor:
                cursor.execute(f'ANALYZE "{stock.IndexEntry._meta.db_table}"')


class Compiler(VietnameseCompiler, stock.PostgresSearchQueryCompiler):
    """Whole words."""

    syntax = TSQUERY

    def ask(self, text, columns=None):
        columns = columns or self.columns()
        if columns in (["title"], ["body"]):
            weight = TITLE if columns == ["title"] else TEXT
            text = re.sub(r"[^\W_]+", rf"\g<0>:{weight}", text)
        return SearchQuery(text, search_type="raw", config=CONFIG)

    def vector(self):
        return "autocomplete" if self.LAST_TERM_IS_PREFIX else "body"

    def matching(self, queryset, text):
        # The key cast to a number lets PostgreSQL go from each hit straight to its object.
        key = Cast(entry("object_id"), BigIntegerField())
        found = queryset.annotate(_entry=entry("id"), _vector=entry(self.vector()), _key=key)
        return found.filter(_vector=self.ask(text), _key=F("pk"))

    def contains(self, text, columns=None):
        """Asked of the index as a whole: to open the vector of every hit would take far longer."""
        among = stock.IndexEntry.objects.filter(**{self.vector(): self.ask(text, columns)}).values("pk")
        return ExpressionWrapper(Q(_entry__in=among), output_field=BooleanField())

    def score(self, text):
        """By titles, which are short; what only the text holds follows with the newest first."""
        column = "autocomplete" if self.LAST_TERM_IS_PREFIX else "title"
        return SearchRank(entry(column), SearchQuery(text, search_type="raw", config=CONFIG), normalization=Value(1))


class AutocompleteCompiler(Compiler, stock.PostgresAutocompleteQueryCompiler):
    """The last word may be unfinished."""


class SearchBackend(stock.PostgresSearchBackend):
    """The portal's search on PostgreSQL."""

    index_class = Index
    query_compiler_class = Compiler
    autocomplete_query_compiler_class = AutocompleteCompiler

    def __init__(self, params):
        super().__init__({**params, "SEARCH_CONFIG": CONFIG})
