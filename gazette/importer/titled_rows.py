"""Columns of short news whose rows are all made alike: a label, the same mark or gap behind it, and what it is about.

**Source**: columns of briefs set what each is about in front of it, on its own line: ▲公园：…, ◎市十中　…, 【灯会】…,
宜昌 …, @卖菜的老施：…. By itself such a line may be a sentence, a part of a case or who speaks; that all rows of a
column open alike tells that the label of each is its title, wherever the sentence in it would end by its words. What
stands before a colon and did what follows, a place or a body, is said with it: 石柱：黄连丰收.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from gazette.importer.brief_forms import names_part_of_text, names_things_of_one
from gazette.importer.lines import Line, Sheet
from gazette.importer.marks import BULLETS
from gazette.importer.openers import find_opener
from gazette.importer.row_labels import Opening, may_be_title, name_things, offer, read_opening, speak
from gazette.importer.series import is_called_column, tighten
from gazette.importer.services import names_service
from gazette.importer.told import Label
from gazette.text.patterns import compile_late

# What serves readers, and is one column wherever rows stand below it.
SERVES = compile_late(
    r"便民.{0,3}|服务台?|办事|民生.{0,2}|今日(?:办事|提示|提醒)|.{0,2}资讯|.{0,2}城事.{0,2}|生活.{1,2}|价格|.{0,4}(?:行情|物价|菜价|市[价况]|商[情电])"
    r"|.{1,2}[讯電电]|.{1,3}新闻|.{0,2}(?:去处|周末)|(?:百姓|天下|邻里)事|[速快点]读|[喜捷]报"
)
# What is one thing though its rows have labels, and where people speak.
_OF_ONE = compile_late(
    r"链接|书架|词典|辞典|信箱|房源|地图|攻略|问答|答复|回音|声音$|[我你他者众]说$|用语|名词|术语|[简注]释$|[启公][事告示]$"
)
_VOICES = compile_late(r"[评言声说议聊论]|看台|网友|弹幕|吐槽|微")
_NOTE = compile_late(r"\s?[(\[][^()\[\]]{1,14}[)\]]$")
_FRAMES = "—-· 【】〖〗[]〔〕<>《》「」"
_FEWEST_MARKED, _FEWEST = 2, 3
_LINES_MOST, _TEXT_LONGEST = 8, 220
_NAME_WIDEST, _NAME_OF_FRAMED, _NAME_OF_MARKED = 14.0, 12, 8
_REACH, _BROKEN = 4, 0.7
_SPREAD, _LABEL_LONGEST = 5, 12
_BEFORE_COLON = 5  # what is longer leads in to a sentence
_NAMED = 2  # in how many of its last characters a name says what it is of


@dataclass(frozen=True, slots=True)
class _Run:
    """Rows that open alike. **Shape**: ``rows`` are their places among the printed lines, each with its opening."""

    rows: tuple[int, ...]
    openings: tuple[Opening, ...]


def find_titled_rows(sheet: Sheet) -> Mapping[int, Label]:
    """Return what lines are in such columns, by their places among the printed lines."""
    out: dict[int, Label] = {}
    openings = {at: found for at, line in enumerate(sheet.printed) if (found := _open(line))}
    if len(openings) < _FEWEST_MARKED:
        return out
    last = -1
    counted = Counter(opening.form for opening in openings.values())
    for at, opening in openings.items():
        if at <= last or not at or counted[opening.form] < _count_fewest(opening):
            continue
        run = _take_run(sheet, openings, at)
        if run is None:
            continue
        last = run.rows[-1]
        if _is_column(sheet, run) and not _goes_on(sheet, openings, run):
            out |= dict(_tell(sheet, run))
    return out


def _open(line: Line) -> Opening | None:
    found = read_opening(line.key) if line.told is None else None
    return found if found is not None and may_be_title(found) else None


def _take_run(sheet: Sheet, openings: Mapping[int, Opening], first: int) -> _Run | None:
    """Return the rows from one on that open as it does, with nothing between them but how they go on; None if few."""
    made, rows = openings[first], [first]
    lines = sheet.printed
    for at in range(first + 1, len(lines)):
        line, above = lines[at], lines[at - 1]
        opening = openings.get(at)
        room = above.closed or above.key[-1] in ")]】" or line.gap > 0 or not sheet.full(at - 1)
        if opening is not None and opening.form == made.form and room:
            rows.append(at)
        elif at - rows[-1] >= _LINES_MOST or not _continues(sheet, at, alone=_stands_alone(openings.get(at - 1))):
            break
    return _Run(tuple(rows), tuple(openings[at] for at in rows)) if len(rows) >= _count_fewest(made) else None


def _count_fewest(opening: Opening) -> int:
    """Return how many rows that open so are a column."""
    return _FEWEST_MARKED if opening.mark or opening.left or opening.part == "|" else _FEWEST


def _stands_alone(opening: Opening | None) -> bool:
    """Say whether a label in brackets fills a line, as a long one does in a narrow column."""
    return opening is not None and not opening.text


def _continues(sheet: Sheet, at: int, *, alone: bool) -> bool:
    """Say whether a line may go on with the row above it, which has hardly room left or is its label ``alone``."""
    line, above = sheet.printed[at], sheet.printed[at - 1]
    own = line.gap > 0 or line.told is not None or line.key[0] in BULLETS
    broken = not above.closed and above.width > _BROKEN * sheet.measures[at - 1]
    return not own and (alone or (sheet.wrapped and (broken or sheet.full(at - 1))))


def _goes_on(sheet: Sheet, openings: Mapping[int, Opening], run: _Run) -> bool:
    """Say whether rows of the column stand below that open otherwise, or one more below a paragraph without a label."""
    last, form, lines = run.rows[-1], run.openings[0].form, sheet.printed
    below = range(last + 1, min(last + _LINES_MOST, len(lines)))
    other = next((at for at in below if form[0] and lines[at].key[0] == form[0]), None)
    if other is not None and (lines[other - 1].closed or sheet.full(other - 1)):
        return True
    more = next((at for at in below[1:_REACH] if at in openings and openings[at].form == form), None)
    return more is not None and all(line.closed and not line.gap for line in lines[last:more])


def _is_column(sheet: Sheet, run: _Run) -> bool:
    """Say whether the rows of a run are items of a column whose name stands right above them."""
    labels = [opening.label for opening in run.openings]
    lengths = [len(label) for label in labels]
    first = run.openings[0]
    most = _BEFORE_COLON if first.part == ":" else _LABEL_LONGEST
    uneven = not (first.left or first.mark) and (max(lengths) - min(lengths) > _SPREAD or max(lengths) > most)
    if len(set(labels)) < len(labels) or uneven:
        return False
    if (
        all(map(_stands_alone, run.openings))
        or any(map(names_part_of_text, labels))
        or offer(run.openings)
        or speak(run.openings)
    ):
        return False
    level = len({sheet.printed[at].gap for at in run.rows[1:]}) == 1 or bool(first.mark or first.left)
    named = _find_name(sheet, run) is not None or _report(run)
    return level and named and all(_says_something(sheet, run))


def _report(run: _Run) -> bool:
    """Say whether each row has the head of a report behind its label in brackets, so that it is an item anywhere."""
    return bool(run.openings[0].left) and all(find_opener(opening.text) is not None for opening in run.openings)


def _says_something(sheet: Sheet, run: _Run) -> Iterator[bool]:
    """Yield of each row whether what stands behind its label is a sentence, down to its end where that is known."""
    for (at, below), opening in zip(pairwise((*run.rows, 0)), run.openings, strict=True):
        last = below - 1 if below else at + _stands_alone(opening)
        lines = sheet.printed[at : last + 1]
        words = "".join(line.key for line in lines)[opening.end :]
        ended = not below or lines[-1].closed or words[-1:] in {")", "]", "】"} or (len(lines) == 1 and "," in words)
        cells = " " in words and not any(stop in words for stop in "。,;!?")
        told = bool(words) and ended and not cells and len(words) <= _TEXT_LONGEST
        yield told and (bool(below) or _may_end(sheet, last, words))


def _may_end(sheet: Sheet, at: int, words: str) -> bool:
    """Say whether the first line of the last row ends its text, or leaves no room for more of it."""
    line = sheet.printed[at]
    return line.closed or words[-1] in ")]】" or sheet.full(at) or any(stop in words for stop in "。,;")


def _find_name(sheet: Sheet, run: _Run) -> int | None:
    """Return the line above the first row that may be the name of their column; one in brackets may stand between."""
    above = run.rows[0] - 1
    if above and sheet.printed[above].bracketed and not _names_column(sheet.printed[above], run.openings[0]):
        above -= 1
    return above if _names_column(sheet.printed[above], run.openings[0]) else None


def _names_column(line: Line, opening: Opening) -> bool:
    """Say whether a line may be the name of a column whose first row has an opening."""
    if line.width > _NAME_WIDEST or line.closed or line.told not in {None, Label.COLUMN} or line.key[-1] in ":,、;":
        return False
    name = tighten(line.key).strip(BULLETS + _FRAMES)
    bare = _NOTE.sub("", name)
    if not bare or find_opener(line.key) is not None or _are_said(name, opening):
        return False
    if SERVES.fullmatch(bare):
        return True
    return not _is_of_one(name) and (is_called_column(bare) or len(name) <= _how_long(opening))


def _how_long(opening: Opening) -> int:
    """Return how many characters a name that no list knows may have; points with a colon stand below headlines, too."""
    if opening.left:
        return _NAME_OF_FRAMED
    return _NAME_OF_MARKED if opening.mark and opening.part != ":" else 0


def _are_said(name: str, opening: Opening) -> bool:
    """Say whether a column is of what people said."""
    return opening.mark == "@" and _VOICES.search(name) is not None


def _is_of_one(name: str) -> bool:
    """Say whether the name is that of one thing, whose parts the rows are."""
    return _OF_ONE.search(name) is not None or any(map(names_service, name.split("·"))) or _names_one(name)


def _names_one(name: str) -> bool:
    parts = [part.strip() for part in name.split("·")]
    return any(names_things_of_one(part[-_NAMED:]) for part in parts)


def _tell(sheet: Sheet, run: _Run) -> Iterator[tuple[int, Label]]:
    """Yield what the lines of a column are: its name, its rows, and the lines that go on with all but the last."""
    label = Label.TITLED_ROW if name_things(run.openings) else Label.ROW
    name = _find_name(sheet, run)
    if name is not None:
        yield name, Label.NAME_OF_BOX
    alone = {at for at, opening in zip(run.rows, run.openings, strict=True) if _stands_alone(opening)}
    for at in range(run.rows[0], run.rows[-1] + 1):
        yield at, Label.FIRST if at - 1 in alone else label if at in run.rows else Label.INSIDE
    yield from dict.fromkeys(alone, Label.TITLE_IN_BOX).items()
