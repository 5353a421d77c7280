"""Bytes of a page's file as text, in whatever encoding it came, with wrong bytes located.

**Source**: byte order marks (Unicode, chapter 23.8); GB 18030-2022, of which GBK and GB 2312 are parts; Big5. What
is none of them is put to charset-normalizer.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from gazette.problems import Code, Problem, Severity, Source, Span

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LINE_ENDS = re.compile(r"\r\n?")
_LOST = "\ufffd"
# The most frequent characters of Chinese text in both scripts: what a right decoding is full of.
_FREQUENT = frozenset(
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事"
    "只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话者向情部正名定"
    "這來國個說們為時會過學對後裡還發當無開經頭動兩長樣現將與進實點聲話報訊電記員，。、“”：；（）"
)
_PROBE_BYTES = 20000
_LEAST_QUALITY = 0.1  # Chinese text has a third or more


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page's file as text. **Shape**: ``source`` is None when it is no text at all, and ``problems`` say why."""

    source: Source | None
    encoding: str
    problems: tuple[Problem, ...]


def decode_page(path: str, data: bytes) -> Decoded:
    """Return the text of a page's file, lines ending in a line feed alone, so that they number as in an editor.

    **Problems**: UNREADABLE_BYTES at each wrong byte's line and column, a warning, for U+FFFD stands there; an
    error when the file is no text. GUESSED_ENCODING, a note, for anything but UTF-8.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(path, data.decode(encoding, "replace"), encoding)
    bare = _find_bare_utf16(data)
    if bare:
        return _guessed(path, data.decode(bare, "replace"), bare)
    if b"\0" in data:
        return _no_text(path)
    try:
        return _decoded(path, data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _decode_other(path, data, error)


def _find_bare_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark shows in its line ends and ASCII characters: every second byte is zero there."""
    probe = data[:_PROBE_BYTES]
    if len(data) % 2 or not probe:
        return None
    for encoding, line_end in (("utf-16-le", b"\n\0"), ("utf-16-be", b"\0\n")):
        if line_end in probe and _quality(data.decode(encoding, "replace")) > _LEAST_QUALITY / 2:
            return encoding
    return None


def _quality(text: str) -> float:
    """Return which part of a text's characters are frequent in Chinese; less for each that is none at all."""
    probe = text[:_PROBE_BYTES]
    wide = [char for char in probe if char > "\x7f"]
    if not wide:
        return 0.0
    private = sum(1 for char in wide if char == _LOST or "\ue000" <= char <= "\uf8ff")
    return (sum(1 for char in wide if char in _FREQUENT) - 3 * private) / len(wide)


def _decode_other(path: str, data: bytes, error: UnicodeDecodeError) -> Decoded:
    damaged = data.decode("utf-8", "replace")
    lost = damaged.count(_LOST)
    if lost * 50 < len(damaged):  # mostly UTF-8 with a few wrong bytes
        return _decoded(path, damaged, "utf-8")
    texts = {name: data.decode(name, "replace") for name in ("gb18030", "big5hkscs")}
    encoding = max(texts, key=lambda name: _quality(texts[name]))
    if _quality(texts[encoding]) > _LEAST_QUALITY:
        return _guessed(path, texts[encoding], encoding.removesuffix("hkscs"))
    best = from_bytes(data).best()
    if best is None:
        return _no_text(path, error.start)
    return _guessed(path, str(best), best.encoding)


def _guessed(path: str, text: str, encoding: str) -> Decoded:
    decoded = _decoded(path, text, encoding)
    note = Problem(
        Code.GUESSED_ENCODING,
        Span(path),
        f"the file is no UTF-8; it was read as {encoding}",
        "if the words are wrong, save the file as UTF-8",
        Severity.NOTE,
    )
    return Decoded(decoded.source, encoding, (note, *decoded.problems))


def _decoded(path: str, text: str, encoding: str) -> Decoded:
    lined = _LINE_ENDS.sub("\n", text).removeprefix("\ufeff")
    safe = lined.encode("utf-8", "replace").decode("utf-8") if not lined.isprintable() else lined
    source = Source(path, safe)
    problems = []
    for number, line in enumerate(safe.split("\n"), 1) if _LOST in safe else ():
        for match in re.finditer(_LOST + "+", line):
            span = Span(path, number, match.start() + 1, number, match.end() + 1)
            message = f"bytes that are no text in {encoding}"
            problems.append(
                Problem(
                    Code.UNREADABLE_BYTES, span, message, "type the character that the page prints", Severity.WARNING
                )
            )
    return Decoded(source, encoding, tuple(problems))


def _no_text(path: str, start: int = 0) -> Decoded:
    message = f"the file is no text (byte {start + 1})" if start else "the file is no text"
    problem = Problem(Code.UNREADABLE_BYTES, Span(path), message, "give the page's text, not a picture or a document")
    return Decoded(None, "", (problem,))
