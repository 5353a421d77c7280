"""Rules of furniture: what the page prints about itself.

**Source**: GB/T 9999 and the press administration's list of what an issue prints; folio lines of dailies.
"""

from __future__ import annotations

import re

from gazette.importer import furniture
from gazette.importer.rules.rule import Rule, Scene

_EDGE = 3
_NAME_WIDEST = 6.0
_NUMBERED = re.compile(r"[\u3400-\u9fff·\s]{2,10}\s[A-Da-d]?\d{1,2}|[A-Da-d]?\d{1,2}\s[\u3400-\u9fff·\s]{2,10}")


def _at_edge(scene: Scene) -> bool:
    lines = scene.sheet.printed
    place = lines.index(scene.line) if scene.here.top else len(lines)
    return place < _EDGE or scene.line in lines[-_EDGE:]


def _any_mark(scene: Scene) -> bool:
    here = scene.here
    return (
        here.folio
        or here.staff
        or here.ornament
        or here.words > 0
        or _beside(scene)
        or (here.top and (here.paper or here.pinyin or here.date))
    )


def _beside(scene: Scene) -> bool:
    if not _at_edge(scene):
        return False
    if scene.here.paged:
        return True
    first, after = scene.before is None, scene.after
    dated = after is not None and after.folio and not after.line.gap
    if first and dated and (_NUMBERED.fullmatch(scene.line.key) or scene.line.width <= _NAME_WIDEST):
        return True  # the paper or the page named right above its dated line
    if not furniture.is_page_name(scene.line.key):
        return False
    near = [near for near in (scene.before, scene.after) if near is not None]
    return any(near.folio or near.date or near.words or near.staff for near in near)


RULES = (
    Rule("a folio", "date, weekday, page number and page name share a line", lambda s: s.here.folio),
    Rule("names those who made the page", "staff lines name posts with a colon", lambda s: s.here.staff),
    Rule("title of a newspaper above the text", "the masthead stands first", lambda s: s.here.paper and s.here.top),
    Rule("pinyin above the text", "mastheads repeat the title in pinyin", lambda s: s.here.pinyin and s.here.top),
    Rule("words of a masthead", "CN number, issue number, price and pages", lambda s: s.here.words > 0 and s.here.top),
    Rule(
        "many words of a masthead",
        "CN number, issue number, price and pages",
        lambda s: s.here.words > 1 and "。" not in s.line.text,
    ),
    Rule("a date above the text", "the masthead is dated", lambda s: s.here.date and s.here.top),
    Rule("nothing but ornament", "rules and stars separate", lambda s: s.here.ornament),
    Rule("no mark of furniture", "furniture says what it is", lambda s: not _any_mark(s)),
    Rule("beside furniture at the page's edge", "folios are printed piece by piece", _beside),
)
