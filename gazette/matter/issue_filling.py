"""What a page text says of its issue, put into an issue.yaml that a person may have written: nothing of theirs changes.

The importer's own notes, ``imported`` and ``given``, are written anew, and what is still as an import of the page wrote
it, by the seal that this left; every other key is put where there is none, and was none when the page was imported
before: what a person took out stays out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any, TypeVar

import yaml

from gazette.fields.nodes import Mapping, Node, Scalar, parse_yaml
from gazette.matter.amending import Amendment, Edit, apply_edit, flow_text, plan_edit, plan_nesting
from gazette.matter.issue_file import (
    FILLED,
    ISSUE_KEYS,
    PAGE_KEYS,
    format_issue_file,
    merge_page,
    page_values,
    parse_issue_file,
)
from gazette.matter.writing import serialize
from gazette.model import IssueInfo, PageInfo
from gazette.problems import Code, Problem, Severity, Source, Span, has_errors
from gazette.text.decoding import decode_utf8

_PAGES = "pages"
_SEAL = 8  # hexadecimal digits: who changes a value by chance leaves no equal seal
_ISSUE = [*ISSUE_KEYS]
_OF_ISSUE, _OF_PAGE = {*FILLED} & {*ISSUE_KEYS}, {*FILLED} & {*PAGE_KEYS}


@dataclass(frozen=True, slots=True)
class _Nesting:
    """A page that may be given by its name alone, and gets more keys."""

    number: int


_Change = Amendment | _Nesting
_Told = TypeVar("_Told", IssueInfo, PageInfo)


def note_filled(issue: IssueInfo, page: PageInfo) -> PageInfo:
    """Return a page with a note of the keys for which something was found, and seals of what it was."""
    filled = tuple(key for key in FILLED if _find_value(issue, page, key))
    return replace(page, filled=filled, seals=tuple((key, _seal(issue, page, key)) for key in filled))


def _seal(issue: IssueInfo, page: PageInfo, key: str) -> str:
    value = str(_find_value(issue, page, key)) if key in _OF_ISSUE else serialize(dict(page_values(page))[key])
    return sha256(value.encode()).hexdigest()[:_SEAL]


def is_as_filled(issue: IssueInfo, page: PageInfo) -> bool:
    """Say whether a page of an issue says what an import of it has filled in, and nothing else."""
    seals = {key: seal for key, seal in page.seals if key in _OF_PAGE}
    return bool(page.seals) and seals == {
        key: _seal(issue, page, key) for key in _OF_PAGE if _find_value(issue, page, key)
    }


def find_outdated(known: IssueInfo, found: IssueInfo) -> tuple[str, ...]:
    """Return the keys that are still as an import of the page wrote them, and for which it has another value now."""
    return tuple(key for key, page, seal in _find_others(known, found) if (key, seal) in page.seals)


def find_kept(known: IssueInfo, found: IssueInfo) -> tuple[str, ...]:
    """Return the keys that are as no import of any page wrote them, and for which the page has another value."""
    every = {each for page in known.pages for each in page.seals}
    return tuple(key for key, _, seal in _find_others(known, found) if (key, seal) not in every)


def _find_others(known: IssueInfo, found: IssueInfo) -> Iterator[tuple[str, PageInfo, str]]:
    """Yield each key that has another value than was found, with what is known of the page, and the value's seal."""
    for page in found.pages:
        old = find_page(known, page.number) or PageInfo(number=page.number)
        for key in FILLED:
            value = _find_value(known, old, key)
            if value and _find_value(found, page, key) not in {None, (), value}:
                yield key, old, _seal(known, old, key)


def find_taken_out(known: IssueInfo, found: IssueInfo) -> tuple[str, ...]:
    """Return the keys that a person took out: an import of the page had a value for them, and there is none any more.

    Where nobody noted which they were, those of a page that was imported before are.
    """
    noted = {key for page in known.pages for key in page.filled or ()}
    taken: set[str] = set()
    for page in found.pages:
        old = find_page(known, page.number) or PageInfo(number=page.number)
        unknown = old.filled is None and old.imported is not None
        had = FILLED if unknown else {*(old.filled or ()), *(noted & _OF_ISSUE)}
        taken.update(key for key in had if _find_value(found, page, key) and not _find_value(known, old, key))
    return tuple(key for key in FILLED if key in taken)


def _find_value(issue: IssueInfo, page: PageInfo, key: str) -> object:
    return getattr(issue if key in _OF_ISSUE else page, key)


def fill_issue(
    known: IssueInfo, found: IssueInfo, without: Collection[str] = (), anew: Collection[str] = ()
) -> IssueInfo:
    """Return what is known with the gaps filled from what was found, those of some keys aside; some keys ``anew``."""
    filled = _fill_gaps(known, found, _OF_ISSUE - {*without}, anew)
    for page in found.pages:
        old = find_page(known, page.number) or PageInfo(number=page.number)
        noted = {*(old.filled or ()), *(page.filled or ())}
        seals = dict(old.seals) | dict(page.seals)
        filled = merge_page(
            filled,
            replace(
                _fill_gaps(old, page, _OF_PAGE - {*without}, anew),
                imported=max(old.imported or 0, page.imported or 0) or None,
                given=page.given or old.given,
                filled=old.filled if page.filled is None else tuple(key for key in FILLED if key in noted),
                seals=tuple((key, seals[key]) for key in FILLED if key in seals),
            ),
        )
    return filled


def _fill_gaps(known: _Told, found: _Told, keys: Collection[str], anew: Collection[str]) -> _Told:
    gaps: dict[str, Any] = {key: getattr(found, key) for key in keys if key in anew or not getattr(known, key)}
    return replace(known, **gaps)


