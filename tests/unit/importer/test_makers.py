"""Who made a page: posts and names in any order and dress, and what looks like them."""

from __future__ import annotations

import pytest

from gazette.importer import import_page
from gazette.importer.makers import find_makers, list_posts
from gazette.problems import Source
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS


def read(line: str) -> str:
    """Return the posts and names of a line as one text."""
    return "; ".join(f"{post} {name}" for name, post in list_posts(find_makers(fold(line)), line))


@pytest.mark.parametrize(
    ("line", "made"),
    [
        ("责任编辑：康 宁　版式：许静　校对：何一舟", "责任编辑 康宁; 版式 许静; 校对 何一舟"),
        ("责编/石 磊 版式/小 麦 校对/田 苗", "责编 石磊; 版式 小麦; 校对 田苗"),
        ("编辑∣胡一楠 美编丨白开水 校对｜余音", "编辑 胡一楠; 美编 白开水; 校对 余音"),
        ("■编辑 杜丽丽 ■组版 小龙", "编辑 杜丽丽; 组版 小龙"),
        ("【责任编辑】曾德厚　【值班】老苏", "责任编辑 曾德厚; 值班 老苏"),
        ("本版主編 ⊙ 高志遠　美術：阿祖", "主編 高志遠; 美術 阿祖"),
        ("责编：李明版式：王芳校对：何静", "责编 李明; 版式 王芳; 校对 何静"),
        ("责任编辑李明　版式王芳", "责任编辑 李明; 版式 王芳"),
        ("2基层传真2013年12月5日星期四责任编辑栾树电话010-60000000", "责任编辑 栾树"),
        ("主　编　常　青　　责任编辑　李　苗", "主编 常青; 责任编辑 李苗"),
        ("值班总编 文  辉　　责任编辑　向  前", "值班总编 文辉; 责任编辑 向前"),
    ],
)
def test_posts_and_names_are_read_in_any_dress(line: str, made: str) -> None:
    assert read(line) == made


@pytest.mark.parametrize(
    ("line", "made"),
    [
        ("本版责编　洪 范　胡 杨　版式设计　晏 如", "责编 洪范; 责编 胡杨; 版式设计 晏如"),
        ("策划：张力、李 晓明（实习） 统筹：王五/赵六", "策划 张力; 策划 李晓明; 统筹 王五; 统筹 赵六"),
        ("责任编辑 柯 一 凡", "责任编辑 柯一凡"),
        ("本版编辑　苏　敏　　题图　艾尼瓦尔", "编辑 苏敏; 题图 艾尼瓦尔"),
        ("本版编辑　裴小石　一校　阮　二校　吉", "编辑 裴小石; 一校 阮; 二校 吉"),
        ("责编：彭大勇　校对：二校 林、黄", "责编 彭大勇; 二校 林; 二校 黄"),
    ],
)
def test_several_names_and_names_set_apart_are_told_from_each_other(line: str, made: str) -> None:
    assert read(line) == made


@pytest.mark.parametrize(
    ("line", "made"),
    [
        ("主编：章鱼　编辑：乐天　视觉：老K", "主编 章鱼; 编辑 乐天; 视觉 老K"),
        ("责编　尤溪　美编　阿Q　校对　管静", "责编 尤溪; 美编 阿Q; 校对 管静"),
        ("编辑：喇叭姐姐 插图：阿乐", "编辑 喇叭姐姐; 插图 阿乐"),
        ("策划 本报编辑部 执行 岳清 沈一苇", "策划 本报编辑部; 执行 岳清; 执行 沈一苇"),
        ("主编：翟文萱　本期编辑：高二（6）班文学社", "主编 翟文萱; 编辑 高二（6）班文学社"),
    ],
)
def test_pen_names_and_groups_made_a_page_too(line: str, made: str) -> None:
    assert read(line) == made


