"""Chromium, and portals for it to visit: seeded once, copied for each module, served by gunicorn."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.chromium import ARGUMENTS, chromium_path
from tests.browser.server import Portal, copy, seed

PASSWORD = "cong-truong-demo"
VIEWPORTS = {
    "desktop": {"viewport": {"width": 1440, "height": 900}},
    "phone": {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True},
}


@pytest.fixture(scope="session")
def seeded(tmp_path_factory):
    """The demo school, made once for the whole run; nobody writes into it."""
    return seed(tmp_path_factory.mktemp("seeded"))


@pytest.fixture(scope="module")
def portal(seeded, tmp_path_factory):
    """A running portal that the tests of one module share."""
    with Portal(copy(seeded, tmp_path_factory.mktemp("portal") / "var")) as running:
        yield running


@pytest.fixture
def own_portal(seeded, tmp_path):
    """A running portal for one test alone: for tests whose traces would disturb others."""
    with Portal(copy(seeded, tmp_path / "var")) as running:
        yield running


@pytest.fixture(scope="session")
def chromium():
    """The browser itself; every person in a test gets a context (cookies, window) of their own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=ARGUMENTS)
        yield browser
        browser.close()


class Visits:
    """The windows one test has open, and what went wrong in them unseen."""

    def __init__(self, chromium):
        self.chromium = chromium
        self.contexts = []
        self.faults = []

    def window(self, base_url, viewport="desktop", **options):
        """A new person at a new device: own cookies, Vietnamese, nothing remembered."""
        context = self.chromium.new_context(base_url=base_url, locale="vi-VN", **VIEWPORTS[viewport], **options)
        context.set_default_timeout(15_000)
        self.contexts.append(context)
        page = context.new_page()
        context.on("request", self.note_request)
        context.on("weberror", lambda error: self.faults.append(f"script error: {error.error}"))
        context.on("console", self.note_console)
        return page

    def note_request(self, request):
        address = urlsplit(request.url)
        if address.scheme in {"http", "https"} and address.hostname != "127.0.0.1":
            self.faults.append(f"asked another host: {request.url}")

    def note_console(self, message):
        if "Content Security Policy" in message.text:
            self.faults.append(message.text)

    def close(self):
        for context in self.contexts:
            context.close()


@pytest.fixture
def visits(chromium):
    """Opens windows; at the end none of them may have broken a script, the CSP, or asked another host."""
    visits = Visits(chromium)
    yield visits
    visits.close()
    assert visits.faults == []


@pytest.fixture
def page(visits, portal):
    """A reader at a desk, 1440 px wide."""
    return visits.window(portal.url)


@pytest.fixture
def phone(visits, portal):
    """A reader with a phone, 390 px wide."""
    return visits.window(portal.url, "phone")


@pytest.fixture(params=sorted(VIEWPORTS))
def any_page(request, visits, portal):
    """The same test at a desk and on a phone."""
    return visits.window(portal.url, request.param)


def login(page, user, password=PASSWORD):
    """Log in through the form as a person does; the page ends on the dashboard."""
    page.goto("/admin/login/")
    page.locator("input[name=username]").fill(user)
    page.locator("input[name=password]").fill(password)
    page.locator("form button[type=submit]").first.click()
    page.wait_for_url(lambda url: "/login" not in url)
    return page


@pytest.fixture
def as_user(visits, portal):
    """`as_user("thuky")`: a window in which that person is logged in; several at a time are fine.

    The form is filled in once in a portal; later the person comes back with the cookies of that first time.
    """

    def enter(user, viewport="desktop"):
        known = portal.cookies.get(user)
        page = visits.window(portal.url, viewport, storage_state=known)
        if known:
            page.goto("/admin/")
        if not known or "/login" in page.url:
            login(page, user)
            portal.cookies[user] = page.context.storage_state()
        return page

    return enter
