"""Telephone numbers, e-mail addresses, identity numbers and bank accounts of persons in a text (R10)."""

import re

# Digits as people write them. Every quantifier is bounded, so that no text takes more than linear time.
RUN = re.compile(r"(?<![\w.,/+(-])\(?\+?\d(?:[ ().\-/]{0,3}\d){7,19}(?![\w%]|[.,]\d)")
MOBILE = re.compile(r"0[35789]\d{8}")
LANDLINE = re.compile(r"02\d{9}")
COUNTRY = re.compile(r"\(?(?:\+84|84(?=\d{9}(?!\d))|84(?=[ .-]))\)?")
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")

OFFICE = re.compile(
    r"văn phòng|trường|đường dây nóng|trạm y tế|công an|[uủ][yỷ] ban|ubnd|phòng|sở |văn thư|tổng đài|hotline", re.I
)
HOTLINE = re.compile(r"đường dây nóng|tổng đài", re.I)
OWN = re.compile(r"riêng|gia đình|nhà (?:em|bạn|bác|cô|thầy|ông|bà)|cá nhân|phụ huynh", re.I)
CODE = re.compile(
    r"(?:\bmã(?! định danh)|\bmst\b|mã số|\bid\b|sbd|báo danh|hóa đơn|tờ khai|isbn|sê-ri|seri|vận đơn"
    r"|thẻ thư viện|\blô\b)[^\d\n]{0,40}$",
    re.I,
)
IDENTITY = re.compile(r"(?:cccd|căn cước|cmnd|cmt|chứng minh|định danh|đdcn)[^\d\n]{0,40}$", re.I)
# Twelve digits: province, century and sex, year of birth (Circular 59/2021/TT-BCA, Điều 3).
CITIZEN = re.compile(r"0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]\d{8}")
BANKS = (
    r"vietcombank|vietinbank|agribank|bidv|techcombank|mb ?bank|vpbank|acb|sacombank|tpbank|hdbank|vib|shb|ngân hàng"
)
ACCOUNT_BEFORE = re.compile(
    rf"(?:tài khoản|\bstk\b|số tk|chuyển khoản|\bbank\b|{BANKS})(?:(?!điện thoại|đt|cccd|zalo)[^\d\n]){{0,40}}$", re.I
)
ACCOUNT_AFTER = re.compile(rf"^[ ,(–-]{{0,3}}(?:{BANKS})", re.I)
STATE = re.compile(r"kho bạc|kế toán", re.I)
MONEY = re.compile(r"^\s?(?:đồng|vnđ|vnd|đ\b|triệu|tỷ|lượt|m2)", re.I)
# The part before the @ of an address that belongs to an office, whoever reads it.
ROLE = re.compile(
    r"thpt|thcs|truong|vanthu|vanphong|tuyensinh|thuvien|doan|banbientap|bancong|hotro|support|info|contact"
    r"|lienhe|admin|^c3|gopy|noreply",
    re.I,
)
OFFICIAL = re.compile(r"\.(?:edu|gov)\.vn$", re.I)
BEFORE, AFTER, AROUND = 60, 20, 120


def numbers(text: str) -> list[tuple[str, int, int]]:
    """(kind, start, end) of every number and address."""
    found = [("email", m.start(), m.end()) for m in EMAIL.finditer(text) if personal_address(m[0])]
    for match in RUN.finditer(text):
        if kind := kind_of(text, match):
            found.append((kind, match.start(), match.end()))
    return found


def personal_address(address: str) -> bool:
    """Whether an e-mail address is somebody's own, and not that of an office or a role."""
    name, _at, host = address.partition("@")
    return not (OFFICIAL.search(host) or ROLE.search(name))


def kind_of(text: str, match: re.Match) -> str:
    """What a run of digits is, by its form and by the words around it; empty when it is nobody's."""
    start, end = match.span()
    before = text[max(0, start - BEFORE) : start].rpartition("\n")[2]
    after = text[end : end + AFTER]
    digits = re.sub(r"\D", "", match[0])
    if len(digits) in (9, 12) and IDENTITY.search(before):
        return "national_id"
    if CODE.search(before) or MONEY.search(after):
        return ""
    if ACCOUNT_BEFORE.search(before) or ACCOUNT_AFTER.search(after):
        return "" if STATE.search(text[max(0, start - AROUND) : end + AROUND]) else "bank"
    if CITIZEN.fullmatch(digits):
        return "national_id"
    return "phone" if is_phone(match[0], before) else ""


def is_phone(written: str, before: str) -> bool:
    """A mobile number is somebody's, unless it is called a hotline; a landline unless an office is named."""
    digits = re.sub(r"\D", "", COUNTRY.sub("0", written, count=1) if COUNTRY.match(written) else written)
    digits = re.sub(r"^00", "0", digits)
    if MOBILE.fullmatch(digits):
        return not HOTLINE.search(before)
    return bool(LANDLINE.fullmatch(digits)) and not (OFFICE.search(before) and not OWN.search(before))
