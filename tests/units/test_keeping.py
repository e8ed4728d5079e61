"""A unit's pages are its members': every route of the admin, for members and for those who are not (Điều 7)."""

import json

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from portal_home.actions_members import Place, set_members
from portal_home.models import UnitSubPage
from portal_workflow import actions
from portal_workflow.circumstances import Act
from portal_workflow.models import Item
from portal_workflow.reading import may
from portal_workflow.refused import Refused
from tests.authority.school import DEFAULT, PEOPLE, UNIT_OF_K, board, person
from tests.units.conftest import carry

PAGES = "wagtailadmin_pages:"


def form(title="Tài nguyên của tổ", text="<p>Đề cương ôn tập.</p>", **more):
    body = streamfield([("paragraph", rich_text(text))] if text else [])
    data = {"title": title, "slug": "tai-nguyen-cua-to", "kind": "resources", "summary": "", "body": body}
    return nested_form_data(data | {"attachments": inline_formset([]), "comments": inline_formset([])} | more)


def add_url(front):
    return reverse(PAGES + "add", args=["portal_home", "unitsubpage", front.pk])


# Who may begin a page below the Literature department's: its members (an Editor among them), and the Secretary.
ADDS = {"tovan": True, "bientap2": True, "thuky": True}
ADDS |= dict.fromkeys(("totoan", "bientap1", "phoban1", "truongban", "canbo", "thanhtra", "quantri"), False)


@pytest.mark.parametrize("username", ADDS)
def test_7_only_members_and_the_secretary_begin_a_page(enter, literature, maths, username):
    client = enter(username)
    before = UnitSubPage.objects.count()
    shown = client.get(add_url(literature)).status_code
    client.post(add_url(literature), form())
    assert (shown == 200, UnitSubPage.objects.count() - before) == (ADDS[username], int(ADDS[username]))


def test_7_a_forged_parent_is_refused(enter, literature, maths):
    """A member of Mathematics below Literature; a page of a unit below the list, the news, another page of a unit."""
    assert enter("totoan").post(add_url(literature), form()).status_code == 302
    index = literature.get_parent()
    for parent in (index, Page.objects.get(slug="tin-tuc"), index.get_parent()):
        enter("totoan").post(reverse(PAGES + "add", args=["portal_home", "unitsubpage", parent.pk]), form())
    assert UnitSubPage.objects.count() == 0


@pytest.mark.parametrize("username", ["thuky", "truongban", "quantri", "tovan"])
def test_4_2_nobody_adds_a_units_front_page_by_hand(enter, literature, username):
    url = reverse(PAGES + "add", args=["portal_home", "unitpage", literature.get_parent().pk])
    assert enter(username).get(url).status_code in (302, 403)


# What each may do with a draft that tovan began: (open the editor, save it, see what it says, send it).
OPENS = {
    "tovan": (True, True, True),
    "bientap4": (True, True, True),  # a colleague of the unit
    "thuky": (True, True, True),  # Điều 6
    "bientap1": (False, False, True),  # an Editor of another unit reads drafts, as the Board does
    "phoban1": (False, False, True),
    "totoan": (False, False, False),
    "vanphong": (False, False, False),
    "canbo": (False, False, False),
    "quantri": (False, False, False),
}


@pytest.mark.parametrize("username", OPENS)
def test_7_who_continues_a_draft_and_who_sees_it(enter, people, sub_page, username):
    page = sub_page(people.tovan)
    client, revision = enter(username), page.latest_revision_id
    edit = reverse(PAGES + "edit", args=[page.pk])
    opened = client.get(edit).status_code == 200
    client.post(edit, form(title="Kế hoạch đã bị đổi"))
    page.refresh_from_db()
    item = Item.objects.get(page=page)
    looks = client.get(reverse("portal_workflow:review", args=[item.pk])).status_code == 200
    assert (opened, page.latest_revision_id != revision, looks) == OPENS[username]


