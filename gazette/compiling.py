"""How layouts are compiled: Jinja's own way, without the work that is the same on every page."""

from __future__ import annotations

import re
from collections.abc import Mapping, MutableMapping
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator
from jinja2.visitor import NodeTransformer
from markupsafe import escape

if TYPE_CHECKING:
    from types import CodeType

_SPECIAL = re.compile("[&<>\"']")


def escape_text(value: object) -> str:
    """Return what stands for a value in HTML; ``markupsafe.escape`` does the same, and wraps what needs no escaping."""
    if value.__class__ is str and not _SPECIAL.search(value):
        return value
    return escape(value)


class _Generator(CodeGenerator):
    """Writes modules that escape by ``escape_text``."""

    def visit_Template(self, node: nodes.Template, frame: Any = None) -> None:  # noqa: N802, ANN401  # Jinja's names
        """Write a module, and at its end what its functions are to call."""
        super().visit_Template(node, frame)
        self.writeline("escape = environment.escape_text")


class _Saying(NodeTransformer):
    """Puts the words of a language where a layout says them: ``say('next_page')`` without gaps is the same always."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self.words = words

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802
        """Return the words that a call says, or the call."""
        self.generic_visit(node)
        plain = not (node.kwargs or node.dyn_args or node.dyn_kwargs)
        if plain and isinstance(node.node, nodes.Name) and node.node.name == "say" and len(node.args) == 1:
            name = node.args[0]
            if isinstance(name, nodes.Const) and name.value in self.words:
                return nodes.Const(self.words[name.value], lineno=node.lineno)
        return node


class LayoutEnvironment(Environment):
    """Compiles the layouts of one language."""

    code_generator_class = _Generator
    escape_text = staticmethod(escape_text)

    def __init__(self, words: Mapping[str, str], **options: Any) -> None:  # noqa: ANN401  # those of Environment
        super().__init__(**options)
        self._saying = _Saying(words)
        self._at_hand: dict[str, Template] = {}

    def compile(  # type: ignore[override]  # of the forms that Environment has, layouts need one
        self,
        source: str | nodes.Template,
        name: str | None = None,
        filename: str | None = None,
        raw: bool = False,  # noqa: FBT001, FBT002  # as in Environment
        defer_init: bool = False,  # noqa: FBT001, FBT002
    ) -> CodeType | str:
        """Return a layout compiled, with the words of the language in it."""
        tree = self.parse(source, name, filename) if isinstance(source, str) else source
        return super().compile(self._saying.visit(tree), name, filename, raw, defer_init)  # type: ignore[call-overload, no-any-return]

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002
    ) -> Template:
        """Return a layout: it is compiled once, and every page that takes it in finds it at hand."""
        if isinstance(name, str) and globals is None:
            found = self._at_hand.get(name)
            if found is None:
                found = self._at_hand[name] = super().get_template(name, parent)
            return found
        return super().get_template(name, parent, globals)
