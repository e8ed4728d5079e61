"""Search on PostgreSQL: the vectors of Wagtail's own table and their indexes, without any dictionary."""

from django.contrib.postgres.search import CombinedSearchVector, SearchQuery, SearchRank, SearchVectorField
from django.db.models import BigIntegerField, BooleanField, ExpressionWrapper, F, Q, Value
from django.db.models.functions import Cast
from modelsearch.backends.database.postgres import postgres as stock

from portal_home.search_backend.compiler import VietnameseCompiler, VietnameseIndexer, entry
from portal_home.search_backend.text import TSQUERY

# Dictionaries of the server would stem and drop Vietnamese words as if they were English.
CONFIG = "simple"
TITLE_WEIGHT = 8.0


class ObjectIndexer(VietnameseIndexer, stock.ObjectIndexer):
    """Stock indexer, Vietnamese text."""


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

    def ask(self, text):
        return SearchQuery(text, search_type="raw", config=CONFIG)

    def vector(self):
        """The column, or both joined exactly as the index over them is written."""
        first, *others = map(entry, self.columns())
        return CombinedSearchVector(first, "||", others[0], None, SearchVectorField()) if others else first

    def matching(self, queryset, text):
        # The key cast to a number lets PostgreSQL go from each hit straight to its object.
        key = Cast(entry("object_id"), BigIntegerField())
        return queryset.annotate(_vector=self.vector(), _key=key).filter(_vector=self.ask(text), _key=F("pk"))

    def contains(self, text):
        return ExpressionWrapper(Q(_vector=self.ask(text)), output_field=BooleanField())

    def score(self, text):
        weights = {"title": Value(TITLE_WEIGHT)}
        ranks = [
            SearchRank(entry(column), self.ask(text), normalization=Value(1)) * weights.get(column, Value(1.0))
            for column in self.columns()
        ]
        return sum(ranks[1:], start=ranks[0])


class AutocompleteCompiler(Compiler, stock.PostgresAutocompleteQueryCompiler):
    """The last word may be unfinished."""


class SearchBackend(stock.PostgresSearchBackend):
    """The portal's search on PostgreSQL."""

    index_class = Index
    query_compiler_class = Compiler
    autocomplete_query_compiler_class = AutocompleteCompiler

    def __init__(self, params):
        super().__init__({**params, "SEARCH_CONFIG": CONFIG})
