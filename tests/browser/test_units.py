"""Units in the browser: one form within five clicks, a member's page on its way to the readers, nobody shut out."""

import pytest
from playwright.sync_api import expect

from tests.browser import desk
from tests.browser.accessibility import axe
from tests.browser.conftest import login
from tests.browser.reader import reads
from tests.browser.test_clicks import COUNT

TITLE = "Đề cương ôn tập cuối học kì I môn Toán"
TEXT = "Đề cương gồm bốn chủ đề và hai đề minh hoạ."
PATH = "/don-vi/to-toan/de-cuong-on-tap-cuoi-hoc-ki-i-mon-toan/"
NARROW = {"width": 360, "height": 740}


@pytest.fixture
def counted(visits, portal):
    """A logged-in window, and the list that grows by one with each real click in it."""

    def enter(user):
        page, clicks = visits.window(portal.url), []
        login(page, user)
        page.context.expose_function("countClick", lambda: clicks.append(page.url))
        page.context.add_init_script(COUNT)
        page.goto("/admin/")
        return page, clicks

    return enter


@pytest.mark.parametrize(
    ("user", "name"), [("truongban", "Tổ Giáo dục nghệ thuật"), ("thuky", "Câu lạc bộ Cựu học sinh")]
)
def test_7_a_unit_with_its_people_takes_five_clicks_at_most(counted, portal, user, name):
    page, clicks = counted(user)
    page.get_by_test_id("units").first.click()
    page.get_by_test_id("add-unit").click()
    page.locator("#id_name").fill(name)
    page.locator("#id_kind").select_option("department")
    page.locator("#id_places-0-person").select_option(label="cán bộ một cửa")
    page.locator("#id_places-0-position").fill("Tổ trưởng")
    page.locator("#id_places-0-leads").focus()
    page.keyboard.press("Space")
    page.locator("#id_places-1-person").select_option(label="nhân viên Văn phòng")
    page.get_by_test_id("save-unit").click()
    expect(page.locator(".messages")).to_contain_text(name)
    assert 3 <= len(clicks) <= 5, clicks
    status, text = portal.get("/don-vi/")
    assert (status, name in text) == (200, True)


def test_7_a_members_page_reaches_the_readers_as_class_c_under_the_standing_opinion(portal, as_user, visits):
    member = as_user("totoan")
    member.get_by_test_id("own-pages").first.click()
    member.get_by_test_id("add-own-page").click()
    member.locator("#id_title").fill(TITLE)
    member.locator("#id_kind").select_option("resources")
    desk.write_text(member, TEXT)
    desk.send(member)
    assert reads(visits, portal, PATH).status == 404
    for user, group, testid in (("bientap1", "waiting-for-me", ""), ("phoban1", "waiting-for-me", "approve")):
        page = as_user(user)
        desk.open_line(page, group, TITLE)
        if not testid:
            page.locator("select[name=subject]").select_option("daily_activity")
            desk.press(page, "classify")
        desk.press(page, "approve")
    secretary = as_user("thuky")
    desk.open_line(secretary, "to-post", TITLE)
    desk.press(secretary, "post")
    public = reads(visits, portal, PATH)
    assert (public.status, public.title) == (200, TITLE)
    assert TEXT in public.text
    assert TITLE in portal.get("/don-vi/to-toan/")[1]


def test_7_1_still_true_is_one_click(as_user, portal):
    page = as_user("totoan")
    line = page.get_by_test_id("to-confirm").get_by_role("listitem").first
    title = line.get_by_role("link").first.inner_text()
    line.get_by_test_id("confirm-true").click()
    expect(page.locator(".messages")).to_contain_text(title)
    expect(page.get_by_test_id("to-confirm").get_by_role("link", name=title, exact=True)).to_have_count(0)


SCREENS = {
    "list": ("", "/don-vi/"),
    "unit": ("", "/don-vi/to-ngu-van/"),
    "office": ("", "/don-vi/van-phong/"),
    "class": ("", "/don-vi/lop-10a1/"),
    "units": ("thuky", "/admin/to-don-vi/"),
    "form": ("thuky", "/admin/to-don-vi/them/"),
    "change": ("truongban", "/admin/to-don-vi/sua/to-ngu-van/"),
    "retire": ("truongban", "/admin/to-don-vi/thoi-hoat-dong/to-tin-hoc/"),
    "due": ("thuky", "/admin/con-dung/"),
    "own-pages": ("tovan", "/admin/trang-cua-to/"),
    "desk": ("totoan", "/admin/"),
}


@pytest.mark.parametrize("name", SCREENS)
def test_nobody_is_shut_out_at_any_width(visits, portal, as_user, name):
    user, path = SCREENS[name]
    page = as_user(user) if user else visits.window(portal.url)
    assert page.goto(path).status == 200
    axe(page)
    page.set_viewport_size(NARROW)
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_one_of_a_units_pages_shuts_nobody_out(page):
    page.goto("/don-vi/to-ngu-van/")
    page.get_by_test_id("unit-own-pages").get_by_role("link").first.click()
    expect(page.get_by_test_id("unit-sub-page")).to_be_visible()
    axe(page)
    page.set_viewport_size(NARROW)
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    page.emulate_media(media="print")
    expect(page.locator(".printed-address")).to_be_visible()


def test_the_form_works_by_keyboard_alone(as_user):
    page = as_user("thuky")
    page.goto("/admin/to-don-vi/them/")
    page.locator("#id_name").focus()
    page.keyboard.type("Câu lạc bộ Truyền thông")
    reached = set()
    for _step in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.name || document.activeElement.dataset.testid || ''"))
    assert {"short_name", "kind", "code", "places-0-person", "places-5-leads", "more", "save-unit"} <= reached
