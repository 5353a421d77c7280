"""How articles stand to what the importer makes of the page text that they name, and which of its words they have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from gazette.flow.jump_titles import call_alike
from gazette.flow.unsourced import find_in_others
from gazette.importer import ImportedPage, Use, emend_article
from gazette.matter.article_file import is_as_imported
from gazette.matter.names import Name
from gazette.model import ArticleFile
from gazette.problems import Code, Problem, Severity, Span
from gazette.review import (
    PART,
    Comparison,
    Print,
    Standing,
    Where,
    Words,
    compare_article,
    count_shared_with,
    find_lines,
    is_gone,
    read_words,
    say_difference,
)

_DELETE = "delete the file, or withdraw the article when readers have seen it; to keep it, take source_text out"
Pairs = Mapping[str, ArticleFile]  # which of the importer's articles a file is, by the file's path


@dataclass(frozen=True, slots=True)
class StandingFile:
    """A content file as it was read, and where it names its source.

    **Shape**: ``renamed`` is what its page text is called now, empty when that is what the article says.
    """

    name: Name
    shown: str
    text: str
    file: ArticleFile
    span: Span
    renamed: str = ""

    @property
    def origin(self) -> str:
        """The page text that it names."""
        origin = self.file.article.source_text
        return origin.file if origin else ""

    @property
    def untouched(self) -> bool:
        """Say whether nobody has edited it since it was imported."""
        return is_as_imported(self.text, self.file.article.source_text)


@dataclass(frozen=True, slots=True)
class _Held:
    """A file with the number of the importer's article that it is, or is a part of; None where it is none of them."""

    standing: StandingFile
    number: int | None
    paired: bool
    as_imported: bool


@dataclass(slots=True)
class Standings:
    """The files of a page text, compared one by one.

    **Problems**: NOT_AS_IMPORTED at the line that names the page text.
    """

    pairs: Pairs
    problems: list[Problem] = field(default_factory=list)
    _held: list[_Held] = field(default_factory=list)

    def compare(self, standing: StandingFile, page: ImportedPage) -> Comparison:
        """Compare a file with the article that it is."""
        paired = standing.name.path in self.pairs
        made = self.pairs.get(standing.name.path) or _find_made(standing.file, page)
        if made is None:
            self._held.append(_Held(standing, None, paired=False, as_imported=False))
            return self._compare_nothing(standing, page)
        made = call_alike(made, standing.file, page) if standing.untouched else made
        made = _name_alike(made, standing)
        number = made.article.place.number
        comparison = compare_article(standing.shown, standing.text, standing.file, (made, emend_article(made)))
        as_imported = comparison.standing is Standing.AS_IMPORTED
        self._held.append(_Held(standing, number, paired=paired, as_imported=as_imported))
        if comparison.standing is Standing.DIFFERENT and paired:
            message = say_difference(standing.file, made, page.source, comparison)
            hint = f"import {page.source.path} again: nobody has edited this article, so it is brought up to date"
            self.problems.append(Problem(Code.NOT_AS_IMPORTED, standing.span, message, hint))
        elif comparison.standing is Standing.DIFFERENT:
            self._has_fallen(standing, self._find_whole(standing, number))
        return comparison

    def _compare_nothing(self, standing: StandingFile, page: ImportedPage) -> Comparison:
        """Return how an article stands that is none of those that the importer makes of its page text."""
        gone = is_gone(standing.file, page.source)
        if gone:
            message = "its page text no longer has its words"
            severity = Severity.ERROR if standing.untouched else Severity.WARNING
            self.problems.append(Problem(Code.NOT_AS_IMPORTED, standing.span, message, _DELETE, severity))
        elif standing.untouched:
            self._has_fallen(standing, "")
        if standing.untouched:
            return Comparison(standing.shown, Standing.DIFFERENT)
        return Comparison(standing.shown, Standing.EDITED, () if gone else ("source_text",))

    def _find_whole(self, standing: StandingFile, number: int) -> str:
        """Return the file that is an article of the importer's, as people see it; empty where none is."""
        paths = (path for path, each in self.pairs.items() if each.article.place.number == number)
        return next((standing.shown.removesuffix(standing.name.path) + path for path in paths), "")

    def _has_fallen(self, standing: StandingFile, whole: str) -> None:
        """Say that no import brings an article up to date: it is part of another one now, or none at all."""
        message, hint = "the importer makes no such article of its page text any more", _DELETE
        if whole:
            message = f"the importer reads it as part of {whole}"
            hint = (
                "if the page text lost a headline, put it back; else see that its words are there and delete this file"
            )
        self.problems.append(Problem(Code.NOT_AS_IMPORTED, standing.span, message, hint))

    def find_words(self, prints: Mapping[int, Print]) -> list[Words]:
        """Find what the page prints in the files that name it, each article's own first; return what these have left.

        **Shape**: of files that are as they were imported nothing is left.
        """
        left = []
        for each in sorted(self._held, key=lambda held: (not held.as_imported, not held.paired)):
            known = prints.get(each.number or 0)
            if known is not None and each.as_imported and not known.files:
                known.keep_all(each.standing.shown)
            elif not each.as_imported:
                titled = known is not None and Use.TITLE in known.uses
                words = read_words(each.standing.shown, each.standing.file, titled=titled)
                left.append(words)
                if known is not None:
                    known.outdated = each.standing.untouched and (known.outdated or not known.files)
                    known.find_in_own(words)
        _find_moved(prints.values(), left)
        return left


def _find_moved(prints: Iterable[Print], left: Iterable[Words]) -> None:
    """Find in other files of the same page text what an article's own do not have."""
    for each in prints:
        find_in_others(each, [words for words in left if words.shown not in each.files], Where.HERE)


def _name_alike(made: ArticleFile, standing: StandingFile) -> ArticleFile:
    """Return what the importer makes of an article, its page text called as the article calls it."""
    here, there = made.article.source_text, standing.file.article.source_text
    if not standing.renamed or here is None or there is None:
        return made
    return replace(made, article=replace(made.article, source_text=replace(here, file=there.file)))


def _find_made(file: ArticleFile, page: ImportedPage) -> ArticleFile | None:
    """Return the importer's article that a file is a copy or a part of: it has its words, of two its lines, too."""
    named = {line for first, last in find_lines(file) for line in range(first, last + 1)}

    def likeness(made: ArticleFile) -> tuple[float, int]:
        lines = (line for first, last in find_lines(made) for line in range(first, last + 1))
        return count_shared_with(file, made), sum(1 for line in lines if line in named)

    best = max(page.articles, key=likeness, default=None)
    return best if best is not None and likeness(best)[0] >= PART else None
