"""Pen names told by the page's own habit, and by the word for what they did beside them."""

from __future__ import annotations

import pytest

from gazette.importer.authors import WITH_ROLE, author_grade
from gazette.model import Person
from gazette.text.widths import fold
from tests.unit.reading_pages import articles

_MILL = (
    "　　磨坊在村口的小河边，青石墙上爬满了藤。小时候我跟着外婆去磨面，一坐就是大半天，听水轮吱呀吱呀地响。\n"
    "　　外婆把麦子一瓢一瓢倒进磨眼里，白花花的面粉就从石缝里落下来。她说，磨面急不得，日子也急不得。\n"
)
_SHOP = (
    "　　巷子尽头有一家旧书店，店主姓什么没人知道，大家都喊他老板。下雨天客人少，他就泡一壶茶，坐在窗下看书。\n"
    "　　我第一次进去是躲雨，翻到一本旧诗集，扉页上写着“赠小妹”。我把书买了下来，至今还放在枕边。\n"
)
_LAMP = (
    "　　夜里停电，母亲点起一盏煤油灯，灯芯剪得短短的，火苗只有豆大。我们姐弟三个围着灯写作业，影子在墙上晃来晃去。\n"
    "　　后来我在城里安了家，灯亮得晃眼，却再也没有那样安静的夜晚。\n"
)
_TEXTS = (("村口的老磨坊", _MILL), ("雨天的书店", _SHOP), ("借一盏灯", _LAMP))


def _page(below_titles: tuple[str, ...] = ("", "", ""), below_texts: tuple[str, ...] = ("", "", "")) -> str:
    rows = zip(_TEXTS, below_titles, below_texts, strict=True)
    return "".join(
        f"{title}\n{above and above + chr(10)}{text}{below and below + chr(10)}" for (title, text), above, below in rows
    )


@pytest.mark.parametrize(
    "names",
    [("※听雨※", "※青禾※", "※远山※"), ("——老石", "——听雨", "——阿莲"), ("～听雨～", "～青禾～", "～远山～")],
)
@pytest.mark.parametrize("below", [True, False])
def test_names_in_one_dress_sign_all_texts_of_a_page(names: tuple[str, ...], below: bool) -> None:  # noqa: FBT001
    made = articles(_page(below_texts=names) if below else _page(names))
    assert [article.title.printed for article in made] == [title for title, _ in _TEXTS]
    assert [article.byline for article in made] == [(Person(name.strip("※～—")),) for name in names]
    assert not any(article.column or article.subtitle for article in made)


@pytest.mark.parametrize("names", [("李长河", "听雨", "野渡舟"), ("小满", "野渡舟", "山　泉")])
@pytest.mark.parametrize("below", [True, False])
def test_names_without_a_dress_sign_where_the_others_do(names: tuple[str, ...], below: bool) -> None:  # noqa: FBT001
    made = articles(_page(below_texts=names) if below else _page(names))
    assert [article.title.printed for article in made] == [title for title, _ in _TEXTS]
    assert [article.byline for article in made] == [(Person(name.replace("　", "")),) for name in names]


def test_names_of_columns_and_short_titles_are_no_writers() -> None:
    names = ["岁月", "书香", "乡情"]
    rows = zip(names, _TEXTS, strict=True)
    columns = articles("".join(f"※{name}※\n{title}\n{text}" for name, (title, text) in rows))
    assert [article.column for article in columns] == names
    short = articles(f"生活随想\n磨面\n{_MILL}老街旧影\n躲雨\n{_SHOP}书边絮语\n停电\n{_LAMP}")
    assert [article.title.printed for article in short] == ["磨面", "躲雨", "停电"]
    assert not any(article.byline for article in (*columns, *short))


def test_whom_the_texts_are_on_did_not_write_them() -> None:
    made = articles(
        "一个人的修表铺\n——老周\n　　老周的修表铺开在桥头，三平方米，一张桌子一盏灯。四十年里修过三万块表。\n\n"
        "守着渡口的人\n——老李头\n　　渡口在下游的弯道上，老李头撑船撑了三十一年。桥修好以后，坐船的人一天也没有几个。\n"
    )
    assert not any(article.byline for article in made)


def test_words_that_part_one_text_are_no_writers() -> None:
    (feature,) = articles(
        "一条河的四季\n本报记者　李长河\n"
        "　　清水河从北山流下来，穿过十七个村庄，在城东汇入大江。一年四季，沿河的人家过着不一样的日子。\n春汛\n"
        "　　三月雪化，水涨得快，村里的男人们轮流守夜看堤。老支书说，守了四十年，最怕的是半夜那一阵风。\n夏耕\n"
        "　　五月里家家下田，水车从早响到晚。如今改用电泵，省下的工夫年轻人都去城里做活。\n秋收\n"
        "　　九月谷子黄了，沿河的晒场上铺得满满当当。收购的车一辆接一辆开进村里来。\n"
    )
    assert feature.byline == (Person("李长河", "记者"),)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("文/听雨", Person("听雨", "文")),
        ("文\\老秦", Person("老秦", "文")),
        ("◎/文　阿莲", Person("阿莲", "文")),
        ("◎文　听雨", Person("听雨", "文")),
        ("图/文　小米", Person("小米", "图/文")),
        ("听雨／文", Person("听雨", "文")),
        ("野渡舟　图/文", Person("野渡舟", "图/文")),
    ],
)
def test_a_pen_name_stands_beside_the_word_for_what_its_bearer_did(line: str, named: Person) -> None:
    mill, _ = articles(f"村口的老磨坊\n{line}\n{_MILL}雨天的书店\n李长河\n{_SHOP}")
    assert (mill.title.printed, mill.byline) == ("村口的老磨坊", (named,))


@pytest.mark.parametrize(
    "line", ["文/综合", "图文/本报资料", "文：工作总结", "图文　现场直击", "图文：开幕式", "文／记者"]
)
def test_what_stands_beside_such_a_word_and_is_nobody_is_no_writer(line: str) -> None:
    assert author_grade(fold(line)) < WITH_ROLE
