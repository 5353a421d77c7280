"""Everything that reads what a stranger wrote, each as one call that ends in a value or in problems."""

from __future__ import annotations

import datetime as dt
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from gazette.flow.parsing import parse_file
from gazette.importer import PageHints, check_conservation, decode_page, import_page
from gazette.matter.names import Role
from gazette.mending import mend
from gazette.problems import GazetteError, Problem
from gazette.settings import parse_settings
from gazette.text.decoding import decode_utf8
from gazette.text.emendations import escape_emendations, find_emendations, find_flaw, parse_wording
from gazette.text.queries import parse_query

ARTICLE = "2024-06-05/01/01-x.md"
HINTS = PageHints(date=dt.date(2024, 6, 5), page=3)
# Eight times the text takes 64 times as long where time grows as its square.
TIMES = 8
MOST = 30
# What takes less than this is not worth a comparison: the clock and the first call weigh more.
LEAST_SECONDS = 0.004


@dataclass(frozen=True, slots=True)
class Parser:
    """A reader of text, with pieces that mean something to it; ``frame`` puts what is repeated where it is read."""

    read: Callable[[str], None]
    pieces: tuple[str, ...]
    frame: Callable[[str], str] = str


def _article(text: str) -> None:
    _point_into(parse_file(ARTICLE, _data(text), "content/").problems, _data(text))


def _issue(text: str) -> None:
    _point_into(parse_file("2024-06-05/issue.yaml", _data(text), "content/").problems, _data(text))


def _settings(text: str) -> None:
    source, _ = decode_utf8("publication.yaml", _data(text))
    try:
        if source is not None:
            parse_settings(source)
    except GazetteError as error:
        assert str(error).startswith("publication.yaml:"), error  # noqa: PT017  # and nothing else may be raised


def _emendations(text: str) -> None:
    wording = parse_wording(text)
    assert wording.markup == text
    find_flaw(text)
    assert parse_wording(escape_emendations(text)).printed == text
    for start, end, _ in find_emendations(text):
        assert 0 <= start < end <= len(text)


def _query(text: str) -> None:
    for part in parse_query(text):
        assert part.ways
        assert part.text in text


def _page(text: str) -> None:
    decoded = decode_page("page.txt", _data(text))
    if decoded.source is not None:
        page = import_page(decoded.source, HINTS)
        assert not check_conservation(page)
        _point_into(page.problems, decoded.source.text.encode())


def _mending(text: str) -> None:
    source, _ = decode_utf8("x.md", _data(text))
    if source is not None:
        mend(source, Role.ARTICLE)


def _data(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _point_into(problems: Iterable[Problem], data: bytes) -> None:
    """Hold that every problem names a line and a column that the file has, one after its end at most."""
    lines = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in problems:
        line, column = problem.span.line, problem.span.column
        assert 1 <= line <= len(lines), (problem, len(lines))
        assert 1 <= column <= len(lines[line - 1]) + 1, (problem, lines[line - 1])


def _apart(pieces: str) -> tuple[str, ...]:
    return tuple(pieces.split())


_KEYS = _apart(
    "title kicker byline tags photos region corrections date name : ： [ ] { } ' \" # &a *a %YAML ~ 010 12:30"
)
_YAML = (
    *_KEYS,
    ": ",
    "- ",
    "? ",
    "! ",
    "<<: ",
    "\n",
    "\n  ",
    "|\n",
    ">-\n",
    "---\n",
    "...\n",
    "\t",
    "\ufeff",
    "\ud800",
)
_MARKS = _apart("{~~ ~> ~~} {++ ++} {-- --} \\ { } ~")
_SIGNS = _apart("* _ ` ~~~ ![ ]( ) <a> <!-- &#106; | [^1] [^1]: $ ::: javascript: photo.jpg :// 字。")
_BODY = (*_SIGNS, "\u3000\u3000", "# ", "## ", "> ", "- ", "1. ", "|-|-\n", "    ", "\n\n", "----\n")
_FORMS = _apart(
    "本报讯 新华社北京6月4日电 （下转第4版） （上接第1版） 图为 ◆ —— 问： 2024年6月5日 星期三 第3版 の 今天， 。"
)
_PRINT = (*_FORMS, "（记者 王芳）", " 摄", "\u3000\u3000", "\n", "\n\n", "\f", "\u200b", "\ud800")
_WORDS = _apart('作者: 标题： 日期: 版: - － " “ ” 「 」 2024年6月5日 六月五日 十 月 号 〇 勞動 A. \u0301')
_ASKED = (*_WORDS, " ", "\u3000", "\ue010", "\u16a0")

PARSERS = {
    "front matter": Parser(
        _article, ("---\n", *_YAML, *_MARKS), lambda text: f"---\ntitle: 甲\n{text}\n---\n\n正文。\n"
    ),
    "bodies": Parser(_article, (*_BODY, *_MARKS, "字。"), lambda text: f"---\ntitle: 甲\n---\n\n{text}\n"),
    "emendations": Parser(_emendations, (*_MARKS, "字")),
    "importer": Parser(_page, (*_PRINT, *_MARKS)),
    "queries": Parser(_query, _ASKED),
    "settings": Parser(
        _settings, (*_YAML, "title: ", "url: https://example.org/"), lambda text: f"title: 甲\n{text}\n"
    ),
    "issues": Parser(_issue, (*_YAML, "number: ", "pages:\n")),
    "mending": Parser(_mending, (*_YAML, *_MARKS, *_BODY, "。。", ",")),
}


def find_growth(parser: Parser, piece: str, number: int, before: str = "", after: str = "") -> float | None:
    """Return how many times as long a parser takes for ``TIMES`` times a piece; None while that is about as often.

    ``before`` and ``after`` stand round it once.
    """
    less, more = (parser.frame(before + piece * count + after) for count in (number, number * TIMES))
    parser.read(less)
    once = _seconds(parser, more)
    if once < MOST * LEAST_SECONDS:
        return None
    least = max(min(_seconds(parser, less) for _ in range(3)), LEAST_SECONDS)
    if once < MOST * least:  # the better of two more readings would be no longer
        return None
    growth = min(_seconds(parser, more) for _ in range(2)) / least
    return growth if growth >= MOST else None


def _forget() -> None:
    """Forget what the importer remembers of lines: a second reading is to take as long as the first."""
    for name, module in list(sys.modules.items()):
        for each in vars(module).values() if name.startswith("gazette.importer") else ():
            if hasattr(each, "cache_clear") and each.cache_parameters()["maxsize"] != 1:
                each.cache_clear()


def _seconds(parser: Parser, text: str) -> float:
    _forget()
    start = time.process_time()
    parser.read(text)
    return time.process_time() - start
