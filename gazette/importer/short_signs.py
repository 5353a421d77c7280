"""What a short paragraph shows by itself and beside a text of which it may be none, by the names of ``weights.SHORT``.

**Source**: a caption says what is to be seen, a brief who did what, where and when, both in a sentence; what goes on
with a text takes up its words, gives reasons, lets people speak.
"""

from __future__ import annotations

from collections.abc import Sequence

from gazette.importer.pairs import leave_out, pairs_of
from gazette.importer.unmarked import goes_on_with
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.topics import liken, list_characters, read_topics
from gazette.text.words import simplify

STOPS = "。!?"
_FEW, _SHORT, _FIRST_WORDS, _FIRST_CHARACTERS, _MOST = 20, 60, 9, 6, 3
_ALIKE, _HARDLY_ALIKE = 0.2, 0.1
_HARDLY, _LITTLE = 0.05, 0.1
# What goes on with a text, and opens no item of its own: of whom it is known there which one is meant, too.
_IN_TEXT = compile_late(
    r"[他她它我你您咱这那但而于因所并也还又如其就只从当要不没有每按经接终会全整两各“「]|目前|据|如今|现在|为了|后来|最后|随着|通过|对于|由于"
    r"|虽|当然|记者|大家|人们|同时|此外|另外|可是|今年|明年|去年|出席|市民|至于|请|结果|以上|本次|双方|活动|有关|业内|专家"
    r"|组委会|筹委会|治丧|大会|评选|比赛|展览|工程|会[后上]|礼成|(?![省市县区州全])[^,。]{1,3}会[订定拟将已昨今主临]"
    r"|.{0,2}(?:议员|发言人|负责人|部门|[警校院厂馆店官军资社会]方)"
)
_SPEECH = compile_late(r"(?:称|介绍|透露|告诉|回答|承诺)[,:。“]|(?:说|表示|认为|指出|坦言|回忆|强调|宣布[,:])")
_QUOTED = compile_late(r"[,:][“「]|[。!?][”」]")
_OF_ONESELF = compile_late(r"[我咱你您]")
# What stands above is meant: 他, 该厂, 上述.
_HE = compile_late(r"[^,。]{0,8}[他她]")
_MEANT = compile_late(r"[^。]{0,20}[他她]|受此|本[片剧品]|.*?(?:该[^。]|此[次项事外]|这[些个种样次位]|上述)")
_REASONS = compile_late(
    r"因此|所以|因为|同时|亦|另|则|但|可是|却|而且|不仅|虽然|如果|应该|必须|才|不是|要|希望|相信|仍|还|也|都|这|那|就|更|很|是"
)
# What somebody sees: 小学生在操场上量体重, 顶着风雪巡线.
_SCENE = compile_late(r"着|正在?|在[^,。]{1,14}[里上下中前旁边内外间][^,。]|冒[雨雪]")
_SHOT = compile_late(r"\([左右中前后][一二三四]?\)|[左右][起一二三四]|[前后]排|[合留]影|一角|[外夜全]景|剧照")
_CALL = compile_late(
    r"电话|热线|\d{6}|咨询|地址|厂址|邮编|邮箱|信箱|微信|请寄|联系|洽|传真|电挂|[\d一二三四五六七八九]折"
)
_PRICE = compile_late(r"[\d〇一二三四五六七八九十百千][元角]")
_DAY = r"(?:近日|日前|昨[日天晚]|今[日天晨]|最近|本[月周]|[\d一二三四五六七八九十]{1,3}[月日]|明[日天]|[上下][周月])"
_WHEN, _DATED = compile_late(_DAY), compile_late(rf".{{0,18}}?{_DAY}")
_WHO = compile_late(
    rf"[“(]?[{HAN}]{{1,10}}?[省市县区乡镇村厂校局院社队站所店馆会场园矿港山河湖江路街桥]|[{HAN}]{{2,8}}公司"
)
_AMOUNT = compile_late(r"[\d〇一二三四五六七八九十百千万]+(?![月日年\d])")
_BRACKET = compile_late(r"[【\[]")
_COUNTED = compile_late(r"[\d一二三四五六七八九十(①-⑨]+[、.)]|其[一二三]|第[一二三]|[①-⑨]|[左右上下]?图")


