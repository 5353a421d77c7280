"""An article's body: what is plain is rendered at once, the rest by Markdown's own parser."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazette.matter.plain_body import render_plainly
from gazette.model import Body, Reading
from gazette.problems import Problem, Source
from gazette.settings import USUAL_BOUNDS


@dataclass(frozen=True, slots=True)
class BodyText:
    """The body of a content file: its Markdown, the file it stands in and the line on which it begins.

    **Shape**: ``folder`` is that of the file relative to content/; ``first_line`` counts from 1; ``nesting`` is how
    deep quotations, lists and what stands in them may be nested.
    """

    source: Source
    folder: str
    text: str
    first_line: int
    nesting: int = USUAL_BOUNDS.nesting


def render_body(body: BodyText) -> tuple[Body, tuple[Problem, ...]]:
    """Return a body rendered, and what is wrong in it.

    **Problems**: UNMEANT_MARKUP and NO_MARKUP (warnings) as ``find_unmeant`` has them; TOO_DEEP at a
    block too deep to be read; FORBIDDEN_CHARACTER at the block that brings one in by its
    number; BROKEN_EMENDATION at its brace, RAW_HTML (a warning) at its tag, UNSAFE_LINK at the link.
    """
    plain = render_plainly(body.text)
    if plain is not None:
        return plain, ()
    from gazette.matter.markdown_body import render_markdown  # noqa: PLC0415  # dear to import, and few bodies need it

    return render_markdown(body)


def open_markdown() -> None:
    """Load Markdown's own parser: processes that are copied from this one have it then."""
    from gazette.matter import markdown_body  # noqa: F401, PLC0415  # as above


def reading_html(html: str, reading: Reading) -> str:
    """Return HTML of a body with one reading alone, as feeds and citations want it."""
    if "emendation" not in html:
        return html
    kept = "ins" if reading is Reading.CORRECTED else "del"
    pattern = r'<span class="emendation"[^>]*>(?:<del>(?P<del>.*?)</del>)?<ins><a[^>]*>(?P<ins>.*?)</a></ins></span>'
    return re.sub(pattern, lambda match: (match[kept] or "").replace("‸", ""), html)
