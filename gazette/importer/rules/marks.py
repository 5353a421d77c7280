"""Rules of printed marks: words and signs that only stand in one place of a page.

**Source**: the marks that newspapers print: 本报讯, 新华社…电, 记者…报道, （下转第4版）, …摄, 图为…, 编者按,
bullets, numerals, 问 and 答.
"""

from __future__ import annotations

from gazette.importer.jumps import find_jump_on
from gazette.importer.lines import is_indent
from gazette.importer.notice_names import is_last_of_notice, is_organisation
from gazette.importer.rules.rule import Rule, Scene
from gazette.importer.sources import find_whole_source, tells_source
from gazette.importer.told import Label
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_TO_BE_CONTINUED = compile_late(
    r"[(\[—]*\s?(?:(?:未完)?(?:待续|全文完|连载完|未完|完)|(?:本[期章节回]|第.{1,4}[期章节回]|未)完[,、;]?\s?(?:[明次翌隔]日|[下后].{0,4}|.{0,3})[待接]?续.{0,4})\s?[)\]—]*"
)
_LEADS_IN = compile_late(rf"(?:——?|一(?=[记访]))[{HAN}“\"《]")
_SPAN = 18.0
_NAME_WIDEST, _TITLE_LEAST, _TITLE_WIDEST = 4.0, 5.0, 22.0
_CASE = compile_late(rf"[(\[〔](?:19|20)\d\d[)\]〕][{HAN}\d]{{2,16}}?第?\s?\d+(?:、\d+|-\d+)*号")
_EDITORS = compile_late(r"(?:编后[语话]?|编后小记|开栏的?[话语]|编者按|编者的?话|写在前面|编前话?)")
_EDITORS_SIGN = compile_late("[编写开]")
_UNNAMED = compile_late(
    rf"[{HAN}\d ]{{0,14}}?(?:[一二几两三四五六七八九十百众]|部分)[名个位群户家号]?"
    r"(?:读者|居民|市民|村民|工人|职工|社员|学生|家长|司机|乘客|住户|业主|用户|顾客|战士|农民|教师|女工|老人|工友|劳务工|合同工|临时工|农民工|球迷|网友|母亲|青年|骑车人|过路人|热心人)"
    rf"|[{HAN}]{{2,6}}(?:读者|居民|市民|村民)/[{HAN}]{{2,4}}"
)
_NUMERAL = compile_late(r"[(\[]?(?:[一二三四五六七八九十]{1,2}|[1-9]\d?|[IVX]{1,4})[)\]]?")
_DATED_BODY = compile_late(
    r"(?P<body>\S.*\S)\s+(?:[\d〇一二三四五六七八九十]{2,4}年)?[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日"
)

_NOTICE_ALONE = compile_late(
    r"更正|启事|启示|声明|公告|通告|通知|来函照登|讣[告闻]|鸣谢|(?:征稿|招聘|招领|寻人|迁址)启事|遗失声明|(?:招标|拍卖)公告|重要更正"
)
_CALLED = compile_late(r"\d{3}|\d-")
_SAID = compile_late(rf"[{HAN}·]{{1,12}}(?:说|道|问|答|喊|讲|叫|表示):“.{{2,}}[。!?…]”")


def _is_continued(key: str) -> bool:
    return ("续" in key or "完" in key) and _TO_BE_CONTINUED.fullmatch(key) is not None


def _dated_body(scene: Scene) -> bool:
    """Say whether whoever gives a notice signs it and dates it on one line."""
    match = _DATED_BODY.fullmatch(scene.line.key) if scene.line.key[-1] == "日" else None
    return match is not None and is_organisation(match["body"])


def _names_note(key: str) -> bool:
    return _EDITORS_SIGN.search(key) is not None and bool(_EDITORS.fullmatch(key.replace(" ", "").strip("[]【】■●◆")))


def _below_writer(scene: Scene) -> bool:
    """Say whether a line stands right below who wrote a text, above its first sentence."""
    before, after = scene.before, scene.after
    return before is not None and before.roled and not scene.line.gap and after is not None and after.line.closed


def _unnamed(scene: Scene) -> bool:
    """Say whether a short line right below a complete text names a writer by what they are."""
    before = scene.before
    below = before is not None and before.line.closed and scene.line.gap <= max(1, scene.sheet.paragraph_gap)
    return below and not scene.line.closed and bool(_UNNAMED.fullmatch(scene.line.key))


def _before_report(scene: Scene) -> bool:
    after = scene.after
    if after is None or after.line.told is Label.HEAD_ABOVE:  # it stands above its headline
        return False
    if scene.line.text[-1] == "。" or (scene.here.author and scene.line.key[0] in "(["):
        return False
    signs = after.ended and scene.joined and scene.before is not None and scene.before.line.closed
    return after.opener or (after.roled and after.line.key[0] != "(" and not signs)


