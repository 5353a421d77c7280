"""Half-width marks in Chinese text, and marks that stand twice.

**Source**: GB/T 15834-2011: in Chinese text a comma, stop, colon, semicolon, question or exclamation mark takes the
place of one character. Round brackets are left alone: whole papers set them narrow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from gazette.problems import Code, Problem, Source
from gazette.proofreading.passages import Passage, warn
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

FULL_WIDTH = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
# Between two Han characters, or wide marks that end and begin, only the wide mark can be meant.
CERTAIN = compile_late(rf"(?<=[{HAN}”’》）】])[,;:?!](?=[{HAN}“‘《（【])")
_NARROW = (
    rf"(?<=[{HAN}”’》）】])[,;?!](?=[{HAN}“‘《（【”’\s]|$)|(?<=[{HAN}”’》）】]):(?=[{HAN}“‘《（【]|$)"
    rf"|(?<=[{HAN}])\.(?=[{HAN}”]|$)|(?<=[{HAN}，。：；、])\"|\"(?=[{HAN}])"
    rf"|(?<![A-Za-z0-9])'(?=[{HAN}])|(?<=[{HAN}，。：；！？、])'(?![A-Za-z0-9])"
    rf"|(?<=[{HAN}”’》）])\.{{3,}}|(?<=[{HAN}”’》）])--+(?=[{HAN}“‘《（])|<<(?=[{HAN}])|(?<=[{HAN}])>>"
)
_TWICE = compile_late(r"([，、；：])[，、；：。]|。[，、；：]|。{2,}")
SUSPECT = compile_late(r"[,;:?!.\"']|--|<<|>>|[，、；：。]{2}")
_HINT = "write {0}; python build.py check --fix does it between Chinese characters"
_BY_HAND = "write {0} by hand: which is meant shows on the page alone"
_DOTS = "write …… where something is left out"
_WIDE = {**FULL_WIDTH, ".": "。", '"': "“ ”", "'": "‘ ’", "<": "《", ">": "》", "-": "——"}


@cache
def _narrow() -> re.Pattern[str]:
    """Return the pattern of half-width marks; it takes long to compile, and few files have a mark that may be one."""
    return re.compile(_NARROW)


def check_punctuation(source: Source, passages: Sequence[Passage]) -> Iterator[Problem]:
    """Warn of the first half-width mark of each passage, with the number of them, and of marks that stand twice."""
    for passage in passages:
        if not SUSPECT.search(passage.text):
            continue
        narrow = list(_narrow().finditer(passage.text))
        if narrow:
            mark = narrow[0][0]
            others = f", and {len(narrow) - 1} more in this passage" if len(narrow) > 1 else ""
            message = f"a half-width {mark} in Chinese text{others}"
            span = source.span(passage.start + narrow[0].start(), passage.start + narrow[0].end())
            wide = "……" if mark.startswith("..") else _WIDE[mark[0]]
            hint = (_HINT if mark in FULL_WIDTH else _BY_HAND).format(wide)
            yield warn(Code.HALF_WIDTH, span, message, hint)
        for match in _TWICE.finditer(passage.text):
            span = source.span(passage.start + match.start(), passage.start + match.end())
            hint = _DOTS if len(match[0]) > len("。。") else "keep the one that is meant"
            yield warn(Code.HALF_WIDTH, span, f"two marks in a row: {match[0]}", hint)
