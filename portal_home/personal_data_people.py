"""Birth dates, home addresses and private facts about named pupils in a text (R10)."""

import re
from datetime import date

CAPITAL = "A-ZĐÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯẠ-Ỹ"
LETTER = rf"[{CAPITAL}a-zđà-ỹ]"
NAME = rf"[{CAPITAL}]{LETTER}{{0,9}}(?: [{CAPITAL}]{LETTER}{{0,9}}){{1,4}}"
SCHOOL_CLASS = r"1[0-2] ?[A-Z]{1,3}\d{0,2}\b"

DATE = re.compile(
    r"(?<![\d/.-])(?:\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?P<a>\d{4})|\d{1,2} tháng \d{1,2} năm (?P<b>\d{4})"
    r"|(?P<c>\d{4})-\d{2}-\d{2})(?!\d)",
    re.I,
)
NOT_BORN = "".join(
    rf"(?<!\b{word} )"
    for word in ("học", "tuyển", "thí", "phát", "vệ", "nữ", "nam", "giáo", "hy", "tân", "môn", "nội", "ngoại", "môi")
)
BORN = re.compile(
    r"(?:(?:ngày,? (?:tháng,? )?(?:năm )?sinh|năm sinh|chào đời|sinh nhật|\bdob\b)[^\d\n]{0,24}"
    rf"|{NOT_BORN}\bsinh(?: vào)?(?: ngày)?[ :|]{{0,3}}|\bsn[ :]{{1,2}}|, s\. )$",
    re.I,
)
ROW = re.compile(rf"\s*(?:\d+\s*\|\s*)?{NAME}\s*\|[^\n]{{0,40}}$")
# Who was born before is no longer somebody's pupil, colleague or parent; who is younger does not go to this school.
OLDEST, YOUNGEST = 1930, 10

HOME = (
    r"(?i:trú tại|thường trú|cư trú|ngụ tại|\bhktt\b|chỗ ở|nơi ở|nhà riêng|trọ ở|địa chỉ (?:nhà|gia đình)"
    r"|(?:nhà|gia đình) (?:của )?(?:em|bạn|cháu|bà|ông|bác|cô|thầy|chị|anh)\b)"
)
PLACE = (
    r"(?:(?i:số(?: nhà)?|thôn|xóm|bản|ấp|khu(?: phố)?|tổ dân phố|tổ|ngõ|ngách|phố|đường|xã|phường|thị trấn))"
    rf" (?:[{CAPITAL}]|\d{{1,3}}(?![\d .]{{4}}))"
)
ADDRESS = re.compile(rf"{HOME}[^.;\n|]{{0,40}}?[ :|](?P<where>\b{PLACE}[^.;\n|]{{0,80}})")

WHO = re.compile(
    rf"(?P<call>\b(?i:em|bạn|học sinh|cháu|hs)\s+)?(?P<name>\b{NAME})\s?"
    rf"(?P<of>[,(|:–-]?\s?(?:học sinh |hs )?(?:lớp )?{SCHOOL_CLASS})?"
)
ADULT = re.compile(r"\b(?:thầy|cô|ông|bà|đồng chí|đ/c|bác|anh|chị)(?: giáo)?\s$", re.I)
HEALTH = (
    r"mắc bệnh|bị bệnh|bệnh (?:tim|thận|hiểm nghèo|nhân|tật)|trầm cảm|khuyết tật|ung thư|tai nạn|nằm viện|nhập viện"
    r"|tự kỷ|nhiễm hiv|dương tính|động kinh|gãy (?:chân|tay)|suy dinh dưỡng|phẫu thuật|hen suyễn|mang thai|tâm thần"
)
FAMILY = (
    r"hộ (?:cận )?nghèo|mồ côi|ly hôn|ly dị|hoàn cảnh (?:gia đình )?(?:đặc biệt )?(?:rất )?khó khăn|gia cảnh"
    r"|chấp hành án|bạo hành|nợ học phí|(?:bố|mẹ|cha) (?:mất|ốm|bỏ)|(?:nhà|gia đình) nghèo|xâm hại"
)
DISCIPLINE = (
    r"kỷ luật|cảnh cáo|đình chỉ|vi phạm|khiển trách|đánh (?:bạn|nhau)|hút thuốc|bỏ học|gian lận|thôi học|phê bình"
    r"|trộm cắp|hạnh kiểm (?:trung bình|yếu|kém|chưa đạt)"
)
GRADES = (
    r"điểm (?:trung bình|tb|thi|tổng kết|kiểm tra)|\bđtb|\d(?:[.,]\d{1,2})? điểm|học lực|xếp loại|ở lại lớp|thi lại"
    r"|rèn luyện lại|đứng cuối|trượt tốt nghiệp"
    r"|(?:toán|văn|anh|lý|hóa|sinh|sử|địa|tin)[ :|]{1,3}(?:10|\d[.,]\d)"
)
FACT = re.compile(rf"\b(?:{HEALTH}|{FAMILY}|{DISCIPLINE}|{GRADES})", re.I)
END = re.compile(r"[.!?;](?=\s|$)|\n")
WINDOW, NEAR = 120, 50


def people(text: str) -> list[tuple[str, int, int]]:
    """(kind, start, end) of what is private about persons."""
    found = [("address", *match.span("where")) for match in ADDRESS.finditer(text)]
    return found + births(text) + pupils(text)


def births(text: str) -> list[tuple[str, int, int]]:
    """Dates that are somebody's day of birth."""
    found, newest = [], date.today().year - YOUNGEST
    for match in DATE.finditer(text):
        line = text[max(0, match.start() - WINDOW) : match.start()].rpartition("\n")[2]
        year = int(match["a"] or match["b"] or match["c"])
        row = "|" in line and match["a"] and year <= newest and ROW.match(line)
        if year >= OLDEST and (row or BORN.search(line[-NEAR:])):
            found.append(("birth_date", *match.span()))
    return found


def pupils(text: str) -> list[tuple[str, int, int]]:
    """A pupil's name, called so or known by the class, and a private fact in the same sentence."""
    found = []
    for match in WHO.finditer(text):
        if not (match["call"] or match["of"]) or ADULT.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        rest = END.split(text[match.end() : match.end() + WINDOW], maxsplit=1)[0]
        if fact := FACT.search(rest):
            found.append(("pupil", match.start(), match.end() + fact.end()))
    return found
