"""Rules of length and white space: text fills its column, display type does not.

**Source**: newspaper make-up: paragraphs begin two ems in, columns are filled, headlines are set to be read at a
glance.
"""

from __future__ import annotations

from gazette.importer.lines import is_indent
from gazette.importer.rules.letters import salutes
from gazette.importer.rules.rule import Rule, Scene
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_SHORT, _HEADLINE, _LONG = 3.0, 22.0, 30.0
_CROSSHEAD, _SUBTITLE = 18.0, 64.0
_GOES_ON = ",;:、…—"  # what ends a line that goes on
_LEAST_COMMAS = 2
_WELL_SHORT = 4
_EM = 0.9
_LEAST_GAP = 2
_WIDER = 1.5
_TAKEN = compile_late(
    r"[(\[](?:(?:[均皆都]?据|以上|本版|综合).{2,12}|(?:谜底|答案).{0,8}|.{0,8}[见刊载登]下[期版页])[)\]]"
)
_WHOLE_SAYING = compile_late(rf"(?:[{HAN}]{{0,4}}[曰说道云答问喊]:)?“[^“”]+[。!?…]”")
_PART = compile_late(rf"\([一二三四五六七八九十\d]{{1,3}}\)|\([{HAN}]{{0,6}}[诗詩词詞吟][草稿钞抄鈔集]\)")
# 时 间:, (2017)浙0299民初2217号, 8月9日: what tables, notices and the weather give a line of its own.
_LABEL = compile_late(rf"[{HAN} ]{{2,5}}:|[(\[]\d{{4}}[)\]]|\d+月\d+日")
_TIME = compile_late(
    r"(?:[\d一二三四五六七八九十]+年)?(?:[\d一二三四五六七八九十]+月)?[\d一二三四五六七八九十]+日(?:上午|下午|晚|凌晨|清晨|早上|中午|傍晚)?(?:\d{1,2}(?:时(?:\d{1,2}分|许)?|点(?:多|许|半)?|:\d\d))?,|"
    r"(?:昨日|昨天|近日|日前|连日来|近年来|目前|今天|今日|当天|当日|前不久|截至目前|据悉|据了解|同时|此外)(?:上午|下午|晚)?,"
)


def _indented(scene: Scene) -> bool:
    marked = scene.sheet.indented and scene.sheet.stands_as_paragraph(scene.line)
    if not marked or _stands_in_as_verse(scene):
        return False
    return not (scene.sheet.headlines_stand_in and (_endless(scene) or _one_line(scene)))


def _stands_in_as_verse(scene: Scene) -> bool:
    """Say whether a line of a few words stands in no further than such a line above or below it: so does verse."""
    near = [other for other in (scene.before, scene.after) if other is not None and other.verse]
    return scene.here.verse and any(abs(other.line.indent - scene.line.indent) < _EM for other in near)


def stands_out_below(scene: Scene) -> bool:
    """Say whether a line at the margin stands right below what stands in, where paragraphs are whole lines."""
    stands_in = scene.before is not None and is_indent(scene.before.line.indent)
    return stands_in and scene.line.indent < _EM and not scene.sheet.wrapped


def _single(scene: Scene) -> bool:
    """Stand alone between longer lines."""
    before, after = scene.before, scene.after
    return (
        scene.line.width <= _CROSSHEAD
        and before is not None
        and after is not None
        and not (before.line.width <= _CROSSHEAD and not before.line.closed)
        and (after.line.width > _CROSSHEAD or after.line.closed or is_indent(after.line.indent))
    )


def _parted_as_paragraph(scene: Scene) -> bool:
    """Say whether a short line has the blank lines of a paragraph above and below, where headlines stand closer."""
    gap, after = scene.sheet.paragraph_gap, scene.after
    if gap < _LEAST_GAP or after is None or scene.before is None:
        return False
    return scene.line.gap == gap == after.line.gap and not after.opener and scene.line.width <= _CROSSHEAD


def _bracketed(scene: Scene) -> bool:
    key = scene.line.key
    if key[0] not in "([" or key[-1] not in ")]" or scene.here.jump or scene.here.author or scene.here.credit:
        return False
    return scene.line.width > 8 or bool(_TAKEN.fullmatch(key))  # noqa: PLR2004  # shorter ones number a series


def _bracketed_below(scene: Scene) -> bool:
    """Say whether words in brackets stand below a whole sentence; numbers of parts do, too, and names of verse."""
    before, line = scene.before, scene.line
    below = before is not None and before.line.closed and line.gap <= max(1, scene.sheet.paragraph_gap)
    said = line.bracketed and line.width <= _HEADLINE and not _PART.fullmatch(line.key)
    return below and said and not (scene.here.jump or scene.here.credit)


