"""Secrecy marks: stamps and headers are found, the same words in prose are not (Điều 15.2)."""

import unicodedata

import pytest

from portal_home.secrecy import Mark, marks

AROUND = "TRƯỜNG THPT LỤC NGẠN SỐ 1\n{}\nKính gửi: Các tổ chuyên môn."
STAMPS = [
    *("MẬT", "Mật", "TỐI MẬT", "Tối mật", "TUYỆT MẬT", "Tuyệt mật", "M Ậ T", "T Ố I M Ậ T", "T U Y Ệ T  M Ậ T"),
    *("[MẬT]", "( MẬT )", "* TỐI MẬT *", "TÀI LIỆU MẬT", "VĂN BẢN MẬT"),
    *("Độ mật: Mật", "ĐỘ MẬT: TỐI MẬT", "Mức độ mật: Tuyệt mật", "Độ mật : A"),
    *("LƯU HÀNH NỘI BỘ", "(Lưu hành nội bộ)", "TÀI LIỆU LƯU HÀNH NỘI BỘ", "L Ư U  H À N H  N Ộ I  B Ộ"),
    *("KHÔNG PHỔ BIẾN", "Tài liệu không phổ biến", "PHỔ BIẾN TRONG PHẠM VI HẸP", "Chỉ phổ biến trong phạm vi hẹp"),
    *("XEM XONG TRẢ LẠI", "Số: 12/BC-UBND MẬT", "UBND HUYỆN      MẬT", "Số: 12/BC-UBND\tTỐI MẬT\tĐộc lập"),
]
PROSE = [
    *("bí mật nhà nước", "Luật Bảo vệ bí mật nhà nước", "LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC", "bảo mật", "BẢO MẬT"),
    *("QUY CHẾ BẢO MẬT", "mật ong", "Mật ong rừng", "Mật khẩu", "Mật độ dân số", "giữ bí mật", "thân mật", "cơ mật"),
    *("Bảo vệ bí\nmật", "LUẬT BẢO VỆ BÍ\nMẬT", "Chăm ong lấy\nmật", "quy định về các độ\ntối mật và"),
    *("Độ mật gồm ba mức: tuyệt mật, tối mật, mật.", "- Tuyệt mật;", "a) Tối mật;", "– Mật", "* Mật", "Tuyệt mật;"),
    *("Độ mật:", "Độ mật: Không", "Độ mật: căn cứ tính chất của thông tin", "Tài liệu này\nlưu hành nội bộ."),
    *("được lưu hành nội bộ trong trường", "Số: 12/QĐ-X ban hành Quy chế BẢO MẬT", "ngày 05 tháng 9 năm 2021 BÍ MẬT"),
    *("Thông tin chưa được phổ biến công khai hoặc phổ biến trong phạm vi hẹp.", "không phổ biến rộng", "MẶT BẰNG"),
]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("stamp", STAMPS)
def test_15_2_a_mark_is_found(stamp, form):
    found = marks(unicodedata.normalize(form, AROUND.format(stamp)))
    assert [mark.line for mark in found] == [2]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("prose", PROSE)
def test_15_2_words_in_prose_are_no_mark(prose, form):
    assert marks(unicodedata.normalize(form, AROUND.format(prose))) == []


def test_15_2_a_mark_is_found_on_any_page_and_named():
    text = "\n".join(["Một dòng."] * 200 + ["  TỐI  MẬT "])
    assert marks(text) == [Mark(201, "TỐI MẬT")]


def test_15_2_beside_the_number_only_in_the_head():
    line = "Số: 12/BC-UBND MẬT"
    assert marks("\n".join(["Một dòng."] * 30 + [line])) == []
    assert marks(line) == [Mark(1, line)]


def test_a_small_word_goes_on_the_sentence_above_it():
    assert marks("đây là nơi có nhiều\nmật\n") == []
    assert marks("mật\n") == [Mark(1, "mật")]


def test_no_text_no_mark():
    assert marks("") == []
