"""Rules of rows whose words nothing sets apart: rates, results and small advertisements of close papers.

**Source**: papers of Hong Kong, Southeast Asia and America tell in words what others set in columns: 美钞每千六千零
八十元, 李国伟二比零陈志强, and put what is wanted or offered in brackets at the head of a line: 【招租】….
"""

from __future__ import annotations

from gazette.importer.openers import find_opener
from gazette.importer.rules.rule import Rule, Scene
from gazette.importer.services import names_offer
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_N = "〇零一二三四五六七八九十百千两廿半"
_MONEY = r"(?:港元|美元|日元|叻币|[元角分块毛毫仙占镑盾铢圆])"
_UNIT = r"(?:市?斤|公斤|[两担吨磅打百千万码尺桶箱包件瓶股克]|安士|盎司|英镑|美元)"
# What it is, for how much of it, and the price: 美钞每千六千零八十元, 白米(上等)每担三十二元半.
_RATE = compile_late(
    rf"[{HAN}]{{1,8}}(?:\([^()]{{1,8}}\))?\s?每{_UNIT}\s?(?:[{_N}]+|[\d.,]+)(?:{_MONEY}[{_N}\d]*+)+[起整]?"
)
RATE_ENDS = frozenset("元角分块毛毫仙占镑盾铢圆半起整币" + _N)
# Who played whom, and how it ended: 李国伟二比零陈志强, 南华3比1东方. 二比零胜… is a headline.
_RESULT = compile_late(
    rf"[{HAN}]{{2,8}}\s?(?:[{_N}]{{1,3}}|\d{{1,3}})比(?:[{_N}]{{1,3}}|\d{{1,3}})\s?(?![胜负败平挫克险力憾惜小大轻击逆])[{HAN}]{{2,8}}"
)
_LABEL = compile_late(r"[【〖](?P<label>[^【】〖〗。,;:!?]{1,8})[】〗]\s*(?=.{6})")
# Where to go for what is offered: 面洽…, 请电….
_APPLY = compile_late(
    r"(?:有意者?|合者|欲[购租]者)?(?:请|可|即)?(?:面[洽议]|函[洽索]|电[洽询]|接洽|洽[询商]?(?=[^谈])|[致来]?电\s?[\d一二三四五六七八九〇零])"
)
# Nothing but whom to call: 洽：七一八—五五五—七七〇〇.
_CALL = compile_late(
    r"(?:有意者?)?(?:[请可]?(?:洽|电[话洽询]?|来电|联[系络](?:电话)?|查询|详询|报名)|传真)(?:[^\s\d,。:]{1,4})?\s?[:\s]\s?"
    r"(?:[(][\d一二三四五六七八九〇零]{2,5}[)])?[\d一二三四五六七八九〇零—-]{5,}+"
)
_NUMBER_LAST = compile_late(r"[\d一二三四五六七八九〇零—-]{5}$")
_REACH, _APPLY_LONGEST, _OFFER_WIDEST, _TEXT_LEAST = 4, 24, 8.0, 12.0


def _is_rate(trait: Traits | None) -> bool:
    key = trait.line.key if trait is not None else ""
    return "每" in key and key[-1] in RATE_ENDS and _RATE.fullmatch(key) is not None


def _is_result(trait: Traits | None) -> bool:
    key = trait.line.key if trait is not None else ""
    return "比" in key and _RESULT.fullmatch(key) is not None


def _in_rows_of_rates(scene: Scene) -> bool:
    """Say whether a line is a rate told in words, and so is the one right above it or right below."""
    after = scene.after
    if not _is_rate(scene.here):
        return False
    above = scene.line.gap == 0 and _is_rate(scene.before)
    return above or (after is not None and after.line.gap == 0 and _is_rate(after))


def _in_rows_of_results(scene: Scene) -> bool:
    """Say whether a line is a result told in words, below a colon, or beside another."""
    after, before = scene.after, scene.before
    if not _is_result(scene.here):
        return False
    above = scene.line.gap == 0 and before is not None and (_is_result(before) or before.line.key[-1] == ":")
    return above or (after is not None and after.line.gap == 0 and _is_result(after))


def _labelled_again(scene: Scene) -> bool:
    """Say whether a line begins with a label in brackets, as one of the few lines above does: 【遗失】."""
    key = scene.line.key
    if key[0] not in "【〖" or _LABEL.match(key) is None or find_opener(key) is not None:
        return False
    above = scene.sheet.keys[max(0, scene.index - _REACH) : scene.index]
    return any(line[0] == key[0] and _LABEL.match(line) and find_opener(line) is None for line in above)


def _says_where_to_apply(scene: Scene) -> bool:
    """Say whether a short line right below an offer behind a mark says where to go for it: 面洽…."""
    line = scene.line
    if line.gap or len(line.key) > _APPLY_LONGEST or _APPLY.match(line.key) is None:
        return False
    above = scene.sheet.printed[max(0, scene.index - _REACH) : scene.index]
    return any(other.key[0] in "【〖⊙●■◆▲◎★◇○□△" for other in above)


def _calls(scene: Scene) -> bool:
    """Say whether a line below another is nothing but whom to call, its number told in words or in figures."""
    return scene.line.gap == 0 and scene.before is not None and _CALL.fullmatch(scene.line.key) is not None


def _names_offer(scene: Scene) -> bool:
    """Say whether a few words below the end of a small item, or of its row, say what is wanted, offered or lost.

    A telephone's number ends one without a stop.
    """
    before, after, line = scene.before, scene.after, scene.line
    if before is None or after is None or line.width > _OFFER_WIDEST or not names_offer(line.key):
        return False
    ended = before.line.closed or _NUMBER_LAST.search(before.line.key) is not None or line.gap > 0
    text = after.line.width >= _TEXT_LEAST and not (after.line.gap or after.opener)
    return ended and text


RULES = (
    Rule("a rate told in words, beside another", "lists of rates have a line for each", _in_rows_of_rates),
    Rule("a result told in words, beside another", "lists of results have a line for each", _in_rows_of_results),
    Rule("labelled in brackets, as a line above is", "each small item begins with its label", _labelled_again),
    Rule("says where to apply, below an offer", "offers end with whom to see", _says_where_to_apply),
    Rule("whom to call, and nothing else", "offers end with whom to see", _calls),
    Rule("says what is wanted, offered or lost", "small advertisements say what they are", _names_offer),
)
