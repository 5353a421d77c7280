"""What is remembered of an article for the whole set: enough for order, lists and links, and a key to all the rest."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from gazette.model import Correction, Heading, Person, Place, Run, Status, Story, Withdrawal, Wording
from gazette.model.states import travelling_light
from gazette.text.emendations import parse_wording

# A record as plain values, to be kept in a file: see ``pack_record``.
Packed = tuple[object, ...]
Depths = tuple[int, int]


@travelling_light
@dataclass(frozen=True, slots=True, kw_only=True)
class Record(Heading):
    """An article as the whole set knows it.

    **Shape**: ``key`` is a digest of its file's bytes and of what reads them, so that equal keys mean equal stories;
    ``digest`` one of everything else here. ``depths`` are those of ``formats.shadow.find_depths``; ``terms`` those of
    ``related.find_terms``; ``files`` all paths of content/ that the article shows or leads to; ``seed`` the page text
    it was made from.
    """

    key: str
    digest: str
    depths: Depths
    terms: tuple[str, ...]
    files: tuple[str, ...]
    seed: str | None


def pack_record(story: Story, key: str, depths: Depths, terms: tuple[str, ...]) -> Packed:
    """Return what is remembered of a story, as plain values."""
    article = story.article
    folder = article.path.rpartition("/")[0]
    shown = [f"{folder}/{photo.file}" for photo in article.photos if photo.file]
    packed: Packed = (
        article.path,
        article.place.date.isoformat(),
        article.place.page,
        article.place.number,
        article.title.markup,
        article.kicker.markup if article.kicker else None,
        article.subtitle.markup if article.subtitle else None,
        article.column,
        tuple((person.name, person.role) for person in article.byline),
        article.tags,
        article.draft,
        tuple((each.date.isoformat(), each.text, each.by) for each in article.corrections),
        article.accepted,
        depths,
        tuple(dict.fromkeys((*shown, *(link.target for link in story.body.links)))),
        article.source_text.file if article.source_text else None,
        _withdrawn(article),
        article.aliases,
    )
    digest = hashlib.sha256(repr(packed).encode("utf-8", "surrogatepass")).hexdigest()[:24]
    return (*packed, digest, key, terms)


def unpack_record(packed: Packed) -> Record:
    """Return the record of plain values, as ``pack_record`` gives them."""
    path, day, page, number, title, kicker, subtitle, column, people, tags, *rest = packed
    draft, corrections, accepted, depths, files, seed, withdrawn, aliases, digest, key, terms = rest
    left = None if withdrawn is None else Withdrawal(withdrawn[0] and dt.date.fromisoformat(withdrawn[0]), withdrawn[1])  # type: ignore[index]
    return Record(
        place=Place(_day(day), page, number),  # type: ignore[arg-type]  # as pack_record wrote them
        path=path,  # type: ignore[arg-type]
        title=_wording(title),  # type: ignore[arg-type]
        kicker=None if kicker is None else _wording(kicker),  # type: ignore[arg-type]
        subtitle=None if subtitle is None else _wording(subtitle),  # type: ignore[arg-type]
        column=column,  # type: ignore[arg-type]
        byline=tuple(Person(*each) for each in people),  # type: ignore[attr-defined]
        tags=tags,  # type: ignore[arg-type]
        draft=draft,  # type: ignore[arg-type]
        corrections=tuple(
            Correction(dt.date.fromisoformat(date), text, by)
            for date, text, by in corrections  # type: ignore[attr-defined]
        ),
        accepted=accepted,  # type: ignore[arg-type]
        key=key,  # type: ignore[arg-type]
        digest=digest,  # type: ignore[arg-type]
        depths=depths,  # type: ignore[arg-type]
        terms=terms,  # type: ignore[arg-type]
        files=files,  # type: ignore[arg-type]
        seed=seed,  # type: ignore[arg-type]
        status=Status.PUBLISHED if left is None else Status.WITHDRAWN,
        withdrawn=left,
        aliases=aliases,  # type: ignore[arg-type]
    )


def unpack_heading(packed: Packed) -> Record:
    """Return the record of plain values without its terms, which no page shows: ``terms_of`` gives them."""
    return unpack_record((*packed[:-1], ()))


def terms_of(packed: Packed) -> tuple[str, ...]:
    """Return the terms of a record of plain values."""
    return cast("tuple[str, ...]", packed[-1])


def _withdrawn(heading: Heading) -> tuple[str | None, str | None] | None:
    """Return date and reason of a withdrawal as plain values; None for what is published."""
    if heading.status is not Status.WITHDRAWN:
        return None
    told = heading.withdrawn or Withdrawal()
    return (told.date.isoformat() if told.date else None, told.reason)


@lru_cache(maxsize=1024)
def _day(day: str) -> dt.date:
    """Return a day: that of all articles of an issue is one object, which is kept once where they are kept."""
    return dt.date.fromisoformat(day)


def _wording(markup: str) -> Wording:
    return parse_wording(markup) if "{" in markup else Wording(markup, (Run(markup, markup),))


def mention(heading: Heading) -> Heading:
    """Return as much of an article as another one's page tells of it: its headline, its place, its column."""
    return Heading(place=heading.place, path="", title=heading.title, column=heading.column)
