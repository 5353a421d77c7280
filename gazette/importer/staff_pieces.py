"""Who made a page, each post and name on a line of its own: 责任编辑 / 康宁 / 版式 / 许静.

**Source**: folios set upright in a page's corner come off the page so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.importer.lines import Line
from gazette.importer.posts import WHOLE_POST
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import split_names

_NAMES = compile_late(rf"[{HAN}]{{2,4}}(?:[、 ]+[{HAN}]{{1,4}}){{0,3}}|[{HAN}]\s+[{HAN}]")


def find_posts_and_names(lines: Sequence[Line]) -> tuple[tuple[int, int], ...]:
    """Return the places of posts and of the names right below each, where a page has two such pairs in a row."""
    runs = list(_find_runs(lines))
    return tuple(pair for run in runs if len(run) > 1 for pair in run)


def name_post(line: Line) -> str:
    """Return what a line of a post calls it, without the page that it is for."""
    match = WHOLE_POST.fullmatch(line.key)
    return "".join(line.text[slice(*match.span("post"))].split()) if match else line.text


def _find_runs(lines: Sequence[Line]) -> Iterator[list[tuple[int, int]]]:
    run: list[tuple[int, int]] = []
    index = 0
    while index + 1 < len(lines):
        if WHOLE_POST.fullmatch(lines[index].key) and _is_names(lines[index + 1].key):
            run.append((index, index + 1))
            index += 2
            continue
        if run:
            yield run
        run, index = [], index + 1
    if run:
        yield run


def _is_names(key: str) -> bool:
    return _NAMES.fullmatch(key) is not None and bool(split_names(key))
