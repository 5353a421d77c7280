"""What the page says of itself piece by piece, told by the pieces beside it: the paper, the page's name, its number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from gazette.importer import folios, furniture
from gazette.importer.imprint import is_imprint
from gazette.importer.lines import Line
from gazette.importer.rules.edges import stands_at_edge
from gazette.importer.rules.page_heads import stands_in_page_head
from gazette.importer.rules.rule import Scene
from gazette.importer.sections import SECTION
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.numerals import RINGED
from gazette.text.patterns import compile_late

_MASTHEAD = 8
_NAME_WIDEST, _TWO = 6.0, 2
_SPECIAL = compile_late(
    rf"(?:\d{{1,2}}(?:\s?[—-]\s?\d{{1,2}})?\s+)?(?:\d{{4}}年?|\d{{1,2}}·\d{{1,2}})?[{HAN}· ]{{2,14}}"
    rf"(?:专版|专刊|特刊|专页|特别报道)(?:\s*{SECTION}?\d{{1,2}}(?:\s?[—-]\s?{SECTION}?\d{{1,2}})?)?"
)
_NAME = compile_late(rf"[{HAN}]{{2,6}}|[{HAN}](?: [{HAN}]){{1,3}}")
PAGE_ALONE = compile_late(r"第\s?[\d一二三四五六七八九十]{1,2}\s?[版页]")
_NUMBER = compile_late(rf"{SECTION}?0?\d{{1,2}}|[{RINGED}]")
# The page's number alone, whichever way it is set.
_NUMBER_ALONE = compile_late(
    rf"\(?第?\s?(?:{SECTION}?\d{{1,2}}|[一二三四五六七八九十]{{1,2}}|[{RINGED}])\s?[版页]\)?|\(?版[一二三四五六七八九十]{{1,2}}第\)?|{_NUMBER.pattern}"
)
_NUMBERED = compile_late(rf"[{HAN}·\s]{{2,10}}\s{SECTION}?\d{{1,2}}|{SECTION}?\d{{1,2}}\s[{HAN}·\s]{{2,10}}")


@lru_cache(maxsize=1)
def stands_beside_furniture(scene: Scene) -> bool:
    """Say whether a line is a piece of the page's head or foot by what stands right beside it."""
    named = _names_special_page(scene) or _names_paper_and_page(scene) or _stands_with_number(scene)
    if named or _between_furniture(scene) or stands_in_page_head(scene):
        return True
    if scene.here.paged and (stands_at_edge(scene) or _is_below_masthead(scene)):
        return True
    if _beside_dated_line(scene):
        return True
    if not stands_at_edge(scene):
        return False
    if not folios.is_page_name(scene.line.key):
        return False
    near = [near for near in (scene.before, scene.after) if near is not None]
    return any(is_marked(trait) or PAGE_ALONE.fullmatch(trait.line.key) for trait in near)


def _names_paper_and_page(scene: Scene) -> bool:
    """Say whether a line of a few characters is one of the first two, right above the folio: the paper, the page."""
    if scene.index >= _TWO or scene.line.width > _NAME_WIDEST or scene.here.date or not scene.here.top:
        return False
    for line in scene.sheet.printed[scene.index + 1 : _TWO + 1]:
        if line.gap:
            return False
        if folios.is_folio(line.key) or is_imprint(line.key) or furniture.is_date_line(line.key):
            return True
        if line.width > _NAME_WIDEST:
            return False
    return False


def _names_special_page(scene: Scene) -> bool:
    """Say whether a line right below a piece of the masthead is named as pages made for an occasion are."""
    return _is_below_masthead(scene) and bool(_SPECIAL.fullmatch(scene.line.key))


def _is_below_masthead(scene: Scene) -> bool:
    """Say whether a line near the top of the page stands right below a piece of the masthead."""
    before = scene.before
    if before is None or scene.line.gap or not scene.here.top or scene.index >= _MASTHEAD:
        return False
    return is_marked(before) or before.paged or is_imprint(before.line.key)


def _beside_dated_line(scene: Scene) -> bool:
    """Say whether the paper or the page is named right above its dated line, or the page with its number below it."""
    before, after, line = scene.before, scene.after, scene.line
    if before is None:
        dated = after is not None and after.folio and not after.line.gap
        return dated and (line.width <= _NAME_WIDEST or _NUMBERED.fullmatch(line.key) is not None)
    masthead = scene.here.top and scene.index < _MASTHEAD and is_marked(before)
    return masthead and _NUMBERED.fullmatch(line.key) is not None


def is_marked(trait: Traits | None) -> bool:
    """Say whether a line is a folio, a date, a staff line, the paper's title, or speaks of how it is published."""
    return trait is not None and (trait.folio or trait.date or trait.staff or trait.paper or trait.words > 0)


def _between_furniture(scene: Scene) -> bool:
    """Say whether a few characters at the top name the page: between pieces of a folio, or beside a bare number."""
    before, after, line = scene.before, scene.after, scene.line
    if not scene.here.top or scene.index >= _MASTHEAD or line.width > _NAME_WIDEST:
        return False
    ends = after is not None and after.line.gap > 0
    if _NUMBER.fullmatch(line.key):
        return is_marked(before)
    numbered = before is not None and bool(_NUMBER.fullmatch(before.line.key)) and line.gap == 0
    named = before is not None and PAGE_ALONE.fullmatch(before.line.key) and folios.is_page_name(line.key)
    return bool(named) or (numbered and ends) or (is_marked(before) and is_marked(after) and line.gap == 0 and not ends)


def _stands_with_number(scene: Scene) -> bool:
    """Say whether a line near the top names the page above its number, or is that number: 市场观察 / 5版."""
    lines = scene.sheet.printed
    near = scene.here.top and scene.index < _MASTHEAD
    return near and any(_names_above_number(lines, at) for at in (scene.index, scene.index - 1))


def _names_above_number(lines: Sequence[Line], at: int) -> bool:
    """Say whether a few characters right below the page's date stand right above its number, on a line of its own."""
    if not 0 < at < len(lines) - 1 or lines[at].gap or lines[at + 1].gap:
        return False
    dated = folios.is_folio(lines[at - 1].key) or furniture.is_date_line(lines[at - 1].key)
    named = _NAME.fullmatch(lines[at].key) or _SPECIAL.fullmatch(lines[at].key)
    return dated and named is not None and _NUMBER_ALONE.fullmatch(lines[at + 1].key) is not None


def closes_masthead(scene: Scene) -> bool:
    """Say whether a few words end the block of the page's number at its top, apart from what is below."""
    before, after, line = scene.before, scene.after, scene.line
    if before is None or after is None or line.gap or not after.line.gap or line.width > _NAME_WIDEST:
        return False
    return (
        scene.here.top
        and (before.folio or before.paged)
        and not (line.closed or scene.here.author or scene.here.opener)
    )
