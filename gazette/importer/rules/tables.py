"""Rules of tables: lists of prices and results, their names and their units.

**Source**: market pages of trade papers: a name (集市行情), the unit (单位：元/公斤), a row a line.
"""

from __future__ import annotations

from gazette.importer.folios import points_elsewhere
from gazette.importer.imprint import is_imprint
from gazette.importer.lines import is_indent
from gazette.importer.rows_of_lists import Row
from gazette.importer.rules.measures import stands_out_below
from gazette.importer.rules.rule import Rule, Scene
from gazette.importer.services import names_list
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.numerals import holds_number, spells_number
from gazette.text.patterns import compile_late

_UNIT = compile_late(r"[(\[]?(?:计[量价])?单位[:/].{1,16}")
_PAIR = compile_late(rf"[{HAN}]{{1,8}}(?:\([^()]{{1,8}}\))?\s{{1,}}\d[\d.,~-]{{0,8}}(?:[元%例人家个起名宗吨亩只台])?")
_LAST_OF_PAIR = frozenset(".,~-元%例人家个起名宗吨亩只台")  # or a digit
# 江城光谷1∶1滨海蓝鲨: a match and how it ended.
_SCORE = compile_late(rf"[{HAN}]{{2,8}}\s*\d{{1,3}}\s?[:∶比-]\s?\d{{1,3}}\s*[{HAN}]{{2,8}}")
_CELLS, _WORDS, _WIDEST, _NEAREST = 3, 2, 22.0, 1
_CELL_LONGEST = 14
# What goods cost, and what people give: 一百二十二元, 3.20元/公斤, 五十元.
_AMOUNT = compile_late(
    r"(?:每.)?(?:[\d.,]+|[〇零一二两三四五六七八九十百千万半]+)(?:[元角分块毛斤两]|公斤|吨|担|[美港日]元|厘)"
    rf"(?:[一二三四五六七八九半]?[角分]?[一二三四五六七八九]?[分厘]?)(?:/[{HAN}]{{1,3}})?"
)

# What boxes of figures count: 4.7亿元, 21天, 1.3万平方公里, 1146家.
_FIGURE = compile_late(
    r"[\d.,]+(?:多|余)?[百千万亿]{0,2}(?:[美欧日]?元|平方公里|平方米|立方米|公里|公斤|公顷|千瓦时?|人次|[米吨斤担亩天周户家人个件次岁座辆台所名项条处倍对只头场艘株篇部册套起例宗单桶度]|%|个百分点)(?:左右|以上|以下|以内)?"
)
_SAYS_WHAT = compile_late(rf"\d{{4}}年[{HAN}]{{4,24}}")


# What is shown where or when: 红旗剧院：《英雄虎胆》　二时, 十七日　《平原游击队》.
_SHOWN = compile_late(
    rf"(?:[{HAN}]{{0,8}}(?:影院|剧院|戏院|剧场|[影剧]团|礼堂|俱乐部|文化[宫馆]|会堂|书场|大舞台|影剧[院场])|今[日晚天][{HAN}]{{0,2}}|[一二三四五六七八九十\d]{{1,3}}日)"
    rf"(?::\s?|\s{{1,3}})[{HAN}]{{0,4}}[《“][^》”]{{1,20}}[》”]?[^。]{{0,30}}"
)
_PLAIN = compile_late(rf"[{HAN} ]+")
_CLOSED = compile_late(rf"[一二三四五六七八九十\d]{{1,3}}日\s{{1,3}}[{HAN}]{{2,6}}")
# What happened or will happen when: 2月9日 警员两度…, 6/26 乌来…, 2016年2月8日 ….
_DATED = compile_late(
    r"(?:(?:\d{4}|[〇零一二三四五六七八九]{4})年)?"
    r"(?:\d{1,2}月\d{1,2}日|\d{1,2}[/.]\d{1,2}|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"
    r"(?:\([^()]{1,6}\))?\s{1,3}(?=[^\s\d])|\d{4}年\s{1,3}(?=[^\s\d])"
    # How far the match was: 9局下 …, 第三节 …, 87分钟 ….
    r"|(?:第?[\d一二三四五六七八九十]{1,3}(?:局[上下]?半?|节|分钟?|回合|盘)|[上下]半[场时])\s{1,3}(?=[^\s\d])"
)

_NAME_WIDEST = 14.0
_COUNTED = compile_late(rf"[{HAN}][{HAN}\dA-Za-z()、,~—-]{{1,18}}\s+[\d.,]+%?")
# What stands above two columns: 项目 比例(%), 品种 价格.
_HEADINGS = compile_late(rf"[{HAN}]{{2,6}}\s+[{HAN}]{{2,6}}(?:\([^()]{{1,8}}\))?")
_LEADS = compile_late(rf"(?:如下|[于以]下|下列[{HAN}]{{0,6}}):$")


