"""Names of the byline that hold more than a name: 记者金钧胤, 王华斌 摄, 王芳、刘辉."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.fields.nodes import Node, Scalar, Sequence
from gazette.problems import Code, Problem
from gazette.proofreading.passages import Copy, find_key, warn
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import split_names
from gazette.text.widths import fold

_ROLE = (
    r"(?:(?:本报|本网|本刊|见习|实习|特约|特派|首席|全媒体|融媒体)*"
    r"(?:记者|通讯员|实习生|评论员|撰稿人|摄影师?|编辑|报道员|摄影记者))"
)
_BEFORE = compile_late(rf"(?P<role>{_ROLE})[\s:：　]*(?P<name>[{HAN}·]{{2,}}[{HAN}·\s]*)$")
_BEHIND = compile_late(
    rf"(?P<name>[{HAN}·\s]{{2,}}?)(?:[（(](?P<role>{_ROLE})[）)]|\s+(?P<deed>文/图|摄影|摄|文|图|绘|报道))$"
)
# No name is longer, with all that is glued to it.
_LONGEST = 200
_SEVERAL = compile_late(rf"[{HAN}]{{2}}\s*[、,，;；/]\s*[{HAN}]{{2}}")


def check_names(copy: Copy) -> Iterator[Problem]:
    """Warn of a role glued to a name and of two people in one: each would be listed as somebody of that name."""
    byline = find_key(copy.node, "byline")
    for item in byline.items if isinstance(byline, Sequence) else ():
        node: Node | None = item if isinstance(item, Scalar) else find_key(item, "name")
        if isinstance(node, Scalar):
            yield from _check(node)


def _check(node: Scalar) -> Iterator[Problem]:
    name = node.text.strip()
    if len(name) > _LONGEST:
        return
    if _SEVERAL.search(name) or (" " in fold(name) and len(split_names(fold(name))) > 1):
        hint = "give each person a line: - {name: 王芳, role: 记者}"
        yield warn(Code.ROLE_IN_NAME, node.span, f"{name} are several people in one name", hint)
        return
    match = _BEFORE.match(name) or _BEHIND.match(name)
    if match:
        role = match["role"] or match.groupdict().get("deed") or ""
        alone = match["name"].strip()
        message = f"the role {role} stands in the name {name}"
        yield warn(Code.ROLE_IN_NAME, node.span, message, f"write {{name: {alone}, role: {role}}}")
