"""What layouts may name, checked before the first of them is rendered.

A layout sees the fields of its view and nothing else. Every name, and every attribute whose type follows from the
views' annotations, is looked up here, so that a slip of the pen is found by ``check`` and not by a reader; what a macro
is given cannot be known before it is called, and is caught by StrictUndefined while rendering.
"""

from __future__ import annotations

import dataclasses
import difflib
import functools
import re
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from jinja2 import meta, nodes

from gazette.problems import Code, Problem, Source, Span

Shape = object  # a type as annotations write it; None when it does not follow from them
Scope = dict[str, Shape]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A layout as parsed, with the text it was parsed from."""

    source: Source
    tree: nodes.Template


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What names mean: the names that every layout has, the strings, the assets, and all layouts by name."""

    common: frozenset[str]
    strings: frozenset[str]
    assets: frozenset[str]
    sheets: Mapping[str, Sheet]


def check_names(view: type, name: str, knowledge: Knowledge) -> Iterator[Problem]:
    """Yield what is wrong in a view's layout and in everything it extends and includes.

    **Problems**: LAYOUT_NAME at a name, attribute, asset or layout that does not exist; MISSING_STRING at a string.
    """
    fields: Scope = {**dict.fromkeys(knowledge.common), **_hints(view)}
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        current = waiting.pop()
        if current in seen or current not in knowledge.sheets:
            continue
        seen.add(current)
        walk = _Walk(knowledge, knowledge.sheets[current].source, f"the view {view.__name__}")
        walk.visit(knowledge.sheets[current].tree, dict(fields))
        waiting += walk.shared
        yield from walk.problems


def check_parts(names: Iterator[str], knowledge: Knowledge) -> Iterator[Problem]:
    """Yield what is wrong in layouts that are imported for their macros: these see no view."""
    for name in names:
        walk = _Walk(knowledge, knowledge.sheets[name].source, "a layout that is imported")
        walk.visit(knowledge.sheets[name].tree, dict.fromkeys(knowledge.common))
        yield from walk.problems


def imported_layouts(sheets: Mapping[str, Sheet]) -> Iterator[str]:
    """Yield the layouts that others import, each once, in order of their names."""
    found: set[str] = set()
    for sheet in sheets.values():
        references = [each.template for each in sheet.tree.find_all(nodes.Import)]
        references += [each.template for each in sheet.tree.find_all(nodes.FromImport)]
        found |= {str(each.value) for each in references if isinstance(each, nodes.Const)}
    yield from sorted(found & sheets.keys())


def find_closures(sheets: Mapping[str, Sheet]) -> dict[str, tuple[str, ...]]:
    """Return for each layout itself and every other that it extends, includes or imports, however far, sorted.

    Names that are worked out while rendering are unknown here; ``check_names`` and ``check_parts`` refuse them.
    """
    needs = {
        name: [each for each in meta.find_referenced_templates(sheet.tree) if each is not None and each in sheets]
        for name, sheet in sheets.items()
    }
    closures = {}
    for name in sheets:
        found: set[str] = set()
        waiting = [name]
        while waiting:
            current = waiting.pop()
            if current not in found:
                found.add(current)
                waiting += needs[current]
        closures[name] = tuple(sorted(found))
    return closures


