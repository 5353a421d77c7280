"""Articles as they stand beside what the importer makes of their page text: the same, edited, or neither."""

from __future__ import annotations

import difflib
import enum
import re
from collections import Counter
from dataclasses import dataclass, fields
from functools import lru_cache

from gazette.matter.article_file import format_article_file, is_as_imported
from gazette.model import Article, ArticleFile, Wording
from gazette.problems import Source
from gazette.text.commonmark import plain_lines
from gazette.text.emendations import parse_wording
from gazette.text.patterns import compile_late
from gazette.text.widths import fold, ink_of

_SEAL = "  digest: sha256:"
_ORIGIN = compile_late(r"^source_text:\n(?: +.*\n)+", re.MULTILINE)
_LINES = compile_late(r"^  (?:lines|digest): .*\n(?:   .*\n)*", re.MULTILINE)  # long lists are broken
_DIGEST = "source_text.digest"
_RUN = 4
PART = 0.3  # a part that an editor has worked over has more of its article, and no two texts have so much of each other


class Standing(enum.StrEnum):
    """How a content file stands to what the importer makes."""

    AS_IMPORTED = "as imported"
    EDITED = "edited"
    DIFFERENT = "different"  # nobody has edited it, and yet it is not what the importer makes
    NO_SOURCE = "no source"  # it has an article's words, and names no page text
    OTHER_SOURCE = "other source"  # it has an article's words, and names another page text
    UNREADABLE = "unreadable"  # the same, and nobody can tell


@dataclass(frozen=True, slots=True)
class Comparison:
    """A content file beside the importer's text.

    **Shape**: ``changed`` names the keys that differ and ``body``; ``diff`` is unified, from the importer's text to the
    file. **Units**: ``missing`` counts characters of the importer's text that the file has in neither reading.
    """

    shown: str
    standing: Standing
    changed: tuple[str, ...] = ()
    diff: str = ""
    missing: int = 0


def compare_article(shown: str, text: str, file: ArticleFile, made: tuple[ArticleFile, ...]) -> Comparison:
    """Return how an article stands to what the importer may have written of it: as printed, or with emendations."""
    texts = [format_article_file(each) for each in made]
    if text in texts:
        return Comparison(shown, Standing.AS_IMPORTED)
    standing = Standing.DIFFERENT if is_as_imported(text, file.article.source_text) else Standing.EDITED
    state = "edited" if standing is Standing.EDITED else "as it stands"
    diffs = [show_edits(imported, text, shown, state) for imported in texts]
    nearest = min(range(len(made)), key=lambda index: len(diffs[index]))
    missing = Counter(_words(made[nearest])) - Counter(_words(file))
    changed = _changed(made[nearest], file)
    origin = file.article.source_text
    sealed = origin is not None and origin.digest is not None
    if not sealed or (standing is Standing.EDITED and not (changed or diffs[nearest])):
        changed += (_DIGEST,)
    return Comparison(shown, standing, changed, diffs[nearest], missing.total())


def compare_issue(shown: str, text: str, imported: str) -> Comparison:
    """Return how an issue.yaml stands to what the importer found on the pages of its issue."""
    if text == imported:
        return Comparison(shown, Standing.AS_IMPORTED)
    return Comparison(shown, Standing.EDITED, diff=show_edits(imported, text, shown))


def show_edits(imported: str, text: str, shown: str, state: str = "edited") -> str:
    """Return a unified diff from the importer's text to a file's; the digest, which follows from it, is left out.

    So are the lines of the page text, unless nothing else has changed.
    """
    imported = share_lines(imported, text)
    old, new = ([line for line in each.splitlines() if not line.startswith(_SEAL)] for each in (imported, text))
    lines = difflib.unified_diff(old, new, f"{shown} (imported)", f"{shown} ({state})", n=1, lineterm="")
    return "".join(f"{line}\n" for line in lines)


