"""How labels of manuscripts and editors' systems look, before the words that they name and behind them.

**Source**: as of ``part_labels``: 引题:, 【主题】, (副), <标题>…</标题>, [BT]…, 〔主·初号宋〕, …　(引,四号楷);
codes of typesetting (〖HT4K〗).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from gazette.importer.told import HEADLINE, Label
from gazette.text.patterns import compile_late

_NUMBER = r"(?:[一二三四五六七八九十\d上下]{1,2}|\((?:[图稿]\s?)?[一二三四五六七八九十\d]{1,2}\))?"
_COUNTED = r"[一二三四五六七八九十\d]{1,2}"
_HEAD = "(?:标题|[标题])"
_WORDS = {
    Label.COLUMN: r"栏目(?:名称?|题)?|[栏篇][题头名]|专栏名?|类别|LM|COLUMN",
    Label.KICKER: rf"[引肩眉]{_HEAD}|上辅?题|YT|KICKER|kicker",
    Label.TITLE: r"(?:文章|新闻|稿件|通栏|双行)?[主大正总]?标题|[主大正中短头框边][标题]|题[目文一二三四五六七八九]"
    r"|稿题|BT|HL1?|TITLE|title|HEADLINE|headline",
    Label.SUBTITLE: rf"副{_HEAD}|[次子]{_HEAD}|下?辅题|FT|HL[2-9]|SUB(?:TITLE|HEAD)?|subtitle",
    Label.AUTHOR: r"作者|署名|ZZ|BYLINE|AUTHOR|author",
    Label.SOURCE: r"[来稿]源|SOURCE|source",
    Label.TEXT: r"正文|[内全电]文|[文电]头|文尾|[文框]文|导语|ZW|BODY|TEXT|body|text",
    Label.CAPTION: r"附?图片?说明|图说|照片说明|图注|CAPTION|caption",
    Label.CROSSHEAD: rf"小{_HEAD}|[分插段]{_HEAD}|XB",
}
# One character says it in brackets: (肩), [题], 〔图〕.
_LETTERS = {
    Label.COLUMN: "栏",
    Label.KICKER: "[引肩眉]",
    Label.TITLE: "[主题正]",
    Label.SUBTITLE: "[副次]",
    Label.AUTHOR: "[署作文诗名]",
    Label.CAPTION: "图",
    Label.CROSSHEAD: "小",
}


def _name(words: Mapping[Label, str], form: int) -> str:
    return "|".join(f"(?P<{label.name}_{form}>{each})" for label, each in words.items())


_OPENS, _CLOSES = r"[(\[<【〈《〖]\s*", r"\s*[)\]>】〉》〗]"
# How a headline is to be set stands behind what it is: (大题/超粗黑/8栏), 〔引·四号楷〕.
_SET = r"(?:\s?[·/,、][^()\[\]【】〖〗<>]{1,16})?"
_COLON = r"(?:\s?[:|=→丨]\s?)"
# A folded line up to the words that its label names.
LABEL = compile_late(
    rf"\s*[◆●■▲▼▶★☆*·]?\s?(?:{_OPENS}(?:{_name(_WORDS, 1)}|{_name(_LETTERS, 2)}){_NUMBER}{_SET}{_CLOSES}{_COLON}?"
    rf"|(?:(?:{_name(_WORDS, 3)}){_NUMBER}|{_name(_LETTERS, 4)}){_COLON}"
    rf"|(?:(?:{_name(_WORDS, 5)}){_COUNTED}|(?P<CAPTION_6>图{_COUNTED}))(?=\s)"
    rf"|(?:{_name(_WORDS, 7)})(?=\s+\S)|(?P<TITLE_8>#)\s|(?P<CROSSHEAD_8>##+)\s)\s*"
)
# A label behind the words: …　(引,四号楷), …　[主][HT1]; the end of a tag: </标题>.
_BEHIND = compile_late(
    rf"(?<=\S)(?:\s*+{_OPENS}(?:{_name(_WORDS, 1)}|{_name(_LETTERS, 2)}){_SET}{_CLOSES}(?:\s*\[[^\[\]]{{1,8}}\])*"
    r"|\s*+</[^<>]{1,16}>)\s*$"
)
# Codes of typesetting: 〖HT4K〗, 〖BT1〗, 〓 for the room of a character; a line set bold in Markdown.
CODE = compile_late(
    r"〖[A-Z][^〖〗]{0,12}〗|〓|</[\u4e00-\u9fff]{1,6}>\s*$|^\s*\*\*(?=[^*]+\*\*\s*$)|(?<=[^*])\*\*\s*$"
)
# What a label has where an item has no such part.
NOTHING = compile_late(r"\s*(?:无|空|[-—]+|/)?\s*")
# Another label further on: 【引题】…【主题】…, (题)…(文)….
INNER = compile_late(
    rf"(?<=\S)\s*+(?:{_OPENS}(?:{'|'.join(_WORDS.values())}|{'|'.join(_LETTERS.values())}){_CLOSES}(?=\s*+\S)"
    rf"|(?<=\s)(?:{'|'.join(_WORDS[label] for label in sorted({*HEADLINE, Label.AUTHOR}))})\s?:)"
)
# Words that name nobody.
RUNNING = compile_late(r"[。,!?:;].{4}|.{24}")
# The group of a label of a system whose words stand below it.
SYSTEM_ALONE = "SYSTEM_8"


class Found(NamedTuple):
    """A label of a line: its group in the pattern, where the words that it names begin and where they end."""

    group: str
    start: int
    end: int

    @property
    def label(self) -> Label:
        """What it says."""
        return Label[self.group[: self.group.index("_")]]


def find_label(key: str) -> Found | None:
    """Return the label of a folded line, before its words or behind them; the whole line where it names no part."""
    if key.lstrip().startswith("〖BT"):
        return Found("TITLE_1", 0, len(key))
    key = CODE.sub(lambda code: " " * len(code[0]), key)
    match = LABEL.match(key)
    behind = _BEHIND.search(key)
    end = behind.start() if behind else len(key)
    if match is not None and match.lastgroup is not None and match.end() <= end:
        named = match.lastgroup.startswith("TITLE")  # nothing but a title may be 空
        if not named and NOTHING.fullmatch(key, match.end(), end) and key[match.end() : end].strip():
            return Found("SYSTEM_0", 0, len(key))
        return Found(match.lastgroup, match.end(), end)
    if behind is not None and behind.lastgroup is not None and key[:end].strip():
        return Found(behind.lastgroup, 0, end)
    return None
