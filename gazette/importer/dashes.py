"""一 for a dash: between digits it is one; 一一 is also a word, and the end and head of two: 周一一早.

**Source**: what recognition confuses; the words of jieba's dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.importer.misreading import Misreading
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name
from gazette.text.words import find_all_words, simplify, split_words

_DIGITS_MESSAGE, _DATES_MESSAGE = "a 一 between digits", "a 一 between dates that may be a dash"
_TWO_MESSAGE = "two 一 that may be a dash"
_UNITS = (
    "[%％‰℃°万亿元角岁米吨斤里度倍届版级楼层周班组号点时分个名次人项条件户家头只台辆]|公里|公斤|千克|千米|[厘毫分]米|平方米|[万亿]元|小时|分钟"
    "|km|kg|cm|mm|[mg]"
)
_BETWEEN = compile_late(r"(?<=\d)一(?=\d)|(?<=\d[OoＯ])一(?=\d)")
_SAME_UNIT = compile_late(rf"\d[OoＯ]{{0,3}}(?P<unit>{_UNITS})(?P<dash>一)(?=\d[\d.OoＯ]{{0,9}}(?P=unit))")
_UNIT = compile_late(rf"\d[OoＯ]{{0,3}}(?:{_UNITS})(?P<dash>一)(?=\d)")
_DATES = compile_late(r"(?<=\d[年月日时])一(?=\d)")
_TWO = compile_late("一一")
_MAY_BE = compile_late(r"一[\d一]")  # what each of these has
_REACH, _CLAUSE = 12, 40
_NUMERALS = tuple("〇零一二三四五六七八九十百")
_COUNTED = compile_late("[〇○零二三四五六七八九十百千号點点]")
_DAY = compile_late("[一二三四五六七八九十]{1,2}月|[一二][〇○零九][〇○零一二三四五六七八九]{2}年")
# Words that end in 一, before one that begins with it.
_ENDS_IN_ONE = compile_late("[周期拜统第万专唯初单同划之其为合归如比逐]一$")
_COUNTED_ONE = frozenset("个种所件条人天名位家次场座项张份年月日度步方面边些早晚过到来去道本支队路对代间处段片")
# A name: its surname before 一一, what one calls him or what parts names behind.
_CALLED = compile_late("(?:小?同学|老师|先生|女士|小朋友|小姐|医生|教授|师傅|选手)|[，、。：；？！”）\\s]|$")
_NAMES_BEFORE = compile_late(r"(?:叫|是|记者|通讯员|同学|女儿|儿子|，|。|、|：|“|（|\s|和|与|^)$")
# What one by one is done: 一一公布. These are tagged as nouns and places.
_VERBS = ("v", "l", "i", "d", "p", "a", "z")
_DONE = compile_late(
    "编号|销号|签[名字]|[上登]台|[上登]门|标[明出注]|亮相|建档|入[户座册库]|合影|过[目堂秤]|归[档还位]|落[户座]|比对|握别"
    "|分[送给]|道[谢来别明]|仔细|细[数说问察看]|就[座位绪职]|到[场位齐]|列(?![车宁强])|记(?![者忆])|和(?![平谐])|同(?![志学胞心])|向(?![导日阳])"
    "|点(?!滴)|装(?![备置])|排(?![球长])|[与跟拆堵贴挂]"
)
# What is, is not and has is not done one by one; nor does a sentence go on so behind a thing that a dash explains.
_IS_NOT_DONE = compile_late(
    "[是不有也又富最很太只从因]|没(?!收)|就(?![座位绪职])|才(?!艺)|还(?![原清给款本])|更(?![改正新换名])|当(?![选场面众])"
    "|如果|根据|随着|关于"
)
# Before what is done one by one, a word by itself: 要一一落实, 不能一一刊登. Others are tagged as adverbs.
_ADVERBIAL = compile_late("不|未|不?能|能够|要|会|将|可以?|并|须|需|应|得|已|曾|未及|来不及|逐个|事先|我们")
_NOUNS = frozenset({"首都"})  # the dictionary has it as an adverb
_HANDLED = compile_late("[将把被给请]")
# What a dash explains or what stands before it as a heading.
_EXPLAINED = compile_late(
    "(?:目标|任务|口号|主题|宗旨|理想|答案|原则|方针|秘诀|法宝|出路|使命|关键|根本|核心|题目|标题|编者按|按语|[讯电])$"
)
_FULFILLED = compile_late("实现|达成|完成|落实|兑现|解[决答]|公布|揭晓|列|写|标|介绍|分解|细化|确定|明确|下达")
_STOPS = "，。；：！？、“”《》（）,;:!? \u3000\n"


def may_have_dashes(text: str) -> bool:
    """Say whether a text has what each 一 has that may be a dash."""
    return _MAY_BE.search(text) is not None


def find_dashes(text: str) -> Iterator[Misreading]:
    """Yield each 一 of a text that is, or may be, a dash; between digits, or the same units, it can only be one."""
    if not may_have_dashes(text):
        return
    text = simplify(text)
    for match in _BETWEEN.finditer(text):
        yield Misreading(match.start(), "一", _DIGITS_MESSAGE, "—")
    for match in _SAME_UNIT.finditer(text):
        yield Misreading(match.start("dash"), "一", _DIGITS_MESSAGE, "" if match["unit"] == "时" else "—")
    for match in _DATES.finditer(text):
        yield Misreading(match.start(), "一", _DATES_MESSAGE)
    for match in _UNIT.finditer(text):
        yield Misreading(match.start("dash"), "一", _DIGITS_MESSAGE)
    yield from _find_two(text)


def _find_two(text: str) -> Iterator[Misreading]:
    last = -1  # where a dash before in the same clause ended
    for match in _TWO.finditer(text):
        at = match.start()
        opened = last >= 0 and at - last < _CLAUSE and not any(stop in text[last:at] for stop in _STOPS)
        before, after = _find_sides(text, at)
        if _is_counted(before, after) or _is_two_words(before, after) or _is_named(before, after):
            continue
        if opened or not _is_one_by_one(before, after):
            last = match.end()
            yield Misreading(at, "一一", _TWO_MESSAGE)


def _find_sides(text: str, at: int) -> tuple[str, str]:
    """Return what stands right before and behind 一一."""
    return text[max(0, at - _REACH) : at], text[at + 2 : at + 2 + _REACH]


def _is_counted(before: str, after: str) -> bool:
    """Say whether 一一 is a number: 三四一一点, 一一〇号; at the head of a text 一一二 may be a dash before 二."""
    if before.endswith(_NUMERALS):
        return True
    return bool(before) and _COUNTED.match(after) is not None and _DAY.match(after) is None


def _is_two_words(before: str, after: str) -> bool:
    """Say whether one word ends in 一 and the next begins with it: 周一一早, 唯一一所."""
    if _ENDS_IN_ONE.search(f"{before}一") is None:
        return False
    return after[:1] in _COUNTED_ONE or any(word[0] == "一" != word for word in find_all_words(f"一{after[:3]}"))


def _is_named(before: str, after: str) -> bool:
    """Say whether a surname stands before 一一 and what one calls somebody behind: 王一一同学."""
    if not before:
        return after[:1] in {"，", "、"}  # 一一，你好
    alone = _NAMES_BEFORE.search(before[:-1]) is not None
    return alone and is_name(f"{before[-1]}一一") and _CALLED.match(after) is not None


def _is_one_by_one(before: str, after: str) -> bool:
    """Say whether what stands behind is done one by one: a verb, or a noun that says what is done below 把 or 要."""
    if _EXPLAINED.search(before) and not _FULFILLED.match(after):
        return False
    clause = re.split(f"[{_STOPS}]", before)[-1]
    done = re.split(f"[{_STOPS}]", after)[0]
    if not done:  # the line ends: 逐个登记，一一
        return before.endswith(("，", "、"))
    if _IS_NOT_DONE.match(done):
        return False
    if _DONE.match(done) or _HANDLED.search(clause):
        return True
    words = split_words(clause)
    if words and words[-1].text not in _NOUNS and (words[-1].tag == "d" or _ADVERBIAL.fullmatch(words[-1].text)):
        return True
    return split_words(done)[0].tag.startswith(_VERBS)
