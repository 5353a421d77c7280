"""Patterns that are compiled when they are first looked for: a small build looks for few of them."""

from __future__ import annotations

import re
from typing import cast


class _Late:
    """Stands for a pattern; what is asked of it is kept at hand, so that only the first look takes longer."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._told = pattern, flags
        _late.append(self)
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> object:
        """Return what the pattern has of a name: only what is not at hand yet is asked for here."""
        found: object = getattr(self.compile(), name)
        setattr(self, name, found)
        return found

    def compile(self) -> re.Pattern[str]:
        """Return the pattern."""
        if self._compiled is None:
            self._compiled = re.compile(*self._told)
        return self._compiled


_late: list[_Late] = []


def compile_late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what does as the compiled pattern does, for those that are dear to compile and seldom needed.

    It cannot be given to the functions of ``re`` in place of a pattern.
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))


def compile_all() -> None:
    """Compile every pattern that was to wait: processes that are copied from this one have them then."""
    for each in _late:
        each.compile()
