"""What the text below a headline says of its parts: whose words it has, and whether it is a report.

**Source**: as of ``headlines``: a title says what the text says; what leads in to it names the occasion, who speaks, or
the time; what stands below it adds a fact. What the parts show by themselves is told by ``headline_shapes``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazette.importer.called_columns import names_as_column
from gazette.importer.headline_parts import DASH, Part, Shapes
from gazette.importer.notice_names import is_name_of_notice
from gazette.importer.openers import find_opener
from gazette.importer.pairs import reach, share
from gazette.importer.series import sounds_like_column
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_printed_name

_LEAD_REACH, _HEAD_REACH = 80, 60
_STANDING_LONGEST, _CALLED_LONGEST = 5.0, 8.0
_NAMED_LEAST = 4  # two characters stand in any text
_SHOP = compile_late(r"(?:(?:[商金车洋]|电器)行|[商酒饭书药鞋]店|酒[楼家]|公司|商场|[影剧医]院)$")
_DAY = compile_late(
    r"(?:\d{1,2}月)?\d{1,2}日|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|近日|日前|昨|今[天日晨晚]"
)


@dataclass(frozen=True, slots=True)
class Below:
    """The text below a headline, folded. **Shape**: ``reported`` says whether it opens with the head of a report."""

    text: str
    reported: bool

    @classmethod
    def of(cls, text: str) -> Below:
        """Return a text as what stands below a headline."""
        return cls(text, bool(text) and find_opener(text[:_HEAD_REACH]) is not None)


def told_of_title(title: Part, below: Below) -> Shapes:
    """Yield what a text says of a title of several lines: whether it has the words of all of them."""
    if len(title.lines) > 1:
        shares = [share(line.key, below.text) for line in title.lines]
        yield "title of lines, words of one", max(shares) - min(shares)
        if shares[0] == 0:
            yield "title of lines, the first without a word", 1.0


def told_of_column(column: Part, below: Below) -> Shapes:
    """Yield what a text says of the name of a column above it."""
    own = share(column.key, below.text)
    yield "column's words in the text", own
    yield "title's words beside the column's", -own
    if own == 0:
        yield "column without a word of the text", 1.0
    if len(column.key) >= _NAMED_LEAST and column.key in below.text:
        yield "column stands whole in the text", 1.0
    if len(column.lines) == 1 and names_as_column(column.key, below.text):
        yield "column that the text calls one", 1.0
    if below.reported:
        yield "column above a report", 1.0


def told_below_column(column: Part, title: Part, below: Below) -> Shapes:
    """Yield what a text says of a title below the name of a column."""
    if not below.reported and len(column.lines) == 1 and not DASH.match(title.key):
        yield from _list_standing(column, title, below)
    yield "title's words beside the column's", share(title.key, below.text)


def told_of_kicker(kicker: Part, below: Below) -> Shapes:
    """Yield what a text says of a kicker."""
    own = share(kicker.key, below.text)
    yield "words shared", -own
    if own == 0:
        yield "kicker without a word of the text", 1.0


def told_below_kicker(kicker: Part, title: Part, below: Below) -> Shapes:
    """Yield what a text says of a title below a kicker."""
    yield "words shared", share(title.key, below.text)
    lead = below.text[:_LEAD_REACH]
    if reach(kicker.key, lead) > reach(title.key, lead):
        yield "kicker's words come later than the title's", 1.0


def told_of_subtitle(title: Part, subtitle: Part, below: Below) -> Shapes:
    """Yield what a text says of a subtitle."""
    yield "subtitle's words in the text", share(subtitle.key, below.text) - share(title.key, below.text)
    if below.reported:
        yield "subtitle above a report", 1.0


def _list_standing(column: Part, title: Part, below: Below) -> Shapes:
    """Yield that a short head over a text that is no report names its column."""
    key, widest = column.key, title.lines[0].width
    plain = not re.search(r"[\d,!?:“”]", key) and not is_name_of_notice(title.key) and not _SHOP.search(key)
    pictured = _DAY.match(below.text) is not None and widest <= column.width  # 麦浪滚滚 / 收割忙, below a picture
    named = widest <= column.width and is_printed_name(title.key)  # whoever wrote it
    if not plain or pictured or named:
        return
    if column.width <= _STANDING_LONGEST:
        yield "column over no report", 1.0
    elif column.width <= _CALLED_LONGEST and sounds_like_column(key):
        yield "column called so over no report", 1.0
