"""Where verse ends: the headline of what follows, and a picture's caption, are no last lines of it."""

from __future__ import annotations

from gazette.importer import furniture
from gazette.importer.authors import author_grade
from gazette.importer.credits import is_credit_line
from gazette.importer.lines import Line
from gazette.importer.marks import NUMBERED
from gazette.importer.pen_names import find_pen_name, is_posted
from gazette.importer.series import is_series, names_briefs, sounds_like_column
from gazette.importer.told import Label
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

# A pen name behind a mark of writers: ◎非马.
_MARKED = compile_late(rf"[○◎⊙◉]\s?[{HAN}]{{2,3}}")
_STOP = compile_late(r"[,。;!?]")
# Which part of a long text follows: （四十七）, 第三回.
_INSTALMENT = compile_late(
    r"[(〔【](?:之)?[一二三四五六七八九十百\d]{1,4}[)〕】]|第[一二三四五六七八九十百\d]{1,4}[回章节集期]"
)
_GREETING_LONGEST = 9
_HEADLINE_MOST, _STACK_MOST, _SENTENCES = 2, 3, 2
_SIGNED_LEAST = 4
_TEXT_LEAST, _FILLED = 22.0, 13.0


def end_verse(run: tuple[Line, ...], below: tuple[Line, ...], *, named: bool, inset: bool) -> tuple[Line, ...]:
    """Return the lines of a run without those that head or illustrate what stands below it.

    **Shape**: ``below`` has the next two lines, fewer at the end of the page; ``named`` says whether the run stands
    below its poet's name, ``inset`` whether it stands in as no headline of the page does.
    """
    after = below[0] if below else None
    ended = _part_headline(_part_caption(_trim(run), after), after)
    return _part_stack(run, below, named=named) if ended == run and not inset else ended


def _trim(run: tuple[Line, ...]) -> tuple[Line, ...]:
    """Leave out the short lines without a stop that follow verse with stops: the next headline."""
    stops = sum(1 for line in run if has_stops((line,)))
    while run and stops * 5 >= len(run) * 3 and not has_stops(run[-1:]):
        run = run[:-1]
    gap = next((index for index in range(_SIGNED_LEAST, len(run)) if run[index].gap > 0), len(run))
    closed = all(has_stops((line,)) for line in run[gap - _SIGNED_LEAST : gap])
    return run[:gap] if closed and not has_stops(run[gap:]) else run


def _part_caption(run: tuple[Line, ...], after: Line | None) -> tuple[Line, ...]:
    """Leave out a sentence that stands apart below lines without stops and above a credit: a picture's caption."""
    captioned = after is not None and is_credit_line(after.key) and len(run) > 1 and run[-1].gap > 0
    return run[:-1] if captioned and has_stops(run[-1:]) and not has_stops(run[:-1]) else run


def _part_headline(run: tuple[Line, ...], after: Line | None) -> tuple[Line, ...]:
    """Leave out one or two lines after the last stanza that stand nearer to what follows: its headline."""
    cut = next((index for index in range(len(run) - 1, 0, -1) if run[index].gap > 0), 0)
    if cut > 1 and len(run) - cut == 1 and run[cut - 1].gap > 0 and is_series(run[cut - 1].key):
        return run[: cut - 1]  # the head of a column and a title, each set apart
    rest = run[cut:]
    if cut > 1 and len(rest) == 1 and names_briefs(rest[0].key):
        return run[:cut]  # the head of a column
    ended = any(line.key[-1] in "。,;" for line in rest)  # headlines ask and cry out
    if not cut or after is None or len(rest) > _HEADLINE_MOST or ended:
        return run
    return run[:cut] if after.gap < rest[0].gap or names_writer(after) else run


def _part_stack(run: tuple[Line, ...], below: tuple[Line, ...], *, named: bool) -> tuple[Line, ...]:
    """Leave out the last lines without a stop that head the prose below, or the writer's name above it."""
    if not below or below[0].gap or len(run) <= _SIGNED_LEAST:
        return run
    signed = len(below) > 1 and names_writer(below[0]) and not below[1].gap
    signed = signed and (_is_prose(below[1]) or (named and _begins_text(below[1])))
    if not (signed or (named and _begins_prose(run, below))):
        return run
    cut = next((index for index in range(len(run) - 1, 0, -1) if run[index].gap > 0), 0)
    stack = run[cut:]
    if signed and cut and len(stack) <= _STACK_MOST and not has_stops(stack):
        return run[:cut]
    if has_stops(run[-1:]):
        return run
    ended = [index for index, line in enumerate(run) if line.closed]
    if len(ended) >= _SENTENCES and len(run) - _STACK_MOST <= ended[-1] + 1 < len(run):
        return run[: ended[-1] + 1]  # verse with few stops, too, ends where its last sentence does
    above = run[-2].key
    return run[:-2] if is_series(above) or sounds_like_column(above) else run[:-1]  # the name of a column, too


def _begins_text(line: Line) -> bool:
    """Say whether a line greets somebody, counts an instalment or an item: what stands below a writer, and no verse."""
    greets = line.key[-1] == ":" and len(line.key) <= _GREETING_LONGEST
    return greets or _INSTALMENT.fullmatch(line.key) is not None or NUMBERED.match(line.key) is not None


def _begins_prose(run: tuple[Line, ...], below: tuple[Line, ...]) -> bool:
    """Say whether the line below is prose and wider than any of the verse."""
    return _is_prose(below[0]) and below[0].width > max(line.width for line in run)


def _is_prose(line: Line) -> bool:
    """Say whether a line is too long for verse, or stops inside and breaks off, and no line of the page's foot."""
    if not line.closed and furniture.count_publishing_words(line.key):
        return False
    stops = _STOP.search(line.key[:-1]) is not None and not line.bracketed
    return line.width > _TEXT_LEAST or (stops and line.width > _FILLED)


def names_writer(line: Line) -> bool:
    """Say whether a line names a writer: a name, or two characters spaced out, or with where they belong."""
    marked = " " in line.key or "(" in line.key
    if line.told is Label.POET or _MARKED.fullmatch(line.key):
        return True
    return author_grade(line.key) > 0 or (marked and (bool(find_pen_name(line.key)) or is_posted(line.key)))


def has_stops(run: tuple[Line, ...]) -> bool:
    """Say whether lines end as sentences do: headlines stacked above a report do not."""
    return any(line.text[-1] in "。，！？；,!?;" for line in run)
