"""Who signs the end of a text in forms that few texts have: （王秀、丁兰英等九人）, （蔡）, （县委办公室）.

**Source**: letters of several readers, of whom some are named; papers whose correspondents sign with one character; the
1950s, whose offices sign what they report.
"""

from __future__ import annotations

import re

from gazette.importer.people import Named
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name, shows_surname, split_names
from gazette.text.words import has_verb, is_common_word, is_place

_OTHERS = compile_late(r"\s*等\s?[\d一二两三四五六七八九十百廿卅]+\s?[人名位户].{0,4}$")
# One character that says what a text is or which part of it stands here, and signs nothing: （完）, （上）.
_NO_SIGN = frozenset(
    "完续待略图注编附答问文记诗笑男女老大小新旧上中下前后左右内外东西南北甲乙丙丁一二三四五六七八九十终末毕全补"
)
_OFFICE = compile_late(rf"[{HAN}]{{1,18}}(?:办公室|指挥部|委员会|编辑部)")
# Right behind the last sentence or set apart from it: 。　韩力, 。 杨 柳.
_BEHIND = compile_late(rf"(?<=[。!?…”])(?P<gap>\s?)(?P<name>[{HAN}]{{2,3}}|[{HAN}] [{HAN}])$")
# Readers' letters of a line or two: where they live, a space, what they call themselves.
_FROM_PLACE = compile_late(rf"\s*(?P<post>[{HAN}]{{2,4}})\s+(?P<name>[{HAN}]{{2,4}})\s*")
_DID = compile_late(rf"\s*(?P<name>[{HAN}]{{2,3}}|[{HAN}]\s[{HAN}])\s+(?P<did>编译|摘编|摘译|编写|选编|辑录)\s*")
# What stands there and is nobody: （北京 摄影）, （综合　编译）.
_NO_NAME = compile_late(
    r"[报讯電电台网社刊版图表摄影]|记者|通讯|综合|资料|整理|编[辑译者]|特约|报[道导]|供稿|时间|地区|集体|[一二三四五六七八九十\d]+[年月日时版]"
)
_TEXT_LEAST = 14


def read_rare_end(key: str, start: int, end: int) -> tuple[Named, ...]:
    """Return who signs in the brackets behind the last sentence: some of many, one character, an office."""
    inner = key[start:end].strip()
    if len(inner) == 1:
        signs = start > _TEXT_LEAST and re.fullmatch(rf"[{HAN}]", inner) is not None and inner not in _NO_SIGN
        return (Named((0, 0), (start, end)),) if signs else ()
    if is_office(inner):
        return (Named((0, 0), (start, end)),) if start > _TEXT_LEAST else ()
    others = _OTHERS.search(key, start, end)
    if others is None:
        return _read_pen_name(key, start, end) if start > _TEXT_LEAST else ()
    named = split_names(key[start : others.start()])
    return tuple(Named((0, 0), (start + first, start + last)) for first, last in named)


def _read_pen_name(key: str, start: int, end: int) -> tuple[Named, ...]:
    """Return who signs behind a place, or before what they did: （巴东 老茶客）, （晚舟　编译）."""
    match = _FROM_PLACE.fullmatch(key, start, end)
    if match and is_place(match["post"]) and not (_NO_NAME.search(match["name"]) or has_verb(match["name"])):
        return (Named(match.span("post"), match.span("name")),)
    match = _DID.fullmatch(key, start, end)
    if match is None or _NO_NAME.search(match["name"]):
        return ()
    return (Named(match.span("did"), match.span("name")),)


def is_office(words: str) -> bool:
    """Say whether folded words are an office and nothing else: 县委办公室."""
    return _OFFICE.fullmatch(words) is not None and not has_verb(words)


def find_name_behind(key: str) -> tuple[int, tuple[int, int]] | None:
    """Return where a name stands right behind the last sentence of a folded text, and where what parts them begins."""
    match = _BEHIND.search(key, max(0, len(key) - 8)) if len(key) > _TEXT_LEAST else None
    if match is None:
        return None
    name = match["name"].replace(" ", "")
    sure = is_name(name) if match["gap"] else shows_surname(name) and key[match.start() - 1] == "。"
    if not sure or is_common_word(name) or key[: match.start()].endswith("作废。"):
        return None
    return match.start(), match.span("name")
