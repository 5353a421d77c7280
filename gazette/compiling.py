"""How layouts are compiled: Jinja's own way, without the work that is the same on every page."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from functools import cached_property
from keyword import iskeyword
from typing import TYPE_CHECKING, Any

from jinja2 import Template, nodes
from jinja2.compiler import CodeGenerator
from jinja2.environment import TemplateModule
from jinja2.meta import find_referenced_templates
from jinja2.runtime import Context
from jinja2.visitor import NodeTransformer

from gazette.joining import Joinery
from gazette.macros import LastingEnvironment, LayoutMacro, escape_text, join_texts

if TYPE_CHECKING:
    from types import CodeType


_ASSET = nodes.Name("asset", "load")


class LayoutTemplate(Template):
    """A layout; what it lends to others sees nothing of their page."""

    environment: LayoutEnvironment

    def render(self, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401  # as in Template
        """Return a page; what a layout asks for and a value does not have is looked for in Jinja's own way."""
        try:
            return super().render(*args, **kwargs)
        except (AttributeError, LookupError, TypeError):
            if not self.environment.is_direct or self.name is None:
                raise
            return self.environment.careful.get_template(self.name).render(*args, **kwargs)

    def new_context(
        self,
        vars: dict[str, Any] | None = None,  # noqa: A002  # Jinja's names
        shared: bool = False,  # noqa: FBT001, FBT002  # as in Template
        locals: Mapping[str, Any] | None = None,  # noqa: A002
    ) -> Context:
        """Return what a page knows: the names that every layout has, and the fields of its view."""
        if shared or locals:
            return super().new_context(vars, shared, locals)
        known = {**self.environment.globals, **(vars or {})}
        return Context(self.environment, known, self.name, self.blocks)

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        if self._module is None:
            for each in vars(super()._get_default_module(ctx)).values():
                if isinstance(each, LayoutMacro):
                    each.settle()
        return super()._get_default_module()


class _Generator(CodeGenerator):
    """Writes modules that escape by ``escape_text``, and call what they name without asking what it wants to see."""

    environment: LayoutEnvironment

    def visit_Call(  # noqa: N802  # Jinja's names
        self,
        node: nodes.Call,
        frame: Any,  # noqa: ANN401
        forward_caller: bool = False,  # noqa: FBT001, FBT002
    ) -> None:
        """Write a call: ``asset`` alone sees the page that it is called from, and words are filled in on the spot."""
        dynamic = node.dyn_args or node.dyn_kwargs or any(iskeyword(each.key) for each in node.kwargs)
        method = self.environment.is_direct and isinstance(node.node, nodes.Getattr) and self._has(node.node.node)
        if forward_caller or dynamic or not (method or isinstance(node.node, nodes.Name)):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        given = node.args
        words = self.environment.find_words(node)
        if words is None:
            self.visit(node.node, frame)
            self.write("(context, " if node.node == _ASSET else "(")
        else:
            self.write(f"{words!r}.format(")
            given = []
        for each in (*given, *node.kwargs):
            self.visit(each, frame)
            self.write(", ")
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Any) -> None:  # noqa: N802, ANN401
        """Write an attribute as Python has it, as values of views have theirs."""
        if self.environment.is_direct and self._has(node.node) and not iskeyword(node.attr):
            self.visit(node.node, frame)
            self.write(f".{node.attr}")
        else:
            super().visit_Getattr(node, frame)

    def visit_Getitem(self, node: nodes.Getitem, frame: Any) -> None:  # noqa: N802, ANN401
        """Write an item as Python has it, as rows and lines have theirs."""
        if self.environment.is_direct and self._has(node.node) and not isinstance(node.arg, nodes.Slice):
            self.visit(node.node, frame)
            self.write("[")
            self.visit(node.arg, frame)
            self.write("]")
        else:
            super().visit_Getitem(node, frame)

    def _has(self, owner: nodes.Node) -> bool:
        """Say whether a value is one of a view or of what it has: its attributes and items are Python's."""
        found = isinstance(owner, nodes.Getattr | nodes.Getitem | nodes.Call | nodes.Name)
        return found and not (isinstance(owner, nodes.Name) and owner.name == "self")

    def visit_Template(self, node: nodes.Template, frame: Any = None) -> None:  # noqa: N802, ANN401  # Jinja's names
        """Write a module, and at its end what its functions are to call."""
        super().visit_Template(node, frame)
        self.writeline("escape, markup_join = environment.escape_text, environment.join_texts")
        self.writeline("Macro = environment.macro_class")


