"""Lines of writers in any dress read as if they wore the plain one: 〈记者 陈亦方〉, 文｜陈亦方, 【本报记者】陈亦方.

**Source**: bars, middle dots, arrows and frames with which web editions, messengers and designers set bylines.
"""

from __future__ import annotations

import re
from functools import lru_cache

from gazette.importer.marks import AUTHOR_MARKS, BULLETS, FRAMES
from gazette.importer.people import AS_ROLE, ROLE
from gazette.importer.posted_writers import POST
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name, shows_surname, split_names
from gazette.text.words import is_common_word, is_place

_DID = (
    r"(?:本[文版]|本期)?(?:文/图|图/文|图文|文图|文字|文|图片|图|摄影?|撰文|撰稿|采写|采访整理|采访|整理|编译|翻译|供稿|口述|讲述|记录|统筹|策划|执笔"
    r"|作者|译者|编辑|校对|审核|著|译)人?"
)
_ROLE_OR_DEED = rf"(?:{ROLE}|{_DID})"
_ONE = rf"(?:[{HAN}]{{2,4}}|[{HAN}]\s{{1,3}}[{HAN}](?:\s{{1,3}}[{HAN}])?)"
_BARS = "|丨¦∣ǀ︱│┃_>»→►▶▸·•~～"
# What parts a post or a deed and a name, and a name and a deed behind it.
_BEHIND_POST = compile_late(
    rf"(?<![{HAN}])(?P<what>{_ROLE_OR_DEED})\s?(?P<sign>[{re.escape(_BARS)}])\s?(?P<who>{ROLE}|{_ONE}(?![{HAN}]))"
)
_BEFORE_DEED = compile_late(rf"(?<=[{HAN}])\s?(?P<sign>[{re.escape(_BARS)}])(?=\s?{_DID}(?:[\s、,)\]】]|$))")
# The post alone in brackets, or the name behind it.
_POST_FRAMED = compile_late(
    rf"(?<!\S)(?P<open>[(\[【〈〖<])\s?{_ROLE_OR_DEED}\s?(?P<close>[)\]】〉〗>])\s*(?P<who>{_ONE})(?![{HAN}])"
)
_NAME_FRAMED = compile_late(
    rf"(?<![{HAN}]){_ROLE_OR_DEED}\s?(?P<open>[(\[【])\s?(?P<who>{_ONE})(?:[\s、]+{_ONE})*\s?(?P<close>[)\]】])"
)
_DEED = compile_late(_DID)
# Frames of all kinds; a title in 《》 is none.
_FRAMED = compile_late(
    r"(?P<open>[(\[【〈〖<“『「/|~*·—-]{1,2})\s*(?P<inner>[^。!?《》]{2,40}?)\s*(?P<close>[)\]】〉〗>”』」/|~*·—-]{1,2})"
)
_MARKED = compile_late(rf"(?P<mark>[{re.escape(BULLETS)}*※✎✍✒✏@❖◉❏◻☐▉►▎丨|_>»~–—]+)\s?(?P<inner>[^\s].{{1,40}})")
# A mark before the second post: □本报记者 康宁 □通讯员 秦川.
_MARKED_AGAIN = compile_late(rf"(?<=\s)(?P<sign>[{re.escape(BULLETS)}])(?=\s?{_ROLE_OR_DEED})")
# What a body or a place is set off with from its writer: 市一中·康宁, 【浙江】康宁.
_OF_BODY = compile_late(rf"(?P<unit>[{HAN}\d()]{{2,14}})\s?(?P<sign>[{re.escape(_BARS)}/])\s?(?P<name>{_ONE})")
_SCHOOL = compile_late(r"[一二三四五六七八九十\d][中小]$")
_FROM = compile_late(rf"(?P<open>[(\[【〈])(?P<place>[{HAN}]{{2,6}})(?P<close>[)\]】〉])\s?(?P<name>{_ONE})")
# What may stand before the word for a deed, or before any name.
_LEAD = compile_late(r"(?:本[文版期](?=(?:作者|采写|撰文|撰稿|执笔|文字|整理|编译)[\s:/])|(?i:by)[\s:])")
_SIGN = compile_late(rf"^[Bb][Yy]|本|[{re.escape(_BARS + BULLETS)}()\[\]【】〈〉〖〗<“『「/*※✎✍✒✏@❏◻☐▉—-]")
_WITH_ROLE = compile_late(rf"{_ROLE_OR_DEED}[\s:/]*{_ONE}(?=[\s、,/:)]|$|[摄文图整编供报])")
_LONGEST, _TWO = 60, 2


