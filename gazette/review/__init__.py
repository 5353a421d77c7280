"""What came of an import, for those who look it over: a record for programs, a page for editors."""

from __future__ import annotations

from gazette.review.account import Account, Lost, Reckoning, open_reckoning
from gazette.review.comparing import (
    PART,
    Comparison,
    Standing,
    compare_article,
    compare_issue,
    count_shared,
    count_shared_with,
    find_lost_words,
    is_gone,
    say_difference,
    share_lines,
)
from gazette.review.doubles import Copy, Double, find_doubles, is_held, list_copies
from gazette.review.outcome import ARTICLE, Fate, FileFate, ImportReport, SamePage
from gazette.review.pairing import Filed, find_lines, pair_articles
from gazette.review.placing import Placed, Placing, Shelved, find_orphans, name_file, place_articles
from gazette.review.printed_words import Print, Where, Words, list_prints, read_unreadable, read_words
from gazette.review.record import FORMAT, VERSION, Totals, count_page, record_page, record_problem, record_totals
from gazette.review.sheet import Entry, doubtful_lines, make_entry, render_foot, render_head, render_page
from gazette.review.words import LANGUAGES

__all__ = [
    "ARTICLE",
    "FORMAT",
    "LANGUAGES",
    "PART",
    "VERSION",
    "Account",
    "Comparison",
    "Copy",
    "Double",
    "Entry",
    "Fate",
    "FileFate",
    "Filed",
    "ImportReport",
    "Lost",
    "Placed",
    "Placing",
    "Print",
    "Reckoning",
    "SamePage",
    "Shelved",
    "Standing",
    "Totals",
    "Where",
    "Words",
    "compare_article",
    "compare_issue",
    "count_page",
    "count_shared",
    "count_shared_with",
    "doubtful_lines",
    "find_doubles",
    "find_lines",
    "find_lost_words",
    "find_orphans",
    "is_gone",
    "is_held",
    "list_copies",
    "list_prints",
    "make_entry",
    "name_file",
    "open_reckoning",
    "pair_articles",
    "place_articles",
    "read_unreadable",
    "read_words",
    "record_page",
    "record_problem",
    "record_totals",
    "render_foot",
    "render_head",
    "render_page",
    "say_difference",
    "share_lines",
]
