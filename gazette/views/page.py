"""The newspaper page (版): its items composed, the ways to its neighbours."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import ClassVar

from gazette.formats.paper_metadata import describe_page
from gazette.model import Issue, ListedIssue, Page, Paper, Person
from gazette.model.setting import made_quickly
from gazette.paper.addresses import (
    COLUMNS,
    issue_address,
    listing_address,
    page_address,
    relative_url,
    typeset_address,
)
from gazette.paper.connections import Archive
from gazette.paper.renditions import Album
from gazette.views.cards import Card, plan_card, plan_headlines, stories_of
from gazette.views.composition import compose
from gazette.views.dates import Day, plan_day
from gazette.views.facsimile import Facsimile, plan_facsimile
from gazette.views.frame import Frame, Hyperlink, Imprint
from gazette.views.framing import Framed, phone_px
from gazette.views.fulltext import FullText, plan_full_text
from gazette.views.measure import phone_ems


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A frame on a composed page: ``span`` twelfths wide, ``across`` of its cards side by side.

    **Shape**: ``kind`` is story, series or stack; ``headings`` has the standing head (栏题) of each card that has one,
    in a series the same; ``weights`` the weight of each card, ``lead`` to ``brief``, ``steps`` the size of its
    headline, 0 the largest; ``ems`` how many characters its longest printed line has where a telephone needs it set
    smaller to keep that line whole, else 0.
    """

    kind: str
    span: int
    across: int
    headings: tuple[Hyperlink | None, ...]
    cards: tuple[Card, ...]
    weights: tuple[str, ...]
    steps: tuple[int, ...]
    ems: tuple[int, ...]


@made_quickly
@dataclass(frozen=True, slots=True)
class PageLink:
    """A page in the list of an issue's pages (版面导航); ``current`` for the one that is shown."""

    number: int
    name: str | None
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class IssueLink:
    """An issue to turn to."""

    day: Day
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """The head of an issue (报头): day, issue number, number of pages, pages by name."""

    day: Day
    url: str
    number: str | None
    page_count: int | None
    pages: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """A newspaper page as readers see it; the home page shows the newest issue's first page in the same way.

    **Shape**: a page with a facsimile shows ``texts``, each item whole, beside it; one without shows ``rows``. The
    other of the two is empty. ``headlines`` is the headline list (标题导航), in the order of the page.
    """

    layout: ClassVar[str] = "page"

    address: str
    frame: Frame
    masthead: Masthead
    number: int
    name: str | None
    editors: tuple[Person, ...]
    headlines: tuple[Hyperlink, ...]
    typeset_url: str
    facsimile: Facsimile | None
    texts: tuple[FullText, ...]
    rows: tuple[tuple[Block, ...], ...]
    previous_page: PageLink | None
    next_page: PageLink | None
    previous_issue: IssueLink | None
    next_issue: IssueLink | None


def plan_page(page: Page, issue: Issue, paper: Paper, archive: Archive, imprint: Imprint) -> PageView:
    """Return the view of a page of an issue."""
    address = page_address(page.date, page.number)
    links = plan_page_links(issue, address, page.number)
    at = [each.number for each in issue.pages].index(page.number)
    previous_issue, next_issue = plan_neighbours(issue, paper, address)
    facsimile = plan_facsimile(page, address, archive.album)
    stories = stories_of(page.articles, archive.stories)
    return PageView(
        address=address,
        frame=imprint.frame(
            address,
            "calendar",
            about=describe_page(page, issue, imprint.settings, share_picture=imprint.share_pictures),
        ),
        masthead=plan_masthead(issue, address, page.number),
        number=page.number,
        name=page.name,
        editors=page.editors,
        headlines=plan_headlines(page.articles, address),
        typeset_url=relative_url(address, typeset_address(page.date, page.number)),
        facsimile=facsimile,
        texts=tuple(plan_full_text(story, issue, archive, address) for story in stories) if facsimile else (),
        rows=() if facsimile else plan_rows(page, archive, address),
        previous_page=links[at - 1] if at else None,
        next_page=links[at + 1] if at + 1 < len(links) else None,
        previous_issue=previous_issue,
        next_issue=next_issue,
    )


def plan_rows(page: Page, archive: Archive, source: str) -> tuple[tuple[Block, ...], ...]:
    """Return a page's items composed, as the page at ``source`` shows them; its first picture is not waited for."""
    first = True
    rows = []
    for row in compose(stories_of(page.articles, archive.stories)):
        blocks = []
        for framed in row:
            block = _block(framed, source, archive.album)
            if first and any(card.picture and card.picture.files for card in block.cards):
                block, first = _hasten(block), False
            blocks.append(block)
        rows.append(tuple(blocks))
    return tuple(rows)


def _hasten(block: Block) -> Block:
    """Return a block whose first picture is loaded at once."""
    cards = list(block.cards)
    for at, card in enumerate(cards):
        if card.picture and card.picture.files:
            files = replace(card.picture.files, eager=True)
            cards[at] = replace(card, picture=replace(card.picture, files=files))
            break
    return replace(block, cards=tuple(cards))


def plan_masthead(issue: Issue, source: str, current: int | None = None) -> Masthead:
    """Return an issue's masthead; its count of pages is the printed one, or unknown."""
    return Masthead(
        day=plan_day(issue.date, lunar=True),
        url=relative_url(source, issue_address(issue.date)),
        number=issue.number,
        page_count=issue.page_count,
        pages=plan_page_links(issue, source, current),
    )


def plan_page_links(issue: Issue, source: str, current: int | None = None) -> tuple[PageLink, ...]:
    """Return the list of an issue's pages, in order."""
    return tuple(
        PageLink(
            page.number, page.name, relative_url(source, page_address(page.date, page.number)), page.number == current
        )
        for page in issue.pages
    )


def plan_neighbours(issue: Issue, paper: Paper, source: str) -> tuple[IssueLink | None, IssueLink | None]:
    """Return the issues before and after one."""
    at = bisect_left(paper.issues, issue.date, key=lambda each: each.date)
    before = paper.issues[at - 1] if at else None
    after = paper.issues[at + 1] if at + 1 < len(paper.issues) else None
    return _issue_link(before, source), _issue_link(after, source)


def _issue_link(issue: ListedIssue | None, source: str) -> IssueLink | None:
    return None if issue is None else IssueLink(plan_day(issue.date), relative_url(source, issue_address(issue.date)))


def _block(framed: Framed, source: str, album: Album) -> Block:
    group = framed.group
    return Block(
        kind=group.kind.value,
        span=framed.span,
        across=framed.across,
        headings=tuple(_standing_head(item.article.column, source) for item in group.items),
        cards=tuple(
            plan_card(item.story, source, room, album) for item, room in zip(group.items, framed.rooms, strict=True)
        ),
        weights=tuple(item.weight.value for item in group.items),
        steps=framed.steps,
        ems=tuple(phone_ems(item, phone_px(group, item)) for item in group.items),
    )


def _standing_head(column: str | None, source: str) -> Hyperlink | None:
    return None if column is None else Hyperlink(column, relative_url(source, listing_address(COLUMNS, column)))