def _is_row(trait: Traits | None) -> bool:
    """Say whether a line is a row: words set apart, no sentence."""
    if trait is None or trait.opener or trait.author or trait.line.closed:
        return False
    cells = trait.line.key.split()
    longest = max(map(len, cells))
    if not ((len(cells) >= _CELLS and 1 < longest <= _CELL_LONGEST) or _gives_amount(cells)):
        return False
    furniture = trait.folio or trait.staff or trait.words  # it sets its words apart, too
    return not (furniture or points_elsewhere(trait.line.key) or is_imprint(trait.line.key))


def _gives_amount(cells: list[str]) -> bool:
    """Say whether the words of a line set apart are a name and an amount: 白糖 每担 一百二十二元."""
    return 1 < len(cells) <= _CELLS and len(cells[0]) <= _CELL_LONGEST and bool(_AMOUNT.fullmatch(cells[-1]))


def _in_row_of_amounts(scene: Scene) -> bool:
    """Say whether a line is a name and an amount, and so is the one right above it or right below."""
    line, after, before = scene.line, scene.after, scene.before
    if line.closed or scene.here.bullet or scene.here.numbered or not _gives_amount(line.key.split()):
        return False
    above = before is not None and line.gap == 0 and _gives_amount(before.line.key.split())
    return above or (after is not None and after.line.gap == 0 and _gives_amount(after.line.key.split()))


def _gives_figure(trait: Traits) -> bool:
    """Say whether a line is a figure and what it counts, set apart, in either order, and perhaps how it grew."""
    cells = trait.line.key.split()
    marked = trait.line.closed or trait.bullet or trait.numbered or trait.folio or trait.opener
    if marked or not 1 < len(cells) <= _CELLS or not any(map(_FIGURE.fullmatch, cells)):
        return False
    return any(len(cell) > 1 and (_SAYS_WHAT.fullmatch(cell) or not holds_number(cell)) for cell in cells)


def _in_row_of_figures(scene: Scene) -> bool:
    """Say whether a line is a figure and what it counts, and so is the one right above it or right below."""
    after, before = scene.after, scene.before
    if not _gives_figure(scene.here):
        return False
    above = before is not None and scene.line.gap == 0 and _gives_figure(before)
    return above or (after is not None and after.line.gap == 0 and _gives_figure(after))


def is_shown(trait: Traits | None) -> bool:
    """Say whether a line tells what is shown where or when."""
    if trait is None or trait.opener or not ("《" in trait.line.key or "“" in trait.line.key):
        return False
    return _SHOWN.fullmatch(trait.line.key) is not None


def _says_what_is_shown(scene: Scene) -> bool:
    """Say whether a line tells what is shown, or right below such a line that nothing is: 十九日　停映."""
    if is_shown(scene.here):
        return True
    return scene.line.gap == 0 and is_shown(scene.before) and _CLOSED.fullmatch(scene.line.key) is not None


def _heads_what_is_shown(scene: Scene) -> bool:
    """Say whether a short line without a stop stands right above a line that tells what is shown."""
    after, line = scene.after, scene.line
    short = line.width <= _NAME_WIDEST and _PLAIN.fullmatch(line.key) is not None and not scene.here.full
    return short and after is not None and not after.line.gap and is_shown(after) and not _says_what_is_shown(scene)


def _is_dated_row(trait: Traits | None) -> bool:
    """Say whether a line gives a date, and set apart what then was."""
    return trait is not None and _DATED.match(trait.line.key) is not None and not (trait.folio or trait.opener)


def _dated_in_row(scene: Scene) -> bool:
    """Say whether a line gives a date, set apart, and so does the one right above it or right below."""
    after = scene.after
    if not _is_dated_row(scene.here):
        return False
    above = scene.line.gap == 0 and _is_dated_row(scene.before)
    return above or (after is not None and after.line.gap == 0 and _is_dated_row(after))


def _above_dates(scene: Scene) -> bool:
    """Say whether a short line stands right above what gives a date, set apart, and below what is none of it."""
    after, line = scene.after, scene.line
    short = line.width <= _WIDEST and not line.closed and not scene.here.full
    return (
        short and after is not None and after.line.gap == 0 and _is_dated_row(after) and not _is_dated_row(scene.here)
    )


def _names_unit(scene: Scene) -> bool:
    return bool(_UNIT.fullmatch(scene.line.key))


def _above_table(scene: Scene) -> bool:
    """Say whether a short line without numbers stands right above rows, or above their unit."""
    after = scene.after
    if after is None or after.line.gap > _NEAREST or scene.line.width > _WIDEST or scene.line.closed:
        return False
    if not (_is_row(after) or _UNIT.fullmatch(after.line.key) or _is_pair(after.line.key)):
        return False
    own = len(scene.line.key.split()) > _WORDS or scene.here.folio or scene.here.date or _is_counted(scene.line.key)
    return not (own or _names_unit(scene) or _is_pair(scene.line.key))


