"""Telephone numbers, e-mail addresses, identity numbers and bank accounts of persons in a text (R10)."""

import re

from portal_home.personal_data_births import same_line
from portal_home.personal_data_words import CAPITAL, NAMESAKE, PERSON, TITLE, both

# Digits as people write them, and O for 0 as scans give it. Every quantifier is bounded: no text takes more than
# linear time.
SIGNS = r"[ \u00a0().\-–—‑/]"
RUN = re.compile(rf"(?<![\w.,/+(-])\(?\+?[\dO](?:{SIGNS}{{0,3}}\d|[Oo](?=[\dOo .])){{7,19}}(?![\w%]|[.,]\d)")
# A number broken by the end of a line, after a word for telephone.
BROKEN = re.compile(
    rf"(?<![\w.,/+(-])0(?:{SIGNS}{{0,2}}\d){{2,7}}{SIGNS}?\n(?:\d{SIGNS}{{0,2}}){{1,6}}\d(?![\w%]|[.,]\d)"
)
CALLED = re.compile(
    both(r"(?:điện\s?thoại|đt|sđt|gọi|zalo|liên\s(?:hệ|lạc)|di\s?động|\bmáy)") + r"\W[^\d]{0,30}$", re.I
)
MOBILE = re.compile(r"0[35789]\d{8}")
LANDLINE = re.compile(r"02\d{9}")
COUNTRY = re.compile(r"^(?:00|0)?840?(?=[35789]\d{8}$|2\d{9}$)")
PASSPORT = re.compile(rf"{both('(?:hộ chiếu|passport)')}[^\d\n]{{0,20}}?\b(?P<number>[A-Z]\d{{7}})\b", re.I)
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")

OFFICE = re.compile(
    both(
        r"(?:văn phòng|trường|đường dây nóng|trạm y tế|công an|[uủ][yỷ] ban|ubnd|phòng|sở |văn thư|tổng đài|hotline"
        r"|\bfax\b|\bvp\b|trung tâm|bệnh viện|\btrực\b)"
    ),
    re.I,
)
HOTLINE = re.compile(both(r"(?:đường dây nóng|tổng đài|hotline|số nóng)"), re.I)
OWN = re.compile(both(r"(?:riêng|gia đình|nhà (?:em|bạn|bác|cô|thầy|ông|bà)|cá nhân|phụ huynh)"), re.I)
CODE = re.compile(
    r"(?:\bmã(?! định danh)|\bmst\b|mã số|\bid\b|sbd|báo danh|hóa đơn|tờ khai|isbn|sê-ri|seri|vận đơn"
    r"|thẻ thư viện|\blô\b)[^\d\n]{0,40}$",
    re.I,
)
IDENTITY = re.compile(both("(?:cccd|căn cước|cmnd|cmt|chứng minh|định danh|đdcn)") + r"[^\d\n]{0,40}$", re.I)
# Twelve digits: province, century and sex, year of birth (Circular 59/2021/TT-BCA, Điều 3).
CITIZEN = re.compile(r"0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]\d{8}")
BANKS = (
    r"vietcombank|vietinbank|agribank|bidv|techcombank|mb ?bank|vpbank|acb|sacombank|tpbank|hdbank|vib|shb|ngân hàng"
)
ACCOUNT_BEFORE = re.compile(
    rf"(?:tài khoản|tai khoan|\bstk\b|\btk\b|chuyen khoan|chuyển khoản|\bbank\b|{BANKS})"
    r"(?:(?!điện thoại|đt|cccd|zalo)[^\d\n]){0,40}$",
    re.I,
)
ACCOUNT_AFTER = re.compile(rf"^[ ,(–-]{{0,3}}(?:{BANKS})", re.I)
STATE = re.compile(both("kho bạc"), re.I)
# Whose account it is: an organisation named near it, unless a person is.
ORGANISATION = re.compile(
    both(
        r"\b(?:trường (?:th|thpt|thcs|tiểu học|mầm non|trung học|phổ thông|mẫu giáo)\b|nhà trường|mặt trận tổ quốc"
        r"|ubnd|[uủ][yỷ] ban|chữ thập đỏ|công đoàn|sở giáo dục|phòng giáo dục|công ty|trung tâm|hội khuyến học)"
    ),
    re.I,
)
NAMED = re.compile(PERSON)
OWNER = re.compile(rf"\b{TITLE} [{CAPITAL}]|\b(?i:{both('(?:cá nhân|quỹ lớp|thủ quỹ|chủ nhiệm|phụ huynh)')})")
MONEY = re.compile(r"^\s?(?:đồng|vnđ|vnd|đ\b|triệu|tỷ|lượt|m2)", re.I)
# The part before the @ of an address that belongs to an office, whoever reads it.
ROLE = re.compile(
    r"thpt|thcs|tieuhoc|mamnon|truong|sgd|pgd|phonggd|bgh|toasoan|congdoan|tuvan|daotao|khaothi|ketoan|hanhchinh|vanthu|vanphong|tuyensinh|thuvien|doan|banbientap|bancong|hotro|support|info|contact"
    r"|lienhe|admin|^c3|gopy|noreply",
    re.I,
)
OFFICIAL = re.compile(r"\.(?:edu|gov)\.vn$", re.I)
BEFORE, AFTER, AROUND = 60, 20, 120


