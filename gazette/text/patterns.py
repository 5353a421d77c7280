"""Patterns that are compiled when they are first looked for: one page, or a small build, looks for few of them."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, cast

# What compiled patterns are asked for.
_ASKED = ("search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn", "groups", "groupindex")


class _Compiled:
    """Has at hand what a pattern has, so that it is as soon asked as the pattern itself."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags
        _late.append(self)

    def compile(self) -> None:
        """Do nothing more: it is compiled."""


class _Late(_Compiled):
    """Stands for a pattern that nobody has looked for."""

    def __getattr__(self, name: str) -> object:
        """Return what the pattern has of a name: nothing is at hand before the first look."""
        if name not in _ASKED:
            raise AttributeError(name)
        self.compile()
        return getattr(self, name)

    def compile(self) -> None:
        """Compile the pattern, and be one that is compiled."""
        with _classes_remembered():
            compiled = re.compile(self.pattern, self.flags)
        for name in _ASKED:
            setattr(self, name, getattr(compiled, name))
        self.flags = compiled.flags
        self.__class__ = _Compiled  # type: ignore[assignment]  # without __getattr__, that a look would go by each time


_late: list[_Compiled] = []


def compile_late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what does as the compiled pattern does, for those that are dear to compile and not always needed.

    It cannot be given to the functions of ``re`` in place of a pattern, and is not the ``re`` of what it matches.
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))


def compile_all() -> None:
    """Compile every pattern that was to wait: processes that are copied from this one have them then."""
    for each in _late:
        each.compile()


# A class of Han characters has 27,648 of them below U+10000, and ``re`` goes through these one by one each time that it
# meets the class: five thousand times in the importer's patterns, and more than half of the time that they take.
_REMEMBERED = "_optimize_charset"
_classes: dict[tuple[object, ...], tuple[list[Any], Any]] = {}


@contextmanager
def _classes_remembered() -> Iterator[None]:
    """Let ``re`` go through each class of characters once; a Python whose ``re`` has no such step does all it does.

    Two threads may compile at once: what one of them has put there is left to it, so that none puts it back for good.
    """
    try:
        compiler = importlib.import_module("re._compiler")
    except ImportError:
        compiler = None
    look_through = getattr(compiler, _REMEMBERED, None)
    if look_through is None or isinstance(look_through, _Remembering):
        yield
        return
    setattr(compiler, _REMEMBERED, _Remembering(look_through))
    try:
        yield
    finally:
        setattr(compiler, _REMEMBERED, look_through)


class _Remembering:
    """Looks through a class of characters as ``re`` does, and remembers what came of it."""

    def __init__(self, look_through: Callable[..., Any]) -> None:
        self._look_through = look_through

    def __call__(self, members: list[Any], *fold: object) -> Any:  # noqa: ANN401  # what re has of its own
        """Return what ``re`` returns; in a Python where that is no list and one value more nothing is remembered."""
        key = (*members, *map(id, fold))  # the functions and the table by which cases are folded are always the same
        found = _classes.get(key) or self._look_through(members, *fold)
        match found:
            case (list() as made, cased):
                _classes[key] = found
                return list(made), cased
        return found
