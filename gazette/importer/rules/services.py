"""Rules of what papers serve their readers: names of such items, which head them and no part of a report.

**Source**: service pages of evening and county papers: weather, prices, lotteries, what is on, duty pharmacies, small
advertisements by kind, riddles and jokes, words to readers; boxes beside a report that are labelled: 小贴士：….
"""

from __future__ import annotations

from gazette.importer.boxes import Box
from gazette.importer.named_boxes import find_signs_below, names_what_follows
from gazette.importer.rules.measures import stands_out_below
from gazette.importer.rules.rule import Rule, Scene
from gazette.importer.services import names_service
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_LABELLED = compile_late(
    rf"(?:[{HAN}]{{0,2}}小?贴士|温馨提[示醒]|(?:新闻|相关)?链接|名词解释|小资料|新闻背景|[{HAN}]{{0,2}}(?:律师|专家|医生|编辑|记者)(?:点评|提[示醒]|支招|建议)|延伸阅读):[^。,;()]{{4,20}}(?:\([^()。]{{2,20}}\))?"
)
# A box's name by itself, behind a bullet or not, or with what it is about behind a space: ■链接, 名词解释 氧同位素.
_NAMED = compile_late(
    rf"(?:[■●◆▲★□]\s?)?(?:(?:[{HAN}]{{0,2}}小贴士|(?:新闻|相关|知识|政策|法条|法规)?链\s?接|小\s?资\s?料|数[读据]|名词解释|新闻背景|"
    rf"背景资料|资料链接|延伸阅读)(?:\s+[^。,;:]{{2,14}})?)"
)
_ENTRY = compile_late(rf"[{HAN}\d]{{2,10}}:[《\d{HAN}]")
# What readers are asked to do with a telephone, in a sentence of this length.
_SCANS, _SENTENCE = compile_late(r"扫|二维码"), 80
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
    return (line.gap > 0 or not scene.open_above or stands_out_below(scene)) and names_service(line.key)


def _labels_box(scene: Scene) -> bool:
    """Say whether a line below a text is a label and what it is of."""
    before = scene.before
    if before is None:
        return False
    above = before.line.closed or before.ended or bool(before.author) or before.credit or stands_out_below(scene)
    return (above or scene.line.gap > 0) and _LABELLED.fullmatch(scene.line.key) is not None


def _names_box(scene: Scene) -> bool:
    """Say whether a line below a text is a box's name by itself, and text stands below it, no figures set large."""
    before, after = scene.before, scene.after
    if before is None or after is None or scene.box is Box.INSIDE or not names_box(scene.line.key):
        return False
    return before.line.closed or before.ended or bool(before.author) or scene.line.gap > 0


def _says_what_follows(scene: Scene) -> bool:
    """Say whether a line below what may have ended names a small item, and what it says stands right below."""
    before, line = scene.before, scene.line
    if before is None or scene.here.top or line.closed or not find_signs_below(line.key):
        return False
    apart = not scene.open_above or line.gap > 0 or stands_out_below(scene) or not scene.sheet.wrapped
    return apart and names_what_follows(line.key, scene.below)


def _opens_list(scene: Scene) -> bool:
    """Say whether a line right below the name of a service, or of a small item, is the first of what is in it."""
    before, key = scene.before, scene.line.key
    if before is None or scene.line.gap or scene.here.top:
        return False
    if find_signs_below(before.line.key):
        return names_what_follows(before.line.key, f"{key}\n{scene.below}")
    return names_service(before.line.key) and _ENTRY.match(key) is not None


RULES = (
    Rule("names what papers serve their readers", "weather, prices and small notices have names", _names_service),
    Rule("an entry right below the name of a service", "what is on stands below its name", _opens_list),
    Rule("names what stands right below", "small items say what they are", _says_what_follows),
    Rule("names a box", "boxes beside a report say what they are", _names_box),
    Rule("a label and what it is of", "boxes beside a report say what they are", _labels_box),
)
