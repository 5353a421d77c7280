"""What the importer made of a page, as it is compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from gazette.model import Article, ArticleFile, Dateline, Wording
from tests.bench.import_scoring.items import Day, FoundItem, Name, Paragraph
from tests.bench.import_scoring.words import Slip, fold, fold_field, fold_paragraph, fold_role

_MARKDOWN = MarkdownIt("commonmark")
_LONG_ENOUGH_TO_BE_A_CAPTION = 8


def find_item(file: ArticleFile, slips: Sequence[Slip] = ()) -> FoundItem:
    """Return an article file as it is compared."""
    article = file.article
    body = tuple(_body(file.body))
    pieces = tuple(_pieces(article, body))
    return FoundItem(
        kind=article.kind.value,
        title=fold_field(article.title.printed, slips),
        values=_values(article, slips),
        dateline=_day(article.dateline),
        byline=tuple(Name(fold(person.name), fold_role(person.role)) for person in article.byline),
        paragraphs=_paragraphs(article, body, slips),
        text=fold("".join(pieces), slips),
        pieces=tuple(fold(piece) for piece in pieces),
        jumps=(article.continues_on, article.continued_from),
    )


def _values(article: Article, slips: Sequence[Slip]) -> dict[str, str]:
    values = {
        "kicker": _printed(article.kicker),
        "subtitle": _printed(article.subtitle),
        "column": article.column,
        "source": article.source,
    }
    return {key: folded for key, value in values.items() if (folded := fold_field(value, slips))}


def _printed(wording: Wording | None) -> str | None:
    return wording.printed if wording else None


def _day(dateline: Dateline | None) -> Day | None:
    if dateline is None:
        return None
    return Day(fold(dateline.place), dateline.date.strftime("%m-%d") if dateline.date else None)


def _body(markdown: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Yield each block of text: its lines, and whether it is a crosshead."""
    heading = False
    for token in _MARKDOWN.parse(markdown):
        if token.type == "heading_open":
            heading = True
        elif token.type == "inline":
            yield tuple(_lines(token)), heading
            heading = False


def _lines(inline: Token) -> list[str]:
    text = "".join("\n" if child.type.endswith("break") else child.content for child in inline.children or ())
    return [line for line in text.split("\n") if line.strip()]


def _paragraphs(
    article: Article, body: Sequence[tuple[tuple[str, ...], bool]], slips: Sequence[Slip]
) -> tuple[Paragraph, ...]:
    paragraphs = [Paragraph(tuple(fold_paragraph(line, slips) for line in lines), heading) for lines, heading in body]
    said = {paragraph.text for paragraph in paragraphs}
    for photo in article.photos:
        caption = fold_paragraph(_printed(photo.caption) or "", slips)
        if caption and not any(_says(words, caption) for words in said):
            paragraphs.append(Paragraph((caption,)))
    return tuple(paragraphs)


def _says(words: str, caption: str) -> bool:
    shorter, longer = sorted((words, caption), key=len)
    return words == caption or (len(shorter) >= _LONG_ENOUGH_TO_BE_A_CAPTION and longer.startswith(shorter))


def _pieces(article: Article, body: Sequence[tuple[tuple[str, ...], bool]]) -> Iterator[str]:
    yield article.title.printed
    for words in (_printed(article.kicker), _printed(article.subtitle), article.column, article.source):
        yield words or ""
    for person in article.byline:
        yield person.name
    yield (article.dateline.place or "") if article.dateline else ""
    for lines, _ in body:
        yield "".join(lines)
    for photo in article.photos:
        yield _printed(photo.caption) or ""
        yield photo.credit or ""
