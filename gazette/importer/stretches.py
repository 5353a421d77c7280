"""Stretches of lines read as text: joined as one paragraph, or row by row."""

from __future__ import annotations

from gazette.importer.lines import Sheet, Stretch
from gazette.text.addresses import is_address_cut
from gazette.text.patterns import compile_late
from gazette.text.widths import clean_text

# Numbers drawn, set apart: 03 09 14 / 17 22 are five.
_NUMBERS, _NUMBER = compile_late(r"(?:\s\d{1,2}){3}$"), compile_late(r"\d{1,2}(?:\s|$)")


def text_of(sheet: Sheet, stretches: tuple[Stretch, ...]) -> str:
    """Return the words of stretches that make one text, joined as Chinese is; numbers in a row stay apart."""
    out = ""
    for stretch in stretches:
        piece = clean_text(sheet.raw[stretch.line - 1][stretch.start : stretch.end])
        out += f" {piece}" if out and piece and _stand_apart(out, piece) else piece
    return out


def _stand_apart(above: str, below: str) -> bool:
    """Say whether two pieces of a text are parted by a space though nothing but the end of a line parts them."""
    words = _is_latin(below[0]) and _is_latin(above[-1]) and not is_address_cut(above, below)
    return words or (_NUMBER.match(below) is not None and _NUMBERS.search(above) is not None)


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def rows_of(sheet: Sheet, stretches: tuple[Stretch, ...]) -> tuple[str, ...]:
    """Return the words of each stretch on its own, empty ones left out."""
    rows = (text_of(sheet, (stretch,)) for stretch in stretches)
    return tuple(row for row in rows if row)
