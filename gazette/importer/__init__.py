"""Page text to articles: ``import_page`` and what goes with it."""

from __future__ import annotations

from gazette.importer.conservation import check_conservation, list_in_order
from gazette.importer.decode import Decoded, decode_page
from gazette.importer.emending import Proposal, emend_article, find_emendations
from gazette.importer.explain import Explanation, explain_line, explain_lines, format_explanation
from gazette.importer.fates import Fate, Use
from gazette.importer.imported import ImportedPage, PageHints
from gazette.importer.issue_jumps import JoinedJumps, JumpPair, join_jumps
from gazette.importer.page import import_page
from gazette.importer.report import format_report

__all__ = [
    "Decoded",
    "Explanation",
    "Fate",
    "ImportedPage",
    "JoinedJumps",
    "JumpPair",
    "PageHints",
    "Proposal",
    "Use",
    "check_conservation",
    "decode_page",
    "emend_article",
    "explain_line",
    "explain_lines",
    "find_emendations",
    "format_explanation",
    "format_report",
    "import_page",
    "join_jumps",
    "list_in_order",
]
