"""Names of page texts as who runs a command sees them, where content/ and seeds/ stand in another folder than they do.

Articles and reports remember page texts by their place beside content/; what is told must lead to the file from here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from gazette.disk import shown_path
from gazette.problems import Problem
from gazette.review import ImportReport


def name_from_here(name: str, content: Path) -> str:
    """Return how a page text that is remembered by a name is called from where the command runs."""
    seed = content.resolve().parent / name
    return shown_path(seed) if seed.is_file() else name


def see_report(report: ImportReport, content: Path) -> ImportReport:
    """Return what came of a page, all that is said of its page text said of the file as it is called from here."""
    name = name_from_here(report.shown, content)
    if name == report.shown:
        return report
    page = report.page
    if page is not None:
        source = replace(page.source, path=name)
        page = replace(page, source=source, problems=see_problems(page.problems, {report.shown}, content))
    return replace(report, shown=name, page=page, problems=see_problems(report.problems, {report.shown}, content))


def see_problems(problems: Iterable[Problem], names: Iterable[str], content: Path) -> tuple[Problem, ...]:
    """Return problems, those of page texts that are remembered by these names at the files as they are called here."""
    here = {name: name_from_here(name, content) for name in names}
    return tuple(
        replace(each, span=each.span._replace(path=here.get(each.span.path, each.span.path))) for each in problems
    )
