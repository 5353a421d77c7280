"""Pagefind's bundle in smaller pieces, under names that tell the order of the articles.

Pagefind puts the words of Chinese into pieces of some 30 kB: who looks for two characters loads many others. It
names articles by digests, which cannot be compressed, and lists their order beside. Here each frequent word has a piece
of its own, and an article the name of its place, so that names sorted are articles in order. docs/search.md has what
that saves.

**Source**: pagefind 1.5.2, whose files are CBOR (RFC 8949) behind a signature, compressed with gzip. The version is
pinned; whatever looks otherwise is refused.
"""

from __future__ import annotations

import gzip
import hashlib
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

import cbor2

from gazette.text.han import is_letter_or_digit
from gazette.text.searching import END, FIRST_WIDE

META = re.compile(r"pagefind\.(\w+)\.pf_meta")
ENTRY = "pagefind-entry.json"
# A piece is closed when it has so many bytes before compression, which takes away some half of them.
_PIECE_BYTES = 12_000
_SIGNATURE = b"pagefind_dcd"
# Whole numbers and heads of lists: all there is in the places of a word. Nothing is tried twice: no way back is kept,
# for a piece has hundreds of thousands of them.
_PLACES = re.compile(
    rb"(?:[\x00-\x17\x20-\x37\x80-\x97]|[\x18\x38\x98].|[\x19\x39\x99]..|[\x1a\x3a\x9a]....)*+", re.DOTALL
)
_WORD = 0x83
# Heads of texts: of up to 23 bytes, and those behind which one, two or four bytes say how many there are.
_TEXT = range(0x60, 0x7B)
_LENGTHS = {0x78: 1, 0x79: 2, 0x7A: 4}
# How hard to compress, how far back to look (a power of two), how much memory. In the list of articles each differs
# from the one before by a digit or two: whoever looks back no further says where in fewer bits, and spares a quarter.
_FAR = (6, 12, 9)
_NEAR = (9, 9, 4)


class StrangeBundleError(ValueError):
    """Pagefind has written something that this program does not know."""


def cut_bundle(files: Mapping[str, bytes], names: Sequence[str]) -> dict[str, bytes]:
    """Return the files of a bundle's index in pieces, its articles named; ``names`` in the order of the only sort key.

    **Shape**: paths as in the bundle: ``pagefind.*.pf_meta``, ``index/``, ``fragment/``.
    **Raises**: StrangeBundleError.
    """
    path = next(path for path in files if META.fullmatch(path))
    version, pages, chunks, filters, sorts, fields = _read(files[path])
    order = sorts[0][1] if sorts else []
    if filters or sorted(order) != list(range(len(pages))) or len(names) != len(pages):
        message = "pagefind lists other articles than it was given"
        raise StrangeBundleError(message)
    named = dict(zip(order, names, strict=True))
    made: dict[str, bytes] = {}
    for number, (digest, *_) in enumerate(pages):
        made[f"fragment/{named[number]}.pf_fragment"] = files[f"fragment/{digest}.pf_fragment"]
    listed = []
    for first, last, data in cut_words(_unpack(files[f"index/{digest}.pf_index"]) for *_, digest in chunks):
        name = _name_piece(data, made)
        made[f"index/{name}.pf_index"] = _pack(data)
        listed.append([first, last, name])
    # How many words an article has serves pagefind's own order of results only, which is not asked for.
    known = [[named[number], 1] for number in range(len(pages))]
    made[path] = _pack(cbor2.dumps([version, known, listed, [], [], fields]), _NEAR)
    return made


def _name_piece(data: bytes, taken: Mapping[str, bytes]) -> str:
    """Return as much of a digest as tells a piece from all others: browsers may keep a piece as long as they like."""
    digest = hashlib.sha256(data).hexdigest()
    return next(digest[:length] for length in range(6, 65) if f"index/{digest[:length]}.pf_index" not in taken)


def format_empty_index(version: str) -> bytes:
    """Return the list of an index that holds no article: to it those that do are merged."""
    return _pack(cbor2.dumps([version, [], [], [], [], []]))


