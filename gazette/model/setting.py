"""How the fields of frozen values are set."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, TypeVar

Value = TypeVar("Value", bound=type)


def made_quickly(cls: Value) -> Value:
    """Return a frozen dataclass with slots whose values are made in half the time, and are as frozen then.

    Python's own way goes round the lock by a call for each field. Here a value is of a twin of its type that has no
    lock while its fields are set. To stand above ``dataclass``; no other type may inherit.
    **Shape**: no default is made anew for each value.
    """
    every = fields(cls)
    names = tuple(each.name for each in every)
    first = [each.name for each in every if not each.kw_only]
    named = [each.name for each in every if each.kw_only]
    arguments = ", ".join(["self", *first, *(["*", *named] if named else [])])
    lines = [f"def __init__({arguments}):", "put(self, '__class__', twin)"]
    lines += [f"self.{name} = {name}" for name in names]
    lines.append("self.__class__ = own")
    twin = type(cls.__name__, (), {"__slots__": names})
    known: dict[str, Any] = {"put": object.__setattr__, "twin": twin, "own": cls}
    exec("\n ".join(lines), known)  # noqa: S102  # of nothing but the names of fields, as dataclass makes its own
    made, given = known["__init__"], cls.__init__  # type: ignore[misc]  # that of dataclass
    made.__defaults__, made.__kwdefaults__ = given.__defaults__, given.__kwdefaults__
    made.__qualname__, made.__annotations__ = given.__qualname__, given.__annotations__
    type.__setattr__(cls, "__init__", made)
    return cls
