"""Plain text as CommonMark source: what a page says must come out as the same words, never as markup.

**Source**: CommonMark 0.31.2, chapters 2.4 (backslash escapes), 4 (leaf blocks) and 6.7 (hard line breaks);
markdown-it-py's table and footnote rules.
"""

from __future__ import annotations

import re

from gazette.text.emendations import OPENING

# Everywhere: code, emphasis, links, images, footnotes, raw HTML, entities, tables.
_INLINE = re.compile(r"[\\`*_\[\]<>|]|&(?=#?\w)")
# At the head of a line: headings, quotations, lists, rules, fences, setext underlines, table delimiters.
_HEAD = re.compile(r"^(\s*)([#+=~:-]|>)")
_ORDINAL = re.compile(r"^(\s*\d{1,9})([.)])(?=\s|$)")


def escape_line(plain: str) -> str:
    """Return one line of plain text as CommonMark that renders to the same words.

    Leading and trailing white space is dropped, as it would be on the page; ``plain`` has no line break.
    """
    text = _INLINE.sub(lambda match: "\\" + match[0], plain.strip())
    text = OPENING.sub(lambda match: "\\" + match[0], text)
    marked = _HEAD.match(text) or _ORDINAL.match(text)
    return f"{marked[1]}\\{marked[2]}{text[marked.end() :]}" if marked else text


def format_paragraph(lines: tuple[str, ...] | str) -> str:
    """Return a paragraph; several lines keep their breaks (verse, addresses, sign-offs)."""
    parts = (lines,) if isinstance(lines, str) else lines
    return "\\\n".join(escape_line(line) for line in parts)


def format_crosshead(plain: str) -> str:
    """Return a crosshead (小标题): a heading of the second level."""
    return f"## {escape_line(plain)}"


def format_note(paragraphs: tuple[str, ...]) -> str:
    """Return an editor's note (编者按): a block quotation of its paragraphs."""
    return "\n>\n".join(f"> {format_paragraph(text)}" for text in paragraphs)


def format_body(blocks: tuple[str, ...]) -> str:
    """Return the body of an article file: blocks parted by blank lines, one line end at its end, or nothing."""
    return "\n\n".join(blocks) + "\n" if blocks else ""


_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_PREFIX = re.compile(r"^(?:## |> ?)")


def plain_lines(body: str) -> tuple[str, ...]:
    """Return the plain lines of a body that this module formatted: ``format_…`` undone, blank lines left out."""
    out = []
    for line in body.split("\n"):
        bare = _PREFIX.sub("", line)
        hard_break = len(bare) - len(bare.rstrip("\\"))
        bare = bare[:-1] if hard_break % 2 else bare
        if bare:
            out.append(_ESCAPED.sub(r"\1", bare) if "\\" in bare else bare)
    return tuple(out)
