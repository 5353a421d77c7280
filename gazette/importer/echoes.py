"""Short lines between texts told by others: crossheads that echo one another, and titles of pictures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from gazette.importer.imprint import is_imprint
from gazette.importer.lines import is_indent
from gazette.importer.traits import Traits
from gazette.text.han import is_han

_WORD = 2
_TITLE_WIDEST, _ASKED_WIDEST = 22.0, 18.0
_CAPTION_MOST = 8  # lines of a caption that a narrow column breaks


def find_echoing(traits: tuple[Traits, ...], lonely: Sequence[int]) -> frozenset[int]:
    """Return which of the short lines between texts begin or end in the word of the one before or after in one text.

    **Source**: crossheads of a feature are parallel: 起床慢半拍, 喝水慢半拍, 出门慢半拍.
    """
    found: set[int] = set()
    may = [at for at in lonely if not (traits[at].organisation or traits[at].notice or "," in traits[at].line.key)]
    for above, below in pairwise(may):
        if _echo(traits[above].line.key, traits[below].line.key) and _is_one_text(traits[above + 1 : below]):
            found |= {above, below}
    return frozenset(found)


def _echo(one: str, other: str) -> bool:
    if min(len(one), len(other)) <= _WORD:
        return False
    return any(_is_word(a) and a == b for a, b in ((one[:_WORD], other[:_WORD]), (one[-_WORD:], other[-_WORD:])))


def _is_word(pair: str) -> bool:
    return all(map(is_han, pair))


def _is_one_text(between: tuple[Traits, ...]) -> bool:
    return not any(trait.opener or trait.roled or trait.jump or trait.credit or trait.ended for trait in between)


def find_asking(traits: tuple[Traits, ...], *, indented: bool) -> frozenset[int]:
    """Return the short lines that ask, two or more of them between the paragraphs of one text and nothing else.

    Where the page's paragraphs are ``indented`` these lines stand at the margin. Who asks is named in a talk. Below a
    text whose headline asks, no report and without a writer, they head items like it.

    **Source**: service pages part what a reporter learnt by what readers ask: 哪些人应该接种？ 什么时候接种最好？
    """
    found: set[int] = set()
    run: list[int] = []
    for index in range(1, len(traits) - 1):
        here = traits[index]
        if _asks(traits, index) and not (indented and is_indent(here.line.indent)):
            run = [*run, index] if run or not _heads_alike(traits, index) else []
            found |= set(run) if len(run) > 1 else set()
        elif run and not (_is_text(here) and _is_one_text((here,))):
            run = []
    return frozenset(found)


def _heads_alike(traits: tuple[Traits, ...], index: int) -> bool:
    """Say whether the text above a question stands right below one, too."""
    top = index - 1
    while top > 0 and _is_text(traits[top]) and traits[top].line.key[-1] != "?":
        top -= 1
    return traits[top].line.key[-1] == "?" and not traits[top].full and not traits[top + 1].opener


def _is_text(trait: Traits) -> bool:
    return trait.full or trait.line.closed or trait.line.width > _TITLE_WIDEST


def _asks(traits: tuple[Traits, ...], index: int) -> bool:
    above, here, below = traits[index - 1 : index + 2]
    line = here.line
    if line.key[-1] != "?":
        return False
    marked = here.question or here.verse or here.full or here.bullet or here.numbered or ":" in line.key
    if line.width > _ASKED_WIDEST or line.key[0] in "“(" or marked:
        return False
    text = below.full or below.line.width > _TITLE_WIDEST or is_indent(below.line.indent)
    return above.line.closed and not above.ended and text and not (below.opener or below.author or below.question)


def find_picture_titles(traits: tuple[Traits, ...]) -> frozenset[int]:
    """Return the lines without a stop right above a caption that a picture's credit follows on its own line."""
    found: set[int] = set()
    for index, trait in enumerate(traits):
        whole = trait.credited and not trait.credit  # the caption's last line says who took the picture
        top = index if whole and _is_caption(trait) else index - 1  # its last line may be short
        if not whole and (not trait.credit or trait.line.width > _TITLE_WIDEST):
            continue
        while top > max(0, index - _CAPTION_MOST) and _is_caption(traits[top]) and not _opens(traits, top):
            top -= 1
        if 0 < top < index + whole and _is_caption(traits[top]) and _is_title(traits[top - 1]):
            verse = traits[top - 1].poem and is_indent(traits[top - 1].line.indent)  # its last line, no title
            found |= set() if verse else {top - 1}
    return frozenset(found)


def _is_caption(trait: Traits) -> bool:
    plain = not (trait.opener or trait.author or trait.jump or trait.credit or trait.folio)
    return plain and (trait.line.closed or trait.full or trait.line.width > _TITLE_WIDEST)


def _opens(traits: tuple[Traits, ...], index: int) -> bool:
    """Say whether a paragraph begins at a line: white space shows it, or display type above."""
    line = traits[index].line
    return line.gap > 0 or is_indent(line.indent) or _is_title(traits[index - 1])


def _is_title(trait: Traits) -> bool:
    line = trait.line
    marked = trait.opener or trait.jump or trait.credit or trait.folio or trait.roled or trait.ended
    marked = marked or is_imprint(line.key)
    alone = trait.date or line.bracketed
    return line.width <= _TITLE_WIDEST and not (marked or alone or line.closed or trait.full or line.key[-1] in ",;:、")