class _Saying(NodeTransformer):
    """Puts the words of a language where a layout says them: ``say('next_page')`` without gaps is the same always.

    On its way it sees what the layout takes in.
    """

    def __init__(self, words: Mapping[str, str]) -> None:
        self.words = words
        self.taking: list[nodes.Node] = []

    def find_taken_in(self) -> tuple[str, ...]:
        """Return the layouts that the one looked through takes in, and forget them."""
        found = (name for node in self.taking for name in find_referenced_templates(nodes.Template([node])))
        names = tuple(name for name in found if name is not None)
        self.taking.clear()
        return names

    def stay(self, node: nodes.Node) -> nodes.Node:
        """Return a node in which nothing is said."""
        return node

    def take(self, node: nodes.Node) -> nodes.Node:
        """Take note of a node that takes in a layout."""
        self.taking.append(node)
        return self.generic_visit(node)

    visit_Name = visit_Const = visit_TemplateData = stay  # noqa: N815  # Jinja's names
    visit_Extends = visit_Include = visit_Import = visit_FromImport = take  # noqa: N815

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802
        """Return the words that a call says, or the call."""
        self.generic_visit(node)
        words = _find_words(node, self.words)
        return node if words is None or node.kwargs else nodes.Const(words, lineno=node.lineno)


def _find_words(node: nodes.Call, words: Mapping[str, str]) -> str | None:
    """Return the words that a layout says by their name, None for any other call."""
    plain = not (node.dyn_args or node.dyn_kwargs)
    if plain and isinstance(node.node, nodes.Name) and node.node.name == "say" and len(node.args) == 1:
        name = node.args[0]
        return words.get(name.value) if isinstance(name, nodes.Const) else None
    return None


class LayoutEnvironment(LastingEnvironment):
    """Compiles the layouts of one language.

    ``lasting`` are the types of values of which pages show the same ones again and again, frozen like all of a view.
    """

    code_generator_class = _Generator
    template_class = LayoutTemplate
    escape_text = staticmethod(escape_text)
    join_texts = staticmethod(join_texts)
    macro_class = LayoutMacro

    def __init__(
        self,
        words: Mapping[str, str],
        lasting: frozenset[type] = frozenset(),
        *,
        is_direct: bool = True,
        **options: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(**options)
        self.lasting = lasting
        self.is_direct = is_direct
        self._told = words, options
        self._saying = _Saying(words)
        self._parsed: dict[str, nodes.Template] = {}
        self._at_hand: dict[str, Template] = {}
        self._taken_in: dict[str, tuple[str, ...]] = {}
        self.joinery = Joinery(self)

    def find_words(self, node: nodes.Call) -> str | None:
        """Return the words of the language, with their gaps, that a layout says by their name; None for other calls."""
        return _find_words(node, self._told[0])

    @cached_property
    def careful(self) -> LayoutEnvironment:
        """The same layouts, with attributes looked up by Jinja's rules: keys of mappings, what is not defined."""
        words, options = self._told
        other = LayoutEnvironment(words, is_direct=False, **options)
        other.globals, other.filters = self.globals, self.filters
        return other

    def take(self, parsed: dict[str, nodes.Template]) -> None:
        """Be given layouts that were parsed already: they are compiled from that, and taken out of there."""
        self._parsed = parsed

    def compile(  # type: ignore[override]  # of the forms that Environment has, layouts need one
        self,
        source: str | nodes.Template,
        name: str | None = None,
        filename: str | None = None,
        raw: bool = False,  # noqa: FBT001, FBT002  # as in Environment
        defer_init: bool = False,  # noqa: FBT001, FBT002
    ) -> CodeType | str:
        """Return a layout compiled, with the words of the language in it."""
        tree = self._parsed.pop(name or "", source)
        if isinstance(tree, str):
            tree = self.parse(tree, name, filename)
        else:
            tree.set_environment(self)
        tree = self._saying.visit(tree)
        self._taken_in[name or ""] = self._saying.find_taken_in()
        return super().compile(tree, name, filename, raw, defer_init)  # type: ignore[call-overload, no-any-return]

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

    def bring(self, name: str) -> None:
        """Have a layout at hand with all that it takes in."""
        if name not in self._at_hand:
            self.get_template(name)
            for each in self._taken_in[name]:
                self.bring(each)
