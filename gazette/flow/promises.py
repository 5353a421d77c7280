"""What a cure says of ``check --fix``: only what it would really do to this file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from gazette.matter.names import parse_name
from gazette.problems import Problem, Source

PROMISE = "; python build.py check --fix does it"


def keep_promises(problems: Iterable[Problem], read: Callable[[str], Source], shown: str) -> list[Problem]:
    """Return problems whose hints promise no more than ``check --fix`` keeps: it leaves alone what is not certain.

    **Shape**: ``read`` gives a file of content/ by its path, ``shown`` is what stands before it in problems.
    """
    found = list(problems)
    paths = sorted({each.span.path for each in found if each.hint.endswith(PROMISE)})
    mended = {path: _mended_lines(read, path.removeprefix(shown)) for path in paths}
    return [
        replace(each, hint=each.hint.removesuffix(PROMISE))
        if each.span.path in mended and each.span.line not in mended[each.span.path]
        else each
        for each in found
    ]


def _mended_lines(read: Callable[[str], Source], path: str) -> frozenset[int]:
    from gazette.mending import find_mended_lines  # noqa: PLC0415  # dear to import, and little is wrong as a rule

    name, _ = parse_name(path, path)
    return frozenset() if name is None else find_mended_lines(read(path), name.role)
