"""Writers with pen names behind or before the word for what they did: 文/听雨, ◎文 阿莲, 图/文 小米, 青禾/图文.

**Source**: bylines of supplements and web editions. That word and its stroke name a writer, whatever the name is.
"""

from __future__ import annotations

import re

from gazette.importer.marks import AUTHOR_MARKS, BULLETS
from gazette.importer.people import AS_ROLE, Named
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import has_verb, is_common_word

_TWICE = r"(?:图\s?[/\\、&+]\s?文|文\s?[/\\、&+]\s?图)"
_BOTH = rf"(?:{_TWICE}|图文|文图|撰文)"
_NAME = rf"(?P<name>[{HAN}]{{2,4}}|[{HAN}]\s{{1,3}}[{HAN}](?:\s{{1,3}}[{HAN}])?)"
_STROKE = r"\s?[/\\|丨¦]\s?"
# A stroke parts the two.
_SURE = (
    compile_late(rf"/?\s?(?P<did>{_BOTH}|文){_STROKE}{_NAME}"),
    compile_late(rf"{_NAME}{_STROKE}(?P<did>{_BOTH}|文)"),
)
# A colon or a blank does, which could stand beside a word; behind 文 alone a blank does below a mark of writers.
_OPEN = (
    compile_late(rf"(?P<did>{_TWICE}|文)\s?:\s?{_NAME}"),
    compile_late(rf"(?P<did>{_BOTH})\s{{1,3}}{_NAME}"),
    compile_late(rf"{_NAME}\s{{1,3}}(?P<did>{_BOTH})"),
)
_MARKED = compile_late(rf"/?\s?(?P<did>文)\s{{1,3}}{_NAME}")
_SIGN, _LONGEST, _LONGEST_OPEN, _WORD = compile_late("文"), 20, 3, 2
# Who stands there and is no person: 文/综合, 图文/本报资料.
_NOBODY = compile_late(r"综合|整理|编辑|报[道导]|本[报刊]|网络|资料|直播|新华|中新|[报网社刊台]$")
_STARTS = BULLETS + AUTHOR_MARKS.replace("/", "")


def read_penned_deed(key: str) -> tuple[Named, ...]:
    """Return the writer whom a folded line names with what they did and nothing else; else an empty tuple."""
    if len(key) > _LONGEST or _SIGN.search(key) is None:
        return ()
    start = len(key) - len(key.lstrip(_STARTS))
    match = next((found for form in _SURE if (found := form.fullmatch(key, start))), None)
    if match is None:
        forms = (*_OPEN, _MARKED) if start or key[0] == "/" else _OPEN
        match = next((found for form in forms if (found := form.fullmatch(key, start)) and _is_plain(found)), None)
    if match is None or _NOBODY.search(match["name"]) or AS_ROLE.match(match["name"]):
        return ()
    return (Named(match.span("did"), match.span("name")),)


def _is_plain(match: re.Match[str]) -> bool:
    """Say whether what stands there says nothing and is no long word: 图文 现场直击, 文:工作总结."""
    name = "".join(match["name"].split())
    return len(name) <= _LONGEST_OPEN and not (has_verb(name) or (len(name) > _WORD and is_common_word(name)))