def _names_columns(scene: Scene) -> bool:
    """Say whether a row of words stands right above one of as many cells with numbers."""
    after = scene.after
    if after is None or after.line.gap:
        return False
    if _HEADINGS.fullmatch(scene.line.key):
        return all(map(_is_counted, scene.below.split("\n")[:_WORDS]))
    if not _is_row(scene.here) or not _is_row(after):
        return False
    words, cells = scene.line.key.split(), after.line.key.split()
    numbers = sum(1 for cell in cells if holds_number(cell))
    return (
        len(words) == len(cells) and numbers > 0 and not any(word[0].isdigit() or spells_number(word) for word in words)
    )


def _is_counted(key: str) -> bool:
    """Say whether a folded line is what was counted and its number, set apart: 每周课时超过22节 41.6."""
    return (key[-1].isdigit() or key[-1] in "%.,") and _COUNTED.fullmatch(key) is not None


def _in_counted_row(scene: Scene) -> bool:
    """Say whether a line says what was counted and its number, and so do the lines around it that are rows."""
    if scene.here.numbered or not _is_counted(scene.line.key):
        return False
    return any(_is_counted(trait.line.key) for trait in (scene.before, scene.after) if trait is not None)


def _is_pair(key: str) -> bool:
    """Say whether a folded line gives a name and a number, or who won by how much."""
    if (key[-1] in _LAST_OF_PAIR or key[-1].isdecimal()) and _PAIR.fullmatch(key) is not None:
        return True
    return (":" in key or "比" in key or "-" in key or "∶" in key) and _SCORE.fullmatch(key) is not None


def _like_row_beside(scene: Scene) -> bool:
    """Say whether a line gives a name and a number, and so does the one right above it or below: 虾蛄　　40."""
    if not _is_pair(scene.line.key):
        return False
    above = scene.before is not None and not scene.line.gap and _is_pair(scene.before.line.key)
    return above or (scene.after is not None and not scene.after.line.gap and _is_pair(scene.after.line.key))


def _named_as_lists(scene: Scene) -> bool:
    """Say whether a short line below a text's end is called as lists and tables are: 今日赛程, 元宵灯谜."""
    before, line = scene.before, scene.line
    if before is None or scene.after is None or line.width > _NAME_WIDEST or scene.here.bullet:
        return False
    apart = before.line.closed or before.ended or line.gap > 0 or stands_out_below(scene)
    return apart and names_list(line.key)


def _follows_rows(scene: Scene) -> bool:
    """Say whether a few words stand below the rows of a list and above what is wider: the list has ended."""
    after, line = scene.after, scene.line
    if not scene.below_rows:
        return False
    short = line.width <= _NAME_WIDEST and not line.closed and not scene.here.author and not scene.here.full
    return short and after is not None and (after.line.closed or after.line.width > line.width)


def _leads_to_rows(scene: Scene) -> bool:
    """Say whether a line right below a full one without a stop ends with what leads to rows: …情况如下:."""
    before, line = scene.before, scene.line
    goes_on = before is not None and line.gap == 0 and before.full and not before.line.closed
    leads = goes_on and line.key[-1] == ":" and not is_indent(line.indent)
    return leads and _LEADS.search(line.key) is not None


RULES = (
    Rule("names rows right below", "lists have names", lambda s: s.here.row is Row.NAME),
    Rule(
        "begins a row below the name of a list",
        "each row begins a line",
        lambda s: s.here.row in {Row.FIRST, Row.BROKEN},
    ),
    Rule(
        "goes on with a row that fills its column",
        "a row too long for its column is broken",
        lambda s: s.here.row is Row.REST,
    ),
    Rule("right below the last row of a list", "nothing goes on with a list", lambda s: s.here.row is Row.BELOW),
    Rule("leads to rows, below a full line", "a sentence that ends with 如下 opens a list", _leads_to_rows),
    Rule("a row below the name of a list", "lists have a line for each of their rows", lambda s: s.listed),
    Rule("a few words below the rows of a list", "what is no row stands below the list", _follows_rows),
    Rule("named as lists and tables are, below a text", "lists and tables have names", _named_as_lists),
    Rule(
        "a call or a folio between the halves of a sentence",
        "columns are filled with lines in small type",
        lambda s: s.torn,
    ),
    Rule("goes on below a call or a folio", "what such a line tears goes on below it", lambda s: s.rejoined),
    Rule(
        "a name and a number, like a line right beside", "tables have a line for each of their rows", _like_row_beside
    ),
    Rule("a date set apart, beside another", "boxes say what happened when, a line for each day", _dated_in_row),
    Rule("above rows of dates", "boxes of dates have names", _above_dates),
    Rule("what was counted and its number, beside another", "tables have a line for each row", _in_counted_row),
    Rule("names the unit of a table", "tables say what they count", _names_unit),
    Rule("names the columns of a table", "the first row says what stands below", _names_columns),
    Rule("names and amounts in a row", "lists of prices and of gifts have a line for each", _in_row_of_amounts),
    Rule("says where or when what is shown", "cinemas and theatres have a line for each", _says_what_is_shown),
    Rule("above what is shown", "the programmes of cinemas and theatres have names", _heads_what_is_shown),
    Rule("figures and what they count in a row", "boxes of figures have a line for each", _in_row_of_figures),
    Rule("above a table", "tables have names", _above_table),
)
