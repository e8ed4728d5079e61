"""The matrix of ruling R1 as literal routes: presets, cells, standing opinion, Principal apart, changed policies."""

from dataclasses import replace

import pytest

from portal_workflow.circumstances import Board, Facts, Given, Person
from portal_workflow.matrix import CLASS_OF, PRESETS, ItemClass, Posting, Role, Step, Subject, SuppliedBy, higher, merge
from portal_workflow.steps import next_step, required_route
from tests.authority.school import board, rows

EVERYBODY = board()
APART = Board((Person(1, frozenset({Role.HEAD})), Person(2, frozenset({Role.PRINCIPAL}))))


def shown(route) -> str:
    """A route as text: step, article, `!` where it decides."""
    return " ".join(f"{rs.step}:{rs.article}{'!' if rs.decides else ''}" for rs in route)


ROUTES = """
# preset      by          class  route (step:article, ! decides)
default       board       A      editor:12.3 deputy:12.3 head:12.2!
default       board       B      editor:12.3 deputy:12.2!
default       board       C      editor:12.2!
default       contributor A      editor:12.3 deputy:12.3 head:12.2!
default       contributor B      editor:12.3 deputy:12.3 opinion:12.3!
default       contributor C      editor:12.3 deputy:12.3 opinion:12.3!
strict        board       A      editor:12.3 deputy:12.3 head:12.2!
strict        board       B      editor:12.3 deputy:12.3 head:12.2!
strict        board       C      editor:12.3 deputy:12.3 head:12.2!
strict        contributor A      editor:12.3 deputy:12.3 head:12.2!
strict        contributor B      editor:12.3 deputy:12.3 head:12.2!
strict        contributor C      editor:12.3 deputy:12.3 head:12.2!
article-12.2  board       A      editor:12.3 deputy:12.3 head:12.2!
article-12.2  board       B      editor:12.3 deputy:12.2!
article-12.2  board       C      editor:12.2!
article-12.2  contributor A      editor:12.3 deputy:12.3 head:12.2!
article-12.2  contributor B      editor:12.3 deputy:12.2!
article-12.2  contributor C      editor:12.3 deputy:12.2!
"""


@pytest.mark.parametrize("row", rows(ROUTES), ids=lambda row: "-".join(row[:3]))
def test_12_2_12_3_every_cell_of_every_preset(row):
    preset, by, cls, *route = row
    policy = PRESETS[preset]
    assert shown(policy.route(SuppliedBy(by), ItemClass(cls))).split() == route
    facts = Facts(item_class=ItemClass(cls), supplied_by=SuppliedBy(by))
    assert shown(required_route((policy,), facts, EVERYBODY)).split() == route


def test_the_presets_are_these_three():
    assert list(PRESETS) == ["default", "strict", "article-12.2"]
    assert len(rows(ROUTES)) == len(PRESETS) * len(SuppliedBy) * len(ItemClass) == 18


VARIANTS = """
# preset      by          class live  with      route
default       contributor A     -     opinion   editor:12.3 deputy:12.3 head:12.2!
default       contributor B     -     opinion   editor:12.3 deputy:12.2!
default       contributor C     -     opinion   editor:12.3 deputy:12.2!
strict        contributor C     -     opinion   editor:12.3 deputy:12.3 head:12.2!
default       board       C     -     opinion   editor:12.2!
default       contributor A     -     apart     editor:12.3 deputy:12.3 head:12.2 principal:13.4!
default       contributor B     -     apart     editor:12.3 deputy:12.3 opinion:12.3 principal:13.4!
default       contributor C     -     apart     editor:12.3 deputy:12.3 opinion:12.3 principal:13.4!
article-12.2  contributor C     -     apart     editor:12.3 deputy:12.3 principal:13.4!
default       contributor C     -     opinion+apart  editor:12.3 deputy:12.3 principal:13.4!
default       board       A     -     apart     editor:12.3 deputy:12.3 head:12.2!
default       board       C     -     apart     editor:12.2!
default       board       C     C     shrunk    editor:12.3 head:12.2!
default       board       B     B     shrunk    editor:12.3 deputy:12.3 head:12.2!
default       board       A     A     shrunk    editor:12.3 deputy:12.3 head:12.2!
default       contributor C     C     shrunk    editor:12.3 deputy:12.3 head:12.2!
default       contributor C     C     shrunk+opinion  editor:12.3 deputy:12.3 head:12.2!
default       contributor C     C     shrunk+apart    editor:12.3 deputy:12.3 head:12.2 principal:13.4!
default       board       C     B     nothing   editor:12.3 deputy:12.3 head:12.2!      # lowered: the Head
default       board       C     A     nothing   editor:12.3 deputy:12.3 head:12.2!
default       board       B     A     nothing   editor:12.3 deputy:12.3 head:12.2!
default       board       A     C     nothing   editor:12.3 deputy:12.3 head:12.2!      # raised
default       board       B     C     nothing   editor:12.3 deputy:12.2!
default       contributor C     B     opinion   editor:12.3 deputy:12.3 head:12.2!
default       board       -     -     nothing   editor:12.3 deputy:12.3 head:12.2!      # no class yet: the weightiest
default       board       -     C     nothing   editor:12.2!
default       contributor -     -     apart     editor:12.3 deputy:12.3 head:12.2 principal:13.4!
"""


