"""What each line's rules look at: the line, its neighbours, and what the page as a whole says of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from gazette.importer.around import find_around
from gazette.importer.boxes import find_boxes
from gazette.importer.bullets import find_marked_crossheads
from gazette.importer.called_columns import find_called
from gazette.importer.calls import find_torn
from gazette.importer.cohesion import read_cohesion
from gazette.importer.colon_heads import find_colon_heads
from gazette.importer.counted_parts import find_chapters, find_counting_on, find_first_counted, find_heads_of_parts
from gazette.importer.couplets import find_couplets, find_named_halves
from gazette.importer.crossheads import find_below_stacks, find_inside_signed, find_kindred
from gazette.importer.cut_figures import find_cut_figures
from gazette.importer.cut_rows import find_cut_rows
from gazette.importer.echoes import find_asking, find_echoing, find_picture_titles
from gazette.importer.essays import find_essay_parts
from gazette.importer.family_notices import find_family_notices
from gazette.importer.headline_runs import find_headline_runs
from gazette.importer.interviews import find_parts_of_talks
from gazette.importer.key_figures import find_key_figures
from gazette.importer.labelled_lines import find_heads_of_rows, find_labelled
from gazette.importer.lines import Sheet, is_indent
from gazette.importer.listings import find_listed
from gazette.importer.lone_numerals import find_lone_numerals, find_ringed
from gazette.importer.notices import find_signing_bodies
from gazette.importer.parts_of_cases import find_parts_of_cases
from gazette.importer.picture_counts import find_picture_counts
from gazette.importer.rows_of_lists import Row
from gazette.importer.rules.rule import Scene
from gazette.importer.sayings import find_sayings
from gazette.importer.series import is_series, names_briefs
from gazette.importer.sign_offs import find_sign_offs
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_REACH = 60
_CROSSHEAD = 18.0
_REPORTS_LEAST, _ROLED, _HEADLINE_WIDEST = 1, 2, 24.0
_BRIEFS_REACH, _BRIEFS_WIDEST = 12, 8.0
_LINES_LEAST, _LINES_MOST = 2, 4
_NEAR, _SHAPE_LEAST, _SHAPED_LONGEST = 10, 3, 40
_HAN = compile_late(rf"[{HAN}]+")
_QUOTES = compile_late(r"[ “”「」『』]")
_DIGITS = compile_late(r"\d+")
_SENTENCE = compile_late(r"字(?:[,、]字)+[。!?]?|字[。!?]")


def make_scenes(sheet: Sheet, traits: tuple[Traits, ...], poems: frozenset[int]) -> tuple[Scene, ...]:
    """Return what each line's rules look at."""
    short = (index for index in range(1, len(traits) - 1) if traits[index].line.width <= _CROSSHEAD)
    lonely = [index for index in short if _is_lonely(traits, index, indented=sheet.indented)]
    near = {at: bisect_left(lonely, at + _REACH) - bisect_right(lonely, at - _REACH) - 1 for at in lonely}
    cohesion = read_cohesion(traits)
    reports = sum(1 for trait in traits if trait.opener or trait.roled)
    gaps = _gaps_above_reports(traits)
    compared = {gap: _compare_gaps(gaps, gap) for gap in {trait.line.gap for trait in traits}}
    shapes = [_shape(trait.line.key) for trait in traits]
    inset = sum(1 for index in lonely if is_indent(traits[index].line.indent))
    scenes = tuple(
        Scene(
            *(sheet, index, above, here, below),
            near.get(index, 0),
            sheet.measures[index],
            inset,
            _count_alike(shapes, index),
            cohesion.get(index, 0.0),
            reports,
            *compared[here.line.gap],
        )
        for index, (above, here, below) in enumerate(zip((None, *traits), traits, (*traits[1:], None), strict=False))
    )
    for index in _find_among_briefs(traits):
        scenes[index].briefs = True
    for index, around in find_around(traits).items():
        scenes[index].around = around
    for name, places in _find_places(sheet, traits, poems, lonely, shapes).items():
        for index in places:
            setattr(scenes[index], name, True)
            scenes[index].found = True
    figures = find_key_figures(traits)
    cut_figures, names = find_cut_figures(traits, figures)
    for index, box in (find_boxes(traits) | figures | names | find_picture_counts(traits)).items():
        scenes[index].box, scenes[index].found = box, True
    for scene in scenes:
        scene.found = scene.found or scene.here.ad is not None or scene.here.row is not None
    for index, cut in (find_cut_rows(sheet, traits) | cut_figures).items():
        if traits[index].row is not Row.REST:  # the rows of a list by its name are known better
            scenes[index].cut, scenes[index].found = cut, True
    for index, part in find_family_notices(traits).items():
        scenes[index].family, scenes[index].found = part, True
    return scenes


