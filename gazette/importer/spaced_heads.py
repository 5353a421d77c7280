"""Words spaced out that head items or a notice, and are nobody's name though names of two characters are set so, too.

**Source**: small papers set the names of short columns and notices so: 乡　闻 above ○…, 鹊　桥 above ▲…, 往　生.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazette.importer.lines import is_indent
from gazette.importer.signed_texts import SPACED
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

if TYPE_CHECKING:
    from gazette.importer.traits import Traits

# A text's last sentence and who signs behind it: …一份。——监院.
_SIGNED_BEHIND = compile_late(rf"[。!?]\s?—{{1,2}}\s?[{HAN}]{{2,6}}$")


def heads_items(above: Traits, here: Traits, below: Traits) -> bool:
    """Say whether a word spaced out heads items with bullets, or a notice, below what a text or list ends with.

    乡　闻 above ○…, below a row that stands in as no headline does; 往　生 below ——监院.
    """
    if SPACED.fullmatch(here.line.key) is None or below.line.gap > here.line.gap:
        return False
    ended = above.line.closed or above.ended or _SIGNED_BEHIND.search(above.line.key) is not None
    row = is_indent(above.line.indent) and not is_indent(here.line.indent)
    apart = here.line.gap > below.line.gap
    return (below.bullet and (ended or row or apart)) or _SIGNED_BEHIND.search(above.line.key) is not None
