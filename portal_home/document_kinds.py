"""The types of document: the 29 of Decree 30/2020, Điều 7, with their codes, and the normative ones."""

from portal_home.models.taxonomy import DocumentKind

# Code in the number, name. Công văn and thư công have no code.
ADMINISTRATIVE = (
    *(("QĐ", "Quyết định"), ("KH", "Kế hoạch"), ("TB", "Thông báo"), ("", "Công văn"), ("BC", "Báo cáo")),
    *(("HD", "Hướng dẫn"), ("QC", "Quy chế"), ("QyĐ", "Quy định"), ("TTr", "Tờ trình"), ("BB", "Biên bản")),
    *(("NQ", "Nghị quyết"), ("CT", "Chỉ thị"), ("TC", "Thông cáo"), ("CTr", "Chương trình"), ("PA", "Phương án")),
    *(("ĐA", "Đề án"), ("DA", "Dự án"), ("HĐ", "Hợp đồng"), ("CĐ", "Công điện"), ("BGN", "Bản ghi nhớ")),
    *(("BTT", "Bản thỏa thuận"), ("GUQ", "Giấy ủy quyền"), ("GM", "Giấy mời"), ("GGT", "Giấy giới thiệu")),
    *(("GNP", "Giấy nghỉ phép"), ("PG", "Phiếu gửi"), ("PC", "Phiếu chuyển"), ("PB", "Phiếu báo"), ("", "Thư công")),
)
NORMATIVE = (
    *(("TT", "Thông tư"), ("NĐ", "Nghị định"), ("", "Luật"), ("TTLT", "Thông tư liên tịch"), ("", "Pháp lệnh")),
    *(("L", "Lệnh"), ("NQ", "Nghị quyết (quy phạm pháp luật)"), ("QĐ", "Quyết định (quy phạm pháp luật)")),
    *(("", "Bộ luật"), ("", "Hiến pháp")),
)


def provision_kinds() -> None:
    """All of them, in the order of daily use; what is there already keeps its name and gets its code. Idempotent."""
    rows = [(code, name, False) for code, name in ADMINISTRATIVE] + [(code, name, True) for code, name in NORMATIVE]
    for order, (code, name, normative) in enumerate(rows, start=1):
        kind = DocumentKind.named(name, code=code, normative=normative, sort_order=order)
        if not kind.sort_order:
            kind.code, kind.normative, kind.sort_order = kind.code or code, normative, order
            kind.save()
