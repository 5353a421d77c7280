"""What a page prints of an article, character by character, and the words of files in which these may stand."""

from __future__ import annotations

import enum
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from gazette.importer import Fate, ImportedPage, Use, list_in_order
from gazette.importer.issue_jumps import JUMPS
from gazette.model import Article, ArticleFile, Wording
from gazette.text.commonmark import plain_lines
from gazette.text.emendations import parse_wording
from gazette.text.tiles import HERE, THERE, Tile, align_short, fill_gaps, find_tiles
from gazette.text.widths import is_printed

Fields = Mapping[Use, tuple[str, ...]]
HEADS = frozenset({Use.TITLE, Use.KICKER, Use.SUBTITLE, Use.COLUMN, Use.SOURCE, Use.BYLINE})
_TARGET = re.compile(r"\]\([^()\s]*\)")  # where a link leads is no word of the page
_OWN, _ALIEN = 4, 12  # characters in a row: in a file of the article's own, and in any other


class Where(enum.Enum):
    """Where a character of an article stands now."""

    HERE = "here"  # in a file that names the page text
    ELSEWHERE = "elsewhere"  # in one that does not
    REPEATED = "repeated"  # the file that has its article says it already: one headline above both parts


@dataclass(slots=True)
class Words:
    """The words of a file, each of which is used once.

    **Shape**: ``free`` are those that no article has used yet, with ``THERE`` for others and between fields.
    """

    shown: str
    fields: Fields
    free: str

    def take(self, tiles: Iterable[Tile]) -> None:
        """Use words."""
        free = list(self.free)
        for tile in tiles:
            free[tile.there : tile.there + tile.length] = THERE * tile.length
        self.free = "".join(free)

    def take_field(self, use: Use) -> None:
        """Use all words of a field."""
        for value in self.fields.get(use, ()):
            at = self.free.find(f"{THERE}{value}{THERE}")
            if value and at >= 0:
                self.take([Tile(0, at + 1, len(value))])


