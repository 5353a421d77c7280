"""Headlines that name who wrote the text on their own line: 修伞的人　□陆野.

**Source**: supplements and weeklies set the writer behind the title, a mark or a role before the name. Such a line is
read as if it ended before the mark, as it does in most papers.
"""

from __future__ import annotations

from collections.abc import Iterator

from gazette.importer.closers import read_names
from gazette.importer.marked_names import read_marked_name
from gazette.importer.people import AS_ROLE, ROLE
from gazette.importer.printed_lines import find_below
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_printed_name
from gazette.text.widths import fold, width_of
from gazette.text.words import has_verb

_SIGNED = compile_late(
    rf"(?P<title>[^\s□■●◎○◇◆△▲☆★|].*?)(?P<gap>\s+)(?P<who>[□■●◎○◇◆△▲]\s*[^\s□■●◎○◇◆△▲]|(?<=\s\s)(?={ROLE}).|(?<=\s\s)[{HAN}](?=\s+[{HAN}]$)).*"
)
# A poem by its tune or its form and its name, and its poet behind any white space: 七律·国庆抒怀 赵松年.
_POEM = compile_late(
    rf"(?P<title>[{HAN}]{{2,5}}[·•][{HAN}]{{2,12}})(?P<gap>\s+)(?P<who>[{HAN}]{{2,3}}|[{HAN}]\s+[{HAN}])"
)
_MARKS = "□■●◎○◇◆△▲ "
# What stands beside marks on lines of other kinds: folios, imprints, indexes, lists of names.
_NO_TITLE = compile_late(
    r"[。,;]$|\d{4}年|星期|第.{1,3}版|\d月|责|编辑|[:：]|热线|电话|电子|[.…]{2}|\([^()]*[画刻影]\)$"
)
_TITLE = compile_late(rf"(?=.*[{HAN}]).{{2,30}}")
_NARROWEST, _TEXT_LEAST, _WIDEST = 3.0, 14.0, 26.0
_NAMES_LONGEST, _LONGEST = 24, 50
# White space between words, so wide or before a mark: most lines have none.
_NAMED = compile_late(r"[·•][^\s·•]+\s")
_GAP = compile_late(r"(?<=\S)\s(?:\s*[□■●◎○◇◆△▲]|\s+\S)")


def find_signed_titles(text: str) -> tuple[int, ...]:
    """Return where in a page text the white space begins that parts a headline from its writer.

    **Shape**: in order; only titles right above a text. **Units**: code points from 0.
    """
    return tuple(_find(text.split("\n")))


def _find(lines: list[str]) -> Iterator[int]:
    offset = 0
    for index, line in enumerate(lines):
        gapped = len(line) <= _LONGEST and (_GAP.search(line) or _NAMED.search(line))
        at = _find_writer(line) if gapped else None
        if at is not None and _heads_text(lines, index):
            yield offset + at
        offset += len(line) + 1


def _find_writer(line: str) -> int | None:
    """Return where the white space before the writer ends, when a line is a title and its writer."""
    key = fold(line.rstrip())
    poem = _POEM.fullmatch(key, len(key) - len(key.lstrip()))
    if poem is not None:
        return poem.end("gap") - 1 if is_printed_name(poem["who"]) else None
    signed = _SIGNED.fullmatch(key, len(key) - len(key.lstrip()))
    if signed is None or not _is_title(signed["title"]):
        return None
    who = key[signed.start("who") :]
    bare = who.lstrip(_MARKS)
    if len(who) > _NAMES_LONGEST or not (read_marked_name(who) or read_names(bare, 0, len(bare))):
        return None
    named = who[0] in _MARKS or AS_ROLE.match(who)  # 市水利局　　康　宁 says where he works
    return signed.end("gap") - 1 if named or has_verb(signed["title"]) else None


def _is_title(words: str) -> bool:
    width = width_of(words)
    return _TITLE.fullmatch(words) is not None and _NARROWEST <= width <= _WIDEST and _NO_TITLE.search(words) is None


def _heads_text(lines: list[str], index: int) -> bool:
    """Say whether what stands below a line, blank lines aside, is text."""
    below = find_below(lines, index)
    if width_of(below.strip()) < _TEXT_LEAST:
        return False
    return len(below) > _LONGEST or _find_writer(below) is None
