"""What the demo's section pages say: honest texts, also where a section is still to be filled."""

from dataclasses import dataclass
from datetime import date

from .calendar import words
from .markup import Block, blocks_of, fields_of, read

NAMES = (
    "trang-chu",
    "home-en",
    "gioi-thieu",
    "tin-tuc",
    "chi-dao-dieu-hanh",
    "van-ban",
    "don-vi",
    "cong-khai",
    "dich-vu-cong",
    "tuyen-sinh",
    "thoi-khoa-bieu",
    "dieu-khoan",
    "quyen-rieng-tu",
    "kha-nang-tiep-can",
)


@dataclass(frozen=True)
class Section:
    """The title, introduction and body of one section page; the slug is empty for the Vietnamese home."""

    key: str
    slug: str
    title: str
    introduction: str
    body: list[Block]
    image: str = ""
    image_alt: str = ""


def sections(today: date) -> dict[str, Section]:
    """Every section's text by its key."""
    return {name: _section(name, today) for name in NAMES}


def _section(name: str, today: date) -> Section:
    head, body = fields_of(read(f"sections/{name}.txt").format_map(words(today, None, None)))
    return Section(
        name,
        head["slug"],
        head["title"],
        head["introduction"],
        blocks_of(body),
        head.get("image", ""),
        head.get("alt", ""),
    )
