"""Head and Principal become two persons through the screens (ruling R6); then what units send waits for both (13.4)."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import expect

from tests.browser import desk
from tests.browser.desk import Article
from tests.browser.reader import reads
from tests.browser.records import entries

ACCOUNT, NAME, HEAD = "hieutruong", "hiệu trưởng thứ hai", "Ngô Quang Khải"
SENT = Article("Ngày hội đọc sách của tổ Ngữ văn", "Tổ Ngữ văn mở ngày hội đọc sách cho cả trường.")
PATH = "/tin-tuc/ngay-hoi-doc-sach-cua-to-ngu-van/"
TODAY = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date()
MAKE = """
from django.contrib.auth import get_user_model
users = get_user_model().objects
users.create_user("hieutruong", password="cong-truong-demo", last_name="hiệu trưởng", first_name="thứ hai")
answer = True
"""
RECORDED = """
import json
from portal_workflow import ledger
from portal_workflow.models import LedgerLine
names = ledger.names()
lines = [json.loads(line.text) for line in LedgerLine.objects.order_by("-seq")[:2]]
answer = [[e["act"], names[e["by"]], e["article"], e["held"]] for e in reversed(lines)]
"""


def holding(page, person: str):
    """The line of the people screen that names this person as Principal."""
    return page.locator(".desk-history li").filter(has_text=person).filter(has_text="Hiệu trưởng")


def record(page) -> None:
    """The one button of the form; back on the people screen with its answer."""
    page.locator("form[data-desk-once] button[type=submit]").click()
    page.wait_for_url("**/admin/ban-bien-tap/")
    expect(page.locator(".messages")).to_be_visible()


def give_the_role(page) -> None:
    """The Head gives the second account the Principal's role, by a decision, from today on."""
    page.goto("/admin/ban-bien-tap/")
    page.locator("main a[href$='/vai-tro/']").click()
    page.locator("select[name=person]").select_option(label=NAME)
    page.locator("select[name=role]").select_option("principal")
    page.locator("input[name=decision_number]").fill("98/QĐ-SGDĐT")
    record(page)
    expect(holding(page, NAME)).to_contain_text("98/QĐ-SGDĐT")


def end_ones_own(page) -> None:
    """The Head's own time as Principal ended yesterday; Head he remains."""
    own = holding(page, HEAD).filter(has_not_text="Trưởng Ban")
    own.get_by_test_id("end-role").click()
    calendar = page.locator(".xdsoft_datetimepicker:visible")
    page.locator("input[name=until]").fill((TODAY - timedelta(days=1)).strftime("%d/%m/%Y"))
    expect(calendar).to_have_count(1)
    page.locator("h1.desk-title").click()  # the calendar lies over the button until one looks away from it
    expect(calendar).to_have_count(0)
    record(page)
    expect(holding(page, HEAD).filter(has_not_text="Trưởng Ban")).to_have_count(0)


def sorted_and_read(as_user) -> None:
    """Written by a department, sorted and read by an Editor, approved by the Deputy."""
    author, editor, deputy = as_user("tovan"), as_user("bientap3"), as_user("phoban1")
    desk.open_editor(author)
    desk.write(author, SENT)
    desk.send(author)
    desk.open_line(editor, "waiting-for-me", SENT.title)
    desk.sort_item(editor, "teaching", "Dạy và học")
    desk.press(editor, "approve")
    desk.open_line(deputy, "waiting-for-me", SENT.title)
    desk.press(deputy, "approve")


def test_13_4_two_persons_set_up_by_the_head_and_a_units_item_waits_for_the_principal(portal, as_user, visits):
    assert portal.ask(MAKE)
    head = as_user("truongban")
    give_the_role(head)
    end_ones_own(head)
    assert portal.ask(RECORDED) == [["hold_role", HEAD, "5.2", "principal"], ["end_role", HEAD, "5.2", "principal"]]

    sorted_and_read(as_user)
    desk.open_line(head, "waiting-for-me", SENT.title)
    desk.press(head, "approve")
    expect(head.get_by_test_id("state")).to_contain_text(NAME)
    expect(head.locator("[data-testid=approve], [data-testid=approve-and-post], [data-testid=post]")).to_have_count(0)
    secretary = as_user("thuky")
    expect(secretary.get_by_test_id("to-post").get_by_role("link", name=SENT.title)).to_have_count(0)
    assert reads(visits, portal, PATH).status == 404

    principal = as_user(ACCOUNT)
    desk.open_line(principal, "waiting-for-me", SENT.title)
    desk.press(principal, "approve")
    desk.open_line(secretary, "to-post", SENT.title)
    desk.press(secretary, "post")
    assert reads(visits, portal, PATH).status == 200
    approved = [line for line in entries(portal, SENT.title) if line[0] == "approve"]
    assert [line[1:] for line in approved[-2:]] == [(HEAD, "12.3"), (NAME, "13.4")]


def test_5_2_nobody_but_the_head_gives_or_ends_a_role(portal, as_user):
    for user in ("thuky", "phoban1"):
        page = as_user(user)
        page.goto("/admin/ban-bien-tap/")
        expect(page.locator(".desk-history").first).to_be_visible()
        expect(page.get_by_test_id("end-role")).to_have_count(0)
        expect(page.locator("main a[href$='/vai-tro/']")).to_have_count(0)
        assert page.goto("/admin/ban-bien-tap/vai-tro/").status == 403
