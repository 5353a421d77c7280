"""Where a text begins below another one in a stack of headlines."""

from __future__ import annotations

from tests.unit.reading_pages import articles, read_golden


def test_a_report_begins_where_the_text_above_it_is_torn() -> None:
    made = read_golden("773-binhai-1996").articles
    (surgery,) = (file for file in made if "心脏手术" in file.article.title.printed)
    assert surgery.body.startswith("俄罗斯总统叶利钦")


def test_a_text_begins_below_a_name_in_brackets_that_a_line_break_cuts() -> None:
    stack = "河岸新栽垂柳三千株\n敲钟四十年的老校工\n"
    willows = "　　本报讯　河岸昨天栽下垂柳，共三千株，\n园林处的人说，明年春天河岸就能成荫。（晓\n天）\n"
    bells = "　　镇上小学的钟是一段铁轨，挂在槐树上，\n老校工敲钟敲了四十年，没有误过一分钟。\n"
    bells += "孩子们说，他的手表要对着铁轨走。\n"
    assert [article.title.printed for article in articles(stack + willows + bells)] == stack.split()
