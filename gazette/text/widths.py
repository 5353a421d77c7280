"""Widths and forms of characters: what is visible, how wide it prints, and which forms are one letter.

**Source**: Unicode Standard Annex 11 (East Asian width) and the Halfwidth and Fullwidth Forms block; the list of
simplified characters of 1964 for the words that newspapers use as marks.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from gazette.text.patterns import compile_late
from gazette.text.unified import unified_forms
from gazette.text.variants import simplified_forms

# Pairs of traditional and simplified characters: those of the marks, roles, dates and surnames that rules look for.
_PAIRS = (
    "報报訊讯電电記记員员攝摄轉转責责編编輯辑圖图為为華华聯联國国際际廣广東东農农曆历號号張张龍龙黨党學学會会長长開开發发導导"
    "實实習习專专評评論论談谈線线聞闻綜综據据駐驻題题欄栏詩诗詞词繪绘畫画陳陈劉刘黃黄趙赵吳吴鄭郑馮冯許许葉叶蘇苏盧卢鍾钟"
    "譚谭陸陆賈贾韋韦鄒邹閻阎湯汤龔龚萬万錢钱嚴严孫孙馬马羅罗謝谢鄧邓蕭萧齊齐韓韩賴赖顧顾歐欧莊庄紀纪關关項项溫温喬乔賀贺"
    "臺台灣湾勞劳動动務务團团縣县區区鎮镇鄉乡漢汉滬沪瀋沈個个條条與与從从對对後后來来說说進进這这還还過过現现該该並并兩两"
    "將将應应當当總总經经濟济業业產产財财貿贸場场參参觀观訪访問问舉举辦办閉闭組组織织統统處处議议書书職职級级隊队軍军戰战"
    "緊紧標标樣样傳传選选讀读輪轮屆届圓圆廠厂館馆銀银鐵铁飛飞機机時时間间衛卫誌志調调賽赛醫医藥药師师樓楼橋桥灘滩"
    "創创製制辭辞園园點点紅红綠绿藍蓝陽阳陰阴雲云風风語语簡简訂订價价錄录認认證证請请謹谨啟启廣广鳳凤麗丽瓊琼榮荣傑杰偉伟"
    "強强勝胜寶宝寧宁慶庆遠远達达衝冲週周麥麦潛潜協协會会談谈費费億亿兒儿歲岁親亲愛爱歷历壓压見见親亲視视頭头條条導导"
)
_FOLD = {ord(old): new for old, new in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)}
_FOLD |= {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_FOLD |= {ord(dash): "—" for dash in "―─–━⸺"}
_FOLD |= {ord(dot): "·" for dot in "•‧∙⋅・"}
_FOLD |= {ord(space): " " for space in "\u3000\t\f\v\xa0\u2002\u2003\u200b\u200c\u200d\u2060\ufeff"}
_FOLD |= {ord("〔"): "[", ord("〕"): "]", ord("［"): "[", ord("］"): "]", ord("﹙"): "(", ord("﹚"): ")"}
# Quotation marks of traditional pages, and the marks of pages that were set upright, lying as these do: ︵本報訊︶.
_FOLD |= {
    ord(old): new
    for old, new in zip("「」﹁﹂〝〞〟﹃﹄︵︶︹︺︻︼︽︾︿﹀︗︘", "“”“”“””『』()[]【】《》〈〉〖〗", strict=True)
}
_FOLD |= {
    ord(old): new for old, new in zip("︐︑︒︓︔︕︖︙︰︱︲﹐﹑﹒﹔﹕﹖﹗﹘", ",、。:;!?…:——,、.;:?!—", strict=True)
}
# They join, or keep apart, signs that are of no use beside Han characters, Latin letters and marks.
_JOINERS, _SOLE = "\u200c\u200d", r"\s\0-\u024f\u2000-\u206f\u3000-\u9fff\uf900-\ufaff\ufe30-\ufe4f\ufeff-\uffff"
_JOINER = re.compile(rf"(?<=[^{_SOLE}])[{_JOINERS}](?=[^{_SOLE}])")
# So many spaces no page has between two columns.
_ENDLESS, _WIDE = re.compile(r"(?<=\s{50})\s+(?=\s{50})"), 100
_NONCHARACTERS = frozenset("\ufffe\uffff")


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    """Return the table of all variant forms; characters whose simplified form is another letter's stay with _FOLD."""
    table = {ord(old): new for old, new in simplified_forms().items()} | _FOLD
    return table | {ord(sign): table.get(ord(new), new) for sign, new in unified_forms().items()}


