"""The record of an import for programs: JSON values whose shape docs/import-report.md describes."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from gazette.importer import ImportedPage, JumpPair
from gazette.importer.fates import Fate as Stretch
from gazette.importer.fates import Use
from gazette.model import Article
from gazette.problems import Code, Problem, Severity
from gazette.review.outcome import Fate, FileFate, ImportReport

FORMAT = "gazette import report"
VERSION = 1  # counts up when a key changes its name or meaning or goes away; a new key leaves it as it is
Value = dict[str, object]
_BECOMES = ("field", "form word", "furniture", "invisible", "unplaced")


@dataclass(frozen=True, slots=True)
class Totals:
    """Counts over pages, which add up."""

    pages: int = 0
    articles: int = 0
    errors: int = 0
    warnings: int = 0
    notes: int = 0
    characters: int = 0
    unplaced: int = 0
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    kept: int = 0
    left_out: int = 0

    def __add__(self, other: Totals) -> Totals:
        """Return the counts of both together."""
        return Totals(*(getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__))


def record_page(report: ImportReport) -> Value:
    """Return the record of one page: its articles, every line with what became of it, problems, counts."""
    page = report.page
    return {
        "file": report.shown,
        "encoding": report.encoding or None,
        "date": page.date.isoformat() if page and page.date else None,
        "date_inferred": page.date_inferred if page else False,
        "page": page.page if page else None,
        "page_inferred": page.page_inferred if page else False,
        "articles": [_article(article.article, file) for article, file in report.filed],
        "files": [
            {
                "file": each.shown,
                "fate": each.fate.value,
                "diff": each.diff or None,
                "restored": list(each.restored),
                "held_by": each.held_by or None,
            }
            for each in report.files
        ],
        "jumps": [_jump(pair) for pair in report.jumps],
        "lines": _lines(page, report.problems) if page else [],
        "problems": [record_problem(problem) for problem in report.problems],
        "counts": {key: value for key, value in record_totals(count_page(report)).items() if key != "pages"},
        "conservation": _conservation(page, report.problems) if page else None,
    }


def _jump(pair: JumpPair) -> Value:
    parts = {"first": pair.first, "second": pair.second}
    named: Value = {name: {"page": place.page, "number": place.number} for name, place in parts.items()}
    return named | {"likeness": round(pair.likeness, 2)}


def count_page(report: ImportReport) -> Totals:
    """Return what one page adds to the totals."""
    severities = Counter(problem.severity for problem in report.problems)
    fates = Counter(file.fate for file in report.files)
    ink = _count_ink(report.page) if report.page else Counter[str]()
    return Totals(
        pages=1,
        articles=len(report.page.articles) if report.page else 0,
        errors=severities[Severity.ERROR],
        warnings=severities[Severity.WARNING],
        notes=severities[Severity.NOTE],
        characters=ink.total(),
        unplaced=ink["unplaced"],
        new=fates[Fate.NEW],
        updated=fates[Fate.UPDATED],
        unchanged=fates[Fate.UNCHANGED],
        kept=fates[Fate.KEPT],
        left_out=fates[Fate.LEFT_OUT],
    )


def record_totals(totals: Totals) -> Value:
    """Return totals by their names."""
    return {name: getattr(totals, name) for name in totals.__dataclass_fields__}


def record_problem(problem: Problem) -> Value:
    """Return a problem with everything that it says, the alternative of a doubt as values of its own."""
    other = problem.alternative
    return {
        "code": problem.code.value,
        "severity": problem.severity.value,
        "file": problem.span.path,
        "line": problem.span.line,
        "column": problem.span.column,
        "end_line": problem.span.end_line,
        "end_column": problem.span.end_column,
        "message": problem.message,
        "hint": problem.hint or None,
        "alternative": None
        if other is None
        else {
            "about": other.about,
            "taken": other.taken,
            "other": other.other or None,
            "line": other.line,
            "margin": other.margin,
            "chance": other.chance,
        },
    }


def becomes(stretch: Stretch) -> str:
    """Say what a stretch became: a field, a form word that marks one, furniture, invisible, unplaced."""
    if stretch.use in {Use.FURNITURE, Use.INVISIBLE, Use.UNPLACED}:
        return stretch.use.value
    return "form word" if stretch.mark else "field"


def _article(article: Article, file: FileFate | None) -> Value:
    origin = article.source_text
    return {
        "number": article.place.number,
        "file": file.shown if file else None,
        "fate": file.fate.value if file else None,
        "kind": article.kind.value,
        "title": article.title.printed,
        "lines": [list(pair) for pair in origin.lines] if origin else [],
    }


def _lines(page: ImportedPage, problems: tuple[Problem, ...]) -> list[Value]:
    stretches: dict[int, list[Stretch]] = defaultdict(list)
    for stretch in page.fates:
        stretches[stretch.line].append(stretch)
    doubts = (each for each in problems if each.span.path == page.source.path)  # not those of issue.yaml
    doubtful = {problem.span.line for problem in doubts if problem.severity is not Severity.NOTE}
    return [
        {
            "line": number,
            "text": text,
            "doubtful": number in doubtful and bool(stretches[number]),
            "role": page.became.get(number),
            "stretches": [_stretch(stretch) for stretch in stretches[number]],
        }
        for number, text in enumerate(list_lines(page.source.text), 1)
    ]


def list_lines(text: str) -> list[str]:
    """Return the lines of a text: below the line feed that ends the last one there is none."""
    return text.removesuffix("\n").split("\n")


def _stretch(stretch: Stretch) -> Value:
    return {
        "column": stretch.column,
        "end_column": stretch.end_column,
        "becomes": becomes(stretch),
        "use": stretch.use.value,
        "article": stretch.article,
    }


def _conservation(page: ImportedPage, problems: tuple[Problem, ...]) -> Value:
    """Return how many characters that are no white space became what, and whether none was lost or used twice."""
    ink = _count_ink(page)
    total = sum(1 for char in page.source.text if not char.isspace())
    broken = any(each.code is Code.NOT_CONSERVED and each.severity is Severity.ERROR for each in problems)
    held = ink.total() == total and not broken
    return {"held": held, "characters": total, **{what.replace(" ", "_"): ink[what] for what in _BECOMES}}


def _count_ink(page: ImportedPage) -> Counter[str]:
    raw = page.source.text.split("\n")
    counts: Counter[str] = Counter()
    for stretch in page.fates:
        words = raw[stretch.line - 1][stretch.column - 1 : stretch.end_column - 1]
        counts[becomes(stretch)] += sum(1 for char in words if not char.isspace())
    return counts
