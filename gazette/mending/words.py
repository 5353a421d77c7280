"""Slips in running text of which only one reading is possible: invisible characters, radicals, narrow marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.fields.nodes import parse_yaml
from gazette.matter.article_file import split_parts
from gazette.matter.names import Role
from gazette.mending.edits import Edit
from gazette.mending.keys import FRONTED
from gazette.problems import Code, Source
from gazette.proofreading.characters import INVISIBLE
from gazette.proofreading.passages import HIDDEN, Copy, find_key
from gazette.proofreading.punctuation import CERTAIN, FULL_WIDTH
from gazette.text.emendations import find_emendations
from gazette.text.unified import LOOK_ALIKE_HAN, unified

_RADICAL = re.compile(f"[{LOOK_ALIKE_HAN}]")


def find_word_edits(source: Source, role: Role, accepted: tuple[str, ...]) -> tuple[Edit, ...]:
    """Return edits of running text, emendations, code and addresses left alone, and what somebody has accepted."""
    if role in FRONTED:
        parts, _ = split_parts(source)
        copy = Copy(source, parts.node, parts.body, parts.body_line) if parts else None
    else:
        node, _ = parse_yaml(source)
        copy = Copy(source, node, "", 1)
    if copy is None:
        return ()
    own = find_key(copy.node, "accepted")
    named = (item.text for item in getattr(own, "items", ()) if hasattr(item, "text"))
    quiet = frozenset({*accepted, *named})
    language = find_key(copy.node, "language")
    chinese = role in FRONTED and str(getattr(language, "text", "zh")).startswith("zh")
    found: list[Edit] = []
    for passage in copy.passages:
        raw = source.text[passage.start : passage.start + len(passage.text)]
        text = _without_emendations(raw, passage.text)
        found += _edits(text, passage.start, quiet, chinese=chinese)
    return tuple(found)


def _without_emendations(raw: str, text: str) -> str:
    """Return a passage with whole emendations hidden, corrected readings too: an editor wrote them as they are."""
    kept, position = [], 0
    for start, end, _ in find_emendations(raw):
        kept += [text[position:start], HIDDEN * (end - start)]
        position = end
    return "".join((*kept, text[position:]))


def _edits(text: str, start: int, quiet: frozenset[str], *, chinese: bool) -> Iterator[Edit]:
    def edit(match: re.Match[str], new: str) -> Edit:
        return Edit(start + match.start(), start + match.end(), new)

    if Code.INVISIBLE_CHARACTER.value not in quiet:
        yield from (edit(match, "") for match in INVISIBLE.finditer(text))
    if chinese and Code.LOOK_ALIKE.value not in quiet:
        found = ((match, unified(match[0])) for match in _RADICAL.finditer(text))
        yield from (edit(match, new) for match, new in found if new != match[0])
    if chinese and Code.HALF_WIDTH.value not in quiet:
        yield from (edit(match, FULL_WIDTH[match[0]]) for match in CERTAIN.finditer(text))
