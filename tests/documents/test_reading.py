"""What is read out of a document's own text: the layouts that occur, and what is too unclear to guess."""

import unicodedata
from datetime import date
from io import BytesIO

import pytest

from portal_home.document_reading import Proposal, read_document
from portal_home.inspection import pdf_text
from school_portal.demo.documents import all_documents
from school_portal.demo.pdf import document_pdf

SCHOOL = "TRƯỜNG THPT LỤC NGẠN SỐ 1"
# One column after the other, as most PDF files give them back.
COLUMNS = """
SỞ GIÁO DỤC VÀ ĐÀO TẠO
TRƯỜNG THPT
LỤC NGẠN SỐ 1
Số: 05 /TB-THPTLN1
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lục Ngạn, ngày 05 tháng 02 năm 2026
THÔNG BÁO
Về việc nghỉ Tết Nguyên đán
năm 2026
_______
Thực hiện Công văn số 165/SGDĐT-VP ngày 13 tháng 3 năm 2018, nhà trường thông báo:
1. Học sinh nghỉ từ ngày 14 tháng 02 năm 2026.
Nơi nhận:
- Như trên;
- Lưu VT.
KT. HIỆU TRƯỞNG
PHÓ HIỆU TRƯỞNG
(Đã ký)
Nguyễn Đăng Tấn
"""
# Both columns in one line, as Word writes a table out.
MERGED = """
SỞ GD&ĐT BẮC GIANG CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
TRƯỜNG THPT LỤC NGẠN SỐ 1 Độc lập - Tự do - Hạnh phúc
Số: 12/QĐ-THPTLN1 Lục Ngạn, ngày 10 tháng 9 năm 2026
QUYẾT ĐỊNH
Về việc thành lập Ban Biên tập
HIỆU TRƯỞNG TRƯỜNG THPT LỤC NGẠN SỐ 1
Căn cứ Nghị định số 43/2011/NĐ-CP ngày 13 tháng 6 năm 2011 của Chính phủ;
QUYẾT ĐỊNH:
Điều 1. Thành lập Ban Biên tập.
Nơi nhận: HIỆU TRƯỞNG
- Như Điều 3;
- Lưu VT, VP.
Ngô Quang Khải
"""
LETTER = """
UBND TỈNH BẮC GIANG
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 165/SGDĐT-VP
V/v thực hiện công khai đối với
cơ sở giáo dục
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Giang, ngày 13 tháng 3 năm 2018
Kính gửi: Các trường trung học phổ thông.
Nơi nhận:
- Như trên.
GIÁM ĐỐC
"""
CIRCULAR = """
BỘ GIÁO DỤC VÀ ĐÀO TẠO
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 36/2017/TT-BGDĐT
Hà Nội, ngày 28 tháng 12 năm 2017
THÔNG TƯ
Ban hành Quy chế thực hiện công khai đối với cơ sở giáo dục
Căn cứ Nghị định số 69/2017/NĐ-CP;
"""
READ = {
    COLUMNS: Proposal(
        *("05/TB-THPTLN1", "TB", 5, 2, 2026, "Lục Ngạn", SCHOOL, "Về việc nghỉ Tết Nguyên đán năm 2026"),
        "Phó Hiệu trưởng Nguyễn Đăng Tấn",
    ),
    MERGED: Proposal(
        *("12/QĐ-THPTLN1", "QĐ", 10, 9, 2026, "Lục Ngạn", SCHOOL, "Về việc thành lập Ban Biên tập"),
        "Hiệu trưởng Ngô Quang Khải",
    ),
    LETTER: Proposal(
        *("165/SGDĐT-VP", "", 13, 3, 2018, "Bắc Giang", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
        *("V/v thực hiện công khai đối với cơ sở giáo dục", "Giám đốc"),
    ),
    CIRCULAR: Proposal(
        *("36/2017/TT-BGDĐT", "TT", 28, 12, 2017, "Hà Nội", "BỘ GIÁO DỤC VÀ ĐÀO TẠO"),
        "Ban hành Quy chế thực hiện công khai đối với cơ sở giáo dục",
    ),
}


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("text", "said"), READ.items(), ids=["columns", "merged", "letter", "circular"])
def test_layouts_of_decree_30(text, said, form):
    assert read_document(unicodedata.normalize(form, text)) == said


DEMO = all_documents(date(2026, 11, 23))


