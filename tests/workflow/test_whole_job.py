"""The main job on the actions layer: a contributed item of class A, a Board item of class C, a removal."""

import json

from portal_home.models import ArticlePage
from portal_workflow import actions, ledger
from portal_workflow.models import Item, LedgerLine
from portal_workflow.models.people import Unit


def lines():
    """(act, person's name, article) of every ledger line since the portal was set up."""
    names = ledger.names()
    entries = [json.loads(line.text) for line in LedgerLine.objects.order_by("seq")]
    found = [(e["act"], names.get(e["by"], ""), e["article"]) for e in entries]
    return [line for line in found if line[0] not in {"provision", "open", "hold_role", "join_unit"}]


def item_of(page):
    return Item.objects.get(page_id=page.pk)


def test_contributed_class_a_article_12_2_12_3(people, write, client):
    page = write(people.tovan, unit=Unit.objects.get(code="to-ngu-van"))
    item = actions.submit(by=people.tovan, page=page)
    actions.claim(by=people.bientap1, item=item)
    actions.classify(by=people.bientap1, item=item, subject="sensitive")
    seen = item_of(page).draft_digest
    actions.approve(by=people.bientap1, item=item, seen=seen)
    assert item_of(page).step == "deputy"
    actions.approve(by=people.phoban1, item=item, seen=seen)
    assert item_of(page).step == "head"
    actions.approve(by=people.truongban, item=item, seen=seen)
    assert item_of(page).state == "approved"
    assert client.get(page.url).status_code == 404
    actions.post(by=people.thuky, item=item)
    assert ArticlePage.objects.get(pk=page.pk).live
    assert item_of(page).state == "posted"
    request = actions.request_removal(
        by=people.tovan, page=page, ground="supplier_asks", sentence="Tổ xin gỡ để viết lại."
    )
    actions.decide_removal(by=people.truongban, request=request, agree=True)
    response = client.get(page.url)
    assert response.status_code == 410
    assert lines() == [
        ("submit", "giáo viên tổ Ngữ văn", "12.3"),
        ("claim", "Đặng Vũ Hải", "12.3"),
        ("classify", "Đặng Vũ Hải", "12.2"),
        ("approve", "Đặng Vũ Hải", "12.3"),
        ("approve", "Nguyễn Đăng Tấn", "12.3"),
        ("approve", "Ngô Quang Khải", "12.2"),
        ("post", "Giáp Văn Khiêm", "12.2"),
        ("request_removal", "giáo viên tổ Ngữ văn", "12.4"),
        ("remove", "Ngô Quang Khải", "12.4"),
    ]
    assert list(ledger.problems()) == []


def test_board_made_class_c_article_12_2(people, write):
    page = write(people.bientap1)
    item = actions.submit(by=people.bientap1, page=page)
    actions.classify(by=people.bientap3, item=item, subject="daily_activity")
    actions.approve(by=people.bientap3, item=item, seen=item_of(page).draft_digest)
    actions.post(by=people.thuky, item=item)
    assert ArticlePage.objects.get(pk=page.pk).live
