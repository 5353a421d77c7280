"""Japanese letters in Chinese sentences: の for 的, エ for 工; those of Japanese names are right.

**Source**: what recognition confuses; names of Japanese works, shops and persons, which Chinese papers print with の.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from gazette.importer.misreading import Misreading
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name
from gazette.text.words import simplify, split_plainly

_NO_MESSAGE, _MESSAGE = "a Japanese の in a Chinese sentence", "a Japanese letter in a Chinese sentence"
_KANA = "\u3041-\u309f\u30a1-\u30ef\uff66-\uff9d"
_LETTER = compile_late(f"[{_KANA}]")
_BETWEEN_WORDS = compile_late(rf"(?<=[{HAN}”》）)])の(?=[{HAN}“《（(])")
# What recognition makes of 工 力 卜 二 才 口 夕 八 三 千 一 へ is no sign of Japanese, one by itself.
_JAPANESE = compile_late(
    "[\u3041-\u306d\u306f-\u3078\u307b-\u309f]|[アイウキクケコサシスセソツテナヌネヒフヘホマムメモヤユヨラリルレワン]"
)
# A shop or a make is called so, in quotation marks by itself: “优の良品”.
_NAMED = compile_late(rf"[“「『\"《〈‘][{HAN}]{{1,4}}の[{HAN}]{{1,4}}[”」』\"》〉’]")
_NAMED_BEFORE, _NAMED_BEHIND = 5, 6  # how far such a name may reach from its の
# The letter itself is spoken of: “の”字.
_SPOKEN_OF = compile_late(rf"[“「『\"‘（(][{_KANA}][”」』\"’）)]")
_TITLE_LONGEST, _PHRASE = 30, 40
_PARTS = frozenset('，。；：！？、“”‘’《》〈〉（）「」『』,;:!?()" \u3000\n|')
# What ends the name of a shop, a firm, a place or a work.
_FIRM = compile_late(
    f"[{HAN}]{{0,6}}?(?:[店社馆堂屋坊轩阁铺城寺]|景[区点]|公司|专柜|品牌|超市|餐厅|酒[家楼吧]|[乐公]园|书房|咖啡|茶餐|料理|寿司|拉面|烘焙|工厂|工坊|影院|漫画|动漫|专场|主题展)"
)
_ROLE = compile_late(r"(?:记者|通讯员|作者|摄影|编辑|教授|老师|先生|女士|选手|演员|导演|歌手|作家)\s?$")
_NAMED_BEFORE_MARK = compile_late(rf"[{HAN}]{{1,2}}?\s?(?:$|[、，）)\s])")
_ACTS = compile_late(rf"[{HAN}]{{1,2}}?\s?(?:报道|摄影?|撰)")
# Where such names come from; and one that stands by itself: 夏の味.
_JAPAN = compile_late("(?:日本|东京|大阪|京都|北海道|冲绳|日式|日系|和风)の")
_SHORT = compile_late(f"[{HAN}]の[{HAN}]{{1,2}}")
# By the surnames most common there a name in quotation marks is plainly Japanese: “小林の家”.
_SURNAMES = compile_late(
    "佐藤|铃木|高桥|田中|渡[边辺]|伊藤|山本|中村|小林|加藤|吉田|山田|松本|井上|木村|斋藤|清水|山口|坂本|藤[原本田]|村上|宫崎|松下|本田"
)
# Words of one character that の follows in a sentence: 我的, 新的, 打的.
_ORDINARY = frozenset(
    "我你他她它您咱谁人这那哪新旧大小多少好坏高低长短老早晚上下里中前后内外红白黑黄绿蓝难易快慢热冷真假全县市省区镇乡村厂校队家国党军民"
)


def may_have_kana(text: str) -> bool:
    """Say whether a text has a letter of Japanese."""
    return _LETTER.search(text) is not None


def find_kana(text: str) -> Iterator[Misreading]:
    """Yield the Japanese letters of a text that no Japanese name has; の between Chinese words can only be 的."""
    for match in _LETTER.finditer(text):
        at = match.start()
        if match[0] != "の":
            if not _is_beside_kana(text, at) and not _is_named(text, at):
                yield Misreading(at, match[0], _MESSAGE)
        elif not _is_named(text, at):
            certain = _BETWEEN_WORDS.match(text, at) is not None and not _may_be_named(text, at)
            yield Misreading(at, "の", _NO_MESSAGE, "的" if certain else "")


def _is_beside_kana(text: str, at: int) -> bool:
    near = text[max(0, at - 2) : at] + text[at + 1 : at + 3]
    return _LETTER.search(near) is not None


def _is_named(text: str, at: int) -> bool:
    """Say whether a letter stands in a Japanese name, which is printed so, or is spoken of."""
    if _SPOKEN_OF.match(text, max(0, at - 1)):
        return True
    if _is_quoted_name(text, at) and _SURNAMES.search(simplify(text[max(0, at - _NAMED_BEHIND) : at])):
        return True
    inside = _find_title(text, at)
    words = inside or _find_phrase(text, at)
    return _JAPANESE.search(words) is not None and (bool(inside) or _is_beside_kana(text, at))


def _may_be_named(text: str, at: int) -> bool:
    """Say whether の may stand in the name of a work, a person or a shop, or in a Japanese phrase."""
    phrase = _find_phrase(text, at)
    return (
        bool(_find_title(text, at))
        or _is_quoted_name(text, at)
        or _JAPANESE.search(phrase) is not None
        or any(map(_is_japanese, phrase))
        or _JAPAN.search(simplify(phrase)) is not None
        or (_SHORT.fullmatch(phrase) is not None and phrase[0] not in _ORDINARY)
        or _names_person(text, at)
        or _names_firm(text, at)
    )


def _is_quoted_name(text: str, at: int) -> bool:
    """Say whether の stands inside a name in quotation marks, which may be printed so."""
    return any(
        match.start() < at < match.end()
        for match in _NAMED.finditer(text, max(0, at - _NAMED_BEFORE), at + _NAMED_BEHIND)
    )


def _find_title(text: str, at: int) -> str:
    """Return the words of the title that a place stands in, or nothing."""
    start = text.rfind("《", max(0, at - _TITLE_LONGEST), at)
    end = text.find("》", at, at + _TITLE_LONGEST)
    return text[start:end] if start >= 0 and end >= 0 and "》" not in text[start:at] else ""


def _find_phrase(text: str, at: int) -> str:
    """Return the words around a place that no mark parts."""
    start, end = at, at
    while start > max(0, at - _PHRASE) and text[start - 1] not in _PARTS:
        start -= 1
    while end < min(len(text), at + _PHRASE) and text[end] not in _PARTS:
        end += 1
    return text[start:end]


@cache
def _is_japanese(char: str) -> bool:
    """Say whether only Japanese writes a character so: 桜, 駅. Old Chinese print shares some: 説, 產 as 産."""
    if not "\u4e00" <= char <= "\u9fff" or char in "説録緑産戸顔呉塩脱悦鋭黒毎歩姉衆衞敎羣爲牀眞鎭黙歴暦経総県険":
        return False
    return _is_in(char, "cp932") and not _is_in(char, "gb2312") and not _is_in(char, "big5")


def _is_in(char: str, charset: str) -> bool:
    try:
        char.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def _names_person(text: str, at: int) -> bool:
    """Say whether の stands where a character of a writer's name does: 通讯员王の平报道."""
    text = simplify(text[max(0, at - _TITLE_LONGEST) : at + _TITLE_LONGEST])
    at = min(at, _TITLE_LONGEST)
    acts = _ACTS.match(text, at + 1) is not None
    role = _ROLE.search(text, max(0, at - 7), at - 1) is not None
    if not acts and not role and _NAMED_BEFORE_MARK.match(text, at + 1) is None:
        return False
    before = text[max(0, at - 6) : at]
    alone = role or text[max(0, at - 2) : at - 1] in {"", *_PARTS} or (acts and len(split_plainly(before)[-1]) == 1)
    return alone and is_name(f"{before[-1]}明明")


def _names_firm(text: str, at: int) -> bool:
    """Say whether a word of one character stands before の and a shop, a firm or a sight behind: 优の良品专卖店."""
    before = simplify(text[max(0, at - 6) : at])
    words = split_plainly(before)
    if not words or len(words[-1]) != 1 or words[-1] in _ORDINARY:
        return False
    return _FIRM.match(simplify(text[at + 1 : at + 13])) is not None