def numbers(text: str) -> list[tuple[str, int, int]]:
    """(kind, start, end) of every number and address."""
    found = [("email", m.start(), m.end()) for m in EMAIL.finditer(text) if personal_address(m[0])]
    found += [("national_id", *match.span("number")) for match in PASSPORT.finditer(text)]
    for match in RUN.finditer(text):
        if kind := kind_of(text, match):
            found.append((kind, match.start(), match.end()))
    for match in BROKEN.finditer(text):
        before = text[max(0, match.start() - BEFORE) : match.start()]
        if MOBILE.fullmatch(digits_of(match[0])) and CALLED.search(before) and not HOTLINE.search(before):
            found.append(("phone", match.start(), match.end()))
    return found


def digits_of(written: str) -> str:
    """The digits alone; a letter O is a nought."""
    return re.sub(r"\D", "", re.sub("[Oo]", "0", written))


def personal_address(address: str) -> bool:
    """Whether an e-mail address is somebody's own, and not that of an office or a role."""
    name, _at, host = address.partition("@")
    return not (OFFICIAL.search(host) or ROLE.search(name))


def kind_of(text: str, match: re.Match) -> str:
    """What a run of digits is, by its form and by the words around it; empty when it is nobody's."""
    start, end = match.span()
    block = text[max(0, start - AROUND) : start]
    before = same_line(block)[-BEFORE:]
    after = text[end : end + AFTER]
    digits = digits_of(match[0])
    if len(digits) in (9, 12) and IDENTITY.search(before):
        return "national_id"
    if CODE.search(before) or MONEY.search(after):
        return ""
    if ACCOUNT_BEFORE.search(before) or ACCOUNT_AFTER.search(after):
        return "bank" if somebodys(text, start, end) else ""
    if CITIZEN.fullmatch(digits):
        return "national_id"
    return "phone" if is_phone(digits, before, block) else ""


def somebodys(text: str, start: int, end: int) -> bool:
    """Whether an account is a person's: not the treasury's, nor an organisation's when no person is named near it."""
    around = text[max(0, start - AROUND) : end + AROUND]
    if STATE.search(around):
        return False
    named = any(not NAMESAKE.search(around[: name.start()]) for name in NAMED.finditer(around))
    return named or bool(OWNER.search(around)) or not ORGANISATION.search(around)


def is_phone(digits: str, before: str, block: str) -> bool:
    """A mobile number is somebody's, unless it is called a hotline; a landline unless an office is named above it."""
    digits = re.sub(r"^00", "0", COUNTRY.sub("0", digits))
    if MOBILE.fullmatch(digits):
        return bool(OWN.search(before) or not HOTLINE.search(before))
    return bool(LANDLINE.fullmatch(digits)) and bool(OWN.search(before) or not OFFICE.search(block))
