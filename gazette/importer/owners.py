"""Whose a picture is that names no photographer: readers, the net, agencies, staff; and who made a work that is shown.

**Source**: 读者提供, 王先生供图, 网上图片, 法新社照片, 摄影员　张三; papers of Hong Kong and
Malaysia often name no photographer.
"""

from __future__ import annotations

import re

from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import is_common_word

_NAME = rf"(?:[{HAN}]{{2,4}}|[{HAN}]\s{{1,2}}[{HAN}])"
_LAY = (
    r"(?:热心|本报)?(?:读者|市民|网民|网友|街坊|居民|村民|乘客|游客|民众|家属|家长|受访者|被访者|当事人|"
    r"主办单位|校方|店家|业者)"
)
_CALLED = rf"[{HAN}]{{1,3}}(?:先生|女士|小姐|太太|同学|老师|师傅|大爷|阿姨)"
_STAFF = rf"(?:特约|本[报刊])?(?:摄影员|摄影记者|摄影师|摄记)\s?:?\s?{_NAME}(?:\s?/?\s?摄)?"
_GAVE = r"(?:摄影?|拍摄|供图|提供|图片?|照片|相片)"
# The agencies of the world, by their names in full and short: 越南通讯社, 阿通社, 塔斯社, 路透社.
_AGENCY = (
    rf"(?:[{HAN}]{{1,8}}通(?:讯)?社"
    r"|(?:新华|中新|法新|路透|美联|欧新|中央|马新|合众|合众国际|塔斯|共同|时事|阿新|中华)社)"
)
_KEPT = (
    rf"(?:网上|网络|互联网|网民|档案|(?:本[报刊])?资料|本[报刊](?:档案)?|脸书|面子书|微博|[{HAN}]{{1,3}}社|{_AGENCY}|法新|路透|美联|欧新)"
    r"\s?(?:图片?|照片|相片|传真(?:图片|照片)?)"
    r"|(?:影片|视频|电视|网络|监控|画面)(?:截图|画面)|本[报刊](?:资料|档案)室?|互联网"
)
_OWNED = compile_late(
    rf"[(\[](?:图片?\s?[/:]\s?)?(?:{_STAFF}|(?:{_LAY}(?:\s?{_NAME})?|{_CALLED})\s?/?\s?{_GAVE}|{_KEPT})[)\]]$"
)
# These may close a report as well: （法新社）, （新华社供稿）, （市府提供）.
_OPEN = compile_late(
    rf"(?:[(\[](?:{_AGENCY}(?:供?稿|提供)?|(?:图片?|照片|相片)由[^()\[\]。]{{2,14}}提供|[{HAN}\s]{{2,12}}(?:供稿|提供))[)\]]"
    r"|(?<=[。!?”])\s+(?:新华|中新)社(?:供?稿|照片|图片))$"
)
_GIVEN = compile_late(r"[(\[](?:本[文版])?(?:图片?|照片)均?由[^()\[\]。]{2,16}(?:提供|摄影?)[)\]]$")
_GIVEN_LONGEST = 60
_LONGEST, _ENDS = 30, frozenset(")]稿片")  # such a credit, and what it ends in
# A work that names what it is made in before its title or behind it: 剪纸：喜鹊　赵兰, 《赶集》　版画　何 田.
_GENRE = r"(?:[中国版油年农民]{1,2}画|水印木刻|木刻|剪纸|书法|篆刻|水[彩粉墨]画?|速写|素描|漫画|宣传画|根雕)"
_MADE = compile_late(
    rf"(?:{_GENRE}(?:\s?:\s?[^\s。,;:!?()]{{1,14}}|\s+[^\s。,;:!?()《》]{{2,8}}|\s?《[^《》]{{1,14}}》)|《[^《》]{{1,14}}》\s*{_GENRE}(?:\s?\d{{1,3}}[×xX*]\d{{1,3}}\s?(?:cm|CM|厘米))?)"
    rf"\s{{1,4}}(?P<who>[{HAN}]{{2,3}}|[{HAN}]\s{{1,2}}[{HAN}])\s*(?:[作画刻绘])?(?P<post>\s?[(\[][^()\[\]]{{2,12}}[)\]])?"
)
_TITLED_WORK = compile_late(
    rf"{_GENRE}(?:\s?:\s?[^\s。,;:!?()]{{1,14}}|\s?《[^《》]{{1,14}}》)"
    rf"|《?[^\s。,;:!?()《》]{{1,14}}》?\s?[(\[](?!速写|素描)(?:{_GENRE}|摄影)[)\]]"
)


def find_maker(key: str) -> tuple[int, int] | None:
    """Return where a folded line that is a work's kind and title names who made it; None for another line."""
    match = _MADE.fullmatch(key.rstrip()) if " " in key else None
    if match is None or is_common_word(match["who"]):
        return None
    return match.start("who"), match.end()


def is_title_of_work(key: str) -> bool:
    """Say whether a folded line is a work's title and what it is made in: 篆刻：岁岁平安, 晚归（版画）."""
    return _TITLED_WORK.fullmatch(key.strip()) is not None


def find_owner(key: str) -> tuple[int, int] | None:
    """Return where brackets at a folded paragraph's end say whose its picture is, counted from 0, the end exclusive."""
    return _find(_OWNED, key)


def is_owner_line(key: str) -> bool:
    """Say whether a folded line of its own is such brackets and nothing else: （读者供图）."""
    return key[0] in "([" and _OWNED.fullmatch(key.rstrip()) is not None


def find_given(key: str) -> tuple[int, int] | None:
    """Return where the end of a folded text says who gave its pictures: （图片由受访者提供）."""
    closed = key[-1:] in (")", "]") and "由" in key
    match = _GIVEN.search(key, max(0, len(key) - _GIVEN_LONGEST)) if closed else None
    return match.span() if match else None


def find_source_of_picture(key: str) -> tuple[int, int] | None:
    """Return where a folded caption's end says who gave the picture, in words that close reports as well."""
    return _find(_OPEN, key)


def _find(form: re.Pattern[str], key: str) -> tuple[int, int] | None:
    words = key.rstrip()
    if words[-1:] not in _ENDS:
        return None
    match = form.search(words, max(0, len(words) - _LONGEST))
    return match.span() if match is not None and match.start() > 0 else None
