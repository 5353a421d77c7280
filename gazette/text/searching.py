"""What counts as the same when a reader searches: the rules of the index, and of layouts/assets/words.js.

Both readings of these rules are held together by tests/browser/test_search_words.py. A text becomes words: every Han
character, kana or Hangul syllable is one, so is a run of other letters, so is a run of digits. Marks are no words. A
mark that ends a sentence or a part of one (，。；：！？、…) parts phrases too; all others (quotation marks, brackets,
hyphens, spaces) do not, so 创新三招 finds 创新“三招”.

**Source**: Unicode 15 normalisation forms C and KC; docs/search.md for what was measured.
"""

from __future__ import annotations

import enum
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from gazette.text.han import LATER_HAN, is_letter_or_digit
from gazette.text.patterns import compile_late
from gazette.text.phrases import find_tied
from gazette.text.variants import simplified_forms

# A space of the text: pagefind takes spaces for ends of words and keeps none. As a private character at the end of a
# word it is no part of the word, and the browser can put it back.
SPACE = "\ue010"
# Behind a word of a headline, a line may break, or may not though browsers would break it (从“): as the site sets it.
BREAK = "\ue011"
TIE = "\ue012"
# Between paragraphs: it takes a place among the words, so that no phrase reaches over it.
PARAGRAPH = "\ue000"
# Round the name of an author. A rune, because it must be a word that pagefind keeps and that no reader types.
PERSON = "\u16a0"
# The first word of every article: asking for it lists them all, with the one piece of the index that holds it.
EVERY = "\u16a2"
# The end of a word of letters or digits in the index. Asked for words, pagefind takes those that only begin so as well,
# as far as it happens to have loaded them: 12 and 1998 for 1.
END = "\u16a1"
# Stands for a private character of the text, whose meaning is lost outside the font it was made for.
_GETA = "〓"
# Below stand the alphabets, from here on the characters that are words of their own.
FIRST_WIDE = "\u2e80"
_PRIVATE_PLANE = 0xF0000

# A comma or stop between digits or letters of an alphabet (43.5, 1,000, 9:30) belongs to them.
_PARTING = r"(?<![0-9A-Za-z])[,.:;!?]|[,.:;!?](?![0-9A-Za-z])"
_WIDE_PARTING = "，。；：！？、…"
# Where Unicode has Han characters that are their own compatible form, and no others.
_HAN = range(0x4E00, 0xA000)
_NARROW_WORD = r"[^\W\d_\u2e80-\U0010ffff]+|[^\D\u2e80-\U0010ffff]+"
_WIDE_WORD = rf"[^\W_\u0000-\u2e7f]|[{LATER_HAN}]"
_NARROW = compile_late(rf"{_NARROW_WORD}|{_PARTING}")
_TOKEN = rf"(?P<word>{_WIDE_WORD}|{_NARROW_WORD})|{_PARTING}|[{_WIDE_PARTING}]"


class Section(enum.StrEnum):
    """What stands before each part of an article in the index: a private character that is no word."""

    TITLE = "\ue001"
    KICKER = "\ue002"
    SUBTITLE = "\ue003"
    COLUMN = "\ue004"
    CREDIT = "\ue005"
    BODY = "\ue006"
    AUTHORS = "\ue007"
    PRINTED = "\ue008"


def format_index_text(text: str) -> str:
    """Return a text as the index holds it: a space before every word and parting mark.

    **Shape**: a word is followed by the marks after it. A character that is indexed in its simplified form is followed
    by itself in the private plane 15, a space by ``SPACE``: ``layouts/assets/words.js`` gives the text back.
    """
    return _carry(text).strip()


def format_index_headline(phrases: Iterable[str]) -> str:
    """Return a headline as the index holds it, with where its line may break and where it must not.

    **Shape**: ``phrases`` are those between which it may break; without ``BREAK`` and ``TIE`` it is what
    ``format_index_text`` gives of all of them.
    """
    return BREAK.join(TIE.join(map(_carry, _part_tied(phrase))) for phrase in phrases).strip()


def _part_tied(phrase: str) -> Iterator[str]:
    """Yield a phrase in pieces: between two of them browsers would break its line, and must not."""
    start = 0
    for first, end in find_tied(phrase):
        for at in range(first + 1, end):
            yield phrase[start:at]
            start = at
    yield phrase[start:]


def _carry(text: str) -> str:
    pieces = _plain().split(unicodedata.normalize("NFC", text))
    # Most of a text is what stands alone and as it is: to look up each character of it takes four times as long.
    pieces[1::2] = [f" {' '.join(plain)}" for plain in pieces[1::2]]
    pieces[::2] = [_NARROW.sub(r" \g<0>", other.translate(_CARRIED)) if other else "" for other in pieces[::2]]
    return "".join(pieces)


@cache
def _plain() -> re.Pattern[str]:
    """Return the pattern of what stands alone in the index as in the text: Han characters of one form, parting marks.

    **Shape**: one group, the whole, so that a text can be split by it.
    """
    folded = sorted(code for code in map(ord, simplified_forms()) if code in _HAN)
    gaps = zip([_HAN.start - 1, *folded], [*folded, _HAN.stop], strict=True)
    ranges = [f"{chr(last + 1)}-{chr(following - 1)}" for last, following in gaps if last + 1 < following]
    return re.compile(f"([{''.join(ranges)}{_WIDE_PARTING}]+)")


def find_phrases(text: str) -> tuple[tuple[str, ...], ...]:
    """Return what a reader's words ask for: runs of words that must stand together, as the index has them.

    Spaces and parting marks part them: ``人才“下沉”，县域`` asks for 人 才 下 沉 and for 县 域.
    """
    folded = unicodedata.normalize("NFC", text).translate(_FOLDED)
    phrases: list[tuple[str, ...]] = []
    for part in folded.split():
        words: list[str] = []
        for match in _token().finditer(part):
            if match["word"]:
                words.append(match["word"].lower())
            elif words:
                phrases.append(tuple(words))
                words = []
        phrases += [tuple(words)] if words else []
    return tuple(phrases)


@cache
def _token() -> re.Pattern[str]:
    """Return the pattern of words and marks; it takes long to compile, and a build asks for nothing."""
    return re.compile(_TOKEN)


def _is_private(character: str) -> bool:
    return unicodedata.category(character) == "Co"


class _Folded(dict[int, str]):
    """What a character of a query becomes, worked out once for each."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = self.fold(chr(code))
        return folded

    def fold(self, character: str) -> str:
        compatible = unicodedata.normalize("NFKC", character)
        if character.isspace() or unicodedata.category(character) == "Cc":
            return " "
        if unicodedata.category(character) == "Cf":
            return ""
        if any(map(is_letter_or_digit, compatible)):
            return "".join(simplified_forms().get(each, each) for each in compatible)
        if character == "．":
            return "."
        return _GETA if _is_private(character) else character


class _Carried(_Folded):
    """What a character of an article becomes: parted from the one before it, with what is needed to show it again."""

    def fold(self, character: str) -> str:
        folded = super().fold(character)
        if folded == " ":
            return SPACE
        if character in simplified_forms():
            return f" {folded}{chr(_PRIVATE_PLANE + ord(character))}"
        return "".join(f" {each}" if _stands_alone(each) else each for each in folded)


def _stands_alone(character: str) -> bool:
    return (character >= FIRST_WIDE and is_letter_or_digit(character)) or character in _WIDE_PARTING


_FOLDED = _Folded()
_CARRIED = _Carried()
