"""Text that Markdown reads as markup though it was meant as text, and markup that it reads as text.

Markdown was made for people who know it. What changes or vanishes without a sign is named here: a paragraph above a
line of hyphens, numbers that are counted anew, asterisks that hide a name, notes that nothing refers to.

**Source**: CommonMark 0.31: setext headings, indented code, ordered lists, emphasis, link reference definitions.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from markdown_it.token import Token

from gazette.matter.names import PICTURES
from gazette.problems import Code

_ENDS = "|".join(end[1:] for end in (*PICTURES, ".md"))
# A picture or a link that stayed text: brackets of full width, a space in the name, two brackets as wikis have them.
_FAILED = re.compile(
    rf"\]（[^（）\n]{{0,300}}(?:\.(?:{_ENDS})|://[^（）\n]*)）|"
    rf"\]\([^()\n]{{0,300}}[ \u3000][^()\n]{{0,300}}\.(?:{_ENDS})\)|"
    rf"!?\[\[[^\[\]\n]{{1,300}}\.(?:{_ENDS})\]\]|!?［[^［］\n]{{0,300}}］[(（][^()（）\n]{{1,300}}[)）]",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\[\^[^\]\s]{1,60}\]")
_LABEL = re.compile(r"\[([^\[\]]{1,300})\]")
_DEFINITION = re.compile(r" {0,3}\[([^\[\]]{1,300})\]:")
_NEAR = 40  # tokens: as far as the other asterisk of a pair is looked for
_SEVERAL = re.compile(r"[\s、，,;；]|^[和与及]")


@dataclass(frozen=True, slots=True)
class Unmeant:
    """Something that was likely not meant: the block that it stands in, its words there, what to say of it."""

    code: Code
    block: Token
    words: str
    message: str
    hint: str
    line: int = 0


def find_unmeant(tokens: list[Token], env: Mapping[str, object], lines: list[str]) -> Iterator[Unmeant]:
    """Yield what was likely not meant in a body, block by block.

    **Shape**: ``env`` is what the parser left there; ``lines`` are those of the body.
    **Units**: ``line`` counts from the block's first line.
    """
    for index, token in enumerate(tokens):
        look = _BLOCKS.get(token.type)
        if look is not None:
            yield from look(tokens, index, lines)
    yield from _unused_notes(env, lines)


def _setext(tokens: list[Token], index: int, _lines: list[str]) -> Iterator[Unmeant]:
    token = tokens[index]
    if token.markup in {"-", "="}:
        message = "this line makes a crosshead of the paragraph above it"
        hint = "put a blank line above it, or delete it; a crosshead is written ## 小标题"
        last = (token.map or [0, 2])[1] - (token.map or [0, 2])[0] - 1
        yield Unmeant(Code.UNMEANT_MARKUP, token, "", message, hint, last)


def _code(tokens: list[Token], index: int, _lines: list[str]) -> Iterator[Unmeant]:
    message = "four spaces or a tab stand before this paragraph: it is shown as program text"
    yield Unmeant(Code.UNMEANT_MARKUP, tokens[index], "", message, "begin paragraphs without spaces")


def _list(tokens: list[Token], index: int, _lines: list[str]) -> Iterator[Unmeant]:
    """Yield the first item of a list that is not shown with the number that is written."""
    opening, number = tokens[index], 0
    for token in tokens[index + 1 :]:
        if token.type == "ordered_list_close" and token.level == opening.level:
            return
        if token.type == "list_item_open" and token.level == opening.level + 1 and token.info.isdigit():
            number = number + 1 if number else int(token.info)
            if int(token.info) not in {number, 1}:  # 1. 1. 1. is how some write a list
                message = f"this item is shown with the number {number}: lists are counted by themselves"
                hint = "put a backslash before the stop to keep the number: 5\\."
                yield Unmeant(Code.UNMEANT_MARKUP, token, f"{token.info}{token.markup}", message, hint)
                return


def _inline(tokens: list[Token], index: int, _lines: list[str]) -> Iterator[Unmeant]:
    block = tokens[index]
    children = block.children or []
    for at, token in enumerate(children):
        if token.type == "text":
            yield from _failed(block, token.content)
        elif token.type == "em_open" and token.markup == "*":
            yield from _asterisks(block, children, at)
        elif token.type == "link_open" and _is_picture(token) and at and children[at - 1].content.endswith("！"):
            hint = "write the mark half-width: ![河长巡河](photo.jpg)"
            yield Unmeant(Code.NO_MARKUP, block, "！[", "this is read as a link, not as a picture", hint)


def _is_picture(link: Token) -> bool:
    return str(link.attrGet("href")).lower().endswith(PICTURES)


def _failed(block: Token, text: str) -> Iterator[Unmeant]:
    for match in _find_plain(_FAILED, block, text) if "]" in text or "］" in text else ():
        message = "this is read as text, not as a link or a picture"
        hint = "half-width brackets, one pair of each, no space in the name: [前文](01-….md), ![河长巡河](photo.jpg)"
        yield Unmeant(Code.NO_MARKUP, block, match[0], message, hint)
    for match in _find_plain(_NOTE, block, text) if "[^" in text else ():
        message = f"there is no note {match[0]}: this is read as text"
        yield Unmeant(Code.NO_MARKUP, block, match[0], message, f"write it on a line of its own: {match[0]}: …")


def _find_plain(pattern: re.Pattern[str], block: Token, text: str) -> Iterator[re.Match[str]]:
    """Yield what a paragraph has as it is shown: a backslash in it or before it says that it is meant as text."""
    for match in pattern.finditer(text):
        if re.search(r"(?<!\\)" + re.escape(match[0]), block.content):
            yield match


def _asterisks(block: Token, children: list[Token], at: int) -> Iterator[Unmeant]:
    """Yield asterisks that stood for something: 5*3*2, 张*华、李*明."""
    ends = (index for index in range(at, min(len(children), at + _NEAR)) if children[index].type == "em_close")
    end = next(ends, at)
    inner = "".join(token.content for token in children[at + 1 : end])
    before = children[at - 1].content[-1:] if at else ""
    number = before.isdigit() and inner[:1].isdigit()
    if inner and (number or (before.isalpha() and _SEVERAL.search(inner))):
        message = "two asterisks vanish here, and what stands between them is shown in italics"
        yield Unmeant(Code.UNMEANT_MARKUP, block, f"*{inner}*", message, "put a backslash before each: \\*")


def _unused_notes(env: Mapping[str, object], lines: list[str]) -> Iterator[Unmeant]:
    """Yield notes and addresses of links that nothing refers to: readers see nothing of them."""
    notes, named = env.get("footnotes"), env.get("references")
    refs = notes.get("refs", {}) if isinstance(notes, dict) else {}
    known = {f"^{name[1:]}".casefold() for name in refs} | {_fold(name) for name in (named or ())}  # type: ignore[attr-defined]  # a dict, in truth
    if not known:
        return
    used = Counter(_fold(label) for line in lines for label in _LABEL.findall(line))
    for number, line in enumerate(lines):
        match = _DEFINITION.match(line)
        if match and _fold(match[1]) in known and used[_fold(match[1])] == 1:
            place = Token("", "", 0, map=[number, number + 1])
            message = f"nothing refers to [{match[1]}]: readers do not see this line"
            hint = "put a backslash before [ if the page prints it; refer to a note with [^1]"
            yield Unmeant(Code.UNMEANT_MARKUP, place, f"[{match[1]}]:", message, hint)


def _fold(label: str) -> str:
    """Return a label as Markdown compares it: in any case, any space as one."""
    return " ".join(label.split()).casefold()


_BLOCKS: Mapping[str, Callable[[list[Token], int, list[str]], Iterator[Unmeant]]] = {
    "heading_open": _setext,
    "code_block": _code,
    "ordered_list_open": _list,
    "inline": _inline,
}