@dataclass(slots=True)
class _Walk:
    """One walk through a layout, with what is wrong and which layouts share its names."""

    knowledge: Knowledge
    source: Source
    whose: str
    problems: list[Problem] = field(default_factory=list)
    shared: list[str] = field(default_factory=list)

    def visit(self, node: nodes.Node, scope: Scope) -> None:
        match node:
            case nodes.For():
                self.visit_loop(node, scope)
            case nodes.Macro() | nodes.CallBlock() | nodes.With() | nodes.Block():
                self.visit_enclosed(node, scope)
            case nodes.Assign():
                _bind(node.target, self.shape(node.node, scope), scope)
            case nodes.AssignBlock():
                self.visit_all(node.body, dict(scope))
                _bind(node.target, None, scope)
            case nodes.Import() | nodes.FromImport() | nodes.Extends() | nodes.Include():
                self.visit_reference(node, scope)
            case nodes.Expr():
                self.shape(node, scope)
            case _:
                self.visit_all(node.iter_child_nodes(), scope)

    def visit_enclosed(self, node: nodes.Macro | nodes.CallBlock | nodes.With | nodes.Block, scope: Scope) -> None:
        """Walk through what has names of its own, which are gone after it."""
        inner = dict(scope)
        match node:
            case nodes.Macro():
                scope[node.name] = None
                self.visit_all(node.defaults, scope)
                # A macro knows itself: what holds parts that hold parts is set by one that calls itself.
                inner |= dict.fromkeys((node.name, *(arg.name for arg in node.args), "caller", "varargs", "kwargs"))
            case nodes.CallBlock():
                self.visit(node.call, scope)
                inner |= dict.fromkeys(arg.name for arg in node.args)
            case nodes.With():
                for target, value in zip(node.targets, node.values, strict=True):
                    _bind(target, self.shape(value, scope), inner)
        self.visit_all(node.body, inner)

    def visit_all(self, children: typing.Iterable[nodes.Node], scope: Scope) -> None:
        for child in children:
            self.visit(child, scope)

    def visit_loop(self, node: nodes.For, scope: Scope) -> None:
        inner = {**scope, "loop": None}
        _bind(node.target, _element(self.shape(node.iter, scope)), inner)
        if node.test is not None:
            self.visit(node.test, inner)
        self.visit_all(node.body, inner)
        self.visit_all(node.else_, dict(scope))

    def visit_reference(
        self, node: nodes.Import | nodes.FromImport | nodes.Extends | nodes.Include, scope: Scope
    ) -> None:
        """Follow a reference to another layout, which must exist."""
        if not isinstance(node.template, nodes.Const):
            self.report(node.lineno, "extends", "layouts are named in quotation marks, not worked out")
            return
        name = node.template.value
        if name not in self.knowledge.sheets:
            self.report(node.lineno, name, f"there is no layout {name!r}", _nearest(name, self.knowledge.sheets))
        elif isinstance(node, nodes.Extends | nodes.Include):
            self.shared.append(name)
        if isinstance(node, nodes.Import):
            scope[node.target] = None
        elif isinstance(node, nodes.FromImport):
            scope.update(dict.fromkeys(each if isinstance(each, str) else each[1] for each in node.names))

    def shape(self, node: nodes.Node, scope: Scope) -> Shape:
        """Return the type of an expression, or None; everything in it is looked up on the way."""
        match node:
            case nodes.Name():
                if node.name not in scope:
                    message = f"{node.name!r} is nothing that {self.whose} gives"
                    self.report(node.lineno, node.name, message, _nearest(node.name, scope))
                return scope.get(node.name)
            case nodes.Getattr():
                return self.attribute(node, self.shape(node.node, scope))
            case nodes.Getitem():
                self.visit(node.arg, scope)
                return _element(self.shape(node.node, scope))
            case nodes.Call():
                self.check_constant(node)
        self.visit_all(node.iter_child_nodes(), scope)
        return None

    def attribute(self, node: nodes.Getattr, owner: Shape) -> Shape:
        owners = [each for each in _members(owner) if dataclasses.is_dataclass(each)]
        if not owners:
            return None
        for each in owners:
            hints = _hints(typing.cast("type", each))
            if node.attr in hints:
                return hints[node.attr]
        names = [one.name for each in owners for one in dataclasses.fields(each)]
        kind = " or ".join(getattr(each, "__name__", str(each)) for each in owners)
        message = f"{kind} has no field {node.attr!r}"
        self.report(node.lineno, node.attr, message, _nearest(node.attr, names))
        return None

    def check_constant(self, node: nodes.Call) -> None:
        """Check the name of a string or an asset: ``say('next_page')``, ``asset('site.css')``."""
        first = node.args[0] if node.args else None
        if not isinstance(node.node, nodes.Name) or not isinstance(first, nodes.Const):
            return
        word = str(first.value)
        if node.node.name == "say" and word not in self.knowledge.strings:
            hint = _nearest(word, self.knowledge.strings) or "add it to every file in layouts/strings"
            self.report(node.lineno, word, f"there is no string {word!r}", hint, Code.MISSING_STRING)
        elif node.node.name == "asset" and word not in self.knowledge.assets:
            hint = _nearest(word, self.knowledge.assets)
            self.report(node.lineno, word, f"there is no file {word!r} in layouts/assets", hint)

    def report(self, line: int, word: str, message: str, hint: str = "", code: Code = Code.LAYOUT_NAME) -> None:
        self.problems.append(Problem(code, span_of(self.source, line, word), message, hint))


def span_of(source: Source, line: int, word: str = "") -> Span:
    """Return where a word stands in a line of a layout; its first tag when the word is not to be found there."""
    text = source.line(line)
    found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) if word else None
    column = found.start() if found else -1
    if column < 0:
        word = "{"
        column = max(0, text.find(word))
    return Span(source.path, line, column + 1, line, column + 1 + len(word))


@functools.cache
def _hints(view: type) -> Mapping[str, Shape]:
    """Return the types of a view's fields; to read them from the annotations is dear, and layouts ask at every name."""
    return typing.get_type_hints(view)


def _bind(target: nodes.Node, shape: Shape, scope: Scope) -> None:
    if isinstance(target, nodes.Name):
        scope[target.name] = shape
    elif isinstance(target, nodes.Tuple):
        for item in target.items:
            _bind(item, None, scope)


def _members(shape: Shape) -> tuple[Shape, ...]:
    """Return the types that a union is of, or the type itself."""
    if isinstance(shape, types.UnionType) or typing.get_origin(shape) is typing.Union:
        return tuple(each for each in typing.get_args(shape) if each is not type(None))
    return () if shape is None else (shape,)


def _element(shape: Shape) -> Shape:
    """Return the type of what a tuple of any length holds."""
    for each in _members(shape):
        arguments = typing.get_args(each)
        if typing.get_origin(each) is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:  # noqa: PLR2004
            return typing.cast("object", arguments[0])
    return None


def _nearest(word: str, known: typing.Iterable[str]) -> str:
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean {near[0]!r}?" if near else ""
