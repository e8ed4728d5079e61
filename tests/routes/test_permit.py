"""A permit opens one object inside one transaction: it never reaches what runs later or elsewhere."""

import threading

import pytest
from django.core.management import get_commands
from django.db import transaction
from django.urls import NoReverseMatch, reverse
from wagtail.models import Page

from portal_workflow.permit import Kind, find, permit

PAGE, OTHER = Page(pk=7), Page(pk=8)


@pytest.mark.parametrize("kind", sorted(set(Kind) - {Kind.SETUP}))
def test_opens_one_object_for_one_kind(db, kind):
    with permit(kind, PAGE):
        opened = {(k, page.pk) for k in Kind for page in (PAGE, OTHER) if find(k, page)}
    assert opened == {(kind, 7)}
    assert find(kind, PAGE) is None


def test_setting_up_opens_no_page_that_exists(db):
    with permit(Kind.SETUP):
        existing = Page(pk=7)
        existing._state.adding = False
        assert find(Kind.REMOVAL, existing) is None
        assert find(Kind.PUBLICATION, existing) is None
        assert find(Kind.PUBLICATION, Page()) is not None


def test_outside_a_transaction_it_is_refused():
    with pytest.raises(RuntimeError), permit(Kind.REMOVAL, PAGE):
        pass


def test_an_object_without_a_key_is_refused(db):
    with pytest.raises(ValueError, match="not saved"), permit(Kind.REMOVAL, Page()):
        pass


def test_what_runs_on_commit_runs_without_it(db, django_capture_on_commit_callbacks):
    seen = []
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic(), permit(Kind.PUBLICATION, PAGE):
        transaction.on_commit(lambda: seen.append(find(Kind.PUBLICATION, PAGE)))
        assert find(Kind.PUBLICATION, PAGE) is not None
    assert seen == [None]


def test_another_thread_starts_without_it(db):
    seen = []
    with permit(Kind.PUBLICATION, PAGE):
        thread = threading.Thread(target=lambda: seen.append(find(Kind.PUBLICATION, PAGE)))
        thread.start()
        thread.join()
    assert seen == [None]


def test_an_error_closes_it(db):
    with pytest.raises(ZeroDivisionError), permit(Kind.REMOVAL, PAGE):
        raise ZeroDivisionError
    assert find(Kind.REMOVAL, PAGE) is None


def test_wagtails_scheduler_is_ours_12_2():
    assert get_commands()["publish_scheduled"] == "portal_workflow"


def test_the_writing_api_is_not_mounted_12_2():
    for name in ("wagtailapi_v3:pages:listing", "wagtailapi:pages:listing", "wagtailapi_v3:openapi"):
        with pytest.raises(NoReverseMatch):
            reverse(name)


def test_nothing_of_the_api_is_an_address_12_2():
    from django.urls import get_resolver

    modules = {_module(pattern) for pattern in _patterns(get_resolver())}
    assert {module for module in modules if module.startswith("wagtail.api.v3")} == set()


def test_redirects_are_not_installed_12_4(settings):
    assert "wagtail.contrib.redirects" not in settings.INSTALLED_APPS


def _patterns(resolver):
    for pattern in resolver.url_patterns:
        yield from _patterns(pattern) if hasattr(pattern, "url_patterns") else [pattern]


def _module(pattern) -> str:
    view = getattr(pattern.callback, "cls", None) or getattr(pattern.callback, "view_class", None) or pattern.callback
    return getattr(view, "__module__", "")
