"""How values travel: into the memory, and from process to process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any, TypeVar

Value = TypeVar("Value", bound=type)


def travelling_light(cls: Value) -> Value:
    """Return a frozen dataclass with slots whose values are pickled as before, in half the time.

    Python's own way asks for the fields of each value anew, and a build that plans an edit pickles thousands. To stand
    above ``dataclass``.
    """
    names = tuple(each.name for each in fields(cls))
    find = attrgetter(*names, names[0])  # one more, so that one field makes a tuple, too
    puts = tuple(getattr(cls, name).__set__ for name in names)

    def take(self: object) -> tuple[Any, ...]:
        return find(self)[:-1]

    def give(self: object, state: Sequence[Any]) -> None:
        for put, value in zip(puts, state, strict=True):
            put(self, value)

    type.__setattr__(cls, "__getstate__", take)
    type.__setattr__(cls, "__setstate__", give)
    return cls
