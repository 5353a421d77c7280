"""Where a line of text stops inside a sentence that stands on elsewhere.

**Source**: a column is cut at the end of any line; notices, tables, lists and signatures end theirs without a stop.
"""

from __future__ import annotations

from gazette.importer.box_rows import is_row_of_cells
from gazette.importer.cuts import SENTENCE, is_no_sentence
from gazette.importer.rows_of_names import is_row_of_names
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_printed_name

OPEN_END = compile_late(rf"[{HAN},、“「《]$")
# Whoever gives a notice, who took a picture, how high the water stands.
_LAST_WORDS = compile_late(r"(?:法院|公司|[摄攝]|供[图圖]|[\d.]+(?:公里|[米分]))$")
_LAST_LONGEST = 3  # the last digit and its unit
_PRICED = compile_late(rf"[,、;].*[\d.]+元.*[{HAN}]$")  # a sum inside a sentence
_ADDRESSED = compile_late(rf"[{HAN}()]{{2,20}}:(?!“)")
_BEGUN = compile_late(rf"[{HAN}]{{4,}}[。;][{HAN}]{{2,6}}(?:公司|法院)$")  # who acts, behind a sentence
_NAMED = compile_late(rf"。\s*(?:[{HAN}]{{2}}\s)?(?P<name>[{HAN}]{{1,3}}(?:\s[{HAN}]{{1,2}})?)$")


def breaks_off(trait: Traits, above: Traits) -> bool:
    """Say whether a line ends inside a sentence, and is no notice's, no list's and no signature's."""
    key = trait.line.key
    if OPEN_END.match(key[-1]) is None:
        return False
    if trait.ended or trait.credited or trait.bullet or trait.date or trait.caption or trait.author or trait.verse:
        return False
    if trait.full and _BEGUN.search(key):
        return True
    if trait.organisation or _is_none(key):
        return False
    if above.line.closed and not trait.full and not SENTENCE.search(key):  # a head that was read as text
        return False
    named = _NAMED.search(key)
    return named is None or not is_printed_name(named["name"])


def _is_none(key: str) -> bool:
    """Say whether a folded line is no piece of a sentence: of a table, a list, a notice, or its last words."""
    return is_no_sentence(key) or _ends_otherwise(key) or is_row_of_names(key)


def _ends_otherwise(key: str) -> bool:
    return _LAST_WORDS.search(key, max(0, len(key) - _LAST_LONGEST)) is not None


def is_plain(here: Traits) -> bool:
    """Say whether a line is text at the margin that nothing marks as a beginning."""
    line = here.line
    if is_row_of_cells(line.key):
        return False
    marked = here.opener or here.bullet or here.numbered or here.question or here.note or here.caption or here.author
    other = (
        here.resumed
        or here.credited
        or here.folio
        or (here.organisation and not here.full)
        or here.date
        or line.bracketed
    )
    if (
        marked
        or other
        or line.indent >= 1
        or (is_no_sentence(line.key) and not (here.full and _PRICED.search(line.key)))
        or _ends_otherwise(line.key)
        or is_row_of_names(line.key)
        or _ADDRESSED.match(line.key)
    ):
        return False
    return here.full or line.closed or SENTENCE.search(line.key) is not None
