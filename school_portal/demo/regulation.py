"""The regulation of the portal, 18 articles, word for word, as data.

Mended, because the scan plainly misread them: "Công thông tin" to "Cổng thông tin"; "các nhân" to "cá nhân" and the
doubled "của của" (Điều 2.2); the doubled "với với" (Điều 3.2); "phản phôi" to "phản hồi" (Điều 13.4); a clause torn in
two by a page break (Điều 2.2); a heading mark before "4." (Điều 13.4); the symbol "THPTLN_g1" to "THPTLNg1".
Everything else stays as signed, both spellings "Thư ký" and "Thư kí" included. The original leaves the number and the
day of its decision empty; they stay empty.
"""

from dataclasses import dataclass
from functools import cache

from .markup import html_of, read


@dataclass(frozen=True)
class Article:
    """One Điều: its number, its title, the chapter it stands in, its text."""

    number: int
    title: str
    chapter: str
    html: str

    @property
    def anchor(self) -> str:
        """The address of the article inside the page, the same for ever."""
        return f"dieu-{self.number}"

    @property
    def heading(self) -> str:
        return f"Điều {self.number}. {self.title}"


@dataclass(frozen=True)
class Regulation:
    """The regulation as the school's register of documents records it."""

    title: str
    abstract: str
    preamble: str
    number: str
    symbol: str
    year: int
    month: int
    day: int | None
    issuer: str
    place: str
    signer: str
    signer_role: str
    recipients: tuple[str, ...]
    chapters: tuple[str, ...]
    articles: tuple[Article, ...]


@cache
def articles() -> tuple[Article, ...]:
    """The 18 articles in order."""
    found = []
    for chapter in read("regulation.txt").split("\n# "):
        heading, *parts = chapter.removeprefix("# ").split("\n## ")
        chapter_title = heading.strip().replace(" | ", ". ")
        for part in parts:
            first, _, body = part.partition("\n")
            number, _, title = first.partition(" | ")
            found.append(Article(int(number), title.strip(), chapter_title, html_of(body)))
    return tuple(found)


@cache
def regulation() -> Regulation:
    """The whole regulation with what its head and foot say."""
    return Regulation(
        title="Quy chế hoạt động Cổng thông tin điện tử trường THPT Lục Ngạn số 1, tỉnh Bắc Giang",
        abstract="Quy chế hoạt động Cổng thông tin điện tử trường THPT Lục Ngạn số 1",
        preamble="Ban hành kèm theo Quyết định số: /QĐ-THPTLNg1, ngày /9/2021 của Hiệu trưởng "
        "trường THPT Lục Ngạn số 1",
        number="",
        symbol="QĐ-THPTLNg1",
        year=2021,
        month=9,
        day=None,
        issuer="Trường THPT Lục Ngạn số 1",
        place="Lục Ngạn",
        signer="Ngô Quang Khải",
        signer_role="Hiệu trưởng",
        recipients=("Như Điều 3", "Các tổ chuyên môn", "Lưu VT, VP"),
        chapters=tuple(dict.fromkeys(article.chapter for article in articles())),
        articles=articles(),
    )
