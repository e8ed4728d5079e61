"""What the checks say of a draft: the sender and whoever approves read the same (12.3, R10)."""

import pytest

from portal_home.models import ArticlePage, PortalDocument
from portal_home.personal_data_check import personal_data, rows
from portal_workflow import actions
from portal_workflow.models import Item, Unit
from portal_workflow.publication_checks import Checked
from tests.desk.conftest import django_db_setup, enter, item_at, people, review_url, write  # noqa: F401

pytestmark = pytest.mark.django_db
NUMBER = "0912 000 123"


@pytest.fixture
def sent(people, write):  # noqa: F811
    """An article on its way, with that text."""

    def make(text: str):
        page = write(people.tovan, unit=Unit.objects.get(code="to-ngu-van"))
        draft = ArticlePage.objects.get(pk=page.pk).get_latest_revision_as_object()
        draft.body = [("paragraph", f"<p>{text}</p>")]
        draft.save_revision(user=people.tovan)
        return actions.submit(by=people.tovan, page=page)

    return make


def said(client, item) -> list[str]:
    return [remark.sentence for remark in client.get(review_url(item)).context["screen"].remarks]


def test_r10_sender_and_approver_read_the_same_remark(enter, sent):  # noqa: F811
    item = sent(f"Liên hệ cô Trần Thị Bình, số {NUMBER}, để đăng ký.")
    [to_sender], [to_editor] = said(enter("tovan"), item), said(enter("bientap1"), item)
    assert to_sender == to_editor
    assert "0912…23" in to_sender
    assert NUMBER not in to_sender


def test_r10_a_remark_forbids_nothing(enter, sent):  # noqa: F811
    item = sent(f"Gọi {NUMBER}.")
    text = enter("bientap1").get(review_url(item)).content.decode()
    assert ('data-testid="remarks"' in text, item.step) == (True, "editor")


def test_r10_nothing_is_said_of_a_text_without_personal_data(enter, sent):  # noqa: F811
    assert said(enter("bientap1"), sent("Hôm nay 600 học sinh đọc sách.")) == []


@pytest.mark.parametrize(("public_words", "articles"), [(20, []), (200, ["12.4"])])
def test_12_4_a_shrunk_text_is_named(enter, people, item_at, public_words, articles):  # noqa: F811
    item = item_at("posted")
    draft = ArticlePage.objects.get(pk=item.page_id).get_latest_revision_as_object()
    draft.body = [("paragraph", "<p>Hôm nay học sinh cả trường đọc sách.</p>")]
    draft.save_revision(user=people.thuky)
    Item.objects.filter(pk=item.pk).update(live_words=public_words)
    assert [remark.article for remark in enter("thuky").get(review_url(item)).context["screen"].remarks] == articles


def test_12_3_what_must_be_mended_comes_first(enter, sent, people):  # noqa: F811
    item = sent(f"Gọi {NUMBER}.")
    draft = ArticlePage.objects.get(pk=item.page_id).get_latest_revision_as_object()
    draft.kind = ArticlePage.Kind.EVENT
    draft.save_revision(user=people.tovan)
    remarks = enter("tovan").get(review_url(item)).context["screen"].remarks
    assert [remark.blocks for remark in remarks] == [True, False]


def test_r10_a_row_of_a_table_is_one_line():
    table = [{"type": "table", "value": {"data": [["Họ tên", "Lớp"], ["Nguyễn Văn An", "10A1"]]}}]
    assert list(rows(table)) == ["Họ tên | Lớp", "Nguyễn Văn An | 10A1"]


PLACES = {
    "title": lambda: Checked(ArticlePage(title=f"Gọi {NUMBER}")),
    "summary": lambda: Checked(ArticlePage(title="Tin", summary=f"Gọi {NUMBER}")),
    "body": lambda: Checked(ArticlePage(title="Tin", body=[("paragraph", f"<p>Gọi {NUMBER}</p>")])),
    "description": lambda: Checked(ArticlePage(title="Tin", image_description=f"Gọi {NUMBER}")),
    "text layer": lambda: Checked(ArticlePage(title="Tin"), (PortalDocument(title="Tệp", text=f"Gọi {NUMBER}"),)),
    "file name": lambda: Checked(ArticlePage(title="Tin"), (PortalDocument(title=f"Gọi {NUMBER}"),)),
}


@pytest.mark.parametrize("place", PLACES)
def test_r10_every_place_is_looked_at(place):
    [remark] = personal_data(PLACES[place]())
    assert ("0912…23" in remark.sentence, remark.blocks) == (True, False)
