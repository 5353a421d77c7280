"""Who took a picture, cut by the end of a line inside the name: …在演出中。马 / 达 摄.

**Source**: papers of 1980 to 2010 set the credit right behind the caption's sentence, and scans keep their line ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gazette.importer.lines import Line
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_REST = compile_late(rf"(?:[{HAN}]{{1,2}}\s?)?摄影?[)\]]?")
# Behind a sentence, or in a bracket: the beginning of a name.
_BEGUN = compile_late(rf"(?:[。.!?”\"’)\]](?:\s*[(\[])?|\s[(\[])\s*(?:(?:本报)?记者\s?)?[{HAN}](?:\s?[{HAN}]){{0,2}}$")
# Who gave it may have a long name: 修复前后。市博 / 物馆供图.
_GIVEN = compile_late(rf"[{HAN}]{{0,10}}供图[)\]]?")
_GIVER = compile_late(rf"[。!?”\"’)\]]\s*[(\[]?\s*[{HAN}]{{1,10}}$")
_REACH = 12


def find_cut_credits(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the places of lines that are the rest of who took the picture above."""
    for index, (above, here) in enumerate(pairwise(lines), 1):
        if ("摄" in here.key or "供图" in here.key) and goes_on_with_credit(above, here):
            yield index


def goes_on_with_credit(above: Line, here: Line) -> bool:
    """Say whether a line is the rest of who took a picture, whose name begins behind the sentence right above."""
    if here.gap:
        return False
    begun = _BEGUN if _REST.fullmatch(here.key) else _GIVER if _GIVEN.fullmatch(here.key) else None
    return begun is not None and begun.search(above.key, max(0, len(above.key) - _REACH)) is not None
