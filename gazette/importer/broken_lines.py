"""Lines of text that a paragraph does not end with, and those that it does: by what stands at their end.

**Source**: sentences end with a stop; behind it stands who wrote the text, that more follows or where it comes from,
and a notice ends with whom to call. What breaks off before its stop goes on.
"""

from __future__ import annotations

from gazette.importer.lines import Line
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

# A sentence that a line does not end.
_BROKEN = compile_late(rf"[,。;!?].*[{HAN},、]$")
# What closes a paragraph behind its stop: who wrote it, that more follows, where it comes from.
_NOTED = compile_late(r"[。!?…”]\s?\([^()]{2,30}\)$")
_CALLED = compile_late(
    r"(?<!\d)\d{7,8}$|1\d{10}$|1\d{2,6}[×xX*]{4,8}$"
    r"|(?:电话|热线|电传|传真|手机|电挂|邮编):[\d×xX*—\-、/\s]{4,}$|[厂廠店]址:\S{3,20}[号號楼樓室]$"
)
_LAST_OF_CALL = frozenset("×xX*—-、/号號楼樓室")  # or a digit
_LABEL = compile_late(rf"[{HAN} ]{{2,6}}:")
_HEADLINE = 24  # em: what is wider is no headline


def says_whom_to_call(key: str) -> bool:
    """Say whether a folded line ends in a telephone's number, or in an address."""
    return (key[-1:] in _LAST_OF_CALL or key[-1:].isdecimal()) and _CALLED.search(key) is not None


def ends_paragraph(line: Line) -> bool:
    """Say whether a line ends as a paragraph does: with a stop, a note in brackets behind it, or whom to call."""
    return line.closed or line.bracketed or _NOTED.search(line.key) is not None or says_whom_to_call(line.key)


def breaks_off_wide(above: Traits, here: Traits) -> bool:
    """Say whether a line wider than headlines are has a sentence that it does not end, and the one below it does.

    Rows of lists and advertisements break off, too, and none of them has a stop.
    """
    broken = above.line.width > _HEADLINE and here.line.closed and _BROKEN.search(above.line.key) is not None
    labelled = here.note or here.caption or here.question or _LABEL.match(here.line.key) is not None
    begins = labelled or here.opener or here.bullet or here.numbered
    return broken and not (above.credited or above.caption or begins)
