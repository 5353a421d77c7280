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

from gazette.importer.likeness import (
    LEAST_LIKENESS,
    PROBE_BYTES,
    find_read_twice,
    is_read_as_chinese,
    may_be_read_twice,
    measure_likeness,
)
from gazette.importer.raw_text import RawText, read_bytes
from gazette.importer.seven_bits import find_seven_bits
from gazette.importer.soft_ends import ends_lines_softly, harden_ends
from gazette.importer.two_encodings import find_best, is_utf8, read_mixed
from gazette.problems import Code, Problem, Severity, Source, Span
from gazette.text.patterns import compile_late

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
_WEB_PAGE = compile_late(
    r"\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
# Layout programs and web pages end lines with signs of their own, too: NEL, and the separators of Unicode.
_LINE_ENDS, _LINE_END = compile_late(r"\r\n?|[\x85\u2028\u2029]"), compile_late(r"\r\n?|[\n\x85\u2028\u2029]")
_ANY_LINE_END = compile_late(r"\r\n?|[\n\v\f\x85\u2028\u2029]")
_WHOLE = compile_late(r".*")
_TOP = 20  # lines, by which it shows whether a page is Chinese as it stands
_SHOWN = 8
# Of so many bytes or characters one may be damaged: a file with more zero bytes than that is no text.
_FEW = 50


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page's file as text. **Shape**: ``source`` is None when it is no text at all, and ``problems`` say why."""

    source: Source | None
    encoding: str
    problems: tuple[Problem, ...]


def decode_page(path: str, data: bytes) -> Decoded:
    """Return the text of a page's file, lines ending in a line feed alone, so that they number as in an editor.

    A file whose lines are in two encodings is read line by line, one whose mark is of another encoding without it.
    **Problems**: UNREADABLE_BYTES at each wrong byte's line and column, a warning, for U+FFFD stands there; an
    error when the file is no text. GUESSED_ENCODING, a note, for anything but UTF-8, at the first line that is none.
    """
    kind = next((kind for start, kind in _OTHER_FILES if data.startswith(start)), None)
    if kind is not None:
        return _no_text(path, f"the file is {kind}, no text")
    written = find_seven_bits(data)
    if written is not None:
        refused = _no_text(path, f"the file has its Chinese in {written.name}, which is not read", data, written.byte)
        hint = "save the page as UTF-8 where it came from"
        return replace(refused, problems=tuple(replace(each, hint=hint) for each in refused.problems))
    decoded = _decode_text(path, data)
    if decoded.source is not None and _WEB_PAGE.match(decoded.source.text):
        return _no_text(path, "the file is a web page, no text")
    return decoded


def _decode_text(path: str, data: bytes) -> Decoded:
    mark, encoding = next(((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), (b"", ""))
    if not mark:
        return _decode_bare(path, data)
    text = read_bytes(data, encoding)
    if not text.wrong if mark == codecs.BOM_UTF8 else measure_likeness(text.text) > LEAST_LIKENESS / 2:
        return _decoded(path, text, encoding)
    bare = _decode_bare(path, data[len(mark) :], len(mark))
    likely = bare.source is not None and measure_likeness(bare.source.text) > LEAST_LIKENESS
    if not likely or (mark == codecs.BOM_UTF8 and bare.encoding == "utf-8"):
        return _decoded(path, text, encoding)
    name = encoding.removesuffix("-sig")
    note = _guess(path, f"the file begins with the mark of {name}, and it was read as {bare.encoding} without it", 1)
    return replace(bare, problems=(note, *(each for each in bare.problems if each.code is not note.code)))


def _decode_bare(path: str, data: bytes, first: int = 0) -> Decoded:
    """Return the text of bytes that no mark stands before; ``first`` is how many bytes of the file do."""
    utf16 = _find_bare_utf16(data)
    if utf16:
        return _guessed(path, read_bytes(data, utf16, first), utf16)
    if data.count(0) * _FEW > len(data):
        return _no_text(path, "the file is no text", data, data.index(0), first)
    try:
        text = data.decode("utf-8")
        return _doubt_twice(_decoded(path, RawText(text), "utf-8"))
    except UnicodeDecodeError as error:
        return _decode_mixed(path, data, first) or _decode_other(path, data, error, first)


def _doubt_twice(decoded: Decoded) -> Decoded:
    """Return a page with a warning where its text is Chinese that was read in another encoding and saved once more."""
    if decoded.source is None or decoded.source.text.isascii():
        return decoded
    lines = decoded.source.text.split("\n")
    strange = measure_likeness("".join(lines[:_TOP])) <= LEAST_LIKENESS
    if not strange and not may_be_read_twice(decoded.source.text):
        return decoded
    for number, line in enumerate(lines, 1):
        match = find_read_twice(line)
        message = "this looks like Chinese text that was read as Latin letters and saved again"
        if match is None and strange and is_read_as_chinese(line):
            match, message = _WHOLE.match(line), "this looks like Chinese text that was read as GBK and saved again"
        if match is not None:
            span = Span(decoded.source.path, number, match.start() + 1, number, match.end() + 1)
            hint = "save the page once more from where it came, as UTF-8"
            doubt = Problem(Code.GUESSED_ENCODING, span, message, hint, Severity.WARNING)
            return replace(decoded, problems=(doubt, *decoded.problems))
    return decoded


def _find_bare_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark shows in its line ends; without these in its text alone, where it is nothing else."""
    if 0 not in data and is_utf8(data):  # most pages: neither holds
        return None
    probe = data[: min(PROBE_BYTES, len(data) // 2 * 2)]
    likeness = {name: measure_likeness(probe.decode(name, "replace")) for name in ("utf-16-le", "utf-16-be")}
    for name, line_end in (("utf-16-le", b"\n\0"), ("utf-16-be", b"\0\n")):
        if line_end in probe and likeness[name] > LEAST_LIKENESS / 2:
            return name
    best = max(likeness, key=likeness.__getitem__)
    if likeness[best] <= LEAST_LIKENESS or is_utf8(data):
        return None
    other = measure_likeness(probe.decode(find_best(probe), "replace"))
    return best if likeness[best] > other else None


def _decode_mixed(path: str, data: bytes, first: int) -> Decoded | None:
    """Return the text of a file of which some lines are UTF-8 and some are not; None when hardly any are."""
    mixed = read_mixed(data, first)
    if mixed is None:
        return None
    if not mixed.read:
        return _decoded(path, mixed.text, "utf-8")
    name = mixed.other.removesuffix("hkscs")
    decoded = _decoded(path, mixed.text, f"utf-8 and {name}")
    message = f"this line is no UTF-8; it was read as {name}"
    if len(mixed.read) > 1:
        message = f"this line and {len(mixed.read) - 1} more are no UTF-8; they were read as {name}"
    return replace(decoded, problems=(_guess(path, message, mixed.read[0]), *decoded.problems))


def _decode_other(path: str, data: bytes, error: UnicodeDecodeError, first: int) -> Decoded:
    damaged = read_bytes(data, "utf-8", first)
    if len(damaged.wrong) * _FEW < len(damaged.text):  # mostly UTF-8 with a few wrong bytes
        return _decoded(path, damaged, "utf-8")
    encoding = find_best(data)
    text = read_bytes(data, encoding, first)
    if measure_likeness(text.text) > LEAST_LIKENESS:
        return _guessed(path, text, encoding.removesuffix("hkscs"))
    best = from_bytes(data).best()
    if best is None:
        return _no_text(path, "the file is no text", data, error.start, first)
    return _guessed(path, RawText(str(best)), best.encoding)


def _guessed(path: str, text: RawText, encoding: str) -> Decoded:
    decoded = _decoded(path, text, encoding)
    note = _guess(path, f"the file is no UTF-8; it was read as {encoding}", 1)
    return Decoded(decoded.source, encoding, (note, *decoded.problems))


def _guess(path: str, message: str, line: int) -> Problem:
    hint = "if the words are wrong, save the file as UTF-8"
    return Problem(Code.GUESSED_ENCODING, Span(path, line, 1, line, 1), message, hint, Severity.NOTE)


def _decoded(path: str, text: RawText, encoding: str) -> Decoded:
    lined = _even_ends(text.text).removeprefix("\ufeff")
    lined = harden_ends(lined) if ends_lines_softly(lined) else lined
    safe = lined.encode("utf-8", "replace").decode("utf-8") if not lined.isprintable() else lined
    return Decoded(Source(path, safe), encoding, tuple(_find_wrong(path, text, encoding)))


def _even_ends(text: str) -> str:
    """Return a text whose lines end in a line feed alone."""
    return _LINE_ENDS.sub("\n", text) if any(map(text.__contains__, "\r\x85\u2028\u2029")) else text


def _find_wrong(path: str, text: RawText, encoding: str) -> Iterator[Problem]:
    """Yield a warning for each run of wrong bytes, at its line and column, with the bytes and where they stand."""
    if not text.wrong:
        return
    index = place = 0
    line_end = _ANY_LINE_END if ends_lines_softly(_even_ends(text.text)) else _LINE_END
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


def _no_text(path: str, message: str, data: bytes = b"", byte: int = 0, first: int = 0) -> Decoded:
    """Return that a file is no text, said where its first wrong byte stands."""
    before = _LINE_END.split(data[:byte].decode("utf-8", "replace"))
    span = Span(path, len(before), len(before[-1]) + 1, len(before), len(before[-1]) + 2) if byte else Span(path)
    message += f" (byte {first + byte + 1})" if byte else ""
    problem = Problem(Code.UNREADABLE_BYTES, span, message, "give the page's text, not a picture or a document")
    return Decoded(None, "", (problem,))
