from collections import Counter

import pytest

from gazette.model import Person
from gazette.paper.likeness import _alike_columns, check_likeness
from gazette.problems import Source
from tests.unit.newspapers import make_story


def slips(*bylines: str) -> list[tuple[str, int]]:
    """Return the path and line of every warning about a paper whose articles have these people."""
    stories = [
        make_story(number=number, byline=tuple(Person(name) for name in names.split("、")))
        for number, names in enumerate(bylines, 1)
    ]
    sources = {
        story.article.path: Source(
            story.article.path,
            "---\nbyline:\n" + "".join(f"- {person.name}\n" for person in story.article.byline) + "---\n",
        )
        for story in stories
    }
    problems = check_likeness((story.article for story in stories), sources)
    return [(problem.span.path, problem.span.line) for problem in problems]


def test_the_rarer_of_two_look_alike_names_is_shown_in_each_of_its_articles() -> None:
    names = ["金钧胤", "金钧胤、金均胤", "金均胤", "金钧胤"]
    assert slips(*names) == [("2024-06-05/01/02.md", 4), ("2024-06-05/01/03.md", 3)]


def test_a_name_set_with_a_space_is_shown_only_where_another_article_has_none() -> None:
    assert slips("刘 辉", "王 芳") == []
    assert slips("刘 辉", "刘辉", "刘辉") == [("2024-06-05/01/01.md", 3)]


def test_two_short_names_are_two_people_unless_one_is_much_rarer() -> None:
    assert slips("王建", "王健") == []
    assert slips("王建", *["王健"] * 5) == [("2024-06-05/01/01.md", 3)]


def test_names_that_differ_in_an_unlike_character_are_two_people() -> None:
    assert slips(*["王志强"] * 9, "王志刚") == []


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"和谐劳动关系巡礼": 3, "和谐劳动关系巡札": 1}, {"和谐劳动关系巡札": "和谐劳动关系巡礼"}),
        ({"贯彻落实省委会议精神": 2, "贯彻落实省委会精神": 2}, {"贯彻落实省委会精神": "贯彻落实省委会议精神"}),
        ({"“新春走基层”": 1, "新春走基层": 4}, {"“新春走基层”": "新春走基层"}),
        ({"新春走基层（一）": 1, "新春走基层（二）": 4}, {}),
        ({"2023年回眸与展望": 1, "2024年回眸与展望": 4}, {}),
        ({"人物": 1, "人文": 4, "今日关注": 2, "今日关怀": 3}, {}),
    ],
)
def test_a_column_of_two_spellings_is_found_and_a_series_is_left(
    columns: dict[str, int], expected: dict[str, str]
) -> None:
    assert dict(_alike_columns(Counter(columns))) == expected
