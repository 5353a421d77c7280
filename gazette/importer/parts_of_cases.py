"""Crossheads of cases told and judged, 案情回放, 法院判决, 律师点评; the first stands right below the headline.

**Source**: legal and consumers' sections tell a case in parts that have the same names in every paper.
"""

from __future__ import annotations

from collections.abc import Sequence

from gazette.importer.traits import Traits
from gazette.text.patterns import compile_late

_PART = compile_late(
    r"[\[【■●◆▲□]?\s?(?:案[情例件](?:回放|简介|回顾|再现|介绍|经过)|基本案情|(?:事件|新闻|情景|故事)回放|事件经过"
    r"|(?:法院|仲裁)(?:判决|审理|认为|裁判|裁决)|(?:裁判|判决|处理|审理|仲裁|裁决)结果|裁判(?:要旨|理由)|争议焦点"
    r"|(?:法官|律师|专家|检察官|[民交]警|警方|仲裁员|医生|医师|编辑|记者)(?:点评|说法|提[醒示]|释法|析案|评析|解读|建议|支招|观点|寄语)"
    r"|法理分析|[案评]析|案件评析|典型意义)\s?[\]】]?:?"
    # Shorter names are sure in brackets alone.
    r"|[\[【](?:案[情例件由]|回放|判决|裁[判决]|审理|结果|说法|点评|评说|释法|法条|分析|提[醒示])[\]】]"
)
_TEXT_NARROWEST = 18.0
_REACH, _LEAST = 30, 2


def find_parts_of_cases(traits: Sequence[Traits]) -> frozenset[int]:
    """Return the lines that name parts of a case right above a text, two or more that no report's head parts."""
    found: set[int] = set()
    run: list[int] = []
    for index, trait in enumerate(traits[:-1]):
        if trait.opener or trait.folio or trait.jump or (run and index - run[-1] > _REACH):
            run = []
        if _names_part(traits, index):
            named = {traits[at].line.key for at in run}
            run = [*run, index] if trait.line.key not in named else [index]  # the next case
            found |= set(run) if len(run) >= _LEAST else set()
    return frozenset(found)


def _names_part(traits: Sequence[Traits], index: int) -> bool:
    """Say whether a line is the name of a part, and a text begins right below it."""
    below = traits[index + 1]
    text = below.line.closed or below.full or below.line.width > _TEXT_NARROWEST
    named = _PART.fullmatch(traits[index].line.key) is not None
    return named and text and not (below.opener or below.author or below.bullet)
