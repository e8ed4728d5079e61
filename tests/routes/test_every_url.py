"""Every route of the portal, tried by everybody with real ids: only whom the rules allow changes anything (R6)."""

import itertools

import pytest
from django.core.cache import cache
from django.urls import reverse

from tests.routes import actors, more, parameters
from tests.routes.addresses import CannotFill, Route, every_route
from tests.routes.unanswered import BREAKS, REASONS
from tests.routes.walk import Walk, some_of
from tests.routes.writers import RULES

# Wagtail-localize's own report pages through an unordered list.
pytestmark = pytest.mark.filterwarnings("ignore:Pagination may yield inconsistent results")
#: Addresses of one route that are tried outside of `make deep`.
SOME = 2
ROUTES = sorted({route.name for route in every_route()})


@pytest.fixture(scope="module")
def walk(world, django_db_blocker):
    """The world with work for everybody; `walk.known` fills parameters."""
    with django_db_blocker.unblock():
        cache.clear()
        work = actors.give_everybody_work(world)
        more.prepare(world)
        walk = Walk(actors.clients())
        walk.known = parameters.known(world, work)
        yield walk
        more.forget(world)


def addresses_of(name: str, walk) -> list[str]:
    """All addresses of the routes of one name."""
    of_name = [route for route in every_route() if route.name == name]
    return list(dict.fromkeys(address for route in of_name for address in route.addresses(walk.known)))


def faults(tries) -> list[str]:
    """Who changed what he may not, and what broke."""
    wrong = [f"changed something: {tried}" for tried in tries if tried.changed and not allowed(tried)]
    return wrong + [f"broke: {tried}" for tried in tries if tried.status >= 500 and not known_to_break(tried)]


def allowed(tried) -> bool:
    rule = RULES.get(tried.route)
    return rule is not None and rule(tried)


def known_to_break(tried) -> bool:
    return tried.route in BREAKS and BREAKS[tried.route] in tried.error and not tried.changed


def is_answered(name: str, tries, rest, walk) -> bool:
    """Whether anybody gets 200; the addresses that were left out are looked at too."""
    more = (walk.send(actor, "get", address)[0] for address in rest for actor in walk.clients)
    return any(tried.status == 200 and tried.route == name for tried in itertools.chain(tries, more))


def check(name, walk, many):
    every = addresses_of(name, walk)
    some = some_of(name, every, many)
    tries = walk.all_tries(some)
    assert not (wrong := faults(tries)), "\n".join(wrong)
    rest = [address for address in every if address not in some]
    assert is_answered(name, tries, rest, walk) != (name in REASONS), f"{name}: tests/routes/unanswered.py is wrong"


@pytest.mark.parametrize("name", ROUTES)
def test_only_whom_the_rules_allow_changes_anything_12_r6(name, walk, intact):
    check(name, walk, SOME)


@pytest.mark.deep
@pytest.mark.parametrize("name", ROUTES)
def test_with_every_object_of_the_world_12_r6(name, walk, intact):
    check(name, walk, 10_000)


def test_the_lists_name_no_route_that_is_gone():
    assert (REASONS.keys() | RULES.keys() | BREAKS.keys()) - set(ROUTES) == set()


def test_a_change_nobody_may_make_is_found(walk, intact, monkeypatch):
    monkeypatch.delitem(RULES, "wagtailadmin_pages:delete")
    wrong = faults(walk.all_tries([reverse("wagtailadmin_pages:delete", args=[intact.draft.pk])]))
    assert {line.partition(" /")[0] for line in wrong} == {"changed something: contributor: post"}


def test_the_tables_seen_to_be_written_are_all_that_changed(walk, intact):
    sent = [(reverse("wagtailadmin_pages:delete", args=[intact.draft.pk]), {})]
    sent += [(reverse("portal_workflow:request_removal", args=[intact.child.pk]), {"ground": "other", "sentence": "x"})]
    for actor in ("contributor", "secretary"):
        for address, data in sent:
            found = []
            for whole in (False, True):
                with walk.database.undone(whole=whole) as changed:
                    walk.clients[actor].post(address, data)
                found.append(changed)
            assert found[0] == found[1], (actor, address)


def test_a_parameter_nobody_knows_is_asked_for_by_the_name_of_its_route(walk):
    with pytest.raises(CannotFill, match="moi:man_hinh: nobody says what <chua_biet> may be"):
        Route("moi:man_hinh", "admin/moi/<int:chua_biet>/", None).addresses(walk.known)
