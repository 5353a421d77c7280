"""What compiled layouts call: how values become HTML, and the macros of parts."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment
from jinja2.runtime import Macro, markup_join
from markupsafe import Markup, escape

_TEXTS = {str}


class LastingEnvironment(Environment):
    """An environment that knows of which types pages show the same values again and again."""

    lasting: frozenset[type]


def escape_text(value: object) -> str:
    """Return what stands for a value in HTML; ``markupsafe.escape`` does the same, and wraps what needs no escaping."""
    kind: type = value.__class__
    if kind is str:
        text: str = value  # type: ignore[assignment]  # it is one
        # A sign is looked for in one sweep, a class of signs place by place: ten times as long for a long text.
        special = "&" in text or "<" in text or '"' in text or "'" in text or ">" in text
        return escape(text) if special else text
    if kind is Markup:
        return value  # type: ignore[return-value]
    return str(value) if kind is int else escape(value)


def join_texts(pieces: tuple[object, ...]) -> str:
    """Return what a layout puts together by ``~``: Jinja's own way asks each piece whether it is HTML."""
    return "".join(pieces) if set(map(type, pieces)) == _TEXTS else markup_join(pieces)  # type: ignore[arg-type]  # texts


# What a macro writes was escaped on the way; ``Markup`` itself would ask what it is given, at three times the cost.
_as_html = str.__new__
# How many values a macro remembers what it made of.
_MOST_KEPT = 4096


class LayoutMacro(Macro):
    """A macro as layouts call it: nearly always with just the arguments that it has."""

    def __init__(self, environment: LastingEnvironment, *options: Any) -> None:  # noqa: ANN401  # as in Macro
        super().__init__(environment, *options)
        taken = self.caller or self.catch_kwargs or self.catch_varargs
        self._plain = not taken and self._default_autoescape is True
        self._lasting = environment.lasting
        self._settled = self._settled_of_one = False
        self._made: Markup | None = None
        self._kept: dict[int, tuple[object, Markup]] = {}

    def settle(self) -> None:
        """Be told that what is made without arguments is the same always, and what is made of the same value, too."""
        self._settled = not self.arguments and self._plain
        self._settled_of_one = len(self.arguments) == 1 and self._plain

    def __call__(self, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401  # as in Macro
        """Return the piece of HTML that the macro makes."""
        if self._made is not None:
            return self._made
        if kwargs or not self._plain or len(args) != self._argument_count:
            return super().__call__(*args, **kwargs)
        if self._settled_of_one and args[0].__class__ in self._lasting:
            return self._find(args[0])
        made = _as_html(Markup, self._func(*args))
        if self._settled:
            self._made = made
        return made

    def _find(self, value: object) -> Markup:
        """Return what is made of a value that comes again and again; it is known by being itself, which is no work."""
        found = self._kept.get(id(value))
        if found is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            # The value is kept, too: while it is, no other one can be at its place.
            found = self._kept[id(value)] = value, _as_html(Markup, self._func(value))
        return found[1]
