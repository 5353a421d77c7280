"""Bodies that sign notices set one below another: which of them end a notice, and which give the next one.

**Source**: pages of notices: a name (拍卖公告), its text, who gives it; some papers print who gives it above the name.
"""

from __future__ import annotations

from collections.abc import Sequence

from gazette.importer.notice_names import is_last_of_notice
from gazette.importer.traits import Traits
from gazette.text.patterns import compile_late

_REACH = 40
_ROW = compile_late(r"[\d:,;、]")
_CALLS = compile_late(r"(?:(?:联系|咨询|报名)?(?:电话|热线|人|地址|方式)|地址|传真):\s?\S")
_HEAD_WIDEST = 24.0
_TO_EDITORS = compile_late(r"(?:贵报)?(?:编辑|編輯|编者)(?:部|同志们?|先生|老师)?[::]")


def find_signing_bodies(traits: Sequence[Traits]) -> frozenset[int]:
    """Return the bodies right below the text of a notice which no body gives above its name, and their dates.

    Where the body above its name signed the notice before, it gives none. A letter to the editors is signed so, too.
    """
    found: set[int] = set()
    for index in range(2, len(traits)):
        here, above = traits[index], traits[index - 1]
        if not here.organisation or here.notice or here.line.gap > above.line.gap:
            continue
        if not (above.line.closed or is_last_of_notice(above.line.key)):
            continue
        head = _find_name(traits, index)
        if head < 0 and _closes_letter(traits, index):
            found.add(index)
        given = head > 0 and traits[head - 1].organisation and head - 1 not in found
        if head >= 0 and not given:
            more = index + 1 < len(traits) and _adds_to_body(traits[index + 1])
            found |= {index, index + 1} if more else {index}
    return frozenset(found)


def _closes_letter(traits: Sequence[Traits], index: int) -> bool:
    """Say whether the text right above a line is a letter to the editors, in which nobody else is named."""
    for at in range(index - 1, max(-1, index - _REACH), -1):
        if _TO_EDITORS.match(traits[at].line.key):
            return True
        if traits[at].opener or traits[at].organisation or traits[at].author or _heads_other(traits, at):
            return False
    return False


def _adds_to_body(trait: Traits) -> bool:
    """Say whether a line is the date of a notice, or where to call, right below the body that gives it."""
    return trait.date or (not trait.line.gap and _CALLS.match(trait.line.key) is not None)


def _find_name(traits: Sequence[Traits], index: int) -> int:
    """Return the line that names the notice whose text stands above a line, -1 where it is none or signed."""
    for at in range(index - 2, max(-1, index - _REACH), -1):
        trait = traits[at]
        if trait.notice:
            return at
        if trait.opener or trait.organisation or trait.author or trait.date or _heads_other(traits, at):
            return -1
    return -1


def _heads_other(traits: Sequence[Traits], at: int) -> bool:
    """Say whether a few words stand below a sentence as a headline does: no row, no part of a list."""
    line = traits[at].line
    words = line.width <= _HEAD_WIDEST and not (line.closed or traits[at].full) and _ROW.search(line.key) is None
    return words and at > 0 and traits[at - 1].line.closed
