"""markdown-it's inline rule for emendations, and how an emended passage is written in HTML."""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from gazette.text.emendations import Endings, match_emendation

_BACKSLASHED = re.compile(r"\\([!-/:-@\[-`{-~])")
NUMBER = "emendations"
_ENDINGS = "endings of emendations"


def emendation_plugin(parser: MarkdownIt) -> None:
    """Teach a parser CriticMarkup's replacing, adding and dropping; each becomes a token ``emendation``.

    **Shape**: ``token.meta`` has ``corrected`` and ``printed`` as plain text; ``env[NUMBER]`` counts them.
    """
    parser.inline.ruler.before("escape", "emendation", _find_emendation)
    parser.add_render_rule("emendation", _render_emendation)


def _find_emendation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # markdown-it calls it so
    found = match_emendation(_endings(state), state.pos) if state.src[state.pos] == "{" else None
    if found is None:
        return False
    if not silent:
        run = found[0]
        token = state.push("emendation", "", 0)
        token.meta = {"corrected": _plain(run.corrected), "printed": _plain(run.printed)}
    state.pos = found[1]
    return True


def _endings(state: StateInline) -> Endings:
    """Return what is known of the text that is being read: it is asked for at each of its braces."""
    known = state.env.get(_ENDINGS)
    if not isinstance(known, Endings) or known.text is not state.src:
        known = state.env[_ENDINGS] = Endings(state.src)
    return known


def _plain(text: str) -> str:
    return _BACKSLASHED.sub(r"\1", text)


def _render_emendation(
    renderer: RendererHTML,  # noqa: ARG001  # markdown-it calls it so
    tokens: Sequence[Token],
    index: int,
    options: OptionsDict,  # noqa: ARG001
    env: MutableMapping[str, Any],
) -> str:
    meta = tokens[index].meta
    number = env[NUMBER] = env.get(NUMBER, 0) + 1
    printed = f"<del>{escapeHtml(meta['printed'])}</del>" if meta["printed"] else ""
    note = f'<a href="#emendation-note-{number}">{escapeHtml(meta["corrected"]) or "‸"}</a>'
    return f'<span class="emendation" id="emendation-{number}">{printed}<ins>{note}</ins></span>'
