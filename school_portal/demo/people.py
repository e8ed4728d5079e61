"""The demo school's people: the Board as Điều 5.2 names it, and accounts that stand for a unit or a desk."""

from dataclasses import dataclass

#: The same password for all, only while DEMO=1.
PASSWORD = "cong-truong-demo"

HEAD, PRINCIPAL, DEPUTY, SECRETARY, EDITOR = "head", "principal", "deputy", "secretary", "editor"
CONTRIBUTOR, OFFICER, CASHIER, INSPECTOR = "contributor", "officer", "cashier", "inspector"

#: The decision that set up the Board: its number and day are empty in the original.
BOARD_DECISION = "/QĐ-THPTLNg1"


@dataclass(frozen=True)
class Membership:
    """A person's place in a unit."""

    unit: str
    position: str = ""
    leads: bool = False


@dataclass(frozen=True)
class Person:
    """An account of the demo; `last_name` is họ và tên đệm, `first_name` is tên."""

    username: str
    last_name: str
    first_name: str
    position: str = ""
    roles: tuple[str, ...] = ()
    units: tuple[Membership, ...] = ()
    in_charge_of_content: bool = False
    is_superuser: bool = False

    @property
    def email(self) -> str:
        """An address that can never leave the machine (RFC 6761)."""
        return f"{self.username}@example.invalid"

    @property
    def full_name(self) -> str:
        return f"{self.last_name} {self.first_name}".strip()


def _editor(order: int, last_name: str, first_name: str, position: str, unit: str, leads: bool = False) -> Person:
    return Person(f"bientap{order}", last_name, first_name, position, (EDITOR,), (Membership(unit, position, leads),))


def _supplier(username: str, last_name: str, first_name: str, unit: str, position: str = "") -> Person:
    return Person(username, last_name, first_name, position, (CONTRIBUTOR,), (Membership(unit, position),))


BOARD = (
    Person("truongban", "Ngô Quang", "Khải", "Hiệu trưởng", (HEAD, PRINCIPAL)),
    Person("phoban1", "Nguyễn Đăng", "Tấn", "Phó Hiệu trưởng", (DEPUTY,), in_charge_of_content=True),
    Person("phoban2", "Bùi Thị Kim", "Thanh", "Phó Hiệu trưởng", (DEPUTY,)),
    Person("thuky", "Giáp Văn", "Khiêm", "Phụ trách công nghệ thông tin", (SECRETARY,)),
    _editor(1, "Đặng Vũ", "Hải", "Bí thư Đoàn trường", "doan-thanh-nien", leads=True),
    _editor(2, "Giáp Thị Thu", "Hiền", "Tổ trưởng tổ Ngữ văn", "to-ngu-van", leads=True),
    _editor(3, "Nhiều Hải", "Nam", "Phó Chủ tịch Công đoàn trường", "cong-doan"),
    _editor(4, "Bùi Thị Anh", "Chung", "Tổ phó tổ Ngữ văn", "to-ngu-van"),
    _editor(5, "Đinh Thị Đài", "Trang", "Giáo viên Ngữ văn", "to-ngu-van"),
    _editor(6, "Phạm Hồng", "Trang", "Giáo viên Ngữ văn", "to-ngu-van"),
)

CONTRIBUTORS = (
    _supplier("tovan", "giáo viên tổ", "Ngữ văn", "to-ngu-van"),
    _supplier("totoan", "giáo viên tổ", "Toán", "to-toan"),
    _supplier("doantn", "cán bộ", "Đoàn trường", "doan-thanh-nien"),
    _supplier("congdoan", "cán bộ", "Công đoàn", "cong-doan"),
    _supplier("vanphong", "nhân viên", "Văn phòng", "van-phong"),
    _supplier("lop10a1", "giáo viên chủ nhiệm", "lớp 10A1", "lop-10a1", "Giáo viên chủ nhiệm"),
)

OTHERS = (
    Person("canbo", "cán bộ", "một cửa", "Cán bộ Văn phòng", (OFFICER, CASHIER), (Membership("van-phong", "Cán bộ"),)),
    Person("thanhtra", "cán bộ", "thanh tra", "Cán bộ thanh tra", (INSPECTOR,)),
    Person("quantri", "quản trị", "kỹ thuật", "Quản trị kỹ thuật", is_superuser=True),
)

PEOPLE = BOARD + CONTRIBUTORS + OTHERS
