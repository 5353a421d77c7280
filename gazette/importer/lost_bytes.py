"""Lines in which a byte was lost: what stands behind it is read where its characters begin, not one byte off.

In GB 18030 and Big5 most characters have two bytes. Where one is gone, every pair behind it is made of halves of two
characters, up to the next that has one byte, and all the text there is another. A line is read so that it costs least:
a byte that is no text much, a rare character a little, a frequent one nothing.

**Source**: GB 2312 (level 1 has the 3,755 frequent characters, B0-D7) and Big5 (A4-C6), both in order of use.
"""

from __future__ import annotations

from functools import lru_cache

from gazette.importer.likeness import is_frequent

TWO_BYTES = ("gb18030", "big5hkscs")
_COMMON = {"gb18030": range(0xB0, 0xD8), "big5hkscs": range(0xA4, 0xC7)}
_SIGNS = {"gb18030": range(0xA1, 0xA4), "big5hkscs": range(0xA1, 0xA4)}
_WRONG, _RARE, _SIGN, _KNOWN, _FOUR, _LETTER = 6.0, 2.5, 1.0, 0.6, 4.0, 0.3
_HIGH = 0x80
# A line without a wrong byte may be whole and have rare characters: it must be read so much better.
_SURE = 10.0
_LEAST_RARE = 2  # of so many rare characters a line has no more by itself, as a rule


def find_lost(line: bytes, encoding: str) -> tuple[int, ...]:
    """Return which bytes of a line are halves of characters, from 0; none where it is as well read as it stands."""
    best, plain = _read(line, encoding, free=True), _read(line, encoding, free=False)
    sure = 0.0 if plain[1] else _SURE
    return best[1] if best[0] + sure < plain[0] else ()


def seems_shifted(text: str, encoding: str) -> bool:
    """Say whether a line that was read has so many characters that are rare, or lost ones, that a byte may be gone."""
    rare = 0
    for char in text:
        if char >= "\x80" and _cost_of(char.encode(encoding, "replace"), encoding) >= _RARE:
            rare += 1
            if rare >= _LEAST_RARE:
                return True
    return False


def _read(line: bytes, encoding: str, *, free: bool) -> tuple[float, tuple[int, ...]]:
    """Return the cost of the best reading of a line, and which bytes are no text in it.

    Unless it is ``free`` a byte is no text only where no character begins, as a decoder has it.
    """
    end = len(line)
    costs: list[float] = [0.0] * (end + 1)
    steps = [0] * (end + 1)
    for at in range(end - 1, -1, -1):
        found = (float("inf"), 0)
        for size in (1, 2, 4):
            cost = _cost_of(line[at : at + size], encoding) if at + size <= end else None
            if cost is not None and cost + costs[at + size] < found[0]:
                found = (cost + costs[at + size], size)
        if (
            line[at] >= _HIGH and (free or not found[1]) and _WRONG + costs[at + 1] <= found[0]
        ):  # rather first than last
            found = (_WRONG + costs[at + 1], 0)
        costs[at], steps[at] = found
    wrong = []
    at = 0
    while at < end:
        if not steps[at]:
            wrong.append(at)
        at += steps[at] or 1
    return costs[0], tuple(wrong)


@lru_cache(maxsize=20_000)
def _cost_of(data: bytes, encoding: str) -> float:
    """Return what a character costs that has these bytes; without end where they are none."""
    try:
        char = data.decode(encoding)
    except UnicodeDecodeError:
        return float("inf")
    if len(char) != 1:
        return float("inf")
    if len(data) == 1:
        return _LETTER
    if is_frequent(char):
        return 0.0
    if len(data) > len("ab"):
        return _FOUR
    kinds = ((_COMMON, _KNOWN), (_SIGNS, _SIGN))
    return next((cost for kind, cost in kinds if data[0] in kind[encoding]), _RARE)