def find_page(issue: IssueInfo, number: int) -> PageInfo | None:
    """Return what an issue says of a page; None when it says nothing."""
    return next((each for each in issue.pages if each.number == number), None)


def fill_issue_file(
    source: Source, raw: str, found: IssueInfo, *, restore: bool = False, anew: bool = False
) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of an issue.yaml with what was found in it, in the gaps and where nobody has changed anything.

    ``source`` is the text as it is read, ``raw`` the same with its byte order mark and its own line ends, which is
    given back where nothing is new. With ``restore`` the gaps that a person made are filled, too; with ``anew`` also
    what a person wrote is replaced, to show the difference.
    **Problems**: those of the file, and WRONG_SHAPE at its pages where these leave no room for another; the text is
    then as it was. LEFT_OUT, a note, where a person took something out.
    """
    known, problems = parse_issue_file(source, found.date)
    if has_errors(problems):
        return raw, problems
    taken = () if restore else find_taken_out(known, found)
    said = (_leave_out(source, found, taken),) if taken else ()
    keys = (*find_outdated(known, found), *(find_kept(known, found) if anew else ()))
    wanted = fill_issue(known, found, taken, keys)
    if wanted == known:
        return raw, said
    if format_issue_file(known) == source.text == raw:
        return format_issue_file(wanted), said
    written = _amend(source.path, raw, known, wanted)
    if written is not None:
        return written, said
    return raw, (_no_room(source, found),)


def _leave_out(source: Source, found: IssueInfo, taken: Collection[str]) -> Problem:
    message = f"taken out after an import of page {found.pages[0].number}, so not written again: {', '.join(taken)}"
    hint = "--restore brings it back"
    return Problem(Code.LEFT_OUT, _find_pages(source), message, hint, Severity.NOTE)


def _find_pages(source: Source) -> Span:
    """Return where an issue.yaml begins to tell of its pages."""
    node, _ = parse_yaml(source)
    items = node.items if isinstance(node, Mapping) else ()
    return next((key.span for key, _ in items if key.text == _PAGES), Span(source.path))


def _no_room(source: Source, found: IssueInfo) -> Problem:
    span = _find_pages(source)
    number = found.pages[0].number
    message = f"there is no room here for what an import found on page {number}"
    return Problem(Code.WRONG_SHAPE, span, message, f"write on a line of its own: {number}: and below it name: …")


def _amend(path: str, raw: str, known: IssueInfo, wanted: IssueInfo) -> str | None:
    """Return a file's text that says what is wanted, one key put in after the other; None when it cannot be done."""
    written = raw
    changes: list[_Change] = [*_nestings(known, wanted), *_differences(known, wanted)]
    for change in changes:
        source, _ = decode_utf8(path, written.encode())
        if source is None:
            return None
        node, problems = parse_yaml(source)
        edit = None if problems else _plan(source, node, change)
        if edit is None:
            return None
        written = apply_edit(written, edit)
    again, _ = decode_utf8(path, written.encode())
    if again is None:
        return None
    said, problems = parse_issue_file(again, known.date)
    return written if said == wanted and not has_errors(problems) else None


def _plan(source: Source, root: Node | None, change: _Change) -> Edit | None:
    if isinstance(change, Amendment):
        return plan_edit(source, root, len(source.text), change)
    for name, pages in root.items if isinstance(root, Mapping) else ():
        if name.text != _PAGES or not isinstance(pages, Mapping):
            continue
        for key, value in pages.items:
            if int(key.text) == change.number and isinstance(value, Scalar):
                return plan_nesting(source, pages, key, value, "name")
    return Edit(0, 0, "")  # it has keys already


def _nestings(known: IssueInfo, wanted: IssueInfo) -> tuple[_Nesting, ...]:
    changed = (page.number for page in wanted.pages if find_page(known, page.number) not in {None, page})
    return tuple(map(_Nesting, changed))


def _differences(known: IssueInfo, wanted: IssueInfo) -> Iterator[Amendment]:
    """Yield what is to be written, in the order of the keys."""
    if known.number != wanted.number and wanted.number is not None:
        yield Amendment(path=("number",), value=flow_text(wanted.number), follows=_ISSUE[1:].__contains__)
    if known.page_count != wanted.page_count:
        yield Amendment(path=("page_count",), value=str(wanted.page_count), follows=_ISSUE[2:].__contains__)
    for page in wanted.pages:
        old = dict(page_values(find_page(known, page.number) or PageInfo(number=page.number)))
        for key, value in page_values(page):
            if key not in old or serialize(old[key]) != serialize(value):
                yield _page_amendment(page.number, key, value)


def _page_amendment(number: int, key: str, value: yaml.Node) -> Amendment:
    behind = {
        *list(PAGE_KEYS)[list(PAGE_KEYS).index(key) + 1 :],
        *list(ISSUE_KEYS)[list(ISSUE_KEYS).index(_PAGES) + 1 :],
    }

    def follows(other: str) -> bool:
        return int(other) > number if other.isdigit() else other in behind

    block = "" if isinstance(value, yaml.ScalarNode) else serialize(value).rstrip("\n")
    return Amendment(path=(_PAGES, str(number), key), value=_flow(value), block=block, follows=follows)


def _flow(node: yaml.Node) -> str:
    """Return a node as it is written on one line."""
    if isinstance(node, yaml.ScalarNode):
        if node.tag.endswith(":str"):
            return flow_text(node.value)
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return f"[{', '.join(map(_flow, node.value))}]"
    return "{" + ", ".join(f"{_flow(key)}: {_flow(value)}" for key, value in node.value) + "}"
