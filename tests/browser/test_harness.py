"""The instruments of the browser tests bite: what they should report, they report."""

import pytest

from tests.browser.accessibility import grave_violations

PAGE = "<!doctype html><html lang=vi><head><title>Thử</title></head><body><main><h1>Thử</h1>{}</main></body></html>"


@pytest.fixture
def blank(visits):
    """A page of our own, with no portal behind it."""
    return visits.window("http://127.0.0.1")


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("<p>Không có gì sai.</p>", []),
        ('<img src="data:,">', ["critical image-alt"]),
        ('<p style="color:#ccc;background:#fff">Chữ mờ</p>', ["serious color-contrast"]),
        ("<input name=q>", ["critical label"]),
    ],
)
def test_axe_names_what_shuts_people_out(blank, body, named):
    blank.set_content(PAGE.format(body))
    assert [violation.split(":")[0] for violation in grave_violations(blank)] == named


@pytest.mark.parametrize(
    ("body", "faults"),
    [
        ("<script>throw new Error('hỏng')</script>", ["script error: hỏng"]),
        ("<img alt='' src='http://127.0.0.2:9/a.png'>", ["asked another host: http://127.0.0.2:9/a.png"]),
    ],
)
def test_a_window_notes_what_went_wrong_unseen(visits, blank, body, faults):
    blank.set_content(PAGE.format(body))
    blank.wait_for_timeout(200)
    noted, visits.faults[:] = list(visits.faults), []
    assert noted == faults


def test_a_portal_of_ones_own_serves_and_answers(portal):
    status, text = portal.get("/")
    assert (status, "<html" in text) == (200, True)
    secretary = "from school_portal.models import User\nanswer = User.objects.get(username='thuky').first_name"
    assert portal.ask(secretary) == "Khiêm"


def test_a_person_logs_in(as_user):
    page = as_user("thuky")
    assert page.url.endswith("/admin/")