def _breaks_off(scene: Scene) -> bool:
    """Say whether a line is well short of its column without an end, and what follows does not go on with it."""
    line, after = scene.line, scene.after
    short = 0 < line.width + line.indent < scene.measure - _WELL_SHORT
    return short and not line.closed and line.key[-1] not in ":,、;—" and not (after is not None and after.chopped)


def _begins_with_time(scene: Scene) -> bool:
    return "," in scene.line.key and _TIME.match(scene.line.key) is not None


def _endless(scene: Scene) -> bool:
    """Say whether the line is short, without a stop, and not continued by the line below."""
    line, after = scene.line, scene.after
    if line.closed or scene.here.full or line.width > _HEADLINE or line.key[-1] in ":,、;—" or after is None:
        return False
    return after.line.gap > 0 or is_indent(after.line.indent)


def _one_line(scene: Scene) -> bool:
    """Say whether a line that stands in is no sentence, and the line right below stands in, too, or greets a reader."""
    line, after, sheet = scene.line, scene.after, scene.sheet
    if not (sheet.indented and sheet.wrapped and is_indent(line.indent)) or after is None or after.line.gap > 0:
        return False
    if line.closed or line.width > _LONG or line.key[-1] in ":,、;—" or scene.here.verse or scene.here.author:
        return False
    if _LABEL.match(line.key) or scene.here.date:
        return False
    return (is_indent(after.line.indent) and not after.verse) or salutes(after)


def _wider(scene: Scene) -> bool:
    """Say whether a line that is no sentence is wider than its column."""
    line = scene.line
    return 0 < scene.measure < line.width + line.indent - _WIDER and not line.closed and line.key[-1] not in ",、;"


def _parallel_inside(scene: Scene) -> bool:
    """Say whether phrases in parallel stand between texts, no further off than paragraphs, and head no report."""
    before, after, here = scene.before, scene.after, scene.here
    if before is None or after is None or scene.briefs or not (_single(scene) and is_parallel(here.line.key)):
        return False
    marked = here.author or here.credit or here.folio or any(sign.isdigit() for sign in here.line.key)
    ended = before.line.closed or before.line.key[-1] == ":"  # 他们的做法有三条:
    near = scene.line.gap <= scene.sheet.paragraph_gap and ended and not (before.author or before.ended)
    return near and not (marked or after.opener or after.author)


def _says_all(scene: Scene) -> bool:
    """Say whether a line below a sentence is nothing but what somebody says, with the stop that ends it: “再来！”.

    What stands below it, no nearer than the sentence does, is a headline of its own, or what somebody else says.
    """
    before, after = scene.before, scene.after
    if before is None or after is None or not before.line.closed or scene.line.gap > after.line.gap:
        return False
    if after.line.key[0] == "“" and after.line.closed:
        return _WHOLE_SAYING.fullmatch(scene.line.key) is not None
    headed = not (after.line.closed or after.full or after.author) and after.line.width <= _HEADLINE
    return headed and _WHOLE_SAYING.fullmatch(scene.line.key) is not None


def _said_below_colon(scene: Scene) -> bool:
    """Say whether what somebody says stands whole below a paragraph that announced it, where paragraphs are lines."""
    before, line = scene.before, scene.line
    announced = before is not None and before.line.key[-1] == ":" and before.line.width > _SHORT
    return announced and not scene.sheet.wrapped and line.closed and line.key[0] == "“"


def _long_subtitle(scene: Scene) -> bool:
    """Say whether a long line that does not end as a sentence does stands right between a headline and a report."""
    line, before, after = scene.line, scene.before, scene.after
    if not _LONG < line.width <= _SUBTITLE or line.gap or line.closed or line.key[-1] in _GOES_ON:
        return False
    if before is None or before.line.closed or before.line.width > _HEADLINE or before.line.key[-1] in _GOES_ON:
        return False
    here = scene.here
    return after is not None and (after.opener or after.author > 0) and not (here.opener or here.author)


