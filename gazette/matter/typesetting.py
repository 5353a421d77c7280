"""What a body's blocks are to a typesetter: lines that stay lines, editor's notes, tables; marked for the layouts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

# **Source**: the words that open an editor's note in Chinese newspapers; they stand before a colon, a space or alone.
_OPENING = (
    r"(?:编者(?:的话|按语?|注|附言)|編者(?:的話|按語?|註|附言)|编后(?:语|记|小议)?|編後(?:語|記)?"
    r"|开栏(?:的话|语|寄语)|開欄的話|按语?|按語|主持人语|Editor['’]s note)"
)
_NOTE = re.compile(rf"[【〔\[(（]{_OPENING}[】〕\])）]|{_OPENING}(?:[:：\s*_]|$)", re.IGNORECASE)
_ALIGNED = re.compile(r"text-align:(left|center|right)")


def typesetting_plugin(parser: MarkdownIt) -> None:
    """Teach a parser's renderer to wrap tables, so that a wide one scrolls by itself, and footnotes as endnotes."""
    parser.add_render_rule("table_open", lambda *_: '<div class="table-box" tabindex="0"><table>\n')
    parser.add_render_rule("table_close", lambda *_: "</table></div>\n")
    parser.add_render_rule("footnote_block_open", lambda *_: '<div class="footnotes" role="doc-endnotes"><ol>\n')
    parser.add_render_rule("footnote_block_close", lambda *_: "</ol></div>\n")


def mark_blocks(tokens: Sequence[Token]) -> None:
    """Give classes to what a layout sets apart.

    **Shape**: ``lines`` for a paragraph with breaks of its own (verse, an address, a sign-off), ``editors-note`` for a
    quotation that begins as one (编者按), ``start``, ``center`` or ``end`` for a table's cells.
    """
    for index, token in enumerate(tokens):
        match token.type:
            case "paragraph_open":
                if any(child.type == "hardbreak" for child in tokens[index + 1].children or []):
                    token.attrJoin("class", "lines")
            case "blockquote_open":
                if _begins_as_note(tokens[index + 1 : index + 3]):
                    token.attrJoin("class", "editors-note")
            case "th_open" | "td_open":
                aligned = _ALIGNED.search(str(token.attrs.pop("style", "")))
                if aligned:
                    side = {"left": "start", "right": "end"}.get(aligned[1], aligned[1])
                    token.attrJoin("class", side)


def _begins_as_note(tokens: Sequence[Token]) -> bool:
    return len(tokens) > 1 and tokens[1].type == "inline" and bool(_NOTE.match(tokens[1].content.lstrip("*_ ")))
