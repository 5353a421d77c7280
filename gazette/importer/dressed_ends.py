"""What ends a text, in another dress read as the plain one: 。〈陈亦方〉, 。｜路透社｜, 。※康宁.

**Source**: angle and corner brackets, braces, twin signs and bullets that papers set around a writer or a source.
"""

from __future__ import annotations

import re

from gazette.importer.marks import BULLETS, FRAMES, TWINS
from gazette.importer.told_sources import names_only_source
from gazette.text.patterns import compile_late

_RARE = "〈〖<{"  # a quotation and the title of a work end a text, too
_CLOSING = "".join(FRAMES[sign] for sign in _RARE)
_INNER = r"(?P<inner>[^。!?;,()\[\]【】〈〉〖〗<>{}“”]{1,30}?)"
_ENDED = r"(?:^|(?<=[。!?”…)]))(?P<gap>\s*)"
_FRAMED = compile_late(rf"{_ENDED}(?P<open>[{_RARE}])\s?{_INNER}\s?(?P<shut>[{_CLOSING}])\s*$")
_SIGNS = re.escape(TWINS + "/")
_TWINNED = compile_late(rf"{_ENDED}(?P<open>[{_SIGNS}])\s?{_INNER}\s?(?P<shut>(?P=open))\s*$")
_MARKED = compile_late(
    rf"(?<=[。!?”…])(?P<gap>\s*)(?P<open>[{re.escape(BULLETS)}※*☆★～~—]{{1,2}})\s*(?=[^。!?;,()]{{2,24}}$)"
)
_REACH, _ENDS = 40, frozenset(_CLOSING + TWINS + "/")
_KNOWN = frozenset("□■◎○●◇◆—")


def undress_end(key: str) -> str:
    """Return a folded text with unwonted brackets, twin signs and marks of its end as plain ones, sign for sign."""
    start = max(0, len(key) - _REACH)
    if key[-1:] in _ENDS:
        match = _FRAMED.search(key, start) or _TWINNED.search(key, start)
        if match is None or FRAMES.get(match["open"], match["shut"]) != match["shut"]:
            return key
        at, end = match.start("open"), match.end("shut") - 1
        return f"{key[:at]}({key[at + 1 : end]}){key[end + 1 :]}"
    marked = _MARKED.search(key, start)
    if marked is None or (_KNOWN.issuperset(marked["open"]) and not names_only_source(key[marked.end() :])):
        return key
    return key[: marked.start("open")] + "■".ljust(len(marked["open"])) + key[marked.end("open") :]
