"""Rules of surroundings: how a line stands among the lines near it.

**Source**: parts of a page stand apart by blank lines; headlines stand in groups, text in columns.
"""

from __future__ import annotations

from gazette.importer.folios import points_elsewhere
from gazette.importer.imprint import is_imprint
from gazette.importer.rules.between_texts import (
    asks_at_margin,
    is_as_near_as_paragraphs,
    is_between_texts,
    is_followed_by_no_report,
    is_further_than_paragraphs,
    names_part_of_poem,
    stands_at_margin,
    stands_deeper_than_headlines,
    stands_in,
)
from gazette.importer.rules.rule import Rule, Scene
from gazette.importer.series import STANDING, is_series, names_briefs, tighten
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.numerals import holds_number
from gazette.text.patterns import compile_late

_SHORT, _TINY, _WIDE = 22.0, 6.0, 30.0
_TWO = 2
_CELL = 14
_MOST = 0.6
_NAME_WIDEST, _SLACK = 8.0, 1.0
_MANY, _ROW_WIDEST = 9, 40.0
_COHERENT, _STRANGE = 0.02, 0.01
_COUNT = compile_late(r"[〇零一二三四五六七八九十]{3}|[一二三四五六七八九十][点元斤角]")
_LABELLED = compile_late(
    rf"[{HAN} ]{{2,7}}:\s?[\d〇一二三四五六七八九十]|"
    r"(?:原料|主料|配料|辅料|用料|食材|调料|做法|制法):|"
    r"[(\[]?(?:单位|嘉宾|本期嘉宾|主持人?|(?:报名|开课|上课|开班|考试|演出|展出|集合|来信|投稿)?(?:时间|地点|地址|方式|条件)|电话|票价|开本|主讲人?|受访者|人物|对话人物"
    r"|(?:招生|招聘|开设)?(?:专业|层次|对象|岗位|人数)|学制|学费"
    r"|(?:活动|参加|参赛|参与|领奖|兑奖|评选|奖项|作品|征集)(?:时间|地点|办法|方式|方法|设置|要求|范围|内容|对象|条件))[::]"
)


def _is_display(trait: Traits | None) -> bool:
    """Say whether a line is short and no sentence."""
    return (
        trait is not None and trait.line.width <= _SHORT and not trait.line.closed and trait.line.key[-1] not in ",;:、"
    )


def _half_column(scene: Scene) -> bool:
    return 0 < scene.line.width < scene.measure / _TWO


def _in_row(scene: Scene) -> bool:
    """Say whether a numbered line stands right beside another: items of a list, no crossheads."""
    near = [near for near in (scene.before, scene.after) if near is not None]
    return scene.here.numbered and any(beside.numbered and beside.line.width < _WIDE for beside in near)


def _in_columns(scene: Scene) -> bool:
    """Say whether a line holds a row of a table: short words set apart, a number among them."""
    words = scene.line.key.split()
    if len(words) <= _TWO or max(map(len, words)) > _CELL:
        return False
    return any(holds_number(word) or _COUNT.search(word) for word in words)


def _in_list(scene: Scene) -> bool:
    """Say whether lines near it are made alike; titles of briefs are, too, and have no prices in them."""
    titled = scene.briefs and not any(sign.isdigit() for sign in scene.line.key)
    return scene.shaped >= _TWO and not titled


def _below_column(scene: Scene) -> bool:
    """Say whether a few words without a stop stand right below what is named as columns are."""
    line, before = scene.line, scene.before
    if before is None or scene.listed or line.gap or line.width > _SHORT:
        return False
    if line.key[-1] in "。,;:、)…" or "。" in line.text:
        return False
    here = scene.here
    marked = here.opener or here.bullet or here.note or here.numbered or here.jump or here.author or here.top
    text = here.question or "," in line.key or 0 < scene.measure <= line.width + line.indent + _SLACK
    verse = here.verse and before.verse  # 诗 and 歌 end lines of poems, too
    if marked or text or verse or before.line.width > _NAME_WIDEST or before.line.closed:
        return False
    return is_series(before.line.key) or STANDING.fullmatch(tighten(before.line.key)) is not None


