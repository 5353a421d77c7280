from __future__ import annotations

from pathlib import Path

import pytest

from gazette.importer import import_page, stacks
from gazette.problems import Source

ROOT = Path(__file__).parents[3]
STACKED = (
    "seeds/000_51e2a95c7ec7d086.txt",
    "tests/golden/import/pages/14-four-stacked-2014.txt",
    "tests/golden/import/pages/109-county-front-2023-stacked.txt",
)


@pytest.mark.parametrize("path", STACKED)
def test_what_a_stack_is_spared_changes_neither_its_articles_nor_its_doubts(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = Source(path, (ROOT / path).read_text(encoding="utf-8"))
    quick = import_page(source)
    monkeypatch.setattr(stacks, "_promise", lambda _: float("inf"))  # every way to divide the stack may come second
    assert import_page(source) == quick


def test_the_name_of_a_column_heads_no_text_of_a_stack() -> None:
    shelter = "　　本报讯（记者郝晴）候车亭月底完工，区交通运输局说。\n"
    show = "　　本报讯（记者孙立）图片展昨日开幕，新闻图片二百张展出。\n"
    text = f"临塘报 2021年10月22日 星期五 第4版\n\n图片新闻\n候车亭月底完工\n{shelter}{show}"
    titles = [file.article.title.printed for file in import_page(Source("page.txt", text)).articles]
    assert titles == ["候车亭月底完工", "图片展昨日开幕"]
