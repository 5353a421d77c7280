"""Parts of a text that are counted or named alike in every paper, answers, voices, and where to call."""

from __future__ import annotations

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.authors import author_grade
from gazette.importer.lines import read_sheet
from gazette.importer.verse import find_verse
from gazette.model import Article
from gazette.problems import Source
from tests.unit.reading_pages import BUSES, HERONS, articles, read, titles

FOLIO = "分水新闻\n2024年6月5日　星期三　第2版\n\n"
FIRST = f"湖边的鸟\n孙立强\n{HERONS}\n{BUSES}\n"
CASE = (
    "停车场丢车谁来赔\n{}\n今年三月，赵某把摩托车停在超市门前，交了两元保管费，一小时后出来，车不见了。\n"
    "{}\n法院认为，赵某交费领牌，双方的保管合同成立，判决超市赔偿三千六百元。\n"
)


def body(text: str, title: str) -> list[str]:
    """Return the lines of the one article of that title."""
    (found,) = (file for file in read(text).articles if file.article.title.printed == title)
    return [row.rstrip("\\") for row in found.body.splitlines() if row]


def last(text: str) -> Article:
    return articles(text)[-1]


@pytest.mark.parametrize(
    "names", [("案情回放", "法院判决"), ("■案情简介", "■法官点评"), ("基本案情", "典型意义"), ("【案情】", "【评析】")]
)
def test_the_parts_of_a_case_are_crossheads_the_first_right_below_the_headline(names: tuple[str, str]) -> None:
    found = body(FOLIO + FIRST + CASE.format(*names), "停车场丢车谁来赔")
    assert [row for row in found if row.startswith("## ")] == [f"## {name}" for name in names]


LAW = (
    "分水县房屋租赁办法\n第一章　总则\n第一条　为加强房屋租赁管理，保障当事人的合法权益，制定本办法。\n"
    "第二条　本县县城内房屋租赁，适用本办法。\n第二章　附则\n第三条　本办法自二月一日起施行。\n"
)


def test_chapters_of_a_law_are_crossheads() -> None:
    found = body(FOLIO + FIRST + LAW, "分水县房屋租赁办法")
    assert [row for row in found if row.startswith("## ")] == ["## 第一章　总则", "## 第二章　附则"]


NOTICE = """拍卖公告
受委托，我公司定于六月十日上午在本公司拍卖厅举行拍卖会，现公告如下：
一、拍卖标的是报废汽车一批，起拍价三万元，旧空调四十二台，起拍价一万五千元。
二、竞买人须于六月九日前携有效证件办理竞买手续，并交保证金五千元。
三、联系方式
联系地址：分水县人民路88号
联系人：胡先生　叶女士
联系时间：上午九时至十一时
分水中兴拍卖有限公司
"""


def test_a_number_that_follows_the_one_above_heads_no_other_notice() -> None:
    assert titles(FOLIO + FIRST + NOTICE)[1:] == ["拍卖公告"]
    assert "三、联系方式" in body(FOLIO + FIRST + NOTICE, "拍卖公告")


@pytest.mark.parametrize("answer", ["律师答复：", "编辑部答复：", "本报回音：", "答复如下："])
def test_who_answers_stands_in_the_text_and_heads_none(answer: str) -> None:
    letter = "我和女友经人介绍认识，按当地风俗给了彩礼两万元，一直没有领结婚证，现在她提出分手。"
    text = f"彩礼能不能要回来\n编辑同志：\n{letter}\n石浦　王先生\n{answer}\n王先生：你好！\n{BUSES}\n（丁卫国）\n"
    found = body(FOLIO + FIRST + text, "彩礼能不能要回来")
    assert [answer, "王先生：你好！"] == found[found.index(answer) :][:2]
    assert len(titles(FOLIO + FIRST + text)) == len([titles(FOLIO + FIRST), "彩礼能不能要回来"])


def test_what_people_write_on_the_net_heads_no_text() -> None:
    voices = ["@爱吃鱼的猫：四年里，我在三食堂吃了七百多碗牛肉面。", "@Leo_Wang：我还会回来的！"]
    text = f"想对母校说什么\n本报记者　刘洋\n{BUSES}\n{voices[0]}\n{voices[1]}\n记者手记\n{HERONS}\n"
    assert body(FOLIO + FIRST + text, "想对母校说什么")[-2:] == [voices[0], voices[1].replace("_", "\\_")]


