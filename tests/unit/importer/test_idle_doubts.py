"""Of a line that is written alike whichever of two roles it has there is no doubt; of any other there still is."""

from __future__ import annotations

from itertools import count
from unittest import mock

import pytest

from gazette.importer import chances, idle_doubts, page
from gazette.importer.doubts import find_doubts
from gazette.importer.idle_doubts import drop_idle
from gazette.importer.lines import read_sheet
from gazette.importer.rereading import read_again, read_line_as
from gazette.problems import Code, Source
from tests.unit.reading_pages import read

NOTICE = """临塘晚报
2021年10月22日　星期五　第4版

停水通知
　　因管道检修，二十五日全天停水，请居民提前储水，检修好后立即恢复供水。
"""
SIGNED = "　　临塘市自来水公司\n　　10月21日\n"
SIGNATURE = 6


@pytest.fixture(autouse=True)
def _every_line_is_close(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find_doubts.__module__ + ".DOUBT", 0.0)
    monkeypatch.setattr(chances, "FARTHEST", 99.0)


def doubtful(text: str) -> dict[int, str]:
    """Return what is said of the lines below the text of a notice."""
    problems = read(text).problems
    doubts = {each.span.line: each.message for each in problems if each.code is Code.DOUBTFUL_LINE}
    return {line: message for line, message in doubts.items() if line >= SIGNATURE}


@pytest.mark.parametrize(
    ("below", "idle"),
    [
        (SIGNED, {6, 7}),
        ("　　　　　　　　臨塘市自來水公司\n　　　　　　　　二〇二一年十月二十一日\n", {6, 7}),
        ("临塘市自来水公司\n10月21日\n", {6}),  # the date may be furniture, too
        ("　　临塘市自来水公司\n", set()),  # undated it may be whoever the text is by
        ("　　东门小学　王小明\n", set()),
    ],
)
def test_a_sign_off_with_its_date_is_no_doubt_where_it_may_be_a_paragraph(below: str, idle: set[int]) -> None:
    said = doubtful(NOTICE + below)
    with mock.patch.object(page, "drop_idle", side_effect=lambda doubts, *_: doubts):
        before = doubtful(NOTICE + below)
    assert set(before) - set(said) == idle
    assert set(before) >= {SIGNATURE}


def test_a_doubt_stays_where_the_other_reading_writes_other_files() -> None:
    reading, items = read_again(read_sheet(Source("page.txt", NOTICE + SIGNED)))
    doubts = find_doubts(items.reading, items.titled, {})
    times = count()
    assert SIGNATURE not in {each.span.line for each in drop_idle(doubts, reading, items, lambda _: [])}
    assert list(drop_idle(doubts, reading, items, lambda _: [next(times)])) == list(doubts)  # type: ignore[list-item]  # never the same


def test_a_file_of_many_pages_is_not_read_again_for_each_of_its_doubts() -> None:
    head, notice = NOTICE.split("\n\n")
    text = f"{head}\n\n" + f"{notice}{SIGNED}\n" * 20
    with mock.patch.object(idle_doubts, "read_line_as", wraps=read_line_as) as again:
        said = doubtful(text)
    assert again.call_count == 16
    assert len(said) > 16
