"""The groups of a site: for each, no more than the facts that its files show."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby, islice

from gazette.formats.channels import Channel, column_channels, paper_channel
from gazette.groups.facts import Facts, Group
from gazette.model import Heading, ListedIssue, ListedPage, Listing, Paper, Place
from gazette.paper.addresses import COLUMNS, PEOPLE, TAGS, article_address
from gazette.paper.assembly import find_facsimile
from gazette.paper.connections import Connections
from gazette.paper.moves import NOTHING_MOVED, Moves
from gazette.paper.records import Record, mention
from gazette.views.directory import tell_listings
from gazette.views.frame import Imprint
from gazette.views.listing import share_listing
from gazette.views.rights import has_rights_page

Headings = Mapping[Place, Heading]
_PAGE_KINDS = ("page", "typeset", "article", "source", "copies")

PICTURES = "pictures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """Everything that is known of what is to be published; the articles of ``paper`` are records.

    **Shape**: ``infos`` has path and digest of each issue.yaml by its day; ``seeds`` the digests of page texts that are
    here; ``pictures`` those of the files that are published; ``sizes`` width and height where they can be told.
    """

    paper: Paper
    connections: Connections
    imprint: Imprint
    infos: Mapping[dt.date, tuple[str, str]] = field(default_factory=dict)
    seeds: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[str, str] = field(default_factory=dict)
    sizes: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    facsimiles: frozenset[str] = frozenset()
    moves: Moves = NOTHING_MOVED


def plan_groups(whole: Whole) -> Iterator[Group]:
    """Yield the groups of a site, those of an issue together, in an order that depends on the paper alone."""
    paper = whole.paper
    known = {heading.place: heading for issue in paper.issues for heading in issue.articles}
    told = {place: mention(heading) for place, heading in known.items()}
    for issue, near in _neighbours(paper):
        day = issue.date.isoformat()
        facts = _own_facts(issue, near, whole, (known, told))
        yield Group(kind="issue", name=day, facts=facts)
        if issue is paper.issues[-1]:
            yield Group(kind="home", name="", facts=facts)
        for page in issue.pages:
            facts = _own_facts(_only(issue, page), near, whole, (known, told))
            for kind in _PAGE_KINDS:
                yield Group(kind=kind, name=f"{day}/{page.number:02d}", facts=facts)
            if whole.imprint.share_pictures:
                # Made of headings alone, so that another text draws no picture anew.
                headings = Paper(issues=(ListedIssue(date=issue.date, pages=(page,)),))
                yield Group(kind="share", name=f"{day}/{page.number:02d}", facts=Facts(paper=headings))
    if not paper.issues:
        yield Group(kind="home", name="", facts=Facts())
    yield from _calendars(paper)
    yield from _lists(whole)
    yield from _feeds(whole)
    yield from _pictures(whole)
    yield from _overviews(whole)
    for standing in paper.standing:
        yield Group(kind="standing", name=standing.address, facts=Facts(detail=standing))
    yield from _moves(whole.moves)
    alone = ["search", "offline", "not_found", "settings"]
    alone += ["rights"] if has_rights_page(paper, whole.imprint.settings) else []
    for kind in alone:
        yield Group(kind=kind, name="", facts=Facts())


def _moves(moves: Moves) -> Iterator[Group]:
    gone = tuple(each.place for each in moves.withdrawn)
    yield Group(kind="withdrawn", name="", facts=Facts(detail=gone))
    for withdrawn in moves.withdrawn:
        yield Group(kind="notice", name=article_address(withdrawn.place), facts=Facts(detail=withdrawn))
    for moved in moves.redirects:
        yield Group(kind="redirect", name=moved.address, facts=Facts(detail=moved))


def _neighbours(paper: Paper) -> Iterator[tuple[ListedIssue, tuple[ListedIssue, ...]]]:
    """Yield each issue with those before and after it, of which its pages show the day."""
    days = [ListedIssue(date=issue.date) for issue in paper.issues]
    for at, issue in enumerate(paper.issues):
        yield issue, (*days[max(0, at - 1) : at], *days[at + 1 : at + 2])


def _only(issue: ListedIssue, page: ListedPage) -> ListedIssue:
    """Return an issue with the items of one page alone; of the others, what leads to them is left."""
    pages = tuple(each if each is page else replace(each, articles=()) for each in issue.pages)
    return ListedIssue(date=issue.date, pages=pages)


def _own_facts(
    issue: ListedIssue, near: tuple[ListedIssue, ...], whole: Whole, headings: tuple[Headings, Headings]
) -> Facts:
    """Return the facts of the pages of an issue that have items here; ``headings`` are all, and all as mentions."""
    known, told = headings
    records = _records(issue.articles)
    links = _links_of(records, whole.connections)
    joined = dict.fromkeys(place for parts in links.parts.values() for place in parts)
    joined |= dict.fromkeys(links.whole.values())
    parts = _records(known[place] for place in joined if place not in {record.place for record in records})
    others = dict.fromkeys(other for related in links.related.values() for other in related)
    found = (find_facsimile(page.date, page.number, whole.facsimiles) for page in issue.pages)
    facsimiles = tuple(path for path in found if path is not None)
    shown = {*facsimiles, *(path for record in (*records, *parts) for path in record.files)}
    seeds = sorted({record.seed for record in records if record.seed is not None} & whole.seeds.keys())
    info = whole.infos.get(issue.date)
    return Facts(
        paper=Paper(issues=tuple(sorted((*near, issue), key=lambda each: each.date))),
        day=issue.date,
        reads=(*_reads((*records, *parts)), *((info,) if info else ())),
        connections=links,
        headings={other: told[other] for other in others},
        seeds=tuple((name, whole.seeds[name]) for name in seeds),
        sizes={path: whole.sizes[path] for path in sorted(shown & whole.sizes.keys())} if shown else {},
        facsimiles=facsimiles,
    )


def _links_of(records: Iterable[Record], links: Connections) -> Connections:
    """Return what articles have to do with others, which are only mentioned."""
    places = [record.place for record in records]
    column = {}
    for place in places:
        if place in links.column:
            before, after = links.column[place]
            column[place] = (mention(before) if before else None, mention(after) if after else None)
    return Connections(
        parts={place: links.parts[place] for place in places if place in links.parts},
        whole={place: links.whole[place] for place in places if place in links.whole},
        related={place: links.related[place] for place in places if place in links.related},
        column=column,
    )


def _calendars(paper: Paper) -> Iterator[Group]:
    """Yield years and months: they show the days of their own issues, how far the paper reaches, and what is next."""
    ends = (paper.issues[0].date, paper.issues[-1].date) if paper.issues else ()
    years = {year: list(issues) for year, issues in groupby(paper.issues, lambda issue: issue.date.year)}
    firsts = [issues[0].date for issues in years.values()]
    for year, issues in years.items():
        days = sorted({*ends, *firsts, *(issue.date for issue in issues)})
        facts = Facts(paper=Paper(issues=tuple(ListedIssue(date=day) for day in days)), detail=year)
        yield Group(kind="year", name=str(year), facts=facts)
    months = [
        (key, list(each)) for key, each in groupby(paper.issues, lambda issue: (issue.date.year, issue.date.month))
    ]
    for at, (key, issues) in enumerate(months):
        near = [each[1][0].date for each in (*months[max(0, at - 1) : at], *months[at + 1 : at + 2])]
        own = {issue.date: _leading(issue) for issue in issues}
        days = sorted({*ends, *near, *own})
        listed = tuple(own.get(day, ListedIssue(date=day)) for day in days)
        yield Group(kind="month", name=f"{key[0]}-{key[1]:02d}", facts=Facts(paper=Paper(issues=listed), detail=key))


def _leading(issue: ListedIssue) -> ListedIssue:
    """Return an issue with its first headline."""
    page = issue.pages[0]
    first = ListedPage(date=page.date, number=page.number, articles=(mention(page.articles[0]),))
    return ListedIssue(date=issue.date, pages=(first,))


def _lists(whole: Whole) -> Iterator[Group]:
    paper, length = whole.paper, whole.imprint.settings.list_length
    for section, listings in ((COLUMNS, paper.columns), (PEOPLE, paper.people), (TAGS, paper.tags)):
        if listings:
            yield Group(kind="directory", name=section, facts=Facts(detail=(section, tell_listings(listings))))
        for listing in listings:
            for share in share_listing(listing, length):
                reads = _reads(_records(share.listing.articles))
                name = f"{listing.address}{share.number}"
                yield Group(kind="listing", name=name, facts=Facts(reads=reads, detail=(section, share)))


def _feeds(whole: Whole) -> Iterator[Group]:
    settings = whole.imprint.settings
    channels = (paper_channel(whole.paper, settings), *column_channels(whole.paper, settings))
    known = {heading.place: heading for issue in whole.paper.issues for heading in issue.articles}
    for channel in channels:
        firsts = (each for each in channel.articles if each.place not in whole.connections.whole)
        shown = _records(islice(firsts, settings.feed_length))
        links = _links_of(shown, whole.connections)
        later = _records(known[place] for parts in links.parts.values() for place in parts[1:])
        detail = Channel(title=channel.title, page=channel.page, articles=tuple(map(mention, shown)))
        facts = Facts(reads=_reads((*shown, *later)), connections=Connections(parts=links.parts), detail=detail)
        yield Group(kind="feeds", name=channel.page, facts=facts)


def _pictures(whole: Whole) -> Iterator[Group]:
    folders: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for path, digest in whole.pictures.items():
        folders[path.partition("/")[0]].append((path, digest))
    for folder, files in folders.items():
        sizes = {path: whole.sizes[path] for path, _ in files if path in whole.sizes}
        yield Group(kind=PICTURES, name=folder, facts=Facts(files=tuple(files), sizes=sizes))


def _overviews(whole: Whole) -> Iterator[Group]:
    """Yield what lists all articles: their headings are enough for it."""
    paper = whole.paper
    lists = Paper(
        issues=paper.issues,
        columns=_newest(paper.columns),
        people=_newest(paper.people),
        tags=_newest(paper.tags),
        standing=paper.standing,
    )
    links = Connections(whole=whole.connections.whole)
    yield Group(kind="sitemaps", name="", facts=Facts(paper=lists, connections=links))
    yield Group(kind="search-tables", name="", facts=Facts(paper=Paper(issues=paper.issues)))
    yield Group(kind="search-words", name="", facts=Facts(paper=replace(paper, tags=(), standing=())))
    for year, issues in groupby(paper.issues, lambda issue: issue.date.year):
        yield Group(kind="titles", name=str(year), facts=Facts(paper=Paper(issues=tuple(issues))))
    corrected = tuple(issue for issue in map(_corrected, paper.issues) if issue is not None)
    if corrected:
        for kind in ("corrections", "corrections-feed"):
            yield Group(kind=kind, name="", facts=Facts(paper=Paper(issues=corrected)))


def _newest(listings: tuple[Listing, ...]) -> tuple[Listing, ...]:
    return tuple(Listing(name=each.name, address=each.address, articles=each.articles[:1]) for each in listings)


def _corrected(issue: ListedIssue) -> ListedIssue | None:
    """Return an issue with nothing but the articles that have corrections; None when there are none."""
    pages = tuple(
        ListedPage(date=page.date, number=page.number, articles=articles)
        for page in issue.pages
        if (articles := tuple(article for article in page.articles if article.corrections))
    )
    return ListedIssue(date=issue.date, pages=pages) if pages else None


def _records(headings: Iterable[Heading]) -> tuple[Record, ...]:
    return tuple(heading for heading in headings if isinstance(heading, Record))


def _reads(records: Iterable[Record]) -> tuple[tuple[str, str], ...]:
    return tuple((record.path, record.key) for record in records)