def test_voices_one_below_another_are_no_verse() -> None:
    voices = ["蓝天白云：养猪怎么了，靠本事吃饭。", "老海门：建议多报道这样的年轻人。", "匿名网友：四年大学白读了？"]
    text = f"{FOLIO}{FIRST}网友声音\n" + "\n".join(voices) + f"\n数说\n{HERONS}\n"
    assert not any(find_verse(read_sheet(Source("page.txt", text))))


@pytest.mark.parametrize("line", ["进矿井，莫着急，", "矿灯亮，自救器，"])
def test_phrases_of_a_ballad_are_no_writers(line: str) -> None:
    ballad = [line, "先看顶板再看支。", "瓦斯大，快报告，", "千万不可凑热闹。"]
    text = FOLIO + FIRST + "安全顺口溜\n" + "\n".join(ballad) + "\n"
    assert body(text, "安全顺口溜") == ballad
    assert not last(text).byline
    assert author_grade("采三队，莫着急,") == 0


def test_a_particle_and_a_word_in_verse_are_no_writer() -> None:
    poems = (
        "诗二首\n江　帆\n蝉\n把整个夏天\n都喊哑了\n也没有喊出\n一片阴凉\n"
        "萤火虫\n提着灯笼的孩子\n你在找谁\n这么黑的夜\n连月亮\n也迷了路\n"
    )
    found = body(FOLIO + FIRST + poems, "诗二首")
    assert [person.name for person in last(FOLIO + FIRST + poems).byline] == ["江帆"]
    assert found[found.index("## 萤火虫") + 1 :] == ["提着灯笼的孩子", "你在找谁", "这么黑的夜", "连月亮", "也迷了路"]


def test_what_is_asked_and_answered_in_a_story_heads_no_article() -> None:
    story = (
        "连载\n老街\n（之二十三）\n阿秀从当铺里出来，天已经擦黑了。街上的铺子都在上门板，一块一块，响得人心慌。\n"
        "“秀姑娘！”背后有人喊。\n阿秀站住了。弄堂里的风灌进来，吹得她一个趔趄。\n"
        "“谁带走的？”\n“还能有谁。”那人压低了声音，“警备队。”\n（待续）\n"
    )
    assert titles(f"{FOLIO}{story}{FIRST}") == ["老街", "湖边的鸟"]


def test_whom_a_talk_is_with_is_told_inside_it() -> None:
    talk = f"回乡养猪\n本报记者　顾晓东\n人物名片\n姓名：沈明亮\n年龄：29岁\n记者：为什么回来养猪？\n沈明亮：{HERONS}\n"
    (found,) = read("海门青年报 2014年3月28日 星期五 第2版\n" + talk).articles
    assert found.article.title.printed == "回乡养猪"
    assert found.body.startswith("## 人物名片")


WORDS = ["低头族 phubber", "工匠精神 the spirit of craftsmanship", "共享单车 bike-sharing"]


def test_words_and_what_they_are_in_english_are_rows() -> None:
    text = FOLIO + FIRST + "流行热词\n" + "\n".join(WORDS) + f"\n小作家\n我的外婆\n陈子涵\n{BUSES}\n"
    assert body(text, "流行热词") == WORDS


@pytest.mark.parametrize(
    "notice",
    [
        "寻车启事\n本人昨晚在西路丢失黑色轿车一辆，有提供线索者，当面酬谢。\n",
        "市一中\n岗位：语文教师2名\n要求：有教师资格证\n",
    ],
)
def test_where_to_call_for_a_notice_on_the_last_line_is_its_own(notice: str) -> None:
    text = f"{FOLIO}{FIRST}{notice}电话：13777778888\n"
    assert body(text, notice.split("\n", maxsplit=1)[0])[-1] == "电话：13777778888"


def test_a_page_of_advertisements_keeps_its_telephone_out_of_them() -> None:
    page = read(f"分水日报\n2024年6月5日\n星期三\nA11\n广告\n电话:88021234\n{NOTICE}")
    assert page.issue
    assert "电话:88021234" in page.issue.pages[0].furniture


@pytest.mark.parametrize(("folio", "number"), [("■12", 12), ("●04", 4)])
def test_a_number_behind_a_square_is_the_page(folio: str, number: int) -> None:
    text = f"健康周刊\n2013年10月15日　星期二\n{folio}\n{FIRST}"
    assert import_page(Source("page.txt", text), PageHints()).page == number
