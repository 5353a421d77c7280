"""Writers whom no surname and no mark shows, told by where they stand: between a title and its text, below a text.

**Source**: pen names have no surname and stand below a title; what one is called at home (阿苏) signs short pieces.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazette.importer.authors import is_pen_name
from gazette.importer.lines import is_indent
from gazette.importer.marks import AUTHOR_MARKS
from gazette.importer.nameless import names_own_word
from gazette.importer.pen_names import (
    is_marked_pen_name,
    is_named_in_column,
    is_nickname,
    is_signed_by_body,
    is_styled,
    names_unit_and_writer,
    signs_below_column,
    signs_poems,
)
from gazette.importer.series import STANDING, is_series, names_briefs, sounds_like_column
from gazette.importer.services import heads_box, names_offer, names_service
from gazette.importer.short_titles import signs_short_title
from gazette.importer.signed_texts import SPACED
from gazette.importer.spaced_heads import heads_items
from gazette.importer.titled_names import PEN, may_be_title, names_below_title, names_poem
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_printed_name
from gazette.text.words import has_verb, is_common_word

if TYPE_CHECKING:
    from gazette.importer.traits import Traits

# Two characters below a text that say what it is, or who the paper is, and name no writer.
_SAID_OF_TEXT = frozenset(
    {"广告", "编者", "编后", "全文", "回音", "待续", "未完", "插图", "题图", "图片", "资料", "附记"}
)
# The first part of an essay: a numeral, alone or before its name.
_PART = compile_late(r"[(]?[一1①](?:[)、.·\s]|$)")
_HEADS = frozenset(
    {"导读", "要目", "目录", "预告", "索引", "天气", "气象", "启事", "更正", "通报", "喜报", "捷报", "战报", "讲话"}
)
_NAME_MOST, _TEXT_LEAST, _TITLE_WIDEST, _TWO = 4.0, 14.0, 22.0, 2
_APART = compile_late(r"[\s(]")
# Where a poet belongs, before the name: （打工者）程立.
_POST_BEFORE = compile_late(rf"^\([{HAN}]{{2,6}}\)")


def is_penned(seen: list[Traits], index: int) -> bool:
    """Say whether a line below a title and above a text that is no report names a writer whom no surname shows."""
    if not 0 < index < len(seen) - 1:
        return False
    above, here, below = seen[index - 1 : index + 2]
    key = here.line.key
    if heads_box(above.line.key) or heads_items(above, here, below):
        return False
    if len(key) > _NAME_MOST and key[0] not in AUTHOR_MARKS and _APART.search(key) is None:
        names = is_signed_by_body(here, below) and may_be_title(above)  # no person is called so
    else:
        names = _is_person(above, here, below, seen[index - 2] if index > 1 else None)
        names = names or signs_short_title(seen, index)
    plain = key.replace(" ", "")  # 快 板 is spaced out like a name
    return names and not (
        plain in _HEADS | _SAID_OF_TEXT or STANDING.fullmatch(plain) or names_service(plain) or names_offer(plain)
    )


def is_own_word(seen: list[Traits], index: int) -> bool:
    """Say whether a line between a headline and a text says that it is the paper's own word, where writers stand."""
    if not 0 < index < len(seen) - 1 or not names_own_word(seen[index].line.key):
        return False
    above, here, below = seen[index - 1 : index + 2]
    text = below.text or (is_indent(below.line.indent) and below.line.width >= _TEXT_LEAST)
    return text and not below.author and here.line.gap <= below.line.gap and may_be_title(above)


def _is_person(above: Traits, here: Traits, below: Traits, top: Traits | None) -> bool:
    """Say whether a few characters, or more that are set apart, name a writer."""
    return (
        _closes_text(above, here, below)
        or signs_poems(above, here)
        or is_named_in_column(above, here, below, top)
        or signs_below_column(above, here, below, top)
        or _opens_text(above, here, below, top)
        or names_below_title(above, here, below)
        or names_unit_and_writer(above, here, below)
        or is_marked_pen_name(above, here, below)
    )


def signs_alone(seen: list[Traits], index: int) -> bool:
    """Say whether two characters that are no word stand right below a text and apart from what follows: 木易.

    What one is called at home may stand right above the next headline, too: 阿苏.
    """
    here = seen[index]
    key = here.line.key
    if (
        len(key) != _TWO
        or not index
        or here.line.gap
        or not PEN.fullmatch(key)
        or is_series(key)
        or sounds_like_column(key)
    ):
        return False
    above = seen[index - 1].line
    if not above.closed or above.width <= _NAME_MOST or names_briefs(key) or key in _HEADS:
        return False
    below = seen[index + 1] if index + 1 < len(seen) else None
    apart = below is None or below.line.gap > 0
    if key[0] == "阿":
        return apart or (below is not None and below.line.width <= _TITLE_WIDEST and not below.line.closed)
    if is_common_word(key):  # 石山 and 江畔 sign all the same where a headline follows
        return apart and key not in _SAID_OF_TEXT and below is not None and _is_display(below)
    return apart and not has_verb(key)


def _is_display(trait: Traits) -> bool:
    line = trait.line
    other = trait.opener or trait.author or trait.credit or trait.verse or trait.full
    return line.width <= _TITLE_WIDEST and not (line.closed or other)


def _opens_text(above: Traits, here: Traits, below: Traits, top: Traits | None) -> bool:
    """Say whether a name stands below a title and above a text."""
    key = here.line.key
    marked = " " in key or "(" in key
    if here.author or here.line.gap > marked or above.author or above.ended or above.line.width <= here.line.width - 6:
        return False
    if (
        key[-1] in "吗呢吧了的么"
        or above.credit
        or above.jump
        or _heads_page(above)
        or ("(" not in key and is_series(key))
        or names_briefs(key)
    ):
        return False  # 简 讯 is spaced out like a name
    if above.line.key[-1] in "。,;、" or (above.line.closed and not marked):
        return False
    named = marked and is_printed_name(_POST_BEFORE.sub("", key))
    headed = top is not None and above.line.gap == 0 and not (top.line.closed or top.author or _heads_page(top))
    narrow = ("(" in key or (headed and " " not in key)) and below.full and is_indent(below.line.indent)
    poet = below.verse and not here.line.gap and SPACED.fullmatch(key) is not None and names_poem(above.line)
    part = (named and (below.verse or below.numbered or _PART.match(below.line.key))) or poet
    short = below.line.width < _TEXT_LEAST and not (narrow or part)
    if below.opener or below.author or short or here.notice:
        return False
    if above.line.width > _TITLE_WIDEST or above.opener or above.verse:
        return False
    column = top.line.key if top is not None and headed else ""
    styled = headed and is_styled(key)
    return styled or (is_pen_name(key, column) and (marked or (headed and (not has_verb(key) or is_nickname(key)))))


def _heads_page(trait: Traits) -> bool:
    return trait.staff or trait.folio or trait.paper


def _closes_text(above: Traits, here: Traits, below: Traits) -> bool:
    """Say whether a name spaced out stands right below a text and not above another."""
    if here.line.gap or not above.line.closed or SPACED.fullmatch(here.line.key) is None:
        return False
    plain = here.line.key.replace(" ", "")
    if SPACED.fullmatch(below.line.key) or is_common_word(plain) or is_series(plain) or plain in _HEADS:
        return False  # a title of two characters, above its author or alone
    return (
        above.line.width > _TITLE_WIDEST / 3
        and not below.opener
        and below.line.width <= _TITLE_WIDEST
        and not below.line.closed
    )
