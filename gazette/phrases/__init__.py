"""What the program says to editors and operators, in their language: a phrase book from English to Chinese.

Rooms say what is wrong in English, where they find it, and know of no language. At the end of a command each sentence
is looked up here: as it stands, or by its pattern, ``{}`` for each value. A sentence that the book does not have stays
as it is; tests/house holds that there is none.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable
from functools import cache

from gazette.phrases.commands import COMMANDS, NOUNS
from gazette.phrases.content import CONTENT
from gazette.phrases.correcting import CORRECTING
from gazette.phrases.desk import DESK
from gazette.phrases.fields import FIELDS
from gazette.phrases.headlines import HEADLINES
from gazette.phrases.imagery import IMAGERY
from gazette.phrases.jumps import JUMPS
from gazette.phrases.pages import PAGES
from gazette.phrases.proofs import PROOFS
from gazette.phrases.rules import RULES
from gazette.phrases.surroundings import SURROUNDINGS
from gazette.problems import Problem

CHINESE = "zh-Hans"
ENGLISH = "en"
LANGUAGES = (CHINESE, ENGLISH)
BOOK = {
    **CONTENT,
    **FIELDS,
    **PROOFS,
    **PAGES,
    **JUMPS,
    **SURROUNDINGS,
    **COMMANDS,
    **DESK,
    **CORRECTING,
    **IMAGERY,
    **RULES,
    **HEADLINES,
}
_VALUE = re.compile(r"\{(\d)(:t)?\}")
_QUOTED = re.compile(r"'([^']*)'|\"([^\"]*)\"")
# A sentence of the settings with its place and its cure around it.
_PLACED = re.compile(r"(?P<place>\S[^\n]*?:\d+:\d+: )(?P<said>.+)")
_HINT = re.compile(r" \((?=.+\)$)")


def translate(text: str, language: str) -> str:
    """Return a sentence in a language; as it stands where the book does not have it.

    **Shape**: several lines are several sentences.
    """
    if language != CHINESE or not text.strip():
        return text
    return "\n".join(_line(line) for line in text.split("\n"))


def translate_problems(problems: Iterable[Problem], language: str) -> tuple[Problem, ...]:
    """Return problems with message and hint in a language, in the same order."""
    if language != CHINESE:
        return tuple(problems)
    return tuple(
        dataclasses.replace(
            problem, message=translate(problem.message, language), hint=translate(problem.hint, language)
        )
        for problem in problems
    )


def count_of(count: int, noun: str, language: str) -> str:
    """Return a count with its noun: ``3 articles``, ``3 篇文章``."""
    if language == CHINESE and noun in NOUNS:
        return f"{count} {NOUNS[noun]}"
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _line(line: str) -> str:
    found = BOOK.get(line)
    if found is not None:
        return found
    for pattern, chinese in _patterns():
        match = pattern.fullmatch(line)
        if match:
            return _fill(chinese, match.groups())
    placed = _PLACED.fullmatch(line)
    return placed["place"] + _hinted(placed["said"]) if placed else line


def _hinted(said: str) -> str:
    """Return a sentence with its cure in brackets, which either may hold brackets of its own."""
    parts = [(said[: match.start()], said[match.end() : -1]) for match in _HINT.finditer(said)]
    both = ((message, hint) for message, hint in parts if _line(message) != message and _line(hint) != hint)
    message, hint = next(both, parts[0] if parts else (said, ""))
    return f"{_line(message)}（{_line(hint)}）" if hint else _line(message)


def _fill(chinese: str, values: tuple[str, ...]) -> str:
    def value(match: re.Match[str]) -> str:
        text = values[int(match[1])]
        text = _line(text) if match[2] else text
        quoted = _QUOTED.fullmatch(text)
        return f"“{quoted[1] or quoted[2] or ''}”" if quoted else text

    return _VALUE.sub(value, chinese)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the sentences with values as patterns, those with most words of their own first."""
    entries = sorted((each for each in BOOK.items() if "{}" in each[0]), key=lambda each: (-len(each[0]), each[0]))
    return tuple(
        (re.compile("(.*?)".join(map(re.escape, english.split("{}")))), chinese) for english, chinese in entries
    )
