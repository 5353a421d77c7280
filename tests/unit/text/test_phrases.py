import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.text.phrases import find_tied, split_headline, split_phrases


@given(st.text("浙江义乌的地铁5号线A级100%，。“”——《》王小明 ab", max_size=40))
def test_the_phrases_of_a_line_are_the_line(line: str) -> None:
    assert "".join(split_phrases(line, ("王小明",))) == line


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("浙江义乌的地铁5号线7月开通", "5号线"),
        ("浙江义乌的地铁5号线7月开通", "义乌"),
        ("2024缙云疗休养(杭州)推介会在杭举行", "(杭州)"),
        ("工资涨了百分之五点三全省5A级景区100%达标", "5A级"),
        ("工资涨了百分之五点三全省5A级景区100%达标", "100%"),
        ("工资涨了百分之五点三——全省5A级景区100%达标", "百分之五点三——"),
        ("電話13800138000接到市民來電反映問題", "13800138000"),
        ("人才“下沉”，县域成为就业新选择", "“下沉”，"),
        ("坚持不懈努力奋斗——记一位普通的工人", "——"),
        ("石门镇渔业合作社会同市总工会开设晚间课堂", "市总工会"),
    ],
)
def test_numbers_with_their_units_words_and_quoted_words_are_not_torn(line: str, whole: str) -> None:
    assert any(whole in phrase for phrase in split_phrases(line))


def test_a_headline_on_one_line_may_break_where_it_was_printed_so_and_between_the_phrases_of_a_line() -> None:
    assert split_headline("从零起\n步走向") == ("从零起", "步走向")
    assert split_headline("Made in\nChina") == ("Made in ", "China")
    assert split_headline("义乌创新“三招”构建和谐劳动关系\n市总工会") == (
        *split_phrases("义乌创新“三招”构建和谐劳动关系"),
        "市总工会",
    )


def test_a_name_of_the_article_is_not_torn() -> None:
    line = "昨天鲁德才高同志的事迹报告会在杭举行"
    assert not any("鲁德才高" in phrase for phrase in split_phrases(line))
    assert any("鲁德才高" in phrase for phrase in split_phrases(line, ("鲁德才高",)))


def test_no_phrase_begins_with_a_particle_or_a_closing_mark() -> None:
    for line in ("人才“下沉”，县域成为就业新选择", "清理了河道的志愿者们的心里话", "浙江义乌的地铁5号线7月开通"):
        assert not any(phrase[0] in "的了们，”" for phrase in split_phrases(line))


def test_a_short_line_and_one_without_han_characters_have_no_breaks_of_ours() -> None:
    assert split_phrases("启程回家的嫦娥") == ("启程回家的嫦娥",)
    assert split_phrases("International Olympic Committee") == ("International Olympic Committee",)


def test_a_line_in_traditional_characters_breaks_as_its_simplified_form_does() -> None:
    old, new = split_phrases("義烏創新三招構建和諧勞動關係"), split_phrases("义乌创新三招构建和谐劳动关系")
    assert len(new) > 2
    assert [len(phrase) for phrase in old] == [len(phrase) for phrase in new]


@pytest.mark.parametrize(
    ("line", "phrase"),
    [
        ("嫦娥六号携月背“土”特产启程回家", "月背"),
        ("他在雨里走了三十年把信送到每一户人家", "把信"),
        ("浙江省总工会与义乌市人民政府联合举办", "与义乌市"),
        ("牢记嘱托——在“八八战略”指引下的浙江实践", "在“八八战略”"),
    ],
)
def test_a_single_character_is_no_phrase(line: str, phrase: str) -> None:
    phrases = split_phrases(line)
    assert any(phrase in each for each in phrases)
    assert all(len(each) > 1 for each in phrases)


@pytest.mark.parametrize(
    ("phrase", "tied"),
    [
        ("一览——从“《红楼梦》", ["从“《"]),
        ("让“小哥”安心", ["让“"]),
        ("打造“千万工程”", []),
        ("从严从实，把（试点）做细", ["把（"]),
    ],
)
def test_a_preposition_stays_with_the_mark_that_opens_behind_it(phrase: str, tied: list[str]) -> None:
    assert [phrase[start:end] for start, end in find_tied(phrase)] == tied
