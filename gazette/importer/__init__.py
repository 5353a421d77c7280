"""Page text to articles: ``import_page`` and what goes with it."""

from __future__ import annotations

from gazette.importer.conservation import check_conservation
from gazette.importer.decode import Decoded, decode_page
from gazette.importer.fates import Fate, Use
from gazette.importer.imported import ImportedPage, PageHints
from gazette.importer.page import import_page
from gazette.importer.report import format_report

__all__ = [
    "Decoded",
    "Fate",
    "ImportedPage",
    "PageHints",
    "Use",
    "check_conservation",
    "decode_page",
    "format_report",
    "import_page",
]
