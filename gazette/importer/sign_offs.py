"""Sign-offs of notices that take several lines: posts and names, who mourns, and the day.

**Source**: notices of bodies and of families: 會長　某某 / 總務　某某, 經理　某某 / 一九五二年十一月五日,
妻　某某　暨 / 子　某某　泣啟.
"""

from __future__ import annotations

from collections.abc import Sequence

from gazette.importer.lines import Sheet
from gazette.importer.posted_writers import OCCUPATION
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name, split_names

_REACH = 40
_WIDEST, _FURTHER = 18.0, 0.9
_MOST, _FEWEST = 6, 2
# Who gives notice of a death, or of a wedding: 子 许荣宗、许荣祥 泣启; more follow behind 暨.
_KIN = compile_late(
    r"(?:不?孝|孤|哀|护丧|杖期|未亡|长|次|三|四|外|养|义|胞|堂|内|姻|世)?"
    r"(?:[妻夫子女男媳婿孙兄弟姊姐妹侄甥父母伯叔]|孙[子女]|女婿|儿[子女媳]|人)\s+"
    rf"(?P<names>[{HAN}]{{1,4}}(?:[\s、]+[{HAN}]{{1,4}})*?)"
    r"(?:\s+(?:暨|率|同|[泣敬谨哀拜同][启告叩上具]|叩[首禀]?|鞠躬))*"
)
_FORMULA = compile_late(r"\s(?:暨|率|[泣敬谨哀拜同][启告叩上具]|叩[首禀]?|鞠躬)$")


def find_sign_offs(sheet: Sheet, traits: Sequence[Traits]) -> frozenset[int]:
    """Return the lines of sign-offs right below the text of a notice, where they are two or more."""
    found: set[int] = set()
    for index in range(1, len(traits) - 1):
        if index in found or not traits[index - 1].line.closed or not _signs(traits[index]):
            continue
        end = index + 1
        while end < len(traits) and not traits[end].line.gap and _signs(traits[end]):
            end += 1
        lines = traits[index:end]
        if _FEWEST <= len(lines) <= _MOST and _stand_in(sheet, lines) and _is_notice(traits, index):
            found |= set(range(index, end))
    return frozenset(found)


def _signs(trait: Traits) -> bool:
    """Say whether a line may be one of those that sign: a post and a name, kin, a body, a day."""
    line = trait.line
    if line.closed or line.width > _WIDEST or trait.notice or trait.opener or trait.credit:
        return False
    return trait.date or trait.organisation or _names_kin(line.key) or _names_posted(line.key)


def _names_posted(key: str) -> bool:
    posted = OCCUPATION.fullmatch(key)
    return posted is not None and is_name("".join(posted["name"].split()))


def _names_kin(key: str) -> bool:
    kin = _KIN.fullmatch(key)
    return kin is not None and (bool(split_names(kin["names"])) or _FORMULA.search(key) is not None)


def _stand_in(sheet: Sheet, lines: Sequence[Traits]) -> bool:
    """Say whether one of several lines stands further in than paragraphs do, on a page where these stand in."""
    usual = sheet.paragraph_indent
    return not sheet.indented or any(trait.line.indent - usual >= _FURTHER for trait in lines)


def _is_notice(traits: Sequence[Traits], index: int) -> bool:
    """Say whether the text above a line is a notice by its name, and nothing else begins in between."""
    for at in range(index - 1, max(-1, index - _REACH), -1):
        if traits[at].notice:
            return True
        if traits[at].opener or traits[at].author or traits[at].date:
            return False
    return False
