"""What editors say below the name of a column belongs to its first item, and the name to the column."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import PageHints, import_page
from gazette.model import Article, ArticleFile
from gazette.problems import Source

HINTS = PageHints(dt.date(2024, 6, 5), 2)
HAT = (
    "静安村的吕师傅家，柜顶上放着一顶黑褐色的毡帽，帽檐磨得发白。\n\n"
    "这顶毡帽第一次进城，是七十年前的事，那年他才十六岁，走了整整两天。\n"
)
NOTE = "开栏的话：从今天起，本报用一件旧物、一张照片，讲述普通人家的变化，欢迎读者来稿。\n"


def files(text: str) -> tuple[ArticleFile, ...]:
    return import_page(Source("page.txt", text), HINTS).articles


def told(article: Article) -> tuple[str | None, str | None, str]:
    kicker = article.kicker.printed if article.kicker else None
    return article.column, kicker, article.title.printed


@pytest.mark.parametrize("note", [NOTE, NOTE.replace("开栏的话", "主持人语"), NOTE.replace("开栏的话：", "编者按　")])
def test_the_word_of_the_editors_opens_the_first_item_of_their_column(note: str) -> None:
    (hat,) = files(f"走过七十年\n\n　　{note}\n一顶毡帽三次进城\n\n本报记者　赵宏伟\n\n{HAT}")
    assert told(hat.article) == ("走过七十年", None, "一顶毡帽三次进城")
    assert hat.body.startswith("> ")
    assert hat.body.index("讲述普通人家") < hat.body.index("静安村的吕师傅")


def test_a_head_that_says_something_of_the_report_and_not_of_a_column_is_its_kicker() -> None:
    (hat,) = files(f"静安村农民从旧物里看出新变化\n\n　　编者按：变化有多大，旧物最清楚。\n\n一顶毡帽三次进城\n\n{HAT}")
    assert told(hat.article) == (None, "静安村农民从旧物里看出新变化", "一顶毡帽三次进城")


def test_a_head_is_a_column_when_its_editors_call_it_so() -> None:
    note = NOTE.replace("本报用", "本报开辟“农民从旧物里看出新变化”专栏，用")
    (hat,) = files(f"农民从旧物里看出新变化\n\n　　{note}\n一顶毡帽三次进城\n\n{HAT}")
    assert told(hat.article)[0] == "农民从旧物里看出新变化"


def test_a_column_of_its_own_or_a_text_of_its_own_keeps_the_word_of_the_editors_apart() -> None:
    assert len(files(f"走过七十年\n\n　　{NOTE}\n人物志\n一顶毡帽三次进城\n\n本报记者　赵宏伟\n\n{HAT}")) == 2
    assert len(files(f"旧物里的七十年\n\n　　{NOTE}\n　　{HAT}\n一顶毡帽三次进城\n\n本报记者　赵宏伟\n\n{HAT}")) == 2
