from __future__ import annotations

import pytest

from gazette.importer import import_page
from gazette.importer.calls import find_torn
from gazette.importer.lines import read_sheet
from gazette.importer.traits import read_traits
from gazette.problems import Source

ABOVE = (
    "临塘报 2021年10月22日 星期五 第4版\n\n候车亭月底完工\n　　本报讯（记者郝晴）候车亭工程上月动工以来，\n"
    "施工队昼夜两班轮换，沿线居民送来茶水和点心，\n孩子们放学路过也"
)
BELOW = "要看一会儿。区交通运输局负责人昨天到现场，要\n求月底以前全部完工，并把站牌换成新式样。\n"
CALLS = (
    "争取全区交通更大丰收！",
    "本版投稿邮箱 jcb@qsb.example",
    "欢迎订阅临塘报 代号25—38",
    "临塘酱油厂　“双桥牌”酱油　荣获优质产品　厂址：西门外",
    "扫一扫二维码，关注“临塘报”微信",
)


@pytest.mark.parametrize("call", CALLS)
def test_a_call_to_readers_in_the_middle_of_a_sentence_is_furniture_and_the_sentence_is_whole(call: str) -> None:
    page = import_page(Source("page.txt", f"{ABOVE}\n{call}\n{BELOW}"))
    assert "放学路过也要看一会儿。" in page.articles[0].body
    assert page.issue is not None
    assert call in [line for info in page.issue.pages for line in info.furniture]


@pytest.mark.parametrize(
    "call", ["爱护花木 美化家园", "旅游咨询　0572—2125588", "备战、备荒、为人民", "各厂文娱室请订阅《工人影画》"]
)
def test_a_call_with_blank_lines_around_it_tears_a_sentence_too(call: str) -> None:
    above = ABOVE.replace("孩子们放学路过也", "孩子们放学路过的时候每一天都一定要停下来也")
    page = import_page(Source("page.txt", f"{above}\n\n{call}\n\n{BELOW}"))
    assert "停下来也要看一会儿。" in page.articles[0].body


def test_words_in_an_open_quotation_are_no_phrases_set_apart() -> None:
    above = ABOVE.replace("孩子们放学路过也", "孩子们放学路过的时候看见墙上的标语")
    sheet = read_sheet(Source("page.txt", f"{above}\n写着“奖给护林模范 一九\n五一年”，都停下来看。\n{BELOW}"))
    assert not find_torn(read_traits(sheet))


def test_what_cries_out_below_a_line_that_fills_its_column_goes_on_with_it() -> None:
    rows = (
        "孩子们放学路过也要看一会儿，回家就对大人说\n我们争取天天都来看一看！\n要看到月底完工，还要把站牌换成新式样。\n"
    )
    sheet = read_sheet(Source("page.txt", ABOVE.rpartition("\n")[0] + "\n" + rows + rows))
    assert not find_torn(read_traits(sheet))


def test_a_sentence_that_names_a_telephone_tears_nothing() -> None:
    sheet = read_sheet(Source("page.txt", f"{ABOVE}要\n打电话问 3月12日的班车，\n{BELOW}"))
    assert not find_torn(read_traits(sheet))
