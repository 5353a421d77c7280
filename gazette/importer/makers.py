"""Who made a page: one reader of lines that say posts and names, in any order and dress.

责任编辑：康宁　版式　许 静, 编辑/于淼 校对/老树, 【责编】康宁【值班】老苏, ■编辑∣胡一楠, 策划 宣传组 执行 岳清 沈一苇.

**Source**: staff lines at the heads and feet of pages; the posts stand in ``posts``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazette.importer.maker_names import find_names
from gazette.importer.posts import BESIDE, FIND
from gazette.text.numerals import parse_number
from gazette.text.patterns import compile_late
from gazette.text.person_names import shows_surname

_STROKES = str.maketrans("∣丨│┃▏❘", "||||||")
_BETWEEN = compile_late(r"[\s:/|⊙◎\])】]*")
_OPENING, _CLOSING = frozenset("([【"), frozenset(")]】")
_MARKS = compile_late(r"[:/|⊙◎\])】]")
_OF_PAGE = compile_late(r"(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})版\Z")
_DATED = compile_late(r"(?:[\d版日]|星期[一二三四五六日天])\Z")
# What stands between two posts of one person.
_JOINS = compile_late(r"\s*(?:[、/&兼和及]\s*)?")


@dataclass(frozen=True, slots=True)
class Maker:
    """Somebody who made the page. **Units**: places in the line, counted from 0, the ends exclusive.

    **Shape**: ``page`` is the number of the page that the post is for, if it says one: 二版责编.
    """

    post: tuple[int, int]
    name: tuple[int, int]
    page: int | None = None


@dataclass(frozen=True, slots=True)
class _Part:
    """A post or another label of a line: where it begins, where its words stand, and whether it is a post by itself."""

    start: int
    post: tuple[int, int] | None
    end: int
    plain: bool


def find_makers(key: str) -> tuple[Maker, ...]:
    """Return who a folded line says made the page, in reading order; empty when it says of nobody.

    A post of which hardly any page would be without another one (文字, 摄影) counts beside such or before a mark.
    """
    key = key.translate(_STROKES)
    parts = list(_find_parts(key))
    ends = [*(part.start for part in parts[1:]), len(key)]
    posts = [part.post is not None for part in parts[1:]] + [False]
    found: list[Maker] = []
    plain = any(part.plain and part.post for part in parts)
    held = 0  # where a post begins whose name stands behind the next one
    for at, (part, end, more) in enumerate(zip(parts, ends, posts, strict=False)):
        if part.post is None:
            continue
        between = _BETWEEN.match(key, part.end, end)
        start = between.end() if between else part.end
        marked = _MARKS.search(key, part.end, start) is not None
        names = find_names(key, start, end, glued=start == part.end) if part.plain or plain or marked else ()
        labelled = not more and end < len(key)
        if start == part.end and not labelled and not all(shows_surname(key[slice(*name)]) for name in names[:1]):
            continue  # 主编谈副刊
        first = parts[held - 1].post if held else part.post
        post = (first[0] if first else part.post[0], part.post[1])
        found += [Maker(post, name, _read_page(key[part.start : part.post[0]])) for name in names]
        joined = more and not names and _JOINS.fullmatch(key, part.end, end) is not None
        held = (held or at + 1) if joined else 0
    return tuple(found)


def _find_parts(key: str) -> Iterator[_Part]:
    """Yield the posts and other labels of a line; one without a mark right behind other words is none."""
    posts = 0
    for match in FIND.finditer(key):
        name = match.lastgroup or ""
        if name == "label":
            yield _Part(match.start(), None, match.end(), plain=False)
            continue
        if (name == "glued" and not posts and _follows_word(key, match.start())) or _is_remark(key, match):
            continue
        posts += 1
        yield _Part(match.start(), match.span(name), match.end(), plain=name not in BESIDE)


def _read_page(here: str) -> int | None:
    """Return the number of the page right before a post; 今日八版 and a gap count the pages."""
    match = _OF_PAGE.search(here)
    return parse_number(match["n"]) if match else None


def _follows_word(key: str, start: int) -> bool:
    """Say whether a post stands right behind other words; a date that is glued to it is none."""
    return start > 0 and key[start - 1].isalnum() and _DATED.search(key, max(0, start - 3), start) is None


def _is_remark(key: str, match: re.Match[str]) -> bool:
    """Say whether a bracket behind a name says a post: 康宁（编辑）."""
    start = match.start()
    return key[match.end() : match.end() + 1] in _CLOSING and (
        key[start - 1 : start] not in _OPENING or _follows_word(key, start - 1)
    )


def list_posts(makers: Sequence[Maker], text: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the post of each maker as a line prints them, without spaces."""
    for maker in makers:
        yield re.sub(r"\s", "", text[slice(*maker.name)]), re.sub(r"\s", "", text[slice(*maker.post)])
