"""The source view (原文对照): the lines of the page's text beside the article, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from gazette.model import Article, SourceText, Story
from gazette.paper.addresses import article_address, relative_url, source_address
from gazette.paper.headlines import names_of
from gazette.text.alignment import align_lines
from gazette.text.one_line import format_one_line
from gazette.views.cards import Line, plan_lines
from gazette.views.dates import Day, plan_day
from gazette.views.frame import Frame, Imprint

Lines = Sequence[str]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of the page's text. **Units**: ``number`` counts from 1 in the file."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """What the article made of some lines.

    **Shape**: ``name`` says what it is: kicker, title, subtitle, column, credit, caption or body; it is empty beside
    lines of which nothing in the article was made. ``corrected`` is None where nobody emended the ``printed`` words.
    """

    name: str
    printed: str
    corrected: str | None
    lines: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """An article beside its source. ``file`` is where the page's text lies in the repository.

    **Shape**: ``title`` in printed lines, each in the phrases between which it may break.
    """

    layout: ClassVar[str] = "source"

    address: str
    frame: Frame
    language: str
    one_line: str
    title: tuple[Line, ...]
    article_url: str
    day: Day
    page: int
    file: str
    rows: tuple[SourceRow, ...]


def find_source(article: Article, seeds: Mapping[str, Lines]) -> SourceText | None:
    """Return where an article comes from when the page's text is here."""
    source = article.source_text
    return source if source is not None and source.lines and source.file in seeds else None


def plan_source(story: Story, seeds: Mapping[str, Lines], imprint: Imprint) -> SourceView | None:
    """Return the source view of an article; None when its page's text is not here."""
    article = story.article
    source = find_source(article, seeds)
    if source is None:
        return None
    address = source_address(article.place)
    whole = article_address(article.place)
    return SourceView(
        address=address,
        frame=imprint.frame(address, "calendar", canonical=whole),
        language=article.language or imprint.settings.language,
        one_line=format_one_line(article.title.corrected),
        title=plan_lines(article.title, names_of(article)),
        article_url=relative_url(address, whole),
        day=plan_day(article.place.date),
        page=article.place.page,
        file=source.file,
        rows=_rows(tuple(_passages(story)), tuple(_lines(source, seeds[source.file]))),
    )


def _lines(source: SourceText, text: Lines) -> Iterator[SourceLine]:
    for first, last in source.lines:
        for number in range(max(1, first), min(last, len(text)) + 1):
            yield SourceLine(number, text[number - 1])


def _passages(story: Story) -> Iterator[tuple[str, str, str]]:
    """Yield what an article says, part by part: its name, the printed words, the corrected ones."""
    article = story.article
    if article.column:
        yield "column", article.column, article.column
    for name, wording in (("kicker", article.kicker), ("title", article.title), ("subtitle", article.subtitle)):
        if wording is not None:
            yield name, wording.printed, wording.corrected
    credit = _credit(article)
    if credit:
        yield "credit", credit, credit
    for printed, corrected in _paragraphs(story):
        if printed or corrected:
            yield "body", printed, corrected
    for photo in article.photos:
        caption = photo.caption
        words = " ".join(each for each in (caption.printed if caption else "", photo.credit) if each)
        right = " ".join(each for each in (caption.corrected if caption else "", photo.credit) if each)
        if words or right:
            yield "caption", words, right


def _paragraphs(story: Story) -> Iterable[tuple[str, str]]:
    printed, corrected = story.body.printed.split("\n"), story.body.corrected.split("\n")
    # An emendation that holds a line break parts its paragraph in one reading only.
    return zip(printed, corrected if len(corrected) == len(printed) else printed, strict=True)


def _credit(article: Article) -> str:
    """Return source, dateline and byline as they may stand on one line of the page."""
    dateline = article.dateline
    filed = (dateline.place or "") if dateline else ""
    date = f"{dateline.date.month}月{dateline.date.day}日电" if dateline and dateline.date else ""
    people = [f"{person.role or ''} {person.name}".strip() for person in article.byline]
    return " ".join(each for each in ((article.source or "") + filed + date, *people) if each)


def _rows(passages: tuple[tuple[str, str, str], ...], lines: tuple[SourceLine, ...]) -> tuple[SourceRow, ...]:
    """Set lines beside what became of them, in the order of the article; others follow the line before them."""
    numbers = align_lines([printed for _, printed, _ in passages], [line.text for line in lines])
    beside: dict[int, list[SourceLine]] = {number: [] for number in range(len(passages))}
    stray: dict[int, list[SourceLine]] = {}
    at = -1
    for line, number in zip(lines, numbers, strict=True):
        if number is not None:
            at = number
            beside[at].append(line)
        elif line.text.strip():
            stray.setdefault(at, []).append(line)
    rows = [SourceRow("", "", None, tuple(stray[-1]))] if -1 in stray else []
    for number, (name, printed, corrected) in enumerate(passages):
        # A credit mostly runs into the first paragraph, and its line stands beside that.
        if name == "credit" and not beside[number]:
            continue
        rows.append(SourceRow(name, printed, corrected if corrected != printed else None, tuple(beside[number])))
        if number in stray:
            rows.append(SourceRow("", "", None, tuple(stray[number])))
    return tuple(rows)
