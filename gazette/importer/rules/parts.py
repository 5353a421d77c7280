"""Rules of the parts of a text: what tells its crossheads from the headline of the next text.

**Source**: a page sets its articles apart alike; what parts a text stands nearer to it than any headline does.
"""

from __future__ import annotations

from itertools import pairwise

from gazette.importer.furniture import is_ornament
from gazette.importer.lines import Line
from gazette.importer.reported import says_where_and_what
from gazette.importer.rules.rule import Rule, Scene
from gazette.text.patterns import compile_late

_NUMERAL = compile_late(r"[(]?(?:[一二三四五六七八九十]{1,3}|\d)[)]?")
_DOTS = compile_late(r"[.…·\s]+")
_YEARS = compile_late(r"(?:1[6-9]|20)\d\d年?\s?[—–~-]+\s?(?:(?:1[6-9]|20)\d\d|今)年?")
# Who signs a letter: 梁宝山 上, 彩虹村一居民敬启.
_SIGNED, _SIGNED_FAR = compile_late(r"[^\s,。]{2}\s?[敬谨手拜]?[上启]$"), 4.1
_ASKS, _TURN = compile_late(r"问\s?:"), compile_late(r"(?:问|答|记者)\s?:")
_HEAD_WIDEST = 10.0
_WIDEST, _COLUMN_WIDEST = 18.0, 6.0
_REPORTS_LEAST, _INSET_LEAST = 3, 2
_ALL = 1.0


def _nearer_than_all(scene: Scene) -> bool:
    """Say whether a few words stand alone right below a sentence, where each report's headline stands further off."""
    before, after, line = scene.before, scene.after, scene.line
    if scene.nearer < _ALL or scene.reports < _REPORTS_LEAST or line.gap or scene.briefs:
        return False
    if before is None or after is None or not before.line.closed or before.ended:
        return False
    alone = line.width <= _WIDEST and not line.closed and line.key[-1] not in ",;:、。" and not scene.here.full
    report = after.opener or after.author
    text = alone and not report and after.line.width > _WIDEST and not _is_marked(scene)
    return text and not _goes_on_with_items(scene)


def _says_where_and_what(scene: Scene) -> bool:
    """Say whether a few words alone between a sentence and a text say where something happened, and what."""
    before, after, line = scene.before, scene.after, scene.line
    if before is None or after is None or not before.line.closed or line.width > _WIDEST or line.closed:
        return False
    text = after.line.closed or after.full or after.line.width > _WIDEST
    return text and not (scene.here.full or _is_marked(scene)) and says_where_and_what(line.key)


def _counts_part_of_poem(scene: Scene) -> bool:
    """Say whether nothing but a numeral stands above verse, and itself in it."""
    here, after = scene.here, scene.after
    return here.verse and after is not None and after.verse and _NUMERAL.fullmatch(here.line.key) is not None


def _names_years(scene: Scene) -> bool:
    """Say whether a line above a text is nothing but from which year to which, as others near it are: 1911—1920."""
    before, after = scene.before, scene.after
    if before is None or after is None or scene.here.top or _YEARS.fullmatch(scene.line.key) is None:
        return False
    if not (before.line.closed or scene.shaped):
        return False
    return scene.sheet.stands_as_paragraph(after.line) or after.line.width > _WIDEST


def _parts_paragraphs(scene: Scene) -> bool:
    """Say whether stars or a rule, and nothing else, stand between two paragraphs: the parts of a text without names.

    Dots do that, too; between lines of verse they are what a poet left out.
    """
    before, after = scene.before, scene.after
    if before is None or after is None or not before.line.closed or not is_ornament(scene.line.key):
        return False
    marked = after.opener or after.author or after.notice or after.folio or after.credit
    text = after.line.closed or scene.sheet.stands_as_paragraph(after.line) or after.line.width > _WIDEST
    left_out = _DOTS.fullmatch(scene.line.key) is not None and (before.verse or after.verse)
    return text and not marked and not (before.folio or before.staff or left_out)