RULES = (
    Rule("few characters", "one or two characters are seldom a headline", lambda s: s.line.width <= _SHORT),
    Rule(
        "few characters and a stop",
        "the last line of a paragraph may hold one word",
        lambda s: s.line.width <= _SHORT + 1 and s.line.text[-1] in "。；，" and not s.here.verse,
    ),
    Rule("as long as headlines are", "headlines run to 22 ems", lambda s: _SHORT < s.line.width <= _HEADLINE),
    Rule("long for a headline", "few headlines run on", lambda s: _HEADLINE < s.line.width <= _LONG),
    Rule(
        "too long for a headline",
        "no display line is wider than 30 ems",
        lambda s: s.line.width > _LONG and not s.here.roled,  # bylines of several roles run on
    ),
    Rule(
        "long and without a stop, between a headline and a report",
        "subtitles tell at length what came of it, and have no full stop at their end",
        _long_subtitle,
    ),
    Rule("a paragraph's indent", "paragraphs begin two ems in", _indented),
    Rule(
        "no indent where paragraphs have one",
        "paragraphs begin two ems in",
        lambda s: s.sheet.indented and s.line.indent < 0.9,  # noqa: PLR2004  # less than one em
    ),
    Rule(
        "an indent here",
        "paragraphs begin two ems in",
        lambda s: not s.sheet.indented and 1.5 <= s.line.indent <= 2.6,  # noqa: PLR2004  # two ems, set exactly
    ),
    Rule("all in brackets", "notes on the author and the source stand in brackets", _bracketed),
    Rule("in brackets below a sentence", "texts end with who wrote them, in brackets", _bracketed_below),
    Rule("centred", "display type and signatures stand far in", lambda s: s.sheet.far_in(s.line)),
    Rule("blank line above", "parts of a page stand apart", lambda s: s.line.gap > 0),
    Rule("fills its column", "text fills the measure", lambda s: s.here.full and not s.line.closed),
    Rule(
        "short where paragraphs are whole lines",
        "an unbroken paragraph that is shorter than a headline and no sentence is display type",
        lambda s: not s.sheet.wrapped and s.line.width <= _HEADLINE and not s.line.closed and s.line.key[-1] != ":",
    ),
    Rule("short and without its end", "a paragraph ends with a stop", _endless),
    Rule("a paragraph of one line without its end", "a paragraph ends with a stop", _one_line),
    Rule("wider than its column", "text keeps to its column, headlines may run over several", _wider),
    Rule("breaks off inside its column", "only the last line of a paragraph is shorter than the column", _breaks_off),
    Rule(
        "a comma in a line that fills its column",
        "headlines with a comma are not set to the measure",
        lambda s: s.here.full and not s.line.closed and "," in s.line.key[:-1],
    ),
    Rule(
        "no blank line where articles stand apart",
        "what blank lines part is an article, a short line inside it is a crosshead",
        lambda s: (
            s.sheet.parted
            and s.joined
            and s.before is not None
            and s.before.line.closed
            and _single(s)
            and not s.briefs
        ),
    ),
    Rule(
        "all in quotation marks",
        "crossheads of features quote what was said",
        lambda s: s.line.key[0] == "“" and s.line.key.find("”") == len(s.line.key) - 1 and _single(s),
    ),
    Rule(
        "a whole quotation below a sentence",
        "headlines quote words, what somebody says with its stop is text",
        _says_all,
    ),
    Rule(
        "said below a colon, where paragraphs are whole lines",
        "a page breaks its paragraphs into lines, or it does not",
        _said_below_colon,
    ),
    Rule(
        "set apart as paragraphs are", "a headline stands closer to its text than paragraphs do", _parted_as_paragraph
    ),
    Rule("stands alone", "a crosshead is one short line between paragraphs", _single),
    Rule("others like it", "crossheads of one text are alike", lambda s: s.alike > 0 and _single(s)),
    Rule(
        "phrases in parallel",
        "kickers line up phrases of one length",
        lambda s: is_parallel(s.line.key),
    ),
    Rule(
        "phrases in parallel, as near as paragraphs are",
        "crossheads of reports are made of two phrases of one length",
        _parallel_inside,
    ),
    Rule("a stop inside", "headlines hold no full stop", lambda s: "。" in s.line.text[:-1]),
    Rule(
        "several commas",
        "headlines hold few commas",
        lambda s: s.line.key.count(",", 0, -1) + s.line.key.count(";", 0, -1) >= _LEAST_COMMAS,
    ),
    Rule(
        "ends with a stop",
        "sentences end with 。, headlines do not",
        lambda s: s.line.closed and s.line.text.rstrip("”’」』）)")[-1:] in "。·.．｡",
    ),
    Rule(
        "a sentence of two phrases that fills its column",
        "headlines end with a word, wherever their column does",
        lambda s: s.measure > 0 and s.here.full and s.line.key[-1] == "。" and "," in s.line.key and s.line.gap > 0,
    ),
    Rule(
        "a comma inside and at its end",
        "headlines are no half sentences",
        lambda s: s.line.key[-1] == "," and "," in s.line.key[:-1],
    ),
    Rule("begins like a sentence", "texts open with the time, headlines do not", _begins_with_time),
    Rule("ends with a comma", "a comma wants what follows", lambda s: s.line.key[-1] in ",;、"),
    Rule("ends with a colon", "a colon announces text", lambda s: s.line.key[-1] == ":"),
)


def is_parallel(key: str) -> bool:
    """Say whether a folded line is made of phrases of one length parted by spaces, as kickers are."""
    phrases = key.split()
    if not 2 <= len(phrases) <= 5 or any(len(phrase) < 3 or len(phrase) > 10 for phrase in phrases):  # noqa: PLR2004
        return False
    return len({len(phrase) for phrase in phrases}) == 1
