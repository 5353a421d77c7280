"""Heads of reports in another dress, read as the plain ones: brackets of all kinds, twin signs, gaps.

**Source**: 〈本报讯〉, 〖中央社台北四日電〗, ◆本报讯◆, 本报讯 /记者林一舟/, ｜本报讯｜, 本 报 讯, 6 月 4 日电.
"""

from __future__ import annotations

import re

from gazette.importer.marks import BULLETS, FRAMES
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import is_place

_HEAD = 60  # characters: heads of reports are no longer but for many names
_INSIDE = r"[^()\[\]【】《》〈〉〖〗『』“”<>{}|*~。!?;]"
# Whose news it is, or who reports and from where; or, behind that, whoever reports.
_NEWS = (
    rf"{_INSIDE}{{0,24}}?(?:社|日|[报网台刊](?:专|特|综合)?(?=[讯消])|本[市县区省州厂校院会馆](?=讯))"
    rf"{_INSIDE}{{0,12}}?(?:讯|电|消息|报[道导])"
    rf"|[{HAN}]{{1,6}}[报网]讯[\s·/:]{_INSIDE}{{2,30}}?"
    rf"|(?:[本特首驻][{HAN}]{{1,6}}?)?(?:记者|特派员|通讯员){_INSIDE}{{2,24}}?(?:[讯电]|报[道导])|(?P<place>[{HAN}]{{2,4}}?)专?[讯电]"
)
_REPORTERS = rf"(?<=[讯电息\])】\s].)\s?(?:[{HAN}]{{0,4}}记者|通讯员)[{HAN}、,:;/ ·]{{2,30}}"
_AT = r"(?:^|(?<=[讯电息\])】\s]))"
_BRACKETS = compile_late(
    rf"{_AT}(?P<open>[〈〖『《“<{{])(?P<inner>(?:\s?(?:{_NEWS})|{_REPORTERS})\s?)(?P<shut>[〉〗』》”>}}])"
)
_SIGNS = compile_late(
    rf"{_AT}(?P<open>[{BULLETS}|│*/~—-])"
    rf"(?P<inner>(?:\s?(?:{_NEWS})|{_REPORTERS})\s?)(?P<shut>(?P=open))"
)
# A work or a saying is none of these.
_SURE = compile_late(r"\s?(?:据?(?:本[报刊台]|中央社|新华社|中新社)|记者|通讯员)")
_SIGNS_OF_HEADS = "讯电报者息"
_CAREFUL = "《“"
_NUMBER = "[0-9一二三四五六七八九十廿卅]"
# What is one word, or one day, with blanks in it, and brackets with blanks inside.
_BLANKS = compile_late(
    rf"本\s+[报刊](?:\s+讯)?|本[报刊]\s+讯(?![{HAN}])|新\s+华\s*社|新华\s+社"
    rf"|{_NUMBER}{{1,3}}\s*月\s*{_NUMBER}{{1,3}}\s*日|[(\[【]\s+(?=[{HAN}])|\s+[)\]】]"
)
_SPACED_OUT = compile_late(r"[本新]\s+[报刊华]|[报刊]\s+讯|华\s+社|\d\s+[月日]|月\s+\d|[(\[【]\s|\s[)\]】]")


def undress(key: str) -> str:
    """Return a folded line with unwonted brackets and twin signs of its head as plain brackets, column for column."""
    head = key[:_HEAD]
    if not any(sign in head for sign in _SIGNS_OF_HEADS):
        return key
    plain = _SIGNS.sub(_replace, _BRACKETS.sub(_replace, head))
    return key if plain == head else plain + key[_HEAD:]


def _replace(match: re.Match[str]) -> str:
    if FRAMES.get(match["open"], match["shut"]) != match["shut"]:
        return match[0]
    if match["open"] in _CAREFUL and _SURE.match(match["inner"]) is None:
        return match[0]
    return match[0] if match["place"] and not is_place(match["place"]) else f"[{match['inner']}]"


def tighten(key: str) -> tuple[str, tuple[int, ...]] | None:
    """Return a folded line without blanks in the words of its head, and where each character stood; None if none."""
    if " " not in key[:_HEAD] or _SPACED_OUT.search(key, 0, _HEAD) is None:
        return None
    gone = {at for match in _BLANKS.finditer(key, 0, _HEAD) for at in range(*match.span()) if key[at].isspace()}
    kept = [at for at in range(len(key)) if at not in gone]
    return ("".join(key[at] for at in kept), (*kept, len(key))) if gone else None
