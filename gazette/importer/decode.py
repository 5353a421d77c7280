"""Bytes of a page's file as text, in whatever encoding it came, with wrong bytes located.

**Source**: byte order marks (Unicode, chapter 23.8); GB 18030-2022, of which GBK and GB 2312 are parts; Big5. What
is none of them is put to charset-normalizer.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from charset_normalizer import from_bytes

from gazette.importer.likeness import LEAST_LIKENESS, PROBE_BYTES, find_read_twice, measure_likeness
from gazette.importer.soft_ends import ends_lines_softly, harden_ends
from gazette.problems import Code, Problem, Severity, Source, Span

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins like the next
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Files that begin like text, or that tell what they are.
_OTHER_FILES = (
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "an RTF document"),
    (b"PK\x03\x04", "a document or an archive"),
    (b"\xd0\xcf\x11\xe0", "a document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
# What a browser saves: its marks would stand in headlines.
_WEB_PAGE = re.compile(
    r"\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
# Layout programs and web pages end lines with signs of their own, too: NEL, and the separators of Unicode.
_LINE_ENDS, _LINE_END = re.compile(r"\r\n?|[\x85\u2028\u2029]"), re.compile(r"\r\n?|[\n\x85\u2028\u2029]")
_ANY_LINE_END = re.compile(r"\r\n?|[\n\v\f\x85\u2028\u2029]")
_FIRST_HAN = "\u2e80"  # with its marks; what bytes of other encodings look like in UTF-8 lies before it
_LOST, _WRONG = "\ufffd", "\ufdd1"  # the second holds the place of the first until wrong bytes are counted
_SHOWN = 8
# Of so many bytes or characters one may be damaged: a file with more zero bytes than that is no text.
_FEW = 50
# A character past U+FFFF as two halves of three bytes each (CESU-8), as some databases write it; or one half alone.
_HALF = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page's file as text. **Shape**: ``source`` is None when it is no text at all, and ``problems`` say why."""

    source: Source | None
    encoding: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Wrong:
    """Bytes that are no text. **Units**: ``place`` counts code points from 0, ``byte`` those of the file from 1."""

    place: int
    byte: int
    data: bytes


@dataclass(frozen=True, slots=True)
class _Text:
    """Decoded bytes, and what of them was no text."""

    text: str
    wrong: tuple[_Wrong, ...] = ()


def decode_page(path: str, data: bytes) -> Decoded:
    """Return the text of a page's file, lines ending in a line feed alone, so that they number as in an editor.

    A file whose lines are in two encodings is read line by line.
    **Problems**: UNREADABLE_BYTES at each wrong byte's line and column, a warning, for U+FFFD stands there; an
    error when the file is no text. GUESSED_ENCODING, a note, for anything but UTF-8, at the first line that is none.
    """
    kind = next((kind for start, kind in _OTHER_FILES if data.startswith(start)), None)
    if kind is not None:
        return _no_text(path, f"the file is {kind}, no text")
    decoded = _decode_text(path, data)
    if decoded.source is not None and _WEB_PAGE.match(decoded.source.text):
        return _no_text(path, "the file is a web page, no text")
    return decoded


def _decode_text(path: str, data: bytes) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(path, _decode(data, encoding), encoding)
    bare = _find_bare_utf16(data)
    if bare:
        return _guessed(path, _decode(data, bare), bare)
    if data.count(0) * _FEW > len(data):
        return _no_text(path, "the file is no text", data, data.index(0))
    try:
        text = data.decode("utf-8")
        return _doubt_twice(_decoded(path, _Text(text), "utf-8"))
    except UnicodeDecodeError as error:
        return _decode_mixed(path, data) or _decode_other(path, data, error)


