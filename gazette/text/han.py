"""Han characters for the classes of patterns, those that a Python does not know yet among them: names have them all."""

from __future__ import annotations

# Planes 2 and 3 are kept for Han characters. Python 3.11 knows those of Unicode 14, 3.13 those of 15.1, and takes all
# others for no letter; but the same text gives the same site, whatever Python makes it, and a rare name is found.
# **Source**: Unicode Standard, chapter 2.8, Supplementary and Tertiary Ideographic Planes.
LATER_HAN = "\U00020000-\U0003fffd"
# Every Han character, as a class of a regular expression without its brackets: 王㐂, 陈玥𬇙. Compatibility ideographs
# of the first plane are none: texts are folded before rules look at them.
HAN = f"\u3400-\u9fff{LATER_HAN}"


def is_han(character: str) -> bool:
    """Say whether a character is a Han character, as the class ``HAN`` has it."""
    return HAN[0] <= character <= HAN[2] or LATER_HAN[0] <= character <= LATER_HAN[-1]


def is_han_alone(text: str) -> bool:
    """Say whether a text is one Han character."""
    return len(text) == 1 and is_han(text)


def is_letter_or_digit(character: str) -> bool:
    """Say whether a character is part of words: as Python says it, and every place for a Han character is."""
    return character.isalnum() or LATER_HAN[0] <= character <= LATER_HAN[-1]