@pytest.mark.parametrize("document", DEMO, ids=lambda document: document.key)
def test_no_wrong_guess_on_the_real_files_of_the_demo_school(document):
    said = read_document(pdf_text(BytesIO(document_pdf(document))))
    day = document.issued_on
    truth = {
        **{"number": document.number, "type_code": document.kind, "issuer": document.issuer.upper()},
        **{"day": day.day, "month": day.month, "year": day.year},
        **{"abstract": document.abstract, "signer": document.signer_role, "urgency": document.urgency},
    }
    for name, value in truth.items():
        assert getattr(said, name) in (value, "", None), name


def test_nearly_all_of_them_are_read():
    read = [read_document(pdf_text(BytesIO(document_pdf(document)))) for document in DEMO]
    assert len(read) == 39
    assert sum(bool(said.number and said.year and said.issuer and said.abstract) for said in read) >= 33


UNCLEAR = [
    ("", {}),
    ("Cả trường đọc sách, ngày hội của mọi nhà.", {}),
    # A number that the text only cites.
    ("Căn cứ Quyết định số 12/QĐ-THPTLN1 ngày 10 tháng 9 năm 2026", {}),
    ("Thực hiện Kế hoạch\nSố: 12/KH-THPTLN1", {}),
    # An empty number and day stay empty.
    (
        "TRƯỜNG THPT A\nSố:     /QĐ-THPTLN1\nLục Ngạn, ngày    tháng 9 năm 2021",
        {"month": 9, "year": 2021, "place": "Lục Ngạn"},
    ),
    ("Lục Ngạn, ngày … tháng 9 năm 2021", {"month": 9, "year": 2021, "place": "Lục Ngạn"}),
    # A day that does not exist, a month that does not exist.
    ("Lục Ngạn, ngày 31 tháng 9 năm 2021", {}),
    ("Lục Ngạn, ngày 10 tháng 13 năm 2021", {}),
    # A stamp of urgency is no part of the abstract; a word in the text is no stamp.
    (
        "Số: 15/THPTLN1-VP\nV/v ứng phó với bão\nHỎA TỐC\nKính gửi: Các tổ.\nkhẩn",
        {"number": "15/THPTLN1-VP", "type_code": "", "abstract": "V/v ứng phó với bão", "urgency": "express"},
    ),
    # The number says one type, the heading another: none is proposed.
    ("Số: 12/KH-THPTLN1\nQUYẾT ĐỊNH", {"number": "12/KH-THPTLN1"}),
    ("Số: 15/THPTLN1-VP\nKẾ HOẠCH", {"number": "15/THPTLN1-VP"}),
    # Cut short: a law cited, no number of a document.
    ("Số: 42/2022", {}),
    # Where the abstract ends is not to be seen.
    ("Số: 12/KH-THPTLN1\nKẾ HOẠCH\n" + "Một dòng chữ thường\n" * 8, {"number": "12/KH-THPTLN1", "type_code": "KH"}),
    # Above the number stands no body.
    ("MỘT DÒNG CHỮ HOA\nSố: 12/KH-THPTLN1", {"number": "12/KH-THPTLN1", "type_code": "KH"}),
    # "HIỆU TRƯỞNG TRƯỜNG …" opens a decision, it signs nothing; a sentence is no name.
    ("HIỆU TRƯỞNG TRƯỜNG THPT LỤC NGẠN SỐ 1\nNgô Quang Khải", {}),
    ("HIỆU TRƯỞNG\nCăn cứ quy chế làm việc;", {}),
    ("Hiệu trưởng\nNgô Quang Khải", {}),
]


@pytest.mark.parametrize(("text", "said"), UNCLEAR)
def test_what_is_not_plain_is_left_to_the_person(text, said):
    assert read_document(text) == Proposal(**said)


@pytest.mark.parametrize(
    ("foot", "signer"),
    [
        ("HIỆU TRƯỞNG\nThS. Ngô Quang Khải", "Hiệu trưởng Ngô Quang Khải"),
        ("TM. BAN CHẤP HÀNH\nBÍ THƯ\n(Đã ký)\nĐặng Vũ Hải", "Bí thư Đặng Vũ Hải"),
        ("KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nNguyễn Văn Phúc", "Thứ trưởng Nguyễn Văn Phúc"),
        ("HIỆU TRƯỞNG\nNGÔ QUANG KHẢI", ""),
        ("HIỆU TRƯỞNG\nXin trân trọng cảm ơn", ""),
    ],
)
def test_who_signed(foot, signer):
    assert read_document(foot).signer == signer