def _heads_continuation(scene: Scene) -> bool:
    """Say whether a few words stand right above what goes on from another page: no names, no number to call."""
    after, here = scene.after, scene.here
    if after is None or not after.resumed or scene.line.closed or scene.line.width > _TITLE_WIDEST:
        return False
    other = here.author or here.credit or here.folio or here.staff or here.date or here.jump or here.organisation
    return not other and _CALLED.search(scene.line.key) is None


def _before_closing_names(scene: Scene) -> bool:
    after = scene.after
    return after is not None and bool(after.author) and after.line.key[0] in "([" and scene.line.closed


def _says_source(scene: Scene) -> bool:
    """Say whether a line, not in brackets, tells right below a sentence where the text was taken from."""
    before = scene.before
    if before is None or scene.line.gap > 1 or find_whole_source(scene.line.key) is None:
        return False
    return tells_source(scene.line.key, before.line.key)


def _signed(scene: Scene) -> bool:
    before = scene.before
    return bool(scene.here.author) and scene.joined and before is not None and (before.line.closed or before.verse)


def _stands_between(scene: Scene) -> bool:
    """Say whether one bare name stands right between a title and a text that is no report."""
    before, after, line = scene.before, scene.after, scene.line
    if scene.here.author != 1 or before is None or after is None or line.width > _NAME_WIDEST or line.bracketed:
        return False
    titled = _TITLE_LEAST <= before.line.width <= _TITLE_WIDEST and before.line.key[-1] not in "。,;:、"
    text = after.full or after.line.closed or after.line.width > _TITLE_WIDEST
    plain = not (before.author or before.ended or before.full or before.opener or before.jump or before.credit)
    near = line.gap <= after.line.gap and not before.date
    return titled and plain and text and near and not (after.opener or after.author or after.verse)


def _above_headline(scene: Scene) -> bool:
    """Say whether what may be a name stands where an item begins, with a headline or verse right below it."""
    after, before, here = scene.after, scene.before, scene.here
    if here.author != 1 or after is None or after.line.gap or after.author or after.line.width > _SPAN:
        return False
    return before is None or scene.line.gap > 1 or bool(before.author) or before.ended


def _closes(scene: Scene) -> bool:
    """Say whether a line is nothing but writers in brackets, below a sentence that has ended and above no text."""
    return scene.here.roled and _signs_in_brackets(scene)


def _signs_in_brackets(scene: Scene) -> bool:
    """Say whether a line is nothing but names in brackets, below a sentence that has ended and above no text."""
    before, after = scene.before, scene.after
    named = bool(scene.here.author) and scene.line.bracketed and before is not None and before.line.closed
    text = (
        after is not None and after.line.gap == 0 and (after.full or after.line.closed or is_indent(after.line.indent))
    )
    return named and not text


def _verse_inset(scene: Scene) -> bool:
    """Say whether a line of verse stands in where the headlines of the page stand at the margin."""
    sheet = scene.sheet
    inset = scene.here.verse and is_indent(scene.line.indent)
    return inset and sheet.indented and not sheet.headlines_stand_in


def _goes_on_in_verse(scene: Scene) -> bool:
    """Say whether a line of verse stands right below another that a comma or a semicolon leaves open.

    Its poet stands above, or right below it, and it is as long as that one: headlines have commas, too.
    """
    before, after = scene.before, scene.after
    if before is None or not (scene.here.verse and before.verse) or scene.line.gap or before.line.key[-1] not in ",;、":
        return False
    signed = after is not None and after.author > 0 and len(before.line.key) == len(scene.line.key)
    return scene.here.poem or signed


