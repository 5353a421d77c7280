"""Which subjects each character stands for: the articles of the open pages and their characters, in few dimensions.

**Source**: singular values of the table of articles and characters (Deerwester and others, 1990).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from math import log
from typing import Any
from unittest import mock

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.linalg import svds

from gazette.importer.remembered import forget
from gazette.text import line_words as lines
from gazette.text import topics as module
from gazette.text.line_words import LineWords
from gazette.text.topics import SUBJECTS, Topics, list_characters, make_topics
from tests.bench.import_scoring.gold import GoldPage
from tests.bench.import_scoring.items import GoldItem

_FEWEST = 4  # articles that must have a character
_PARTS = ("kicker", "subtitle")
FOLDS = 5


def fit_topics(pages: Iterable[GoldPage]) -> Topics:
    """Return the table of the characters of some pages' articles, as their gold files have them."""
    articles = [Counter(_list_of_item(item)) for page in pages for item in page.items]
    seen = Counter(char for article in articles for char in article)
    chars = sorted(char for char, count in seen.items() if count >= _FEWEST)
    rarity = {char: log(len(articles) / seen[char]) for char in chars}
    places = {char: place for place, char in enumerate(chars)}
    weighed = (
        {char: (1 + log(count)) * rarity[char] for char, count in article.items() if char in places}
        for article in articles
    )
    rows = [row for row in weighed if any(row.values())]
    lengths = [sum(weight * weight for weight in row.values()) ** 0.5 for row in rows]
    table: Any = csr_array(
        (
            np.array([weight / length for row, length in zip(rows, lengths, strict=True) for weight in row.values()]),
            np.array([places[char] for row in rows for char in row]),
            np.cumsum([0, *map(len, rows)]),
        ),
        shape=(len(rows), len(chars)),
    )
    start = np.ones(min(table.shape)) / min(table.shape) ** 0.5  # the same table comes of the same pages
    _, values, vectors = svds(table, k=SUBJECTS, v0=start)
    ordered: Any = vectors[np.argsort(-values)]
    signs = np.where(ordered[np.arange(SUBJECTS), np.abs(ordered).argmax(axis=1)] < 0, -1.0, 1.0)
    parts: Any = (ordered * signs[:, None]).T * np.array([rarity[char] for char in chars])[:, None]
    return make_topics(rarity, dict(zip(chars, parts.tolist(), strict=True)))


def read_by_others(pages: Sequence[GoldPage], words: Sequence[LineWords] = ()) -> Iterator[GoldPage]:
    """Yield pages; while one is looked at, the importer has a table that was made of others: a page tells nothing.

    ``words`` are tables of what words say of lines, the first fitted without every fifth page from the first on.
    """
    tables = [fit_topics(page for place, page in enumerate(pages) if place % FOLDS != fold) for fold in range(FOLDS)]
    try:
        for place, page in enumerate(pages):
            with ExitStack() as put:
                put.enter_context(mock.patch.object(module, "read_topics", return_value=tables[place % FOLDS]))
                if words:
                    put.enter_context(mock.patch.object(lines, "read_line_words", return_value=words[place % FOLDS]))
                _forget()
                yield page
    finally:
        _forget()


def _forget() -> None:
    """Forget what was said by another table."""
    module.topic_of.cache_clear()
    module.liken.cache_clear()
    lines.weigh_words.cache_clear()
    forget()


def _list_of_item(item: GoldItem) -> list[str]:
    heads = [item.title, *(word for name in _PARTS for word in sorted(filter(None, item.readings[name]))[:1])]
    return list_characters("".join([*heads, *(line for part in item.paragraphs for line in part.lines)]))
