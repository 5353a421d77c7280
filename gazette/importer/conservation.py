"""The importer's own check: no character of the page lost, none invented, none used twice."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from operator import attrgetter

from gazette.importer.fates import Fate, Use
from gazette.importer.imported import ImportedPage
from gazette.model import Article, ArticleFile, Wording
from gazette.problems import Code, Problem, Severity, Span
from gazette.text.commonmark import plain_lines
from gazette.text.widths import ink_of

_USES = tuple(Use)
_HINT = "this is a fault of the importer: nothing was written; please report it with the page"


def check_conservation(page: ImportedPage) -> tuple[Problem, ...]:
    """Return an error for every stretch lost or used twice, and for every field whose words the page does not have.

    **Problems**: NOT_CONSERVED at the stretch, or at the article's first line.
    """
    raw = page.source.text.split("\n")
    problems = [*_check_cover(page, raw)]
    pieces: dict[tuple[int | None, Use], list[str]] = defaultdict(list)
    for fate in list_in_order(page) if page.order else page.fates:
        if not fate.mark:
            pieces[(fate.article, fate.use)].append(raw[fate.line - 1][fate.column - 1 : fate.end_column - 1])
    words = {what: ink_of("".join(them)) for what, them in pieces.items()}
    columns = "".join(text for (_, use), text in words.items() if use is Use.COLUMN)
    for number, file in enumerate(page.articles, 1):
        wrong = _wrong_fields(number, file, words, (columns, page.source.text, page.bare))
        faults = (f"the {what} of article {number} does not equal the page" for what in wrong)
        problems += [_fault(page, _first_line(file), message) for message in faults]
    return tuple(problems)


def list_in_order(page: ImportedPage) -> list[Fate]:
    """Return the fates of a page in the order in which its lines were read."""
    heads = sorted((line, column, place) for place, (line, column) in enumerate(page.order))

    def find_place(fate: Fate) -> int:
        at = bisect_right(heads, (fate.line, fate.column, len(heads))) - 1
        return heads[at][-1] if at >= 0 and heads[at][0] == fate.line else 0

    return sorted(page.fates, key=find_place)


def _check_cover(page: ImportedPage, raw: list[str]) -> list[Problem]:
    covered: dict[int, list[Fate]] = defaultdict(list)
    for fate in page.fates:
        covered[fate.line].append(fate)
    problems = []
    for number, text in enumerate(raw, 1):
        if (not text and number not in covered) or _is_covered(text, covered[number]):
            continue
        times = [0] * len(text)
        for fate in covered[number]:
            for index in range(fate.column - 1, fate.end_column - 1):
                times[index] += 1
        wrong = next((index for index, char in enumerate(text) if times[index] != 1 and not char.isspace()), None)
        if wrong is not None:
            what = "lost" if times[wrong] == 0 else "used twice"
            problems.append(_fault(page, number, f"the character {text[wrong]!r} is {what}", wrong + 1))
    return problems


def _is_covered(text: str, fates: list[Fate]) -> bool:
    """Say whether fates lie side by side, with nothing but white space between them; most lines are told by that."""
    end = 0
    for fate in sorted(fates, key=attrgetter("column")):
        start = fate.column - 1
        if start < end or text[end:start].strip():
            return False
        end = fate.end_column - 1
    return not text[end:].strip()


def _wrong_fields(
    number: int, file: ArticleFile, words: dict[tuple[int | None, Use], str], around: tuple[str, str, str]
) -> list[str]:
    columns, *pages = around
    article = file.article
    has = {use: words.get((number, use), "") for use in _USES}
    captions = "".join(_printed(photo.caption) for photo in article.photos)
    credit = "".join(photo.credit or "" for photo in article.photos)
    body = "".join(plain_lines(file.body))
    pairs = (
        ("kicker", _printed(article.kicker), has[Use.KICKER]),
        ("subtitle", _printed(article.subtitle), has[Use.SUBTITLE]),
        ("source", article.source or "", has[Use.SOURCE]),
        ("body", body, has[Use.BODY]),
        ("caption", captions, has[Use.CAPTION]),
        ("credit", credit, has[Use.CREDIT]),
    )
    wrong = [what for what, value, printed in pairs if ink_of(value) != printed]
    wrong += ["title"] if not _title_holds(article, has[Use.TITLE], (body + captions, *pages)) else []
    people = [text for person in article.byline for text in (person.name, person.role or "")]
    wrong += ["byline"] if any(ink_of(text) not in has[Use.BYLINE] for text in people) else []
    place = article.dateline.place if article.dateline else None
    wrong += ["dateline"] if ink_of(place or "") not in has[Use.DATELINE] else []
    return wrong + (["column"] if any(ink_of(part) not in columns for part in (article.column or "").split()) else [])


def _title_holds(article: Article, titles: str, texts: tuple[str, ...]) -> bool:
    """Say whether a title equals what the page prints as one; without a headline it repeats words of a text."""
    title = ink_of(_printed(article.title))
    return title == titles if titles else any(title in ink_of(text) for text in texts)


def _printed(wording: Wording | None) -> str:
    return wording.printed if wording else ""


def _first_line(file: ArticleFile) -> int:
    origin = file.article.source_text
    return origin.lines[0][0] if origin and origin.lines else 1


def _fault(page: ImportedPage, line: int, message: str, column: int = 1) -> Problem:
    return Problem(
        Code.NOT_CONSERVED, Span(page.source.path, line, column, line, column), message, _HINT, Severity.ERROR
    )
