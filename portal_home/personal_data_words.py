"""The words the detector of personal data goes by: names, titles, private facts (R10)."""

import re
import unicodedata

CAPITAL = "A-ZĐÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯẠ-Ỹ"
LOWER = "a-zđ" + "".join(c for c in map(chr, (*range(0xE0, 0x1B1), *range(0x1EA0, 0x1EFA))) if c.islower())
LETTER = rf"[{CAPITAL}a-zđà-ỹ]"
NAME = rf"[{CAPITAL}]{LETTER}{{0,9}}(?: [{CAPITAL}]{LETTER}{{0,9}}){{1,4}}"
SCHOOL_CLASS = r"(?:1[0-2]|[1-9]) ?[A-Z]{1,3}\d{0,2}\b"


def both(pattern: str) -> str:
    """A pattern without groups of its own that is also found written without accents."""
    return f"(?:{pattern}|{plain(pattern)})"


def plain(text: str) -> str:
    """Vietnamese without accents, letter for letter."""
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


# The family names nearly everybody bears: a name that begins with one is a person's, with no title before it.
FAMILY_NAME = both(
    "(?i:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đào|đinh|đoàn|lâm|mai|trịnh|trương"
    "|phùng|hà|cao|tạ|lương|lưu|tô|châu|quách|thái|la|chu|kiều|nông|hứa|vương|tống|triệu|khổng|giáp|thân|lò|ma"
    "|giàng|sùng|thào|tăng|mạc|đàm|doãn|bạch|nghiêm|âu|ninh|quản|thạch|kim)"
)
PERSON = rf"\b(?={FAMILY_NAME} ){NAME}"
TITLE = both("(?i:em|bạn|cháu|thầy|cô|ông|bà|bác|anh|chị|chú)")
# A school, a street, a prize bears a person's name.
NAMESAKE = re.compile(
    both(r"\b(?:thpt|thcs|trường|chuyên|tiểu học|mầm non|đường|phố|giải|cúp|quỹ|học bổng|công viên|tượng)")
    + r"(?: \w{1,8})?\s$",
    re.I,
)
ADULT = re.compile(r"\b" + both("(?:thầy|cô|ông|bà|đồng chí|đ/c|bác|anh|chị|bác sĩ)") + r"(?: gi[aá]o)?\s$", re.I)

HEALTH = (
    r"mắc (?:bệnh|chứng|hội chứng)|bị bệnh|bệnh (?:tim|thận|hiểm nghèo|nhân|tật|nặng|nan y|lao|phổi|gan|máu)"
    r"|trầm cảm|khuyết tật|ung thư|u não|bạch cầu|tan máu|máu khó đông|tai nạn|nằm viện|nhập viện|cấp cứu|đuối nước"
    r"|t[ựu] k[ỷỉ]|rối loạn|tăng động|bại não|chậm (?:phát triển|nói)|bẩm sinh|khiếm (?:thính|thị)|câm điếc|bị liệt"
    r"|xe lăn|nhiễm (?:hiv|covid|sars|lao)|dương tính|động kinh|co giật|gãy (?:chân|tay|xương)|chấn thương|bị bỏng"
    r"|suy dinh dưỡng|suy (?:thận|tim|gan)|chạy thận|tiểu đường|đái tháo đường|béo phì|viêm (?:gan|phổi|não|cầu thận)"
    r"|cận thị|loạn thị|cong vẹo|sốt xuất huyết|thủy đậu|thuỷ đậu|quai bị|bị sởi|phẫu thuật|hen (?:suyễn|phế quản)"
    r"|mang thai|tâm thần|tự tử|tự sát|tự làm đau|tự hại"
)
FAMILY = (
    r"hộ (?:cận )?nghèo|mồ côi|ly hôn|ly dị|ly thân|hoàn cảnh (?:gia đình )?(?:đặc biệt )?(?:rất )?khó khăn|gia cảnh"
    r"|chấp hành án|án phạt tù|đi tù|bạo hành|bạo lực gia đình|bắt nạt"
    r"|(?:nợ|chưa nộp|chưa đóng) (?:học phí|tiền)|(?:miễn|giảm)[ ,\d%]{0,9}học phí|bảo trợ xã hội"
    r"|(?:bố|mẹ|cha|ba|má)(?: em| cháu| bạn)? (?:mất|ốm|bỏ|bệnh|bị bệnh|qua đời|nghiện|thất nghiệp|đi tù)"
    r"|(?:nhà|gia đình) (?:rất |quá |vô cùng )?nghèo|nghèo khó|xâm hại"
)
DISCIPLINE = (
    r"k[ỷỉ] luật|cảnh cáo|đình chỉ|vi phạm|khiển trách|đánh (?:bạn|nhau|bạc)|hút thuốc|thuốc lá|bỏ (?:học|tiết|giờ)"
    r"|trốn (?:học|tiết)|gian lận|quay cóp|chép bài|lập biên bản|thôi học|phê bình|nhắc nhở|trộm cắp|lấy trộm|vô lễ"
    r"|không (?:mặc )?đồng phục|không phép|đi (?:học )?muộn|nói tục"
    r"|hạnh kiểm (?:loại )?(?:trung bình|yếu|kém|chưa đạt)"
)
GRADES = (
    r"điểm (?:trung bình|tb|thi|tổng kết|kiểm tra|\d)|đtb|\d(?:[.,]\d{1,2})? điểm|học lực|xếp loại|ở lại lớp|thi lại"
    r"|lưu ban|rèn luyện lại|đứng cuối|trượt tốt nghiệp"
    r"|(?:toán|văn|anh|lý|hóa|hoá|sinh|sử|địa|tin)[ :|]{1,3}(?:10|\d[.,]\d)"
)
FACTS = rf"\b{both('|'.join((HEALTH, FAMILY, DISCIPLINE, GRADES)))}"
FACT = re.compile(FACTS, re.I)
# What the fact is then: somebody else's, a subject, a part played, or denied.
NOT_OWN = re.compile(
    both(
        r"(?:vai|nhân vật|vở kịch|truyện|tác phẩm|đề tài|nghiên cứu|tuyên truyền|phòng,? (?:chống|tránh)|viết về"
        r"|(?<!được )(?:giúp đỡ|tặng|trao|ủng hộ|thăm)|không (?:có |bị )?(?:học sinh )?)"
    )
    + r"\b[^.;\n]{0,40}$|\bkhông (?:bị |có )?$",
    re.I,
)
# Said before the name: “khiển trách em …”; and the heading of a list.
MEASURE = re.compile(
    r"\b"
    + both("(?:k[ỷỉ] luật|khiển trách|cảnh cáo|đình chỉ|thôi học|phê bình|lập biên bản|hạ hạnh kiểm)")
    + r"[^.;\n]{0,50}$",
    re.I,
)
LIST_OF = re.compile(rf"\b{both('danh sách')}[^\n:]{{0,60}}?{FACTS}[^\n:]{{0,60}}[:\n]", re.I)
