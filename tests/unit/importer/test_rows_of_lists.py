"""Lists whose rows are broken at the width of their column, and rows of a table that are no verse and no headline."""

from __future__ import annotations

import pytest

from gazette.importer.rows_of_lists import names_rows
from gazette.model import ArticleFile
from gazette.text.commonmark import plain_lines
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, read

HEAD = "跃进机床\n1978年6月3日　星期六　第四十期\n"
# A column of 18 characters.
TEXT = (
    "夜校又开了两个班\n"
    "　　厂工会办的夜校昨天又开了机械制图和电\n"
    "工两个班，报名的有一百二十多人，教室坐\n"
    "不下，窗台上也坐了人。老师是技术科的两\n"
    "位同志，课本是他们自己刻钢板油印的，每\n"
    "人只收纸张费三角，家里困难的一分也不收。\n"
)
NAMES = (
    "五月份安全生产光荣榜\n"
    "锻工车间：何大柱　柳桂芳　石守田　严宝\n"
    "康\n"
    "电工班：邓小山　纪　云\n"
    "木模组：谷满仓　傅阿毛　顾　强　魏来\n"
    "顺\n"
)
FILMS = (
    "本周电影排片表\n"
    "（六月四日至六日）\n"
    "工人俱乐部　《山道弯弯》　9：30　13：1\n"
    "0　19：00\n"
    "铁路文化宫　《渔港之夜》　10：00　风雨\n"
    "停映\n"
    "江边影院　五日停映　六日起《雪线上》\n"
)
WON = (
    "“车间新貌”征文评选揭晓\n"
    "一等奖（一名）\n"
    "《师徒之间》　　　　铸造车间　　万长\n"
    "青\n"
    "二等奖（二名）\n"
    "《夜班》　　　　　　工具科　　　毕　\n"
    "升\n"
    "《一把锉刀的来历》　　热处理　　　庞\n"
    "　亮\n"
)


def read_lists(text: str) -> dict[str, ArticleFile]:
    return {
        file.article.title.printed: file for file in read(HEAD + TEXT + text + TEXT.replace("夜校", "技校")).articles
    }


@pytest.mark.parametrize(
    ("printed", "title", "rows"),
    [
        (
            NAMES,
            "五月份安全生产光荣榜",
            (
                "锻工车间：何大柱　柳桂芳　石守田　严宝康",
                "电工班：邓小山　纪　云",
                "木模组：谷满仓　傅阿毛　顾　强　魏来顺",
            ),
        ),
        (
            FILMS,
            "本周电影排片表",
            (
                "（六月四日至六日）",
                "工人俱乐部　《山道弯弯》　9：30　13：10　19：00",
                "铁路文化宫　《渔港之夜》　10：00　风雨停映",
                "江边影院　五日停映　六日起《雪线上》",
            ),
        ),
        (
            WON,
            "“车间新貌”征文评选揭晓",
            (
                "一等奖（一名）",
                "《师徒之间》　铸造车间　万长青",
                "二等奖（二名）",
                "《夜班》　工具科　毕升",
                "《一把锉刀的来历》　热处理　庞亮",
            ),
        ),
    ],
)
def test_a_row_that_fills_its_column_goes_on_at_the_head_of_the_next_line(
    printed: str, title: str, rows: tuple[str, ...]
) -> None:
    made = read_lists(printed)
    assert len(made) == 3  # the texts above and below it
    assert plain_lines(made[title].body) == rows
    assert made[title].article.byline == ()


def test_what_is_said_below_the_rows_is_no_part_of_the_last() -> None:
    rows = (
        "客车班次\n"
        "清溪—河口　每日7：20　14：10　票价三元\n"
        "清溪—白马渡　单日8：00开　双日停开，周\n"
        "日加开\n"
        "清溪—大桥　每半小时一班　票价六角\n"
        "注：雨天不开白马渡。\n"
    )
    assert plain_lines(read_lists(rows)["客车班次"].body)[-2:] == (
        "清溪—大桥　每半小时一班　票价六角",
        "注：雨天不开白马渡。",
    )


def test_a_table_whose_last_cell_could_be_a_name_is_rows() -> None:
    page = (
        "田野\n1985年2月8日　第三号\n种子站供应价目\n"
        "品种　　　　单价（元/斤）　备注\n白玉豆　　　0.45　　　　须试芽\n"
        "辽棉7号　　　0.58　　　　毛籽\n四月黄　　　1.20　　　　散装\n"
        "农谚一束\n冬雪盖三床，麦子压断墙。\n春雨贵如油，下得多了愁。\n人勤地不懒，大囤尖来小囤满。\n清明前后，点瓜种豆。\n"
    )
    made = {file.article.title.printed: file for file in read(page).articles}
    assert list(made) == ["种子站供应价目", "农谚一束"]
    assert len(plain_lines(made["种子站供应价目"].body)) == 4


@pytest.mark.parametrize("printed", ["春节各影院排片表", "三月光荣榜", "门诊时间（7月）", "客轮班期", "征文评选揭晓"])
def test_a_line_names_what_has_rows(printed: str) -> None:
    assert names_rows(fold(printed))


@pytest.mark.parametrize("printed", ["他上了光荣榜以后", "揭晓之前", "客轮停开"])
def test_a_line_that_says_something_names_no_rows(printed: str) -> None:
    assert not names_rows(fold(printed))


def test_the_name_of_the_next_item_is_no_rest_of_a_row() -> None:
    rows = (
        "本周市场牌价\n品名　规格　产地　价格\n棉布　宽幅　河口　三元\n竹席　双人　白马　五元\n铁锅　三号　清溪　四元\n"
        "市场动态\n白马镇竹编厂本月产竹席三千领，比上月增加一成。\n"
    )
    made = {file.article.title.printed: plain_lines(file.body) for file in read(HEAD + TEXT + rows).articles}
    assert made["本周市场牌价"][-1] == "铁锅　三号　清溪　四元"


