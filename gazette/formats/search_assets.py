"""Small static files that the search page loads beside the index: characters, dates, columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from gazette.formats.compact import format_compact
from gazette.formats.shadow import find_depths
from gazette.model import Heading, Output, Paper
from gazette.paper.addresses import SEARCH
from gazette.paper.records import Record
from gazette.paper.shards import plan_shards
from gazette.text.variants import simplified_forms

FOLDING = "assets/folding.json"
ARTICLES = f"{SEARCH}articles.json"


def format_search_assets() -> tuple[Output, ...]:
    """Return the table that folds a traditional character into its simplified form, for the browser.

    **Shape**: ``{"from": "…", "to": "…"}``, two strings of the same length in the order of the code points.
    """
    forms = simplified_forms()
    return (Output(FOLDING, format_compact({"from": "".join(forms), "to": "".join(forms.values())})),)


def format_search_tables(paper: Paper) -> tuple[Output, ...]:
    """Return what the search page needs to know of all articles at once, to count, filter and order what it found.

    **Shape**: ``shards`` are the folders of the index; articles in the order of ``formats.shadow.sort_key``: ``days``
    are runs of ``[date, number of articles]``, oldest first; ``pages`` runs of ``[page, number of
    articles]`` that may reach over days; ``columns`` are names, and ``column`` is for each article its position there,
    -1 for none; ``titles`` tell how far the title of an article reaches into its text in the index, ``others`` how much
    further its kicker and subtitle do, as ``formats.shadow.find_depths`` counts.
    """
    articles = [article for issue in paper.issues for article in issue.articles]
    names = sorted({article.column for article in articles if article.column})
    depths = [_depths(article) for article in articles]
    positions = {name: position for position, name in enumerate(names)}
    table = {
        "shards": list(plan_shards(article.place for article in articles)),
        "days": _runs([article.place.date.isoformat() for article in articles]),
        "pages": _runs([article.place.page for article in articles]),
        "columns": names,
        "column": [_column(article, positions) for article in articles],
        "titles": [title for title, _ in depths],
        "others": [whole - title for title, whole in depths],
    }
    return (Output(ARTICLES, format_compact(table)),)


def _depths(heading: Heading) -> tuple[int, int]:
    return heading.depths if isinstance(heading, Record) else find_depths(heading)


def _column(article: Heading, positions: dict[str, int]) -> int:
    return positions[article.column] if article.column else -1


def _runs(values: Sequence[str | int]) -> list[tuple[str | int, int]]:
    return [(value, sum(1 for _ in group)) for value, group in groupby(values)]
