"""content/ and layouts/ as values: everything is read and looked at before anything is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from gazette import disk, memory
from gazette.flow.proofs import Proofs, proofread_paper, without_accepted
from gazette.flow.work import Progress, spread
from gazette.importer.decode import decode_page
from gazette.matter.issue_file import parse_issue_file
from gazette.matter.names import PUBLICATION, Name, Role, parse_name
from gazette.matter.picture_size import HEAD_BYTES, find_size
from gazette.matter.standing import parse_standing_page
from gazette.matter.story import parse_story
from gazette.model import IssueInfo, Paper, Place, StandingPage, Story
from gazette.paper.assembly import Materials, assemble
from gazette.paper.links import check_links, published_files
from gazette.paper.related import find_terms
from gazette.problems import Code, GazetteError, Problem, Source, Span, has_errors
from gazette.settings import Settings, override_url, parse_settings
from gazette.shelf import Shelf
from gazette.text.decoding import decode_utf8


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Everything that content/ says, in order, with all that is wrong in it.

    **Shape**: ``pictures`` are paths of content/ that are published with the pages that show them; ``terms`` what each
    article speaks of; ``seeds`` the lines of the page texts that articles were made from, as far as they are here;
    ``sizes`` are width and height of the pictures, in pixels, where they can be told.
    """

    settings: Settings
    paper: Paper
    stories: Mapping[Place, Story]
    pictures: tuple[str, ...]
    terms: Mapping[Place, tuple[str, ...]]
    seeds: Mapping[str, tuple[str, ...]]
    sizes: Mapping[str, tuple[int, int]]
    problems: tuple[Problem, ...]

    def with_problems(self, problems: tuple[Problem, ...]) -> Edition:
        """Return the edition with further problems found."""
        return replace(self, problems=self.problems + problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRequest:
    """What is to be read: drafts only when they are asked for.

    What ``shelf`` holds is not parsed again, and what was parsed is put there.
    """

    content: Path
    base_url: str | None = None
    drafts: bool = False
    shelf: Shelf | None = None


@dataclass(frozen=True, slots=True)
class _Parsed:
    name: Name
    value: Story | StandingPage | IssueInfo | None
    problems: tuple[Problem, ...]
    terms: tuple[str, ...] = ()


def read_settings(content: Path, base_url: str | None) -> Settings:
    """Return the settings of a content folder.

    **Raises**: GazetteError when there is no publication.yaml, or anything in it is wrong.
    """
    path = content / PUBLICATION
    shown = disk.shown_path(path)
    data = disk.find_bytes(path)
    if data is None:
        message = f"{shown}: there is no such file; it must name the newspaper: title: …"
        raise GazetteError(message)
    source, problems = decode_utf8(shown, data)
    if source is None:
        raise GazetteError("\n".join(f"{problem.span}: {problem.message}" for problem in problems))
    settings = parse_settings(source)
    return settings if base_url is None else override_url(settings, base_url)


def read_edition(request: ReadRequest, jobs: int, progress: Progress) -> Edition:
    """Return what a content folder holds."""
    content, drafts = request.content, request.drafts
    paths = disk.list_files(content)
    settings = read_settings(content, request.base_url)
    shown = disk.shown_path(content).rstrip("/") + "/"
    names, problems = _parse_names(paths, shown)
    sources, undecoded = _read_sources(content, [name for name in names if name.role in _TEXT])
    problems += undecoded
    work = [(name, sources[name.path]) for name in names if name.path in sources]
    parsed = _parse_all(work, jobs, progress, request.shelf)
    problems += [problem for each in parsed for problem in each.problems]
    stories = [each.value for each in parsed if isinstance(each.value, Story)]
    shown_stories = [story for story in stories if drafts or not story.article.draft]
    standing = tuple(each.value for each in parsed if isinstance(each.value, StandingPage))
    materials = Materials(
        articles=tuple(story.article for story in shown_stories),
        issues=tuple(each.value for each in parsed if isinstance(each.value, IssueInfo)),
        standing=standing,
        files=frozenset(paths),
        shown=shown,
    )
    paper, found = assemble(materials)
    problems += [*found, *check_links(stories, standing, sources, frozenset(paths))]
    if not paper.issues and not has_errors(tuple(problems)):
        hint = "python build.py import seeds/….txt makes articles of a page's text"
        problems.append(Problem(Code.EMPTY_ISSUE, Span(shown), "there is no article in content/ yet", hint))
    pictures = _pictures(paper, shown_stories, standing)
    proofs = Proofs(
        paper=paper,
        stories=shown_stories,
        drafts=[] if drafts else [story for story in stories if story.article.draft],
        standing=standing,
        infos=materials.issues,
        names=names,
        sources=sources,
        shown=shown,
    )
    problems += proofread_paper(proofs)
    return Edition(
        settings=settings,
        paper=paper,
        stories={story.article.place: story for story in shown_stories},
        pictures=pictures,
        terms=_terms(parsed, drafts=drafts),
        seeds=_read_seeds(content.resolve().parent, shown_stories),
        sizes=_read_sizes(content, pictures, frozenset(paths)),
        problems=without_accepted(problems, settings.accepted),
    )


SEEDS = "seeds/"
_TEXT = frozenset({Role.ARTICLE, Role.STANDING, Role.ISSUE})


def _parse_names(paths: tuple[str, ...], shown: str) -> tuple[list[Name], list[Problem]]:
    names: list[Name] = []
    problems: list[Problem] = []
    for path in paths:
        name, found = parse_name(path, shown + path)
        names += [name] if name else []
        problems += found
    return names, problems


def _read_sources(content: Path, names: list[Name]) -> tuple[dict[str, Source], list[Problem]]:
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for raw in disk.read_files(content, [name.path for name in names]):
        source, found = decode_utf8(raw.shown, raw.data)
        problems += found
        if source is not None:
            sources[raw.path] = source
    return sources, problems


def _parse_all(work: list[tuple[Name, Source]], jobs: int, progress: Progress, shelf: Shelf | None) -> list[_Parsed]:
    """Return every file parsed, in order; what the shelf knows is taken from there."""
    if shelf is None:
        return list(spread(_parse, work, jobs, partial(_tell, progress, "reading", len(work))))
    program = memory.program_key()
    keys = [memory.value_key(program, name.path, source.path, source.text) for name, source in work]
    found = [shelf.find(name.path, key) for (name, _), key in zip(work, keys, strict=True)]
    unknown = [each for each, known in zip(work, found, strict=True) if not isinstance(known, _Parsed)]
    fresh = spread(_parse, unknown, jobs, partial(_tell, progress, "reading", len(unknown)))
    parsed = []
    for (name, _), key, known in zip(work, keys, found, strict=True):
        each = known if isinstance(known, _Parsed) else next(fresh)
        shelf.put(name.path, key, each)
        parsed.append(each)
    return parsed


def _parse(work: tuple[Name, Source]) -> _Parsed:
    name, source = work
    if name.place is not None:
        story, problems = parse_story(source, name.place, name.path)
        return _Parsed(name, story, problems, find_terms(story) if story is not None else ())
    if name.date is not None:
        return _Parsed(name, *parse_issue_file(source, name.date))
    return _Parsed(name, *parse_standing_page(source, name.path))


def _terms(parsed: list[_Parsed], *, drafts: bool) -> dict[Place, tuple[str, ...]]:
    return {
        each.value.article.place: each.terms
        for each in parsed
        if isinstance(each.value, Story) and (drafts or not each.value.article.draft)
    }


def _read_seeds(root: Path, stories: list[Story]) -> dict[str, tuple[str, ...]]:
    """Return the page texts that stories name and that lie below seeds/; what is no text is passed over."""
    named = {story.article.source_text.file for story in stories if story.article.source_text}
    here = sorted(name for name in named if name.startswith(SEEDS) and ".." not in name.split("/"))
    seeds = {}
    for name in here:
        data = disk.find_bytes(root / name)
        source = decode_page(name, data).source if data is not None else None
        if source is not None:
            seeds[name] = tuple(source.text.split("\n"))
    return seeds


def _read_sizes(content: Path, pictures: tuple[str, ...], files: frozenset[str]) -> dict[str, tuple[int, int]]:
    heads = ((path, disk.read_start(content / path, HEAD_BYTES)) for path in pictures if path in files)
    sizes = ((path, find_size(head)) for path, head in heads)
    return {path: size for path, size in sizes if size is not None}


def _pictures(paper: Paper, stories: list[Story], standing: tuple[StandingPage, ...]) -> tuple[str, ...]:
    facsimiles = {page.facsimile for issue in paper.issues for page in issue.pages if page.facsimile}
    return tuple(sorted(facsimiles | set(published_files(stories, standing))))


def _tell(progress: Progress, stage: str, total: int, done: int) -> None:
    progress(stage, done, total)
