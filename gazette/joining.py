"""Layouts joined with what they extend and include: where pages are many, one function makes each.

Jinja hands a page on piece by piece, from a block to the layout that it stands in and on to the one that this extends,
and looks for every name in each of them. Joined, all of it is the body of a macro that is given the fields of a view.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from operator import attrgetter

from jinja2 import Environment, nodes
from jinja2.visitor import NodeTransformer

# Joining takes as long as it spares some hundred pages: so many are made in Jinja's own way before.
_MANY = 300
# The macro of a joined layout.
_WHOLE = "the_whole_page"
_FEWEST_FIELDS = 2

_Kinds = tuple[type[nodes.Node], ...]
_BINDING: _Kinds = (nodes.Assign, nodes.AssignBlock)
# Inside these a block would see names that Jinja does not show it.
_ENCLOSING: _Kinds = (nodes.For, nodes.With, nodes.CallBlock, nodes.FilterBlock, nodes.AssignBlock)
_JINJAS_OWN: _Kinds = (nodes.Extends, nodes.Import, nodes.FromImport, nodes.Macro, nodes.Block, nodes.Include)

Parse = Callable[[str], nodes.Template]
MakePage = Callable[[object], str]


class _UnjoinableError(Exception):
    """What only Jinja can put together: blocks in loops, macros that see a page, names set for another layout.

    What a view does not give, as ``super``, no layout may name.
    """


class Joinery:
    """The layouts of an environment that are joined, each once it is asked for often enough, or has been prepared."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._asked: Counter[str] = Counter()
        self._joined: dict[str, MakePage | None] = {}

    def find(self, name: str, fields: Iterable[str]) -> MakePage | None:
        """Return what makes the page of a view that has these fields; None where Jinja is to make it."""
        if name in self._joined:
            return self._joined[name]
        self._asked[name] += 1
        return self.prepare(name, fields) if self._asked[name] > _MANY else None

    def prepare(self, name: str, fields: Iterable[str]) -> MakePage | None:
        """Join a layout of which many pages are to be made."""
        if name not in self._joined:
            try:
                self._joined[name] = self._make(name, frozenset(fields))
            except _UnjoinableError:
                self._joined[name] = None
        return self._joined[name]

    def _make(self, name: str, fields: frozenset[str]) -> MakePage:
        environment = self._environment
        tree, taken = _join(name, self._parse, fields)
        code = environment.compile(tree, f"{name}, joined")
        module = environment.template_class.from_code(environment, code, environment.globals).module
        make, find = getattr(module, _WHOLE), attrgetter(*taken)
        return lambda view: make(*find(view))

    def _parse(self, name: str) -> nodes.Template:
        environment = self._environment
        if environment.loader is None:
            raise _UnjoinableError
        text, path, _ = environment.loader.get_source(environment, name)
        return environment.parse(text, name, path)


def _join(name: str, parse: Parse, known: frozenset[str]) -> tuple[nodes.Template, tuple[str, ...]]:
    """Return a layout as a part with one macro, and which of the ``known`` fields of its view this takes, in order.

    **Raises**: _UnjoinableError where what it makes might not be what Jinja makes of the layout.
    """
    blocks: dict[str, nodes.Block] = {}
    lent: dict[str, nodes.FromImport] = {}
    seen = [name]
    tree = parse(name)
    body, above = _open(tree, lent)
    while above is not None and above not in seen:
        blocks = {each.name: each for each in tree.find_all(nodes.Block)} | blocks
        seen.append(above)
        tree = parse(above)
        body, above = _open(tree, lent)
    whole = nodes.Template(_merge(_Joiner(blocks, parse).join(body)))
    names = {each.name for each in whole.find_all(nodes.Name)}
    fields = tuple(sorted((names & known) - lent.keys()))
    if above is not None or _WHOLE in names or len(fields) < _FEWEST_FIELDS or _has(whole, _JINJAS_OWN):
        raise _UnjoinableError
    params = [nodes.Name(each, "param", lineno=1) for each in fields]
    macro = nodes.Macro(_WHOLE, params, [], whole.body, lineno=1)
    return nodes.Template([*dict.fromkeys(lent.values()), macro], lineno=1), fields


