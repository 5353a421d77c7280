"""A page's running head printed in the middle of a text: a line like a headline, below which no text can open.

**Source**: no Chinese sentence opens with the particle 的; a line that does is torn off from the words before it.
"""

from __future__ import annotations

from dataclasses import replace

from gazette.importer.classify import Reading
from gazette.importer.cuts import TEXT
from gazette.importer.rules.rule import Role
from gazette.text.words import is_bound

_PARTICLE = "的"


def drop_running_heads(reading: Reading) -> Reading:
    """Return a page where a lone headline or crosshead above the rest of a sentence is furniture."""
    verdicts = list(reading.verdicts)
    for at in range(1, len(verdicts) - 1):
        above, here, below = (verdict.role for verdict in verdicts[at - 1 : at + 2])
        lone = here in {Role.HEAD, Role.CROSSHEAD} and above in TEXT and below in TEXT
        if lone and goes_on(reading.traits[at + 1].line.key):
            verdicts[at] = replace(verdicts[at], role=Role.FURNITURE, other=here)
    return replace(reading, verdicts=tuple(verdicts))


def goes_on(key: str) -> bool:
    """Say whether a line only goes on with a sentence that stands elsewhere: it opens with the particle."""
    return key.startswith(_PARTICLE) and is_bound(key)
