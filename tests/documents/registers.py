"""Random registers for property tests: documents with a few dates close together, relations without a circle."""

from datetime import date, timedelta

from hypothesis import strategies as st

from portal_home.document_validity import DIRECTED, Dates, Relation, RelationKind, would_cycle

FIRST, SPAN = date(2026, 1, 1), 8
LAST = FIRST + timedelta(SPAN)
days = st.integers(0, SPAN).map(lambda n: FIRST + timedelta(n))
maybe = st.none() | days


@st.composite
def registers(draw, largest=6):
    """(documents, relations); few days and few documents, so that everything meets everything."""
    count = draw(st.integers(1, largest))
    documents = [Dates(key, draw(maybe), draw(maybe), draw(st.none() | maybe)) for key in range(1, count + 1)]
    keys = st.integers(1, count)
    wished = draw(st.lists(st.builds(Relation, keys, st.sampled_from(RelationKind), keys), max_size=3 * count))
    relations, edges = [], []
    for relation in wished:
        edge = (relation.source, relation.target)
        if edge[0] == edge[1] or (relation.kind in DIRECTED and would_cycle(edges, edge)):
            continue
        relations.append(relation)
        edges += [edge] if relation.kind in DIRECTED else []
    return documents, relations
