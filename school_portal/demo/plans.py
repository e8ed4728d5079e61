"""Who wrote each article of the demo, of which class, when, and how far it is meant to have come."""

from dataclasses import dataclass

#: Where an article is meant to stand when the demo opens.
POSTED, APPROVED, AT_HEAD, AT_DEPUTY, AT_EDITOR = "posted", "approved", "at_head", "at_deputy", "at_editor"
RETURNED, REFUSED, WITHDRAWN, DRAFT, REMOVED = "returned", "refused", "withdrawn", "draft", "removed"

#: Why an article is of its class (ruling R1 on Điều 12.2): class, subject.
SECTOR, SENSITIVE = ("A", "sector"), ("A", "sensitive")
SPECIAL, IMPORTANT = ("A", "special_interest"), ("A", "important")
TEACHING, PUBLIC, UPWARD = ("B", "teaching"), ("B", "public_interest"), ("B", "sent_upward")
DAILY, PERIODIC = ("C", "daily_activity"), ("C", "periodic_column")

NEWS, EVENT, NOTICE, ALBUM = "news", "event", "notice", "album"


@dataclass(frozen=True)
class Plan:
    """What an article's text file does not say.

    `day` is when it was, or is meant to be, posted: days back from the last Sunday (so that the weekdays in the texts
    hold) for what is posted, from today for what is under way or urgent; or (month, day), the latest such day that is
    past, `years_ago` years earlier still. `event` is (first, last) in days before `day`, below zero for what is to
    come. `valid` is how many days after `day` a notice is valid. `ground` is the ground of a refusal (Điều 15) or of
    a removal (12.4).
    """

    key: str
    image: str
    column: str
    author: str
    unit: str | None
    subject: tuple[str, str]
    day: int | tuple[int, int]
    event: tuple[int, int] | None = None
    state: str = POSTED
    kind: str = NEWS
    years_ago: int = 0
    valid: int | None = None
    on_top: bool = False
    urgent: bool = False
    source: str | None = None
    ground: str = ""


#: The units whose accounts send their own items; the other departments' come by mail and the Secretary types them in.
OFFICE, YOUTH, TRADE = ("vanphong", "van-phong"), ("doantn", "doan-thanh-nien"), ("congdoan", "cong-doan")
LITERATURE, MATHS, CLASS_10A1 = ("tovan", "to-ngu-van"), ("totoan", "to-toan"), ("lop10a1", "lop-10a1")
PHYSICS, CHEMISTRY = ("thuky", "to-vat-li-cong-nghe"), ("thuky", "to-hoa-hoc-sinh-hoc")
SOCIAL, ENGLISH = ("thuky", "to-khoa-hoc-xa-hoi"), ("thuky", "to-ngoai-ngu")
COMPUTING, SPORT = ("thuky", "to-tin-hoc"), ("thuky", "to-the-chat-quoc-phong")
SECRETARY = ("thuky", None)

LIFE, NOTICES, TEACH, YOUNG = "hoat-dong", "thong-bao", "day-va-hoc", "doan-thanh-nien"
THEME, EXAMPLE, HONOURS, FROM_SECTOR = "chuyen-de-hoc-ki", "guong-sang", "thi-dua-khen-thuong", "tin-nganh"

