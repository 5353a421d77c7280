"""Columns that a page's own text calls so: 本报今起开设“百年荣光·百个故事”专栏.

**Source**: what the editors say below the name of a column when they open it, and readers who write to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from gazette.importer.traits import Traits
from gazette.text.patterns import compile_late

_KIND = r"(?:专栏|專欄|栏目|欄目|专题|專題|专版|專版|[专專]刊|版块|板块|系列[报報][道导導])"
_QUOTED = r"[“《「『]([^“”《》「」『』,。;!?]{3,18})[”》」』]"
_CALLED = compile_late(rf"{_QUOTED}(?:大型|主题|主題|特别|特別)?{_KIND}|{_KIND}[—:]{{0,2}}{_QUOTED}")
_SAYS, _SERIES = compile_late(r"[栏欄专專版块刊]"), "系列"  # one is in any such name
# Which instalment it is, behind the name: （73）, 之三, ⑤.
_NUMBER = compile_late(
    r"(?:\s?[(\[【〔]?(?:[第之]?\s?[\d一二三四五六七八九十百]{1,4}[期篇集]?)[)\]】〕]|[①-⑳]|\s?之[一二三四五六七八九十]{1,3})$"
)
_MARKS = " ·|—-●■◆★▲▼□○◇☆“”《》「」『』【】[]<>〈〉"
_QUOTES = compile_late(r"[“”‘’「」『』]")
_WIDEST, _NEAR, _REACH, _NUMBER_LONGEST = 22.0, 1, 40, 10


def names_as_column(key: str, text: str) -> bool:
    """Say whether a folded text calls what a folded line says a column, the instalment's number left out."""
    name = _bare(key)
    return len(name) > 1 and name in text and name in _list_called(text)


def find_called(traits: Sequence[Traits]) -> frozenset[int]:
    """Return the lines that are nothing but the name of what a text further down calls a column.

    What stands beside the page's number and date is the name of the page.
    """
    found: set[int] = set()
    for index, trait in enumerate(traits):
        if _SERIES not in trait.line.key and not _SAYS.search(trait.line.key):
            continue
        around = "".join(each.line.key for each in traits[max(0, index - _NEAR) : index + _NEAR + 1])
        names = _list_called(around)
        if names:
            reach = range(max(0, index - _REACH), index)
            found |= {at for at in reach if _bare(traits[at].line.key) in names and _heads(traits, at)}
    return frozenset(found)


def _heads(traits: Sequence[Traits], at: int) -> bool:
    here, below = traits[at], traits[at + 1]
    marked = here.folio or here.staff or here.date or below.folio or below.staff or below.date
    return here.line.width <= _WIDEST and not (here.line.closed or marked)


def _list_called(text: str) -> set[str]:
    return {(match[1] or match[2]).strip(_MARKS) for match in _CALLED.finditer(text)}


def _bare(key: str) -> str:
    """Return a column's name without its marks and number, and without those of a word inside it: “码”上办."""
    words = key.strip()
    number = _NUMBER.search(words, max(0, len(words) - _NUMBER_LONGEST))
    return _QUOTES.sub("", words[: number.start() if number else len(words)].strip(_MARKS))
