"""How many statements each act takes, the same whatever waits beside it; and that one reading is never an old one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageLogEntry

from portal_home.models import ArticlePage, Column, NewsIndexPage
from portal_workflow import actions
from portal_workflow.act import act
from portal_workflow.governed import GovernedPage
from portal_workflow.models import Item, RoleHolding
from portal_workflow.reading import board_now, person_of

# The way of one article of class B made by the Board: the Editor passes it on, the Deputy decides, the Secretary posts.
STATEMENTS = {
    "add": 31,
    "save": 50,
    "submit": 84,
    "claim": 23,
    "classify": 24,
    "approve as Editor": 68,
    "approve as Deputy": 84,
    "post": 135,
}
if connection.vendor == "postgresql":  # the search index keeps its words in the entry's own row
    STATEMENTS |= {"add": 30, "save": 49, "post": 134}


def way(people, title):
    """Each act of the way of one article, by its name."""
    page = ArticlePage(title=title, owner=people.bientap1, live=False, body=[("paragraph", "<p>Hôm nay.</p>")])
    page.column = Column.objects.first()
    index = NewsIndexPage.objects.first()
    author, editor, deputy, secretary = people.bientap1, people.bientap3, people.phoban1, people.thuky
    yield "add", lambda: index.add_child(instance=page)
    yield "save", lambda: page.save_revision(user=author)
    yield "submit", lambda: actions.submit(by=author, page=page)
    given = Item.objects.get(page_id=page.pk)
    yield "claim", lambda: actions.claim(by=editor, item=given)
    yield "classify", lambda: actions.classify(by=editor, item=given, subject="teaching")
    yield "approve as Editor", lambda: actions.approve(by=editor, item=given, seen=given.draft_digest)
    yield "approve as Deputy", lambda: actions.approve(by=deputy, item=given, seen=given.draft_digest)
    yield "post", lambda: actions.post(by=secretary, item=given)


def logged(page):
    """Title, class and revision of each approval that Wagtail's log holds about the page."""
    entries = PageLogEntry.objects.filter(page=page, action="wagtail.workflow.approve").select_related("content_type")
    return [(entry.label, entry.content_type.model_class(), entry.revision_id) for entry in entries]


@pytest.mark.parametrize("waiting", [1, 30])
def test_statements_of_each_act(people, write, waiting):
    for number in range(waiting):
        actions.submit(by=people.bientap1, page=write(people.bientap1, title=f"Bài đang chờ {number}"))
    for _name, do in way(people, "Bài đi trước, để mọi người đều đã có trong sổ"):
        do()
    taken = {}
    for name, do in way(people, "Bài được đếm"):
        with CaptureQueriesContext(connection) as statements:
            do()
        taken[name] = len(statements)
    page = ArticlePage.objects.get(title="Bài được đếm", live=True)
    assert logged(page) == [("Bài được đếm", ArticlePage, page.live_revision_id)] * 3
    assert taken == STATEMENTS


@act
def in_one_act(*doings):
    """What each doing gives, all inside one act."""
    return [do() for do in doings]


def is_head(account):
    return lambda: person_of(account).holds("head")


@pytest.fixture
def make_head(people):
    since = timezone.localdate()
    return lambda: RoleHolding.objects.create(person=people.bientap1, role="head", since=since) and None


def test_an_act_reads_the_board_once(people, django_assert_num_queries):
    with django_assert_num_queries(4):
        board_now()
    with django_assert_num_queries(6):  # and the savepoint
        in_one_act(board_now, board_now)


def test_outside_an_act_it_is_read_each_time(people):
    RoleHolding.objects.filter(person=people.bientap1).update(role="head")
    assert is_head(people.bientap1)()
    RoleHolding.objects.filter(person=people.bientap1).update(role="editor")
    assert not is_head(people.bientap1)()


def test_the_next_act_sees_what_changed_between(people):
    assert in_one_act(is_head(people.bientap1)) == [False]
    RoleHolding.objects.filter(person=people.bientap1).update(role="head")
    assert in_one_act(is_head(people.bientap1)) == [True]


def test_an_act_that_gives_a_role_reads_again(people, make_head):
    assert in_one_act(is_head(people.bientap1), make_head, is_head(people.bientap1)) == [False, None, True]


def test_an_act_that_takes_a_role_reads_again(people, make_head):
    make_head()

    def take():
        RoleHolding.objects.get(person=people.bientap1, role="head").delete()

    assert in_one_act(is_head(people.bientap1), take, is_head(people.bientap1)) == [True, None, False]


def test_what_a_failed_part_read_is_forgotten(people, make_head):
    class Fails(Exception):
        """The part is undone."""

    @act
    def part():
        make_head()
        assert is_head(people.bientap1)()
        raise Fails

    def attempt():
        with pytest.raises(Fails):
            part()

    assert in_one_act(attempt, is_head(people.bientap1)) == [None, False]


@pytest.mark.parametrize("name", ["live_revision", "latest_revision", "locked_by", "alias_of", "locale"])
def test_a_reference_that_is_gone_is_treated_as_wagtail_does(people, write, name):
    page = write(people.bientap1)
    gone = {**page.get_latest_revision().content, name: 999_999}
    field = f"{name}_id"
    try:
        expected = getattr(super(GovernedPage, ArticlePage).from_serializable_data(dict(gone)), field)
    except Exception as refused:
        with pytest.raises(type(refused), match=str(refused)):
            ArticlePage.from_serializable_data(gone)
    else:
        assert getattr(ArticlePage.from_serializable_data(gone), field) == expected