@pytest.mark.parametrize(
    ("line", "made"),
    [
        ("组版编辑：丁丽艳　学生编辑：常宁", "组版编辑 丁丽艳; 学生编辑 常宁"),
        ("今日一版责编：贺群 视觉设计：小鹿", "责编 贺群; 视觉设计 小鹿"),
        ("社长、总编辑：邝振华　电脑排版：陈　菲", "社长、总编辑 邝振华; 电脑排版 陈菲"),
        ("督印兼總編輯：林維楨　印刷：南星印務有限公司", "督印兼總編輯 林維楨"),
        ("本版编辑/校对：白玉琼 版式：刘昊", "编辑/校对 白玉琼; 版式 刘昊"),
        ("採訪主任：岑綺雯　編輯：翁達", "採訪主任 岑綺雯; 編輯 翁達"),
        ("本版编辑　钟　离　　刊头题字　石　田", "编辑 钟离; 刊头题字 石田"),
    ],
)
def test_a_post_is_called_as_the_page_calls_it_without_the_page_it_is_for(line: str, made: str) -> None:
    assert read(line) == made


@pytest.mark.parametrize(
    ("line", "made"),
    [
        ("责任编辑　谷雨　电话　（0395）2××××", "责任编辑 谷雨"),
        ("编辑 温若溪　採訪組熱線 (415) 555-0123", "编辑 温若溪"),
        ("责编：苗 田　印刷：分局印刷厂", "责编 苗田"),
        ("責任主編　范仲良　廣告專線（○七）三三二八一○○", "責任主編 范仲良"),
        ("编辑：易 枫  美编：谭 雅  东 埠 晚 报", "编辑 易枫; 美编 谭雅"),
        ("责编 陈 一 校对 何 苗 要 闻 02", "责编 陈一; 校对 何苗"),
        ("版面：A1　组版：周桂兰　签发：", "组版 周桂兰"),
        ("編輯部電話：二四八一七　编辑室电话 (铁) 3-218", ""),
        ("编辑：欢迎继续拨打热线2023456，每周见报", ""),
        ("主编单位：江城日报社", ""),
        ("社会新闻责任编辑王强", ""),
        ("国际新闻部主编", ""),
        ("康宁（编辑） 许静（校对）", ""),
        ("4版　摄影", ""),
        ("作者见报后请与编辑联系稿酬事宜", ""),
    ],
)
def test_telephones_printers_and_page_names_are_nobody(line: str, made: str) -> None:
    assert read(line) == made


def list_editors(top: str, report: str = "", below: str = "") -> list[str]:
    head = f"江城日报　2012年5月8日　星期二　第3版\n{top}\n\n湖边来了白鹭\n　　本报讯　{HERONS}\n"
    text = f"{head}{report}\n线路改道\n　　本报讯　{BUSES}\n{below}\n"
    issue = import_page(Source("page.txt", text)).issue
    assert issue is not None
    return [f"{person.role} {person.name}" for person in issue.pages[0].editors]


def test_furniture_names_who_made_the_page_at_its_head_and_its_foot() -> None:
    found = list_editors("责编：易安　视觉：老柯", below="发行人：余坤成　总编辑：林以乐　执行编辑：刘沛")
    assert found == ["责编 易安", "视觉 老柯", "总编辑 林以乐", "执行编辑 刘沛"]


@pytest.mark.parametrize(
    "report",
    [
        "\n主编谈副刊\n　　本报讯（记者 高远）《江花》主编：办副刊要有耐心，编辑 康宁 也这样说。\n",
        "\n编者按：从今天起，本报开辟“老桥”专栏，请读者来稿。\n",
        "\n老桥（漫画/许静）\n　　本报讯（记者 高远）老桥修好了，昨天通车，两岸居民上桥庆祝。\n",
        "\n旺铺招租\n　　中山路旺铺，一楼临街，水电齐全，价格面议，非诚勿扰。联系人：小丁　电话：3831256\n",
    ],
)
def test_whom_articles_and_advertisements_name_made_no_page(report: str) -> None:
    assert list_editors("责编：易安", report) == ["责编 易安"]


def test_a_post_above_a_name_is_called_without_the_page_that_it_is_for() -> None:
    assert list_editors("本版编辑\n康宁\n责任校对\n许　静") == ["编辑 康宁", "责任校对 许静"]


def test_who_made_another_page_did_not_make_this_one() -> None:
    assert list_editors("三版责编 冯 丽　二版责编 蔡 军　校对 何苗") == ["责编 冯丽", "校对 何苗"]
    assert list_editors("今日八版　责编 邹群") == ["责编 邹群"]
