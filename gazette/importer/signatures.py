"""Writers told by what stands around their names: a title above, a text below, the way others on the page are set.

**Source**: names of two characters are spaced out in most papers, and set as they are in others; pen names have no
surname, and stand below a title.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gazette.importer.authors import WITH_ROLE, heads_table, is_post_above_names, names_group
from gazette.importer.closers import find_bracket
from gazette.importer.lines import Line, is_indent
from gazette.importer.signed_texts import (
    SPACED,
    ends_signed,
    heads_below_briefs,
    is_named_in_brackets,
    is_place_in_row,
    is_set_off,
    is_signed,
    is_title_spaced_out,
    is_told_of,
    names_picture,
    signs_below_briefs,
)
from gazette.importer.sources import tells_source
from gazette.importer.unmarked_writers import is_own_word, is_penned, signs_alone
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_printed_name
from gazette.text.words import is_common_word

if TYPE_CHECKING:
    from gazette.importer.traits import Traits

# Who took a picture and wrote the sentences above: 通讯员 刘志军 摄影报道.
_PICTURED = compile_late(r"摄影报[道导][)\]】]?$")
# Text: no name of a person, a body or a song has so many characters and a comma, but behind a bracket.
_PROSE = compile_late(r"[^\s,。(]{5}[^,。(]*[,。]")
_NAME_MOST, _TEXT_LEAST, _TITLE_WIDEST, _TWO = 4.0, 14.0, 22.0, 2
_BRACKET_LONGEST = 12


def mend_author(seen: list[Traits], index: int, *, spaced: bool) -> Traits:
    """Return a line's facts; what stands around it may show a writer's name, or that the editors sign a notice.

    Where names of two characters are ``spaced`` out, two that stand together are none.
    """
    trait = seen[index]
    if heads_table(trait.line.key) or is_place_in_row(seen, index):
        return replace(trait, author=0)
    if index and _closes_names(seen[index - 1].line, trait.line):
        return replace(trait, author=0, opener=False, ended=True)
    prose = _PROSE.match(trait.line.key) is not None
    mended = None if prose and not trait.author else _mend_name(seen, index, spaced=spaced)
    if mended is not None:
        return mended
    if trait.opener and index and _goes_on_with_head(seen[index - 1], trait):
        trait = replace(trait, opener=False)
    above = seen[index - 1].line if index else None
    if above is not None and above.closed and not prose and _ends_with_name(seen, index):
        return replace(trait, author=1, ended=True)
    if above is not None and above.closed and tells_source(trait.line.key, above.key):
        return replace(trait, author=0, opener=False, ended=True)
    return _mend_below(seen, index, trait) if trait.author else trait


def _mend_name(seen: list[Traits], index: int, *, spaced: bool) -> Traits | None:
    """Return the facts of a line that what stands around it shows to be a writer's name, or none; None of others."""
    trait = seen[index]
    if _stands_with_post(seen, index):
        return replace(trait, author=WITH_ROLE)
    two = spaced and trait.author == 1 and len(trait.line.key) == _TWO
    two = (two and not _stands_between(seen, index)) or is_title_spaced_out(seen, index)
    two = two or heads_below_briefs(seen, index)
    if two or (index and (names_picture(seen, index) or is_told_of(seen, index) or is_signed(seen, index))):
        return replace(trait, author=0)
    jumped = index > 0 and trait.author > 0 and trait.line.bracketed and seen[index - 1].jump  # (下转第四版)
    penned = jumped or (is_penned(seen, index) and not ends_signed(seen, index))
    penned = penned or (not trait.author and (is_own_word(seen, index) or signs_below_briefs(seen, index)))
    if penned or (not trait.author and signs_alone(seen, index)):
        return replace(trait, author=WITH_ROLE if penned else 1, ended=trait.ended or jumped or not penned)
    return None


def _stands_with_post(seen: list[Traits], index: int) -> bool:
    """Say whether a line is a post alone above a name, or that name: 通讯员 / 许 静."""
    pairs = zip(seen[max(0, index - 1) : index + 1], seen[max(1, index) : index + 2], strict=False)
    return any(not two.line.gap and is_post_above_names(one.line.key, two.line.key) for one, two in pairs)


