"""issue.yaml: what is known of an issue and its pages beside their articles."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

import yaml

from gazette.fields.mappings import read_mapping
from gazette.fields.nodes import Mapping, Node, parse_yaml
from gazette.fields.readers import Desk, Reader, read_accepted, read_line, read_list, read_text, read_whole_number
from gazette.matter.amending import Amendment, apply_edit, flow_text, plan_edit
from gazette.matter.front_matter import read_person
from gazette.matter.writing import mapping, number_node, sequence, serialize, text_node, value_node
from gazette.model import IssueInfo, PageInfo
from gazette.problems import Code, Problem, Source, has_errors
from gazette.proofreading import proofread_issue
from gazette.text.decoding import decode_utf8

# What an import says of an issue and of a page, beside its notes.
FILLED = ("number", "page_count", "name", "editors", "furniture")
# A place and 64 hexadecimal digits, as ``review.traces`` makes them; or the keys that imports had a value for, each
# with a seal of the value.
GIVEN = re.compile(rf"([1-9][0-9]{{0,8}}) ([0-9a-f]{{64}})|keys((?: (?:{'|'.join(FILLED)})(?::[0-9a-f]{{8}})?)*)")


def read_given(node: Node, desk: Desk) -> tuple[int, str] | None:
    """Return a place that an import gave with the trace of its article, or at place 0 the names of keys."""
    text = read_line(node, desk)
    match = GIVEN.fullmatch(text or "")
    if match is None:
        hint = "delete the line: an import of the page writes it again"
        if text is not None:
            desk.report(Code.WRONG_VALUE, node.span, f"{text!r} is no place with 64 digits behind it", hint)
        return None
    return (0, match[3]) if match[1] is None else (int(match[1]), match[2])


PAGE_KEYS: dict[str, Reader[object]] = {
    "name": read_line,
    "editors": read_list(read_person),
    "furniture": read_list(read_text),
    "imported": read_whole_number,
    "given": read_list(read_given),
}


def read_pages(node: Node, desk: Desk) -> tuple[PageInfo, ...] | None:
    """Return what is said of each page, in the order of their numbers."""
    if not isinstance(node, Mapping):
        desk.report(
            Code.WRONG_SHAPE, node.span, "expected page numbers with their keys", "write 1: and below it name: …"
        )
        return None
    pages: list[PageInfo] = []
    lines: dict[int, int] = {}
    for key, child in node.items:
        number = int(key.text) if re.fullmatch(r"0*[1-9]\d?", key.text) else 0
        first = lines.setdefault(number, key.span.line)
        if number and first != key.span.line:
            message = f"the key {key.text!r} stands here a second time, first in line {first}"
            desk.report(Code.REPEATED_KEY, key.span, message, "keep one of the two")
        elif not re.fullmatch(r"0*[1-9]\d?", key.text):
            desk.report(Code.WRONG_VALUE, key.span, f"{key.text!r} is no page number", "write digits only: 1")
        elif isinstance(child, Mapping):
            values = read_mapping(child, PAGE_KEYS, desk)
            page = PageInfo(number=int(key.text), **values)  # type: ignore[arg-type]  # readers give field types
            pages.append(_part_given(page))
        else:
            name = read_line(child, desk)
            pages.append(PageInfo(number=int(key.text), name=name))
    return tuple(sorted(pages, key=lambda page: page.number))


def _part_given(page: PageInfo) -> PageInfo:
    """Return a page with the keys that imports gave parted from the places."""
    keys = dict(key.partition(":")[::2] for number, names in page.given if not number for key in names.split())
    places = tuple(each for each in page.given if each[0])
    if len(places) == len(page.given):
        return page
    filled = tuple(key for key in FILLED if key in keys)
    return replace(page, given=places, filled=filled, seals=tuple((key, keys[key]) for key in filled if keys[key]))


ISSUE_KEYS: dict[str, Reader[object]] = {
    "number": read_line,
    "page_count": read_whole_number,
    "pages": read_pages,
    "accepted": read_accepted,
}


def parse_issue_file(source: Source, date: dt.date) -> tuple[IssueInfo, tuple[Problem, ...]]:
    """Return what an issue.yaml says; an empty file says nothing."""
    node, problems = parse_yaml(source)
    desk = Desk(source, list(problems))
    values = read_mapping(node, ISSUE_KEYS, desk) if node is not None else {}
    issue = IssueInfo(date=date, **values)  # type: ignore[arg-type]  # each reader gives its field's type
    return issue, (*desk.problems, *proofread_issue(source, node, issue))


def format_issue_file(issue: IssueInfo) -> str:
    """Return the text of an issue.yaml, the inverse of ``parse_issue_file``; empty when nothing is known."""
    pages = [
        (number_node(page.number), mapping((text_node(key), value) for key, value in page_values(page)))
        for page in issue.pages
        if page != PageInfo(number=page.number)
    ]
    pairs = [
        (text_node(key), value)
        for key, value in (
            ("number", text_node(issue.number) if issue.number is not None else None),
            ("page_count", number_node(issue.page_count) if issue.page_count is not None else None),
            ("pages", mapping(pages) if pages else None),
            ("accepted", value_node(issue.accepted) if issue.accepted else None),
        )
        if value is not None
    ]
    return serialize(mapping(pairs)) if pairs else ""


def merge_page(issue: IssueInfo, page: PageInfo) -> IssueInfo:
    """Return the issue with one page added or put in the place of the one of its number, in page order."""
    others = [other for other in issue.pages if other.number != page.number]
    return replace(issue, pages=tuple(sorted([*others, page], key=lambda each: each.number)))


def name_page(source: Source, raw: str, number: int, name: str) -> str | None:
    """Return the text of an issue.yaml with a page's name in it, every other byte of ``raw`` where it was.

    The result is read again before it is given back. None when the page has another name, when there is a mistake in
    the file, or when its pages are written in a way that leaves no place for one more key.
    """
    day = dt.date.min
    before, problems = parse_issue_file(source, day)
    node, _ = parse_yaml(source)
    page = next((each for each in before.pages if each.number == number), PageInfo(number=number))
    if has_errors(problems) or page.name not in {None, name}:
        return None
    if page.name == name:
        return raw
    path = ("pages", str(number), "name")
    amendment = Amendment(path=path, value=flow_text(name), follows=lambda key: key.isdigit() and int(key) > number)
    edit = plan_edit(source, node, len(source.text), amendment)
    if edit is None:
        return None
    written = apply_edit(raw, edit)
    again, _ = decode_utf8(source.path, written.encode())
    wanted = merge_page(before, replace(page, name=name))
    return written if again is not None and parse_issue_file(again, day)[0] == wanted else None


def page_values(page: PageInfo) -> Iterator[tuple[str, yaml.Node]]:
    """Yield the keys that say something of a page with their values, in their order."""
    if page.name is not None:
        yield "name", text_node(page.name)
    if page.editors:
        yield "editors", sequence(value_node(person) for person in page.editors)
    if page.furniture:
        yield "furniture", sequence(text_node(line) for line in page.furniture)
    if page.imported is not None:
        yield "imported", number_node(page.imported)
    seals = dict(page.seals)
    keys = [f"{key}:{seals[key]}" if key in seals else key for key in page.filled or ()]
    given = [" ".join(("keys", *keys))] if page.filled is not None else []
    given += [f"{number} {trace}" for number, trace in page.given]
    if given:
        yield "given", sequence(map(text_node, given))
