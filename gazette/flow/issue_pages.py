"""What only the pages of an issue together tell: a page given twice, jump lines and their other halves.

Pages of an issue need not be imported in one go. So the other half of a jump is looked for among the articles of
content/, too, and where an editor wrote into a file where an article goes on, that is what counts.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from gazette import disk, listing
from gazette.flow.jump_titles import has_headline
from gazette.importer import ImportedPage, JumpPair, join_jumps
from gazette.importer.issue_jumps import JUMPS
from gazette.importer.sections import FRONT
from gazette.matter.article_file import is_as_imported, parse_article_file
from gazette.matter.names import parse_name
from gazette.model import Article, ArticleFile, IssueInfo, Place, Wording
from gazette.problems import Code, Problem, Source, Span
from gazette.review import ImportReport, SamePage, find_lines
from gazette.text.decoding import decode_utf8
from gazette.text.emendations import parse_wording
from gazette.text.jumped import breaks_off

_KEYS = (b"continues_on", b"continued_from")
_Names = dict[str, frozenset[str]]  # what articles may call a page text: what it is called, and was before


@dataclass(slots=True)
class IssueJumps:
    """The parts that jump lines join, what they leave open, and the headlines of parts that go on, by a given file.

    **Shape**: a pair is its first part's file's, unless that stood in content/ before; what a standing article leaves
    open is the file's whose page it names; a headline is the file's that goes on with it, by its article's number.
    """

    pairs: dict[str, list[JumpPair]] = field(default_factory=lambda: defaultdict(list))
    problems: dict[str, list[Problem]] = field(default_factory=lambda: defaultdict(list))
    titles: dict[str, dict[int, Wording]] = field(default_factory=lambda: defaultdict(dict))


@dataclass(slots=True)
class IssuePages:
    """The pages of an import, gathered page by page; a page leaves here no more than the others need of it."""

    content: Path
    files: dict[tuple[dt.date, int], list[str]] = field(default_factory=lambda: defaultdict(list))
    pages: dict[dt.date, list[ImportedPage]] = field(default_factory=lambda: defaultdict(list))
    names: _Names = field(default_factory=dict)

    def add(
        self, report: ImportReport, old: Collection[str], find_left_out: Callable[[ImportedPage], Collection[int]]
    ) -> None:
        """Take what a page tells the others; of one with jumps it is asked which articles somebody took out.

        ``old`` is what its text was called before.
        **Units**: these by their places among the page's articles, from 0.
        """
        page = report.page
        if page is not None and page.date is not None and page.page is not None:
            self.files[page.date, page.page].append(report.shown)
            self.names[report.shown] = frozenset({report.shown, *old})
            left_out = find_left_out(page) if any(_jumps(file.article) for file in page.articles) else ()
            self.pages[page.date].append(_in_short(page, left_out))

    def find_same_pages(self) -> dict[str, list[Problem]]:
        """Return an error for each file beside the first that has a page of an issue, by the file."""
        found: dict[str, list[Problem]] = defaultdict(list)
        for (date, page), (first, *others) in self.files.items():
            for other in others:
                message = f"this is page {page} of {date} again, which {first} has already"
                hint = "leave one of the two out, or give this one its own --date or --page"
                section = self._find_section(date, other)
                if section != self._find_section(date, first):
                    name = f"{section}{page}"
                    message = f"this is page {name} of {date}, and {first} has the number {page} already"
                    number = page + self._count_before(date, section)
                    hint = f"sections are numbered through: import {section}'s singly, this one with --page {number}"
                found[other].append(Problem(Code.SAME_PAGE, Span(other), message, hint))
        return found

    def tell_same_pages(self) -> tuple[SamePage, ...]:
        """Return the pages that are given twice, each with its files."""
        return tuple(SamePage(date, page, tuple(files)) for (date, page), files in self.files.items() if files[1:])

    def _find_section(self, date: dt.date, path: str) -> str:
        """Return the section of a page text; a front page that prints none is A1."""
        return next(page.section for page in self.pages[date] if page.source.path == path) or FRONT

    def _count_before(self, date: dt.date, section: str) -> int:
        """Return how many pages the sections before one have, as far as they are given."""
        most: dict[str, int] = defaultdict(int)
        for page in self.pages[date]:
            name = page.section or FRONT
            most[name] = max(most[name], page.page or 0)
        return sum(pages for name, pages in most.items() if name < section)

    def join_jumps(self) -> IssueJumps:
        """Return the parts that jump lines (下转, 上接) join, and what they leave open."""
        jumps = IssueJumps()
        for date, pages in self.pages.items():
            standing = tuple(_list_standing(self.content, date, pages, self.names))
            fresh = tuple(_as_edited(page, standing, self.names) for page in pages)
            others = _without(standing, pages, self.names)
            joined = join_jumps(fresh, others)
            heads = _list_headlines((*fresh, *others))
            for pair in joined.pairs:
                at = next(part.page for part in (pair.first, pair.second) if (date, part.page) in self.files)
                jumps.pairs[self.files[date, at][0]].append(pair)
                given = self.files.get((date, pair.second.page))
                if given and pair.first in heads:
                    jumps.titles[given[0]][pair.second.number] = heads[pair.first]
            for page, problem in joined.problems:
                given = self.files[date, page]
                jumps.problems[problem.span.path if problem.span.path in given else given[0]].append(problem)
        return jumps


def _list_headlines(pages: Iterable[ImportedPage]) -> dict[Place, Wording]:
    """Return the headlines of the articles that have one, by their places."""
    return {file.article.place: file.article.title for page in pages for file in page.articles if has_headline(file)}


def _in_short(page: ImportedPage, left_out: Collection[int]) -> ImportedPage:
    """Return a page with its headlines, its jump lines, the words of what these lead to, how many pages it counts.

    What somebody took out is not written again, so it says nothing.
    """
    articles = tuple(
        _silence(file) if index in left_out else file if _jumps(file.article) else _name(file)
        for index, file in enumerate(page.articles)
    )
    jumps = tuple(fate for fate in page.fates if fate.use in JUMPS)
    issue = IssueInfo(date=page.issue.date, page_count=page.issue.page_count) if page.issue else None
    return replace(page, source=Source(page.source.path, ""), articles=articles, fates=jumps, problems=(), issue=issue)


def _name(file: ArticleFile) -> ArticleFile:
    """Return an article as its headline, with its text only where that breaks off: another may go on with it."""
    article = file.article
    short = Article(
        place=article.place,
        path=article.path,
        title=article.title,
        kicker=article.kicker,
        subtitle=article.subtitle,
        source_text=article.source_text,
    )
    return ArticleFile(short, file.body if breaks_off(file.body) else "")


def _silence(file: ArticleFile) -> ArticleFile:
    """Return an article without a word, at its place."""
    article = file.article
    return ArticleFile(Article(place=article.place, path=article.path, title=parse_wording("")), "")


def _jumps(article: Article) -> bool:
    return article.continues_on is not None or article.continued_from is not None


def _list_standing(content: Path, date: dt.date, pages: list[ImportedPage], names: _Names) -> Iterator[ImportedPage]:
    """Yield the articles of an issue in content/ that a jump may concern, a page each; and its pages with nothing."""
    folder = content / date.isoformat()
    asked = {number for page in pages for file in page.articles for number in _name_pages(file.article)}
    # An editor may have taken out where an article goes on: its file says nothing of it, and is looked at, too.
    leading = (page.source.path for page in pages if any(_name_pages(file.article) for file in page.articles))
    seeds = tuple(name.encode() for path in leading for name in names[path])
    shown = set()
    for path in listing.list_files(folder) if folder.is_dir() else ():
        name, _ = parse_name(f"{date.isoformat()}/{path}", path)
        target = folder / path
        if name is None or name.place is None or not target.resolve().is_relative_to(content.resolve()):
            continue
        number = name.place.page
        if number not in shown:
            shown.add(number)
            yield _make_page(disk.shown_path(target), date, number)
        data = disk.find_bytes(target) or b""
        if number not in asked and not any(key in data for key in (*_KEYS, *seeds)):
            continue
        source, _ = decode_utf8(disk.shown_path(target), data)
        file = parse_article_file(source, name.place, name.path)[0] if source else None
        if source is not None and file is not None:
            yield replace(_make_page(source.path, date, number, source.text), articles=(file,))


def _name_pages(article: Article) -> tuple[int, ...]:
    return tuple(number for number in (article.continues_on, article.continued_from) if number)


def _make_page(path: str, date: dt.date, number: int, text: str = "") -> ImportedPage:
    return ImportedPage(
        source=Source(path, text),
        date=date,
        page=number,
        date_inferred=False,
        page_inferred=False,
        issue=None,
        articles=(),
        fates=(),
        problems=(),
    )


def _as_edited(page: ImportedPage, standing: tuple[ImportedPage, ...], names: _Names) -> ImportedPage:
    """Return a page with the articles as they stand that an editor has edited and that lead elsewhere."""
    articles = list(page.articles)
    for each in standing:
        for file in each.articles:
            origin = file.article.source_text
            if not origin or not origin.lines or origin.file not in names[page.source.path]:
                continue
            if is_as_imported(each.source.text, origin):
                continue
            for index, made in enumerate(articles):
                if find_lines(made)[:1] == find_lines(file)[:1]:
                    articles[index] = file
    return replace(page, articles=tuple(articles))


def _without(standing: tuple[ImportedPage, ...], pages: list[ImportedPage], names: _Names) -> tuple[ImportedPage, ...]:
    """Return what stands in content/ and was not made of a page text that is being imported."""
    given = {name for page in pages for name in names[page.source.path]}
    numbers = {page.page for page in pages}
    kept = []
    for each in standing:
        origins = [file.article.source_text for file in each.articles]
        if any(origin and origin.file in given for origin in origins) or (not origins and each.page in numbers):
            continue
        path = next((origin.file for origin in origins if origin), each.source.path)
        kept.append(replace(each, source=Source(path, "")))
    return tuple(kept)
