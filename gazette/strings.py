"""The site's own words: one file a language, and a theme's files of no more than what they say otherwise."""

from __future__ import annotations

import difflib
import string
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gazette.fields.nodes import Mapping as MappingNode
from gazette.fields.nodes import Node, Scalar, parse_yaml
from gazette.fields.readers import Desk
from gazette.problems import Code, Problem, Source, Span

FALLBACK_LANGUAGE = "en"
Strings = Mapping[str, str]
# More names than these in one sentence are read by nobody.
_MOST_NAMED = 30


@dataclass(frozen=True, slots=True)
class StringFiles:
    """Files of strings by language (``zh-Hans``).

    **Shape**: ``whole`` must have every string; ``partial`` are a theme's files of languages that the program has, and
    what they lack stands in ``whole``.
    """

    whole: Mapping[str, Source]
    partial: Mapping[str, Source]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A string as one file has it, and where."""

    word: str
    span: Span


_Entries = Mapping[str, _Entry]


def read_strings(files: StringFiles, layouts: str = "") -> tuple[dict[str, dict[str, str]], tuple[Problem, ...]]:
    """Return the strings of every language, and what is wrong with them; ``layouts`` is all that layouts say.

    **Problems**: MISSING_STRING at a file that lacks strings which another language has, and at a string that no
    layout asks for, most likely a slip; WRONG_VALUE at one with a gap that nobody fills; those of YAML.
    """
    problems: list[Problem] = []
    whole = {language: _read_file(source, problems) for language, source in sorted(files.whole.items())}
    partial = {language: _read_file(source, problems) for language, source in sorted(files.partial.items())}
    spoken = {language: {**entries, **partial.get(language, {})} for language, entries in whole.items()}
    slips = dict(_find_slips(spoken, partial, layouts))
    every: list[_Entries] = [*whole.values(), *partial.values()]
    for entries in every:
        problems += (_unasked(entries[name], name, near) for name, near in slips.items() if name in entries)
    wanted = {name for entries in whole.values() for name in entries} - slips.keys()
    for language, source in sorted(files.whole.items()):
        lacking = sorted(wanted - spoken[language].keys())
        problems += [_missing(lacking, language, source)] if lacking else []
    for entries in partial.values():
        added = {name: entry for name, entry in entries.items() if name not in wanted | slips.keys()}
        problems += _check_added(added, spoken)
    problems += _check_gaps(every, layouts)
    words = {language: {name: each.word for name, each in entries.items()} for language, entries in spoken.items()}
    return words, tuple(problems)


def read_words(files: StringFiles, language: str) -> dict[str, str]:
    """Return the strings of a language of files in which nothing is wrong."""
    return {
        name: each.word
        for one in (files.whole[language], files.partial.get(language))
        if one is not None
        for name, each in _read_file(one, []).items()
    }


def nearest_language(wanted: str, known: Collection[str]) -> str:
    """Return the language of the strings to use: the wanted one, one of the same family, else English."""
    if wanted in known:
        return wanted
    family = wanted.split("-", 1)[0]
    ranked = sorted(known, key=lambda each: (each.split("-", 1)[0] != family, each != FALLBACK_LANGUAGE))
    return ranked[0]


def _read_file(source: Source, problems: list[Problem]) -> dict[str, _Entry]:
    node, found = parse_yaml(source)
    desk = Desk(source, list(found))
    if node is not None and not isinstance(node, MappingNode) and not (isinstance(node, Scalar) and node.empty):
        desk.report(Code.WRONG_SHAPE, node.span, "expected one string a line", "write home: …")
    pairs = node.items if isinstance(node, MappingNode) else ()
    read = ((key, _read_word(value, desk)) for key, value in pairs)
    entries = {key.text: _Entry(word, key.span) for key, word in read if word is not None}
    problems += desk.problems
    return entries


def _read_word(node: Node, desk: Desk) -> str | None:
    """Return a string as written; it may be empty when it is quoted, where a language says nothing."""
    if isinstance(node, Scalar):
        return node.text
    desk.report(Code.WRONG_SHAPE, node.span, "expected a text")
    return None


def _find_slips(
    spoken: Mapping[str, _Entries], partial: Mapping[str, _Entries], layouts: str
) -> Iterator[tuple[str, str]]:
    """Yield each string that one language alone has and nobody asks for, with the one that was meant, or nothing.

    Some names are put together by layouts and by our code: so a name is a slip only where it is like one that is
    lacking there, or in a theme's file, which says otherwise what there is.
    """
    for language, entries in spoken.items():
        others = {name for other, each in spoken.items() if other != language for name in each}
        for name in sorted(entries.keys() - others) if others else ():
            known = others if name in partial.get(language, {}) else others - entries.keys()
            near = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
            said = f"'{name}'" in layouts or f'"{name}"' in layouts
            if not said and (near or name in partial.get(language, {})):
                yield name, near[0] if near else ""


def _unasked(entry: _Entry, name: str, near: str) -> Problem:
    hint = f"did you mean {near!r}?" if near else "delete the line"
    return Problem(Code.MISSING_STRING, entry.span, f"no layout asks for the string {name!r}", hint)


def _missing(names: Sequence[str], language: str, source: Source) -> Problem:
    told = ", ".join(names[:_MOST_NAMED])
    if len(names) > _MOST_NAMED:
        told += ", …"
    hint = "add a line for each, as another language has it"
    message = f"{language} lacks {len(names)} of the site's strings: {told}"
    if len(names) == 1:
        message, hint = f"the string {names[0]!r} is missing in {language}", f"add a line: {names[0]}: …"
    return Problem(Code.MISSING_STRING, Span(source.path), message, hint)


def _check_added(added: _Entries, spoken: Mapping[str, _Entries]) -> Iterator[Problem]:
    """Yield a problem for each string of a theme's own that another language lacks."""
    for name, entry in added.items():
        lacking = [language for language, entries in spoken.items() if name not in entries]
        if lacking:
            message = f"the string {name!r} is missing in {', '.join(lacking)}"
            hint = f"write it into {', '.join(f'{each}.yaml' for each in lacking)} beside this file"
            yield Problem(Code.MISSING_STRING, entry.span, message, hint)


def _check_gaps(every: list[_Entries], layouts: str) -> Iterator[Problem]:
    """Yield a problem for each gap that no other file has in the same string and no layout fills."""
    for at, entries in enumerate(every):
        for name, entry in entries.items():
            others = [gaps for each in every[:at] + every[at + 1 :] if name in each if (gaps := _gaps(each[name].word))]
            filled = {gap for gaps in others for gap in gaps}
            own = _gaps(entry.word)
            if not filled:
                continue
            if own is None:
                hint = "each { needs its }, and a brace that is meant is written twice"
                yield Problem(Code.WRONG_VALUE, entry.span, f"the braces of {name!r} do not match", hint)
            elif lost := [gap for gap in sorted(own - filled) if f"{gap}=" not in layouts]:
                hint = f"it may have {', '.join(f'{{{gap}}}' for gap in sorted(filled))}"
                yield Problem(Code.WRONG_VALUE, entry.span, f"nothing fills the gap {lost[0]!r} in {name!r}", hint)


def _gaps(word: str) -> frozenset[str] | None:
    """Return the names in braces; None where the braces do not match."""
    try:
        return frozenset(gap for _, gap, _, _ in string.Formatter().parse(word) if gap is not None)
    except ValueError:
        return None
