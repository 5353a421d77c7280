"""The search page: a form, and room for what the reader's browser finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from gazette.paper.addresses import SEARCH
from gazette.views.frame import Frame, Imprint


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """The search page; everything on it that depends on a query is made by the script."""

    layout: ClassVar[str] = "search"

    address: str
    frame: Frame


def plan_search(imprint: Imprint) -> SearchView:
    """Return the view of the search page."""
    return SearchView(address=SEARCH, frame=imprint.frame(SEARCH, "search"))