THIS_TERM = (
    Plan("mua-lu-khan", "eaves", NOTICES, "phoban1", None, SPECIAL, 0, kind=NOTICE, valid=3, on_top=True, urgent=True),
    Plan("nha-giao", "teachers-day", LIFE, *SECRETARY, DAILY, (11, 21), (6, 1), kind=EVENT),
    Plan("hien-mau", "blood-donation", "cong-doan", *TRADE, DAILY, 2, (-11, -11), kind=EVENT),
    Plan("co-vua", "chess", YOUNG, *YOUTH, DAILY, 3, (-16, -17), kind=EVENT),
    Plan("ngay-hoi-stem", "physics", TEACH, *SECRETARY, TEACHING, 4, (-24, -24), kind=EVENT),
    Plan("thu-vien-goc-lop", "library", EXAMPLE, *CLASS_10A1, PERIODIC, 5),
    Plan("robot-do-line", "robot", TEACH, *PHYSICS, DAILY, 6, (2, 2)),
    Plan("gui-xe", "bicycles", NOTICES, *OFFICE, TEACHING, 6, kind=NOTICE, valid=40),
    Plan("an-toan-tren-mang", "online-safety", THEME, *COMPUTING, PERIODIC, 8),
    Plan("doc-hieu-van-nghi-luan", "books", THEME, *LITERATURE, PERIODIC, 9, (3, 3)),
    Plan("chu-nhat-xanh", "tree-planting", YOUNG, *YOUTH, DAILY, 12, (2, 2)),
    Plan("ban-do-dia-phuong", "geography", TEACH, *SOCIAL, DAILY, 13),
    Plan("thong-tu-09-cong-khai", "notice-board", FROM_SECTOR, *SECRETARY, SECTOR, 48, source="bo-gddt"),
    Plan("phong-chong-thien-tai", "rain", FROM_SECTOR, *SECRETARY, SECTOR, 62, source="so-gddt"),
    Plan("uom-cay", "seedlings", TEACH, *CHEMISTRY, DAILY, (10, 30)),
    Plan("giai-cau-long", "badminton", LIFE, *SPORT, DAILY, (10, 28), (3, 2)),
    Plan("bao-tuong", "wall-newspaper", LIFE, *LITERATURE, DAILY, (10, 27), (5, 1)),
    Plan("clb-tieng-anh", "english-club", TEACH, *ENGLISH, DAILY, (10, 22), (4, 4)),
    Plan("hinh-hoc-dong", "workshop", TEACH, *MATHS, TEACHING, (10, 20)),
    Plan("bong-chuyen-hoi", "volleyball", "cong-doan", *TRADE, DAILY, (10, 19), (4, 3)),
    Plan("kiem-tra-giua-ki", "exam", NOTICES, *OFFICE, TEACHING, (10, 16), kind=NOTICE, valid=17),
    Plan("tuyen-duong-tap-the", "medals", HONOURS, *SECRETARY, PUBLIC, (10, 9)),
    Plan("vuon-rau-lop-hoc", "gardening", EXAMPLE, *CLASS_10A1, PERIODIC, (10, 8)),
    Plan("an-toan-giao-thong", "traffic", YOUNG, *YOUTH, DAILY, (9, 28), (10, 10)),
    Plan("thong-tin-that-thiet", "notice-board@4", NOTICES, "truongban", None, SENSITIVE, (9, 18)),
    Plan("mien-hoc-phi", "letters", FROM_SECTOR, *SECRETARY, SECTOR, (9, 12), source="chinh-phu"),
    Plan("khai-giang", "opening-ceremony", LIFE, *SECRETARY, IMPORTANT, (9, 7), (2, 2), kind=EVENT),
)

