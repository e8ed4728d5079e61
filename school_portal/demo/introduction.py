"""The texts of the introduction and of the English pages: what the school says about itself, in two languages."""

from dataclasses import dataclass
from datetime import date

from .markup import Block, blocks_of, fields_of, read

#: In the order of Điều 11.1.
PARTS = ("chuc-nang-nhiem-vu", "co-cau-to-chuc", "lich-su", "lien-he")
LEADERSHIP, DECISION = "ban-giam-hieu", "quyet-dinh"
#: English pages right below /en/, in the order of the menu; those of the footer last.
ENGLISH_MENU = ("about", "news", "admissions", "documents")
ENGLISH_STATEMENTS = ("terms", "privacy", "accessibility")
ENGLISH_PARTS = ("duties", "structure", "history", "contact")
ENGLISH_LEADERSHIP, ENGLISH_BOARD = "leadership", "board"
#: News that exists in English too, by the key of the Vietnamese article.
ENGLISH_ARTICLES = ("article-khai-giang", "article-clb-tieng-anh", "article-chu-nhat-xanh")

#: The leadership as the regulation names it (Điều 5.2): account and position, nothing more (ruling R10).
LEADERS = (("truongban", "Hiệu trưởng"), ("phoban1", "Phó Hiệu trưởng"), ("phoban2", "Phó Hiệu trưởng"))


@dataclass(frozen=True)
class Text:
    """One page's text; `head` holds what else its file says."""

    title: str
    introduction: str
    body: list[Block]
    head: dict[str, str]

    @property
    def slug(self) -> str:
        return self.head.get("slug", "")

    @property
    def of(self) -> str:
        """The address or key of the Vietnamese original."""
        return self.head.get("of", "")


def text(folder: str, name: str, **words: str) -> Text:
    """The text in one file; `words` fill its placeholders."""
    head, body = fields_of(read(f"{folder}/{name}.txt").format_map(words))
    return Text(head["title"], head["introduction"], blocks_of(body), head)


def english_day(day: date | None) -> str:
    """A day as an English text writes it: 5 September 2026."""
    return f"{day.day} {day:%B %Y}" if day else ""
