"""The picture that a shared link shows: the article's headline set under the paper's name."""

from __future__ import annotations

import datetime as dt
import io
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from gazette.formats.colours import find_readable
from gazette.model import Output

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

# What link previews ask for: 1.91 to 1, whole also where it is shown small.
WIDTH, HEIGHT = 1200, 630
_MARGIN = 72
_GROUND, _INK, _QUIET = "#fbf9f3", "#1d1b18", "#5b554b"
_HEAD = 168  # where the rules under the paper's name end
_TITLE_SIZES = (128, 112, 100, 92, 84, 76, 68, 60, 54, 48, 42)
_TITLE_LINES = 4
_LEADING = 1.32
_OVER, _UNDER = 32, 34  # kicker and subtitle
_FOOT = 26
_COLOURS = 48
# More signs than a picture has room for: no more are measured, for a headline may be as long as a book.
_MOST = 500
_OPENING = "“‘「『《〈（【〔"
# The strings that a picture needs of the site's.
WORDS = ("months", "date", "page_number")

Line = tuple[str, ...]


class Faces(Protocol):
    """The type that a machine has: a Song and a Hei in any size in pixels, heavy or not."""

    def song(self, size: int) -> FreeTypeFont:
        """Return the heavy face of headlines."""

    def hei(self, size: int) -> FreeTypeFont:
        """Return the face of what guides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareCard:
    """What stands in an article's picture.

    **Shape**: ``title`` in printed lines, each in the phrases between which it may break; ``kicker`` and ``subtitle``
    are empty where there is none.
    """

    address: str
    paper: str
    colour: str
    date: dt.date
    page: int
    page_name: str | None
    kicker: str
    title: tuple[Line, ...]
    subtitle: str


def draw_share_picture(card: ShareCard, faces: Faces, words: Mapping[str, str]) -> Output:
    """Return the picture of a card, a PNG of 1200 by 630 pixels; ``words`` are the site's strings.

    **Shape**: the title takes the largest size in which its lines and what stands beside it have room; the same card
    and the same type give the same bytes.
    **Source**: ogp.me's og:image; 1200 by 630 is what Facebook, WeChat, Weibo, X and Telegram show uncropped.
    """
    from PIL import Image, ImageDraw  # noqa: PLC0415  # dear to import, and a build that draws nothing needs none

    image = Image.new("RGB", (WIDTH, HEIGHT), _GROUND)
    draw = ImageDraw.Draw(image)
    colour = find_readable(card.colour, _GROUND)
    _draw_head(draw, card, faces, colour, words)
    _draw_words(draw, card, faces, colour)
    data = io.BytesIO()
    image.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
        data, "PNG", compress_level=6
    )
    return Output(card.address, data.getvalue())


def _draw_head(draw: ImageDraw, card: ShareCard, faces: Faces, colour: str, words: Mapping[str, str]) -> None:
    """Set the paper's name over a thick and a thin rule (文武线), date and page to its right."""
    told = _tell_place(card, words)
    foot = faces.hei(_FOOT)
    room = WIDTH - 2 * _MARGIN
    paper = card.paper[: _MOST + 1]
    side = draw.textlength(told, foot)
    name = _largest((60, 54, 48, 42, 36), faces.song, lambda font: draw.textlength(paper, font) + side + 40 <= room)
    draw.text((_MARGIN, _HEAD - 34), _cut(paper, name, room, draw), colour, name, anchor="ls")
    if draw.textlength(paper, name) + side + 40 <= room:
        draw.text((WIDTH - _MARGIN, _HEAD - 36), told, _QUIET, foot, anchor="rs")
    draw.rectangle((_MARGIN, _HEAD - 12, WIDTH - _MARGIN, _HEAD - 7), colour)
    draw.rectangle((_MARGIN, _HEAD - 3, WIDTH - _MARGIN, _HEAD - 2), colour)


def _tell_place(card: ShareCard, words: Mapping[str, str]) -> str:
    """Return date and page in the site's words."""
    day = card.date
    month = words["months"].split()[day.month - 1]
    date = words["date"].format(year=day.year, month=day.month, day=day.day, month_name=month)
    page = words["page_number"].format(number=card.page)
    return f"{date}\u3000{page}{f' {card.page_name}' if card.page_name else ''}"


