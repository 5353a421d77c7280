"""The review page for editors: the raw page beside its articles, doubts first, one file that needs nothing else.

A review is rendered piece by piece (head, each page, foot), so that a thousand pages never stand in memory together.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from gazette.importer import Explanation
from gazette.importer.fates import Fate as Stretch
from gazette.importer.fates import Use
from gazette.importer.rules.rule import Role
from gazette.importer.written import name_use
from gazette.matter.article_file import format_article_file
from gazette.phrases import translate
from gazette.problems import Severity
from gazette.review.doubts import EXPLAINED, Doubt, rank_doubts
from gazette.review.outcome import FileFate, ImportReport
from gazette.review.record import Totals, count_page, list_lines, record_page
from gazette.review.words import say

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
# Uses that stand for each other in the legend share a colour; marks under the letters tell them apart without it.
_FAMILIES: dict[str, str] = {
    Use.TITLE: "title",
    Use.KICKER: "head",
    Use.SUBTITLE: "head",
    Use.COLUMN: "column",
    Use.SOURCE: "origin",
    Use.DATELINE: "origin",
    Use.BYLINE: "byline",
    Use.BODY: "body",
    Role.CROSSHEAD: "crosshead",
    Role.VERSE: "verse",
    Role.SIGN: "signoff",
    Use.CAPTION: "picture",
    Use.CREDIT: "picture",
    Use.CONTINUES_ON: "jump",
    Use.CONTINUED_FROM: "jump",
    Use.FURNITURE: "furniture",
    Use.INVISIBLE: "invisible",
    Use.UNPLACED: "unplaced",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line as shown.

    **Shape**: ``use`` is None between stretches; ``number`` is its article's, ``article`` the same when that is shown
    to be linked with; ``labelled`` where its label stands.
    """

    text: str
    use: str | None = None
    family: str = ""
    number: int | None = None
    article: int | None = None
    mark: bool = False
    labelled: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the raw page; ``doubts`` are the numbers of the doubts that point at it."""

    number: int
    pieces: tuple[Piece, ...]
    doubts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """An article as its file has it, and the ranges of lines it came from."""

    number: int
    title: str
    kind: str
    text: str
    lines: tuple[tuple[int, int], ...]
    file: FileFate | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A page's row in the index."""

    number: int
    shown: str
    date: str | None
    page: int | None
    totals: Totals


def make_entry(number: int, report: ImportReport) -> Entry:
    """Return what the index says of a page; its number is that of its section."""
    page = report.page
    date = page.date.isoformat() if page and page.date else None
    return Entry(number, report.shown, date, page.page if page else None, count_page(report))


def doubtful_lines(report: ImportReport) -> frozenset[int]:
    """Return the lines whose explanations the page shows: those whose role or part of a headline is doubtful."""
    here = (problem for problem in report.problems if problem.span.path == report.shown)
    return frozenset(each.span.line for each in here if each.alternative and each.alternative.about in EXPLAINED)


def render_page(entry: Entry, report: ImportReport, explanations: Mapping[int, Explanation], language: str) -> str:
    """Return the section of one page: its doubts, its raw text, its articles."""
    doubts = rank_doubts(report, explanations, language)
    values = {
        "anchor": f"p{entry.number}",
        "report": report,
        "record": record_page(report),
        "urgent": [doubt for doubt in doubts if doubt.problem.severity is not Severity.NOTE],
        "minor": [doubt for doubt in doubts if doubt.problem.severity is Severity.NOTE],
        "rows": _rows(report, doubts),
        "made": _made(report),
        "others": report.files[len(report.filed) :],
    }
    return _template("page.html", language).render(values)


def render_head(entries: tuple[Entry, ...], language: str, *, dry_run: bool) -> str:
    """Return everything above the first page: the legend, and an index when there are several pages."""
    totals = sum((entry.totals for entry in entries), Totals())
    legend = tuple((str(use), family) for use, family in _FAMILIES.items())
    style = _template("review.css", language).render()
    digest = f"sha256-{b64encode(sha256(style.encode()).digest()).decode()}"
    values = {"entries": entries, "totals": totals, "legend": legend, "dry_run": dry_run}
    values |= {"style": Markup(style), "digest": digest}  # noqa: S704  # our own file
    return _template("head.html", language).render(values)


def render_foot(language: str) -> str:
    """Return everything below the last page."""
    return _template("foot.html", language).render()


@cache
def _template(name: str, language: str) -> Template:
    environment = Environment(
        loader=PackageLoader("gazette.review", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_showable,
    )
    environment.globals["say"] = partial(say, language)
    environment.globals["in_words"] = partial(translate, language=language)
    return environment.get_template(name)


def _showable(value: object) -> object:
    """Return a value with signs for the control characters that HTML must not have; macros were here before."""
    if not isinstance(value, str) or isinstance(value, Markup) or value.isprintable():
        return value
    return _CONTROL.sub(lambda match: chr(0x2400 + ord(match[0])) if match[0] < " " else "\ufffd", value)


def _rows(report: ImportReport, doubts: tuple[Doubt, ...]) -> tuple[Row, ...]:
    if report.page is None:
        return ()
    stretches: dict[int, list[Stretch]] = defaultdict(list)
    for stretch in report.page.fates:
        stretches[stretch.line].append(stretch)
    pointed: dict[int, list[int]] = defaultdict(list)
    for doubt in (each for each in doubts if not each.elsewhere):
        pointed[doubt.problem.span.line].append(doubt.number)
    written = {file.article.place.number for file, _ in report.filed}
    became = report.page.became
    return tuple(
        Row(number, _pieces(text, stretches[number], became.get(number, ""), written), tuple(pointed[number]))
        for number, text in enumerate(list_lines(report.page.source.text), 1)
    )


def _pieces(text: str, stretches: list[Stretch], became: str, written: set[int]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    position = 0
    label: tuple[Use, int | None] | None = None
    worded = {(stretch.use, stretch.article) for stretch in stretches if not stretch.mark}
    for stretch in stretches:
        start, end = stretch.column - 1, stretch.end_column - 1
        if position < start:
            pieces.append(Piece(text[position:start]))
        here = (stretch.use, stretch.article)
        labelled = here != label and (not stretch.mark or here not in worded)
        article = stretch.article if stretch.article in written else None
        name = name_use(stretch.use, became)
        words = _visible(text[start:end]) if stretch.use is Use.INVISIBLE else text[start:end]
        use = None if words.isspace() else name
        pieces.append(Piece(words, use, _FAMILIES[name], stretch.article, article, stretch.mark, labelled))
        position, label = end, here if labelled else label
    return (*pieces, Piece(text[position:])) if text[position:] else tuple(pieces)


def _visible(text: str) -> str:
    return "".join(f"U+{ord(char):04X}" for char in text)


def _made(report: ImportReport) -> tuple[Made, ...]:
    return tuple(
        Made(
            file.article.place.number,
            file.article.title.printed,
            file.article.kind.value,
            format_article_file(file),
            file.article.source_text.lines if file.article.source_text else (),
            fate,
        )
        for file, fate in report.filed
    )
