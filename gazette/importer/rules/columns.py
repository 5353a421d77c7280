"""Rules of standing heads: the name of a column stands apart from what is above it, and heads what is below.

**Source**: pages of letters, of tips and of short columns, each under its own name.
"""

from __future__ import annotations

import re

from gazette.importer.rules.rule import Rule, Scene
from gazette.importer.series import STANDING, is_series, sounds_like_column, tighten
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_WIDEST, _DISPLAY, _RUNS, _TWO = 8.0, 22.0, 14.0, 2
# Who says what in a column of voices: 郭明河委员：, 网友“小满”：.
_SPEAKER = compile_late(
    rf"(?:[{HAN}]{{2,4}}(?:委员|代表|先生|女士|师傅|院士|教授|大爷|大妈)|(?:网友|读者|市民)[“{HAN}”]{{2,8}}):"
)


def _names_column(trait: Traits) -> bool:
    """Say whether a line is short, stands apart from what is above it and is called as columns are."""
    return trait.line.gap > 0 and _is_called_column(trait)


def _is_called_column(trait: Traits) -> bool:
    line = trait.line
    if line.width > _WIDEST or line.key[-1] in "。,;:!?)" or trait.author or trait.notice:
        return False
    key = tighten(line.key)
    return is_series(key) or STANDING.fullmatch(key) is not None or sounds_like_column(key)


def _above_column(scene: Scene) -> bool:
    """Say whether a line ends what stands above the name of a column."""
    before, after, line = scene.before, scene.after, scene.line
    if after is None or not after.line.gap or not _is_called_column(after) or _names_column(scene.here):
        return False
    if line.gap > 0 and is_series(line.key):
        return False  # a series with its word before it, wider than names of columns are: 系列报道 我们的小康之路(下)
    return before is None or line.gap > 0 or line.key[-1] not in "?!" or not _is_called_column(before)


def _heads_title(scene: Scene) -> bool:
    """Say whether a line names a column and a title stands right below it."""
    return _has_title_below(scene) and _names_column(scene.here)


def _heads_title_below_text(scene: Scene) -> bool:
    """Say whether a line right below a text, whole or torn, names a column, and a title as far in stands right below.

    Crossheads have one line, and text below it; a few words that end what runs on have no title below them.
    """
    before, below, line = scene.before, scene.after, scene.line
    if before is None or below is None or line.gap or scene.here.top:
        return False
    whole = before.line.closed or before.ended or before.verse
    if not (whole or before.line.width > _RUNS) or ":" in line.key or "/" in line.key:
        return False
    title = _is_plain(below) and not (below.full or below.verse or below.question)
    alike = line.indent == below.line.indent and below.line.key[-1] not in ",;:、"
    return title and alike and _has_title_below(scene) and _is_called_column(scene.here)


def _titles_column(scene: Scene) -> bool:
    """Say whether a line that is no sentence stands between the name of a column, as far in, and a text."""
    before, after, line = scene.before, scene.after, scene.line
    asks = line.key[-1] in "?!" and not (scene.here.question or re.search("[。?!]", line.key[:-1]))
    closed = line.closed and not asks
    if (
        before is None
        or after is None
        or line.gap
        or closed
        or scene.here.full
        or line.width > _DISPLAY
        or scene.listed
    ):
        return False
    plain = _is_plain(scene.here) and line.key[-1] not in ",;:、"
    text = (asks and after.line.gap > 0) or after.line.closed or after.full or after.line.width > _DISPLAY
    return plain and text and line.indent == before.line.indent and _is_called_column(before)


def _heads_speakers(scene: Scene) -> bool:
    """Say whether a line below a text names a column, and two lines below it each begin with who says what."""
    before = scene.before
    if before is None or not (before.line.closed or before.ended) or not _is_called_column(scene.here):
        return False
    return all(_SPEAKER.match(key) for key in [*scene.below.split("\n"), ""][:_TWO])


def _is_plain(trait: Traits) -> bool:
    marked = trait.bullet or trait.numbered or trait.author
    return not (marked or trait.folio or trait.date or trait.staff or trait.paged or trait.words)


def _has_title_below(scene: Scene) -> bool:
    below = scene.after
    if below is None or below.line.gap or below.author:
        return False
    return not below.line.closed and below.line.width <= _DISPLAY


RULES = (
    Rule("called a column by the text below", "editors say what they open a column for", lambda s: s.called),
    Rule(
        "above the name of a column that stands apart", "columns are named at the head of what is theirs", _above_column
    ),
    Rule("names a column right above a title", "columns are named above their headlines", _heads_title),
    Rule("names a column above who says what", "columns of voices have names", _heads_speakers),
    Rule("a title right below the name of a column", "columns are named above their headlines", _titles_column),
    Rule("names a column between a text and a title", "crossheads have text right below them", _heads_title_below_text),
)
