"""Files of content/ parsed, an issue's together, in any process: what was read is kept, what is known comes back."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from gazette import disk
from gazette.flow.proofs import Sources
from gazette.formats.shadow import find_depths
from gazette.matter.issue_file import parse_issue_file
from gazette.matter.names import parse_name
from gazette.matter.standing import parse_standing_page
from gazette.matter.story import parse_story
from gazette.model import IssueInfo, Place, StandingPage, Status, Story
from gazette.model.states import travelling_light
from gazette.paper.assembly import make_issue
from gazette.paper.gaps import check_gaps
from gazette.paper.glances import pack_glance
from gazette.paper.headlines import divide_headlines
from gazette.paper.jumps import join_jumps
from gazette.paper.records import Packed, pack_record
from gazette.paper.related import find_terms, looked_at
from gazette.problems import Problem, Source
from gazette.settings import USUAL_BOUNDS
from gazette.shelf import Shelf, format_value
from gazette.text.decoding import decode_utf8
from gazette.text.phrases import Phrases, lend_phrases

# Beside the parsed files of a folder lies under this name what lists show of its articles.
GLANCES = "glances"
# And under this one where their headlines may break: to find that costs the dictionary and a model.
HEADLINES = "headlines"
# For each article the digest of its file, and the glance at it, by itself: a list shows few of an issue.
Glances = dict[str, tuple[str, bytes]]
Parts = tuple[tuple[Place, ...], ...]
# An article as it was, and the terms that were found in it: to find them costs the dictionary.
Former = tuple[Story, tuple[str, ...]]


@travelling_light
@dataclass(frozen=True, slots=True)
class Parsed:
    """A file of content/ as parsed; ``value`` is None when it could not be."""

    value: Story | StandingPage | IssueInfo | None
    problems: tuple[Problem, ...]


@travelling_light
@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a parsed file: the digest of its bytes and what the whole set needs of it.

    **Shape**: ``packed`` is the record of an article, numbers and names of the pages of an issue.yaml, else None.
    """

    digest: str
    packed: Packed | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A folder of content/ of which something is to be parsed.

    **Shape**: ``name`` is the day of an issue, empty for what stands in content/ itself; ``known`` are the digests of
    its files that are parsed already, ``unknown`` the paths of the others; ``nesting`` is how deep texts may be nested.
    ``terms`` has for articles among the unknown the digest that they had, and the terms.
    """

    content: Path
    shown: str
    name: str
    known: tuple[tuple[str, str], ...]
    unknown: tuple[str, ...]
    nesting: int
    terms: Mapping[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)

    @property
    def files(self) -> tuple[str, ...]:
        """All its files with text."""
        return (*(path for path, _ in self.known), *self.unknown)


@dataclass(frozen=True, slots=True)
class Seen:
    """What an issue shows as a whole: its jumped articles, each with all its parts, and what is missing in it."""

    parts: Parts = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Filed:
    """What came of a folder: an entry for each file that was parsed, and all of it without and with its drafts."""

    entries: dict[str, Entry]
    seen: tuple[Seen, Seen]


def parse_folder(folder: Folder, shelf: Shelf) -> Filed:
    """Parse what is unknown in a folder and put all of the folder on the shelf."""
    before = shelf.find(folder.name)
    lend_headlines(before)
    entries: dict[str, Entry] = {}
    now: dict[str, tuple[str, object]] = {}
    again = []
    for path, digest in folder.known:
        known, parsed = before.get(path, ("", None))
        if known == digest and isinstance(parsed, Parsed):
            now[path] = known, parsed
        else:
            again.append(path)
    for path in (*folder.unknown, *again):
        digest, terms = folder.terms.get(path, ("", ()))
        known, parsed = before.get(path, ("", None))
        former = parsed.value if known == digest and isinstance(parsed, Parsed) else None
        entries[path], now[path] = _parse(path, folder, (former, terms) if isinstance(former, Story) else None)
    shelf.put(folder.name, {GLANCES: ("", _glances(now)), HEADLINES: ("", _headlines(now)), **now})
    values = [each.value for _, each in now.values() if isinstance(each, Parsed)]
    published = (each for each in values if isinstance(each, Story) and each.article.status is Status.PUBLISHED)
    stories = sorted(published, key=lambda each: each.article.path)
    info = next((each for each in values if isinstance(each, IssueInfo)), None)
    failed = [path for path, (_, each) in now.items() if isinstance(each, Parsed) and each.value is None]
    names = (parse_name(path, path)[0] for path in failed)
    unread = frozenset(name.place.page for name in names if name is not None and name.place is not None)
    fair = [story for story in stories if not story.article.draft]
    seen = _look_at(fair, info, folder, unread)
    return Filed(entries, (seen, seen if len(fair) == len(stories) else _look_at(stories, info, folder, unread)))


def lend_headlines(kept: Mapping[str, tuple[str, object]]) -> None:
    """Take what is known of the headlines of a folder; what is not understood is found out again."""
    known = kept.get(HEADLINES, ("", None))[1]
    if isinstance(known, dict):
        lend_phrases(known)


def parse_file(path: str, data: bytes, shown: str, nesting: int = USUAL_BOUNDS.nesting) -> Parsed:
    """Return a file of content/ parsed; ``shown`` is content/ as people see it."""
    name, _ = parse_name(path, shown + path)
    source, problems = decode_utf8(shown + path, data)
    if name is None or source is None:
        return Parsed(None, problems)
    value: Story | StandingPage | IssueInfo | None
    if name.place is not None:
        value, found = parse_story(source, name.place, name.path, nesting)
    elif name.date is not None:
        value, found = parse_issue_file(source, name.date)
    else:
        value, found = parse_standing_page(source, name.path, nesting)
    return Parsed(value, (*problems, *found))


def _parse(path: str, folder: Folder, former: Former | None) -> tuple[Entry, tuple[str, object]]:
    data = disk.read_bytes(f"{folder.content}/{path}")
    digest = hashlib.sha256(data).hexdigest()[:32]
    parsed = parse_file(path, data, folder.shown, folder.nesting)
    return Entry(digest, _pack(parsed.value, digest, former), parsed.problems), (digest, parsed)


def _headlines(now: Mapping[str, tuple[str, object]]) -> Phrases:
    stories = (each.value for _, each in now.values() if isinstance(each, Parsed) and isinstance(each.value, Story))
    return {line: pieces for each in stories for line, pieces in divide_headlines(each.article).items()}


def _glances(now: Mapping[str, tuple[str, object]]) -> Glances:
    stories = ((path, digest, each.value) for path, (digest, each) in now.items() if isinstance(each, Parsed))
    return {
        path: (digest, format_value(pack_glance(value))) for path, digest, value in stories if isinstance(value, Story)
    }


def _pack(value: object, digest: str, former: Former | None) -> Packed | None:
    match value:
        case Story():
            same = former is not None and looked_at(former[0]) == looked_at(value)
            terms = former[1] if former is not None and same else find_terms(value)
            return pack_record(value, digest, find_depths(value.article), terms)
        case IssueInfo():
            return tuple((page.number, page.name) for page in value.pages)
    return None


def _look_at(stories: list[Story], info: IssueInfo | None, folder: Folder, unread: frozenset[int]) -> Seen:
    """Return what an issue shows as a whole: its jumped articles, and what a reader would miss."""
    if not folder.name or not stories:
        return Seen()
    by_place = {story.article.place: story for story in reversed(stories)}
    day = stories[0].article.place.date
    info = info or IssueInfo(date=day)
    issue = make_issue(day, [by_place[place].article for place in sorted(by_place)], info, ())
    sources = Sources(tuple(folder.files), partial(_read_source, folder))
    missing = check_gaps((issue,), (info,), by_place, sources, unread)
    return Seen(tuple(join_jumps(issue, by_place).values()), missing)


def _read_source(folder: Folder, path: str) -> Source:
    source, _ = decode_utf8(folder.shown + path, disk.read_bytes(folder.content / path))
    return source or Source(folder.shown + path, "")