@lru_cache(maxsize=1024)
def undress(key: str) -> str:
    """Return a folded line that names writers in the dress that rules know, sign for sign; any other as it is."""
    if len(key) > _LONGEST or "。" in key or _SIGN.search(key) is None:
        return key
    lead = _LEAD.match(key)
    if lead:
        return _undress_lead(key, lead.end())
    plain = _set(_set(key, _BEHIND_POST, ":"), _MARKED_AGAIN, " ")
    plain = _set(plain, _BEFORE_DEED, "/")
    plain = _free(_free(plain, _POST_FRAMED), _NAME_FRAMED)
    framed = _FRAMED.fullmatch(plain)
    if (
        framed
        and _are_twins(framed["open"], framed["close"])
        and _names_writers(framed["inner"], quoted=framed["open"] in "“『")
    ):
        start, end = framed.span("inner")
        return "(".ljust(start) + plain[start:end] + ")".rjust(len(plain) - end)
    marked = _MARKED.fullmatch(plain)
    if marked and marked["mark"][0] not in AUTHOR_MARKS and _names_writers(marked["inner"]):
        return "□".ljust(marked.start("inner")) + marked["inner"]
    return _undress_place(plain)


def is_deed(role: str) -> bool:
    """Say whether a word says what somebody did: 文图, 撰文."""
    return _DEED.fullmatch(role) is not None


def _undress_lead(key: str, end: int) -> str:
    """Return a line that begins with 本文 or By as if a box stood there; with By where nothing but names follow."""
    names = key[0] == "本" or _names_writers(key[end:].strip())
    return "□".ljust(end) + undress(key[end:]) if names else key


def _undress_place(key: str) -> str:
    """Return a writer behind a body or a place, set apart by a blank."""
    body, place = _OF_BODY.fullmatch(key), _FROM.fullmatch(key)
    if (
        body
        and shows_surname("".join(body["name"].split()))
        and (POST.search(body["unit"]) or _SCHOOL.search(body["unit"]))
    ):
        return _set(key, _OF_BODY, " ")
    if place and is_place(place["place"]) and shows_surname("".join(place["name"].split())):
        return "□" + place["place"] + " " + key[place.end("close") :]
    return key


def _set(key: str, pattern: re.Pattern[str], sign: str) -> str:
    """Return a line with the sign that a pattern finds replaced, wherever who stands behind it is named or posted."""
    for match in pattern.finditer(key):
        who = match.groupdict().get("who")
        if (
            who is None
            or AS_ROLE.match(who)
            or (not is_common_word(who) and (match["sign"] in "|丨" or _is_named(who)))
        ):
            at = match.start("sign")
            key = key[:at] + sign + key[at + 1 :]
    return key


def _free(key: str, pattern: re.Pattern[str]) -> str:
    """Return a line without the brackets around a post or around a name."""
    for match in pattern.finditer(key):
        first, last = match.start("open"), match.start("close")
        if _is_named(match["who"]):
            key = key[:first] + ("□" if first == 0 else " ") + key[first + 1 : last] + " " + key[last + 1 :]
    return key


def _is_named(who: str) -> bool:
    """Say whether what stands behind a post is a name and no word: 康宁, not 手记."""
    name = "".join(who.split())
    if not is_name(name) or is_common_word(name) or is_place(name):
        return False
    return len(name) > _TWO or " " in who or shows_surname(name)


def _are_twins(opening: str, closing: str) -> bool:
    return "".join(FRAMES.get(sign, sign) for sign in reversed(opening)) == closing


def _names_writers(inner: str, *, quoted: bool = False) -> bool:
    """Say whether what stands in a frame or behind a mark is a post and a name, or, if not ``quoted``, names."""
    if _WITH_ROLE.match(inner):
        return True
    spans = () if quoted else split_names(inner)
    if len(spans) == 1 and len(inner) == _TWO:  # 『黎明』
        return False
    names = ["".join(inner[start:end].split()) for start, end in spans]
    return (
        bool(names)
        and not any(is_common_word(name) or is_place(name) for name in names)
        and all(map(is_name, names))
        and "·" not in inner
    )