def _open(tree: nodes.Template, lent: dict[str, nodes.FromImport]) -> tuple[list[nodes.Node], str | None]:
    """Return what stands in a layout, and which one it extends; what it takes from parts is put into ``lent``."""
    above = None
    body: list[nodes.Node] = []
    for node in tree.body:
        if isinstance(node, nodes.Extends) and isinstance(node.template, nodes.Const) and not body:
            above = node.template.value
        elif isinstance(node, nodes.FromImport) and not node.with_context and (above or not body):
            for each in node.names:
                if lent.setdefault(each if isinstance(each, str) else each[1], node) is not node:
                    raise _UnjoinableError
        else:
            body.append(node)
    # Of a layout that extends another one nothing is shown but its blocks.
    only_blocks = all(isinstance(each, nodes.Block | nodes.Output) for each in body)
    names = [each.name for each in tree.find_all(nodes.Block)]
    enclosed = any(_has(each, (nodes.Block,)) for each in tree.find_all(_ENCLOSING))
    if (above and not only_blocks) or len(set(names)) < len(names) or enclosed:
        raise _UnjoinableError
    return body, above


class _Joiner(NodeTransformer):
    """Puts blocks where they belong, and what is included where it is named."""

    def __init__(self, blocks: dict[str, nodes.Block], parse: Parse) -> None:
        self.blocks = blocks
        self.parse = parse

    def join(self, body: Iterable[nodes.Node]) -> list[nodes.Node]:
        """Return the body of a layout with all that stands in it."""
        return [each for node in body for each in self.visit_list(node)]

    def visit_Block(self, node: nodes.Block) -> list[nodes.Node]:  # noqa: N802  # Jinja's names
        """Return what stands in a block by the layout that has the last word."""
        chosen = self.blocks.get(node.name, node)
        if chosen.required:
            raise _UnjoinableError
        return _close(self.join(chosen.body))

    def visit_Include(self, node: nodes.Include) -> list[nodes.Node]:  # noqa: N802
        """Return what stands in a part that is taken in as it is."""
        if not isinstance(node.template, nodes.Const) or not node.with_context or node.ignore_missing:
            raise _UnjoinableError
        part = self.parse(node.template.value)
        if _has(part, _JINJAS_OWN):
            raise _UnjoinableError
        return _close(self.join(part.body))

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802
        """Return a call; ``asset`` is told the way to the root, which it would look for in the frame."""
        self.generic_visit(node)
        if isinstance(node.node, nodes.Name) and node.node.name == "asset" and len(node.args) == 1 and not node.kwargs:
            frame = nodes.Name("frame", "load", lineno=node.lineno)
            node.args.append(nodes.Getattr(frame, "root_url", "load", lineno=node.lineno))
        return node


def _close(body: list[nodes.Node]) -> list[nodes.Node]:
    """Return a body, in a scope of its own where it sets names."""
    return [nodes.Scope(body, lineno=body[0].lineno)] if _has(nodes.Template(body), _BINDING) else body


def _has(tree: nodes.Node, kinds: _Kinds) -> bool:
    return next(tree.find_all(kinds), None) is not None


def _merge(body: list[nodes.Node]) -> list[nodes.Node]:
    """Return a body in which what follows each other is put out together."""
    merged: list[nodes.Node] = []
    for node in body:
        for name in ("body", "elif_", "else_"):
            inside = getattr(node, name, None)
            if isinstance(inside, list):
                setattr(node, name, _merge(inside))
        last = merged[-1] if merged else None
        if isinstance(node, nodes.Output) and isinstance(last, nodes.Output):
            merged[-1] = nodes.Output([*last.nodes, *node.nodes], lineno=last.lineno)
        else:
            merged.append(node)
    return merged
