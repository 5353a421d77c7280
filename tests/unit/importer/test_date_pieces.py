"""Dates of mastheads that came off the page in pieces."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.date_pieces import find_date_pieces, read_date_pieces
from gazette.importer.lines import read_sheet
from gazette.problems import Source

TEXT = "　　本报讯 昨日清晨，市民在公园里散步，湖面上薄雾初散，几只白鹭从芦苇丛中飞起，引得路人纷纷驻足拍照留念。\n"


@pytest.mark.parametrize("pieces", ["2022年8月\n11\n星期四", "2022年\n8月\n11日", "2022年8月\n星期四\n11日"])
def test_pieces_of_a_date_are_read_as_one(pieces: str) -> None:
    found = read_date_pieces(read_sheet(Source("page.txt", f"江城工人报\n{pieces}\n")).printed)
    assert found == (dt.date(2022, 8, 11), 2)


@pytest.mark.parametrize("printed", ["2022年8月11日\n12", "2022年8月\n湖边来了白鹭", "8月\n11", "2022年13月\n11"])
def test_what_is_whole_or_no_date_is_not_put_together(printed: str) -> None:
    assert find_date_pieces(read_sheet(Source("page.txt", printed)).printed) == ()


def test_a_page_dated_in_pieces_needs_no_date_and_they_are_furniture() -> None:
    page = import_page(
        Source("page.txt", f"江城工人报\n2022年8月\n11\n星期四\n第9216期　今日8版\n\n湖边来了白鹭\n{TEXT}"),
        PageHints(page=1),
    )
    assert (page.date, page.date_inferred) == (dt.date(2022, 8, 11), False)
    assert [file.article.title.printed for file in page.articles] == ["湖边来了白鹭"]
    assert page.issue is not None
    assert {"2022年8月", "11"} <= set(page.issue.pages[0].furniture)
