"""A page text that got another name: the articles of the old one are its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from gazette import disk
from gazette.importer import ImportedPage, decode_page
from gazette.matter.names import Name
from gazette.model import ArticleFile
from gazette.problems import Code, Problem, Severity, Source, Span
from gazette.review import PART, Shelved, count_shared, count_shared_with

_WHOLE = 0.6  # of an article's words: some were edited
_ALL = 0.9  # what a copy has; of two that an editor joined one is half


def find_old_names(page: ImportedPage, shelved: Shelved, gone: Mapping[str, Shelved]) -> tuple[str, ...]:
    """Return what a page text was called when articles of its issue were made; nothing when it was called as now.

    ``gone`` are page texts that are no more there, with their articles.
    **Shape**: some articles on its page call it as now, or most call it by one of these names; the text has the words
    of most that call it so, and no article that calls it as now has them.
    """
    here = Counter(each.seed for each in shelved.filed if each.seed and shelved.holds(each.place))
    own = [each.file for each in shelved.filed if each.file and each.seed == page.source.path]
    files = {seed: [each.file for each in found.filed if each.is_of(seed)] for seed, found in gone.items()}
    at = (page.date, page.page)
    old = tuple(seed for seed, articles in files.items() if _has_most(page.source, [at], articles, own))
    if page.source.path in here:
        return old
    most, count = here.most_common(1)[0] if here else ("", 0)
    return old if most in old and count * 2 > here.total() else ()


def _has_most(
    source: Source, pages: Collection[object], files: Sequence[ArticleFile | None], own: Collection[ArticleFile]
) -> bool:
    """Say whether a page text has the words of most articles on its page, which its own have not.

    Where there are none, it must have more of those elsewhere: pages of one form have much of each other.
    """
    here = [each for each in files if each and each.article.place[:2] in pages]
    least, most = (PART, _ALL) if here else (_WHOLE, PART)

    def has(file: ArticleFile) -> bool:
        return count_shared(file, source.text) >= least and all(count_shared_with(file, each) < most for each in own)

    return 2 * sum(has(each) for each in here or files if each) > len(here or files)


def follow_name(page: ImportedPage, shelved: Shelved, gone: Iterable[str], find: Callable[[str], Shelved]) -> Shelved:
    """Return what content/ holds of a page, its text taken for what it was called before; ``find`` looks that up."""
    found = {seed: find(seed) for seed in gone if seed != page.source.path}
    old = find_old_names(page, shelved, found) if found else ()
    if not old:
        return shelved
    filed = {each.path: each for known in (shelved, *(found[seed] for seed in old)) for each in known.filed}
    named = ((each, any(map(each.is_of, old))) for each in filed.values())
    renamed = (replace(each, renamed=page.source.path) if is_old else each for each, is_old in named)
    return replace(shelved, filed=tuple(renamed), renamed=old)


def find_new_names(
    named: Mapping[str, Sequence[Name]], root: Path, most_bytes: int, read: Callable[[Name], ArticleFile | None]
) -> dict[str, str]:
    """Return what page texts are called now that are no more there: as other articles of the issue call the same words.

    ``named`` are the articles by the page texts that they name.
    """
    inside = (file for file in named if (root / file).resolve().is_relative_to(root))
    gone = [file for file in inside if not (root / file).exists()]
    files = {file: [read(name) for name in named[file]] for file in gone}
    found = {}
    for old in gone:
        dates = {name.date for name in named[old]}
        for new in (file for file in named if file not in gone):
            names = [name for name in named[new] if name.date in dates]
            data = disk.find_within(root / new, most_bytes) if names else None
            source = decode_page(new, data).source if data is not None else None
            own = [file for name in names if source and (file := read(name))]
            if source is not None and _has_most(source, [each.article.place[:2] for each in own], files[old], own):
                found[old] = new
                break
    return found


def tell_new_name(span: Span, old: str, new: str) -> Problem:
    """Return what is to be said of an article that still calls its page text as it was called before."""
    message = f"the page text {old} is not there"
    hint = f"it is called {new} now: write that at file:; where nobody has edited the article an import does it"
    return Problem(Code.NO_SOURCE, span, message, hint)


def tell_old_name(seed: str, old: str) -> Problem:
    """Return what is to be said of a page text that got another name."""
    message = f"its articles name {old}, which is not there: this is taken for the same text under a new name"
    hint = "what nobody has edited gets the new name; write it into the others yourself, at file:"
    return Problem(Code.SAME_PAGE, Span(seed), message, hint, Severity.NOTE)


def tell_astray(seed: str, old: str, path: str) -> Problem:
    """Return what is to be said of a page text whose words stand in articles of one that is not there, too."""
    message = f"articles of {old}, which is not there, say the same, as {path} does: readers see both"
    hint = "delete the ones or the others; if these are other articles, bring back the page text they are of"
    return Problem(Code.SAME_PAGE, Span(seed), message, hint, Severity.WARNING)
