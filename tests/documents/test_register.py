"""The register: what each choice finds, how a document stands today, and how many statements that takes."""

import unicodedata
from datetime import date
from itertools import pairwise

import pytest
from django.utils import timezone
from django.utils.translation import gettext as _
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal_home.document_validity import Register
from portal_home.listing.documents import public_documents
from portal_home.listing.validity import in_words, standing_of, with_standing
from portal_home.models import DocumentIndexPage, DocumentKind, DocumentPage, DocumentRelation, Issuer
from tests.documents.conftest import relation
from tests.documents.registers import days, registers
from tests.public.conftest import opened
from tests.public.crowd import crowd
from tests.public.reading import read

EARLY, LATE = date(2024, 1, 1), date(2026, 1, 1)
TOMORROW = timezone.localdate() + timezone.timedelta(1)


def found(client, **query):
    page = read(client.get("/van-ban/", query))
    return [row.all("h2")[0].text for row in page.all(data_testid="document-row")]


def badges(client, **query):
    rows = read(client.get("/van-ban/", query)).all(data_testid="document-row")
    return {row.all("h2")[0].text: row.all("p")[-1].text for row in rows}


# --- validity -------------------------------------------------------------------------------------------------------


@pytest.fixture
def four(make_document):
    """One replaced, one amended, one withdrawn, one to come; and the three that did it."""
    old = make_document(title="Cũ", in_force_from=EARLY)
    amended = make_document(title="Bị sửa", in_force_from=EARLY)
    make_document(title="Thu hồi", in_force_from=EARLY, withdrawn_on=LATE)
    make_document(title="Mới", in_force_from=LATE, relations=[relation("replaces", old)])
    make_document(title="Sửa", in_force_from=LATE, relations=[relation("amends", amended)])
    make_document(title="Sắp tới", in_force_from=TOMORROW, relations=[relation("replaces", amended)])
    make_document(title="Không rõ", in_force_from=None)


@pytest.mark.parametrize(
    ("value", "titles"),
    [
        ("con", {"Mới", "Sửa", "Bị sửa"}),
        ("mot-phan", {"Bị sửa"}),
        ("chua", {"Sắp tới"}),
        ("het", {"Cũ"}),
        ("thu-hoi", {"Thu hồi"}),
        ("khac", set()),
    ],
)
def test_validity_follows_dates_and_relations_11_5(client, four, value, titles):
    assert set(found(client, hieu_luc=value)) == titles


def test_the_badge_says_since_when_in_words_11_5(client, four):
    assert badges(client) == {
        "Cũ": _("No longer in force since") + " 01/01/2026",
        "Bị sửa": _("Partly no longer in force since") + " 01/01/2026",
        "Thu hồi": _("Withdrawn on") + " 01/01/2026",
        "Mới": _("In force since") + " 01/01/2026",
        "Sửa": _("In force since") + " 01/01/2026",
        "Sắp tới": _("Not in force before") + f" {TOMORROW:%d/%m/%Y}",
        "Không rõ": _("The document does not say from when it is in force"),
    }


@pytest.mark.django_db  # a page looks for the default language
@pytest.mark.parametrize(
    ("start", "end", "tone", "day"),
    [
        (None, None, "unknown", None),
        (date(2026, 9, 1), None, "valid", date(2026, 9, 1)),
        (date(2026, 11, 22), None, "valid", date(2026, 11, 22)),
        (date(2026, 11, 23), None, "not-yet", date(2026, 11, 23)),
        (date(2026, 9, 1), date(2026, 11, 22), "valid", date(2026, 11, 22)),
        (date(2026, 9, 1), date(2026, 11, 21), "ended", date(2026, 11, 21)),
        (None, date(2026, 11, 21), "ended", date(2026, 11, 21)),
        (None, date(2026, 12, 31), "valid", date(2026, 12, 31)),
    ],
)
def test_the_tone_of_own_dates(start, end, tone, day):
    document = DocumentPage(in_force_from=start, in_force_until=end)
    document.ended_on = document.ended_by = document.amended_on = document.amended_by = None
    said = in_words(standing_of(document, date(2026, 11, 22)), ends=end is not None)
    assert (said.tone, said.day) == (tone, day)


def test_a_draft_does_nothing_to_what_is_public_11_5(client, make_document):
    old = make_document(title="Cũ", in_force_from=EARLY)
    draft = DocumentPage(
        title="Nháp", live=False, in_force_from=LATE, issued_year=2026, kind=old.kind, issuer=old.issuer
    )
    draft.relations = [relation("replaces", old)]
    DocumentIndexPage.objects.get().add_child(instance=draft)
    assert DocumentRelation.objects.filter(target=old).count() == 1
    assert found(client, hieu_luc="con") == ["Cũ"]


@pytest.fixture
def pages(school, django_db_blocker):
    """Six public documents to hang random dates and relations on."""
    index, sorting = DocumentIndexPage.objects.get(), {"kind": DocumentKind.named("Quyết định")}
    sorting |= {"issuer": Issuer.named("Trường"), "issued_year": 2026}
    return [opened(index, DocumentPage(title=f"Văn bản {n}", **sorting)) for n in range(1, 7)]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(registers(), days, st.randoms(use_true_random=False))
