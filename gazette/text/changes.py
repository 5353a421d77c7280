"""What has changed between two versions of a text, in words that an editor would write."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from gazette.text.patterns import compile_late
from gazette.text.words import split_plainly

# Numbers with their points, Latin words and what stands between them; Han text is divided by its dictionary.
_PIECE = compile_late(r"\d+(?:[.,:]\d+)*%?|[^\W\d_㐀-鿿]+(?:['’-][^\W\d_㐀-鿿]+)*|[㐀-鿿]+|\s+|.", re.DOTALL)
_HAN = compile_late(r"[㐀-鿿]+")
_MARK = compile_late(r"[^\w\s]|\n")
# Changes that so few pieces divide are told as one.
_NEAR = 2
_ELLIPSIS = 24


@dataclass(frozen=True, slots=True)
class Change:
    """One change; ``after`` is what stands before it in both, for what was only added."""

    old: str
    new: str
    after: str = ""


@dataclass(frozen=True, slots=True)
class _Phrases:
    replaced: str
    added: str
    removed: str
    between: str
    end: str


_PHRASES: Mapping[str, _Phrases] = {
    "zh-Hans": _Phrases("将“{old}”改为“{new}”", "在“{after}”后增补“{new}”", "删去“{old}”", "；", "。"),
    "zh-Hant": _Phrases("將「{old}」改為「{new}」", "在「{after}」後增補「{new}」", "刪去「{old}」", "；", "。"),
    "en": _Phrases(
        "“{old}” has been changed to “{new}”",
        "after “{after}”, “{new}” has been added",
        "“{old}” has been removed",
        "; ",
        ".",
    ),
}


def find_changes(old: str, new: str) -> tuple[Change, ...]:
    """Return what was changed in a text, in its order; whole words and numbers, never a part of one."""
    before, after = _split(old), _split(new)
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    changes = []
    for first, last, start, stop in _join(matcher.get_opcodes(), before):
        was, now = "".join(before[first:last]), "".join(after[start:stop])
        if was.strip() or now.strip():
            changes.append(Change(was.strip(), now.strip(), _tail(after[:start])))
    return tuple(changes)


def describe_changes(changes: Iterable[Change], language: str) -> str:
    """Return changes as a sentence in simplified or traditional Chinese; in English for any other language."""
    phrases = _PHRASES[_spoken(language)]
    told = []
    for change in changes:
        one_sided = phrases.removed if change.old else phrases.added
        words = phrases.replaced if change.old and change.new else one_sided
        told.append(words.format(old=_inline(change.old), new=_inline(change.new), after=_inline(change.after)))
    sentence = phrases.between.join(told) + phrases.end if told else ""
    return sentence[:1].upper() + sentence[1:]


def _spoken(language: str) -> str:
    if not language.startswith("zh"):
        return "en"
    return "zh-Hant" if is_traditional(language) else "zh-Hans"


def is_traditional(language: str) -> bool:
    """Say whether a language tag means Chinese in traditional characters."""
    return re.search(r"^zh-(?:Hant|TW|HK|MO)\b", language) is not None


def _inline(text: str) -> str:
    return " ".join(text.split("\n"))


def _split(text: str) -> list[str]:
    pieces: list[str] = []
    for found in _PIECE.finditer(text):
        pieces += split_plainly(found[0]) if _HAN.fullmatch(found[0]) else (found[0],)
    return pieces


def _join(steps: Iterable[tuple[str, int, int, int, int]], before: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the stretches that differ; those close together, with no mark between them, as one."""
    waiting: tuple[int, int, int, int] | None = None
    for kind, first, last, start, stop in steps:
        if kind == "equal":
            continue
        between = before[waiting[1] : first] if waiting is not None else []
        if waiting is not None and len(between) <= _NEAR and not _MARK.search("".join(between)):
            waiting = (waiting[0], last, waiting[2], stop)
            continue
        if waiting is not None:
            yield waiting
        waiting = (first, last, start, stop)
    if waiting is not None:
        yield waiting


def _tail(pieces: list[str]) -> str:
    """Return the last words before a place, of the same paragraph."""
    words = "".join(pieces[-8:]).rpartition("\n")[2].strip()
    if len(words) <= _ELLIPSIS:
        return words
    return words[-_ELLIPSIS:].partition(" ")[2] or words[-_ELLIPSIS:]