def _find_places(
    sheet: Sheet, traits: tuple[Traits, ...], poems: frozenset[int], lonely: list[int], shapes: list[str]
) -> dict[str, Iterable[int]]:
    """Return which lines are what, of what the page as a whole says of few: by the name of the scene's field."""
    rows = [_is_row(shape) for shape in shapes]
    told = [at for _, at in find_sayings(traits)]
    torn, signing = find_torn(traits), find_signing_bodies(traits)
    cases, firsts = find_parts_of_cases(traits), find_first_counted(traits)
    halves, echoing = find_named_halves(sheet.printed), find_echoing(traits, lonely)
    colons = find_colon_heads(traits)
    twins = [at for at in range(1, len(rows)) if rows[at] and shapes[at] == shapes[at - 1]]
    return {
        "twin": twins,
        "block": _find_display(traits),
        "signed": _find_signed(traits),
        "parted": find_marked_crossheads(traits),
        "essay": find_essay_parts(traits, lonely),
        "kindred": find_kindred(traits, lonely, sheet.paragraph_gap),
        "inside": find_inside_signed(traits, sheet.paragraph_gap),
        "echoing": echoing,
        "pictured": find_picture_titles(traits) - echoing,
        "stacked": find_below_stacks(traits, lonely),
        "poem": poems,
        "torn": torn,
        "rejoined": [at + 1 for at in torn],
        "asking": find_asking(traits, indented=sheet.indented),
        "talk": find_parts_of_talks(traits),
        "below_rows": [at + 1 for at in twins if at + 1 < len(shapes) and not shapes[at + 1]],
        "signing": signing,
        "cosigning": find_sign_offs(sheet, traits),
        "next_notice": [at + 1 for at in signing if at + 1 < len(traits) and traits[at + 1].notice],
        "listed": find_listed(traits),
        "told": told,
        "below_told": [at + 1 for at in told if at + 1 < len(traits)],
        "called": find_called(traits),
        "piece": [at for at, trait in enumerate(traits) if trait.piece],
        "couplet": find_couplets(sheet.printed) | halves,
        "counted": find_counting_on(traits),
        "first_counted": firsts,
        "lone_numeral": find_lone_numerals(traits),
        "ringed": find_ringed(traits),
        "labelled": find_labelled(traits),
        "heads_rows": find_heads_of_rows(traits),
        "chapter": find_chapters(traits),
        "case": cases,
        "heads_parts": find_heads_of_parts(traits, cases | firsts | halves),
        "colon_head": colons,
        "below_colon_head": [at + 1 for at in colons],
        "run": find_headline_runs(traits, indented=sheet.indented),
    }


def _find_among_briefs(traits: tuple[Traits, ...]) -> frozenset[int]:
    """Return the lines that have the head of a column of briefs a few lines above, that of no other column below it."""
    found: set[int] = set()
    head = -_BRIEFS_REACH - 1  # the last line that heads briefs
    for index, trait in enumerate(traits):
        if index - head <= _BRIEFS_REACH:
            found.add(index)
        if trait.line.width <= _BRIEFS_WIDEST and not (trait.paper or trait.folio or trait.staff):
            if names_briefs(trait.line.key):
                head = index
            elif is_series(trait.line.key) and not trait.line.closed:
                head = -_BRIEFS_REACH - 1
    return frozenset(found)


