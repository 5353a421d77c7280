"""Writers of other countries and who put them into Chinese; writers of China's peoples.

**Source**: supplements and digests: [美] 欧·亨利, （美）约翰·史密斯/著 周若水/译, 契诃夫作 冰岚译, 原作：都德
翻译：林明德; 买买提明·吾甫尔（维吾尔族）.
"""

from __future__ import annotations

import re
from functools import lru_cache

from gazette.importer.people import Named
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name, is_spelt_out, is_transcribed
from gazette.text.words import is_common_word

_COUNTRY = (
    rf"[\[(【](?:美|英|法|德|俄|苏|日|意|奥|印|韩|朝|波|捷|匈|澳|加|西|挪威|古巴|越南|埃及|捷克|希腊|古希腊|智利|秘鲁|巴西|冰岛|南非|土耳其|以色列|西班牙|匈牙利"
    rf"|葡萄牙|阿根廷|墨西哥|加拿大|俄罗斯|[{HAN}]{{2,4}}(?<=[国联本度兰典麦利士亚]))[\])】]\s?"
)
_NAME = rf"(?:[{HAN}A-Z]{{1,7}}(?:·[{HAN}]{{1,7}}){{1,2}}|[{HAN}]{{2,8}}?)"
_TRANSLATOR = rf"(?:[{HAN}]{{2,3}}?|[{HAN}]\s+[{HAN}])"
_WROTE = r"(?:原?[著作]|撰文?|文)"
_PUT = r"(?:[编翻摘节选]?译)"
_BY = rf"(?:\s+|\s?[,、]\s?)(?P<by>{_TRANSLATOR})\s?/?\s?(?P<put>{_PUT})"
_FORMS = (
    compile_late(rf"{_COUNTRY}(?P<name>{_NAME})(?:\s?/?\s?(?P<did>{_WROTE}))?(?:{_BY})?"),
    compile_late(rf"\(?(?P<name>{_NAME})\s?/?\s?(?P<did>{_WROTE}){_BY}\)?"),
    compile_late(
        rf"\(?(?P<did>原[作著]|作者)\s?[:/]\s?(?P<name>{_NAME})(?:\s+|\s?[,、;]\s?)(?P<put>{_PUT}|译者)\s?[:/]\s?(?P<by>{_TRANSLATOR})\)?"
    ),
)
# A people behind the name, of one writer or of each: 才旦卓玛（藏族）.
_OF_PEOPLE = compile_late(rf"(?P<name>[{HAN}·]{{2,16}}?)\s?(?:\((?P<people>[{HAN}]{{1,6}}族)\)|(?=\s|$))\s*")
_LONGEST = 48


@lru_cache(maxsize=1024)
def read_foreign_writers(key: str) -> tuple[Named, ...]:
    """Return who wrote a text in another country and who put it into Chinese, where a folded line says nothing else."""
    if len(key) > _LONGEST:
        return ()
    match = next((found for form in _FORMS if (found := form.fullmatch(key))), None)
    if match is None or not _is_called(match):
        return _read_of_peoples(key)
    wrote = Named(match.span("did") if match["did"] else (0, 0), match.span("name"))
    return (wrote, Named(match.span("put"), match.span("by"))) if match["by"] else (wrote,)


def _is_called(match: re.Match[str]) -> bool:
    """Say whether who translated has a name, and the writer is called by no word: 日记 作 is none."""
    by = "".join((match["by"] or "").split())
    return not (by and not is_name(by)) and not is_common_word(match["name"])


def _read_of_peoples(key: str) -> tuple[Named, ...]:
    """Return several writers whose names are spelt out with a dot, or who say which people they belong to."""
    if "·" not in key and "族)" not in key:
        return ()
    found: list[Named] = []
    at = 0
    while at < len(key):
        match = _OF_PEOPLE.match(key, at)
        if match is None or not _is_of_people(match):
            return ()
        found.append(Named(match.span("people") if match["people"] else (0, 0), match.span("name")))
        at = match.end()
    dotted = len(found) > 1 and all(is_transcribed(key[slice(*named.name)]) for named in found)
    return tuple(found) if dotted or any(named.role != (0, 0) for named in found) else ()


def _is_of_people(match: re.Match[str]) -> bool:
    name = match["name"]
    named = is_name(name) and (len(name) > 3 or not is_common_word(name))  # noqa: PLR2004  # 才旦卓玛 is two words
    told = "·" not in name or match["people"] is not None or is_transcribed(name)
    return (named and told) or is_spelt_out(name)
