"""Rules of what papers serve their readers: names of such items, which head them and no part of a report.

**Source**: service pages of evening and county papers: weather, prices, lotteries, what is on, duty pharmacies, small
advertisements by kind, riddles and jokes, words to readers; boxes beside a report that are labelled: 小贴士：….
"""

from __future__ import annotations

import re

from gazette.importer.boxes import Box
from gazette.importer.rules.rule import Rule, Scene
from gazette.importer.services import names_service
from gazette.text.han import HAN

_LABELLED = re.compile(
    rf"(?:[{HAN}]{{0,2}}小?贴士|温馨提[示醒]|(?:新闻|相关)?链接|名词解释|小资料|新闻背景|[{HAN}]{{0,2}}(?:律师|专家|医生|编辑|记者)(?:点评|提[示醒]|支招|建议)|延伸阅读):[^。,;]{{4,20}}"
)
# A box's name by itself, behind a bullet or not, or with what it is about behind a space: ■链接, 名词解释 氧同位素.
_NAMED = re.compile(
    rf"(?:[■●◆▲★□]\s?)?(?:(?:[{HAN}]{{0,2}}小贴士|(?:新闻|相关|知识|政策|法条|法规)?链\s?接|小\s?资\s?料|数[读据]|名词解释|新闻背景|"
    rf"背景资料|资料链接|延伸阅读)(?:\s+[^。,;:]{{2,14}})?)"
)
_ENTRY = re.compile(rf"[{HAN}\d]{{2,10}}:[《\d{HAN}]")
# What readers are asked to do with a telephone, in a sentence of this length.
_SCANS, _SENTENCE = re.compile(r"扫|二维码"), 80
_WIDEST = 14.0


def names_box(key: str) -> bool:
    """Say whether a folded line is the name of a box beside a report."""
    return _NAMED.fullmatch(key) is not None


def heads_invitation(scene: Scene) -> bool:
    """Say whether a line right above a sentence heads what it asks readers to scan: 扫一扫，您的事我们来问."""
    after = scene.after
    if after is None or after.line.gap or not (after.line.closed or after.full):
        return False
    return names_service(scene.line.key) and _SCANS.search(scene.below[:_SENTENCE]) is not None


def _names_service(scene: Scene) -> bool:
    """Say whether a short line below what has ended names a service."""
    before, line = scene.before, scene.line
    if before is None or scene.after is None or scene.here.top or line.width > _WIDEST:
        return False
    return (line.gap > 0 or not scene.open_above) and names_service(line.key)


def _labels_box(scene: Scene) -> bool:
    """Say whether a line below a text is a label and what it is of."""
    before = scene.before
    above = before is not None and (before.line.closed or before.ended or bool(before.author) or scene.line.gap > 0)
    return above and _LABELLED.fullmatch(scene.line.key) is not None


def _names_box(scene: Scene) -> bool:
    """Say whether a line below a text is a box's name by itself, and text stands below it, no figures set large."""
    before, after = scene.before, scene.after
    if before is None or after is None or scene.box is Box.INSIDE or not names_box(scene.line.key):
        return False
    return before.line.closed or before.ended or bool(before.author) or scene.line.gap > 0


def _opens_list(scene: Scene) -> bool:
    """Say whether a line right below the name of a service says where or what, and what is on there."""
    before = scene.before
    named = before is not None and not scene.line.gap and names_service(before.line.key)
    return named and not scene.here.top and _ENTRY.match(scene.line.key) is not None


RULES = (
    Rule("names what papers serve their readers", "weather, prices and small notices have names", _names_service),
    Rule("an entry right below the name of a service", "what is on stands below its name", _opens_list),
    Rule("names a box", "boxes beside a report say what they are", _names_box),
    Rule("a label and what it is of", "boxes beside a report say what they are", _labels_box),
)
