"""Names at the end of a text, and names with posts, units and labels before them."""

from __future__ import annotations

import pytest

from gazette.importer.closers import find_bracket, find_closer, read_names, read_posted_names
from gazette.importer.pen_names import find_pen_name
from gazette.importer.people import Named
from gazette.text.widths import fold

SENTENCE = "图书馆每晚开放到十点。"


def words(key: str, people: tuple[Named, ...]) -> list[str]:
    return [f"{key[slice(*named.role)]}/{key[slice(*named.name)]}" for named in people]


def closed(printed: str) -> tuple[list[str], str] | None:
    key = fold(SENTENCE + printed)
    closer = find_closer(key)
    return None if closer is None else (words(key, closer.people), key[slice(*closer.source)])


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        ("（孙立）", ["/孙立"]),
        ("（周洁 吴敏）", ["/周洁", "/吴敏"]),
        ("（本报记者 王五）", ["本报记者/王五"]),
        ("（通讯员 马丽、周大海）", ["通讯员/马丽", "通讯员/周大海"]),
        ("（動力車間 龍維新）", ["动力车间/龙维新"]),
        ("（晓　江）", ["/晓 江"]),
        ("（整理：陈立）", ["整理/陈立"]),
        ("（陈立 文/图）", ["文/图/陈立"]),
        ("（陈立 编译）", ["编译/陈立"]),
        ("（文/陈立 图/孙立）", ["文/陈立", "图/孙立"]),
        ("（口述：陈立 整理：孙立）", ["口述/陈立", "整理/孙立"]),
        ("（译者：陈立）", ["译者/陈立"]),
        ("（口述／市三院神经内科 郦子安 整理／聂晴）", ["市三院神经内科/郦子安", "整理/聂晴"]),
        ("（陈立口述 孙立整理）", ["口述/陈立", "整理/孙立"]),
        ("（焦洪文）", ["/焦洪文"]),
        ("（唐山 孙立）", ["唐山/孙立"]),
        ("（热依汗古丽）", ["/热依汗古丽"]),
        ("（陈　大　立）", ["/陈 大 立"]),
        ("（河口邮电所　陈　大　立）", ["河口邮电所/陈 大 立"]),
        ("（陈　大　立　搜集）", ["/陈 大 立"]),
        ("（刘子福易大中）", ["/刘子福", "/易大中"]),  # the end of a line stood between them
        ("（吴建平程　瑜）", ["/吴建平", "/程 瑜"]),
        ("（石门　傅光明）", ["石门/傅光明"]),
        ("（文史室　江水清）", ["文史室/江水清"]),
        ("（孔祥瑞　钟家湾）", ["/孔祥瑞", "/钟家湾"]),
        ("（万里　熊国平）", ["/万里", "/熊国平"]),
        ("（文·摄影／江敏之）", ["/江敏之"]),
        ("（方　文）", ["/方 文"]),
        ("（记者 程　刚 通讯员 舒　文）", ["记者/程 刚", "通讯员/舒 文"]),
        ("（杞文英）", ["/杞文英"]),
        ("（孔令辉 安全林）", ["/孔令辉", "/安全林"]),
        ("（洛桑扎西）", ["/洛桑扎西"]),
        ("（记者 娜仁图雅）", ["记者/娜仁图雅"]),
        ("【記者朱玉珍／朴子】", ["记者/朱玉珍"]),
        ("（县农业局）", ["/县农业局"]),
        ("（市妇联供稿）", ["/市妇联"]),
        ("（@江边的鱼）", ["/江边的鱼"]),
        ("　　　　陈立", ["/陈立"]),
        (" 本报记者 陈立", ["本报记者/陈立"]),
        ("■记者 陈立", ["记者/陈立"]),
        ("［陈立］ ", ["/陈立"]),
    ],
)
def test_brackets_at_the_end_of_a_text_name_its_writers(printed: str, people: list[str]) -> None:
    assert closed(printed) == (people, "")


