"""Staff lines: who made the page (责任编辑, 版式, 校对), and the page's number before them.

**Source**: staff lines of dailies, at a page's head or foot, behind its folio or alone.
"""

from __future__ import annotations

import re

from gazette.importer.folios import is_page_name, names_page
from gazette.importer.furniture import OWN_NAME
from gazette.importer.posts import SURE_POST
from gazette.importer.sections import SECTION
from gazette.text.han import HAN
from gazette.text.numerals import RINGED, parse_number
from gazette.text.patterns import compile_late

_FEW_PIECES = 2

_STAFF = compile_late(
    r"(?:第?[一二三四五六七八九十\d]{1,3}版\s?|本版|本期|今日|本日|当[班日]|轮值|版面|值班|执行|责任|首席|视觉|美术|图片|文字|见习|一审|二审|三审|统筹|策划|主编|副)?(?:总监制|出品|执编|编审|主审|监印|责任编辑|[責责]任[編编][輯辑]|[編编][輯辑]|主\s?[編编]|总?值班(?=[::])|校[對对]|[採采][訪访]主任|(?:总编室|编辑部|新闻部|采编部|夜编部)主任|承印|督印人?|責編|责编|责校|编辑|主编|总编辑?|编委|主任|版式(?:设计|编辑)?|美编|校对|检校|校检|审校|校审|审签|签发|审读|组版|排版|制图|"
    rf"设计|美术编辑|视觉|终审|初审|复审|[一二三][审读校](?:[一二三][校审])?|审核|监制|统筹|策划|电子信箱|电子邮箱|邮箱|电话|热线)\s*(?:[::/|⊙◎]|\s(?=[{HAN}]))"
)
_SIGN = compile_late(r"[::/|⊙◎\s]")  # one of these stands behind each post
_LEADING_DATE = compile_late(r"(?:\d{1,2}\s+)?\d{4}年\d{1,2}月\d{1,2}日\s*(?:(?:星期|周)[一二三四五六日天]\s*)?(?=\S)")
# Who drew what stands on the page, before its other makers: 插图 陈步云 校对 温小燕.
_DRAWN = compile_late(
    r"(?:插图|题图|题花|篆刻|刊头|组稿)[:\s]"
    rf"(?:[{HAN}]{{2,3}}|[{HAN}] [{HAN}])\s+(?=[{HAN}])"
)
# Where to write for the page, before those who made it: 投稿电话:2417 责任编辑:于 淼.
_CALLED = compile_late(r"(?:投稿|联系|编辑部|本版)?(?:电话|热线|邮箱|信箱):\s?[\w@.()—-]+\s+")
# Who publishes the paper, before those who made the page: 发行人：余坤成　总编辑：林以乐.
_LED = compile_late(
    rf"(?:(?:发行人|社长|督印人?|承印人?)[:\s]\s?(?:[{HAN}]{{2,4}}|[{HAN}] [{HAN}])\s+){{1,3}}(?=[{HAN}])"
)
# A page's number on a line above the text, before its name or those who made it.
_OWN_PAGE = compile_late(rf"第?\s?{SECTION}?0?(?P<n>\d{{1,2}}|[一二三四五六七八九十]{{1,3}}|[{RINGED}])\s?版[\s|·:]+")
# The same with its name, before those who made it.
_NAMED_PAGE = compile_late(_OWN_PAGE.pattern + rf"[{HAN}·]{{2,6}}[\s|·:]+(?=本版|责任|[编編][辑輯])")
# A page's number and name, before those who made it: 06 社会·法治 编辑 苗青.
_NAMED_NUMBER = compile_late(rf"{SECTION}?0?\d{{1,2}}[\s|·:]+[{HAN}·]{{2,8}}[\s|]+(?=\S+?[\s:]\s?[{HAN}])")
# A page's number and name before those who made it, without 版: B07 楼市 责编:夏青.
_BEFORE_MAKERS = compile_late(rf"{SECTION}?0?(?P<n>\d{{1,2}})[\s|·:]+(?=[{HAN}·]{{2,6}}[\s|·:]+\S)")
_BEFORE_STAFF = (OWN_NAME, _NAMED_PAGE, _OWN_PAGE, _NAMED_NUMBER)


def is_staff_line(key: str) -> bool:
    """Say whether a folded line names those who made the page."""
    if "。" in key or len(key) >= 90 or _SIGN.search(key) is None:  # noqa: PLR2004  # a staff line is one line
        return False
    bare = key.lstrip("■□●○◆◇★☆▲△·|()[] ")
    dated = _LEADING_DATE.match(bare) if bare[:1].isdigit() else None
    bare = bare[dated.end() :] if dated else bare
    before = _DRAWN.match(bare) or _CALLED.match(bare) or _LED.match(bare)
    bare = bare[before.end() :] if before else bare
    own = next(filter(None, (form.match(bare) for form in _BEFORE_STAFF)), None)
    return _STAFF.match(bare, own.end() if own else 0) is not None


def is_slashed_staff_line(key: str) -> bool:
    """Say whether slashes part a folded line into pieces, a page number and posts with names: 8版/案件/编辑 邵正."""
    if key.count("/") < _FEW_PIECES:
        return False
    pieces = [piece.strip() for piece in key.split("/")]
    posts = sum(1 for piece in pieces if _STAFF.match(piece) and " " in piece)
    return posts > 0 and (posts > 1 or any(names_page(piece) for piece in pieces))


def staff_words(key: str) -> tuple[re.Match[str], ...]:
    """Return the posts that a staff line names, in order."""
    return tuple(SURE_POST.finditer(key))


def find_own_page(key: str) -> int | None:
    """Return the number of the page that a folded line names first, its name or its makers behind: 第2版 综合新闻."""
    own = _OWN_PAGE.match(key)
    match = own or _BEFORE_MAKERS.match(key)
    if match is None:
        return None
    rest = key[match.end() :].strip(" |·:")
    named = own is not None and is_page_name(rest)
    return parse_number(match["n"]) if named or staff_words(rest) else None
