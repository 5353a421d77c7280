"""Stanzas that no blank line parts, and words that only look like the end of a report's head."""

from __future__ import annotations

import pytest

from tests.unit.reading_pages import HERONS, read_with_body

FOLIO = "临塘报 1974年10月22日 第4版\n\n"
BALLAD = (
    *("扁担弯，扁担长，", "挑起晨星上山岗，", "泉水倒进青石槽，", "新渠一夜绕村庄。"),
    *("东坡高，西坡低，", "铁锤敲出火星齐，", "石头问我往哪走？", "我请石头去修堤。"),
)
REGULATED = (
    *("雨歇山城暮色青，", "一江春水绕郊亭。", "帆归浅渚人声远，", "鸟宿高枝月影停。"),
    *("旧友书来灯下展，", "新茶香动座中听。", "明朝更约登楼去，", "看取云开万点星。"),
)
TUNE = (
    *("细雨湿轻舟，", "芦荻初秋，", "渔灯几点上矶头。", "一曲橹声人不见，", "水自东流。"),
    *("谁倚最高楼，", "目断沙洲，", "归帆载得月光收。", "记得当年沽酒处，", "犹系兰舟。"),
)


def stanzas(title: str, lines: tuple[str, ...], gap: int | None = None) -> list[int]:
    """Return how many lines each stanza of a poem has, ``gap`` where a blank line stands above a line of it."""
    verse = "\n".join(("\n" if at == gap else "") + line for at, line in enumerate(lines))
    text = f"{FOLIO}{title}\n林晓\n{verse}\n\n湖畔飞来白鹭群\n　　本报讯　{HERONS}\n"
    return [part.count("\n") + 1 for part in read_with_body(text)[0].strip().split("\n\n")]


def test_a_ballad_of_eight_lines_has_two_stanzas_where_a_sentence_ends_with_each() -> None:
    assert stanzas("挑水谣", BALLAD) == [4, 4]


def test_a_tune_has_two_halves_of_lines_as_long() -> None:
    assert stanzas("浪淘沙·江上", TUNE) == [5, 5]


def test_what_its_headline_calls_a_regulated_poem_stays_whole() -> None:
    assert stanzas("山城晚望（七律）", REGULATED) == [8]


def test_a_sentence_that_runs_on_over_the_fourth_line_parts_no_stanzas() -> None:
    assert stanzas("挑水谣", (*BALLAD[:3], "新渠一夜绕村庄，", *BALLAD[4:])) == [8]


def test_where_a_blank_line_parts_stanzas_nothing_else_does() -> None:
    assert stanzas("挑水谣", (*BALLAD, *BALLAD), gap=8) == [8, 8]


@pytest.mark.parametrize("word", ["电影", "电站", "讯号"])
def test_a_text_begins_with_a_word_that_looks_like_the_end_of_its_head(word: str) -> None:
    text = f"{FOLIO}老楼新灯\n　　据《临塘周刊》消息　{word}的检修昨日结束，值班的工人在楼里守了整整三夜。\n"
    assert read_with_body(text)[0].startswith(word)
