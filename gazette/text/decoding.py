"""Bytes of a content file to text."""

from __future__ import annotations

from gazette.problems import Code, Problem, Source
from gazette.text.forbidden import find_forbidden, name_character


def decode_utf8(path: str, data: bytes) -> tuple[Source | None, tuple[Problem, ...]]:
    """Return a file's text: UTF-8, a byte order mark dropped, line ends made line feeds.

    **Problems**: NOT_UTF8 at the first byte that is none; FORBIDDEN_CHARACTER at the first that may not stand there.
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
    return source, ()


def _unify(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
