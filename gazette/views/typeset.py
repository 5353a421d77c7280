"""The typeset page (排版视图): everything that stands on a newspaper page, whole, in columns on one sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from gazette.model import Issue, Page, Person
from gazette.model.setting import made_quickly
from gazette.paper.addresses import page_address, relative_url, typeset_address
from gazette.paper.connections import Archive
from gazette.views.bench import Box, BoxKind
from gazette.views.cards import stories_of
from gazette.views.frame import Frame, Hyperlink, Imprint
from gazette.views.fulltext import FullText, plan_full_text
from gazette.views.grid import Grid
from gazette.views.makeup import leading_of, make_up
from gazette.views.page import Masthead, PageLink, plan_masthead
from gazette.views.sheet import FOLIO, FOOT, HEIGHT, MASTHEAD, plan_copy
from gazette.views.weighing import weigh


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class SheetBox:
    """A part of the sheet.

    **Shape**: ``kind`` is item, row, stack or series; ``units`` of the sheet's columns wide. An item has ``text`` and
    no ``parts``; a series has its standing head (栏题).
    **Units**: ``leading`` hundredths of an em; ``headline`` points.
    """

    kind: str
    units: int
    parts: tuple[SheetBox, ...]
    heading: Hyperlink | None
    text: FullText | None
    weight: str
    headline: int
    leading: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TypesetView:
    """A page on one sheet.

    **Shape**: ``units`` is how many columns the sheet has, ``full`` whether its rows reach its foot. ``front`` pages
    have a masthead, the others a folio line. **Units**: ``type`` quarters of a point; ``most_picture`` millimetres.
    """

    layout: ClassVar[str] = "typeset"

    address: str
    frame: Frame
    masthead: Masthead
    number: int
    name: str | None
    editors: tuple[Person, ...]
    front: bool
    page_url: str
    type: int
    units: int
    full: bool
    most_picture: int
    rows: tuple[SheetBox, ...]
    previous_page: PageLink | None
    next_page: PageLink | None


def plan_typeset(page: Page, issue: Issue, archive: Archive, imprint: Imprint) -> TypesetView:
    """Return the view of a page on one sheet."""
    address = typeset_address(page.date, page.number)
    own = page_address(page.date, page.number)
    stories = stories_of(page.articles, archive.stories)
    copies = plan_copy(weigh(stories), f"{page.date.isoformat()}/{page.number:02d}", archive.sizes)
    texts = {story.article.place.number: plan_full_text(story, issue, archive, address) for story in stories}
    front = page.number == 1
    made = make_up(copies, HEIGHT - FOOT - (MASTHEAD if front else FOLIO))
    at = [each.number for each in issue.pages].index(page.number)
    before, after = issue.pages[at - 1] if at else None, issue.pages[at + 1] if at + 1 < len(issue.pages) else None
    return TypesetView(
        address=address,
        frame=imprint.frame(address, "calendar", canonical=own),
        masthead=plan_masthead(issue, address, page.number),
        number=page.number,
        name=page.name,
        editors=page.editors,
        front=front,
        page_url=relative_url(address, own),
        type=round(made.grid.type_pt * 4),
        units=made.grid.units,
        full=made.full,
        most_picture=made.grid.most_picture,
        rows=tuple(_box(row, row.height * made.scale, made.grid, texts) for row in made.rows),
        previous_page=_turn(before, address),
        next_page=_turn(after, address),
    )


def _turn(page: Page | None, source: str) -> PageLink | None:
    if page is None:
        return None
    url = relative_url(source, typeset_address(page.date, page.number))
    return PageLink(page.number, page.name, url, current=False)


def _box(box: Box, height: float, grid: Grid, texts: dict[int, FullText]) -> SheetBox:
    """Return a part of the sheet that is to be so high: what it has to spare goes between the lines of its items."""
    text = texts[box.copy.article.place.number] if box.copy else None
    own = box.height - sum(part.height for part in box.parts) if box.kind is BoxKind.SERIES else 0.0
    spare = (height - own) / max(sum(part.height for part in box.parts), 1.0)
    inside = {
        BoxKind.ROW: [height for _ in box.parts],
        BoxKind.STACK: [part.height * spare for part in box.parts],
        BoxKind.SERIES: [part.height * spare for part in box.parts],
        BoxKind.ITEM: [],
    }[box.kind]
    parts = tuple(_box(part, room, grid, texts) for part, room in zip(box.parts, inside, strict=True))
    return SheetBox(
        kind=box.kind.value,
        units=box.units,
        parts=parts,
        heading=_heading(parts) if box.kind is BoxKind.SERIES else None,
        text=text,
        weight=box.copy.item.weight.value if box.copy else "",
        headline=box.set.headline_pt if box.set else 0,
        leading=int(100 * leading_of(box, height, grid)),
    )


def _heading(parts: tuple[SheetBox, ...]) -> Hyperlink | None:
    first = parts[0]
    while first.parts:
        first = first.parts[0]
    return first.text.column if first.text else None
