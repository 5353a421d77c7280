"""Notices of families: of a death, thanks for sympathy, a wedding; where their text begins, goes on and is signed.

Whoever is honoured begins a line of their own (抬头), though the sentence goes on: 先父 / 陈公讳…, 辱蒙 / 诸亲友惠赐…,
哀此讣 / 闻. So a short line ends no paragraph there, and is no headline.

**Source**: notices of families in papers of Hong Kong, Taiwan and overseas, and of the mainland before 1950.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from itertools import pairwise

from gazette.importer.authors import names_mourners
from gazette.importer.traits import Traits
from gazette.text.patterns import compile_late

_REACH = 30
_NAME = compile_late(r"(?:[敬哀]告)?(?:讣[告闻]?|哀启|鸣谢(?:启事)?|谢启|叩谢|[结订]婚启事)")
# What such a notice says, whoever gives it.
_SAYS = compile_late(
    r"府君|夫人|[公母翁]讳|先[父母考妣严慈夫室]|显[考妣]|寿终|享[年寿]|出殡|大殓|成服|哀此|之丧|[辱承]蒙|[订谨]于.*[结订]婚|亲友"
)
_KIN = compile_late(
    r"[不孝孤哀长次三四五外养义内姻护丧杖期曾未]{0,3}(?:媳妇?|子[女媳]?|女婿?|孙[子女媳婿]?|[男妻夫弟妹兄姊姐婿甥父母伯叔]|侄[子女媳孙]?|亡?人)\s+\S+(?:\s+\S+)*"
)
_FORMULA = compile_late(r".*(?:[泣哀谨敬拜仝叩][启告叩上具]+|[泣叩拜敬]谢|叩[首禀]?|鞠躬|\s(?:[仝同百]?[启谨]|仝人))")
_ADDRESS = compile_late(r"(?:丧宅|治丧处|丧居|联络处|电[话]|[住地]址)[:\s]\S")
_CLOSED = "。!;"


class Part(enum.Enum):
    """What a line does in a notice of a family."""

    OPENS = "opens"
    GOES_ON = "goes on"
    SIGNS = "signs"


def find_family_notices(traits: Sequence[Traits]) -> dict[int, Part]:
    """Return what the lines below the name of each such notice do, by their place; none of the lines that name one."""
    found: dict[int, Part] = {}
    for index, trait in enumerate(traits):
        if index in found or not _NAME.fullmatch(trait.line.key.replace(" ", "")):
            continue
        end = _find_end(traits, index + 1)
        lines = traits[index + 1 : end]
        if lines and any(_SAYS.search(line.line.key) for line in lines):
            found |= {index + 1 + at: part for at, part in enumerate(_list_parts(lines))}
    return found


def _find_end(traits: Sequence[Traits], first: int) -> int:
    """Return the place behind the last line of a notice: it is signed, or a blank line parts it from what follows.

    Where neither shows its end, none of its lines is told.
    """
    signed = False
    for at in range(first, min(len(traits), first + _REACH)):
        trait, signs = traits[at], _signs(traits[at])
        if at > first and (trait.line.gap or trait.notice or trait.bullet or (signed and not signs)):
            return at if signed or trait.line.gap else first
        signed = signed or signs
    return len(traits) if signed and first + _REACH >= len(traits) else first


def _list_parts(lines: Sequence[Traits]) -> list[Part]:
    signers = len(lines)
    while signers > 1 and _signs(lines[signers - 1]):
        signers -= 1
    parts = [Part.OPENS]
    for above, here in pairwise(lines[:signers]):
        whole = above.line.key[-1] in _CLOSED and not above.full
        parts.append(Part.OPENS if whole or (above.line.key[-1] in _CLOSED and here.line.indent) else Part.GOES_ON)
    return parts + [Part.SIGNS] * (len(lines) - signers)


def _signs(trait: Traits) -> bool:
    """Say whether a line names the family or body, or says how and when it gives notice or where it lives."""
    key = trait.line.key
    if trait.organisation or trait.date:
        return True
    if trait.line.closed:
        return False
    return names_mourners(key) or _KIN.fullmatch(key) is not None or _ends(trait) or _ADDRESS.match(key) is not None


def _ends(trait: Traits) -> bool:
    """Say whether a line ends with how notice is given: 泣启, 谨启."""
    return _FORMULA.fullmatch(trait.line.key) is not None
