"""The groups of a site: for each, no more than the facts that its files show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import groupby, islice

from gazette.formats.channels import Channel, column_channels, paper_channel
from gazette.groups.facts import Bundle, Facts, Group
from gazette.groups.issues import links_of, plan_issues, reads_of, records_of
from gazette.groups.whole import Whole
from gazette.model import ListedIssue, ListedPage, Listing, Paper
from gazette.paper.addresses import COLUMNS, PEOPLE, TAGS, article_address
from gazette.paper.connections import Connections
from gazette.paper.moves import Moves
from gazette.paper.records import mention
from gazette.views.directory import tell_listings
from gazette.views.listing import bare, share_listing
from gazette.views.rights import has_rights_page

PICTURES = "pictures"


def plan_bundles(whole: Whole) -> Iterator[Bundle]:
    """Yield the groups of a site, those of an issue together, in an order that depends on the paper alone."""
    yield from plan_issues(whole)
    yield Bundle(name="others", plan=partial(_others, whole))


def plan_groups(whole: Whole) -> Iterator[Group]:
    """Yield the groups of all bundles."""
    for bundle in plan_bundles(whole):
        yield from bundle.plan()


def _others(whole: Whole) -> Iterator[Group]:
    """Yield what shows more than one issue, or none."""
    paper = whole.paper
    if not paper.issues:
        yield Group(kind="home", name="", facts=Facts())
    yield from _calendars(paper)
    yield from _lists(whole)
    yield from _feeds(whole)
    yield from _pictures(whole)
    yield from _overviews(whole)
    for standing in paper.standing:
        shown = sorted({link.target for link in standing.body.links} & whole.sizes.keys())
        sizes = {path: whole.sizes[path] for path in shown}
        yield Group(kind="standing", name=standing.address, facts=Facts(sizes=sizes, detail=standing))
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
                reads = reads_of(records_of(share.listing.articles))
                name = f"{listing.address}{share.number}"
                yield Group(kind="listing", name=name, facts=Facts(reads=reads, detail=(section, bare(share))))


def _feeds(whole: Whole) -> Iterator[Group]:
    settings = whole.imprint.settings
    channels = (paper_channel(whole.paper, settings), *column_channels(whole.paper, settings))
    known = {heading.place: heading for issue in whole.paper.issues for heading in issue.articles}
    for channel in channels:
        firsts = (each for each in channel.articles if each.place not in whole.connections.whole)
        shown = records_of(islice(firsts, settings.feed_length))
        links = links_of(shown, whole.connections)
        later = records_of(known[place] for parts in links.parts.values() for place in parts[1:])
        detail = Channel(title=channel.title, page=channel.page, articles=tuple(map(mention, shown)))
        facts = Facts(reads=reads_of((*shown, *later)), connections=Connections(parts=links.parts), detail=detail)
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
    yield from () if whole.reading_only else _lookups(whole)
    corrected = tuple(issue for issue in map(_corrected, paper.issues) if issue is not None)
    if corrected:
        for kind in ("corrections", "corrections-feed"):
            yield Group(kind=kind, name="", facts=Facts(paper=Paper(issues=corrected)))


def _lookups(whole: Whole) -> Iterator[Group]:
    """Yield what programs look articles up in; nobody reads it."""
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
    if whole.searched:
        yield Group(kind="search-tables", name="", facts=Facts(paper=Paper(issues=paper.issues)))
        yield Group(kind="search-words", name="", facts=Facts(paper=replace(paper, tags=(), standing=())))
    for year, issues in groupby(paper.issues, lambda issue: issue.date.year):
        yield Group(kind="titles", name=str(year), facts=Facts(paper=Paper(issues=tuple(issues))))


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
