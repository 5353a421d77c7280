"""A correction (更正) of an article: what was changed, by its history or in an editor's words, put into its file."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from gazette import disk, history, listing
from gazette.flow.publication import read_settings
from gazette.locking import Tell, hold, say_nothing
from gazette.matter.correcting import format_correction, insert_correction
from gazette.matter.names import Role, parse_name
from gazette.matter.story import parse_story
from gazette.model import Correction, Place, Story
from gazette.problems import GazetteError, Source
from gazette.text.changes import describe_changes, find_changes
from gazette.text.decoding import decode_utf8

# More than that nobody reads; it is a new version, to be described by who made it.
_MOST_CHANGES = 6
_MOST_CHARACTERS = 400
_ADDRESS = re.compile(r"/?(\d{4})/(\d\d)/(\d\d)/(\d\d)/(\d\d+)(?:/(?:index\.html)?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectRequest:
    """An article by its file or its address, and what is known of the correction: the rest is found out.

    **Shape**: ``by`` is empty where nobody is to be named, None where git is to say who made the change.
    """

    content: Path
    article: str
    now: dt.datetime
    text: str | None = None
    date: dt.date | None = None
    since: str | None = None
    by: str | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class CorrectReport:
    """The file, and the lines that were put into it, or would be."""

    path: Path
    lines: str


def correct(request: CorrectRequest, tell: Tell = say_nothing) -> CorrectReport:
    """Put a correction into an article's file; it waits for another command, and ``tell`` hears for whom.

    **Raises**: GazetteError when there is no such article, its file is wrong, or what changed cannot be told.
    """
    with hold(request.content.resolve().parent, "correct", tell):
        return _correct(request)


def _correct(request: CorrectRequest) -> CorrectReport:
    settings = read_settings(request.content, None)
    path, place = _locate(request)
    data = disk.read_bytes(request.content / path)
    source, story = _parse(request.content / path, data, place, path)
    today = request.now.astimezone(ZoneInfo(settings.time_zone)).date()
    if request.text is None:
        earlier = history.find_earlier(request.content / path, request.since)
        text = _describe(story, earlier, place, path, story.article.language or settings.language)
        date = request.date or earlier.replaced or today
        by = earlier.by if request.by is None else request.by
    else:
        text, date, by = " ".join(request.text.split()), request.date or today, request.by
    correction = Correction(date, text, " ".join((by or "").split()) or None)
    if correction in story.article.corrections:
        message = f"{source.path}: this correction is in the file already; nothing was written"
        raise GazetteError(message)
    new = insert_correction(source, place, path, correction)
    if new is None:
        message = f"{source.path}: the keys are written in a way that only you can add to; add below corrections:"
        raise GazetteError(f"{message}\n{format_correction(correction)}".rstrip("\n"))
    if not request.dry_run:
        disk.sweep((request.content / path).parent)
        disk.save_over(request.content / path, data, _as_written(new, data))
    return CorrectReport(request.content / path, format_correction(correction))


def _as_written(text: str, data: bytes) -> bytes:
    """Return a text with the line ends and the byte order mark that its file had."""
    lines = text.replace("\n", "\r\n") if b"\r\n" in data else text
    return (b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b"") + lines.encode()


def _locate(request: CorrectRequest) -> tuple[str, Place]:
    """Return the path in content/ of the article that was named, and its place."""
    address = _ADDRESS.fullmatch(re.sub(r"^https?://[^/]*", "", request.article))
    found = Path(request.article)
    if address is None and found.is_file() and found.resolve().is_relative_to(request.content.resolve()):
        paths = [found.resolve().relative_to(request.content.resolve()).as_posix()]
    else:
        folder, number = ("-".join(address.groups()[:3]) + f"/{address[4]}/", address[5]) if address else ("", "")
        paths = [
            path
            for path in listing.list_files(request.content)
            if path == request.article
            or (folder and re.fullmatch(re.escape(folder + number) + r"(?:-[^/]*)?\.md", path))
        ]
    for path in paths:
        name, _ = parse_name(path, path)
        if name is not None and name.role is Role.ARTICLE and name.place is not None:
            return path, name.place
    message = f"{request.article}: there is no such article; name its file, or its address: 2024/06/05/01/03"
    raise GazetteError(message)


def _parse(path: Path, data: bytes, place: Place, name: str) -> tuple[Source, Story]:
    source, problems = decode_utf8(disk.shown_path(path), data)
    story = None
    if source is not None:
        story, found = parse_story(source, place, name)
        problems += found
    if source is None or story is None:
        first = problems[0]
        message = f"{first.span}: {first.message}; mend that first (python build.py check)"
        raise GazetteError(message)
    return source, story


def _describe(story: Story, earlier: history.Earlier, place: Place, path: str, language: str) -> str:
    try:
        _, before = _parse(Path(f"{path}@{earlier.revision}"), earlier.data, place, path)
    except GazetteError as error:
        message = "what the article said before cannot be read; say what was changed with --text"
        raise GazetteError(message) from error
    changes = find_changes("\n".join(_words(before)), "\n".join(_words(story)))
    if not changes:
        message = f"{path}: no word that readers see has changed since {earlier.revision}; say what was with --text"
        raise GazetteError(message)
    text = describe_changes(changes, language)
    if len(changes) > _MOST_CHANGES or len(text) > _MOST_CHARACTERS:
        message = (
            f"{path}: {len(changes)} passages have changed, too many to list; say in a sentence what was, with --text"
        )
        raise GazetteError(message)
    return text


def _words(story: Story) -> Iterator[str]:
    """Yield what readers see of an article, piece by piece, in the corrected reading."""
    article = story.article
    headlines = (article.kicker, article.title, article.subtitle)
    yield from (each.corrected for each in headlines if each is not None)
    yield article.source or ""
    if article.dateline is not None:
        yield f"{article.dateline.place or ''} {article.dateline.date or ''}".strip()
    yield from (f"{person.role or ''} {person.name}".strip() for person in article.byline)
    for photo in article.photos:
        yield photo.caption.corrected if photo.caption else ""
        yield photo.credit or ""
    yield story.body.corrected
