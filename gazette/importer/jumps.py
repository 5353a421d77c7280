"""Jump lines: where an article goes on, and where it comes from.

**Source**: （下转第4版）, 下转2版, （上接第一版）, 紧接第三版, （转第四版②）, with or without the headline in 《》.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazette.text.numerals import NUMERAL, parse_number

# A page, several of them (the first counts), the front page, or a letter and a number without 版.
_PAGE = (
    rf"(?:第?\s*(?P<letter>[A-Da-d])?\s*(?P<page>{NUMERAL})(?:\s?[、,]\s?{NUMERAL})*\s*[版页]"
    r"|(?P<front>头版)|[A-Da-d](?P<bare>\d{1,2}))"
)
_TAIL = r"(?!.{0,3}中缝)(?:\s*《[^》]{2,40}》)?[^()\[\]。]{0,24}?"
_ON = re.compile(
    rf"[▶→▲●>»]*[(\[【]?\s*[▶→▲●>»]*\s*(?:未完,?\s?)?(?:(?:文|全文?|紧)?下?转|转载|接|紧接|下接|续见)(?:本报|今日)?{_PAGE}{_TAIL}[)\]】]?\s*。?$"
)
_FROM = re.compile(
    rf"[◀←▲●<«]*[(\[【]?\s*[◀←▲●<«]*\s*(?:文?上接|文接|紧接|接自?|承接?|续(?=第))(?:本报|今日)?{_PAGE}{_TAIL}(?:[)\]】]|(?=\s)|$)"
)
# What else there is on another page, which ends a text as well: （相关报道见4版）, （名单详见第三版）.
_POINTER = re.compile(
    rf"[(\[【](?:[\u3400-\u9fff、]{{0,10}}[见刊]|[\u3400-\u9fff、]{{2,10}}转)(?:于|本报|今日)?"
    rf"(?:{_PAGE}|第?[A-Da-d]?\d{{1,2}}\s?[-—~至]\s?[A-Da-d]?\d{{1,2}}\s?版)[)\]】]$"
)
# What they have in common: 下转, 转第 and 转载 have 转.
_WORDS, _IN_WORDS = ("转", "紧接", "接第", "下接", "续见"), re.compile("[转接续]")


@dataclass(frozen=True, slots=True)
class Jump:
    """A jump line in a folded text. **Units**: positions count from 0, the end exclusive; the page from 1."""

    start: int
    end: int
    page: int


def find_jump_on(key: str) -> Jump | None:
    """Return the words at the end of a folded line that say where the article goes on."""
    start = max(map(key.rfind, _WORDS)) if _IN_WORDS.search(key) else -1
    if start < 0:
        return None
    while start > 0 and key[start - 1] in "([【 ▶→▲●>»下紧文全":
        start -= 1
    if key.endswith(("未完,", "未完"), 0, start):
        start = key.rindex("未完", 0, start)
        start -= start > 0 and key[start - 1] in "([【"
    match = _ON.match(key, start)
    if match is None or _is_plain(key, match):
        return None
    return _jump(match)


def _is_plain(key: str, match: re.Match[str]) -> bool:
    """Without brackets and without 下转 the words may be part of the sentence."""
    bracketed = match[0].lstrip()[:1] in "([【"
    return (
        not bracketed
        and "下转" not in match[0].replace(" ", "")
        and match.start() > 0
        and bool(key[: match.start()].strip())
    )


def find_jump_from(key: str) -> Jump | None:
    """Return the words at the head of a folded line that say where the article comes from."""
    match = _FROM.match(key)
    if match is None:
        return None
    if match[0][:1] in "接续承文" and "第" not in match[0]:
        return None
    return _jump(match)


def points_to_page(key: str) -> bool:
    """Say whether a folded text ends with what else there is on another page: （相关报道见4版）."""
    if key[-1:] not in ")]】":
        return False
    start = max(map(key.rfind, "([【"))
    return start >= 0 and _POINTER.match(key, start) is not None


def _jump(match: re.Match[str]) -> Jump | None:
    page = 1 if match["front"] else parse_number(match["page"] or match["bare"])
    return Jump(match.start(), match.end(), page) if page else None