def _doubt_twice(decoded: Decoded) -> Decoded:
    """Return a page with a warning where its text is Chinese that was read as Latin letters and saved once more."""
    lines = decoded.source.text.split("\n") if decoded.source and not decoded.source.text.isascii() else []
    found = ((number, match) for number, line in enumerate(lines, 1) if (match := find_read_twice(line)))
    number, match = next(found, (0, None))
    if decoded.source is None or match is None:
        return decoded
    span = Span(decoded.source.path, number, match.start() + 1, number, match.end() + 1)
    message = "this looks like Chinese text that was read as Latin letters and saved again"
    hint = "save the page once more from where it came, as UTF-8"
    doubt = Problem(Code.GUESSED_ENCODING, span, message, hint, Severity.WARNING)
    return replace(decoded, problems=(doubt, *decoded.problems))


def _find_bare_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark shows in its line ends and ASCII characters: every second byte is zero there."""
    probe = data[:PROBE_BYTES]
    if len(data) % 2 or not probe:
        return None
    for encoding, line_end in (("utf-16-le", b"\n\0"), ("utf-16-be", b"\0\n")):
        if line_end in probe and measure_likeness(data.decode(encoding, "replace")) > LEAST_LIKENESS / 2:
            return encoding
    return None


def _decode(data: bytes, encoding: str, first: int = 0) -> _Text:
    """Return bytes as text; ``first`` is how many bytes of the file stand before them."""
    wrong: list[tuple[int, int]] = []

    def note(error: UnicodeError) -> tuple[str, int]:
        assert isinstance(error, UnicodeDecodeError)  # noqa: S101  # nothing else decodes
        half = _HALF.match(data, error.start) if encoding.startswith("utf-8") else None
        if half is not None:
            return _read_halves(data, half, wrong)
        wrong.append((error.start, error.end))
        return _WRONG, error.end

    codecs.register_error("gazette.note", note)  # of this call: the one before has ended
    text = data.decode(encoding, "gazette.note")
    places = [index for index, char in enumerate(text) if char == _WRONG] if wrong else []
    if len(places) != len(wrong):  # the file has this very sign: what is lost is not told
        return _Text(text.replace(_WRONG, _LOST))
    found = zip(places, wrong, strict=True)
    lost = tuple(_Wrong(place, first + start + 1, data[start:end]) for place, (start, end) in found)
    return _Text(text.replace(_WRONG, _LOST), lost)


def _read_halves(data: bytes, half: re.Match[bytes], wrong: list[tuple[int, int]]) -> tuple[str, int]:
    """Return the character that two halves are; one alone is noted as wrong, in one piece."""
    other = _HALF.match(data, half.end())
    pair = (half[0] + (other[0] if other else b"")).decode("utf-8", "surrogatepass")
    char = pair.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if other is not None and len(char) == 1:
        return char, other.end()
    wrong.append(half.span())
    return _WRONG, half.end()


def _decode_mixed(path: str, data: bytes) -> Decoded | None:
    """Return the text of a file of which some lines are UTF-8 and some are not; None when hardly any are."""
    lines = data.splitlines(keepends=True)
    bad = [line for line in lines if not _is_utf8(line)]
    good = sum(1 for line in lines if not line.isascii()) - len(bad)
    if good * 5 < good + len(bad):
        return None
    other = _find_best(b"".join(bad))
    texts: list[_Text] = []
    read: list[int] = []
    first = 0
    for number, line in enumerate(lines, 1):
        text = _decode(line, "utf-8", first)
        if text.wrong and len(text.wrong) >= sum(1 for char in text.text if char >= _FIRST_HAN and char != _LOST):
            text = _decode(line, other, first)
            read.append(number)
        texts.append(text)
        first += len(line)
    whole = _join(texts)
    if not read:
        return _decoded(path, whole, "utf-8")
    name = other.removesuffix("hkscs")
    decoded = _decoded(path, whole, f"utf-8 and {name}")
    message = f"this line is no UTF-8; it was read as {name}"
    if len(read) > 1:
        message = f"this line and {len(read) - 1} more are no UTF-8; they were read as {name}"
    return Decoded(decoded.source, decoded.encoding, (_guess(path, message, read[0]), *decoded.problems))


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _join(texts: list[_Text]) -> _Text:
    wrong: list[_Wrong] = []
    length = 0
    for text in texts:
        wrong += [replace(each, place=each.place + length) for each in text.wrong]
        length += len(text.text)
    return _Text("".join(text.text for text in texts), tuple(wrong))


def _find_best(data: bytes) -> str:
    """Return which of the Chinese encodings gives the text that is likest to Chinese."""
    return max(("gb18030", "big5hkscs"), key=lambda name: measure_likeness(data.decode(name, "replace")))


def _decode_other(path: str, data: bytes, error: UnicodeDecodeError) -> Decoded:
    damaged = _decode(data, "utf-8")
    if len(damaged.wrong) * _FEW < len(damaged.text):  # mostly UTF-8 with a few wrong bytes
        return _decoded(path, damaged, "utf-8")
    encoding = _find_best(data)
    text = _decode(data, encoding)
    if measure_likeness(text.text) > LEAST_LIKENESS:
        return _guessed(path, text, encoding.removesuffix("hkscs"))
    best = from_bytes(data).best()
    if best is None:
        return _no_text(path, "the file is no text", data, error.start)
    return _guessed(path, _Text(str(best)), best.encoding)


def _guessed(path: str, text: _Text, encoding: str) -> Decoded:
    decoded = _decoded(path, text, encoding)
    note = _guess(path, f"the file is no UTF-8; it was read as {encoding}", 1)
    return Decoded(decoded.source, encoding, (note, *decoded.problems))


def _guess(path: str, message: str, line: int) -> Problem:
    hint = "if the words are wrong, save the file as UTF-8"
    return Problem(Code.GUESSED_ENCODING, Span(path, line, 1, line, 1), message, hint, Severity.NOTE)


def _decoded(path: str, text: _Text, encoding: str) -> Decoded:
    lined = _LINE_ENDS.sub("\n", text.text).removeprefix("\ufeff")
    lined = harden_ends(lined) if ends_lines_softly(lined) else lined
    safe = lined.encode("utf-8", "replace").decode("utf-8") if not lined.isprintable() else lined
    return Decoded(Source(path, safe), encoding, tuple(_find_wrong(path, text, encoding)))


def _find_wrong(path: str, text: _Text, encoding: str) -> Iterator[Problem]:
    """Yield a warning for each run of wrong bytes, at its line and column, with the bytes and where they stand."""
    index = place = 0
    line_end = _ANY_LINE_END if ends_lines_softly(_LINE_ENDS.sub("\n", text.text)) else _LINE_END
    line, start = 1, int(text.text.startswith("\ufeff"))
    while index < len(text.wrong):
        end = index + 1
        while end < len(text.wrong) and text.wrong[end].place == text.wrong[end - 1].place + 1:
            end += 1
        run = text.wrong[index:end]
        for match in line_end.finditer(text.text, place, run[0].place):
            line, start = line + 1, match.end()
        place = run[0].place
        column = place - start + 1
        bad = b"".join(each.data for each in run)
        shown = bad[:_SHOWN].hex(" ") + (" …" if len(bad) > _SHOWN else "")
        message = f"bytes that are no text in {encoding}: {shown}, from byte {run[0].byte} of the file"
        span = Span(path, line, column, line, column + len(run))
        yield Problem(Code.UNREADABLE_BYTES, span, message, "type the character that the page prints", Severity.WARNING)
        index = end


def _no_text(path: str, message: str, data: bytes = b"", byte: int = 0) -> Decoded:
    """Return that a file is no text, said where its first wrong byte stands."""
    before = _LINE_END.split(data[:byte].decode("utf-8", "replace"))
    span = Span(path, len(before), len(before[-1]) + 1, len(before), len(before[-1]) + 2) if byte else Span(path)
    message += f" (byte {byte + 1})" if byte else ""
    problem = Problem(Code.UNREADABLE_BYTES, span, message, "give the page's text, not a picture or a document")
    return Decoded(None, "", (problem,))
