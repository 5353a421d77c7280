"""Characters that nobody means: invisible ones, look-alikes of others, and those that stand for a lost one.

**Source**: Unicode Technical Report 36 on characters of two scripts in one word and on bidirectional controls.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from gazette.problems import Code, Problem, Source
from gazette.proofreading.passages import Passage, warn
from gazette.text.forbidden import is_seen
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.unified import LOOK_ALIKE_HAN, unified

# Zero-width joiners are spared between characters that need them: emoji, Indic and Arabic letters.
INVISIBLE = compile_late(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0001\U000e0020-\U000e007f]"
    f"|(?<=[{HAN}\u3000-\u303f\uff00-\uff60\x20-\x7e])[\u200c\u200d](?=[{HAN}\u3000-\u303f\uff00-\uff60\x20-\x7e]|$)",
    re.MULTILINE,
)
_LOST = "\ufffd\ufffe\uffff\ue000-\uf8ff\U000f0000-\U0010fffd"
_CYRILLIC = "\u0400-\u04ff"
# Greek letters of the same shape as Latin ones; μ, Ω, π and the like stand beside Latin letters rightly.
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυ"
_LATIN_SHAPES = f"АВЕКМНОРСТХ{_GREEK[:14]}"
_OTHER_LETTERS = "\u0370-\u052f"
_KANA = "\u3041-\u3096\u30a1-\u30fa"
SUSPECT = compile_late(f"[{LOOK_ALIKE_HAN}{_LOST}{_CYRILLIC}{_GREEK}{_KANA}ー]|\\d[OoＯlI一〇]|[l〇]\\d")
_LOST_HINT = "look at the printed page and write the character that stands there"
_LOOK_HINT = "write the character that is meant; if the page itself misprints it, keep both: {{~~{0}~>…~~}}"


def check_invisible(source: Source) -> Iterator[Problem]:
    """Warn of characters that nobody sees, wherever they stand in a file."""
    text = source.text
    if is_seen(text):
        return
    for match in INVISIBLE.finditer(text):
        message = f"an invisible character, U+{ord(match[0]):04X}"
        yield warn(Code.INVISIBLE_CHARACTER, source.span(match.start()), message, "delete it")


def check_characters(source: Source, passages: Sequence[Passage]) -> Iterator[Problem]:
    """Warn of characters that look like the right one, or stand for one that was lost."""
    for passage in passages:
        if not SUSPECT.search(passage.text):
            continue
        for code, pattern in _finders():
            for match in pattern.finditer(passage.text):
                span = source.span(passage.start + match.start(), passage.start + match.end())
                if code is Code.LOST_CHARACTER:
                    message = f"U+{ord(match[0]):04X} stands for a character that was lost or that no font shows"
                    yield warn(code, span, message, _LOST_HINT)
                else:
                    yield warn(code, span, _message(match[0]), _LOOK_HINT.format(match[0]))


@cache
def _finders() -> tuple[tuple[Code, re.Pattern[str]], ...]:
    """Return the patterns of each fault; they take long to compile, and few files have a character that may be one."""
    return (
        (Code.LOST_CHARACTER, re.compile(f"[{_LOST}]")),
        (Code.LOOK_ALIKE, re.compile(f"[{LOOK_ALIKE_HAN}]")),
        (Code.LOOK_ALIKE, re.compile(f"(?<=[A-Za-z])[{_CYRILLIC}{_GREEK}]+|[{_CYRILLIC}{_GREEK}]+(?=[A-Za-z])")),
        # СССР is Russian, РМ2.5 is not: few words of Russian or Greek have nothing but letters of Latin shapes.
        (
            Code.LOOK_ALIKE,
            re.compile(
                f"(?<![A-Za-z{_OTHER_LETTERS}])(?!СССР|ТАСС|НАТО)[{_LATIN_SHAPES}]{{1,4}}(?![A-Za-z{_OTHER_LETTERS}])"
            ),
        ),
        (
            Code.LOOK_ALIKE,
            re.compile(
                r"(?<=\d)[OoＯlI](?=[\d年月日元%％])|(?<=\d)一(?=\d)|(?<=\d)〇|〇(?=\d)"
                f"|(?<![A-Za-z\\d])l(?=\\d+[{HAN}])"
            ),
        ),
        # One kana alone between Han characters is a character misread; words of kana are meant.
        (
            Code.LOOK_ALIKE,
            re.compile(f"(?<=[{HAN}”》）)])[{_KANA}](?=[{HAN}“《（(，。、；：])|(?<=[{HAN}])ー(?=[{HAN}])"),
        ),
    )


def _message(found: str) -> str:
    name = f"{found} (U+{ord(found[0]):04X})"
    other = unified(found)
    if other != found and re.match(f"[{LOOK_ALIKE_HAN}]", found):
        return f"{name} looks like {other} and is another character"
    if re.match(f"[{LOOK_ALIKE_HAN}]", found):
        return f"{name} is a part of characters and no character of text"
    if re.match(f"[{_KANA}ー]", found):
        return f"{name} is a Japanese letter in a Chinese sentence"
    if re.fullmatch(f"[{_LATIN_SHAPES}]+", found):
        return f"{name} looks like a Latin letter and is none"
    if re.match(f"[{_CYRILLIC}{_GREEK}]", found):
        return f"{name} is no Latin letter, in a word of Latin letters"
    return f"{name} stands in a number and is no digit"
