"""PDF files of the demo's documents: an A4 page as Decree 30/2020 lays it out, with a text layer, plainly marked."""

import re
from functools import cache, partial
from io import BytesIO
from pathlib import Path

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import HRFlowable, KeepTogether, Paragraph, SimpleDocTemplate, Spacer, Table

from .markup import Block
from .offices import SCHOOL
from .records import DRAFT_DOCUMENT, SUMMARY, URGENCY, Annex, Document, long_date
from .regulation import regulation

FONTS = Path(__file__).parent.parent / "fonts"
REGULAR, BOLD = "BeVietnamPro", "BeVietnamPro-Bold"

#: Every page and the file's subject carry it: nothing made here is an act of the school.
MARK = "Nội dung minh hoạ"
NOT_REAL = "không phải văn bản thật của nhà trường"
NOT_THEIRS = "không phải văn bản thật của cơ quan ghi trên đầu trang"
SUMMED_UP = "bản tóm tắt của nhà trường, không thay bản gốc"
COPIED = "bản chép lại toàn văn Quy chế, không thay bản gốc"
STATE, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc"
YOUTH_UNION = "ĐOÀN TNCS HỒ CHÍ MINH"
INK, GREY = HexColor("#1f2d47"), HexColor("#5b6472")

# Text in text: it makes files a quarter larger, and every reader since PDF 1.0 takes them without.
rl_config.useA85 = 0


@cache
def _fonts() -> None:
    pdfmetrics.registerFont(TTFont(REGULAR, FONTS / "BeVietnamPro-Regular.ttf"))
    pdfmetrics.registerFont(TTFont(BOLD, FONTS / "BeVietnamPro-Bold.ttf"))
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD)


@cache
def _style(size: float = 11, bold: bool = False, align: int = TA_CENTER, after: float = 0, **more) -> ParagraphStyle:
    font = BOLD if bold else REGULAR
    return ParagraphStyle(
        "", fontName=font, fontSize=size, leading=size * 1.5, alignment=align, spaceAfter=after, **more
    )


def document_pdf(document: Document) -> bytes:
    """The document as a PDF file; the same document gives the same bytes."""
    _fonts()
    text = [flowable for block in document.body for flowable in _body(block)]
    if document.nature == SUMMARY:
        story = [*_summary_title(document), *text]
    else:
        foot = [Spacer(0, 6 * mm), KeepTogether(_foot(document))]
        story = [_head(document), Spacer(0, 7 * mm), *_title(document), *text, *foot]
    return _built(story, document.title, SCHOOL.name, _note(document))


def annex_pdf(document: Document, annex: Annex) -> bytes:
    """One annex as a PDF file, which says what it belongs to."""
    _fonts()
    called = document.cited if document.number else document.abstract[:1].lower() + document.abstract[1:]
    belongs = f"(Kèm theo {document.kind_name} {called})"
    story = [Paragraph(annex.title, _style(13, bold=True, after=4)), Paragraph(belongs, _style(10, after=12))]
    story += [flowable for block in annex.body for flowable in _body(block)]
    return _built(story, annex.title, SCHOOL.name, _note(document))


def _note(document: Document) -> str:
    if document.nature == SUMMARY:
        return SUMMED_UP
    return NOT_THEIRS if document.office.superior else NOT_REAL


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
    issuer = [Paragraph(document.office.above.upper(), _style(9.5))] if document.office.above else []
    issuer += [Paragraph(document.issuer.upper(), _style(9.5, bold=True)), _rule("38%", 5)]
    if document.number or document.category == DRAFT_DOCUMENT:
        issuer.append(Paragraph(f"Số: {document.number}" if document.number else "DỰ THẢO", _style(10)))
    if not document.kind:
        issuer.append(Paragraph(document.abstract, _style(9)))
    if document.urgency:
        issuer.append(Paragraph(URGENCY[document.urgency], _style(10, bold=True, spaceBefore=4)))
    if document.office.youth_union:
        state = [Paragraph(YOUTH_UNION, _style(9.5, bold=True)), _rule("40%", 5)]
    else:
        state = [Paragraph(STATE, _style(9.5, bold=True)), Paragraph(MOTTO, _style(10, bold=True)), _rule("56%", 5)]
    state.append(Paragraph(f"{document.place}, {long_date(document.issued_on)}", _style(10)))
    looks = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("ALIGN", (0, 0), (-1, -1), "CENTER")]
    return Table([[issuer, state]], colWidths=[79 * mm, 83 * mm], style=looks)


def _rule(width: str, after: float) -> HRFlowable:
    return HRFlowable(width=width, thickness=0.7, color=INK, spaceBefore=2, spaceAfter=after)


def _title(document: Document) -> list:
    title = [Paragraph(f"Kính gửi: {document.addressed_to}", _style(11, after=10))] if document.addressed_to else []
    if not document.kind:
        return title
    name = Paragraph(document.kind_name.upper(), _style(14, bold=True))
    return [name, Paragraph(document.abstract, _style(11.5, bold=True)), _rule("28%", 12), *title]


def _summary_title(document: Document) -> list:
    """No head of state and no place for a signature: our words must not look like the act they tell of."""
    name = f"BẢN TÓM TẮT {document.kind_name.upper()} {document.number}"
    told = f"{document.abstract} ({document.issuer}, {long_date(document.issued_on)})"
    return [Paragraph(name, _style(14, bold=True, after=4)), Paragraph(told, _style(11.5, bold=True)), _rule("28%", 12)]


def _body(block: Block) -> list:
    kind, value = block
    if kind == "table":
        return [_table(value), Spacer(0, 4 * mm)]
    if kind == "heading":
        align = TA_CENTER if value.isupper() and value.endswith(":") else TA_JUSTIFY
        return [Paragraph(value, _style(11, bold=True, align=align, after=4, spaceBefore=6, keepWithNext=1))]
    text = re.sub(r"</?(ul|ol|p)>|</li>", "\n", str(value)).replace("<li>", "– ")
    style = _style(11, align=TA_JUSTIFY, after=5, firstLineIndent=9 * mm)
    return [Paragraph(line, style) for line in text.splitlines() if line.strip()]


def _table(rows: list[list[str]]) -> Table:
    """Columns as wide as their longest words ask; the head is repeated on every page."""
    head, cell = _style(9.5, bold=True), _style(9.5, align=0)
    cells = [[Paragraph(text, cell if number else head) for text in row] for number, row in enumerate(rows)]
    weights = [min(max(map(len, column)), 40) + 6 for column in zip(*rows, strict=True)]
    widths = [162 * mm * weight / sum(weights) for weight in weights]
    looks = [("GRID", (0, 0), (-1, -1), 0.5, INK), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    return Table(cells, colWidths=widths, style=looks, repeatRows=1)


def _foot(document: Document) -> list:
    *others, filed = document.recipients
    lines = [f"– {name};" for name in others] + [f"– {filed}."]
    left = [Paragraph("Nơi nhận:", _style(9.5, bold=True, align=0))]
    left += [Paragraph(line, _style(9, align=0)) for line in lines]
    right = [Paragraph(document.on_behalf, _style(11, bold=True))] if document.on_behalf else []
    right += [Paragraph(document.signer_role.upper(), _style(11, bold=True)), Spacer(0, 9 * mm)]
    right.append(Paragraph(f"({MARK}, không có chữ ký, con dấu)", _style(8.5, textColor=GREY)))
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
    canvas.setFillColor(GREY)
    canvas.drawString(30 * mm, 11 * mm, f"{MARK} – {note}")
    canvas.drawRightString(A4[0] - 18 * mm, 11 * mm, f"Trang {sheet.page}")