def share_lines(text: str, other: str) -> str:
    """Return an article's text with what another one says of the lines that it was made of, and with its digest.

    **Shape**: as it is where nothing else is different, and where one of both names no page text.
    """
    here, there = _ORIGIN.search(text), _ORIGIN.search(other)
    if here is None or there is None:
        return text
    known = {found.split(":", 1)[0]: found for found in _LINES.findall(there[0])}
    origin = _LINES.sub(lambda found: known.get(found[0].split(":", 1)[0], ""), here[0])
    shared = text[: here.start()] + origin + text[here.end() :]
    return text if shared == other else shared


def say_difference(file: ArticleFile, made: ArticleFile, page: Source, comparison: Comparison) -> str:
    """Return why an article that nobody has edited is not what the importer makes of its page text."""
    if not comparison.changed:
        return "its page text has changed since, and its words stand in other lines now"
    lost = find_lost_words(file, page, made)
    if lost:
        return f"its page text has changed since and no longer has “{lost[:12]}” in its lines"
    return "the importer now reads its page text in another way"


def find_lost_words(file: ArticleFile, page: Source, made: ArticleFile | None = None) -> str:
    """Return the characters of an article that the lines it names do not have, each once; empty when they have all.

    They may have moved: where it is known what the importer makes of the page text now, its lines are searched, too.
    """
    lines = page.text.split("\n")
    origins = (each.article.source_text for each in (file, made) if each)
    named = {line for origin in origins if origin for first, last in origin.lines for line in range(first, last + 1)}
    printed = Counter(ink_of("".join(lines[line - 1] for line in named if line <= len(lines))))
    return "".join(Counter(_words(file)) - printed)


def count_shared(file: ArticleFile, text: str) -> float:
    """Return how much of an article's text another text has, from 0 to 1, in runs of four characters."""
    words, there = fold(ink_of(_text(file))), _read_ink(text)
    if words in there:
        return 1.0
    runs = [words[at : at + _RUN] for at in range(max(1, len(words) - _RUN + 1))]
    return sum(run in there for run in runs) / len(runs)


@lru_cache(maxsize=2)  # each article of a page is looked for in its text
def _read_ink(text: str) -> str:
    return fold(ink_of(text))


def count_shared_with(file: ArticleFile, made: ArticleFile) -> float:
    """Return how much of an article's text another article has, from 0 to 1."""
    return count_shared(file, _text(made))


def is_gone(file: ArticleFile, page: Source) -> bool:
    """Say whether a page text has no more of an article that was made of it; what a person wrote was not."""
    origin = file.article.source_text
    return origin is not None and origin.digest is not None and count_shared(file, page.text) < PART


def _changed(made: ArticleFile, file: ArticleFile) -> tuple[str, ...]:
    names = [each.name for each in fields(Article) if each.name not in {"place", "path", "source_text"}]
    changed = [name for name in names if getattr(made.article, name) != getattr(file.article, name)]
    return (*changed, *(["body"] if made.body != file.body else []))


def _words(file: ArticleFile) -> str:
    """Return the printed characters of an article; a title that only repeats the text is none of the page's."""
    article = file.article
    body = ink_of(parse_wording("".join(plain_lines(file.body))).printed)
    photos = "".join(ink_of(f"{_printed(photo.caption)}{photo.credit or ''}") for photo in article.photos)
    heads = "".join(ink_of(_printed(wording)) for wording in (article.kicker, article.subtitle))
    names = "".join(ink_of(f"{person.role or ''}{person.name}") for person in article.byline)
    title = ink_of(article.title.printed)
    text = body + photos
    return (title if title not in text else "") + heads + ink_of(article.source or "") + names + text


def _text(file: ArticleFile) -> str:
    """Return the printed text of an article, without its headline where it has any other words."""
    captions = "".join(_printed(photo.caption) for photo in file.article.photos)
    text = parse_wording("".join(plain_lines(file.body))).printed + captions
    return text if ink_of(text) else file.article.title.printed


def _printed(wording: Wording | None) -> str:
    return wording.printed if wording else ""
