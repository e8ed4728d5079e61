"""PDF files of the demo's documents: an A4 page as Decree 30/2020 lays it out, with a text layer, plainly marked."""

import re
from functools import cache, partial
from io import BytesIO
from pathlib import Path

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import HRFlowable, KeepTogether, Paragraph, SimpleDocTemplate, Spacer, Table

from .documents import Document
from .markup import Block
from .regulation import regulation

FONTS = Path(__file__).parent.parent / "fonts"
REGULAR, BOLD = "BeVietnamPro", "BeVietnamPro-Bold"

#: Every page and the file's subject carry it: nothing made here is an act of the school.
MARK = "Nội dung minh hoạ"
NOT_REAL = "không phải văn bản thật của nhà trường"
COPIED = "bản chép lại toàn văn Quy chế, không thay bản gốc"
PLACE = "Lục Ngạn"
SUPERIOR = "SỞ GIÁO DỤC VÀ ĐÀO TẠO"
STATE, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc"


@cache
def _fonts() -> None:
    pdfmetrics.registerFont(TTFont(REGULAR, FONTS / "BeVietnamPro-Regular.ttf"))
    pdfmetrics.registerFont(TTFont(BOLD, FONTS / "BeVietnamPro-Bold.ttf"))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD)


def _style(size: float = 11, bold: bool = False, align: int = TA_CENTER, after: float = 0, **more) -> ParagraphStyle:
    font = BOLD if bold else REGULAR
    return ParagraphStyle(
        "", fontName=font, fontSize=size, leading=size * 1.5, alignment=align, spaceAfter=after, **more
    )


def document_pdf(document: Document) -> bytes:
    """The document as a PDF file; the same document gives the same bytes."""
    _fonts()
    story = [_head(document), Spacer(0, 7 * mm), *_title(document)]
    story += [flowable for block in document.body for flowable in _body(block)]
    story += [Spacer(0, 6 * mm), KeepTogether(_foot(document))]
    return _built(story, document.title, document.issuer, NOT_REAL)


def regulation_pdf() -> bytes:
    """The regulation, article by article, as a PDF file; its number and day stay as empty as in the original."""
    _fonts()
    law = regulation()
    story = [Paragraph(law.title, _style(14, bold=True, after=6)), Paragraph(f"({law.preamble})", _style(10, after=10))]
    chapter = ""
    for article in law.articles:
        if article.chapter != chapter:
            chapter = article.chapter
            story.append(Paragraph(chapter, _style(11.5, bold=True, after=4, spaceBefore=10, keepWithNext=1)))
        story += _body(("heading", article.heading)) + _body(("paragraph", article.html))
    recipients = [Paragraph("Nơi nhận:", _style(9.5, bold=True, align=0))]
    recipients += [Paragraph(f"– {name}", _style(9, align=0)) for name in law.recipients]
    signer = [Paragraph(law.signer_role.upper(), _style(11, bold=True)), Spacer(0, 9 * mm)]
    signer.append(Paragraph(law.signer, _style(11, bold=True)))
    return _built([*story, Spacer(0, 6 * mm), KeepTogether(_sides(recipients, signer))], law.title, law.issuer, COPIED)


def _built(story: list, title: str, author: str, note: str) -> bytes:
    file = BytesIO()
    sheet = SimpleDocTemplate(
        file,
        pagesize=A4,
        leftMargin=30 * mm,
        rightMargin=18 * mm,
        topMargin=20 * mm,
        bottomMargin=20 * mm,
        title=title,
        author=author,
        subject=MARK,
        lang="vi",
        invariant=1,
    )
    mark = partial(_mark, note=note)
    sheet.build(story, onFirstPage=mark, onLaterPages=mark)
    return file.getvalue()


def _sides(left: list, right: list) -> list:
    """Two columns of a foot: who gets it, who signs."""
    return [Table([[left, right]], colWidths=[81 * mm, 81 * mm], style=[("VALIGN", (0, 0), (-1, -1), "TOP")])]


def _head(document: Document) -> Table:
    day = document.issued_on
    month = f"{day.month:02d}" if day.month < 3 else f"{day.month}"
    left = [
        Paragraph(SUPERIOR, _style(9.5)),
        Paragraph(document.issuer.upper(), _style(9.5, bold=True)),
        HRFlowable(width="38%", thickness=0.7, color=HexColor("#1f2d47"), spaceBefore=2, spaceAfter=5),
        Paragraph(f"Số: {document.number}", _style(10)),
    ]
    if not document.kind:
        left.append(Paragraph(document.abstract, _style(9)))
    right = [
        Paragraph(STATE, _style(9.5, bold=True)),
        Paragraph(MOTTO, _style(10, bold=True)),
        HRFlowable(width="56%", thickness=0.7, color=HexColor("#1f2d47"), spaceBefore=2, spaceAfter=5),
        Paragraph(f"{PLACE}, ngày {day.day:02d} tháng {month} năm {day.year}", _style(10)),
    ]
    looks = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("ALIGN", (0, 0), (-1, -1), "CENTER")]
    return Table([[left, right]], colWidths=[68 * mm, 94 * mm], style=looks)


def _title(document: Document) -> list:
    if not document.kind:
        return [Paragraph("Kính gửi: Các cơ quan, đơn vị và Ban đại diện cha mẹ học sinh", _style(11, after=10))]
    return [
        Paragraph(document.kind_name.upper(), _style(14, bold=True)),
        Paragraph(document.abstract, _style(11.5, bold=True)),
        HRFlowable(width="28%", thickness=0.7, color=HexColor("#1f2d47"), spaceBefore=3, spaceAfter=12),
    ]


def _body(block: Block) -> list:
    kind, value = block
    if kind == "heading":
        return [Paragraph(str(value), _style(11, bold=True, align=TA_JUSTIFY, after=4, spaceBefore=6, keepWithNext=1))]
    text = re.sub(r"</?(ul|ol|p)>|</li>", "\n", str(value)).replace("<li>", "– ")
    style = _style(11, align=TA_JUSTIFY, after=5, firstLineIndent=9 * mm)
    return [Paragraph(line, style) for line in text.splitlines() if line.strip()]


def _foot(document: Document) -> list:
    *others, filed = document.recipients
    lines = [f"– {name};" for name in others] + [f"– {filed}."]
    left = [Paragraph("Nơi nhận:", _style(9.5, bold=True, align=0))]
    left += [Paragraph(line, _style(9, align=0)) for line in lines]
    right = [Paragraph(document.on_behalf, _style(11, bold=True))] if document.on_behalf else []
    right += [Paragraph(document.signer_role.upper(), _style(11, bold=True)), Spacer(0, 9 * mm)]
    right.append(Paragraph(f"({MARK}, không có chữ ký, con dấu)", _style(8.5, textColor=HexColor("#5b6472"))))
    return _sides(left, right)


def _mark(canvas, sheet, note: str) -> None:
    """The mark across the page and in its foot, with the page's number."""
    canvas.saveState()
    canvas.setFillColor(Color(0.07, 0.25, 0.48, alpha=0.07))
    canvas.setFont(BOLD, 54)
    canvas.translate(A4[0] / 2, A4[1] / 2)
    canvas.rotate(38)
    canvas.drawCentredString(0, 0, MARK)
    canvas.restoreState()
    canvas.setFont(REGULAR, 8.5)
    canvas.setFillColor(HexColor("#5b6472"))
    canvas.drawString(30 * mm, 11 * mm, f"{MARK} – {note}")
    canvas.drawRightString(A4[0] - 18 * mm, 11 * mm, f"Trang {sheet.page}")
