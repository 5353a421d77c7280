"""An article as a news item that newsrooms' systems exchange."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator

from gazette.formats.compact import encode_compact
from gazette.formats.entries import FeedEntry, feed_id
from gazette.model import Article, Kind, Output, Photo, Place, Story, Wording
from gazette.paper.addresses import RIGHTS, absolute_url, article_address, picture_address
from gazette.settings import Settings
from gazette.text.one_line import format_one_line

ITEM = "index.json"
_STANDARD = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"}


def format_item(
    story: Story, texts: tuple[str, ...], entry: FeedEntry, settings: Settings, whole: Place | None = None
) -> Output:
    """Return index.json beside an article; ``whole`` is where all of it stands when this is a later part.

    ``texts`` are the paragraphs of all its parts.

    **Source**: IPTC ninjs 3.1. Links must be whole: they are left out while nobody has said where the site lives, and
    the item's name is then a name-based UUID.
    """
    article = story.article
    text = "\n\n".join(texts)
    value = {
        "uri": entry.id,
        "type": "picture" if article.kind is Kind.PHOTO and any(each.file for each in article.photos) else "text",
        "representationType": "partial" if whole else "full",
        "version": str(1 + len(article.corrections)),
        "firstCreated": entry.published.isoformat(),
        "versionCreated": entry.updated.isoformat(),
        "pubStatus": "usable",
        "language": article.language or settings.language,
        "title": entry.title,
        "headlines": list(_headlines(article)),
        "descriptions": [{"role": "summary", "contentType": "text/plain", "value": entry.summary}],
        "bodies": [
            {"role": "main", "contentType": "text/plain", "charCount": _count(text), "value": text},
            {"role": "main", "contentType": "text/html", "value": entry.content},
        ],
        "by": " ".join(f"{each.role} {each.name}" if each.role else each.name for each in article.byline),
        "people": [{"name": each.name, "rel": each.role or "author"} for each in article.byline],
        "located": article.dateline.place if article.dateline else None,
        "infoSources": [{"name": article.source, "role": "source"}] if article.source else [],
        "subjects": [*_subjects("column", (article.column,)), *_subjects("about", article.tags)],
        "genres": [{"name": article.kind.value}],
        "associations": [_photo(article, photo, settings) for photo in article.photos if photo.file],
        "renditions": list(_renditions(article, settings)),
        "altIds": [{"role": "place", "value": article_address(article.place).rstrip("/")}],
        "copyrightHolder": settings.publisher,
        "copyrightNotice": settings.rights,
        "rightsInfo": {"linkedRights": absolute_url(settings.url, RIGHTS)}
        if settings.url and settings.rights
        else None,
        "standard": _STANDARD,
    }
    filled = {key: each for key, each in value.items() if each}
    words = encode_compact(filled) + "\n"
    return Output(article_address(article.place) + ITEM, words.encode())


def _headlines(article: Article) -> Iterator[dict[str, str]]:
    parts: tuple[tuple[str, Wording | None], ...] = (
        ("main", article.title),
        ("kicker", article.kicker),
        ("subtitle", article.subtitle),
    )
    for role, words in parts:
        if words:
            yield {"role": role, "contentType": "text/plain", "value": format_one_line(words.corrected)}


def _subjects(relation: str, names: tuple[str | None, ...]) -> list[dict[str, str]]:
    return [{"name": name, "rel": relation} for name in names if name]


def _photo(article: Article, photo: Photo, settings: Settings) -> dict[str, object]:
    address = picture_address(article.place, photo.file or "")
    caption = format_one_line(photo.caption.corrected) if photo.caption else ""
    value: dict[str, object] = {
        "name": address.rpartition("/")[2],
        "rel": "photo",
        "uri": feed_id(address, settings),
        "type": "picture",
        "by": photo.credit,
        "descriptions": [{"role": "caption", "contentType": "text/plain", "value": caption}] if caption else [],
    }
    if settings.url:
        rendition = {"name": "web", "href": absolute_url(settings.url, address), "contentType": _media_type(address)}
        value["renditions"] = [{key: each for key, each in rendition.items() if each}]
    return {key: each for key, each in value.items() if each}


def _renditions(article: Article, settings: Settings) -> Iterator[dict[str, str]]:
    if settings.url:
        address = absolute_url(settings.url, article_address(article.place))
        yield {"name": "web", "href": address, "contentType": "text/html"}


_TYPES = mimetypes.MimeTypes(())  # Python's own table: the machine's would make other bytes elsewhere


def _media_type(address: str) -> str | None:
    return _TYPES.guess_type(address)[0]


def _count(text: str) -> int:
    return len("".join(text.split()))
