"""What stands at the edges of a page, and came out of a file between the columns of its text."""

from __future__ import annotations

import pytest

from gazette.importer import explain_line
from gazette.problems import Source
from tests.unit.reading_pages import BUSES, HERONS, read_with_body

FOLIO = "分水晚报\n2009年4月11日　星期六\n"
TITLE = "湖边的人家\n本报记者　马达\n"
TEXT = f"　　{HERONS}\n　　{BUSES}\n"
BELOW = "stands in as crossheads do, below the page's number or makers"
MAKERS = "责任编辑　田禾　美术编辑　方圆　校对　李兰\n"


def write(edge: str, crosshead: str = "　　岸上的新灶", text: str = TEXT) -> str:
    """Return a page with a text of four parts, above the third of which something from the page's edge stands."""
    below = f"　　水里的菱角\n{TEXT}　　桥头的集市\n{TEXT}"
    return f"{FOLIO}{TITLE}{TEXT}　　船上的旧锅\n{TEXT}{edge}{crosshead}\n{text}{below}"


def is_said(page: str, words: str = "　　岸上的新灶") -> bool:
    """Say whether the rule speaks of a line of a page."""
    told = explain_line(Source("page.txt", page), page.split("\n").index(words) + 1)
    return told is not None and BELOW in {said.rule for said in told.said}


@pytest.mark.parametrize("edge", [MAKERS, "2009年4月11日　星期六　第6版\n"])
def test_a_crosshead_below_who_made_the_page_parts_the_text_round_them(edge: str) -> None:
    page = write(edge)
    bodies = read_with_body(page)
    assert is_said(page)
    assert len(bodies) == 1
    assert "\n## 岸上的新灶\n" in bodies[0]


@pytest.mark.parametrize(
    ("edge", "crosshead", "text"),
    [
        ("", "　　岸上的新灶", TEXT),
        (MAKERS, "岸上的新灶", TEXT),
        (MAKERS, "\n　　岸上的新灶", TEXT),
        (MAKERS, "　　岸上的新灶", f"　　本报讯　{HERONS}\n"),
        (MAKERS, "　　岸上的新灶", f"方圆\n{TEXT}"),
    ],
)
def test_other_lines_below_who_made_the_page_may_be_headlines(edge: str, crosshead: str, text: str) -> None:
    assert not is_said(write(edge, crosshead, text), crosshead.strip("\n"))