@pytest.mark.parametrize(
    ("printed", "source"),
    [
        ("（新华社）", "新华社"),
        ("（據《江城日報》）", "据《江城日报》"),
        ("（据新华社电）", "据新华社电"),
        ("（ 中新社 ）", "中新社"),
        ("（综合）", "综合"),
        ("（综合新华社、央视新闻报道）", "综合新华社、央视新闻报道"),
        ("（以上均据新华社电）", "以上均据新华社电"),
        ("（新华社北京6月4日电）", "新华社"),
        ("（来源：市卫健委）", "来源:市卫健委"),
        ("（摘自《江城月刊》2004年第5期）", "摘自《江城月刊》2004年第5期"),
        ("据新华社", "据新华社"),
        ("（荷兰《河口周刊》）", "荷兰《河口周刊》"),
        ("（译自《河口周刊》）", "译自《河口周刊》"),
        ("（编译自英国《河口周刊》2004年5月3日）", "编译自英国《河口周刊》2004年5月3日"),
        ("（译自路透社）", "译自路透社"),
        ("（原载2004年第5期《江城月刊》）", "原载2004年第5期《江城月刊》"),
        ("（本文摘自《江城月刊》）", "本文摘自《江城月刊》"),
        ("（节选自《江城月刊》）", "节选自《江城月刊》"),
        ("（《江城晚报》4.2）", "《江城晚报》4.2"),
        ("（4月2日《江城晚报》）", "4月2日《江城晚报》"),
        ("（《江城晚报》）", "《江城晚报》"),
    ],
)
def test_brackets_at_the_end_of_a_text_name_its_source(printed: str, source: str) -> None:
    assert closed(printed) == ([], source)


@pytest.mark.parametrize("printed", ["（作者系市图书馆馆员）", "（本文作者为退休教师）", "（原载上月的月刊）"])
def test_a_note_on_the_author_closes_a_text_and_names_nobody(printed: str) -> None:
    assert closed(printed) == ([], "")


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "（通　知）",
        "■本报记者 陈立 摄",
        "（陈立摄）",
        "（完）",
        "（周一闭馆）",
        "（今年上半年的数字）",
        "（孙立）他说",
        "（乌鲁木齐）",
        "（重读《河口周刊》）",
    ],
)
def test_other_words_in_brackets_close_no_text(printed: str) -> None:
    assert closed(printed) is None


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        ("高一（3）班　沈知遥　指导教师　卜春华", ["高一(3)班/沈知遥", "指导教师/卜春华"]),
        ("动力车间 龙维新", ["动力车间/龙维新"]),
        ("農學院 陳 立 周大海", ["农学院/陈 立", "农学院/周大海"]),
        ("县委宣传部 马丽、县广播站 周大海", ["县委宣传部/马丽", "县广播站/周大海"]),
    ],
)
def test_units_and_posts_before_names_are_their_roles(printed: str, people: list[str]) -> None:
    key = fold(printed)
    assert words(key, read_posted_names(key, 0, len(key))) == people
    assert words(key, read_names(key, 0, len(key))) == people


@pytest.mark.parametrize("printed", ["龙维新 昨天", "动力车间 检修完毕", "龙维新 动力车间 检修", "今年 龙维新"])
def test_a_row_with_anything_else_in_it_names_nobody(printed: str) -> None:
    key = fold(printed)
    assert read_posted_names(key, 0, len(key)) == ()


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        ("钢厂工人 赵铁生", ["钢厂工人/赵铁生"]),
        ("文/陈立", ["文/陈立"]),
        ("文/图 陈立", ["文/图/陈立"]),
        ("文/本报记者 陈立", ["本报记者/陈立"]),
        ("采訪/陳立 周大海", ["/陈立", "/周大海"]),
    ],
)
def test_posts_and_labels_before_a_name_are_read(printed: str, people: list[str]) -> None:
    key = fold(printed)
    assert words(key, read_names(key, 0, len(key))) == people


def test_a_stretch_is_read_from_its_start_to_its_end() -> None:
    key = fold("上接　动力车间 龙维新　报道")
    assert words(key, read_names(key, 3, 11)) == ["动力车间/龙维新"]


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        ("老窑工", ["/老窑工"]),
        ("村　言", ["/村 言"]),
        ("程小舟（文学院）", ["文学院/程小舟"]),
        ("（江城） 秋水生", ["/秋水生"]),
        ("秋水生（文学院）", ["文学院/秋水生"]),
        ("老窑工（烧瓷厂）", ["烧瓷厂/老窑工"]),
        ("湖边来（白鹭）", []),
        ("湖边来了白鹭", []),
        ("村言2", []),
    ],
)
def test_a_pen_name_stands_alone_and_one_with_brackets_behind_it_shows_its_surname_or_where_he_works(
    printed: str, people: list[str]
) -> None:
    key = fold(printed)
    assert words(key, find_pen_name(key)) == people