def _heads_questions(scene: Scene) -> bool:
    """Say whether a few words between a text and a question head what readers ask: nobody asks above on the page.

    Where further down other words stand above questions, all of them part one talk.
    """
    before, after, line = scene.before, scene.after, scene.line
    if before is None or after is None or not after.question or _ASKS.match(after.line.key) is None:
        return False
    ended = before.ended or (before.line.closed and before.line.key[-1] not in "?!")  # 为什么要看地图? is a headline
    ended = ended or before.line.indent > _SIGNED_FAR or _SIGNED.search(before.line.key) is not None
    if not ended or line.closed or line.width > _HEAD_WIDEST or _is_marked(scene):
        return False
    lines, at = scene.sheet.printed, scene.index
    parts = (
        above.width <= _WIDEST and not above.closed and _ASKS.match(below.key)
        for above, below in pairwise(lines[at + 1 :])
    )
    return not any(_TURN.match(above.key) for above in lines[:at]) and not any(parts)


def _stands_in_below_makers(scene: Scene) -> bool:
    """Say whether a few words stand in as other crossheads do, below the page's number or makers among its text."""
    before, after, line = scene.before, scene.after, scene.line
    if before is None or after is None or before.top or not (before.staff or before.folio):
        return False
    if scene.inset < _INSET_LEAST or scene.sheet.headlines_stand_in or not scene.sheet.stands_as_paragraph(line):
        return False
    words = line.width <= _WIDEST and not line.closed and line.key[-1] not in ",;:、" and not _is_marked(scene)
    text = scene.sheet.stands_as_paragraph(after.line) and (after.full or after.line.width > _WIDEST)
    return words and text and not (line.gap or after.opener or after.author or after.notice)


def _goes_on_with_items(scene: Scene) -> bool:
    """Say whether the text above has a headline that the name of a column heads: small items follow one another."""
    lines = scene.sheet.printed
    top = at = scene.index
    while top == at and top > 0 and not lines[top].gap:  # a headline of one line may be the item's before
        top = at = _find_display(scene, at - 1)
        while top > 0 and not lines[top].gap and _is_display(lines[top - 1]):
            top -= 1
    return top < at and lines[top].width <= _COLUMN_WIDEST


def _find_display(scene: Scene, at: int) -> int:
    lines = scene.sheet.printed
    while at > 0 and (not _is_display(lines[at]) or scene.sheet.full(at)):
        at -= 1
    return at


def _is_display(line: Line) -> bool:
    return line.width <= _WIDEST and not line.closed


def _is_marked(scene: Scene) -> bool:
    here = scene.here
    return bool(here.author or here.credit or here.ended or here.bullet or here.folio or here.jump or here.staff)


RULES = (
    Rule("years between the paragraphs of an account", "accounts of long times are parted by years", _names_years),
    Rule(
        "says where and what, alone between texts",
        "briefs say where something happened; the parts of a text are in its place",
        _says_where_and_what,
    ),
    Rule(
        "a numeral alone among lines of verse",
        "a poem counts its parts, and each numeral stands with its own",
        _counts_part_of_poem,
    ),
    Rule("stars between the paragraphs of a text", "stories part their scenes by stars", _parts_paragraphs),
    Rule("counts on from a number above", "notices and reports number their parts", lambda s: s.counted),
    Rule("opens the parts that are counted", "features number their parts", lambda s: s.first_counted),
    Rule("a number alone above a part", "essays and serials count their parts", lambda s: s.lone_numeral),
    Rule("one of several that rings count", "pages of pictures count their captions", lambda s: s.ringed),
    Rule("names a chapter of a law", "laws and charters are parted by chapters", lambda s: s.chapter),
    Rule("names a part of a case", "cases are told in parts that have the same names", lambda s: s.case),
    Rule("right above the first part of a text", "texts that are parted have headlines", lambda s: s.heads_parts),
    Rule("a piece of a title", "display type of several sizes comes off a page piece by piece", lambda s: s.piece),
    Rule(
        "stands in as crossheads do, below the page's number or makers",
        "programs that take text out of files put what stands at the page's edges between its columns",
        _stands_in_below_makers,
    ),
    Rule("above what readers ask", "columns of questions and answers have names", _heads_questions),
    Rule("one half of a couplet", "couplets stand below their name, or their writers below them", lambda s: s.couplet),
    Rule("names one of several poems", "poets' poems stand together, each with its name", lambda s: s.poem),
    Rule("asks, as others of its text do", "the parts of a text may be questions", lambda s: s.asking),
    Rule("parts a talk whose speakers go on below", "who answers in one text answers in no other", lambda s: s.talk),
    Rule(
        "nearer to the text above than any headline of a report",
        "articles of a page are set apart alike",
        _nearer_than_all,
    ),
)
