"""The paper's own name once more, below its masthead: a folio that raw text holds in pieces.

**Source**: inner pages and PDF dumps: ·榕江晚报· and the page's number stand where the page was turned.
"""

from __future__ import annotations

from gazette.importer.furniture import names_page
from gazette.importer.lines import Line

_ABOUT = "·|-—()<> "


def find_names_again(lines: tuple[Line, ...], names: frozenset[str]) -> frozenset[int]:
    """Return which lines say a name of the masthead once more, and the page numbers beside them.

    **Units**: indexes of ``lines``; the masthead's own line, the first of its name, is none of them.
    """
    found: set[int] = set()
    for name in names:
        said = [index for index, line in enumerate(lines) if line.key.strip(_ABOUT) == name]
        for index in said[1:]:
            near = (index - 1, index + 1)
            found |= {index, *(at for at in near if at < len(lines) and names_page(lines[at].key.strip(_ABOUT)))}
    return frozenset(found)