def test_closing_brackets_say_who_wrote_and_where_it_was_printed_first() -> None:
    assert closed("（南宫雪、仲明，原载《商业经济评论》）") == (["/南宫雪", "/仲明"], "原载《商业经济评论》")


@pytest.mark.parametrize(
    ("printed", "person", "source"),
    [
        ("（陈立译自《河口周刊》）", "译/陈立", "《河口周刊》"),
        ("（陈　立 编译自英国《河口周刊》）", "编译/陈 立", "英国《河口周刊》"),
        ("（译自《河口周刊》　陈立译）", "译/陈立", "译自《河口周刊》"),
        ("（4月2日《江城晚报》陈立文）", "文/陈立", "4月2日《江城晚报》"),
    ],
)
def test_closing_brackets_say_who_translated_or_cut_out_a_text_and_what_from(
    printed: str, person: str, source: str
) -> None:
    assert closed(printed) == ([person], source)


@pytest.mark.parametrize("printed", ["（《江城》）", "（见《江城》）", "（译自内心的一句话）"])
def test_other_words_in_closing_brackets_name_no_source(printed: str) -> None:
    assert closed(printed) is None


def test_closing_brackets_say_who_wrote_and_where_from() -> None:
    key = fold(SENTENCE + "【記者郭芷芸／台南】")
    closer = find_closer(key)
    assert closer is not None
    assert key[slice(*closer.place)] == "台南"


@pytest.mark.parametrize(
    "printed",
    [
        "（有删节）",
        "（打一字）",
        "（掌声）",
        "（见附图）",
        "（未完待续）",
        "（本刊讯）",
        "（李明 江苏）",
        "（三版）",
        "（线上）",
    ],
)
def test_what_brackets_say_of_the_text_names_nobody(printed: str) -> None:
    assert closed(printed) is None


def test_a_name_that_no_list_has_is_one_behind_the_last_sentence_alone() -> None:
    assert find_closer("他引用了前人的话（杞文英）") is None
    assert find_closer("【记者追踪】") is None


def test_a_place_before_a_name_is_no_second_writer() -> None:
    assert closed("（郑州 王明）") == (["郑州/王明"], "")
    assert closed("（郑州 南方）") is None
    assert closed("（周洁 王明）") == (["/周洁", "/王明"], "")


def test_a_word_in_brackets_within_a_row_of_a_table_names_nobody() -> None:
    assert find_bracket(fold("股份　收市价　成交（万股）")) is None


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        ("斤肉自给。（七连 王卫国 刘铁锤 张 敏）", ["七连/王卫国", "七连/刘铁锤", "七连/张 敏"]),
        ("打了预防针。（西风牧场 努尔古丽 张 兰）", ["西风牧场/努尔古丽", "西风牧场/张 兰"]),
        ("人哄地一时。”（何志刚　白　云）", ["/何志刚", "/白 云"]),
    ],
)
def test_brackets_name_several_people_of_one_unit(printed: str, people: list[str]) -> None:
    key = fold(printed)
    found = find_bracket(key)
    assert found is not None
    assert [f"{key[slice(*named.role)]}/{key[slice(*named.name)]}" for named in found.people] == people


@pytest.mark.parametrize(
    "printed",
    [
        "价格上涨。（白云 黄河）",
        "两队相遇。（北京队 上海队）",
        "都有座位。（二车间 食堂 操场）",
        "今夏开放。（白洋淀 白 云）",
    ],
)
def test_brackets_with_no_sure_name_name_nobody(printed: str) -> None:
    found = find_bracket(fold(printed))
    assert found is None or not found.people


def test_a_street_before_a_name_is_no_second_writer() -> None:
    key = fold("江滨街 罗阿福")
    (named,) = read_names(key, 0, len(key))
    assert (key[slice(*named.role)], key[slice(*named.name)]) == ("江滨街", "罗阿福")


def test_a_calling_between_a_firm_and_a_name_is_no_writer() -> None:
    found = [find_bracket(fold(f"不收费。（{inner}）")) for inner in ("江岸律师事务所　律师　郝正", "张店　胡秀兰")]
    assert [len(closer.people) if closer else 0 for closer in found] == [1, 1]
