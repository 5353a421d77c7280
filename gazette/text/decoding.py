"""Bytes of a content file to text."""

from __future__ import annotations

import re

from gazette.problems import Code, Problem, Source
from gazette.text.forbidden import find_forbidden, name_character

# What git writes above and below two versions of the same lines; no newspaper prints seven such signs at a line's head.
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?=[ \n]|\Z)", re.MULTILINE)


def decode_utf8(path: str, data: bytes) -> tuple[Source | None, tuple[Problem, ...]]:
    """Return a file's text: UTF-8, a byte order mark dropped, line ends made line feeds.

    **Problems**: NOT_UTF8 at the first byte that is none; FORBIDDEN_CHARACTER at the first that may not stand there;
    MERGE_CONFLICT at the first mark that git left round two versions.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = Source(path, _unify(data[: error.start].decode("utf-8", "replace").removeprefix("\ufeff")))
        span = before.span(len(before.text))
        message = f"the byte 0x{data[error.start]:02X} is no UTF-8"
        hint = "save the file as UTF-8 (in Windows' Notepad: Save as, Encoding)"
        return None, (Problem(Code.NOT_UTF8, span, message, hint),)
    source = Source(path, _unify(text))
    at = find_forbidden(source.text)
    if at is not None:
        message = f"the character {name_character(source.text[at])} may stand in no content file"
        return None, (Problem(Code.FORBIDDEN_CHARACTER, source.span(at), message, "delete it"),)
    mark = _CONFLICT.search(source.text) if "<<<<<<<" in source.text or ">>>>>>>" in source.text else None
    if mark is not None:
        message = "two people changed these lines, and both versions stand here"
        hint = "keep what is right between <<<<<<< and >>>>>>>, and delete these lines and ======="
        return None, (Problem(Code.MERGE_CONFLICT, source.span(mark.start(), mark.end()), message, hint),)
    return source, ()


def _unify(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
