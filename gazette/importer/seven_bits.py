r"""Chinese text that stands in a file as ASCII letters, made for mail, web pages or programs: recognised, not read.

**Source**: HZ (RFC 1843); ISO 2022 (RFC 1468, RFC 1557, RFC 1922); UTF-7 (RFC 2152); quoted-printable and Base64
(RFC 2045); percent-encoding (RFC 3986); character references (HTML); \u escapes (JSON, Java).
"""

from __future__ import annotations

import base64
import html
import quopri
import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from gazette.importer.likeness import LEAST_LIKENESS, PROBE_BYTES, measure_likeness
from gazette.importer.two_encodings import find_best

# Less is chance: "+86 10 …" is a row of letters in UTF-7, too.
_LEAST_HAN, _LEAST = 8, 2 * LEAST_LIKENESS


@dataclass(frozen=True, slots=True)
class _Form:
    """A way to write text in ASCII.

    **Shape**: ``pattern`` is what stands for characters; ``read`` gives None where bytes are no such text.
    """

    name: str
    pattern: re.Pattern[bytes]
    read: Callable[[bytes], str]


@dataclass(frozen=True, slots=True)
class SevenBits:
    """The form in which a file has its Chinese. **Units**: ``byte`` is where the first of it stands, from 0."""

    name: str
    byte: int


def _read_bytes(data: bytes) -> str:
    return max((data.decode(name, "replace") for name in ("utf-8", find_best(data))), key=measure_likeness)


def _read_base64(data: bytes) -> str:
    letters = b"".join(data.split())
    return _read_bytes(base64.b64decode(letters[: len(letters) // 4 * 4]))


def _read_iso2022(data: bytes) -> str:
    texts = (data.decode(name, "ignore") for name in ("iso2022_jp_2", "iso2022_kr"))
    return max(texts, key=measure_likeness)


_FORMS = (
    _Form("HZ", re.compile(rb"~\{[!-}][!-~]"), lambda data: data.decode("hz", "replace")),
    _Form("ISO-2022", re.compile(rb"\x1b\$[^\s\w]?[@-Z]"), _read_iso2022),
    _Form("quoted-printable", re.compile(rb"(?:=[0-9A-F]{2}){3}"), lambda data: _read_bytes(quopri.decodestring(data))),
    _Form("percent-encoding", re.compile(rb"(?:%[0-9A-Fa-f]{2}){3}"), lambda data: _read_bytes(unquote_to_bytes(data))),
    _Form("character references", re.compile(rb"&#x?[0-9A-Fa-f]+;"), lambda data: html.unescape(data.decode("ascii"))),
    _Form("\\u escapes", re.compile(rb"\\u[0-9A-Fa-f]{4}"), lambda data: data.decode("unicode_escape", "replace")),
    _Form("UTF-7", re.compile(rb"\+[A-Za-z0-9+/]{3}"), lambda data: data.decode("utf-7", "replace")),
    _Form("Base64", re.compile(rb"\A(?=\s*(?:[A-Za-z0-9+/]{4}\s*){8})"), _read_base64),
)


def find_seven_bits(data: bytes) -> SevenBits | None:
    """Return in which form a file that is ASCII has Chinese text; None where it has none, or other characters."""
    if not data.isascii():
        return None
    probe = data[:PROBE_BYTES]
    for form in _FORMS:
        found = form.pattern.search(probe)
        if found is not None and _is_chinese(form, probe):
            return SevenBits(form.name, found.start())
    return None


def _is_chinese(form: _Form, data: bytes) -> bool:
    try:
        text = form.read(data)
    except ValueError:  # letters that only look like the form
        return False
    return sum(1 for char in text if char >= "\u4e00") >= _LEAST_HAN and measure_likeness(text) > _LEAST
