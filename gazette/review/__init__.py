"""What came of an import, for those who look it over: a record for programs, a page for editors."""

from __future__ import annotations

from gazette.review.comparing import Comparison, Standing, compare_article, compare_issue, find_lost_words
from gazette.review.outcome import Fate, FileFate, ImportReport
from gazette.review.record import FORMAT, VERSION, Totals, count_page, record_page, record_problem, record_totals
from gazette.review.sheet import Entry, doubtful_lines, make_entry, render_foot, render_head, render_page
from gazette.review.words import LANGUAGES

__all__ = [
    "FORMAT",
    "LANGUAGES",
    "VERSION",
    "Comparison",
    "Entry",
    "Fate",
    "FileFate",
    "ImportReport",
    "Standing",
    "Totals",
    "compare_article",
    "compare_issue",
    "count_page",
    "doubtful_lines",
    "find_lost_words",
    "make_entry",
    "record_page",
    "record_problem",
    "record_totals",
    "render_foot",
    "render_head",
    "render_page",
]
