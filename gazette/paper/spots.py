"""Where in its file a word stands that the whole paper, and no file alone, shows to be wrong."""

from __future__ import annotations

import re
from collections.abc import Callable

from gazette.problems import Source, Span

# Gives the place of a word below a key of a file; the file is named relative to content/.
FindSpot = Callable[[str, str, str], Span]


def find_spot(source: Source, key: str, word: str) -> Span:
    """Return where a word stands below its key; the file's beginning when it is written otherwise there."""
    key_at = re.search(rf"^{key}:", source.text, re.MULTILINE)
    at = source.text.find(word, key_at.end()) if key_at else -1
    return source.span(at, at + len(word)) if at >= 0 else Span(source.path)


def file_alone(shown: str) -> FindSpot:
    """Return a finder for texts that nobody opens: each place is the beginning of its file.

    **Shape**: ``shown`` is content/ as people see it, ending in a slash.
    """
    return lambda path, _key, _word: Span(shown + path)
