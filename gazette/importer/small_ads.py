"""Small advertisements by the line (分类广告): the names of their kinds, and where each of them begins.

**Source**: pages of evening papers print 招聘, 房屋, 征婚, 声明 one below another, and under each name a few lines for
every advertiser, parted by nothing but the room that the last line leaves.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from gazette.importer.marks import BULLETS
from gazette.importer.series import tighten
from gazette.text.patterns import compile_late
from gazette.text.words import simplify

if TYPE_CHECKING:
    from gazette.importer.lines import Sheet
    from gazette.importer.traits import Traits

_KIND = (
    r"(?:招[聘工商生]|诚聘|求[职购租医学]|(?:房[屋产]|店面|商铺)(?:信息|租售|[出求]租|出售|买卖)?|[租售换]房|[出招]租|转让|出[让售]|收购|供求"
    r"|征[婚友]|交友|婚介|寻[人物亲]|(?:寻[人物])?启事|声明|遗失(?:声明)?|挂失|[鸣致感]谢|[致道]歉|家[教政]|搬家|维修|(?:生日)?点歌"
    r"|祝[福贺]|培训|二手车?|车辆|旧货|宠物|商务|合作|加盟|法律服务|租赁|拾遗|(?:失物)?招领|交换|互换|调房|综合|其他)"
)
_NAME = compile_late(rf"{_KIND}(?:[ 、·/与和]{{0,2}}{_KIND}){{0,2}}")
_FRAMES = "【】〖〗[]<>—-=· "
# What an advertiser says: a number to call, what is paid, what is void, whom somebody looks for.
_OFFERED = compile_late(
    r"\d{6,}|\d{3}[-—]\d{4,}|[呼机][\s:]?\d|信箱\s?\d|面议|作废|[酬重]谢|有意者|联系|地址|[觅寻][^,。]{2,}|价廉|谢绝|出[租售让]|转让|拾[到者]|诚[聘招征]|[急求][聘租购售]"
)
_NUMBER_ENDS = compile_late(r"(?:(?<!\d)\d{6,8}|\d{3,4}[-—]\d{4,8}|1\d{10}|信箱\s?\d{2,5})\)?$")
_NUMBER_GOES_ON = compile_late(r"\d+(?![月日年\d])")
# Whom to ask for a page's advertisements, at its foot.
_OF_PAPER = compile_late(r"广告[部热科咨]|本[报刊版栏]|刊登|登报|办理|每[行字]\s?\d|起[登刊]")
_NAME_WIDEST, _ROOM, _LONGEST, _SHORTEST, _LINES_MOST = 8.0, 1.5, 160, 10, 40
_KINDS_LEAST, _SEVERAL_LEAST, _OFFERED_LEAST = 3, 2, 0.6


class Ad(enum.Enum):
    """What a line does among small advertisements."""

    NAME = "names their kind"
    FIRST = "begins one"
    REST = "goes on with one"


def names_small_ads(key: str) -> bool:
    """Say whether a folded line names one kind of small advertisements, or two: 招聘, 寻人 寻物."""
    bare = simplify(tighten(key.strip(BULLETS + _FRAMES)))
    return _NAME.fullmatch(bare) is not None


def find_small_ads(sheet: Sheet, traits: Sequence[Traits]) -> dict[int, Ad]:
    """Return what each line does among small advertisements, none where a page has fewer than three kinds of them."""
    short = (at for at, trait in enumerate(traits) if trait.line.width <= _NAME_WIDEST)
    names = [at for at in short if names_small_ads(traits[at].line.key)]
    if len(names) < _KINDS_LEAST:
        return {}
    found: dict[int, Ad] = {}
    texts: list[str] = []
    several = kinds = 0
    for name, end in pairwise((*names, len(traits))):
        rows = _take_rows(traits, name + 1, end, last=end == len(traits))
        if rows is None:
            continue
        firsts = _find_firsts(sheet, traits, rows)
        ads = ["".join(traits[at].line.key for at in range(*edges)) for edges in pairwise((*firsts, rows.stop))]
        if not ads or not all(_SHORTEST <= len(ad) <= _LONGEST for ad in ads):
            continue
        kinds, several, texts = kinds + 1, several + (len(ads) > 1), texts + ads
        found |= {at: Ad.FIRST if at in firsts else Ad.REST for at in rows} | {name: Ad.NAME}
    offered = sum(1 for ad in texts if _OFFERED.search(ad)) >= _OFFERED_LEAST * len(texts)
    return found if kinds >= _KINDS_LEAST and several >= _SEVERAL_LEAST and offered else {}


def _take_rows(traits: Sequence[Traits], start: int, end: int, *, last: bool) -> range | None:
    """Return the lines below the name of a kind, of the ``last`` to the page's foot; None where a text is set in."""
    if last:
        foot = (at for at in range(start, end) if traits[at].line.gap or _OF_PAPER.search(traits[at].line.key))
        end = next(foot, end)
    strange = any(map(_is_strange, traits[start:end]))
    return None if strange or not 0 < end - start <= _LINES_MOST else range(start, end)


def _is_strange(trait: Traits) -> bool:
    """Say whether a line is part of a report, or of a notice that counts what it wants and is signed by a firm."""
    reported = trait.opener or trait.credit or trait.jump
    return reported or trait.numbered or trait.organisation or trait.date or trait.line.key[-1] == ":"


def _find_firsts(sheet: Sheet, traits: Sequence[Traits], rows: range) -> list[int]:
    """Return the first line of each advertisement: behind its mark, or below one that had room or ends in a number."""
    mark = traits[rows.start].line.key[0]
    if traits[rows.start].bullet:
        return [at for at in rows if traits[at].line.key[0] == mark]
    measure = max(max(traits[at].line.width, sheet.measures[at]) for at in rows) if sheet.wrapped else 0.0
    return [at for at in rows if at == rows.start or _begins(traits[at - 1], traits[at], measure)]


def _begins(above: Traits, here: Traits, measure: float) -> bool:
    """Say whether a line begins an advertisement; all do where none is broken at a width."""
    if not measure or here.line.gap:
        return True
    room = above.line.width + above.line.indent <= measure - _ROOM
    return room or (_NUMBER_ENDS.search(above.line.key) is not None and not _NUMBER_GOES_ON.match(here.line.key))
