"""What the names of files and folders in content/ say: an issue's date, a page, an article's place."""

from __future__ import annotations

import datetime as dt
import enum
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from gazette.matter.misnamed import (
    find_article_name,
    find_issue_folder,
    find_page_folder,
    is_numbered,
    is_of_the_system,
)
from gazette.model import Place
from gazette.problems import Code, Problem, Severity, Span
from gazette.text.file_names import is_name_everywhere

_ISSUE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_PAGE = re.compile(r"[0-9]{2}")
_ARTICLE = re.compile(r"([0-9]{2,})(?:-[^/]*)?\.md")
_STANDING = re.compile(r"[a-z0-9][a-z0-9-]*\.md")
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".heic", ".heif")
# A page's facsimile (版面图): the first of these that lies beside its articles.
FACSIMILES = ("page.jpg", "page.png", "page.webp")
# Texts as other programs write them: an article has to become Markdown.
_PLAIN = (".txt", ".text", ".markdown", ".mdown")
_PAPERS = (".doc", ".docx", ".wps", ".rtf", ".odt", ".pages", ".pdf")
PUBLICATION = "publication.yaml"
ISSUE_FILE = "issue.yaml"


class Role(enum.Enum):
    """What a file of content/ is."""

    PUBLICATION = enum.auto()
    STANDING = enum.auto()
    ISSUE = enum.auto()
    ARTICLE = enum.auto()
    PICTURE = enum.auto()


@dataclass(frozen=True, slots=True)
class Name:
    """A path of content/ that was understood; ``place`` for articles, ``date`` for everything inside an issue."""

    path: str
    role: Role
    date: dt.date | None = None
    page: int | None = None
    place: Place | None = None


def parse_name(path: str, shown: str) -> tuple[Name | None, tuple[Problem, ...]]:
    """Return what a path relative to content/ names; ``shown`` is the path as people see it in messages.

    **Problems**: NAME_NOT_EVERYWHERE for one that some system cannot hold; NAME_OF_ISSUE, NAME_OF_PAGE, NAME_OF_ARTICLE
    for names that cannot be placed; a warning for a file of no use to the site.
    """
    bad = next((part for part in path.split("/") if not is_name_everywhere(part)), None)
    if bad is not None:
        hint = (
            'give it a name without control signs and \\ : * ? " < > |, without a space or stop at its end, '
            "of at most 240 bytes (80 Chinese characters), that is none of Windows' own (con, aux, nul)"
        )
        message = f"the name {bad!r} cannot stand on every system"
        return None, (Problem(Code.NAME_NOT_EVERYWHERE, Span(shown), message, hint),)
    return _place(path, shown)


def _place(path: str, shown: str) -> tuple[Name | None, tuple[Problem, ...]]:
    folders, _, file = path.rpartition("/")
    parts = folders.split("/") if folders else []
    if is_of_the_system(file):
        return None, ()
    if not parts:
        return _top(file, path, shown)
    date = _parse_date(parts[0])
    if date is None:
        hint = _rename(find_issue_folder(parts[0])) or "name the folder of an issue by its date: 2024-06-05"
        return None, (Problem(Code.NAME_OF_ISSUE, Span(shown), f"the folder {parts[0]!r} is no issue's", hint),)
    if len(parts) == 1:
        return _in_issue(path, file, date, shown)
    if len(parts) > len(("issue", "page")) or not _PAGE.fullmatch(parts[1]) or parts[1] == "00":
        return None, (_no_page(parts[1:], shown),)
    return _in_page(path, file, date, int(parts[1]), shown)


def _in_issue(path: str, file: str, date: dt.date, shown: str) -> tuple[Name | None, tuple[Problem, ...]]:
    if file == ISSUE_FILE:
        return Name(path, Role.ISSUE, date), ()
    if file.lower() in {"issue.yaml", "issue.yml"}:
        return None, (_unused(shown, "name it issue.yaml"),)
    if file.lower().endswith(PICTURES):
        return None, (_unused(shown, "pictures stand beside the articles that show them: 01/photo.jpg"),)
    problem = _unused(shown, "articles stand in the folder of their page: 01")
    if file.lower().endswith(".md") and is_numbered(file):  # an article that readers would never see
        problem = replace(problem, severity=Severity.ERROR)
    return None, (problem,)


