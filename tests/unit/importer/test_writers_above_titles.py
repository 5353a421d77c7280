"""Writers named above their titles, on pages that name all of them there."""

from __future__ import annotations

import pytest

from tests.unit.reading_pages import BUSES, HERONS, articles

PRICES = "黄瓜每斤三元，番茄每斤四元，摊主说这比上周都便宜了一些，来买菜的人也多了。"
TEXTS = {"湖边来了白鹭": ("江 离", HERONS), "公交改道": ("陆 野", BUSES), "菜场降价": ("杜 若", PRICES)}


def page(gap: str, mark: str = "◎ ") -> str:
    """The texts, each below its title and that below its writer."""
    items = (f"{mark}{name}\n{gap}{title}\n\n{text}\n" for title, (name, text) in TEXTS.items())
    return "临塘报 2021年10月22日 星期五 第4版 副刊\n\n" + "\n".join(items)


@pytest.mark.parametrize("gap", ["", "\n"])
def test_who_is_named_above_a_title_wrote_what_is_below_it(gap: str) -> None:
    found = [(article.title.printed, [person.name for person in article.byline]) for article in articles(page(gap))]
    assert found == [(title, [name.replace(" ", "")]) for title, (name, _) in TEXTS.items()]


def test_who_signs_below_a_text_wrote_that() -> None:
    texts = f"湖边来了白鹭\n\n{HERONS}\n\n◎ 江 离\n公交改道\n\n{BUSES}\n\n◎ 陆 野\n"
    found = [(article.title.printed, [person.name for person in article.byline]) for article in articles(texts)]
    assert found == [("湖边来了白鹭", ["江离"]), ("公交改道", ["陆野"])]


def test_who_answers_a_reader_signs_below_the_answer() -> None:
    talk = "问：白鹭怕人吗？\n\n答：不怕，只要没有人惊动它们。\n\n市鸟类研究会　杜 若\n\n"
    found = articles(f"湖边来了白鹭\n◎ 江 离\n\n{talk}公交改道\n◎ 陆 野\n\n{BUSES}\n")
    assert [person.name for person in found[1].byline] == ["陆野"]
