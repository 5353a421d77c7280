"""Names right below what may be a title: of two characters, spaced out, of a body that signs.

**Source**: supplements, which name the writer below the title, whoever that is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazette.importer.bare_writers import may_sign
from gazette.importer.lines import Line
from gazette.importer.pen_names import is_signed_by_body
from gazette.importer.series import is_called_column
from gazette.importer.signed_texts import FOUR, POEMS
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name
from gazette.text.words import has_verb, is_common_word

if TYPE_CHECKING:
    from gazette.importer.traits import Traits

PEN = compile_late(rf"(?![一二三四五六七八九十第本每各这那其某])[{HAN}][^\W版字启报讯\d]")
_SPACED_OUT = compile_late(rf"[{HAN}](?: {{1,3}}[{HAN}]){{1,2}}")
_IN_BRACKETS = compile_late(rf"\([{HAN}\s]+\)")
_TWO, _FURTHER, _NAME_MOST, _TEXT_LEAST, _TITLE_WIDEST = 2, 2.0, 4.0, 14.0, 22.0


def names_below_title(above: Traits, here: Traits, below: Traits) -> bool:
    """Say whether a line right below what may be a title is a pen name, or a body that signs."""
    near = here.line.gap <= above.line.gap
    if _stands_far_in(above, here, below):
        return near and _is_pen_name_alone(above, here, below)
    named = (near and _is_pen_name_alone(above, here, below)) or is_signed_by_body(here, below)
    return named and may_be_title(above)


def _stands_far_in(above: Traits, here: Traits, below: Traits) -> bool:
    """Say whether a line stands further in than a few characters right above it and the text below: 胶林晓 / 隐 庐."""
    line = above.line
    titled = _TWO <= line.width <= _NAME_MOST and not (line.closed or line.bracketed or above.author or above.verse)
    further = here.line.indent - max(line.indent, below.line.indent) >= _FURTHER
    return titled and further and not (is_called_column(line.key) or above.folio or above.staff or above.paper)


def may_be_title(above: Traits) -> bool:
    """Say whether the line above may be a title, and is no column's name."""
    line = above.line
    if not _NAME_MOST <= line.width <= _TITLE_WIDEST or line.closed or line.bracketed:
        return False
    named = above.author > 0 and FOUR.fullmatch(line.key) is None
    if named or above.credit or above.jump or above.verse or above.organisation or above.ended:
        return False
    return not (above.folio or above.staff or above.paper or above.opener or is_called_column(line.key))


def _is_pen_name_alone(above: Traits, here: Traits, below: Traits) -> bool:
    """Say whether a line is a name spaced out, whatever is below, or two characters above a text that are no word."""
    key = here.line.key
    plain = key.replace(" ", "")
    if plain[-1] in "摄图文" or is_called_column(plain) or here.notice or here.note or below.author:
        return False
    if _SPACED_OUT.fullmatch(key):
        if below.verse and not (names_poem(above.line) or _stands_far_in(above, here, below)):
            return False  # the first of several poems, which may be called so
        return len(plain) == _TWO or is_name(plain)
    text = below.verse or (below.line.width >= _TEXT_LEAST and not below.opener)
    if text and here.line.bracketed and _IN_BRACKETS.fullmatch(key):
        return may_sign(key[1:-1].replace(" ", ""))
    return text and PEN.fullmatch(key) is not None and not is_common_word(key) and not has_verb(key)


def names_poem(line: Line) -> bool:
    """Say whether a line above a few characters is the title of one poem, none that counts several: 秋之歌（二首）."""
    return line.width > _NAME_MOST and "," not in line.key and POEMS.search(line.key) is None
