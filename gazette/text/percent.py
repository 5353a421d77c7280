"""Whole texts in addresses."""

from __future__ import annotations

import re

_UNSAFE = re.compile(rb"[^A-Za-z0-9_.~-]+")


def quote_whole(text: str) -> str:
    """Return a text percent-encoded, all but letters, digits and ``_.-~``: ``urllib.parse.quote`` a run at a time.

    **Source**: RFC 3986, 2.3, unreserved characters.
    """
    return _UNSAFE.sub(_encode, text.encode()).decode("ascii")


def _encode(run: re.Match[bytes]) -> bytes:
    return b"%" + run[0].hex("%").upper().encode("ascii")
