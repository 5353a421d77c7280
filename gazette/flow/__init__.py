"""The two pipelines: page text into content/, content/ into a site."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gazette.flow.building import check_site, read_site
    from gazette.flow.explaining import explain_page_lines
    from gazette.flow.importing import ImportRequest, import_pages
    from gazette.flow.indexing import index_site
    from gazette.flow.mending import Fixed, FixRequest, fix_content
    from gazette.flow.rebuilding import build_site
    from gazette.flow.requests import Announce, BuildReport, BuildRequest
    from gazette.flow.reviewing import SUFFIXES, Review, check_apart
    from gazette.flow.verifying import VerifiedSource, VerifyReport, verify_content
    from gazette.review import Account

__all__ = [
    "SUFFIXES",
    "Account",
    "Announce",
    "BuildReport",
    "BuildRequest",
    "FixRequest",
    "Fixed",
    "ImportRequest",
    "Review",
    "VerifiedSource",
    "VerifyReport",
    "build_site",
    "check_apart",
    "check_site",
    "explain_page_lines",
    "fix_content",
    "import_pages",
    "index_site",
    "read_site",
    "verify_content",
]

# A build needs nothing of the importer: each is loaded when somebody asks for what it holds.
_HOMES = {
    "Announce": "gazette.flow.requests",
    "BuildReport": "gazette.flow.requests",
    "BuildRequest": "gazette.flow.requests",
    "build_site": "gazette.flow.rebuilding",
    "check_site": "gazette.flow.building",
    "index_site": "gazette.flow.indexing",
    "read_site": "gazette.flow.building",
    "ImportRequest": "gazette.flow.importing",
    "explain_page_lines": "gazette.flow.explaining",
    "import_pages": "gazette.flow.importing",
    "Fixed": "gazette.flow.mending",
    "FixRequest": "gazette.flow.mending",
    "fix_content": "gazette.flow.mending",
    "SUFFIXES": "gazette.flow.reviewing",
    "Review": "gazette.flow.reviewing",
    "check_apart": "gazette.flow.reviewing",
    "Account": "gazette.review",
    "VerifiedSource": "gazette.flow.verifying",
    "VerifyReport": "gazette.flow.verifying",
    "verify_content": "gazette.flow.verifying",
}


def __getattr__(name: str) -> object:
    """Return what a part of this room gives."""
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(importlib.import_module(_HOMES[name]), name)
