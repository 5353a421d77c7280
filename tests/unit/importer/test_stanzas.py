"""Stanzas of which the first line stands in and the others do not, with no blank line between them."""

from __future__ import annotations

import pytest

from tests.unit.reading_pages import HERONS, read

FOLIO = "临塘报 2021年10月22日 星期五 第4版\n\n"
STANZAS = (
    ("春天从河那边走来", "踩着松软的泥土", "一路把柳枝点绿", "把燕子叫醒"),
    ("母亲在田埂上站着", "手里攥着一把种子", "风吹动她的白发"),
    ("我在远方的城市里", "听见布谷的叫声", "就想起那年的春天", "和那碗热气腾腾的粥"),
)
CLIMB = (
    "山门外石阶连着云",
    "挑夫的扁担吱呀响",
    "一口泉水分三回喝",
    "庙里的钟敲过了七下",
    "松针落满肩头",
    "谁也不提下山的路",
    "脚底磨出两个泡",
)


@pytest.mark.parametrize("stop", ["", "，"])
def test_a_line_of_verse_that_stands_in_begins_a_stanza(stop: str) -> None:
    poem = "".join("　　" + "".join(f"{line}{stop}\n" for line in stanza) for stanza in STANZAS)
    body = read(f"{FOLIO}河那边的春天\n林晓\n{poem}\n湖畔飞来白鹭群\n　　{HERONS}\n").articles[0].body
    assert body.split("\n\n") == ["\\\n".join(f"{line}{stop}" for line in stanza) for stanza in STANZAS[:2]] + [
        "\\\n".join(f"{line}{stop}" for line in STANZAS[2]) + "\n"
    ]


def test_what_stands_at_the_margin_below_a_poem_that_stands_in_is_no_line_of_it() -> None:
    poem = "".join(f"　　{line}\n" for stanza in STANZAS for line in stanza)
    lines = "".join(f"　　{line}，\n" for line in CLIMB)
    first = (
        read(f"{FOLIO}河那边的春天\n林晓\n{poem}登山小唱\n张一山诗选\n{lines}\n湖畔飞来白鹭群\n　　{HERONS}\n")
        .articles[0]
        .body
    )
    assert first.endswith("粥\n")
