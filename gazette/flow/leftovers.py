"""What is said of files that an import leaves as they are: their article is gone, or stands in another one, too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gazette.importer import ImportedPage
from gazette.model import ArticleFile, Status
from gazette.problems import Code, Problem, Severity, Span
from gazette.review import (
    Copy,
    Double,
    Filed,
    Placed,
    Placing,
    Shelved,
    find_doubles,
    find_lines,
    find_orphans,
    is_held,
    list_copies,
)

_PUT_THERE = "somebody has edited that one: put the words there before you delete this file"


def tell_leftovers(page: ImportedPage, shelved: Shelved, placing: Placing) -> tuple[Problem, ...]:
    """Return what is to be said of files of a page text that stay; nothing of articles that were withdrawn.

    **Problems**: SAME_PLACE, a warning, where two files have one number; NOT_AS_IMPORTED where an article is no more
    in the page text, or is part of another one there; NOT_CONSERVED, a warning, at the lines of an article that stand
    in another one, too.
    """
    seed = page.source.path
    copies = list_copies(page.articles, shelved, placing, seed)
    doubles = find_doubles([each for each in copies if not _is_withdrawn(each.file)])
    joined = {each.part.path for each in doubles if each.part.made is None}
    orphans = (each for each in find_orphans(shelved, placing, page.source) if each.path not in joined)
    left = (_tell_orphan(each, copies, page) for each in orphans if each.file is None or not _is_withdrawn(each.file))
    twice = (_tell_twins(each, seed) for each in placing.placed if each.twins)
    return (*twice, *left, *(_tell_double(each, seed) for each in doubles))


def _tell_twins(placed: Placed, seed: str) -> Problem:
    """Return what is to be said of files that have one number: one is a copy, and an editor may have worked on it."""
    first, *others = sorted(each.path for each in (placed.filed, *placed.twins) if each)
    message = f"number {placed.number} stands there twice, as {first} and {others[0]}; neither is touched"
    hint = "delete one of the two, or give it a number of its own"
    return Problem(Code.SAME_PLACE, Span(seed), message, hint, Severity.WARNING)


def tell_doubles(seed: str, copies: Sequence[Copy], spans: Mapping[str, Span]) -> tuple[Problem, ...]:
    """Return what is to be said, where they name their source, of articles that stand in another one of it, too.

    **Problems**: NOT_CONSERVED, a warning, at the file that stays.
    """
    told = []
    for double in find_doubles([each for each in copies if not _is_withdrawn(each.file)]):
        message, hint = _say_double(double)
        if double.part.made is None:
            message = f"it is made of the same lines of {seed} as {double.whole.path}"
            hint = "delete one of the two, or take source_text out of what a person wrote"
        stays = double.part if double.part.stays else double.whole
        told.append(Problem(Code.NOT_CONSERVED, spans[stays.path], message, hint, Severity.WARNING))
    return tuple(told)


def _is_withdrawn(file: ArticleFile) -> bool:
    return file.article.status is Status.WITHDRAWN


def _tell_orphan(orphan: Filed, copies: Sequence[Copy], page: ImportedPage) -> Problem:
    """Return what is to be said of a file that is no article any more; an edited one may be to have its words."""
    file = orphan.file
    whole = next((each for each in copies if file and each.made and is_held(each.made, file)), None)
    if whole is None:
        return _left_behind(orphan.path, page.source.path, again=orphan.place.date != page.date)
    message = f"the importer reads what {orphan.path} says as part of {whole.path}; both files stay"
    return Problem(Code.NOT_AS_IMPORTED, _span(whole, page.source.path), message, _PUT_THERE, Severity.WARNING)


def _left_behind(path: str, seed: str, *, again: bool) -> Problem:
    """Return what is to be said of an article that its page text has no more.

    ``again`` tells that it stands in another issue: the page text of another day most likely has got its name.
    """
    message = f"the article {path} is no more in it as the importer reads it; its file stays"
    hint = "delete the file, or withdraw the article when readers have seen it"
    if again:
        hint = "give each page text a name of its own, and bring back the one that the article was made of"
    return Problem(Code.NOT_AS_IMPORTED, Span(seed), message, hint, Severity.WARNING)


def _tell_double(double: Double, seed: str) -> Problem:
    part, whole = double.part, double.whole
    if part.made is None:
        message = f"the importer reads what {part.path} says as part of {whole.path}; both files stay"
        hint = "if the page text lost a headline, put it back and import again; else delete the file"
        return Problem(Code.NOT_AS_IMPORTED, _span(whole, seed), message, hint, Severity.WARNING)
    message, hint = _say_double(double)
    return Problem(Code.NOT_CONSERVED, _span(part, seed), message, hint, Severity.WARNING)


def _say_double(double: Double) -> tuple[str, str]:
    hint = "take it out of one of the two; an article whose file is deleted is not written again"
    return f"what {double.part.path} says stands in {double.whole.path}, too", hint


def _span(copy: Copy, seed: str) -> Span:
    """Return the first line of what the importer makes of an article."""
    lines = find_lines(copy.made) if copy.made else ()
    return Span(seed, lines[0][0], 1, lines[0][0], 1) if lines else Span(seed)