@lru_cache(maxsize=256)  # the lines of a page, which whoever reads it from its beginning folds again
def fold(text: str) -> str:
    """Return the text with variant forms made one, character by character, so that columns stay the same.

    Full-width letters and signs become half-width, traditional characters simplified, radicals the characters of their
    shape, dashes, middle dots, white space, the quotation marks “” and 「」 alike. For rules to look
    at, never for readers.
    """
    return text.translate(_FOLD if text.isascii() else _table())


def fold_line(text: str, start: int = 0, end: int | None = None) -> str:
    """Return a line folded, column for column; of white space that is longer than any page is wide the middle is none.

    Its part from ``start`` to ``end``, that is: of the line as a whole most is asked before.

    Rules that pass over white space may try each way to part it: for a thousand spaces that is a million ways.
    """
    body = fold(text)[start:end]
    return _ENDLESS.sub(lambda gap: "\0" * len(gap[0]), body) if len(body) > _WIDE else body


@lru_cache(maxsize=8192)
def is_invisible(char: str) -> bool:
    """Say whether a character prints nothing and is no white space: controls, zero-width and format characters."""
    if char.isspace():
        return False
    return char in _NONCHARACTERS or unicodedata.category(char) in {"Cc", "Cf", "Cs"}


def is_needed(text: str, index: int) -> bool:
    """Say whether an invisible character of a text makes one sign of those beside it: emoji, Indic letters."""
    return text[index] in _JOINERS and _JOINER.match(text, index) is not None


def is_printed(char: str) -> bool:
    """Say whether a character leaves ink on the page."""
    return not char.isspace() and not is_invisible(char)


def ink_of(text: str) -> str:
    """Return the characters of a text that leave ink on the page."""
    bare = "".join(text.split())  # without white space
    return bare if bare.isprintable() else "".join(filter(is_printed, bare))


def strip_unprinted(text: str) -> str:
    """Return a text from its first character that leaves ink to its last."""
    body = text.strip()
    while not body.isprintable() and not (is_printed(body[0]) and is_printed(body[-1])):
        body = body[1:].lstrip() if not is_printed(body[0]) else body[:-1].rstrip()
    return body


class _Ems(dict[str, float]):
    """How wide each character prints: found once, for every character of every page is asked."""

    def __missing__(self, char: str) -> float:
        """Find out how wide a character prints that nobody asked for yet."""
        wide = unicodedata.east_asian_width(char) in "WFA"
        width = self[char] = 0.0 if is_invisible(char) or unicodedata.combining(char) else 1.0 if wide else 0.5
        return width


_EMS = _Ems()
# Nearly all that pages print is one em wide; only what may not be is asked for one by one.
_MAY_BE_NARROW = compile_late(r"[^\u3001-\u3029\u3030-\u303e\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60“”—]")


def width_of(text: str) -> float:
    """Return how wide a text prints. **Units**: em, the width of one Han character; a Latin letter is half of it."""
    others = _MAY_BE_NARROW.findall(text)
    return float(len(text) - len(others)) + sum(map(_EMS.__getitem__, others))


def clean_text(raw: str) -> str:
    """Return a text without idle invisible characters, runs of white space as one space (ideographic if one was)."""
    if raw.isprintable():  # so the only white space it can have is " "
        return " ".join(raw.split())
    parts: list[str] = []
    for index, char in enumerate(raw):
        if is_invisible(char):
            parts += [char] if is_needed(raw, index) else []
            continue
        space = char.isspace()
        if space and parts and parts[-1] in " \u3000":
            parts[-1] = "\u3000" if char == "\u3000" else parts[-1]
        else:
            parts.append(("\u3000" if char == "\u3000" else " ") if space else char)
    return "".join(parts).strip()
