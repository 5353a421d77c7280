"""How values travel: into the memory, and from process to process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, TypeVar

Value = TypeVar("Value", bound=type)


def travelling_light(cls: Value) -> Value:
    """Return a frozen dataclass with slots whose values are pickled as before, in half the time.

    Python's own way asks for the fields of each value anew, and a build that plans an edit pickles thousands. To stand
    above ``dataclass``.
    """
    names = tuple(each.name for each in fields(cls))

    def take(self: object) -> list[Any]:
        return [getattr(self, name) for name in names]

    def give(self: object, state: Sequence[Any]) -> None:
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    type.__setattr__(cls, "__getstate__", take)
    type.__setattr__(cls, "__setstate__", give)
    return cls
