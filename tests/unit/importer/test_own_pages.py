"""The page's own number, as its head gives it with a name or with those who made the page."""

from __future__ import annotations

import pytest

from gazette.importer.staff_lines import find_own_page


@pytest.mark.parametrize(
    ("line", "page"),
    [
        ("1版 综合新闻", 1),
        ("第三版 国际", 3),
        ("B07 楼市 责编:夏青", 7),
        ("1版 湖边新修了三公里步道", None),
        ("07 楼市", None),
    ],
)
def test_a_page_is_numbered_before_its_name_or_its_makers(line: str, page: int | None) -> None:
    assert find_own_page(line) == page