BEFORE = (
    Plan("bao-quan-vai", "lychee-baskets", TEACH, *CHEMISTRY, DAILY, (6, 12)),
    Plan("nghi-he", "kites", NOTICES, "phoban2", None, SPECIAL, (6, 3), kind=NOTICE, valid=75),
    Plan("le-tri-an", "farewell", LIFE, *SECRETARY, IMPORTANT, (5, 26), (3, 3), kind=EVENT),
    Plan("phong-chong-duoi-nuoc", "pool", TEACH, *SPORT, TEACHING, (5, 12)),
    Plan("tuyen-sinh-lop-10", "enrolment", "tuyen-sinh", *OFFICE, SPECIAL, (5, 8), kind=NOTICE, valid=30),
    Plan("ve-nguon", "heritage", TEACH, *SOCIAL, DAILY, (4, 25), (3, 3)),
    Plan("dem-thien-van", "telescope", TEACH, *PHYSICS, DAILY, (4, 14), (3, 3)),
    Plan("hoi-trai", "camp", YOUNG, *YOUTH, DAILY, (3, 29), (4, 3), kind=ALBUM),
    Plan("san-khau-hoa", "stage", TEACH, *LITERATURE, DAILY, (3, 26), (12, 12)),
    Plan("tu-van-huong-nghiep", "career", LIFE, "bientap3", None, UPWARD, (3, 20), (5, 5)),
    Plan("tin-hoc-tre", "computers", TEACH, *COMPUTING, DAILY, (3, 18), (4, 4)),
    Plan("ngay-so-pi", "chalkboard@3", TEACH, *MATHS, DAILY, (3, 17), (3, 3)),
    Plan("tuan-le-ao-dai", "ao-dai", "cong-doan", *TRADE, DAILY, (3, 9), (7, 2)),
    Plan("que-huong-bang-tranh", "painting", TEACH, *ENGLISH, DAILY, (2, 26)),
    Plan("day-them-hoc-them", "classroom-window", FROM_SECTOR, *SECRETARY, SECTOR, (2, 20), source="bo-gddt"),
    Plan("cho-tet", "tet-market", LIFE, *SECRETARY, DAILY, (1, 21), (3, 3), kind=EVENT),
    Plan("ngay-quan-doi", "flag-ceremony", LIFE, *SPORT, DAILY, (12, 23), (2, 2)),
    Plan("ao-am-mua-dong", "gifts", YOUNG, *YOUTH, DAILY, (12, 18), (4, 4)),
    Plan("kiem-tra-cuoi-ki", "calendar", NOTICES, *OFFICE, TEACHING, (12, 10), kind=NOTICE, valid=20),
    Plan("bong-da-nam", "football", LIFE, *SPORT, DAILY, (10, 25), (6, 2), years_ago=1),
    Plan("trung-thu", "mid-autumn", YOUNG, *YOUTH, DAILY, (10, 9), (3, 3), kind=ALBUM, years_ago=1),
    Plan("khai-giang-nam-truoc", "drum", LIFE, *SECRETARY, IMPORTANT, (9, 7), (2, 2), kind=EVENT, years_ago=1),
)

UNDER_WAY = (
    Plan("hoi-khoe", "sports-day", LIFE, *SECRETARY, DAILY, 0, (4, 3), state=APPROVED),
    Plan("hop-cha-me", "gate", NOTICES, *OFFICE, SPECIAL, 0, state=AT_HEAD, kind=NOTICE, valid=20),
    Plan("doi-dong-phuc", "ao-dai@3", NOTICES, *OFFICE, SPECIAL, 0, state=AT_HEAD, kind=NOTICE, valid=21),
    Plan("phong-thuc-hanh", "laboratory", TEACH, "bientap2", None, TEACHING, 0, state=AT_DEPUTY),
    Plan("ngay-hoi-toan-hoc", "chalkboard", TEACH, *MATHS, DAILY, 0, (2, 2), state=AT_EDITOR),
    Plan("ke-hoach-trong-cay", "tree-planting@2", YOUNG, *YOUTH, DAILY, 0, (-12, -12), state=AT_EDITOR, kind=EVENT),
    Plan("on-tap-toan-12", "study-desk", TEACH, *MATHS, DAILY, 0, state=RETURNED),
    Plan("de-cuong-ngu-van", "books@2", TEACH, *LITERATURE, DAILY, 1, state=RETURNED),
    Plan("ho-tro-hoc-sinh-kho-khan", "gifts@2", YOUNG, *YOUTH, DAILY, 3, (2, 2), state=REFUSED, ground="G5"),
    Plan("ket-qua-khao-sat", "exam@2", TEACH, *MATHS, DAILY, 6, state=REFUSED, ground="G2"),
    Plan("lien-hoan-lop", "teachers-day@3", LIFE, *CLASS_10A1, DAILY, 1, (2, 2), state=WITHDRAWN),
    Plan("trai-nghiem-vuon-vai", "lychee-hills", LIFE, *CLASS_10A1, DAILY, 0, (1, 1), state=DRAFT),
)

TAKEN_OFF = (
    Plan(
        *("lich-tap-trung", "school-yard", NOTICES, *OFFICE, TEACHING, (8, 14)),
        **{"state": REMOVED, "kind": NOTICE, "valid": 25, "ground": "no_longer_timely"},
    ),
    Plan(
        *("lich-giai-bong-da", "football@2", YOUNG, *YOUTH, DAILY, (3, 14), (-4, -7)),
        **{"state": REMOVED, "kind": NOTICE, "valid": 7, "ground": "supplier_asks"},
    ),
)

PLANS = THIS_TERM + BEFORE + UNDER_WAY + TAKEN_OFF