def _gaps_above_reports(traits: tuple[Traits, ...]) -> tuple[int, ...]:
    """Return how many blank lines stand above the headlines of what opens with its source or its writer, sorted."""
    gaps = []
    top = widest = 0  # where the lines that may be a headline begin, and the most blank lines above one of them
    for index, trait in enumerate(traits):
        opens = trait.opener or trait.roled
        if opens and 0 < top < index and (traits[top - 1].line.closed or traits[top - 1].ended or traits[top - 1].jump):
            gaps.append(widest)
        if _may_be_headline(trait):
            widest = max(widest, trait.line.gap)
        else:
            top, widest = index + 1, 0
    return tuple(sorted(gaps))


def _find_display(traits: tuple[Traits, ...]) -> frozenset[int]:
    """Return the lines that stand by twos to fours between blank lines, none of which ends as text does."""
    found: set[int] = set()
    first = 0
    for index in range(1, len(traits)):
        if not traits[index].line.gap:
            continue
        after = traits[index]
        opens = after.opener or after.line.width > _HEADLINE_WIDEST or is_indent(after.line.indent)
        if (
            opens
            and first
            and _LINES_LEAST <= index - first <= _LINES_MOST
            and all(map(_is_display, traits[first:index]))
        ):
            found |= set(range(first, index))
        first = index
    return frozenset(found)


def _find_signed(traits: tuple[Traits, ...]) -> frozenset[int]:
    """Return the lines between the first line of a block without a stop and the names in brackets that end it."""
    found: set[int] = set()
    for index, trait in enumerate(traits):
        if not (trait.line.bracketed and trait.author) or (index + 1 < len(traits) and not traits[index + 1].line.gap):
            continue
        first = index
        while first and not traits[first].line.gap:
            first -= 1
        if all(map(_may_be_headline, traits[first:index])):
            found |= set(range(first + 1, index))
    return frozenset(found)


def _is_display(trait: Traits) -> bool:
    marked = trait.verse or trait.date or trait.staff or trait.organisation or trait.line.key[-1] in ",;:、)"
    return _may_be_headline(trait) and not marked


def _may_be_headline(trait: Traits) -> bool:
    ends = trait.line.closed or trait.ended or trait.folio or trait.jump
    return trait.line.width <= _HEADLINE_WIDEST and not ends and not trait.author


def _compare_gaps(gaps: tuple[int, ...], gap: int) -> tuple[float, float]:
    if len(gaps) < _REPORTS_LEAST:
        return 0.0, 0.0
    nearer = (len(gaps) - bisect_right(gaps, gap)) / len(gaps)
    return nearer, 1.0 - nearer


def _shape(key: str) -> str:
    """Return how a line is made: runs of characters and of digits as one sign; nothing when it is words alone.

    A quotation says nothing: headlines have them in rows, too.
    """
    if len(key) > _SHAPED_LONGEST:
        return ""
    shape = _DIGITS.sub("9", _HAN.sub("字", _QUOTES.sub("", key)))
    return shape if len(shape) >= _SHAPE_LEAST else ""


def _is_row(shape: str) -> bool:
    """Say whether a shape is more than words and the commas and stops of a sentence: two such lines are no table."""
    return bool(shape) and not _SENTENCE.fullmatch(shape)


def _count_alike(shapes: list[str], index: int) -> int:
    if not shapes[index]:
        return 0
    near = shapes[max(0, index - _NEAR) : index] + shapes[index + 1 : index + 1 + _NEAR]
    return near.count(shapes[index])


def _is_lonely(traits: tuple[Traits, ...], index: int, *, indented: bool) -> bool:
    """Say whether a short line stands between paragraphs and no head of a report follows it.

    Where none is ``indented`` a line that fills its column begins one, however narrow that is.
    """
    before, here, after = traits[index - 1 : index + 2]
    if here.line.closed or here.author:
        return False
    announced = before.line.key[-1] == ":" and before.line.width > _CROSSHEAD  # 摸索到以下几点:
    if after.opener or after.author or not (before.line.closed or announced):
        return False
    level = not indented and after.full and not here.full
    return level or after.line.width > _CROSSHEAD or is_indent(after.line.indent)
