"""The groups of an issue: its contents, its pages, their articles; and a key that tells when all are as before."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from gazette.groups.facts import Bundle, Facts, Group
from gazette.groups.whole import Whole
from gazette.model import Heading, ListedIssue, Paper, Place
from gazette.paper.assembly import find_facsimile
from gazette.paper.connections import UNCONNECTED, Connections
from gazette.paper.records import Record, mention

Headings = Mapping[Place, Heading]
Near = tuple[ListedIssue, ...]
Tell = Callable[[Heading], Heading]
# An issue, a page and its sheet show nothing but their own items; what articles lead to elsewhere changes none of them.
_SHEET_KINDS = ("page", "typeset", "source")
_ARTICLE_KINDS = ("article", "copies")


def plan_issues(whole: Whole) -> Iterator[Bundle]:
    """Yield the groups of each issue; those of the last have the home page among them."""
    known = {heading.place: heading for issue in whole.paper.issues for heading in issue.articles}
    tell = _tell_once()
    for issue, near in _neighbours(whole.paper):
        yield Bundle(
            name=issue.date.isoformat(),
            key=_issue_key(issue, near, whole, known) if issue.key else "",
            plan=partial(_plan_issue, issue, near, whole, (known, tell)),
        )


def _tell_once() -> Tell:
    """Return what ``mention`` does: of an article that many others lead to, the same for all of them."""
    told: dict[int, tuple[Heading, Heading]] = {}

    def tell(heading: Heading) -> Heading:
        found = told.get(id(heading))  # which nothing else is while it is kept here
        if found is None:
            found = told[id(heading)] = heading, mention(heading)
        return found[1]

    return tell


def _plan_issue(issue: ListedIssue, near: Near, whole: Whole, others: tuple[Headings, Tell]) -> Iterator[Group]:
    day = issue.date.isoformat()
    facts = _alone(_own_facts(issue, near, whole, others))
    yield Group(kind="issue", name=day, facts=facts)
    if issue is whole.paper.issues[-1]:
        yield Group(kind="home", name="", facts=facts)
    empty = tuple(replace(page, articles=()) for page in issue.pages)  # of the others, what leads to them is left
    for at, page in enumerate(issue.pages):
        alone = ListedIssue(date=issue.date, pages=(*empty[:at], page, *empty[at + 1 :]))
        facts = _own_facts(alone, near, whole, others)
        for kinds, each in ((_SHEET_KINDS, _alone(facts)), (_ARTICLE_KINDS, facts)):
            for kind in kinds:
                yield Group(kind=kind, name=f"{day}/{page.number:02d}", facts=each)
        if whole.imprint.share_pictures:
            # Made of headings alone, so that another text draws no picture anew.
            headings = Paper(issues=(ListedIssue(date=issue.date, pages=(page,)),))
            yield Group(kind="share", name=f"{day}/{page.number:02d}", facts=Facts(paper=headings))


def _issue_key(issue: ListedIssue, near: Near, whole: Whole, known: Headings) -> str:
    """Return a digest of all that ``_plan_issue`` looks at: equal keys mean equal groups with equal facts.

    It takes a fraction of the time that assembling the facts takes. Of other articles it knows more than is shown of
    them, for a key that changes too often costs only time.
    """
    links, last = whole.connections, whole.paper.issues[-1]
    told = [issue.key, str(whole.infos.get(issue.date)), str(issue is last), str(whole.imprint.share_pictures)]
    told += [each.date.isoformat() for each in near]
    for page in issue.pages:
        told.append(f"picture {find_facsimile(page.date, page.number, whole.facsimiles)}")
    for record in records_of(issue.articles):
        place = record.place
        told.append(f"article {record.key} {whole.seeds.get(record.seed or '')}")
        parts = links.parts.get(place, ())
        joined = (*parts, links.whole[place]) if place in links.whole else parts
        for part in (record, *records_of(known[each] for each in joined)) if joined else (record,):
            told += [f"file {path!r} {whole.sizes.get(path)}" for path in part.files]
        for label, others in (("part", joined), ("related", links.related.get(place, ()))):
            for other in others:
                each = known[other]
                if isinstance(each, Record):
                    told.append(f"{label} {each.key} {each.digest}")
        for side in links.column.get(place, ()):
            told.append(f"column {side.digest if isinstance(side, Record) else side}")
    return hashlib.sha256("\n".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _neighbours(paper: Paper) -> Iterator[tuple[ListedIssue, Near]]:
    """Yield each issue with those before and after it, of which its pages show the day."""
    days = [ListedIssue(date=issue.date) for issue in paper.issues]
    for at, issue in enumerate(paper.issues):
        yield issue, (*days[max(0, at - 1) : at], *days[at + 1 : at + 2])


def _own_facts(issue: ListedIssue, near: Near, whole: Whole, others: tuple[Headings, Tell]) -> Facts:
    """Return the facts of the pages of an issue that have items here; ``others`` are all headings, and how to tell."""
    records, (known, tell) = records_of(issue.articles), others
    links = links_of(records, whole.connections, tell)
    joined = dict.fromkeys(place for parts in links.parts.values() for place in parts)
    joined |= dict.fromkeys(links.whole.values())
    parts = records_of(known[place] for place in joined if place not in {record.place for record in records})
    mentioned = dict.fromkeys(other for related in links.related.values() for other in related)
    found = (find_facsimile(page.date, page.number, whole.facsimiles) for page in issue.pages)
    facsimiles = tuple(path for path in found if path is not None)
    shown = {*facsimiles, *(path for record in (*records, *parts) for path in record.files)}
    seeds = sorted({record.seed for record in records if record.seed is not None} & whole.seeds.keys())
    info = whole.infos.get(issue.date)
    return Facts(
        paper=Paper(issues=tuple(sorted((*near, issue), key=lambda each: each.date))),
        day=issue.date,
        reads=(*reads_of((*records, *parts)), *((info,) if info else ())),
        connections=links,
        headings={other: tell(known[other]) for other in mentioned},
        seeds=tuple((name, whole.seeds[name]) for name in seeds),
        sizes={path: whole.sizes[path] for path in sorted(shown & whole.sizes.keys())} if shown else {},
        facsimiles=facsimiles,
    )


def _alone(facts: Facts) -> Facts:
    """Return facts without what its articles have to do with others; the same when that is nothing."""
    alone = replace(facts, connections=UNCONNECTED, headings={})
    return facts if alone == facts else alone


def links_of(records: Iterable[Record], links: Connections, tell: Tell = mention) -> Connections:
    """Return what articles have to do with others, which are only mentioned."""
    places = [record.place for record in records]
    column = {}
    for place in places:
        if place in links.column:
            before, after = links.column[place]
            column[place] = (tell(before) if before else None, tell(after) if after else None)
    return Connections(
        parts={place: links.parts[place] for place in places if place in links.parts},
        whole={place: links.whole[place] for place in places if place in links.whole},
        related={place: links.related[place] for place in places if place in links.related},
        column=column,
    )


def records_of(headings: Iterable[Heading]) -> tuple[Record, ...]:
    """Return the records among headings."""
    return tuple([heading for heading in headings if isinstance(heading, Record)])


def reads_of(records: Iterable[Record]) -> tuple[tuple[str, str], ...]:
    """Return the files of articles with the digest of each, as facts name what may be read."""
    return tuple((record.path, record.key) for record in records)