@dataclass(slots=True)
class Print:
    """The characters of an article on its page, in the order in which it is read, and where each stands now.

    **Shape**: ``chars``, ``spots`` (line and column), ``uses``, ``stretches`` (which run of the page a character is of)
    and ``where`` are of one length; the last has None for what stands nowhere. Of words that only mark a field
    ``marks`` has the characters that they go with. ``files`` are the article's own, ``others`` those that have words of
    it beside; ``replaced`` are the characters in whose place an editor wrote others.
    """

    number: int
    title: str
    fields: Fields
    chars: str
    spots: list[tuple[int, int]]
    uses: list[Use]
    stretches: list[int]
    marks: list[int]
    where: list[Where | None]
    files: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    replaced: set[int] = field(default_factory=set)
    outdated: bool = False

    @property
    def whole(self) -> bool:
        """Say whether every character stands somewhere."""
        return None not in self.where

    @property
    def free(self) -> str:
        """The characters that stand nowhere yet, with ``HERE`` for others."""
        pairs = zip(self.chars, self.where, self.uses, strict=True)
        return "".join(char if where is None and use not in JUMPS else HERE for char, where, use in pairs)

    def keep_all(self, shown: str) -> None:
        """Find all of an article in a file that is as an import wrote it."""
        self.files.append(shown)
        self.where = [Where.HERE] * len(self.where)

    def find_in_own(self, words: Words) -> None:
        """Find the words of an article in its own file: whole fields, then in any order what stands there in a row."""
        self.files.append(words.shown)
        for use in {*self.uses}:
            if words.fields.get(use) == self.fields.get(use):
                words.take_field(use)
                self.where = [
                    Where.HERE if each is use else where for each, where in zip(self.uses, self.where, strict=True)
                ]
        for use in HEADS & {*self.uses}:
            self._find_in_field(words, use)
        self._find(words, find_tiles(self.free, words.free, _OWN), Where.HERE)

    def _find_in_field(self, words: Words, use: Use) -> None:
        """Find what is left of a short field in the same field of its own file, as of a headline that was mended."""
        indices = [index for index, each in enumerate(self.uses) if each is use and self.where[index] is None]
        values = words.fields.get(use, ())
        at = words.free.find(f"{THERE}{values[0]}{THERE}") + 1 if len(values) == 1 else 0
        if not at or not indices or indices[-1] - indices[0] != len(indices) - 1:
            return
        found = align_short("".join(self.chars[index] for index in indices), values[0])
        moved = [Tile(indices[0] + tile.here, at + tile.there, tile.length) for tile in found]
        self._take(words, moved, Where.HERE)

    def count_in(self, words: Words) -> int:
        """Return how many characters that stand nowhere yet stand in another file."""
        return sum(tile.length for tile in self._find_in(words))

    def find_in_other(self, words: Words, where: Where) -> None:
        """Find words of an article in a file that is not its own, where a long row of them stands."""
        tiles = self._find_in(words)
        if not tiles:
            return
        self.others.append(words.shown)
        self._find(words, tiles, where)
        said = {use for use in HEADS if _says(words.fields.get(use, ()), self.fields.get(use, ()))}
        for index, use in enumerate(self.uses):
            if use in said and self.where[index] is None:
                self.where[index] = Where.REPEATED

    def _find_in(self, words: Words) -> tuple[Tile, ...]:
        text = sum(use is Use.BODY for use in self.uses) or len(self.chars)
        return find_tiles(self.free, words.free, max(min(_ALIEN, text), _OWN)) if text >= _OWN else ()

    def _find(self, words: Words, tiles: Sequence[Tile], where: Where) -> None:
        more, replaced = fill_gaps(self.free, words.free, tiles)
        self.replaced |= replaced
        self._take(words, (*tiles, *more), where)
        for stretch in self.list_lost():
            self._find_short(words, stretch, where)
        self._settle()

    def _settle(self) -> None:
        """Let what is lost end with a stop where it might as well begin with one: both say that the same was lost."""
        at, end, count = 0, 0, len(self.chars)
        while at < count:
            end = self._find_end(max(at, end))
            while at < end < count and self.chars[at] == self.chars[end] and not self.chars[at].isalnum():
                self.where[at], self.where[end] = self.where[end], None
                at, end = at + 1, self._find_end(end)
            at = end + 1

    def _find_end(self, at: int) -> int:
        """Return where what is lost from a place on ends."""
        while at < len(self.chars) and self.where[at] is None:
            at += 1
        return at

    def _find_short(self, words: Words, stretch: Sequence[int], where: Where) -> None:
        """Find what the page sets apart and is no row of characters: a name, a title of one word."""
        text = "".join(self.chars[index] for index in stretch)
        if self.stretches.count(self.stretches[stretch[0]]) != len(stretch) or self.uses[stretch[0]] in JUMPS:
            return
        at = words.free.find(f"{THERE}{text}{THERE}") + 1
        if not at and len(text) > 1:
            at = words.free.find(text)
            at = -1 if at < 0 else at
        if at > 0:
            self._take(words, [Tile(stretch[0], at, len(text))], where)

    def _take(self, words: Words, tiles: Sequence[Tile], where: Where) -> None:
        words.take(tiles)
        for tile in tiles:
            self.where[tile.here : tile.here + tile.length] = [where] * tile.length

    def list_lost(self) -> list[list[int]]:
        """Return the characters that stand nowhere, those of one run of the page that stand side by side together."""
        lost = [index for index, where in enumerate(self.where) if where is None]
        keys = {index: (index - rank, self.stretches[index]) for rank, index in enumerate(lost)}
        return [list(group) for _, group in groupby(lost, keys.__getitem__)]


def _says(whole: Sequence[str], part: Sequence[str]) -> bool:
    """Say whether a field has all that another one has: a continuation often has its headline in short."""
    return bool(part) and all(any(value in other for other in whole) for value in part)


