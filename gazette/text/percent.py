"""Whole texts in addresses."""

from __future__ import annotations

import re

# What a text shows as itself: of ASCII what ends no address and no attribute, of the rest Chinese and Japanese with
# their marks, where nothing is invisible or turns a line round.
_SAFE = r"A-Za-z0-9!$()*+,./:;=@_~\-\u2010-\u2027\u2030-\u205e\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e"
_UNSAFE = re.compile(f"([^{_SAFE}]+)")
# What else there is in nearly every text, each with what stands for it; the mark of what stands for others comes first.
_USUAL = tuple((sign, f"%{ord(sign):02X}") for sign in "% \n{}[]\"'&<>?#\\")
_ALL_USUAL = re.compile(f"[{_SAFE}{re.escape(''.join(sign for sign, _ in _USUAL))}]*")


def quote_whole(text: str) -> str:
    """Return a text as the path of a ``data:`` address; Chinese stays as it is, a third as long as percent-encoded.

    **Source**: URL Standard, URL code points: most signs beyond ASCII are among them, and browsers encode
    them as UTF-8. RFC 3986, 2.1, for all others.
    """
    if _ALL_USUAL.fullmatch(text):  # one run is read faster than another sign is looked for
        for sign, code in _USUAL:  # a sweep for each sign takes a quarter of the time of a pattern
            text = text.replace(sign, code)
        return text
    parts = _UNSAFE.split(text)
    parts[1::2] = map(_encode, parts[1::2])
    return "".join(parts)


def _encode(run: str) -> str:
    return "%" + run.encode().hex("%").upper()