def _mostly_numbers(scene: Scene) -> bool:
    """Say whether digits are a third of what is printed on a line."""
    if scene.line.width > _ROW_WIDEST:
        return False
    digits = sum(map(str.isdigit, scene.line.key))
    return digits >= _MANY and digits * 3 >= len(scene.line.key.replace(" ", ""))


def _is_told(scene: Scene) -> bool:
    """Say whether what the texts above and below a line are about tells more than the words that they share."""
    return scene.around is not None and scene.around.tells


def _bulleted_title(scene: Scene) -> bool:
    """Say whether a few words behind a bullet stand right above a text that has none."""
    line, after = scene.line, scene.after
    if not scene.here.bullet or scene.parted or scene.here.author or after is None or after.bullet or after.line.gap:
        return False
    full = 0 < scene.measure <= line.width + line.indent + _SLACK
    plain = line.width <= _CELL and not full and not line.closed and line.key[-1] not in ",;:、)"
    if points_elsewhere(line.key):
        return False  # ▶7版 and a headline: an index
    return plain and after.line.width > line.width and not after.author


RULES = (
    Rule("between the head of a block and the names that end it", "names in brackets close a text", lambda s: s.signed),
    Rule("mostly numbers", "headlines say it in words", _mostly_numbers),
    Rule("right below the name of a column", "columns are named above their headlines", _below_column),
    Rule("a few words behind a bullet, above a text without one", "briefs have titles", _bulleted_title),
    Rule("behind a bullet, between the paragraphs of a report", "bullets mark crossheads, too", lambda s: s.parted),
    Rule("parts a report below stacked headlines", "each headline of a stack has its report", lambda s: s.stacked),
    Rule("between an essay's writer and the note on its writer", "essays name their parts", lambda s: s.essay),
    Rule(
        "a few words inside a text whose writer stands above it",
        "features are signed at their head, and have crossheads",
        lambda s: s.inside and not s.briefs,
    ),
    Rule(
        "opens as another short line between paragraphs does",
        "the parts of a text are named by one form",
        lambda s: s.kindred and not s.briefs,
    ),
    Rule(
        "begins or ends like another short line of the text",
        "crossheads of one text are parallel",
        lambda s: s.echoing,
    ),
    Rule("above a caption and its credit", "pictures have titles", lambda s: s.pictured),
    Rule("as near as paragraphs are", "articles stand further apart than paragraphs", is_as_near_as_paragraphs),
    Rule(
        "further away than paragraphs are", "articles stand further apart than paragraphs", is_further_than_paragraphs
    ),
    Rule(
        "the text below shares words with that above",
        "a text repeats its own words",
        lambda s: is_between_texts(s) and s.cohesion >= _COHERENT and not _is_told(s),
    ),
    Rule(
        "the text below shares no words with that above",
        "a new text brings other words",
        lambda s: is_between_texts(s) and s.cohesion < _STRANGE and not _is_told(s),
    ),
    Rule(
        "nearer than the headlines of reports stand",
        "articles of a page are set apart alike",
        lambda s: s.nearer >= _MOST and is_between_texts(s) and not s.briefs,
    ),
    Rule(
        "as far off as the headlines of reports stand",
        "articles of a page are set apart alike",
        lambda s: s.apart >= _MOST and s.line.gap > s.sheet.paragraph_gap and is_between_texts(s),
    ),
    Rule(
        "in a block of lines without a stop, above a text",
        "headlines stand in blocks of their own",
        lambda s: s.block,
    ),
    Rule(
        "one of several lines without a stop, right above a text that stands in",
        "headlines stand in blocks of their own",
        lambda s: s.run,
    ),
    Rule("made like the line right above", "a table has a line for each of its rows", lambda s: s.twin),
    Rule(
        "a few words above verse",
        "parts of a poem have names of their own",
        names_part_of_poem,
    ),
    Rule("no report follows where reports open so", "the reports of a page open alike", is_followed_by_no_report),
    Rule(
        "a label and a number",
        "advertisements and tables say what their numbers are",
        lambda s: bool(_LABELLED.match(s.line.key)) and not is_imprint(s.line.key),
    ),
    Rule(
        "a label below a label",
        "where to write, when and whom stand on a line each",
        lambda s: (
            s.joined
            and s.before is not None
            and _LABELLED.match(s.before.line.key) is not None
            and _LABELLED.match(s.line.key) is not None
        ),
    ),
    Rule(
        "alone between texts, and others near it are made alike",
        "the crossheads of a text are made alike",
        lambda s: s.shaped > 0 and is_between_texts(s) and s.after is not None and s.after.text and not s.briefs,
    ),
    Rule(
        "below the head of a column of briefs",
        "a column of short items has headlines, and no crossheads",
        lambda s: s.briefs and s.line.width <= _SHORT and not (s.line.closed or s.here.full),
    ),
    Rule(
        "named as columns of briefs are, above a bullet",
        "简讯 and 快讯 head items that each begin with a bullet",
        lambda s: s.after is not None and s.after.bullet and names_briefs(s.line.key) and s.line.width <= _CELL,
    ),
    Rule(
        "named as columns of briefs are, and set apart",
        "columns of short items have names of their own",
        lambda s: s.line.gap > 0 and s.line.width <= _NAME_WIDEST and names_briefs(s.line.key) and not s.here.bullet,
    ),
    Rule("words in columns", "tables set their words apart", _in_columns),
    Rule("numbered beside a numbered line", "crossheads have text between them", _in_row),
    Rule("others near it are made alike", "tables and lists repeat one form", _in_list),
    Rule("at the margin where crossheads stand in", "the crossheads of a page are set alike", stands_at_margin),
    Rule("stands in as crossheads do", "the crossheads of a page are set alike", stands_in),
    Rule(
        "further in than paragraphs, and headlines at the margin",
        "the headlines of a page are set alike",
        stands_deeper_than_headlines,
    ),
    Rule("blank line below", "parts of a page stand apart", lambda s: s.gap_below > 0),
    Rule("two blank lines above", "articles stand further apart than paragraphs", lambda s: s.line.gap >= _TWO),
    Rule("two blank lines below", "articles stand further apart than paragraphs", lambda s: s.gap_below >= _TWO),
    Rule(
        "nearer to what is below",
        "a headline stands closer to its text than to the text above",
        lambda s: s.line.gap > s.gap_below,
    ),
    Rule(
        "nearer to what is above",
        "a signature stands closer to its text than to what follows",
        lambda s: s.line.gap < s.gap_below,
    ),
    Rule("display type above", "headlines stand in groups", lambda s: _is_display(s.before) and s.line.gap == 0),
    Rule("display type below", "headlines stand in groups", lambda s: _is_display(s.after) and s.gap_below == 0),
    Rule("text above", "columns are full", lambda s: s.before is not None and s.before.text),
    Rule("text below", "columns are full", lambda s: s.after is not None and s.after.text),
    Rule("less than half its column", "last lines and display type are short", _half_column),
    Rule(
        "a few characters between display type",
        "a line of a few characters among headlines names a column or a writer",
        lambda s: s.line.width <= _TINY and (_is_display(s.before) or _is_display(s.after)),
    ),
    Rule(
        "asks at the margin below a sentence",
        "where paragraphs stand in, what asks at the margin is a headline",
        asks_at_margin,
    ),
    Rule("asks or cries out", "headlines ask and cry out", lambda s: s.line.key[-1] in "?!"),
    Rule("above the text", "mastheads stand at the top", lambda s: s.here.top),
    Rule("the first line", "the page begins with its furniture or its first headline", lambda s: s.before is None),
    Rule("the last line", "staff lines and page ends stand last", lambda s: s.after is None),
    Rule(
        "an indent where the line below has none",
        "the first line of a paragraph stands in, the next at the margin",
        lambda s: s.after is not None and s.line.indent > s.after.line.indent and s.after.line.gap == 0,
    ),
    Rule(
        "stands in like the line above",
        "verse and lists stand in together",
        lambda s: s.before is not None and s.line.indent == s.before.line.indent > 0,
    ),
)