def list_prints(page: ImportedPage) -> Iterator[Print]:
    """Yield what a page prints of each of its articles."""
    raw = page.source.text.split("\n")
    fates: dict[int, list[Fate]] = defaultdict(list)
    for fate in list_in_order(page):
        if fate.article is not None and fate.use not in {Use.FURNITURE, Use.INVISIBLE, Use.UNPLACED}:
            fates[fate.article].append(fate)
    for made in page.articles:
        yield _print(made, fates[made.article.place.number], raw)


def _print(made: ArticleFile, fates: Sequence[Fate], raw: Sequence[str]) -> Print:
    chars: list[tuple[str, tuple[int, int], Use, int]] = []
    marks = []
    for number, fate in enumerate(fates):
        for column in range(fate.column, fate.end_column):
            char = raw[fate.line - 1][column - 1]
            if char.isspace():
                continue
            if is_printed(char) and (not fate.mark or fate.use in JUMPS):
                chars.append((char, (fate.line, column), fate.use, number))
            else:
                marks.append(max(0, len(chars) - 1))
    return Print(
        number=made.article.place.number,
        title=" ".join(made.article.title.corrected.split()),
        fields=list_fields(made),
        chars="".join(char for char, *_ in chars),
        spots=[spot for _, spot, _, _ in chars],
        uses=[use for _, _, use, _ in chars],
        stretches=[number for *_, number in chars],
        marks=marks,
        where=[None] * len(chars),
    )


def list_fields(file: ArticleFile) -> dict[Use, tuple[str, ...]]:
    """Return the printed words of an article by what they are."""
    article = file.article
    photos = article.photos
    body = _ink(_TARGET.sub("]", parse_wording("".join(map(_bare_row, plain_lines(file.body)))).printed))
    captions = tuple(_ink(_printed(photo.caption)) for photo in photos)
    found = {
        Use.COLUMN: (_ink(article.column or ""),),
        Use.KICKER: (_ink(_printed(article.kicker)),),
        Use.TITLE: (_ink(article.title.printed),),
        Use.SUBTITLE: (_ink(_printed(article.subtitle)),),
        Use.SOURCE: (_ink(article.source or ""),),
        Use.BYLINE: tuple(_ink(text) for each in article.byline for text in (each.role or "", each.name)),
        Use.BODY: (body,),
        Use.CAPTION: captions,
        Use.CREDIT: tuple(_ink(photo.credit or "") for photo in photos),
        **_list_forms(article),
    }
    return {use: tuple(filter(None, values)) for use, values in found.items()}


def _list_forms(article: Article) -> dict[Use, tuple[str, ...]]:
    """Return what the page prints in another form than a key has it."""
    place, date = (article.dateline.place, article.dateline.date) if article.dateline else (None, None)
    return {
        Use.DATELINE: (_ink(place or ""), str(date or "")),
        Use.CONTINUES_ON: (str(article.continues_on or ""),),
        Use.CONTINUED_FROM: (str(article.continued_from or ""),),
    }


def read_words(shown: str, file: ArticleFile, *, titled: bool = False) -> Words:
    """Return the words of a file, none of which is used.

    A title that only repeats the text is none of them, unless it is known that the page prints both (``titled``).
    """
    fields = list_fields(file)
    texts = "".join(fields[Use.BODY] + fields[Use.CAPTION])
    repeated = not titled and all(title in texts for title in fields[Use.TITLE])
    without = {*JUMPS, Use.TITLE} if repeated else JUMPS
    values = (value for use, each in fields.items() if use not in without for value in each)
    return Words(shown, fields, THERE + "".join(f"{value}{THERE}" for value in values))


def read_unreadable(shown: str, text: str) -> Words:
    """Return the words of a file whose keys nobody can read."""
    return Words(shown, {}, f"{THERE}{_ink(text)}{THERE}")


def _bare_row(line: str) -> str:
    return line.replace("|", "") if line.lstrip().startswith("|") else line


def _printed(wording: Wording | None) -> str:
    return wording.printed if wording else ""


def _ink(text: str) -> str:
    bare = "".join(text.split())
    return bare if bare.isprintable() else "".join(char for char in bare if is_printed(char))
