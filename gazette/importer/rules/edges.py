"""The edges of a page, where papers print what they say of themselves: where to write, where to call.

**Source**: mastheads and feet of dailies; addresses and telephone numbers stand beside the folio or in the last lines.
"""

from __future__ import annotations

import re
from functools import lru_cache

from gazette.importer import furniture
from gazette.importer.rules.rule import Scene
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_EDGE, _TAIL = 3, 2
_HOTLINE = compile_late(rf"(?:本报|本版|[{HAN}]{{2,6}}报)?(?:新闻|[报爆]料|采访组?|查询|广告查询)热线\s*:?\s*[\d(]")
_ADDRESS = compile_late(
    r"(?:电话|热线|传真|社址|地址|邮编|邮箱|电邮|E-?mail|信箱|网址|总编室|广告部|发行部|办公室|采访[组部]|订报|零售|每份)[::]?\s?[^\s。]{3,}",
    re.IGNORECASE,
)


# What parts a line's words, and how long what says whose address it is may be: 下载步数截图发至邮箱… says what to do.
_PARTS, _LABEL_LONGEST = compile_late(r"[\s:,、;|/()]"), 6


def stands_at_edge(scene: Scene) -> bool:
    """Say whether a line is one of the first above the text, or of the last of the page."""
    return (scene.here.top and scene.index < _EDGE) or _is_among_last(scene, _EDGE)


@lru_cache(maxsize=1)  # as of all that is asked twice of one line
def is_near_edge(scene: Scene) -> bool:
    """Say whether a line stands anywhere above the text, or first or among the last of the page."""
    return scene.here.top or not scene.index or scene.index >= len(scene.sheet.printed) - _EDGE


def _is_among_last(scene: Scene, count: int) -> bool:
    """Say whether a line is one of the last lines of the page, so many of them."""
    return scene.index >= len(scene.sheet.printed) - count


def names_hotline(scene: Scene) -> bool:
    """Say whether a line gives the number of the paper's hotline for news: 本报新闻热线:0938-8219999."""
    key = scene.line.key
    return "热线" in key and "," not in key and _HOTLINE.match(key) is not None


@lru_cache(maxsize=1)
def gives_addresses(scene: Scene) -> bool:
    """Say whether a line near the page's edge holds two addresses or telephone numbers and no sentence."""
    near = scene.here.top or _is_among_last(scene, _EDGE)
    return near and _tells_of_nobody_else(scene) and len(_ADDRESS.findall(scene.line.key)) > 1


def _tells_of_nobody_else(scene: Scene) -> bool:
    """Say whether a line is no sentence and does not begin with where to call for what others offer."""
    return "。" not in scene.line.key and not furniture.calls_for_others(scene.line.key)


@lru_cache(maxsize=1)
def ends_with_address(scene: Scene) -> bool:
    """Say whether one of the page's last lines gives an address that nothing above announces."""
    if not _is_among_last(scene, _TAIL):
        return False
    if scene.joined and scene.before is not None and scene.before.line.key[-1] == ":":
        return False  # what is announced above: 地址:
    match = _ADDRESS.search(scene.line.key)
    before = _PARTS.split(scene.line.key[: match.start()])[-1] if match else ""
    return match is not None and _tells_of_nobody_else(scene) and _may_label(before)


def _may_label(before: str) -> bool:
    """Say whether the words right before an address may say whose it is."""
    return len(before) <= _LABEL_LONGEST or "本报" in before
