"""Patterns that are compiled when they are first looked for: one page, or a small build, looks for few of them."""

from __future__ import annotations

import re
from typing import cast

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
