"""Links and pictures that lead to files of content/, and whether each is there."""

from __future__ import annotations

import difflib
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote

from gazette.matter.names import PICTURES
from gazette.model import Link, StandingPage, Story
from gazette.problems import Code, Problem, Source, Span


def check_links(
    stories: Iterable[Story],
    standing: Iterable[StandingPage],
    sources: Mapping[str, Source],
    files: frozenset[str],
) -> tuple[Problem, ...]:
    """Return a problem for every reference to a file that is not there.

    **Shape**: ``sources`` by path relative to content/; ``files`` are all paths of content/.
    **Problems**: MISSING_FILE at the link's target, or at the file name in the front matter; UNSAFE_FILE where it is
    neither an article nor a picture: a page or drawing of a stranger's could run what it likes in the paper's name.
    """
    problems: list[Problem] = []
    for story in stories:
        source = sources[story.article.path]
        problems += _check(story.body.links, source, files)
        folder = posixpath.dirname(story.article.path)
        for photo in story.article.photos:
            if photo.file:
                problems += _check((_photo_link(photo.file, folder, source),), source, files)
    for page in standing:
        source = sources[page.path]
        problems += _check(page.body.links, source, files)
    return tuple(problems)


def _check(links: Iterable[Link], source: Source, files: frozenset[str]) -> Iterator[Problem]:
    for link in links:
        if link.target not in files:
            yield _missing(link, source, files)
        elif not link.target.endswith(".md") and not link.target.lower().endswith(PICTURES):
            span = Span(
                source.path, link.line, link.column, link.line, link.column + len(posixpath.basename(link.target))
            )
            message = f"{link.target!r} is neither an article nor a picture, and is not published"
            yield Problem(Code.UNSAFE_FILE, span, message, "link to where it may be had, or save it as a picture")


def locate_picture(path: str, source: Source) -> Span:
    """Return where an article or standing page names a picture: in its keys, else in its text, else its first line."""
    name = posixpath.basename(path)
    written = {name, quote(name)}
    names = "|".join(re.escape(each) for each in sorted(written))
    for pattern in (rf"\bfile:[ \t]*[\"']?({names})", rf"\(<?[^()<>\s]*?({names})", rf"({names})"):
        found = re.search(pattern, source.text)
        if found:
            return source.span(found.start(1), found.end(1))
    return Span(source.path)


def _photo_link(file: str, folder: str, source: Source) -> Link:
    at = source.text.find(file)
    span = source.span(max(at, 0))
    return Link(f"{folder}/{file}", span.line, span.column)


def _place_of(name: str) -> str:
    """Return the number of an article by its file's name, which says what a link meant better than its words do."""
    return name.partition("-")[0] if name.endswith(".md") and name[:2].isdigit() else ""


def _missing(link: Link, source: Source, files: frozenset[str]) -> Problem:
    name = posixpath.basename(link.target)
    folder = posixpath.dirname(link.target)
    beside = [posixpath.basename(path) for path in sorted(files) if posixpath.dirname(path) == folder]
    near = [each for each in beside if each.casefold() == name.casefold()]
    near = near or [each for each in beside if _place_of(each) and _place_of(each) == _place_of(name)]
    near = near or difflib.get_close_matches(name, beside, n=1)
    elsewhere = [path for path in sorted(files) if posixpath.basename(path) == name and name.lower().endswith(PICTURES)]
    hint = "put the file there, or mend its name"
    if near:
        hint = f"did you mean {near[0]!r}?"
    elif elsewhere:
        hint = f"there is one at {elsewhere[0]!r}: put it there"
    span = Span(source.path, link.line, link.column, link.line, link.column + len(name))
    return Problem(Code.MISSING_FILE, span, f"there is no file {link.target!r} in content/", hint)
