"""Parts of a text whose names are numbers and nothing else."""

from __future__ import annotations

import pytest

from tests.unit.importer.test_counted_captions import NEXT
from tests.unit.reading_pages import read

FOLIO = "分水晚报\n1998年10月11日　星期日　第8版\n\n"
FIRST = "从县城到石门村有六十里山路，没有班车，邮递员老杨每周走两趟，一走就是二十三年。"
SECOND = "十二月的一天，大雪封山，老杨在雪里走了十一个小时，回到家已是半夜。"
THIRD = "如今公路修通了，老杨也退休了，他还是常到村口去坐坐，等那班汽车。"


@pytest.mark.parametrize(
    "counts",
    [
        ("一", "二", "三"),
        ("1", "2", "3"),
        ("01", "02", "03"),
        ("Ⅰ", "Ⅱ", "Ⅲ"),
        ("IV", "V", "VI"),
        ("（五）", "（六）", "（七）"),
    ],
)
@pytest.mark.parametrize(("indent", "gap"), [("　　", ""), ("", ""), ("", "\n")])
def test_numbers_alone_part_a_text(counts: tuple[str, str, str], indent: str, gap: str) -> None:
    parts = zip(counts, (FIRST, SECOND, THIRD), strict=True)
    text = "".join(f"{gap}{indent}{count}\n{gap}{indent}{part}\n" for count, part in parts)
    essay, other = read(f"{FOLIO}山路弯弯\n{text}{NEXT}").articles
    assert essay.article.title.printed == "山路弯弯"
    assert [line.removeprefix("## ") for line in essay.body.split("\n\n")] == [
        counts[0],
        FIRST,
        counts[1],
        SECOND,
        counts[2],
        f"{THIRD}\n",
    ]
    assert other.article.title.printed == "线路改道"


@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_number_that_begins_with_nought_and_counts_no_parts_is_the_page_s(gap: str) -> None:
    page = read(f"{FOLIO}山路弯弯\n　　{FIRST}\n{gap}08\n{gap}　　{SECOND}\n　　{THIRD}\n{NEXT}")
    essay, _ = page.articles
    assert essay.body.strip().split("\n\n") == [FIRST, SECOND, THIRD]
    assert page.issue is not None
    assert "08" in page.issue.pages[0].furniture
