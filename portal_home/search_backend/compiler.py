"""What both databases share: marks stripped on both sides, exact accents first, then words side by side."""

from django.db.models import F
from modelsearch.index import AutocompleteField
from modelsearch.query import MatchAll, Not

from portal_home.search_backend.text import START, Syntax, index_text, title_text, typed_text, words


class VietnameseIndexer:
    """Hands the index Vietnamese text in the form both databases read alike; stands before their ObjectIndexer."""

    def prepare_field(self, obj, field):
        for kind, *weight, value in super().prepare_field(obj, field):
            yield (kind, *weight, self.indexed(kind, value))

    def indexed(self, kind, value) -> str:
        """The value as the index holds it."""
        if isinstance(kind, AutocompleteField):
            return " ".join(words(value))
        return title_text(value) if kind.field_name == "title" else index_text(value)


class VietnameseCompiler:
    """Writes the query; `matching`, `contains` (with columns: in these alone) and `score` are the database's."""

    syntax: Syntax

    def columns(self) -> list[str]:
        """The index keeps titles apart from all other text; `fields` can tell these two only."""
        if self.LAST_TERM_IS_PREFIX:
            return ["autocomplete"]
        if self.fields is None:
            return ["title", "body"]
        return sorted({"title" if field == "title" else "body" for field in self.fields}, reverse=True)

    def search(self, config, start, stop, score_field=None, backend=None):
        if isinstance(self.query, MatchAll):
            return self.queryset[start:stop]
        negated = isinstance(self.query, Not)
        query = self.query.subquery if negated else self.query
        text = "" if isinstance(query, MatchAll) else self.syntax.write(query, self.LAST_TERM_IS_PREFIX)
        if not text:
            return self.queryset.none()
        if negated:
            hits = self.matching(self.queryset.model._default_manager.order_by(), text)
            return self.ordered(self.queryset.exclude(pk__in=hits.values("pk")))[start:stop]
        found = self.matching(self.queryset, text)
        if score_field is not None:
            found = found.annotate(**{score_field: self.score(text)})
        return self.ordered(found, *self.closeness(query), self.score(text).desc())[start:stop]

    def closeness(self, query):
        """Exact accents first; then the words side by side: at the start of a title, in a title, anywhere."""
        if self.LAST_TERM_IS_PREFIX:
            return
        typed = typed_text(query)
        if exact := self.syntax.write_exact(typed):
            yield self.contains(exact).desc()
        if len(found := words(typed)) > 1:
            phrase = self.syntax.phrase(found)
            if "title" in self.columns():
                yield self.contains(self.syntax.phrase([START, *found]), ["title"]).desc()
                yield self.contains(phrase, ["title"]).desc()
            yield self.contains(phrase).desc()

    def ordered(self, queryset, *closeness):
        if self.order_by_relevance and closeness:
            return queryset.order_by(*closeness, "-pk")
        # A fixed order, or pages of results would repeat themselves (wagtail issue 3729).
        return queryset if queryset.query.order_by else queryset.order_by("-pk")


def entry(column: str) -> F:
    """A column of the index entry that belongs to the object."""
    return F(f"index_entries__{column}")
