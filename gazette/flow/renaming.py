"""A page text that got another name: the articles of the old one are its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from gazette import disk
from gazette.importer import ImportedPage, decode_page
from gazette.matter.names import Name
from gazette.model import ArticleFile
from gazette.problems import Code, Problem, Severity, Span
from gazette.review import Filed, Shelved, is_gone


def find_old_names(page: ImportedPage, shelved: Shelved, gone: Mapping[str, Shelved]) -> tuple[str, ...]:
    """Return what a page text was called when articles of its issue were made; nothing when it was called as now.

    ``gone`` are page texts that are no more there, with their articles.
    **Shape**: the text has the words of most of these; and unless some on its page name it already, or none is there,
    most name one of them.
    """
    old = tuple(
        seed for seed, found in gone.items() if _has_most(page, (each for each in found.filed if each.is_of(seed)))
    )
    here = Counter(each.seed for each in shelved.filed if each.seed and shelved.holds(each.place))
    if not here or page.source.path in here:
        return old
    most, count = here.most_common(1)[0]
    return old if most in old and count * 2 > here.total() else ()


def _has_most(page: ImportedPage, filed: Iterable[Filed]) -> bool:
    known = [each.file is not None and not is_gone(each.file, page.source) for each in filed]
    return sum(known) * 2 > len(known)


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
    files = {file: [each for name in named[file] if (each := read(name))] for file in gone}
    dates = {file: {name.date for name in names} for file, names in named.items()} if gone else {}
    found = {}
    for old in gone:
        for new in (file for file in named if file not in gone and dates[file] & dates[old]):
            data = disk.find_within(root / new, most_bytes)
            source = decode_page(new, data).source if data is not None else None
            if source is not None and 2 * sum(not is_gone(each, source) for each in files[old]) > len(files[old]):
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