@pytest.mark.parametrize("username", ["totoan", "vanphong", "canbo", "quantri"])
def test_7_no_view_of_the_admin_shows_another_units_draft(enter, people, sub_page, username):
    page = sub_page(people.tovan, body=[("paragraph", "<p>Chuyện riêng của tổ Văn.</p>")])
    client, revision = enter(username), page.latest_revision_id
    addresses = [
        reverse(PAGES + "view_draft", args=[page.pk]),
        reverse(PAGES + "history", args=[page.pk]),
        reverse(PAGES + "workflow_history", args=[page.pk]),
        reverse(PAGES + "revisions_view", args=[page.pk, revision]),
        reverse(PAGES + "revisions_revert", args=[page.pk, revision]),
        reverse(PAGES + "revisions_compare", args=[page.pk, "earliest", "latest"]),
        reverse(PAGES + "preview_on_edit", args=[page.pk]),
        reverse(PAGES + "edit", args=[page.pk]),
        reverse("portal_workflow:review", args=[Item.objects.get(page=page).pk]),
        reverse("portal_workflow:read", args=[Item.objects.get(page=page).pk, revision]),
        reverse("portal_units:own_pages"),
        reverse("portal_units:own_pages") + "?don_vi=to-ngu-van",
        page.get_url(),
    ]
    answers = {address: client.get(address) for address in addresses}
    assert [address for address, a in answers.items() if "Chuyện riêng" in a.content.decode(errors="replace")] == []
    open_to = [address for address, a in answers.items() if a.status_code == 200]
    own = [reverse("portal_units:own_pages"), reverse("portal_units:own_pages") + "?don_vi=to-ngu-van"]
    assert set(open_to) <= set(own)


def copies(client, page, to, **more):
    data = {"new_title": "Bản sao", "new_slug": "ban-sao", "new_parent_page": to.pk, **more}
    return client.post(reverse(PAGES + "copy", args=[page.pk]), data)


def api(client, page, action, **data):
    url = reverse("wagtailadmin_api:pages:action", args=[page.pk, action])
    return client.post(url, json.dumps(data), content_type="application/json")


@pytest.mark.parametrize("username", ["totoan", "canbo", "quantri", "tovan"])
def test_7_nobody_takes_a_copy_of_a_draft(enter, people, sub_page, literature, maths, username):
    """Who may not open it does not get it by copying; here Wagtail refuses by itself, and it stays so."""
    page, client = sub_page(people.tovan), enter(username)
    for to in (literature, maths):
        copies(client, page, to)
        api(client, page, "copy", destination_page_id=to.pk, keep_live=False, slug=f"sao-{to.pk}")
    assert list(UnitSubPage.objects.all()) == [page]


def test_7_an_editor_copies_into_no_units_pages_but_his_own(enter, people, sub_page, literature, maths):
    """Wagtail's copy asks the plain row of the place it goes to, which knows no unit: `plain_pages` answers for it."""
    page = sub_page(people.tovan)
    for username in ("bientap1", "bientap2", "phoban1"):
        copies(enter(username), page, maths)
        api(enter(username), page, "copy", destination_page_id=maths.pk, keep_live=False)
    assert UnitSubPage.objects.child_of(maths).count() == 0


@pytest.mark.parametrize("username", ["tovan", "totoan", "thuky", "truongban", "quantri"])
def test_7_a_page_stays_with_its_unit(enter, people, sub_page, literature, maths, username):
    page, client = sub_page(people.tovan), enter(username)
    path = page.path
    client.post(reverse(PAGES + "move_confirm", args=[page.pk, maths.pk]))
    api(client, page, "move", destination_page_id=maths.pk)
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"]) + f"?id={page.pk}&next=/admin/"
    client.post(bulk, {"chooser": maths.pk, "move_applicable": "on"})
    assert Page.objects.get(pk=page.pk).path == path


@pytest.mark.parametrize("username", ["tovan", "totoan", "thuky", "truongban", "quantri"])
def test_7_the_pages_stand_as_their_kinds_do(enter, people, sub_page, literature, username):
    first, second = sub_page(people.tovan, title="Một"), sub_page(people.tovan, title="Hai")
    enter(username).post(reverse(PAGES + "set_page_position", args=[second.pk]) + "?position=0")
    assert [page.pk for page in literature.get_children()] == [first.pk, second.pk]


@pytest.mark.parametrize(("username", "gone"), [("tovan", True), ("totoan", False), ("thuky", False)])
def test_7_a_draft_is_thrown_away_by_whoever_began_it(enter, people, sub_page, username, gone):
    page = sub_page(people.tovan)
    enter(username).post(reverse(PAGES + "delete", args=[page.pk]))
    assert UnitSubPage.objects.filter(pk=page.pk).exists() != gone


