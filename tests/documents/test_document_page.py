"""One document as a reader sees it: relations both ways, the line of its versions, files, scans."""

from datetime import date

import pytest
from django.utils.translation import gettext_lazy as _

from portal_home.models import DocumentRelation
from tests.documents.conftest import file, relation
from tests.public.reading import read

ENDED = _("No longer in force since")
Y2022, Y2024, Y2026 = (date(year, 9, 1) for year in (2022, 2024, 2026))


def groups(page):
    """The relations as they are shown: label → what stands beside it."""
    rows = page.one("document-relations").all("div")
    return {row.all("dt")[0].text: row.all("dd")[0].text for row in rows if row.all("dt")}


@pytest.fixture
def line(make_document):
    """Three versions of the house rules, one after the other."""
    first = make_document(
        title="Nội quy 2022", number="01/QĐ-THPTLN1", kind="Quyết định", issued_year=2022, in_force_from=Y2022
    )
    second = make_document(
        title="Nội quy 2024", number="02/QĐ-THPTLN1", kind="Quyết định", issued_year=2024, in_force_from=Y2024,
        relations=[relation("replaces", first)],
    )  # fmt: skip
    third = make_document(
        title="Nội quy 2026", number="03/QĐ-THPTLN1", kind="Quyết định", issued_year=2026, in_force_from=Y2026,
        relations=[relation("replaces", second)],
    )  # fmt: skip
    return first, second, third


def test_relations_both_ways_with_validity_in_words_11_5(client, line):
    first, second, third = line
    page = read(client.get(second.url))
    assert groups(page) == {
        _("Replaces"): f"01/QĐ-THPTLN1 – Nội quy 2022 (10/09/2022) {ENDED} 01/09/2024",
        _("Replaced by"): f"03/QĐ-THPTLN1 – Nội quy 2026 (10/09/2026) {_('In force since')} 01/09/2026",
    }
    assert page.one("document-relations").links == [first.url, third.url]
    assert f"{ENDED} 01/09/2026" in page.one("document-facts").text


@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_whole_line_of_versions_from_any_of_them_11_5(client, line, place):
    page = read(client.get(line[place].url))
    rows = page.one("document-versions").all("li")
    assert [row.links for row in rows] == [[] if n == place else [line[n].url] for n in range(3)]
    assert [row.attrs.get("aria-current") for row in rows] == ["true" if n == place else None for n in range(3)]


def test_a_circle_in_old_data_ends_the_walk(client, line):
    DocumentRelation.objects.bulk_create([DocumentRelation(page=line[0], kind="replaces", target=line[2])])
    page = read(client.get(line[0].url))
    assert len(page.one("document-versions").all("li")) == 3


def test_other_relations_and_documents_outside_the_register_11_5(client, make_document):
    law = make_document(title="Thông tư", number="09/2024/TT-BGDĐT", kind="Thông tư")
    plan = make_document(
        title="Kế hoạch",
        relations=[relation("guided_by", law), relation("amends", words="Kế hoạch số 01/KH-THPTLN1 năm 2019")],
    )
    make_document(title="Đính chính", relations=[relation("corrects", plan)])
    said = groups(read(client.get(plan.url)))
    assert list(said) == [_("Amends"), _("Is guided by"), _("Errors corrected by")]
    assert said[_("Amends")] == "Kế hoạch số 01/KH-THPTLN1 năm 2019"
    assert list(groups(read(client.get(law.url)))) == [_("Guides")]


def test_a_document_by_itself_shows_no_empty_boxes(client, make_document):
    page = read(client.get(make_document().url))
    shown = ("document-relations", "document-versions", "document-files", "scan")
    assert [page.all(data_testid=name) for name in shown] == [[], [], [], []]


def test_files_with_kind_and_size_and_a_scan_is_named_11_5(client, make_document, make_text_file):
    files = [
        file(make_text_file("", title="Bản chụp")),
        file(make_text_file(name="phu-luc.docx", text="", title="Phụ lục")),
    ]
    page = read(client.get(make_document(files=[*files, file(make_text_file())]).url))
    rows = page.one("document-files").all("li")
    assert [row.all(data_testid="scan") != [] for row in rows] == [True, False, False]
    assert [row.all("a")[0].text for row in rows] == [
        "Bản chụp PDF, 13 byte",
        "Phụ lục DOCX, 13 byte",
        "Kế hoạch PDF, 13 byte",
    ]
    assert str(_("This file is a scan without text: it cannot be searched or read aloud.")) in rows[0].text


def test_a_scan_says_whom_to_ask(client, school, make_document, make_text_file):
    school.email = "vanphong@example.invalid"
    school.save()
    page = read(client.get(make_document(files=[file(make_text_file(""))]).url))
    assert page.one("ask-for-copy").links == ["mailto:vanphong@example.invalid"]


def test_what_the_regulation_asked_for_is_shown_14_2(client, make_document):
    recognised = {"recognition_number": "46/QĐ-THPTLN1", "recognition_date": Y2026, "recognised_by": "Hiệu trưởng"}
    page = read(client.get(make_document(category="initiative", **recognised).url))
    assert "46/QĐ-THPTLN1, 01/09/2026, Hiệu trưởng" in page.one("document-facts").text
    draft = make_document(category="draft", consent_number="87/SGDĐT-VP", consent_date=Y2026)
    assert "87/SGDĐT-VP, 01/09/2026" in read(client.get(draft.url)).one("document-facts").text
