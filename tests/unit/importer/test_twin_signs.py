"""Labels and titles between twin signs, in corner brackets or before a bar: the dress differs from paper to paper."""

from __future__ import annotations

import pytest

from tests.unit.reading_pages import BUSES, HERONS, read

ABOVE = f"公交改道\n　　本报讯（记者　高静）{BUSES}\n"
BELOW = f"湖滨栈道开放\n　　本报讯　{HERONS}\n"
NEWS = {
    "停电": "23日8时至16时，城东路、河坊街因线路检修停电，雨天顺延。",
    "蚕事": "南浔乡的秋蚕昨天开秤收茧，每担价格比去年高二十元。",
    "窑火": "停了三年的西郊砖窑重新点火，首批窑工都是本村的青年。",
}


def list_items(text: str, column: str) -> dict[str, str]:
    """Return the title and the text of each item of a column between two reports."""
    made = [file for file in read(ABOVE + text + BELOW).articles if file.article.column == column]
    return {file.article.title.printed: file.body.strip() for file in made}


@pytest.mark.parametrize("dress", ["〈{}〉", "·{}·", "○{}○", "☆{}☆", "｜{}｜", "＊{}＊", "—{}—", "※{}※"])
@pytest.mark.parametrize("indent", ["　　", ""])
@pytest.mark.parametrize("column", ["简讯", "各地拾零"])
def test_a_label_between_twin_signs_is_the_title_of_its_row(dress: str, indent: str, column: str) -> None:
    rows = "".join(f"{indent}{dress.format(label)}{text}\n" for label, text in NEWS.items())
    assert list_items(f"\n{column}\n{rows}\n", column) == NEWS


@pytest.mark.parametrize("dress", ["[{}]", "〈{}〉", "○{}○", "☆{}☆", "｜{}｜", "＊{}＊", "—{}—", "{}｜", "{}┃"])
def test_a_title_on_its_own_line_stands_without_its_frame(dress: str) -> None:
    rows = "".join(f"{dress.format(label)}\n　　{text}\n" for label, text in NEWS.items())
    assert list_items(f"\n简讯\n{rows}\n", "简讯") == NEWS


@pytest.mark.parametrize("title", ["·湖滨栈道开放·", "〈湖滨栈道开放〉", "〔湖滨栈道开放〕", "◇湖滨栈道开放◇"])
def test_a_headline_in_a_frame_of_any_kind_is_named_without_it(title: str) -> None:
    made = [file.article.title.printed for file in read(ABOVE + f"\n{title}\n　　本报讯　{HERONS}\n").articles]
    assert made == ["公交改道", "湖滨栈道开放"]


@pytest.mark.parametrize("title", ["“一张床”的冷与暖", "《渡口》重印", "渡口·灯·人", "从1·5到3·0", "一河两岸—灯火"])
def test_signs_inside_a_headline_are_part_of_it(title: str) -> None:
    made = [file.article.title.printed for file in read(ABOVE + f"\n{title}\n　　本报讯　{HERONS}\n").articles]
    assert made == ["公交改道", title]


def test_titles_of_works_open_sentences_and_are_no_labels() -> None:
    rows = "".join(f"　　《{label}》{text}\n" for label, text in NEWS.items())
    made = read(f"{ABOVE}\n书讯\n{rows}\n{BELOW}").articles
    assert not set(NEWS) & {file.article.title.printed for file in made}
