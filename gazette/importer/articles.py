"""An item of the page made into an article: its fields, its body in Markdown, and where every word came from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

from gazette.importer.ads import is_void
from gazette.importer.author_lines import read_author_lines
from gazette.importer.blocks import Kin
from gazette.importer.bodies import Text, read_text
from gazette.importer.fates import Use
from gazette.importer.heads_of_reports import Fields
from gazette.importer.lines import Line, Sheet
from gazette.importer.marks import BULLETS, TWINS, ZERO
from gazette.importer.notice_names import is_name_of_notice
from gazette.importer.rules.letters import writes_to_editors
from gazette.importer.sections import PLAIN, Numbering
from gazette.importer.stacks import Item
from gazette.importer.stanzas import part_stanzas
from gazette.importer.strips import Desk, Entry, join_lines
from gazette.importer.told import Label
from gazette.model import Article, ArticleFile, Kind, Place, SourceText
from gazette.problems import Code, Problem, Severity
from gazette.text.emendations import format_wording
from gazette.text.english import is_english
from gazette.text.file_names import format_article_path
from gazette.text.patterns import compile_late
from gazette.text.widths import clean_text, fold
from gazette.text.words import split_plainly

_COLUMN_MARKS = f"【】[]〖〗〈〉《》『』“”{{}}﹝﹞{BULLETS}—-|丨┃▌▍<>◀→◤◢※*~=#/: "
# What says of a name that it is a column's: 栏目：…, 本期专栏：…, ★专栏★ ….
_COLUMN_LABEL = compile_late(r"[【\[★☆■●◆]?本?期?(?:栏目|专栏)[\]】★☆■●◆]?(?:(?<=[\]】★☆■●◆])|\s?[:|/ ])\s*(?=\S{2})")
_PAIRS = (("【", "】"), ("[", "]"), ("〖", "〗"), ("〈", "〉"), ("《", "》"), ("『", "』"), ("“", "”"))
_MARKS = compile_late(rf"(?:[{BULLETS}◀←→↑↓◤◥ ①-⑳]|{ZERO})*")
_ASKED = compile_late(r"(?:[问問]|Q|提[问問])\s?\d{0,2}\s?[:、]\s*(?=\S{4})")  # a question is named by what it asks
# A title in one frame, and what a site says before one of the kind of item it is.
_FRAMED = compile_late(
    r"【[^【】]{2,}】|〖[^〖〗]{2,}〗|\[[^\[\]]{2,}\]|〔[^〔〕]{2,}〕|〈[^〈〉]{2,}〉|<[^<>]{2,}>"
    rf"|(?P<twin>[{TWINS}])(?:(?!(?P=twin)).){{2,}}(?P=twin)"
)
_TAG = compile_late(r"[\[【](?:组?图|图[文片集]|视频|音频|直播|海报|[图漫]说?|H5)[\]】]\s*(?=\S{2})")
_PHRASE = compile_late(r"[，。！？；：、!?;…—\s]|(?<!\d)[,.:]|[,.:](?!\d)")
_DATED = compile_late(
    r"(?:[\d一二三四五六七八九十]+月)?[\d一二三四五六七八九十]+日(?:上午|下午|晚|清晨)?[，,]\s*(?=\S{4})|(?:昨日|昨天|近日|日前|今日|今天|当日)[，,]\s*(?=\S{4})"
)
# What the sign-off of a notice has: its day, or 谨启.
_DAY, _GIVEN = compile_late(r"月.{1,3}日"), compile_late(r"[谨謹敬][启啟啓]$")
_NAME_SHORTEST, _NAME_LONGEST = 5, 20
_ENGLISH = "en"
_QUOTES = {"“": "”", "‘": "’", "《": "》", "(": ")"}
_DASHES = "—- "
_BRIEFS = compile_late(
    r".*(?:简讯|快讯|短讯|简报|简明新闻|一句话新闻|短波|速览|速递|要闻点击|点击|集锦|零讯|快递|新闻速读)"
)


@dataclass(frozen=True, slots=True)
class Made:
    """An article with the entries of its words, and what was doubtful about it; ``joined`` as of its ``Text``."""

    file: ArticleFile
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    joined: frozenset[int]


def make_article(
    sheet: Sheet, item: Item, place: Place, column: tuple[Line, ...] = (), numbering: Numbering = PLAIN
) -> Made:
    """Return an item as the article that stands at ``place``; ``column`` heads it and is entered by the caller."""
    desk = Desk(sheet)
    fields = Fields(numbering=numbering)
    heads = item.heads
    title = _take_title(desk, heads.title)
    kicker = _take_lines(desk, heads.kicker, Use.KICKER)
    subtitle = _take_lines(desk, heads.subtitle, Use.SUBTITLE, _DASHES, tail=_DASHES)
    own_column = _take_column(desk, heads.column)
    read_author_lines(desk, tuple(author.line for author in heads.author), place.date, fields)
    text = read_text(desk, part_stanzas(item), place.date, fields)
    columns = [*read_column(sheet, column), *own_column, *([fields.column] if fields.column else [])]
    name = "\n".join(title) or fields.headline or first_words(text) or _only_words(item)
    if not (title or fields.headline):
        desk.problems.append(_untitled(sheet, item, name))
    article = Article(
        place=place,
        path=format_article_path(place, name),
        title=format_wording(name),
        kicker=format_wording("\n".join(kicker)) if kicker else None,
        subtitle=format_wording("\n".join(subtitle)) if subtitle else None,
        column=("" if set(map(len, columns)) == {1} else " ").join(columns) or None,  # set upright: 环 / 球 / 速 / 递
        kind=_kind(item, text, columns, name),
        source=fields.source,
        dateline=fields.dateline,
        byline=tuple(fields.people),
        photos=text.photos,
        continues_on=fields.continues_on,
        continued_from=fields.continued_from,
        language=_ENGLISH if is_english(text.body) else None,
        source_text=SourceText(sheet.source.path, _ranges(sheet, {entry.stretch.line for entry in desk.entries})),
    )
    return Made(ArticleFile(article, text.body), tuple(desk.entries), tuple(desk.problems), text.joined)


def read_column(sheet: Sheet, column: tuple[Line, ...]) -> tuple[str, ...]:
    """Return the words of a column head without its ornament."""
    if not column:
        return ()
    desk = Desk(sheet)
    return tuple(_take_column(desk, column))


def column_entries(sheet: Sheet, column: tuple[Line, ...]) -> tuple[Entry, ...]:
    """Return the entries of a column head that stands over several articles."""
    if not column:
        return ()
    desk = Desk(sheet)
    _take_column(desk, column)
    return tuple(desk.entries)


def _take_title(desk: Desk, lines: tuple[Line, ...]) -> list[str]:
    """Enter the lines of a title without its frame, a tag before it, or its bullet."""
    whole = "".join(line.key for line in lines)
    lead = BULLETS + " " + _find_zero(lines) + ("—" if len(lines) == 1 else "")
    return _take_rows(desk, lines, Use.TITLE, _measure_frame(whole) or _measure_marks(whole, lead, "|丨┃│"))


def _take_column(desk: Desk, lines: tuple[Line, ...]) -> list[str]:
    """Enter the lines of a column head without its frame, its ornament and a word that says what it is: 栏目：."""
    whole = "".join(line.key for line in lines)
    label = _COLUMN_LABEL.match(whole)
    before, behind = _measure_marks(whole, _COLUMN_MARKS, _COLUMN_MARKS)
    return _take_rows(desk, lines, Use.COLUMN, (max(before, label.end() if label else 0), behind))


def _take_lines(desk: Desk, lines: tuple[Line, ...], use: Use, lead: str = "", tail: str = "") -> list[str]:
    if not lines:
        return []
    return _take_rows(desk, lines, use, _measure_marks("".join(line.key for line in lines), lead, tail))


def _take_rows(desk: Desk, lines: tuple[Line, ...], use: Use, marks: tuple[int, int]) -> list[str]:
    """Enter lines without what stands before their first word and behind their last."""
    rows = []
    before, behind = marks
    for index, line in enumerate(lines):
        strip = join_lines((line,))
        key = line.key
        start = min(before, len(key)) if index == 0 else 0
        end = len(key) - (behind if index == len(lines) - 1 else 0)
        if start >= end:
            start, end = 0, len(key)
        row = desk.take(strip, (start, end), use)
        desk.mark(strip, (0, start), use)
        desk.mark(strip, (end, len(key)), use)
        rows += [row] if row else []
    return rows


def _measure_frame(key: str) -> tuple[int, int] | None:
    """Return how many characters before and behind a title are its frame, 【…】, or a tag: [图]."""
    if _FRAMED.fullmatch(key):
        return 1, 1
    tag = _TAG.match(key)
    return (tag.end(), 0) if tag else None


def _measure_marks(key: str, lead: str, tail: str) -> tuple[int, int]:
    """Return how many characters before and behind a heading are ornament: no bracket whose other half stays is one."""
    start, end = len(key) - len(key.lstrip(lead)) if lead else 0, len(key.rstrip(tail)) if tail else len(key)
    for opening, closing in _PAIRS if start or end < len(key) else ():
        bare = key[start:end]
        if bare.count(closing) > bare.count(opening) and opening in key[:start]:
            start = key.rindex(opening, 0, start)
        elif bare.count(opening) > bare.count(closing) and closing in key[end:]:
            end = key.index(closing, end) + 1
    return start, len(key) - end


def _find_zero(title: tuple[Line, ...]) -> str:
    """Return the nought that a title begins with where a circle is meant, as of a brief; none for most."""
    return "〇" if title and title[0].key[0] == "〇" and re.match(ZERO, title[0].key) else ""


def first_words(text: Text) -> str:
    """Return the name of an item without a headline: the first phrase of its text."""
    row = next((row for row in text.rows if row.strip()), "")
    row = row[len(_MARKS.match(fold(row))[0]) :]  # type: ignore[index]  # it matches nothing, too
    asked = _ASKED.match(fold(row))
    row = row[asked.end() :] if asked else row
    words = row[len(row) - len(fold(row).lstrip("“‘『《( ")) :]
    dated = _DATED.match(fold(words))
    words = words[dated.end() :] if dated else words
    end = next((match.start() for match in _PHRASE.finditer(fold(words)) if match.start() >= _NAME_SHORTEST), None)
    name = words[:end]
    closing = _QUOTES.get(fold(row)[:1], "")  # “大黄鱼游进西湖”的传闻
    opened = row[0] if closing and closing in fold(name) and not dated else ""
    return _cut_name(opened + name)


def _cut_name(name: str) -> str:
    """Return no more of a name than has room, cut behind a word, and before a mark whose other half is cut off."""
    if len(name) <= _NAME_LONGEST:
        return name
    ends = [end for end in accumulate(map(len, split_plainly(name))) if end <= _NAME_LONGEST]
    short = name[: ends[-1]] if ends and ends[-1] >= _NAME_SHORTEST else name[:_NAME_LONGEST]
    for opening, closing in _QUOTES.items():
        at = fold(short).rfind(opening)
        short = short[:at] if at >= _NAME_SHORTEST and closing not in fold(short)[at:] else short
    return short


def _only_words(item: Item) -> str:
    """Return the words of an item that is nothing but marks: a jump line, a credit, a name."""
    traits = [*item.heads.author, *(block.first for block in item.blocks)]
    return clean_text(traits[0].line.text)[:_NAME_LONGEST] if traits else ""


def _untitled(sheet: Sheet, item: Item, name: str) -> Problem:
    traits = [*item.heads.author, *(block.first for block in item.blocks)]
    line = traits[0].line if traits else sheet.printed[0]
    span = line.span(sheet.source.path)
    message = f"an item without a headline; it is named by its first words, {name}"
    return Problem(Code.UNTITLED, span, message, "give it a title in its file if the page has one", Severity.NOTE)


def _kind(item: Item, text: Text, columns: list[str], headline: str) -> Kind:
    title = item.heads.title
    if text.story:
        return Kind.PHOTO
    void = len(item.blocks) == 1 and is_void(item.blocks[0].key)
    if item.brief and (void or any(is_name_of_notice(fold(name)) for name in (headline, *columns))):
        return Kind.NOTICE
    if (
        item.brief
        or (title and (title[0].key[0] in BULLETS or title[0].told is Label.TITLE_IN_BOX))
        or any(_BRIEFS.fullmatch(fold(column)) for column in columns)
    ):
        return Kind.BRIEF
    name = "".join(line.key for line in title)
    if not text.reported and (is_name_of_notice(name) or _is_given(item)):
        return Kind.NOTICE  # 的哥拾金不昧 失主千里寻人 is a report
    if _BRIEFS.fullmatch(name):
        return Kind.BRIEF
    return Kind.ARTICLE


def _is_given(item: Item) -> bool:
    """Say whether whoever signed a text gave it notice: on a day, or respectfully; letters to editors are signed, too.

    Of 52 signed items of the open test pages that no title calls a notice 7 are one, and 47 are told rightly so.
    """
    signs = [block for block in item.blocks if block.kin is Kin.SIGN]
    if item.heads.author or not signs or writes_to_editors(item.blocks[0].first):
        return False
    return any(_DAY.search(block.key) or _GIVEN.search(block.key) for block in signs)


def _ranges(sheet: Sheet, numbers: set[int]) -> tuple[tuple[int, int], ...]:
    """Return the ranges of lines that an article stands in; blank lines between them belong to the range."""
    out: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if out and not any(map(sheet.line, range(out[-1][1] + 1, number))):
            out[-1] = (out[-1][0], number)
        else:
            out.append((number, number))
    return tuple(out)
