"""Writers told by what stands around their names: a title above, a text below, the way others on the page are set.

**Source**: names of two characters are spaced out in most papers, and set as they are in others; pen names have no
surname, and stand below a title.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from gazette.importer.authors import heads_table, is_pen_name, is_post_above_names, names_group
from gazette.importer.closers import find_bracket
from gazette.importer.lines import Line, is_indent
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
from gazette.importer.spaced_heads import heads_items
from gazette.importer.titled_names import PEN, may_be_title, names_below_title, names_poem
from gazette.text.han import HAN
from gazette.text.person_names import is_name
from gazette.text.words import has_verb, is_common_word

if TYPE_CHECKING:
    from gazette.importer.traits import Traits

# Two characters below a text that say what it is, or who the paper is, and name no writer.
_SAID_OF_TEXT = frozenset(
    {"广告", "编者", "编后", "全文", "回音", "待续", "未完", "插图", "题图", "图片", "资料", "附记"}
)
# The first part of an essay: a numeral, alone or before its name.
_PART = re.compile(r"[(]?[一1①](?:[)、.·\s]|$)")
_HEADS = frozenset(
    {"导读", "要目", "目录", "预告", "索引", "天气", "气象", "启事", "更正", "通报", "喜报", "捷报", "战报", "讲话"}
)
# Who took a picture and wrote the sentences above: 通讯员 刘志军 摄影报道.
_PICTURED = re.compile(r"摄影报[道导][)\]】]?$")
# Text: no name of a person, a body or a song has so many characters and a comma, but behind a bracket.
_PROSE = re.compile(r"[^\s,。(]{5}[^,。(]*[,。]")
WITH_ROLE = 2
_APART = re.compile(r"[\s(]")
# Where a poet belongs, before the name: （打工者）程立.
_POST_BEFORE = re.compile(rf"^\([{HAN}]{{2,6}}\)")
_NAME_MOST, _TEXT_LEAST, _TITLE_WIDEST = 4.0, 14.0, 22.0
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
    two = spaced and trait.author == 1 and len(trait.line.key) == WITH_ROLE
    two = (two and not _stands_between(seen, index)) or is_title_spaced_out(seen, index)
    two = two or heads_below_briefs(seen, index)
    if two or (index and (names_picture(seen, index) or is_told_of(seen, index) or is_signed(seen, index))):
        return replace(trait, author=0)
    jumped = index > 0 and trait.author > 0 and trait.line.bracketed and seen[index - 1].jump  # (下转第四版)
    penned = jumped or (_is_penned(seen, index) and not ends_signed(seen, index))
    penned = penned or (not trait.author and (_is_own_word(seen, index) or signs_below_briefs(seen, index)))
    if penned or (not trait.author and _signs_alone(seen, index)):
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
    return apart and SPACED.fullmatch(here.key) is not None and is_name(here.key.replace(" ", ""))


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


def _is_penned(seen: list[Traits], index: int) -> bool:
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


def _is_own_word(seen: list[Traits], index: int) -> bool:
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


def _signs_alone(seen: list[Traits], index: int) -> bool:
    """Say whether two characters that are no word stand right below a text and apart from what follows: 木易.

    What one is called at home may stand right above the next headline, too: 阿苏.
    """
    here = seen[index]
    key = here.line.key
    if (
        len(key) != WITH_ROLE
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
    named = marked and is_name(_POST_BEFORE.sub("", key).replace(" ", ""))
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
