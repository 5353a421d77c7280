"""Rules of pages that were read from scans: words set wide, names cut by a line, who signs a letter.

**Source**: programs that read scans keep the blanks with which papers of 1980 to 2010 set names of columns and short
titles wide (石 榴 树 下).
"""

from __future__ import annotations

from functools import lru_cache

from gazette.importer.cut_credits import goes_on_with_credit
from gazette.importer.rules.rule import Rule, Scene
from gazette.importer.series import is_called_column, is_series, tighten
from gazette.importer.services import names_service
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

# What a page's head says beside the page's name: the paper's, spaced out or not, numbers, days, who made the page.
_PAPER = compile_late(rf"[{HAN}](?:\s?[{HAN}]){{0,9}}\s?报(?=\s|$)")
_NUMBERED = compile_late(
    rf"\S*[\d〇零一二三四五六七八九十]\S*(?:\s?\d+)?(?:\s?[年月日期号版](?=\s|$))?"
    rf"|第\s?\S+\s?[期号版]|星期.|农历\S*|[{HAN}]{{2,6}}[:/].*"
)
_SPACED_NAME = compile_late(rf"(?<!\S)[{HAN}](?:\s[{HAN}]){{1,4}}(?!\S)|(?<!\S)[{HAN}]{{2,5}}(?!\S)")
_NAMES_PAGE = compile_late(r"[版报刊]$|(?:周刊|副刊|新闻|综合)$")
_FEWEST, _MOST, _TOP, _SIGNED_WIDEST = 3, 7, 5, 5.0


def _below_whole_head(scene: Scene) -> bool:
    """Say whether words set wide stand right below a page's head that names all a page's head does.

    Above a writer they are a title, above a headline the name of a column.
    """
    name = tighten(scene.line.key)
    if name == scene.line.key or not _FEWEST <= len(name) <= _MOST or not 0 < scene.index < _TOP:
        return False
    after = scene.after
    if after is None or after.folio or after.staff or after.date or after.paper or _NAMES_PAGE.search(name):
        return False
    head = "\n".join(line.key for line in scene.sheet.printed[: scene.index])
    return _is_whole(head) and (after.author > 0 or is_series(name))


@lru_cache(maxsize=64)
def _is_whole(head: str) -> bool:
    """Say whether the folded lines of a page's head name the paper and, beside it, the page."""
    if _PAPER.search(head) is None:
        return False
    named = _NUMBERED.sub("|", _PAPER.sub("|", head))
    return _SPACED_NAME.search(named) is not None


def _begins_credit(scene: Scene) -> bool:
    """Say whether the name of whoever took a picture begins at the end of a line and goes on below."""
    after = scene.after
    return after is not None and "摄" in after.line.key and goes_on_with_credit(scene.line, after.line)


def _signs_and_dates(scene: Scene) -> bool:
    """Say whether a line is one of two right below a sentence: a few characters, and a day."""
    above, below, here = scene.before, scene.after, scene.here
    if above is None or scene.line.gap or scene.line.closed:
        return False
    if here.date:
        over = scene.sheet.printed[scene.index - 2] if scene.index > 1 else None
        return over is not None and over.closed and not above.line.gap and _may_sign(above)
    dated = below is not None and below.date and not below.line.gap
    return dated and above.line.closed and _may_sign(here)


def _may_sign(trait: Traits) -> bool:
    key = trait.line.key
    other = trait.notice or trait.credit or trait.opener or trait.folio or trait.bullet or trait.line.closed
    return trait.line.width <= _SIGNED_WIDEST and not (other or is_called_column(key) or names_service(key))


RULES = (
    Rule("a photographer's name begins at its end", "a line may end inside a name", _begins_credit),
    Rule("a few characters and a day below a sentence", "letters are signed and dated", _signs_and_dates),
    Rule("set wide below a whole page head", "a page's head is whole with name, date and number", _below_whole_head),
)
