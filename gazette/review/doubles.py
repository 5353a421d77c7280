"""Texts that stand in two articles: the page text was parted or joined, and an editor's file or an old one stayed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

from gazette.model import ArticleFile
from gazette.review.comparing import count_shared_with
from gazette.review.pairing import Filed
from gazette.review.placing import Placing, Shelved, name_file
from gazette.review.traces import find_text, find_words

_HELD = 0.8  # of its runs of characters: a mended word is no other text
_LIKELY = 0.6  # of its pairs, headline and all
_LEAST = 12  # pairs of characters: shorter words stand in many texts


@dataclass(frozen=True, slots=True)
class Copy:
    """An article as it stands once a page is imported.

    **Shape**: ``made`` is what the importer makes of it now, None when that is nothing; ``stays`` says that the file is
    not what the importer makes, but an editor's or an older one.
    """

    path: str
    file: ArticleFile
    made: ArticleFile | None
    stays: bool


@dataclass(frozen=True, slots=True)
class Double:
    """An article whose text stands in another one, too, which is not so on the page."""

    part: Copy
    whole: Copy


def list_copies(made: Sequence[ArticleFile], shelved: Shelved, placing: Placing, seed: str) -> tuple[Copy, ...]:
    """Return the articles of a page text as they stand once they are put: those that no file gets among them."""
    copies = []
    held: list[Filed] = []
    for article, placed in zip(made, placing.placed, strict=True):
        filed = placed.filed
        if filed is None:
            copies += [] if placed.left_out else [Copy(name_file(article, placed), article, article, stays=False)]
            continue
        held += [filed, *placed.twins]
        stays = bool(placed.twins) or not filed.untouched
        file = filed.file if stays else article
        copies += [Copy(filed.path, file, article, stays)] if file else []
    rest = (each for each in shelved.filed if each.is_of(seed) and each not in held)
    return (*copies, *(Copy(each.path, each.file, None, stays=True) for each in rest if each.file))


def find_doubles(copies: Sequence[Copy]) -> tuple[Double, ...]:
    """Return the articles whose text another holds, too, where one of both is a file that stays.

    Equal advertisements on a page are none: what the importer makes of the other has their words as well.
    """
    if not any(each.stays for each in copies):
        return ()
    words = {each.path: find_words(find_text(each.file)) for each in copies}
    found: dict[frozenset[str], Double] = {}
    for part, whole in permutations(sorted(copies, key=_how_late), 2):  # of two that say the same the later is the part
        here, there = words[part.path], words[whole.path]
        known = frozenset({part.path, whole.path})
        if known in found or len(here) < _LEAST or not (part.stays or whole.stays):
            continue
        likely = len(here & there) >= _LIKELY * len(here)  # takes less time
        if likely and is_held(whole.file, part.file) and not _is_so_on_the_page(part, whole):
            found[known] = Double(part, whole)
    return tuple(found.values())


def _how_late(copy: Copy) -> tuple[bool, str]:
    return copy.made is not None, copy.path


def is_held(whole: ArticleFile, part: ArticleFile) -> bool:
    """Say whether an article has all of another's text, but for a word."""
    return count_shared_with(part, whole) >= _HELD


def _is_so_on_the_page(part: Copy, whole: Copy) -> bool:
    """Say whether what the importer makes of both has the same words twice, too."""
    return part.made is not None and whole.made is not None and is_held(whole.made, part.made)