def test_the_database_and_the_rules_agree_on_any_register_11_5(pages, register, day, random):
    documents, relations = register
    rows = DocumentPage.objects.filter(pk__in=[page.pk for page in pages])
    by_key = dict(zip((d.key for d in documents), (page.pk for page in pages), strict=False))
    DocumentRelation.objects.all()._raw_delete("default")  # deleting row by row would ask the guard
    for dates in documents:
        own = {"in_force_from": dates.start, "in_force_until": dates.until, "withdrawn_on": dates.withdrawn}
        DocumentPage.objects.filter(pk=by_key[dates.key]).update(**own)
    DocumentRelation.objects.bulk_create(
        DocumentRelation(page_id=by_key[r.source], kind=r.kind.value, target_id=by_key[r.target]) for r in relations
    )
    keys, expected = {pk: key for key, pk in by_key.items()}, Register(documents, relations)
    for row in with_standing(rows.filter(pk__in=keys), day):
        said, told = expected.standing(keys[row.pk], day), standing_of(row, day)
        assert (told.status, told.day, keys.get(told.by)) == (said.status, said.day, said.by)
        assert row.standing == said.status


# --- choices --------------------------------------------------------------------------------------------------------


@pytest.fixture
def two(make_document):
    make_document(title="Kế hoạch mới", number="15/KH-THPTLN1")
    make_document(title="Quy chế", kind="Quy chế", number="", number_reason="Để trống", issued_year=2021, field=None)


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ({"loai": "ke-hoach"}, ["Kế hoạch mới"]),
        ({"loai": unicodedata.normalize("NFD", "Kế hoạch")}, ["Kế hoạch mới"]),
        ({"loai": "nghi-quyet"}, []),
        ({"linh_vuc": "chuyen-mon"}, ["Kế hoạch mới"]),
        ({"co_quan": "truong-thpt-luc-ngan-so-1"}, ["Kế hoạch mới", "Quy chế"]),
        ({"co_quan": "Trường THPT Lục Ngạn số 1", "loai": "quy-che"}, ["Quy chế"]),
        ({"nam": "2021"}, ["Quy chế"]),
        ({"nam": "hai nghìn"}, []),
    ],
)
def test_choices_by_address(client, two, query, titles):
    assert found(client, **query) == titles


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        *((w, ["Phân công"]) for w in ("12/QĐ-THPTLN1", "12/qd-thptln1", "so 12 QD THPTLN1", "Số: 12/QĐ–THPTLN1")),
        *((w, ["Phân công"]) for w in ("12QDTHPTLN1", "12/QĐ", "012/QĐ-THPTLN1", "12 qđ")),
        ("5/TB-THPTLN1", ["Nghỉ Tết"]),
        ("05/TB", ["Nghỉ Tết"]),
        ("36/2017/tt-bgddt", ["Công khai"]),
        ("36/2017", ["Công khai"]),
        ("12", ["Phân công", "Lớp 12"]),
        ("lop 12", ["Lớp 12"]),
        ("112/QĐ-THPTLN1", []),
        ("12/KH-THPTLN1", []),
    ],
)
def test_a_number_in_any_spelling_11_5(client, make_document, words, titles):
    make_document(title="Lớp 12", kind="Thông báo", number="07/TB-THPTLN1", issued_day=1)
    make_document(title="Phân công", kind="Quyết định", number="12/QĐ-THPTLN1")
    make_document(title="Nghỉ Tết", kind="Thông báo", number="05/TB-THPTLN1")
    make_document(title="Công khai", kind="Thông tư", number="36/2017/TT-BGDĐT")
    assert found(client, q=words) == titles


def test_a_number_that_is_only_cited_is_found_by_its_words(client, make_document):
    make_document(title="Thực hiện Quyết định 99/QĐ-UBND")
    assert found(client, q="99/QĐ-UBND") == ["Thực hiện Quyết định 99/QĐ-UBND"]


# --- statements -----------------------------------------------------------------------------------------------------


@pytest.fixture
def many(make_document):
    """`many(300)`: that many documents, each replacing the one before it."""

    def make(count):
        crowd(make_document(in_force_from=EARLY), count)
        keys = list(DocumentPage.objects.order_by("pk").values_list("pk", flat=True))
        DocumentRelation.objects.bulk_create(
            DocumentRelation(page_id=new, kind="replaces", target_id=old) for old, new in pairwise(keys)
        )
        return keys

    return make


@pytest.mark.parametrize("query", ["", "?hieu_luc=het", "?hieu_luc=con&nam=2026"])
@pytest.mark.parametrize("count", [1, 3, 300])
def test_statements_of_the_register(client, many, django_assert_num_queries, count, query):
    many(count)
    client.get(f"/van-ban/{query}")
    with django_assert_num_queries(9 if "het" not in query or count > 1 else 8):
        client.get(f"/van-ban/{query}")


@pytest.mark.parametrize("count", [1, 3, 300])
def test_statements_of_a_document_with_its_relations(client, many, django_assert_num_queries, count):
    address = DocumentPage.objects.get(pk=many(count)[0]).url
    client.get(address)
    with django_assert_num_queries(10):
        client.get(address)


def test_one_statement_tells_how_all_documents_stand(many, django_assert_num_queries):
    many(3)
    with django_assert_num_queries(2):  # the second asks Wagtail which pages are hidden
        assert [row.standing for row in public_documents(None)] == ["in_force", "ended", "ended"]