def cut_words(pieces: Iterable[bytes]) -> Iterator[tuple[str, str, bytes]]:
    """Yield the words of an index in smaller pieces: first word, last word, data.

    Words with a mark hanging on them are left out: nobody asks for one, and pagefind has their places twice, with the
    mark and without. Words of letters and digits end in ``END``.
    **Shape**: in the order of the words.
    **Raises**: StrangeBundleError.
    """
    kept = sorted(
        _close(*part)
        for data in pieces
        for part in _part_words(data)
        if part[0] and all(map(is_letter_or_digit, part[0]))
    )
    taken: list[tuple[str, bytes]] = []
    size = 0
    for word, places in kept:
        # A word of many places stands alone, so that nobody loads it who does not ask for it.
        if taken and (size >= _PIECE_BYTES or len(places) >= _PIECE_BYTES):
            yield _format_piece(taken)
            taken, size = [], 0
        taken.append((word, places))
        size += len(places)
    if taken:
        yield _format_piece(taken)


def _format_piece(words: Sequence[tuple[str, bytes]]) -> tuple[str, str, bytes]:
    body = b"".join(places for _, places in words)
    return words[0][0], words[-1][0], b"\x81" + _list_head(len(words)) + body


def _part_words(data: bytes) -> Iterator[tuple[str, bytes]]:
    words = list(_find_words(data))
    ends = [start for start, _ in words[1:]] + [len(data)]
    for (start, word), end in zip(words, ends, strict=True):
        yield word, data[start:end]


def _close(word: str, places: bytes) -> tuple[str, bytes]:
    """Return a word and its bytes; it ends in ``END`` when it is none of those that begin no other word."""
    if word[0] >= FIRST_WIDE:
        return word, places
    closed = word + END
    return closed, bytes((_WORD,)) + cbor2.dumps(closed) + places[1 + len(cbor2.dumps(word)) :]


def _find_words(data: bytes) -> Iterator[tuple[int, str]]:
    """Yield where each word begins in a piece of the index, and the word."""
    at = count = 0
    while at < len(data):
        at = _match_end(data, at)
        if at == len(data):
            break
        if data[at] not in _TEXT:
            message = f"pagefind's index has a byte {data[at]:#x} where a word was looked for"
            raise StrangeBundleError(message)
        told = _LENGTHS.get(data[at], 0)
        start = at + 1 + told
        end = start + (int.from_bytes(data[at + 1 : start], "big") if told else data[at] - _TEXT[0])
        # Other ways to write a word stand inside of it, in lists of two.
        if data[at - 1] == _WORD:
            count += 1
            yield at - 1, data[start:end].decode()
        at = end
    if not count:
        message = "pagefind's index has a piece without words"
        raise StrangeBundleError(message)


def _match_end(data: bytes, at: int) -> int:
    match = _PLACES.match(data, at)
    return match.end() if match else at


def _list_head(length: int) -> bytes:
    if length < 24:  # noqa: PLR2004  # the form of CBOR
        return bytes((0x80 + length,))
    return b"\x98" + bytes((length,)) if length < 256 else b"\x99" + length.to_bytes(2, "big")  # noqa: PLR2004


def _read(
    data: bytes,
) -> tuple[str, list[list[object]], list[list[str]], list[object], list[tuple[str, list[int]]], object]:
    read = cbor2.loads(_unpack(data))
    if not (isinstance(read, list) and len(read) == 6):  # noqa: PLR2004  # version, pages, pieces, filters, sorts, fields
        message = "pagefind's list of articles has another form"
        raise StrangeBundleError(message)
    version, pages, chunks, filters, sorts, fields = read
    return version, pages, chunks, filters, sorts, fields


def _unpack(data: bytes) -> bytes:
    plain = gzip.decompress(data)
    if not plain.startswith(_SIGNATURE):
        message = "pagefind's files begin otherwise"
        raise StrangeBundleError(message)
    return plain[len(_SIGNATURE) :]


def _pack(data: bytes, form: tuple[int, int, int] = _FAR) -> bytes:
    level, window, memory = form
    deflate = zlib.compressobj(level, zlib.DEFLATED, -window, memory)
    plain = _SIGNATURE + data
    packed = deflate.compress(plain) + deflate.flush()
    # Of no time, and by no system that a name is known for, so that one Python writes what another does (RFC 1952).
    head = b"\x1f\x8b\x08" + bytes(6) + b"\xff"
    return head + packed + zlib.crc32(plain).to_bytes(4, "little") + len(plain).to_bytes(4, "little")
