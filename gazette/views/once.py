"""What is found of a value once, when somebody asks for it first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Found = TypeVar("Found")


class found_once(Generic[Found]):  # noqa: N801  # used as functools.cached_property is
    """A property that is worked out once for each value, which has a dictionary for it.

    Up to Python 3.11 ``functools.cached_property`` takes a lock each time, at four times the cost: pages are measured
    by ten thousand such values, in processes of one thread.
    """

    def __init__(self, find: Callable[[Any], Found]) -> None:
        self.find = find
        self.__doc__ = find.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        """Take note of the name under which it is kept."""
        self.name = name

    @overload
    def __get__(self, value: None, owner: type) -> found_once[Found]: ...

    @overload
    def __get__(self, value: object, owner: type) -> Found: ...

    def __get__(self, value: object | None, owner: type) -> found_once[Found] | Found:
        """Return what is found of a value, and keep it where Python looks before it comes here again."""
        if value is None:
            return self
        found = value.__dict__[self.name] = self.find(value)
        return found
