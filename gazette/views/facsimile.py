"""The picture of a printed page (版面图) with the outlines of its articles (热区)."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.model import Article, Page
from gazette.paper.addresses import page_address, relative_url
from gazette.paper.renditions import Album
from gazette.text.one_line import format_one_line
from gazette.views.fulltext import text_anchor
from gazette.views.pictures import Files, plan_files

FACSIMILE_ANCHOR = "facsimile"
# The side of a picture whose own measures nobody could tell: outlines are fractions, so any side will do.
_UNKNOWN_SIDE = 1000


@dataclass(frozen=True, slots=True)
class Region:
    """An article's outline. **Shape**: ``points`` as SVG has them, in units of the facsimile's ``box``."""

    anchor: str
    title: str
    url: str
    points: str


@dataclass(frozen=True, slots=True)
class Facsimile:
    """A page's picture: ``size`` is None where it cannot be told.

    **Shape**: ``box`` is the picture's width and height, or a square that stands for them; ``regions`` in the order of
    the page, of the articles that have an outline. **Units**: pixels.
    """

    files: Files
    size: tuple[int, int] | None
    box: tuple[int, int]
    regions: tuple[Region, ...]


def plan_facsimile(page: Page, source: str, album: Album) -> Facsimile | None:
    """Return a page's picture as the page at ``source`` shows it; None when there is none."""
    if page.facsimile is None:
        return None
    extent = album.sizes.get(page.facsimile)
    size = (extent.width, extent.height) if extent else None
    box = size or (_UNKNOWN_SIDE, _UNKNOWN_SIDE)
    regions = tuple(_region(article, box) for article in page.articles if has_region(article))
    return Facsimile(plan_files(page.facsimile, source, album, eager=True), size, box, regions)


def find_place_on_facsimile(article: Article, page: Page, source: str) -> str | None:
    """Return the way from an article's page to its outline on the picture, or to the picture; None without one."""
    if page.facsimile is None:
        return None
    anchor = region_anchor(article.place.number) if has_region(article) else FACSIMILE_ANCHOR
    return f"{relative_url(source, page_address(page.date, page.number))}#{anchor}"


def has_region(article: Article) -> bool:
    """Return whether an article's outline encloses anything: two points make a line."""
    return len(set(article.region)) > len(("one end", "the other"))


def region_anchor(number: int) -> str:
    """Return the anchor of an article's outline: ``region-3``."""
    return f"region-{number}"


def _region(article: Article, box: tuple[int, int]) -> Region:
    number = article.place.number
    points = " ".join(f"{x * box[0]:.1f},{y * box[1]:.1f}" for x, y in article.region)
    return Region(region_anchor(number), format_one_line(article.title.corrected), f"#{text_anchor(number)}", points)
