"""Where a poem begins and ends, and what its parts are called."""

from __future__ import annotations

from gazette.importer.lines import read_sheet
from gazette.importer.verse import find_verse
from gazette.problems import Source
from tests.unit.reading_pages import BUSES, HERONS, articles, read, titles

FOLIO = "分水新闻\n2024年6月5日　星期三　第2版\n\n"
ESSAY = f"　　{HERONS}\n　　{BUSES}\n"
STANZA = "灯塔只有一只眼睛\n数着归来的船\n另一只\n给了海风\n"
SECOND = "拆船的人把海\n一片一片割下来\n堆成山\n山上有铁锈色的夕阳\n"


def find(text: str) -> str:
    """Return which lines are verse, a sign each: V or a dot."""
    return "".join("V" if verse else "." for verse in find_verse(read_sheet(Source("page.txt", text))))


def test_a_column_a_title_and_a_subtitle_above_a_writer_are_no_stanza() -> None:
    review = f"书林漫步\n从泥土里长出来的小说\n读李坤木《溪埔风雨》\n陈亦方\n{ESSAY}"
    found = articles(f"{FOLIO}港都三题\n林野渡\n{STANZA}{SECOND}\n{review}")
    assert [len(article.byline) for article in found] == [1, 1]
    assert found[1].column == "书林漫步"


def test_the_headline_of_the_prose_right_below_a_poem_is_no_verse() -> None:
    poem = f"渡口\n林野渡\n{STANZA}{SECOND}"
    assert find(f"{poem}甘蔗田边\n阿　松\n{HERONS}\n") == "..VVVVVVVV..."
    assert find(f"{poem}山林里的哨兵\n{HERONS}\n") == "..VVVVVVVV.."
    assert find(f"{poem}准印证号：（晋）内资字第0000号　内部资料　免费交流\n") == "..VVVVVVVV."


def test_the_title_of_the_next_poem_stands_at_another_margin() -> None:
    poems = [stanza.replace("\n", "\n　　").rstrip("　") for stanza in (f"　　{STANZA}", f"　　{SECOND}")]
    page = f"渡口\n□ 林野渡\n{poems[0]}羊皮筏子\n{poems[1]}投稿信箱：hongliu@mail.example　文学副刊第612期\n"
    assert find(page) == "..VVVV.VVVV."


def test_poems_that_are_counted_have_their_names_above_them() -> None:
    poems = f"一　灯塔\n{STANZA}二　拆船场\n{SECOND}"
    page = f"{FOLIO}港都三题\n林野渡\n{poems}\n湖边的人\n孙立强\n{ESSAY}"
    body = read(page).articles[0].body
    assert [line for line in body.splitlines() if line.startswith("## ")] == ["## 一　灯塔", "## 二　拆船场"]


def test_verse_below_its_poet_begins_no_paragraphs() -> None:
    poem = "一串脚印从云里下来\n又往云里去\n风把它们吹平\n我问老班长\n山那边是什么\n他指了指界碑\n"
    page = f"{FOLIO}雪线上的脚印\n指导员 高原\n{poem}山林里的哨兵\n{HERONS}\n"
    assert titles(page) == ["雪线上的脚印", "山林里的哨兵"]
    assert len(read(page).articles[0].body.split("\n\n")) == 1


def test_what_could_be_a_name_inside_a_poem_is_a_line_of_it() -> None:
    poem = f"夜宿湿地\n安　然\n{STANZA}\n我在门里坐了\n才听懂\n它说的是\n慢走\n"
    page = f"{FOLIO}{poem}\n湖边的人\n孙立强\n{ESSAY}"
    assert find(poem) == "..VVVVVVVV"
    assert [[person.name for person in article.byline] for article in articles(page)] == [["安然"], ["孙立强"]]
