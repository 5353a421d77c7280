"""Han characters that a Python does not know yet: new names are written with characters that Unicode added lately."""

from __future__ import annotations

# Planes 2 and 3 are kept for Han characters. Python 3.11 knows those of Unicode 14, 3.13 those of 15.1, and takes all
# others for no letter; but the same text gives the same site, whatever Python makes it, and a rare name is found.
# **Source**: Unicode Standard, chapter 2.8, Supplementary and Tertiary Ideographic Planes.
LATER_HAN = "\U00020000-\U0003fffd"


def is_letter_or_digit(character: str) -> bool:
    """Say whether a character is part of words: as Python says it, and every place for a Han character is."""
    return character.isalnum() or LATER_HAN[0] <= character <= LATER_HAN[-1]