def test_7_the_file_chooser_offers_no_other_units_files(enter, people, literature, maths):
    from django.core.files.base import ContentFile

    from portal_home.models import PortalDocument

    for unit in (literature.unit, maths.unit):
        file = ContentFile(b"%PDF-1.4", f"{unit.code}.pdf")
        PortalDocument.objects.create(title=f"Tệp của {unit.code}", file=file, collection=unit.collection)
    offered = enter("totoan").get(reverse("wagtaildocs_chooser:choose")).json()["html"]
    assert [f"Tệp của {code}" in offered for code in ("to-toan", "to-ngu-van")] == [True, False]


def test_7_the_page_chooser_shows_no_draft_of_another_unit(enter, people, sub_page, literature):
    sub_page(people.tovan, title="Dự thảo kín của tổ Văn")
    answer = enter("totoan").get(reverse("wagtailadmin_choose_page_child", args=[literature.pk]))
    assert "Dự thảo kín" not in answer.content.decode()


def test_7_who_left_the_unit_no_longer_keeps_what_he_began(people, sub_page, literature, maths):
    page = sub_page(people.tovan)
    others = [Place(getattr(people, name)) for name in ("bientap2", "bientap4", "bientap5", "bientap6")]
    set_members(by=people.thuky, unit=literature.unit, members=others)
    actions.join_unit(by=people.thuky, person=people.tovan, unit=maths.unit)
    verdict = may(people.tovan, page, Act.EDIT)
    assert (verdict.allowed, verdict.article) == (False, "7")
    with pytest.raises(Refused):
        actions.submit(by=people.tovan, page=page)


def test_7_a_draft_smuggled_below_another_unit_cannot_be_sent(people, literature, maths, sub_page):
    """Even if a route nobody thought of let him begin it."""
    page = sub_page(people.totoan, parent=literature)
    with pytest.raises(Refused) as refused:
        actions.submit(by=people.totoan, page=page)
    assert refused.value.article == "7"
    assert Item.objects.get(page=page).unit == literature.unit


def test_r1_an_editor_of_the_unit_is_not_its_editor(people, sub_page):
    item = actions.submit(by=people.tovan, page=sub_page(people.tovan))
    for username in ("bientap2", "bientap4"):
        with pytest.raises(Refused):
            actions.classify(by=getattr(people, username), item=item, subject="daily_activity")
        with pytest.raises(Refused):
            actions.approve(by=getattr(people, username), item=item, seen=item.draft_digest)
    assert actions.classify(by=people.bientap1, item=item, subject="daily_activity").item_class == "C"


def test_r1_retyping_a_units_page_does_not_make_it_the_boards(people, sub_page):
    for author in (people.thuky, people.bientap2):
        item = actions.submit(by=author, page=sub_page(author, title=f"Trang của {author}"))
        assert (item.supplied_by, item.unit.code) == ("contributor", "to-ngu-van")


def test_12_2_a_members_page_goes_public_by_the_whole_way(people, sub_page, standing_opinion, client):
    page = sub_page(people.tovan)
    item = actions.submit(by=people.tovan, page=page)
    address = page.get_url()
    assert client.get(address).status_code == 404
    carry(people, item)
    assert client.get(address).status_code == 200


# The pure rule: who edits a page kept by unit 1 that K began, by its state.
EDITS = {
    "draft": {"K": "7", "L": "7", "EU": "7", "M": "", "E1": "", "EV": "", "D1": "", "H": "", "S": "6", "X": ""},
    "posted": {"K": "7", "L": "7", "M": "", "E1": "5.3", "EV": "5.3", "D1": "5.3", "S": "6", "O": "", "X": ""},
}  # fmt: skip


@pytest.mark.parametrize("state", EDITS)
def test_7_the_rule_of_pages_kept_by_a_unit(state):
    from portal_workflow.authority import decide
    from portal_workflow.circumstances import Facts, State

    known = {"unit": UNIT_OF_K, "started_by": PEOPLE["K"].id, "kept_by_unit": True}
    facts = Facts(state=State(state), ever_posted=state == "posted", **known)
    of = board()
    verdicts = {name: decide(DEFAULT, facts, of, person(name, of), Act.EDIT) for name in EDITS[state]}
    assert {name: v.article if v.allowed else "" for name, v in verdicts.items()} == EDITS[state]