def goes_on_with_somebody(key: str) -> bool:
    """Say whether a folded paragraph opens with somebody whom the text above named: 昨天他, 他."""
    return _HE.match(key) is not None


def offers(key: str) -> bool:
    """Say whether a folded line offers something in phrases and says then whom to ask: it needs no stop."""
    return len(key.split()) >= _MOST and _CALL.search(key) is not None and not _CALL.match(key)


def read_signs(key: str) -> dict[str, float]:
    """Return what a folded paragraph shows by itself, by the names of ``weights.SHORT``, and how much."""
    plain, inner = simplify(key), sum(map(key[:-1].count, STOPS))
    when = _WHEN.match(plain) is not None
    return {
        "any paragraph": 1,
        "very short": len(key) < _FEW,
        "short": len(key) < _SHORT,
        "one sentence": not inner,
        "goes on": _IN_TEXT.match(plain) is not None or goes_on_with(key),
        "somebody speaks": _SPEECH.search(plain) is not None,
        "quoted": _QUOTED.search(key) is not None,
        "of oneself": _OF_ONESELF.search(plain) is not None,
        "points back": _MEANT.match(plain) is not None,
        "reasons": min(_MOST, len(set(_REASONS.findall(plain)))),
        "a scene": _SCENE.search(plain) is not None,
        "who stands where": _SHOT.search(plain) is not None,
        "whom to call": _CALL.search(plain) is not None,
        "a price": _PRICE.search(plain) is not None,
        "opens with its day": when,
        "says its day": not when and _DATED.match(plain) is not None,
        "opens with who or where": _WHO.match(plain) is not None,
        "amounts": min(_MOST, len(_AMOUNT.findall(plain))),
        "phrases": min(_MOST, len(key.split()) - 1),
        "a label in brackets": _BRACKET.match(key) is not None,
        "counted": _COUNTED.match(plain) is not None,
    }


def read_characters(key: str, title: str, words: str) -> dict[str, float]:
    """Return which rare characters a paragraph shares with a headline, and with that and its text together."""
    rarity = read_topics().rarity
    own = {char: rarity[char] for char in set(list_characters(key)) if char in rarity}
    heads, texts = simplify(title), simplify(words)  # the characters that are asked for are as soon found in the text
    shared = [rare for char, rare in own.items() if char in texts]
    return {
        "a rare character of the headline": max((rare for char, rare in own.items() if char in heads), default=0.0),
        "a rare character of the text": max(shared, default=0.0),
        "characters of the text": sum(shared) / (sum(own.values()) or 1),
        "its opening's characters": max(
            (rarity.get(char, 0.0) for char in list_characters(key[:_FIRST_CHARACTERS]) if char in texts), default=0.0
        ),
    }


def read_shared(key: str, title: str, texts: Sequence[str]) -> dict[str, float]:
    """Return which words a paragraph has of a headline, and of that and the paragraphs of its text together."""
    pairs = pairs_of(key)
    strange = leave_out(pairs, (title, *texts))
    shared = (len(pairs) - len(strange)) / len(pairs) if pairs else 0.0
    return {
        "no word shared": not shared,
        "hardly a word shared": shared < _HARDLY,
        "few words shared": shared < _LITTLE,
        "words of the headline": min(_MOST - 1, len(pairs_of(title) & pairs)),
        "opens with words of the text": not pairs_of(key[:_FIRST_WORDS]) <= strange,
    }


def read_topic(key: str, words: str) -> dict[str, float]:
    """Return how much a paragraph is about what other words are about."""
    alike = liken(key, words)
    return {"about the same": alike, "little alike": alike < _ALIKE, "hardly alike": alike < _HARDLY_ALIKE}
