"""Names of small items that say what stands below them: riddles, answers, points, thanks, what firms offer.

**Source**: on pages without blank lines such an item stands right below a text, and only its name parts the two:
灯谜 above what has （打一字）, 问答：… above 问 and 答, …须知 above 一、 and 二、, 鸣谢… above 登报鸣谢, a firm's sale
above prices.
"""

from __future__ import annotations

import re
from functools import lru_cache

from gazette.importer.series import tighten
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_LONGEST = 20
_PRICE = r"(?:\d元|特卖|[原现特]价|[\d一二三四五六七八九]折)"
_FAIR = "服装|皮革|皮货|羊毛衫|童装|[春夏秋冬]装|地毯|家具|家电|电脑|化妆品|食品|美食|啤酒|购物"
# What the item is called, and how what stands below it begins.
_KINDS = tuple(
    (compile_late(name), compile_late(below))
    for name, below in (
        (
            rf"[{HAN}]{{0,6}}(?:[灯字邮影棋词联画诗]谜|谜语|猜谜|猜一猜|谜[题坛苑林宫]|猜影名)(?:[{HAN}\d]{{1,3}}[则条个题])?(?:\([^()]{{1,10}}\))?",
            r"[^\n]{1,40}\([打射猜谜].{1,14}\)",
        ),
        (rf"[{HAN}]{{0,4}}(?:谜底|(?:灯谜|谜语|谜题)答案)", r"(?:一、|1[.、)\s]?|\(一\)|\(1\)|①)\S"),
        (
            rf"(?:[{HAN}]{{0,8}}(?:问答|答疑|释疑|解疑)|[{HAN}]{{2,8}}(?:[一二三四五六七八九十]|\d{{1,2}})问)(?:[:\s][{HAN}“”、]{{2,14}})?",
            r"(?:问|Q)\s?\d?[:、.][^\n]+\n(?:[^\n]+\n)?(?:答|A)\s?\d?[:、.]",
        ),
        (
            rf"[{HAN}\d]{{1,12}}(?:须知|守则|公约|简章|注意事项)|[{HAN}\d]{{3,10}}(?:时间|安排|时刻)(?:表|一览)?",
            r"(?:一、|1[.、]|①|\(一\)|\(1\))[^\n]+\n(?:二、|2[.、]|②|\(二\)|\(2\))",
        ),
        (rf"(?:鸣谢|致谢|感谢|敬谢)[{HAN}]{{4,16}}", r"[^\n]*(?:登报|鸣谢|致谢|感谢|谢忱|谢意)"),
        (
            rf"[{HAN}“”·\dA-Z]{{2,14}}(?:特卖[会场]?|展销会?|酬宾|大?优惠|[降减]价(?:展销)?|甩卖|促销|订货会|(?:{_FAIR})节)",
            rf"[^\n。]*{_PRICE}|[^\n。]*\d日[^\n。]*\n[^\n。]*{_PRICE}",
        ),
    )
)


@lru_cache(maxsize=2048)
def find_signs_below(key: str) -> tuple[re.Pattern[str], ...]:
    """Return what the lines below a folded line must match where it names such an item; nothing where it names none."""
    if len(key) > _LONGEST:
        return ()
    name = tighten(key)
    return tuple(below for named, below in _KINDS if named.fullmatch(name))


def names_what_follows(key: str, below: str) -> bool:
    """Say whether a folded line is the name of such an item, and the lines below are what it says."""
    return any(sign.match(below) for sign in find_signs_below(key))
