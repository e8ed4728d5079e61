"""Who issues the demo's documents: the school, its unions, and the offices above it, as they stood on a day."""

from dataclasses import dataclass, replace
from datetime import date

#: From this day the province is Bắc Ninh and there are no districts.
MERGED = date(2025, 7, 1)


@dataclass(frozen=True)
class Office:
    """An issuer as a document's head names it: itself, the body above it, where it sits.

    What comes from a `superior` is news of the sector; a youth union's papers carry its own name in place of the
    state's.
    """

    name: str
    above: str
    place: str
    superior: bool = False
    youth_union: bool = False


DEPARTMENT = "Sở Giáo dục và Đào tạo tỉnh Bắc Ninh"
SCHOOL = Office("Trường THPT Lục Ngạn số 1", DEPARTMENT, "Chũ")
OFFICES = {
    "school": SCHOOL,
    "congdoan": Office("Công đoàn trường THPT Lục Ngạn số 1", "", "Chũ"),
    "doantruong": Office("Đoàn trường THPT Lục Ngạn số 1", "", "Chũ", youth_union=True),
    "sgddt": Office(DEPARTMENT, "Uỷ ban nhân dân tỉnh Bắc Ninh", "Bắc Ninh", superior=True),
    "bgddt": Office("Bộ Giáo dục và Đào tạo", "", "Hà Nội", superior=True),
    "tinhdoan": Office("Tỉnh đoàn Bắc Ninh", "", "Bắc Ninh", superior=True, youth_union=True),
}


def office(code: str, day: date) -> Office:
    """The issuer by the names of that day."""
    found = OFFICES[code]
    if day >= MERGED:
        return found
    before = {"Bắc Ninh": "Bắc Giang", "Chũ": "Lục Ngạn"}
    return replace(
        found,
        name=found.name.replace("Bắc Ninh", "Bắc Giang"),
        above=found.above.replace("Bắc Ninh", "Bắc Giang"),
        place=before.get(found.place, found.place),
    )
