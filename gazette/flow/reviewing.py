"""What came of an import, written beside each other as it comes: a JSON report and an HTML review page."""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

import gazette
from gazette.disk import read_start, shown_path
from gazette.flow.importing import ImportRequest, list_paths
from gazette.growing import Growing, Spool
from gazette.importer import explain_lines
from gazette.problems import GazetteError
from gazette.review import (
    FORMAT,
    LANGUAGES,
    VERSION,
    Entry,
    ImportReport,
    Totals,
    count_page,
    doubtful_lines,
    make_entry,
    record_page,
    record_totals,
    render_foot,
    render_head,
    render_page,
)
from gazette.review.words import say

SUFFIXES = (".json", ".html")
_HEAD_BYTES = 4_000
# What reports begin with, also those of earlier versions, whose pages had nothing but their title.
_MARKS = (FORMAT.encode(), *(f"<title>{say(language, 'title')}</title>".encode() for language in LANGUAGES))


def check_apart(path: Path, request: ImportRequest) -> None:
    """Let no report lie among the articles, where an import sweeps, and let it take the place of earlier reports alone.

    **Raises**: GazetteError when it would lie there, or take the place of a page text or of another file.
    """
    if path.resolve().is_relative_to(request.content.resolve()):
        message = f"{shown_path(path)}: no report belongs in the folder of articles; name a place outside it"
        raise GazetteError(message)
    texts = {text.resolve() for text in list_paths(request)}
    for each in (path.with_suffix(suffix) for suffix in SUFFIXES):
        if each.resolve() in texts:
            message = f"{shown_path(each)}: this is the page text itself; name another file for the report"
            raise GazetteError(message)
        if each.is_file() and not _is_report(read_start(each, _HEAD_BYTES)):
            message = (
                f"{shown_path(each)}: this file is no report of an import, so none is written over it; name another"
            )
            raise GazetteError(message)


def _is_report(head: bytes) -> bool:
    """Say whether a file, by its beginning, is a report that may be written anew; an empty one says nothing."""
    return not head.strip() or any(mark in head for mark in _MARKS)


class Review:
    """A report in the making: both files take their places when all pages are in, and neither when something breaks.

    Pages are written as they come. Only a row of the index stays of each, since the index stands above them all.
    **Raises**: GazetteError as soon as it is entered when there is no writing where the report is wanted.
    """

    def __init__(self, path: Path, language: str, *, dry_run: bool) -> None:
        self._paths = [path.with_suffix(suffix) for suffix in SUFFIXES]
        self._language = language
        self._dry_run = dry_run
        self._entries: list[Entry] = []
        self._totals = Totals()

    def __enter__(self) -> Self:
        """Open both files, and find out now whether they can be."""
        with ExitStack() as stack:
            self._sections = stack.enter_context(Spool[str]())
            self._json, self._html = (stack.enter_context(Growing(path)) for path in self._paths)
            self._stack = stack.pop_all()
        head = {"format": FORMAT, "version": VERSION, "generator": f"gazette {gazette.__version__}"}
        self._json.write(f'{json.dumps({**head, "dry_run": self._dry_run})[:-1]}, "pages": [')
        return self

    def add(self, report: ImportReport) -> None:
        """Write what came of one page."""
        self._json.write("\n" if not self._entries else ",\n")
        self._json.write(json.dumps(record_page(report), ensure_ascii=False))
        entry = make_entry(len(self._entries) + 1, report)
        why = explain_lines(report.page, doubtful_lines(report)) if report.page else {}
        self._sections.add(render_page(entry, report, why, self._language))
        self._entries.append(entry)
        self._totals += count_page(report)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write what stands around the pages and put both files in place, or take them away."""
        if kind is not None:
            self._stack.__exit__(kind, error, trace)
            return
        with self._stack:
            self._finish()

    def _finish(self) -> None:
        self._json.write(f'\n], "totals": {json.dumps(record_totals(self._totals))}}}\n')
        self._html.write(render_head(tuple(self._entries), self._language, dry_run=self._dry_run))
        for section in self._sections:
            self._html.write(section)
        self._html.write(render_foot(self._language))
