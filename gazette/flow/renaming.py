"""A page text that got another name: the articles of the old one are its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from gazette.importer import ImportedPage
from gazette.problems import Code, Problem, Severity, Span
from gazette.review import Shelved, is_gone


def find_old_name(page: ImportedPage, shelved: Shelved, root: Path) -> str:
    """Return what a page text was called when the articles of its page were made; empty when it was called as now.

    **Shape**: none of them names the text, most name one that is no more there, and the text has the words of most.
    """
    seeds = Counter(each.seed for each in shelved.filed if each.seed and shelved.holds(each.place))
    if not seeds or page.source.path in seeds:
        return ""
    old, count = seeds.most_common(1)[0]
    if count * 2 <= seeds.total() or (root / old).exists():
        return ""
    files = [each.file for each in shelved.filed if each.seed == old and shelved.holds(each.place)]
    known = sum(1 for file in files if file and not is_gone(file, page.source))
    return old if known * 2 > count else ""


def follow_name(page: ImportedPage, shelved: Shelved, root: Path, find: Callable[[str], Shelved]) -> Shelved:
    """Return what content/ holds of a page, its text taken for what it was called before; ``find`` looks that up."""
    old = find_old_name(page, shelved, root)
    if not old:
        return shelved
    found = find(old)
    filed = (replace(each, renamed=page.source.path) if each.is_of(old) else each for each in found.filed)
    return replace(found, filed=tuple(filed), renamed=old)


def tell_old_name(seed: str, old: str) -> Problem:
    """Return what is to be said of a page text that got another name."""
    message = f"its articles name {old}, which is not there: this is taken for the same text under a new name"
    hint = "what nobody has edited gets the new name; write it into the others yourself, at file:"
    return Problem(Code.SAME_PAGE, Span(seed), message, hint, Severity.NOTE)
