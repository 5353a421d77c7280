"""Line ends that programs for editing do not count: form feeds, vertical tabs, and where two things share a line.

Text taken from documents has a form feed where a page or a column ends, and a vertical tab where a line of a paragraph
does (Word, InDesign). Such a page is read as if a line feed stood there; its report and its articles name the lines and
columns of the file as it is, which an editor's program shows, and which articles made earlier name. Beside a line feed
both are white space. What shares a line with a headline and is none of it, （上接第1版）, who wrote the text, another
label, is a line of its own, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate

from gazette.importer.bare_writers import find_bare_writers
from gazette.importer.credited_titles import find_credited_titles
from gazette.importer.fronted_columns import find_dressed_columns, find_fronted_columns
from gazette.importer.imported import ImportedPage
from gazette.importer.jumps import find_jumps_behind_headlines
from gazette.importer.part_labels import find_inner_labels
from gazette.importer.release_lines import find_release_parts
from gazette.importer.signed_titles import find_signed_titles
from gazette.model import ArticleFile
from gazette.problems import Alternative, Problem, Source, Span
from gazette.text.patterns import compile_late

_SOFT = {ord("\f"): "\n", ord("\v"): "\n"}
_SOFT_END = compile_late(r"(?<=\S)[^\S\n]*[\f\v][^\S\n]*(?=\S)")
_NAMED_LINE = compile_late(r"(?<=\bline )\d+")


@dataclass(frozen=True, slots=True)
class Parted:
    """A page text in which such line ends are line feeds.

    **Shape**: ``places`` has for each of its lines where it begins in the whole text. **Units**: the line counts from
    1, the column from 0.
    """

    whole: Source
    source: Source
    places: tuple[tuple[int, int], ...]

    def restore(self, page: ImportedPage) -> ImportedPage:
        """Return a page that was read so as one of the whole text."""
        return replace(
            page,
            source=self.whole,
            articles=tuple(map(self._place_article, page.articles)),
            fates=tuple(
                fate._replace(line=line, column=fate.column + column, end_column=fate.end_column + column)
                for fate, (line, column) in ((fate, self.places[fate.line - 1]) for fate in page.fates)
            ),
            problems=tuple(map(self._place, page.problems)),
            tears=tuple(
                replace(tear, stop=self.find(tear.stop), first=self.find(tear.first), last=self.find(tear.last))
                for tear in page.tears
            ),
            order=tuple(self._shift(*start) for start in page.order),
            overruled=self._merge(page.overruled),
            became=self._merge(page.became),
        )

    def find(self, line: int) -> int:
        """Return the line of the whole text that a line stands in."""
        return self.places[line - 1][0]

    def list_parts(self, lines: frozenset[int]) -> frozenset[int]:
        """Return the lines that stand in lines of the whole text."""
        return frozenset(number for number, (line, _) in enumerate(self.places, 1) if line in lines)

    def _merge(self, told: Mapping[int, str]) -> dict[int, str]:
        """Return what is told of lines by the numbers of the whole; of several in one, the first is told of."""
        return {self.find(line): told[line] for line in sorted(told, reverse=True)}

    def _shift(self, line: int, column: int) -> tuple[int, int]:
        there, start = self.places[line - 1]
        return there, start + column

    def _place(self, problem: Problem) -> Problem:
        span = problem.span
        if span.path != self.whole.path:
            return problem
        ends = (*self._shift(span.line, span.column), *self._shift(span.end_line, span.end_column))
        other = problem.alternative
        return replace(
            problem,
            span=Span(span.path, *ends),
            message=self._rename(problem.message),
            alternative=self._place_other(other) if other else None,
        )

    def _place_other(self, other: Alternative) -> Alternative:
        line = self.find(other.line) if other.line else other.line
        return replace(other, taken=self._rename(other.taken), other=self._rename(other.other), line=line)

    def _rename(self, words: str) -> str:
        return _NAMED_LINE.sub(lambda match: str(self.find(min(int(match[0]), len(self.places)))), words)

    def _place_article(self, file: ArticleFile) -> ArticleFile:
        origin = file.article.source_text
        if origin is None:
            return file
        lines: list[tuple[int, int]] = []
        for first, last in ((self.find(first), self.find(last)) for first, last in origin.lines):
            if lines and first <= lines[-1][1]:
                lines[-1] = (lines[-1][0], last)
            else:
                lines.append((first, last))
        return replace(file, article=replace(file.article, source_text=replace(origin, lines=tuple(lines))))


def part_lines(source: Source) -> Parted | None:
    """Return a page text with a line feed wherever a line has such an end inside; None where none has.

    One stands before the writer or the photographer whom a headline names on its own line, too, before where its text
    comes from, behind the name of a column in front of it, before a label behind another and before what a site says
    beside either.
    """
    text = source.text
    if "\f" in text or "\v" in text:
        text = _SOFT_END.sub(lambda gap: gap[0].translate(_SOFT), text)
    for at in {*find_release_parts(text), *find_fronted_columns(text), *find_signed_titles(text)}:
        text = f"{text[:at]}\n{text[at + 1 :]}"
    writers = find_bare_writers(text)
    for end, name in writers:
        text = f"{text[: name - 1]}\n{text[name:]}" if name > end else text
    behind = (end for end, name in writers if name == end)
    inside = {*find_jumps_behind_headlines(text), *find_inner_labels(text), *find_dressed_columns(text)}
    added = tuple(sorted({*inside, *find_credited_titles(text), *behind}))
    for at in reversed(added):
        text = f"{text[:at]}\n{text[at:]}"
    if text == source.text:
        return None
    return Parted(source, replace(source, text=text), tuple(_find_places(source.text, text, added)))


def ends_lines_softly(text: str) -> bool:
    """Say whether a text has form feeds or vertical tabs for all its line ends, which then are as good as any."""
    body = text.strip()
    return "\n" not in body and _SOFT_END.search(body) is not None


def harden_ends(text: str) -> str:
    """Return a text whose line ends are all soft with line feeds in their stead."""
    return text.translate(_SOFT)


def _find_places(whole: str, text: str, added: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Yield the line of the whole text, and where in it, each line of the text begins.

    ``added`` is where in the whole text a line feed was put in.
    """
    line, first, put_in = 1, 0, 0
    for start in accumulate((len(each) + 1 for each in text.split("\n")[:-1]), initial=0):
        while put_in < len(added) and added[put_in] + put_in < start:
            put_in += 1
        at = start - put_in
        if at and whole[at - 1] == "\n":
            line, first = line + 1, at
        yield line, at - first