def _no_page(parts: list[str], shown: str) -> Problem:
    hint = _rename(find_page_folder(parts[0])) or "name the folder of a page by its number in two digits: 01"
    if len(parts) > 1:
        hint = "a page's folder has no folders in it: put the file beside the page's articles"
    return Problem(Code.NAME_OF_PAGE, Span(shown), f"the folder {'/'.join(parts)!r} is no page's", hint)


def _rename(name: str) -> str:
    return f"name it {name!r}" if name else ""


def _in_page(path: str, file: str, date: dt.date, page: int, shown: str) -> tuple[Name | None, tuple[Problem, ...]]:
    match = _ARTICLE.fullmatch(file)
    if match and int(match[1]):
        return Name(path, Role.ARTICLE, date, page, Place(date, page, int(match[1]))), ()
    better = _rename(find_article_name(file))
    if file.lower().endswith(".md"):
        hint = better or "begin the name with the article's place on the page in two digits: 03-….md"
        message = f"the name {file!r} says no place"
        if file.endswith((".MD", ".Md", ".mD")):
            message = f"the name {file!r} does not end in small letters: .md"
        return None, (Problem(Code.NAME_OF_ARTICLE, Span(shown), message, hint),)
    if file.lower().endswith(PICTURES):
        return Name(path, Role.PICTURE, date, page), ()
    return None, (_unused(shown, _cure_of_other(file, better)),)


def _cure_of_other(file: str, better: str) -> str:
    """Return what a file of a page should become, or where it belongs."""
    lower = file.lower()
    if lower in {"issue.yaml", "issue.yml"}:
        return "put it one folder up, beside the folders of the pages"
    if lower.endswith(_PAPERS):
        return "copy its words into a text file whose name ends in .md: 03-….md"
    if better and ("." not in file or lower.endswith(_PLAIN)):
        return better
    if lower.endswith(_PLAIN):
        return "if it is an article, let its name end in .md: 03-….md"
    return "articles end in .md, pictures in " + ", ".join(PICTURES)


def _top(file: str, path: str, shown: str) -> tuple[Name | None, tuple[Problem, ...]]:
    if file == PUBLICATION:
        return Name(path, Role.PUBLICATION), ()
    if _STANDING.fullmatch(file):
        return Name(path, Role.STANDING), ()
    if file.lower().endswith(".md"):
        hint = "name it in small Latin letters, digits and hyphens: its name is its address"
        if is_numbered(file):
            hint = "articles stand in the folders of their day and page: 2024-06-05/01/"
        return None, (Problem(Code.NAME_OF_ARTICLE, Span(shown), f"{file!r} is no name for a standing page", hint),)
    if file.lower().endswith(PICTURES):
        return Name(path, Role.PICTURE), ()
    hint = "content/ holds publication.yaml, standing pages (about.md) with their pictures, and folders of issues"
    return None, (_unused(shown, hint),)


def _unused(shown: str, hint: str) -> Problem:
    return Problem(Code.NAME_OF_ARTICLE, Span(shown), "this file is not used", hint, Severity.WARNING)


@lru_cache(maxsize=256)
def _parse_date(folder: str) -> dt.date | None:
    match = _ISSUE.fullmatch(folder)
    try:
        return dt.date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def check_same_names(paths: Iterable[str], shown: str) -> tuple[Problem, ...]:
    """Return a problem for every path that differs from an earlier one in case or in how its characters are composed.

    **Problems**: SAME_NAME at the second.
    """
    first: dict[str, str] = {}
    problems = []
    for path in sorted(paths):
        other = first.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
        if other != path:
            message = f"on some systems this is the same name as {other!r}"
            problems.append(Problem(Code.SAME_NAME, Span(shown + path), message, "give one of the two another name"))
    return tuple(problems)
