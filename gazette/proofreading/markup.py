"""Markup that is none: what the habits of Chinese typing make of paragraphs, crossheads and emendations.

**Source**: CommonMark: a line end alone ends no paragraph, and ``##`` needs a space. Chinese text is typed with two
wide spaces before each paragraph; the site indents by itself.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from gazette.problems import Code, Problem, Source
from gazette.proofreading.passages import Passage, warn
from gazette.text.patterns import compile_late

INDENT = compile_late(r"^[ \t]*\u3000{2}(?![\u3000\n])", re.MULTILINE)
CROSSHEAD = compile_late(
    r"^ {0,3}(?:#{2,6}(?:\u3000{1,4}(?=[^\s#])|(?=[^\s#\\]))|"
    r"[#＃]{0,5}＃[#＃]{0,5}[ \u3000]{0,4}(?=[^\s#＃]))(?=[^#＃\n]{0,400}$)",
    re.MULTILINE,
)
_EMENDATION = compile_late(
    r"[{｛](?:~～|～~|～～|＋＋|－－|--(?=[^}\n]{0,200}[－｝])|~~(?=[^}\n]{0,200}[～＞｝])|\+\+(?=[^}\n]{0,200}[＋｝]))"
    # spaces behind the brace, and one sign where two belong
    r"|\{[ \u3000]+(?:~~|\+\+|--)(?=[^{}\n]{1,200}(?:~~|\+\+|--)[ \u3000]*\})"
    r"|\{~(?!~)(?=[^{}~\n]{1,200}~>[^{}~\n]{1,200}~\})"
)
# Without one of these there is no markup, nor an indent or a line that runs on.
SUSPECT = compile_late(r"##(?![ #])|[＃{｛]|\u3000\u3000|\n")
_STOPPED = compile_late(r"[^#>|\-*+\d\s\\].*[。！？…”）](?<!\\)")
_PARAGRAPHS = "put a blank line between paragraphs, no spaces before them; check --fix does it where they are indented"


def check_markup(source: Source, passages: Sequence[Passage]) -> Iterator[Problem]:
    """Warn of crossheads and emendations that are read as text, and of paragraphs that run together or are indented."""
    body = [passage for passage in passages if passage.body]
    for passage in body:
        for match in CROSSHEAD.finditer(passage.text):
            span = source.span(passage.start + match.start(), passage.start + match.end())
            yield warn(
                Code.NO_MARKUP, span, "this is read as text, not as a crosshead", "write ## and a space: ## 小标题"
            )
    for passage in passages:
        for match in _EMENDATION.finditer(passage.text):
            span = source.span(passage.start + match.start(), passage.start + match.end())
            hint = "write its marks half-width, two of each, without spaces: {~~printed~>corrected~~}"
            yield warn(Code.NO_MARKUP, span, "this is read as text, not as an emendation", hint)
    yield from _paragraphs(source, body)


def _paragraphs(source: Source, body: Sequence[Passage]) -> Iterator[Problem]:
    """Warn once in a file of each: lines that begin a paragraph and run on, and indents."""
    several = [passage for passage in body if "\n" in passage.text]
    joined = [passage.start + at for passage in several for at in find_joined(passage.text)]
    if joined:
        others = f", and {len(joined) - 1} more" if len(joined) > 1 else ""
        message = f"this line runs on in the paragraph above{others}"
        yield warn(Code.PARAGRAPHS, source.span(joined[0]), message, _PARAGRAPHS)
        return
    indented = [passage.start for passage in body if INDENT.match(passage.text)]
    if indented:
        others = f", and {len(indented) - 1} more" if len(indented) > 1 else ""
        message = f"a paragraph with spaces before it: the site indents by itself{others}"
        yield warn(Code.PARAGRAPHS, source.span(indented[0], indented[0] + 2), message, _PARAGRAPHS)


def find_joined(text: str) -> tuple[int, ...]:
    """Return where lines of a passage begin that are meant as paragraphs: they are indented, or each line is whole.

    **Units**: offsets in the passage. A line below one that ends in a backslash is a line of verse.
    """
    lines = text.split("\n")
    if len(lines) == 1:
        return ()
    whole = all(_STOPPED.fullmatch(line) for line in lines)
    found = []
    at = 0
    for above, line in itertools.pairwise(lines):
        at += len(above) + 1
        if (whole or INDENT.match(line)) and not above.endswith(("\\", "  ")):
            found.append(at)
    return tuple(found)