RULES = (
    Rule("a headline stands right below", "writers are named below the title", _above_headline),
    Rule(
        "head of a report",
        "消息头 opens the first paragraph",
        lambda s: s.here.opener and not (s.here.author and s.line.width < _SPAN and not s.here.full) and not _closes(s),
    ),
    Rule(
        "names writers with a role",
        "bylines name role and name",
        lambda s: s.here.roled and not s.here.staff,
    ),
    Rule("bare names", "an author's name stands under the title", lambda s: s.here.author == 1 and not s.kindred),
    Rule("one name between a title and a text", "writers are named below the title", _stands_between),
    Rule("names below a text", "letters and verse are signed at their end", _signed),
    Rule("names in brackets below a sentence", "briefs are signed in brackets at their end", _signs_in_brackets),
    Rule("says where it was taken from", "papers name below a text whom they took it from", _says_source),
    Rule("says that it goes on", "serials end with 待续", lambda s: _is_continued(s.line.key)),
    Rule("a jump line", "下转 and 上接 stand alone", lambda s: s.here.jump),
    Rule(
        "breaks off for another page",
        "下转第N版 in brackets behind words breaks off a text, and no headline",
        lambda s: s.here.ended and not s.here.jump and find_jump_on(s.line.key) is not None,
    ),
    Rule("comes from another page", "上接第N版 opens a continuation", lambda s: s.here.resumed and not s.here.jump),
    Rule(
        "a continuation follows",
        "what goes on from another page has its headline once more; 上接第N版 parts no text",
        _heads_continuation,
    ),
    Rule("a picture's credit", "…摄 closes a picture", lambda s: s.here.credit),
    Rule(
        "a picture's credit right below a sentence",
        "captions end with who took the picture",
        lambda s: s.here.credit and s.before is not None and s.before.line.closed and s.line.gap <= 1,
    ),
    Rule(
        "a sentence right above who took the picture",
        "captions end with who took the picture",
        lambda s: s.line.closed and s.after is not None and s.after.credit and s.after.line.gap == 0,
    ),
    Rule("a caption", "图为… opens a caption", lambda s: s.here.caption),
    Rule(
        "a sentence and who took the picture",
        "captions end with who took the picture, headlines do not",
        lambda s: s.here.credited and not s.here.credit,
    ),
    Rule("the number of a case", "court notices open with their number", lambda s: bool(_CASE.match(s.line.key))),
    Rule(
        "an editor's note",
        "编者按 and 开栏的话 say what they are",
        lambda s: s.here.note and not _EDITORS.fullmatch(s.line.key),
    ),
    Rule(
        "names a note of the editors",
        "编后 and 开栏的话 on a line of their own head what the editors say",
        lambda s: _names_note(s.line.key) and not _below_writer(s),
    ),
    Rule(
        "names a note of the editors below the writer",
        "what the editors say of a text may stand between its writer and its first sentence",
        lambda s: _names_note(s.line.key) and _below_writer(s),
    ),
    Rule(
        "closes a notice",
        "特此公告 and 特此声明 are a notice's last words",
        lambda s: s.line.key[0] == "特" and is_last_of_notice(s.line.key),
    ),
    Rule("name of a notice", "notices are named 公告, 启事, 声明", lambda s: s.here.notice),
    Rule(
        "nothing but the name of a notice",
        "a notice is no part of another text",
        lambda s: s.here.notice and _NOTICE_ALONE.fullmatch(s.line.key.replace(" ", "")) is not None,
    ),
    Rule("a bullet", "briefs and lists begin with a bullet", lambda s: s.here.bullet and not s.here.author),
    Rule(
        "a bullet before a sentence",
        "an item of a list is a sentence, the headline of a brief is none",
        lambda s: (
            s.here.bullet and not s.here.author and (s.line.closed or s.line.width > _SPAN + 6 or "。" in s.line.text)
        ),
    ),
    Rule("a number before it", "lists and crossheads are numbered", lambda s: s.here.numbered),
    Rule(
        "a numbered item with its stop",
        "items of a list end in ； and 。, numbered crossheads do not",
        lambda s: s.here.numbered and s.line.key[-1] in ";。,:",
    ),
    Rule("tells what somebody said", "headlines quote without 他说", lambda s: bool(_SAID.fullmatch(s.line.key))),
    Rule("a speaker before it", "问：, 答： and names open turns of a talk", lambda s: s.here.question),
    Rule(
        "a dash before it",
        "副题 begin with a dash",
        lambda s: bool(_LEADS_IN.match(s.line.key)) and not s.told,
    ),
    Rule("a dash below a quotation", "columns of sayings tell below each who said it", lambda s: s.told),
    Rule("below who said it", "a saying and who said it are whole", lambda s: s.below_told),
    Rule("a report follows", "what stands above 本报讯 is its headline", _before_report),
    Rule("closing names follow", "names in brackets close a text", _before_closing_names),
    Rule(
        "an article ended above",
        "closing names, credits and jump lines end an article",
        lambda s: s.before is not None and (s.before.ended or s.before.jump or s.before.credit or s.before.credited),
    ),
    Rule("names nobody", "an author line names somebody", lambda s: not s.here.author),
    Rule("no jump line", "a jump line says 转 or 接 and a page", lambda s: not s.here.jump),
    Rule("credits nobody", "a credit says 摄 or 供图", lambda s: not s.here.credit),
    Rule("phrases like verse", "lines of verse end with a phrase", lambda s: s.here.verse),
    Rule("no phrase like verse", "prose is broken anywhere", lambda s: not s.here.verse),
    Rule("verse below its poet's name", "poets are named below the title", lambda s: s.here.poem),
    Rule("verse below a line of verse that goes on", "a sentence of a poem ends in the poem", _goes_on_in_verse),
    Rule("verse that stands in as no headline does", "headlines of a page stand at one margin", _verse_inset),
    Rule("signed by a body", "notices are signed by who gives them", lambda s: s.here.organisation),
    Rule(
        "signed above a date",
        "whoever gives a notice signs above its date",
        lambda s: s.here.organisation and s.after is not None and s.after.date,
    ),
    Rule("a body and a date on one line", "notices are signed and dated", _dated_body),
    Rule("a writer without a name", "letters are signed by who reads the paper", _unnamed),
    Rule("nothing but a numeral", "essays number their parts", lambda s: bool(_NUMERAL.fullmatch(s.line.key))),
    Rule("a date alone", "dates stand alone under signatures", lambda s: s.here.date),
    Rule(
        "neither signed nor dated",
        "a sign-off is a name or a date",
        lambda s: not s.here.organisation and not s.here.date and not s.here.author,
    ),
)
