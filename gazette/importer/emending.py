"""Readings that are certain, offered as emendations with both readings kept: ``{~~の~>的~~}``.

**Source**: what recognition confuses and only one character can be meant: の between Chinese words is 的, a letter O
between digits is 0, 一 between digits is a dash.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from gazette.model import ArticleFile, Photo, Wording
from gazette.problems import Source, Span
from gazette.text.emendations import parse_wording

_HAN = "\u3400-\u9fff"
_CERTAIN = (
    (re.compile(rf"(?<=[{_HAN}”》）)])の(?=[{_HAN}“《（(])"), "的"),
    (re.compile(r"(?<=\d)一(?=\d)"), "—"),
)
# A shop or a make is called so, in quotation marks by itself: “优の良品”.
_NAMED = re.compile(rf"[“「『\"《][{_HAN}]{{1,4}}の[{_HAN}]{{1,4}}[”」』\"》]")
_NAMED_BEFORE, _NAMED_BEHIND = 5, 6  # how far such a name may reach from its の
# A number with letters in it that look like digits: no Latin letter stands beside it, as in H2O.
_NUMBER = re.compile(
    r"(?<![A-Za-z\dＯ])(?:\d[\d.,:：]*(?:[OoＯ]+|[lI]+)|[lOＯ](?=\d\d)|(?<=[一二三四五六七八九十百千万])[lI](?=\d))[\d.,OoＯlI]*(?![A-Za-z])"
)
# On the hour: 5:OO. Where one calls: O571-.
_HOUR, _AREA = re.compile(r"\d[:：][OoＯ]{2}$"), re.compile(r"[OＯ]\d{2,3}[-—]?$")
_LETTER, _LETTERS = re.compile(r"[OoＯlI]"), re.compile(r"[OoＯ]+|[lI]+")
_MEASURES = "年月日时点分秒元角万亿千百个人名户家位件次条项所岁公米吨斤亩里度倍号届期版后多余只头匹株立%％"

# The same among numerals in words: 一九八O年, 三O里, 百分之七O.
_NUMERALS = "〇○零一二三四五六七八九"
_NULL = re.compile(rf"(?<=[{_NUMERALS}])[OＯ]+(?=[{_NUMERALS}{_MEASURES}])|(?<=分之[{_NUMERALS}])[OＯ](?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class Letters:
    """Letters that stand for digits of a number. **Units**: ``start`` counts from 0."""

    start: int
    printed: str
    reading: str


def find_number_letters(text: str) -> tuple[Letters, ...]:
    """Return the letters in numbers that can only be digits: more digits follow, or what is counted."""
    if not _LETTER.search(text):
        return ()
    found = []
    for number in _NUMBER.finditer(text):
        after = text[number.end() : number.end() + 1]
        for match in _LETTERS.finditer(number[0]):
            inside = any(char.isdigit() for char in number[0][match.end() :])
            hour = _HOUR.search(number[0]) is not None and match.end() == len(number[0])
            if _is_digit(number[0], match, after, inside=inside) or hour:
                reading = ("0" if match[0][0] in "OoＯ" else "1") * len(match[0])
                found.append(Letters(number.start() + match.start(), match[0], reading))
    found += [Letters(match.start(), match[0], "〇" * len(match[0])) for match in _NULL.finditer(text)]
    return tuple(sorted(found, key=lambda letters: letters.start))


def _is_digit(number: str, match: re.Match[str], after: str, *, inside: bool) -> bool:
    """Say whether a letter can only be a digit: more digits follow, or what is counted; at its head both, or a dash."""
    counted = bool(after) and after in _MEASURES
    if match.start() > 0:
        return inside or counted
    return counted or (_AREA.match(number) is not None and after in {"-", "—"})


def is_quoted_name(text: str, at: int) -> bool:
    """Say whether a の stands inside a name in quotation marks, which is printed so."""
    return any(
        match.start() < at < match.end()
        for match in _NAMED.finditer(text, max(0, at - _NAMED_BEFORE), at + _NAMED_BEHIND)
    )


@dataclass(frozen=True, slots=True)
class Proposal:
    """A character whose right reading is certain: where it stands, what is printed, what it should read."""

    span: Span
    printed: str
    corrected: str


def find_emendations(source: Source) -> tuple[Proposal, ...]:
    """Return the certain emendations of a page's text in reading order."""
    found = [
        (match.start(), Proposal(source.span(match.start(), match.end()), match[0], reading))
        for pattern, reading in _CERTAIN
        for match in pattern.finditer(source.text)
        if not is_quoted_name(source.text, match.start())
    ]
    found += [
        (
            letters.start,
            Proposal(
                source.span(letters.start, letters.start + len(letters.printed)), letters.printed, letters.reading
            ),
        )
        for letters in find_number_letters(source.text)
    ]
    return tuple(proposal for _, proposal in sorted(found, key=lambda entry: entry[0]))


def emend_text(markup: str) -> str:
    """Return a text in which each certain emendation is marked; its printed reading is the text as it was."""
    for letters in reversed(find_number_letters(markup)):
        end = letters.start + len(letters.printed)
        mark = f"{{~~{letters.printed}~>{letters.reading}~~}}"
        markup = markup[: letters.start] + mark + markup[end:]
    for pattern, reading in _CERTAIN:
        for match in reversed([*pattern.finditer(markup)]):
            if not is_quoted_name(markup, match.start()):
                markup = f"{markup[: match.start()]}{{~~{match[0]}~>{reading}~~}}{markup[match.end() :]}"
    return markup


def emend_article(file: ArticleFile) -> ArticleFile:
    """Return an article with its certain emendations marked in headline, captions and body."""
    article = file.article
    photos = tuple(_emend_photo(photo) for photo in article.photos)
    emended = replace(
        article,
        title=parse_wording(emend_text(article.title.markup)),
        kicker=_emend(article.kicker),
        subtitle=_emend(article.subtitle),
        photos=photos,
    )
    return ArticleFile(emended, emend_text(file.body))


def _emend(wording: Wording | None) -> Wording | None:
    return parse_wording(emend_text(wording.markup)) if wording else None


def _emend_photo(photo: Photo) -> Photo:
    return replace(photo, caption=_emend(photo.caption))
