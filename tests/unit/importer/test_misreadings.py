from __future__ import annotations

import pytest

from gazette.importer.misreadings import find_misreadings


def read(text: str) -> list[tuple[str, str]]:
    """What is misread in a text, each with its reading, empty where none is certain."""
    return [(misread.printed, misread.reading) for misread in find_misreadings(text)]


@pytest.mark.parametrize(
    "text", ["现场の盛况", "浙江の“枫桥经验”", "县城の百货公司", "她喂の十一头牲口", "记者们の笔下", "女エ们の家"]
)
def test_the_between_chinese_words_is_certain(text: str) -> None:
    assert ("の", "的") in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "优の良品专卖店昨日开业",
        "新开了優の良品專櫃",
        "王の漫画社新书上架",
        "鬼の城景区迎来客流",
        "街角“优の良品”开张",
        "《美丽の家乡》首演",
        "日本の味道",
        "夏の味",
        "东京の桜开了",
        "東京の駅前",
        "通讯员王の平报道",
        "記者王の平報導",
        "作者刘の军、张丽",
        "活动由李の明摄",
        "见http://a.cn/现场の盛况/x",
    ],
)
def test_the_in_what_may_be_a_name_is_reported_without_a_reading(text: str) -> None:
    assert read(text) == [("の", "")]


@pytest.mark.parametrize(
    "text",
    [
        "《君の名は》主题展",
        "《君の名は。》上映",
        "《となりのトトロ》上映",
        "“の”字是日文假名",
        "「の」字",
        "“カ”字",
        "“小林の家”",
        "「鈴木の店」",
    ],
)
def test_what_is_plainly_japanese_is_no_misreading(text: str) -> None:
    assert read(text) == []


ONE_BY_ONE = """
逐戶一一調查 错字一一更正 借书一一还清 赃物一一没收 統一一套標準 歡迎各位來賓一一就座
这些问题要一一解决，一一销号 将名单一一公布 代表们一一投票表决 证书一一收好 老人一一道来 客人们一一入座
孩子们一一上台领奖 请大家一一签名 嘉宾一一亮相 問題一一解決，證件一一歸還 恕不一一退还 把我们一一装进去
目标一一实现 逐个登记，一一 他一一和大家握手 周一一早他就出门 星期一一大早 正月初一一天 第一一定要安全
统一一卡通 统一一套标准 合二为一一体化 万一一方违约 专一一些 三比一一路领先 单位一一把手 单一一种作物
同一一个地方 唯一一个 全区唯一一所学校 王一一同学获奖 一一，你好 二〇一一年 一九一一年 “九一一”事件
二十一一二十五日 六一一到 地址在一一〇号 一等奖一一九三六五
"""


@pytest.mark.parametrize("text", ONE_BY_ONE.split())
def test_one_by_one_and_two_words_are_no_dash(text: str) -> None:
    assert read(f"据介绍，{text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "编者按一一",
        "杭州一一宁波",
        "我们的目标一一富强",
        "我们的任务一一建设社会主义",
        "首都一一北京",
        "便搖頭一一沒有工夫",
        "戴口罩一一是不是越厚越好",
        "守着电话一一那头是谁",
        "工会一一职工之家",
        "他说一一“好”",
        "为人民服务一一党的宗旨",
        "第一一第三名",
        "今天一一五月一日",
    ],
)
def test_two_that_are_a_dash_are_reported(text: str) -> None:
    assert read(text) == [("一一", "")]


def test_a_clause_that_opens_with_a_dash_closes_with_one() -> None:
    assert read("他们一一不分昼夜一一应急献血") == [("一一", ""), ("一一", "")]


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("5％一10％", "—"),
        ("5万一10万", "—"),
        ("5萬一10萬", "—"),
        ("3個一5個", "—"),
        ("10℃一20℃", "—"),
        ("10km一20km", "—"),
        ("上午8点一9点", "—"),
        ("3O％一50％", "—"),
        ("5元一10斤", ""),
        ("9时一11时", ""),
        ("6月1日一6月7日", ""),
    ],
)
def test_a_dash_between_units_is_certain_where_they_are_the_same(text: str, reading: str) -> None:
    assert ("一", reading) in read(text)


LETTERS = """
年齡8O歲|80歲 l2個人|12個 5O塊|50塊 投資5O萬元|50萬元 一九八O年間|八〇年
上午8：3O出发|8：30 2∶O|2∶0 气温3O℃|30℃ 3Okm|30km 5Om冲刺|50m 5Okg|50kg O.5元|0.5元 lO％|10％ 今年I2月|12月
第O1期|01期 12．l万元|12．1万元 l2人|12人 30O毫米|300毫米 O时30分|0时30分 l39O0001111|13900001111 拨打l10|110
5.l劳动节|5.1 6月O5日|05日 3O—5O岁|30—50岁 2О24年|2024年 1о人|10人 二О二四年|二〇二四年 1Ｏ人|10人 ｌ0人|10人
2OO指数|200指数 O：30|0：30 5OL装|50L装 O571-8888|0571 l00米|100米
"""


@pytest.mark.parametrize("pair", LETTERS.split())
def test_letters_in_numbers_are_all_read(pair: str) -> None:
    text, whole = pair.split("|")
    for misread in reversed(find_misreadings(text)):
        assert misread.reading
        text = f"{text[: misread.start]}{misread.reading}{text[misread.end :]}"
    assert whole in text


@pytest.mark.parametrize("text", ["十几O个", "“五·l”假期", "见http://a.cn/1O0年/x", "写信到1O0@qq.com"])
def test_letters_that_may_be_right_or_another_sign_have_no_reading(text: str) -> None:
    assert [reading for _, reading in read(text)] == [""]


RIGHT = """
OPPO手机 高呼OK H2O2溶液 CO2排放 O3浓度 O3日均值 PM2.5浓度 O型血 O2O模式 CA1O1延误 Win1O系统 5l装 10l汽油
每桶5l，60元 5l只要60元 20l多 200l的冰箱 1.5L饮料 编号l50 I级响应 I2级 IO设备 I/O接口 浙A·O1234 B-1O1型
K2O装载机 G1O4国道 M1O螺栓 V1.O 二○○八年 www.js1O0.com 十一黄金周 5元一斤
"""


@pytest.mark.parametrize("text", RIGHT.split())
def test_letters_that_are_right_are_left(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "misread"),
    [
        ("厂门囗", [("囗", "口")]),
        ("人囗普查", [("囗", "口")]),
        ("囗岸开放", [("囗", "口")]),
        ("國囗開了", [("囗", "")]),
        ("囗字形布局", []),
        ("“囗”字", []),
        ("囗是囗否", []),
        ("《人民日报〉和《光明日报》", [("〉", "》")]),
        ("《人民日报＞刊登", [("＞", "》")]),
        ("〈人民日报》刊登", [("〈", "《")]),
        ("《读〈红楼梦〉》", []),
        ("《读〈红楼梦〉后》", []),
        ("〈人民日報〉", []),
    ],
)
def test_signs_that_lost_a_stroke_are_named(text: str, misread: list[tuple[str, str]]) -> None:
    assert read(text) == misread
