"""A body of plain paragraphs and crossheads, as nearly all are: rendered without Markdown's many rules.

Where no sign of Markdown stands in a text there is nothing to parse. Whatever could be more than a paragraph or a
crosshead is left to Markdown's own parser, which is twelve times as slow; both make the same of what is taken here.
"""

from __future__ import annotations

import re

from gazette.model import Body

# What means something to Markdown, to emendations or to ``find_unmeant`` wherever it stands.
_SIGNS = re.compile(r"[\x00-\x09\x0b-\x1f\\`*_{<&\[\]［]")
# What opens a list, a quotation, a line, code or a table does so as the first sign of a line.
_BEGINNING = re.compile(r"(?P<crosshead>## )?(?![0-9]{1,9}[.)])[^\s#>+=~|-]")


def render_plainly(text: str) -> Body | None:
    """Return a body rendered that is nothing but paragraphs and crossheads of one line each; None for any other."""
    if _SIGNS.search(text):
        return None
    escape = _escape if ">" in text or '"' in text else str
    html: list[str] = []
    plain: list[str] = []
    crossheads: list[tuple[str, str]] = []
    for each in text.split("\n\n"):
        block = each.strip("\n")
        if not block:
            continue
        beginning = _BEGINNING.match(block)
        if beginning is None or "\n" in block or block[-1].isspace():
            return None
        if not beginning["crosshead"]:
            html.append(f"<p>{escape(block)}</p>\n")
            plain.append(block)
            continue
        words = block[beginning.end("crosshead") :]
        if "#" in words:  # it may close the crosshead
            return None
        crossheads.append((f"s{len(crossheads) + 1}", words))
        html.append(f'<h2 id="{crossheads[-1][0]}">{escape(words)}</h2>\n')
        plain.append(words)
    words = "\n".join(plain)
    return Body(html="".join(html), corrected=words, printed=words, crossheads=tuple(crossheads))


def _escape(text: str) -> str:
    """Return what stands for a text in HTML, as Markdown's own parser writes it; ``&`` and ``<`` never come here."""
    return text.replace(">", "&gt;").replace('"', "&quot;")
