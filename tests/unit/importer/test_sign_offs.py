"""Sign-offs: of several lines, of readers without a name, of desks of the paper, far in below a title."""

from __future__ import annotations

import pytest

from gazette.importer.closers import find_bracket
from gazette.model import Kind, Person
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read

MEETING = "　　本会定于三月七日下午二时假座本会礼堂\n召开会员大会，选举新职员，并通过账目。凡我同\n人，务希拨冗出席。\n"
FATHER = "　　先父于九月十四日病逝，谨择于九月二十日\n上午九时举行家祭，九时半公祭，恕不另讣。\n"
OTHER = f"湖边来了白鹭\n　　本报讯　{HERONS}\n　　{BUSES}\n"


@pytest.mark.parametrize(
    ("title", "text", "signers"),
    [
        ("梅江同乡会通告", MEETING, "　　　　會長　溫翼舟\n　　　　總務　丘秀衡\n"),
        ("梅江同乡会通告", MEETING, "　　　　　　經理　欒子民\n　　一九五二年十一月五日\n"),
        ("梅江同乡会公告", MEETING, "　　　　会长　温　舟\n　　　　总务　丘秀衡\n　　一九五四年二月五日\n"),
        ("訃聞", FATHER, "　　　　　　妻　許吳月霞　暨\n　　　　子　許榮宗、許榮祥　泣啟\n"),
        ("讣告", FATHER, "　　　　　　长子　许荣宗\n　　　　　　次女　许荣芳\n"),
    ],
)
def test_each_of_several_lines_that_sign_a_notice_stays_its_last(title: str, text: str, signers: str) -> None:
    notice, other = read(f"江南日报\n\n{title}\n{text}{signers}{OTHER}").articles
    assert (notice.article.kind, notice.article.byline) == (Kind.NOTICE, ())
    assert notice.body.split()[-len(signers.split()) :] == signers.split()
    assert other.article.title.printed == "湖边来了白鹭"


def test_writers_below_a_letter_on_a_line_each_are_its_byline() -> None:
    letter = f"湖边要有路灯\n　　编辑同志：{HERONS}\n　　　　　　园林处　张三\n　　　　　　公交公司　李强\n"
    (article, _) = articles(f"江南日报\n\n{letter}{OTHER}")
    assert [person.name for person in article.byline] == ["张三", "李强"]


@pytest.mark.parametrize(
    ("printed", "person"),
    [
        ("（鳳岡一讀者）", Person("鳳岡一讀者")),
        ("（一读者）", Person("一读者")),
        ("（六盘水　众读者）", Person("众读者", "六盘水")),
        ("（崇宁路小学　部分家长）", Person("部分家长", "崇宁路小学")),
        ("（几位老工人）", Person("几位老工人")),
    ],
)
def test_readers_without_a_name_sign_at_the_end_of_their_text(printed: str, person: Person) -> None:
    (file,) = read(f"湖边要有路灯\n　　{BUSES}\n　　{HERONS}{printed}\n").articles
    assert file.article.byline == (person,)
    assert file.body.rstrip().endswith(HERONS)


def test_readers_inside_a_sentence_sign_nothing() -> None:
    assert find_bracket(fold("公园里来了许多人（全体学生）")) is None


def test_a_desk_of_the_paper_signs_its_answer() -> None:
    letter = f"　　编辑同志：{BUSES}\n　　答：{HERONS}\n　　本报法律顾问组\n"
    (article, _) = articles(f"江南日报\n\n职工信箱\n加班费该怎么算\n{letter}\n{OTHER}")
    assert article.byline[-1] == Person("本报法律顾问组")


@pytest.mark.parametrize("title", ["膠林曉", "雨夜"])
def test_a_name_set_far_in_below_a_short_title_wrote_the_poem(title: str) -> None:
    verse = "　　膠燈三點亮，\n　　照見露珠涼。\n　　刀走彎彎路，\n　　乳流淺淺香。\n"
    _, poem = articles(f"江南日报\n\n{OTHER}{title}\n　　　　　隱　廬\n{verse}")
    assert (poem.title.printed, poem.byline) == (title, (Person("隱廬"),))


@pytest.mark.parametrize("staff", ["今日编辑　水　生", "當日編輯：水　生", "轮值主编　水　生"])
def test_who_edits_the_page_today_is_on_the_staff(staff: str) -> None:
    page = read(f"澄江晚报\n1994年7月26日　星期二　第3版　社会新闻\n{staff}\n送冰人\n　　{HERONS}（本报记者　谷雨）\n")
    (file,) = page.articles
    assert file.article.byline == (Person("谷雨", "记者"),)
    assert page.issue is not None
    assert [person.name for person in page.issue.pages[0].editors] == ["水生"]


def test_little_stations_sign_nothing() -> None:
    briefs = f"◎港仔国小\n　　{HERONS}\n◎新庄国中\n　　{BUSES}\n"
    first, *others = articles(f"江南日报\n\n{OTHER[:-1]}（记者张三）\n校园小站\n{briefs}")
    assert "校园小站" not in first.title.printed
    assert [other.column for other in others] == ["校园小站", "校园小站"]
