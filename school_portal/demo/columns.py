"""The news columns of the demo school and the official sources it may quote."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """A chuyên mục; a periodic one is listed for the month, semester or school year, so its items are class C."""

    slug: str
    name: str
    english: str
    description: str
    periodic: bool = False


@dataclass(frozen=True)
class OfficialSource:
    """An office whose news may be quoted with its name and address (Điều 2.2, 12.1).

    Addresses change with the offices: the Secretary checks them when the portal is set up.
    """

    slug: str
    name: str
    domain: str
    superior: bool = False

    @property
    def address(self) -> str:
        return f"https://{self.domain}/"


COLUMNS = (
    Column("hoat-dong", "Hoạt động nhà trường", "School life", "Tin về các hoạt động chung của nhà trường."),
    Column("thong-bao", "Thông báo", "Notices", "Lịch kiểm tra, lịch họp và những việc học sinh, phụ huynh cần biết."),
    Column("day-va-hoc", "Dạy và học", "Teaching and learning", "Chuyên đề, tiết dạy, kinh nghiệm của các tổ."),
    Column("doan-thanh-nien", "Đoàn thanh niên", "Youth Union", "Hoạt động của Đoàn trường và các chi đoàn."),
    Column("cong-doan", "Công đoàn", "Trade Union", "Đời sống và phong trào của cán bộ, giáo viên, nhân viên."),
    Column("thi-dua-khen-thuong", "Thi đua – Khen thưởng", "Commendations", "Phong trào thi đua, tập thể được khen."),
    Column("tin-nganh", "Tin của ngành", "From the sector", "Tin của Bộ, của Sở, trích từ nguồn chính thức."),
    Column("tuyen-sinh", "Tuyển sinh", "Admission", "Kế hoạch, hướng dẫn và kết quả tuyển sinh lớp 10."),
    Column("guong-sang", "Gương sáng học đường", "Good examples", "Chuyên mục hằng tháng về việc tốt.", periodic=True),
    Column("chuyen-de-hoc-ki", "Chuyên đề học kì", "Theme of the semester", "Mỗi học kì một chuyên đề.", periodic=True),
)

SOURCES = (
    OfficialSource("bo-gddt", "Bộ Giáo dục và Đào tạo", "moet.gov.vn", superior=True),
    OfficialSource("so-gddt", "Sở Giáo dục và Đào tạo tỉnh Bắc Ninh", "sgddt.bacninh.gov.vn", superior=True),
    OfficialSource("chinh-phu", "Cổng Thông tin điện tử Chính phủ", "chinhphu.vn"),
    OfficialSource("tinh", "Cổng Thông tin điện tử tỉnh Bắc Ninh", "bacninh.gov.vn"),
    OfficialSource("van-ban-phap-luat", "Cơ sở dữ liệu quốc gia về văn bản pháp luật", "vbpl.vn"),
    OfficialSource("trung-uong-doan", "Trung ương Đoàn TNCS Hồ Chí Minh", "doanthanhnien.vn"),
    OfficialSource("cong-doan-giao-duc", "Công đoàn Giáo dục Việt Nam", "congdoangdvn.org.vn"),
)