def _mend_below(seen: list[Traits], index: int, trait: Traits) -> Traits:
    """Return the facts of a line of names: what stands above it may show that they are none, or end its text."""
    above = seen[index - 1].line if index else None
    signed = above is not None and above.closed and trait.line.key.endswith("编辑部")
    inside = above is not None and trait.line.key.endswith(")") and _opens_bracket(above)
    runs_on = (
        above is not None and (trait.author == 1 or names_group(trait.line.key)) and _goes_on(seen[index - 1], trait)
    )
    pictured = above is not None and above.closed and _PICTURED.search(trait.line.key) is not None
    if signed or inside or runs_on or trait.notice or pictured:
        return replace(trait, author=0, credit=trait.credit or pictured)
    return replace(trait, ended=True) if _is_signature(seen, index) else trait


def _goes_on_with_head(above: Traits, here: Traits) -> bool:
    """Say whether the reporters in brackets stand on the line below where and when they filed: 新华社东京5月17日电."""
    filed = above.opener and above.line.key[-1] in "电讯" and here.opener and here.line.key[0] in "(["
    return filed and not here.line.gap and not is_indent(here.line.indent)


def _stands_between(seen: list[Traits], index: int) -> bool:
    """Say whether two characters that are no word stand between a headline and a text: names all the same.

    Verse has titles of two characters, too: 矿灯 / 程铁.
    """
    if not 0 < index < len(seen) - 1 or is_common_word(seen[index].line.key):
        return False
    above, below = seen[index - 1].line, seen[index + 1]
    verse = below.verse and not (seen[index - 1].verse or seen[index].line.gap)
    least = _NAME_MOST / 2 if verse else _NAME_MOST
    titled = not above.closed and least <= above.width <= _TITLE_WIDEST and not seen[index - 1].author
    return titled and (verse or below.line.width >= _TEXT_LEAST) and not below.opener


def _goes_on(above: Traits, here: Traits) -> bool:
    """Say whether a line that could be names goes on with the full line of a sentence right above: 修缮 / 费用由."""
    line = above.line
    told = "," in line.key or names_group(here.line.key)  # 供应指 / 挥部报道组
    return above.full and here.line.gap == 0 and told and not (line.closed or above.ended)


def _ends_with_name(seen: list[Traits], index: int) -> bool:
    """Say whether a line below a sentence is nothing but its writer's name, whether or not it looks like one."""
    line = seen[index].line
    bracketed = not seen[index].author and is_named_in_brackets(line)
    return bracketed or is_set_off(line) or _ends_apart(seen, index)


def _ends_apart(seen: list[Traits], index: int) -> bool:
    """Say whether a name spaced out stands right below a text and apart from what follows, though 丁当 is a word.

    Nothing follows where it ends the page.
    """
    here = seen[index].line
    last = index + 1 == len(seen)
    apart = last or (not here.gap and seen[index + 1].line.gap > 0)
    return apart and SPACED.fullmatch(here.key) is not None and is_printed_name(here.key)


def _is_signature(seen: list[Traits], index: int) -> bool:
    """Say whether names stand right below a sentence and above what is none: they end the text."""
    if not 0 < index < len(seen) - 1:
        return False
    above, here, below = seen[index - 1], seen[index], seen[index + 1]
    apart = below.line.gap > here.line.gap or not is_indent(below.line.indent)
    display = below.line.width <= _TITLE_WIDEST and not below.line.closed and apart
    return above.line.closed and here.line.gap <= below.line.gap and display and not below.opener


def _closes_names(above: Line, here: Line) -> bool:
    """Say whether a line ends the names in brackets that close a text, cut at the end of the line above: 方 / 圆)."""
    key = here.key
    if key[-1] != ")" or "(" in key or len(key) > _BRACKET_LONGEST or not _opens_bracket(above):
        return False
    closer = find_bracket(above.key + key)
    return closer is not None and bool(closer.people)


def _opens_bracket(line: Line) -> bool:
    """Say whether the closing names of a text break off at the end of a line: …帽子。(通讯员."""
    return line.key.rfind("(") > max(line.key.rfind(")"), len(line.key) - _BRACKET_LONGEST)