def _draw_words(draw: ImageDraw, card: ShareCard, faces: Faces, colour: str) -> None:
    """Set kicker, title and subtitle as one block in the middle of what room is left."""
    room = WIDTH - 2 * _MARGIN
    over, under = faces.hei(_OVER), faces.hei(_UNDER)
    title = tuple(_begin(card.title))
    above = _OVER * 1.7 if card.kicker else 0
    below = _UNDER * 2 if card.subtitle else 0
    space = HEIGHT - _HEAD - _MARGIN - 20 - above - below

    def fits(font: FreeTypeFont) -> bool:
        lines = tuple(islice(_set(title, font, room, draw), _TITLE_LINES + 1))
        return len(lines) <= _TITLE_LINES and len(lines) * font.size * _LEADING <= space

    font = _largest(_TITLE_SIZES, faces.song, fits)
    lines = list(_set(title, font, room, draw))
    if len(lines) > _TITLE_LINES:
        lines = [*lines[: _TITLE_LINES - 1], _cut("".join(lines[_TITLE_LINES - 1 :]), font, room, draw)]
    pitch = font.size * _LEADING
    top = _HEAD + (HEIGHT - _HEAD - 24 - above - below - len(lines) * pitch) / 2
    if card.kicker:
        draw.text((_MARGIN, top + _OVER), _cut(card.kicker, over, room, draw), colour, over, anchor="ls")
    for number, line in enumerate(lines):
        # An opening mark has its ink in the right half of its square: the line begins with the ink.
        hang = font.size / 2 if line[0] in _OPENING else 0
        draw.text((_MARGIN - hang, top + above + number * pitch + font.size), line, _INK, font, anchor="ls")
    if card.subtitle:
        foot = top + above + len(lines) * pitch + 1.3 * _UNDER
        draw.text((_MARGIN, foot), _cut(card.subtitle, under, room, draw), _QUIET, under, anchor="ls")


def _largest(
    sizes: tuple[int, ...], face: Callable[[int], FreeTypeFont], fits: Callable[[FreeTypeFont], bool]
) -> FreeTypeFont:
    """Return the first size that fits, else the last."""
    fonts = [face(size) for size in sizes]
    return next((font for font in fonts if fits(font)), fonts[-1])


def _begin(title: tuple[Line, ...]) -> Iterator[Line]:
    """Yield the beginning of a title, as much as a picture may need."""
    room = _MOST
    for printed in title:
        phrases = []
        for phrase in printed:
            phrases.append(phrase[:room])
            room -= len(phrase)
            if room <= 0:
                break
        yield tuple(phrases)
        if room <= 0:
            return


def _set(title: tuple[Line, ...], font: FreeTypeFont, room: float, draw: ImageDraw) -> Iterator[str]:
    """Yield the lines of a title: a printed line that is too long breaks between phrases, else where it must."""
    for printed in title:
        line = ""
        for phrase in _small_enough(printed, font, room, draw):
            if line and draw.textlength((line + phrase).rstrip(), font) > room:
                yield line.strip()
                line = ""
            line += phrase
        if line.strip():
            yield line.strip()


def _small_enough(printed: Line, font: FreeTypeFont, room: float, draw: ImageDraw) -> Iterator[str]:
    """Yield phrases, one that is wider than a line in its words or characters."""
    for phrase in printed:
        if draw.textlength(phrase, font) <= room:
            yield phrase
        elif " " in phrase.strip():
            yield from (word + " " for word in phrase.split(" "))
        else:
            yield from phrase


def _cut(text: str, font: FreeTypeFont, room: float, draw: ImageDraw) -> str:
    """Return as much of a text as has room on a line, with an ellipsis where something is missing."""
    text = text[: _MOST + 1]
    if draw.textlength(text, font) <= room:
        return text
    end = bisect_right(range(1, len(text) + 1), room, key=lambda end: draw.textlength(text[:end] + "…", font))
    return text[:end].rstrip() + "…"