def test_a_day_above_channels_and_their_hours_is_what_the_programme_is_called() -> None:
    page = (
        "河口广播电视\n1996年5月12日　第19期\n"
        f"台里添了两台机器\n本报讯　记者石松报道：{HERONS}{BUSES}\n"
        "五月十三日　星期一\n河口一套\n7：00　早间新闻\n12：10　连续剧：渡船（3、4）\n"
        "河口有线\n9：00　动画片\n21：00　戏曲：打渔杀家\n"
    )
    made = read(page).articles
    assert [file.article.title.printed for file in made] == ["台里添了两台机器", "五月十三日　星期一"]
    assert plain_lines(made[1].body)[0] == "河口一套"
    assert len(plain_lines(made[1].body)) == 6


def test_questions_and_answers_right_below_the_name_of_a_column_have_no_title_of_their_own() -> None:
    page = (
        "田野\n1985年2月8日　第三号\n湖边来了白鹭\n"
        f"　　{HERONS}\n"
        "田头问答\n　　问：麦叶发黄，是不是缺肥？\n　　答：先看根。根白是缺肥，根黄是受了涝，要开沟排水。\n"
        "　　问：猪不吃食，要不要灌药？\n　　答：不要。先量体温，过了四十度快请兽医。\n"
    )
    asked = read(page).articles[1].article
    assert asked.column == "田头问答"
    assert asked.title.printed.startswith("麦叶发黄")


def test_a_title_above_a_question_stays_a_title() -> None:
    page = (
        "田野\n1985年2月8日　第三号\n湖边来了白鹭\n"
        f"　　{HERONS}\n"
        "麦叶为什么发黄\n　　问：麦叶发黄，是不是缺肥？\n　　答：先看根。根白是缺肥，根黄是受了涝，要开沟排水。\n"
    )
    assert read(page).articles[1].article.title.printed == "麦叶为什么发黄"


def test_a_court_names_whom_its_notice_is_for_below_the_number_of_the_case() -> None:
    page = (
        "清溪法制报\n2011年7月8日　星期五　第6版\n清溪县人民法院\n公　告\n（2011）清民初字第318号\n何长庚：\n"
        "　　本院受理原告谷秀兰诉你借款合同纠纷一\n案，因你下落不明，依法向你公告送达起诉状副\n"
        "本，自公告之日起经过六十日即视为送达。\n二〇一一年七月四日\n"
        "减资公告\n"
        "　　经股东会决议，清溪县山货有限公司拟将\n注册资本由五百万元减少至一百万元。债权人自\n"
        "本公告见报之日起四十五日内可要求清偿债务。\n"
    )
    assert plain_lines(read(page).articles[0].body)[:2] == ("（2011）清民初字第318号", "何长庚：")


def test_a_court_begins_on_a_new_line_below_whom_its_notice_is_for() -> None:
    page = (
        "清溪法制报\n2011年7月8日　星期五　第6版\n\n公　告\n何长庚（身份证号码：420311196805174012）：\n"
        "本院受理原告谷秀兰诉你借款合同纠纷一案，因你下\n落不明，依法向你公告送达起诉状副本，自公告之日\n"
        "起经过六十日即视为送达。提出答辩状和举证的期限\n均为公告期满后十五日内。\n清溪县人民法院\n\n"
        "减资公告\n经股东会决议，清溪县山货有限公司拟将注册资本由\n五百万元减少至一百万元，债权人可要求清偿债务。\n"
    )
    assert plain_lines(read(page).articles[0].body)[0] == "何长庚（身份证号码：420311196805174012）："


@pytest.mark.parametrize(
    "foot",
    [
        "节目以当日播出为准　收视热线 3318820",
        "本版稿件由各校文学社供给　来稿请寄校刊室　编辑　石　松",
        "广告部地址：百货大楼六楼　刊登须出示证件",
    ],
)
def test_what_holds_for_a_page_is_no_part_of_its_last_text(foot: str) -> None:
    page = read(f"河口晚报\n1996年5月12日　第4版\n湖边来了白鹭\n　　{HERONS}\n　　{BUSES}\n{foot}\n")
    assert not any("广告部" in file.body or "热线" in file.body or "来稿" in file.body for file in page.articles)
    assert page.issue is not None
    assert len(page.articles) == 1


def test_who_works_where_letters_name_it_wrote_the_text() -> None:
    page = "健康周报\n2016年5月12日　第4版\n叫我小顾\n市四院ICU　顾晓菲\n" + (
        "进病房的头一年，我听到最多的是一声哎，后来有位老教师在我手心里写字，问我贵姓，我把胸牌举给他看。\n" * 2
    )
    assert [(person.name, person.role) for person in read(page).articles[0].article.byline] == [("顾晓菲", "市四院ICU")]


def test_riddles_right_below_a_small_advertisement_stand_below_their_name() -> None:
    page = (
        f"集邮之友\n1992年7月15日　第2版\n湖边来了白鹭\n　　{HERONS}\n　　{BUSES}\n"
        "交换与征求\n•供：风光票三百种，求：动物题材外国票，来信必复，附邮资。纱厂　樊一平\n"
        "•转让邮册五本，每本三元，五本合买可以再商量，星期天上午在家等候。电话 4178 找老翟\n"
        "邮谜\n1.请君入瓮（打集邮名词一）\n2.不要盖戳（打集邮名词一）\n"
    )
    assert not any("找老翟邮谜" in file.body.replace("\n", "") for file in read(page).articles)
