"""What a reader would miss: pages of an issue, the other half of a jump line, a page behind a link, a picture."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from gazette.matter.names import FACSIMILES
from gazette.model import Article, Heading, Issue, IssueInfo, Place, Story
from gazette.paper.addresses import article_address
from gazette.paper.jumps import join_jumps
from gazette.problems import Code, Problem, Severity, Source, Span


def check_gaps(
    issues: Iterable[Issue],
    infos: Iterable[IssueInfo],
    stories: Mapping[Place, Story],
    sources: Mapping[str, Source],
    unread: frozenset[int] = frozenset(),
) -> tuple[Problem, ...]:
    """Return what is likely missing between the pages of an issue.

    **Shape**: ``sources`` by path relative to content/, only those with a problem are looked at; ``unread`` are the
    pages with an article that could not be read: something is there, and nobody knows what.
    **Problems**: PAGES_JUMP at the first article behind a gap, or past the number of pages; LOST_JUMP at the key.
    """
    accepted = {info.date: info.accepted for info in infos}
    found: list[Problem] = []
    for issue in issues:
        if Code.PAGES_JUMP.value not in accepted.get(issue.date, ()):
            found += _pages(issue, sources, unread)
        if any(_jumps(article) for article in issue.articles):
            found += _lost_jumps(issue, stories, sources, unread)
    return tuple(found)


def _pages(issue: Issue, sources: Mapping[str, Source], unread: frozenset[int]) -> Iterator[Problem]:
    hint = "import or rename it; if it is left out knowingly, put accepted: [T014] into issue.yaml"
    numbers = {page.number for page in issue.pages} | unread
    for page in issue.pages:
        path = page.articles[0].path
        before = max((number for number in numbers if number < page.number), default=0)
        if page.number > before + 1 and before:
            gap = str(before + 1) if page.number == before + 2 else f"{before + 1}-{page.number - 1}"
            message = f"page {page.number} follows page {before}: there is nothing of page {gap}"
            yield _warn(Code.PAGES_JUMP, Span(sources[path].path), message, hint)
        if issue.page_count is not None and page.number > issue.page_count:
            message = f"page {page.number} of an issue that has {issue.page_count}, as its issue.yaml says"
            cure = "mend page_count, or the number of the page's folder"
            yield _warn(Code.PAGES_JUMP, Span(sources[path].path), message, cure)


def _jumps(article: Article) -> bool:
    return article.continues_on is not None or article.continued_from is not None


def _lost_jumps(
    issue: Issue, stories: Mapping[Place, Story], sources: Mapping[str, Source], unread: frozenset[int]
) -> Iterator[Problem]:
    """Yield the jump lines whose other half is not on a page that is there: what is not there yet may still come."""
    joined = {place: parts for parts in join_jumps(issue, stories).values() for place in parts}
    pages = {page.number for page in issue.pages}
    for article in issue.articles:
        parts = joined.get(article.place, ())
        at = parts.index(article.place) if parts else 0
        for key, page, other in (
            ("continues_on", article.continues_on, parts[at + 1 :]),
            ("continued_from", article.continued_from, parts[:at]),
        ):
            if page is None or page in unread or other or Code.LOST_JUMP.value in article.accepted:
                continue
            if page not in pages:
                yield from _no_such_page(issue, pages | unread, page, _at(sources[article.path], key))
                continue
            message = f"nothing on page {page} is the other part of this article"
            hint = "give the other part the same headline, or its own jump line; or mend the page number"
            yield _warn(Code.LOST_JUMP, _at(sources[article.path], key), message, hint)


def _no_such_page(issue: Issue, pages: Collection[int], page: int, span: Span) -> Iterator[Problem]:
    """Yield a jump to a page that the issue cannot have: past its page_count, or past a whole run of pages."""
    numbers = sorted(pages)
    whole = len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))
    last = issue.page_count or (len(numbers) if whole else page)
    if page > last:
        hint = "mend the page number; if the page is left out knowingly, accepted: [T017]"
        said = _warn(Code.LOST_JUMP, span, f"there is no page {page}: the last one is page {last}", hint)
        yield said if issue.page_count else replace(said, severity=Severity.NOTE)  # the page may still come


def _at(source: Source, key: str) -> Span:
    at = source.text.find(f"\n{key}:") + 1
    return source.span(at, at + len(key)) if at else Span(source.path)


def check_drafts(stories: Iterable[Story], drafts: Iterable[str], sources: Mapping[str, Source]) -> tuple[Problem, ...]:
    """Return a warning for every link of a published article to one that is not published.

    **Shape**: ``drafts`` are paths relative to content/.
    **Problems**: LINK_TO_DRAFT at the link's target.
    """
    hidden = frozenset(drafts)
    return tuple(
        _warn(
            Code.LINK_TO_DRAFT,
            Span(sources[story.article.path].path, link.line, link.column),
            f"{posixpath.basename(link.target)} is a draft: readers of this link find nothing",
            "publish it, or take the link out",
        )
        for story in stories
        for link in (story.body.links if hidden else ())
        if link.target in hidden and Code.LINK_TO_DRAFT.value not in story.article.accepted
    )


def check_draft_places(published: Iterable[Heading], drafts: Iterable[Heading], shown: str) -> tuple[Problem, ...]:
    """Return a warning for every draft whose place another article has, or another draft: one of them must move.

    **Problems**: SAME_PLACE at the draft; where both are published it is an error, and ``assemble`` says so.
    """
    taken = {each.place: each.path for each in published}
    found = []
    for draft in sorted(drafts, key=lambda each: each.path):
        other = taken.setdefault(draft.place, draft.path)
        if other != draft.path:
            message = f"the place {article_address(draft.place)} is already taken by {other}"
            hint = "the number before the words is an article's identity: give one of the two another"
            found.append(_warn(Code.SAME_PLACE, Span(shown + draft.path), message, hint))
    return tuple(found)


def check_pictures(pictures: Iterable[str], used: Collection[str], shown: str) -> tuple[Problem, ...]:
    """Return a warning for every picture in content/ that no article shows; a page's facsimile is shown by its page.

    **Shape**: ``used`` are the paths of all files that articles and standing pages show or lead to.
    **Problems**: UNUSED_PICTURE at the file.
    """
    left = sorted(pictures)
    facsimiles = set(find_facsimiles(left))
    return tuple(
        _warn(Code.UNUSED_PICTURE, Span(shown + path), "no article shows this picture", _cure_of_picture(path))
        for path in left
        if path not in used and path not in facsimiles
    )


def find_facsimiles(files: Iterable[str]) -> Iterator[str]:
    """Return the facsimile of each folder that has one: the first of the names that a facsimile may have."""
    best: dict[str, int] = {}
    for path in files:
        folder, _, name = path.rpartition("/")
        if name in FACSIMILES:
            best[folder] = min(FACSIMILES.index(name), best.get(folder, len(FACSIMILES)))
    return (f"{folder}/{FACSIMILES[rank]}" for folder, rank in best.items())


def _cure_of_picture(path: str) -> str:
    if "/" not in path:
        return "show it on a standing page, as in ![words](photo.jpg), or delete it"
    if posixpath.basename(path).lower().startswith("page."):
        return f"a page has one facsimile, and it is named {', '.join(FACSIMILES[:-1])} or {FACSIMILES[-1]}"
    if "版" in posixpath.basename(path):
        return "name it in photos: of an article on this page; a picture of the printed page is named page.jpg"
    return "name it in photos: of an article on this page, or delete it"


def _warn(code: Code, span: Span, message: str, hint: str) -> Problem:
    return Problem(code, span, message, hint, Severity.WARNING)
