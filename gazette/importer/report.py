"""The importer's report for an editor: doubts first, then every line of the page and what became of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from gazette.importer.fates import Fate, Use
from gazette.importer.imported import ImportedPage
from gazette.importer.written import name_use
from gazette.model import Article
from gazette.problems import Problem, Severity
from gazette.text.widths import width_of

# How many characters of a line are shown; of a long one so many before the place in question, and after it.
_WORDS, _LEAD, _AFTER = 34, 12, 8
_LABEL_WIDTH = 34


Words = Callable[[str], str]


def format_report(page: ImportedPage, words: Words = str) -> str:
    """Return the report as plain text: what was found, what is doubtful and why, and the account of every line.

    ``words`` says the names of what was found in the reader's language; whole sentences stay as they are.
    """
    parts = (_summary(page, words), _doubts(page), _articles(page, words), _lines(page, words))
    return "\n".join(line for part in parts for line in part) + "\n"


def _summary(page: ImportedPage, words: Words) -> list[str]:
    date = f"{page.date}{words(' (inferred)') if page.date_inferred else ''}" if page.date else words("no date")
    number = f"page {page.page}{' (inferred)' if page.page_inferred else ''}" if page.page else "no page number"
    count = f"{len(page.articles)} article{'' if len(page.articles) == 1 else 's'}"
    return [words(f"{page.source.path}: {date}, {number}, {count}")]


def _doubts(page: ImportedPage) -> list[str]:
    if not page.problems:
        return ["", "No doubts."]
    ranked = sorted(page.problems, key=lambda problem: (problem.severity.rank, problem.sort_key))
    return ["", "To look at:", *(line for problem in ranked for line in _doubt(page, problem))]


def _doubt(page: ImportedPage, problem: Problem) -> list[str]:
    words = _quote(page.source.line(problem.span.line), problem.span.column - 1)
    lines = [f"  {problem.span.line}:{problem.span.column} {problem.severity}[{problem.code}] {problem.message}"]
    lines += [f"      | {words}"] if words else []
    return lines + ([f"      = {problem.hint}"] if problem.hint else [])


def _quote(line: str, place: int) -> str:
    """Return the beginning of a line, or of a long one what stands round a place in it, counted from 0."""
    begin = len(line) - len(line.lstrip())
    first = place - _LEAD if place - begin > _WORDS - _AFTER else begin
    return ("…" if first > begin else "") + line[first:].strip()[:_WORDS]


def _articles(page: ImportedPage, words: Words) -> list[str]:
    out = ["", "Articles:"] if page.articles else []
    for file in page.articles:
        article = file.article
        out.append(f"  {article.place.number:02d} {_one_line(article.title.printed)}{_details(article, words)}")
    return out


def _details(article: Article, words: Words) -> str:
    people = "、".join(f"{person.role or ''}{person.name}" for person in article.byline)
    parts = (
        words(article.kind.value) if article.kind.value != "article" else "",
        article.column or "",
        article.source or "",
        people,
        words(f"to page {article.continues_on}") if article.continues_on else "",
        words(f"from page {article.continued_from}") if article.continued_from else "",
    )
    said = " · ".join(part for part in parts if part)
    return f"  [{said}]" if said else ""


def _lines(page: ImportedPage, words: Words) -> list[str]:
    fates: dict[int, list[Fate]] = defaultdict(list)
    for fate in page.fates:
        fates[fate.line].append(fate)
    doubtful = {problem.span.line for problem in page.problems if problem.severity is not Severity.NOTE}
    out, blank = ["", "Every line:"], 0
    for number, text in enumerate(page.source.text.removesuffix("\n").split("\n"), 1):
        if not text.strip() and not fates[number]:
            blank += 1
            continue
        mark = "?" if number in doubtful else " "
        label = _label(fates[number], page.became.get(number, ""), words)
        room = " " * max(0, _LABEL_WIDTH - round(2 * width_of(label)))
        out.append(f"{number:5d}{mark} {label}{room} {_one_line(text.strip())[:_WORDS]}")
    return [*out, f"{blank} blank lines" if blank != 1 else "1 blank line"]


def _label(fates: list[Fate], became: str, words: Words) -> str:
    names: list[str] = []
    for fate in fates:
        use = words(name_use(fate.use, became))
        name = f"{fate.article:02d} {use}" if fate.article else use
        if name not in names:
            names.append(name)
    if all(fate.use is Use.INVISIBLE for fate in fates):
        return words("invisible characters")
    head = names[0][:2]
    return ", ".join([names[0], *(name[3:] if name[:2] == head and head.isdigit() else name for name in names[1:])])


def _one_line(text: str) -> str:
    return " ".join(text.split())
