"""Interviews that crossheads part stay one text, by the speakers that go on below."""

from __future__ import annotations

import pytest

from gazette.importer.interviews import find_parts_of_talks
from gazette.importer.lines import read_sheet
from gazette.importer.traits import read_traits
from gazette.problems import Source
from tests.unit.reading_pages import HERONS, articles, read

INTRODUCED = "湖边为什么来了白鹭\n——对话园林局局长{0}\n\n本报记者 尹晓雯\n\n　　日前，记者专访了园林局局长{0}。\n\n"
PARTS = (
    ("“来客”来自哪里", "湖边的白鹭是从哪里来的？", "它们从南边来，有的飞了两千里。"),
    ("种好一片林", "怎样才能把它们留下来？", "要种树，要种很多的树。"),
    ("水也要清", "水呢？", "水要清，鱼才会多。"),
)


def talk(asks: str, answers: str, gap: str = "\n", indent: str = "　　") -> str:
    parts = (f"{head}\n{gap}{indent}{asks}：{asked}\n{indent}{answers}：{said}\n{gap}" for head, asked, said in PARTS)
    return "".join(parts)


@pytest.mark.parametrize("answers", ["彭博", "史密斯", "王老師"])
@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("indent", ["", "　　"])
def test_an_interview_is_one_text_with_crossheads(answers: str, gap: str, indent: str) -> None:
    page = INTRODUCED.format(answers) + talk("记者", answers, gap, indent)
    assert len(articles(f"2024年6月5日　第6版\n\n{page}")) == 1
    [file] = read(f"2024年6月5日　第6版\n\n{page}").articles
    assert [line for line in file.body.split("\n") if line.startswith("## ")] == [f"## {head}" for head, *_ in PARTS]


@pytest.mark.parametrize(
    "text",
    [
        talk("问", "答"),  # whoever asks and answers
        talk("读者", "律师"),
        talk("时间", "地点"),
        talk("记者", "彭博").replace("彭博", "韩飞", 1).replace("彭博", "何宁", 1),  # others each time
        "".join(f"{head}\n　　本报讯　{HERONS}\n　　记者：{asked}\n　　彭博：{said}\n" for head, asked, said in PARTS),
    ],
)
def test_texts_that_share_no_speaker_by_name_are_not_one(text: str) -> None:
    traits = read_traits(read_sheet(Source("page.txt", f"2024年6月5日　第6版\n\n湖边的人\n{HERONS}\n{text}")))
    assert not find_parts_of_talks(traits)


def test_a_headline_above_an_interview_is_no_crosshead_of_the_text_above() -> None:
    page = f"2024年6月5日　第6版\n\n湖边的人\n　　{HERONS}\n\n{talk('记者', '彭博')}"
    found = find_parts_of_talks(read_traits(read_sheet(Source("page.txt", page))))
    assert len(found) == len(PARTS) - 1