@pytest.mark.parametrize("row", rows(VARIANTS), ids=lambda row: "-".join(row[:5]))
def test_r1_standing_opinion_principal_shrunk_text_and_classes(row):
    preset, by, cls, live, with_, *route = row
    facts = Facts(
        item_class=None if cls == "-" else ItemClass(cls),
        live_class=None if live == "-" else ItemClass(live),
        supplied_by=SuppliedBy(by),
        standing_opinion="05/YK-THPT" if "opinion" in with_ else "",
        shrunk="shrunk" in with_,
    )
    found = required_route((PRESETS[preset],), facts, APART if "apart" in with_ else EVERYBODY)
    assert shown(found).split() == route


MERGED = """
# sent under    now in force    by          class  route
default         strict          board       C      editor:12.3 deputy:12.3 head:12.2!
default         strict          board       B      editor:12.3 deputy:12.3 head:12.2!
default         strict          contributor C      editor:12.3 deputy:12.3 head:12.2!
strict          default         board       C      editor:12.3 deputy:12.3 head:12.2!   # nothing is dropped
strict          article-12.2    contributor B      editor:12.3 deputy:12.3 head:12.2!
default         article-12.2    contributor B      editor:12.3 deputy:12.3 opinion:12.3!
article-12.2    default         contributor B      editor:12.3 deputy:12.3 opinion:12.3!
article-12.2    default         board       C      editor:12.2!
"""


@pytest.mark.parametrize("row", rows(MERGED), ids=lambda row: "-".join(row[:4]))
def test_r1_a_stricter_policy_meanwhile_adds_its_steps(row):
    sent, now, by, cls, *route = row
    facts = Facts(item_class=ItemClass(cls), supplied_by=SuppliedBy(by))
    assert shown(required_route((PRESETS[sent], PRESETS[now]), facts, EVERYBODY)).split() == route


def test_r1_a_stricter_policy_meanwhile_asks_only_for_the_missing_steps():
    both = (PRESETS["default"], PRESETS["strict"])
    facts = Facts(
        item_class=ItemClass.B, supplied_by=SuppliedBy.BOARD, given=(Given(Step.EDITOR, 5), Given(Step.DEPUTY, 9))
    )
    assert next_step(both[:1], facts, EVERYBODY) == Posting()
    assert next_step(both, facts, EVERYBODY).step == Step.HEAD
    class_c = replace(facts, item_class=ItemClass.C, given=(Given(Step.EDITOR, 5),))
    assert next_step(both, class_c, EVERYBODY).step == Step.DEPUTY


def test_merging_one_route_changes_nothing():
    for policy in PRESETS.values():
        for route in policy.routes.values():
            assert merge([route]) == merge([route, route]) == route


@pytest.mark.parametrize(
    ("classes", "expected"),
    [
        ((ItemClass.A, ItemClass.C), ItemClass.A),
        ((ItemClass.C, ItemClass.B), ItemClass.B),
        ((None, ItemClass.C), ItemClass.C),
        ((None, None), None),
        ((), None),
    ],
)
def test_r1_what_counts_is_the_higher_class(classes, expected):
    assert higher(*classes) == expected


def test_12_2_the_class_follows_the_subject():
    assert {str(subject): str(cls) for subject, cls in CLASS_OF.items()} == {
        "sector": "A",
        "sensitive": "A",
        "special_interest": "A",
        "important": "A",
        "teaching": "B",
        "public_interest": "B",
        "sent_upward": "B",
        "daily_activity": "C",
        "periodic_column": "C",
    }
    assert set(CLASS_OF) == set(Subject)
