"""What a program prints at the foot of a page, and who wrote an article beside where a site has it from."""

import pytest

from gazette.importer import Use
from tests.unit.reading_pages import HERONS, articles, read, read_with_body

PAGE = "江海晚报　2025年12月12日　第6版　民生\n\n新桥昨天通车\n"


@pytest.mark.parametrize(
    "foot",
    [
        "第 1 页 共 1 页",
        "第1页/共8页",
        "- 2 -",
        "2025/12/12 下午5:30",
        "A02.indd  1    2025-12-12  17:30:22",
        "Page 2 of 8",
    ],
)
def test_what_a_program_prints_at_the_foot_is_no_text(foot: str) -> None:
    page = read(f"{PAGE}　　本报讯（记者 郑岚）{HERONS}\n\n{foot}\n")
    assert [file.body.strip() for file in page.articles] == [HERONS]
    assert {fate.use for fate in page.fates if fate.line == page.source.text.count("\n")} == {Use.FURNITURE}


def test_two_lines_of_a_score_are_no_foot() -> None:
    assert "1—2" in read_with_body(f"{PAGE}　　本报讯（记者 郑岚）{HERONS}\n　　1—2\n")[0]


@pytest.mark.parametrize(
    "said",
    [
        "来源：滨海时报 记者 柳岸",
        "来源：滨海时报 记者：柳岸",
        "来源：滨海时报 作者：记者 柳岸 字体：大 中 小",
        "来源：滨海时报 记者 柳岸 阅读 2345",
        "2025-11-22 09:12　来源：滨海时报　记者：柳岸",
    ],
)
def test_who_wrote_it_stands_beside_where_it_is_from(said: str) -> None:
    (found,) = articles(f"{PAGE}{said}\n　　{HERONS}\n")
    assert (found.title.printed, found.subtitle, found.source) == ("新桥昨天通车", None, "滨海时报")
    assert [(person.name, person.role) for person in found.byline] == [("柳岸", "记者")]


def test_a_reporter_alone_below_a_headline_stays_a_writer() -> None:
    (found,) = articles(f"{PAGE}记者 柳岸\n　　{HERONS}\n")
    assert [person.name for person in found.byline] == ["柳岸"]
