"""Lines of their own that tell, right below a text, where it was taken from or what it is.

**Source**: 综合新华社、中新社报道, 据《…》, ——译自《…》, 来源：《…》 without brackets; （据新华社）,
（作者为…）, （本报…专访） in brackets.
"""

from __future__ import annotations

from functools import lru_cache

from gazette.importer.closers import Closer, find_bracket, find_closer, read_names
from gazette.importer.openers import find_opener
from gazette.importer.people import Named
from gazette.importer.taken_from import DONE, PAPER, find_taken
from gazette.importer.told_sources import find_source_line
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_PAPERS = rf"{PAPER}(?:[、,和及与\s]{PAPER})*"
_WHOLE = compile_late(
    rf"本报综合(?:报[道导]|消息|整理)|综合(?:本报)?{_PAPERS}等?(?:媒体)?(?:报[道导]|消息|电|整理)"
    rf"|(?:(?:均|以上均?|本[版组]稿件)?据|[摘转]自|转载自|选自){_PAPERS}(?:电|报[道导]|消息)?|(?:稿件|资料|新闻)?来源[:/]\s?{_PAPERS}"
    rf"|(?:本文)?(?:{DONE})[{HAN}\d]{{0,10}}?《[^》]+》[^。!?;]{{0,16}}"
)


# What several texts were taken from, a note below the last of them: （均据新华社）.
_OF_MANY = compile_late(r"[(\[]\s*(?:以上|[均皆都]|本[版栏组])")
# Where the figures above are from: （据长春市联合书城统计）, （来源：中部汽车流通研究中心）.
_OF_DATA = compile_late(r"(?:统计|数据|测算)[)\]]$|来源[:/](?!.*(?:报|网|社|新闻|客户端|杂志|周刊|》))")
# The same with who wrote it: 来源：《人民日报》 作者：康宁.
_WITH_WRITER = compile_late(rf"(?P<source>(?:稿件)?来源[:/]\s?{PAPER})\s+作者\s?[:/]\s?(?P<who>[{HAN}、 ]{{2,16}})")
_LABELLED = compile_late(r"(?:稿件)?来源[:/]")
_DASH = compile_late(r"—{1,2}\s*(?=[^—])")


@lru_cache(maxsize=1024)
def find_whole_source(key: str) -> Closer | None:
    """Return what a folded line names as its text's source when it does nothing else, in brackets or without."""
    dash = _DASH.match(key)
    start = dash.end() if dash else 0
    if _WHOLE.fullmatch(key, start):
        return Closer(0, len(key), source=(start, len(key)))
    told = find_source_line(key)
    if told:
        return Closer(0, len(key), source=told.source)
    if key.startswith(("(", "[")):
        noted = find_bracket(key)
        whole = noted is not None and not noted.start and noted.source != (0, 0)
        return noted if whole and _OF_MANY.match(key) is None and _OF_DATA.search(key) is None else None
    printed = _WITH_WRITER.fullmatch(key)
    who = read_names(key, *printed.span("who")) if printed else ()
    if printed and who:
        return Closer(0, len(key), who, source=printed.span("source"))
    taken = find_taken(key, start, len(key))
    return None if taken is None else Closer(0, len(key), (Named(taken.did, taken.who),), source=taken.source)


def is_labelled_source(key: str) -> bool:
    """Say whether a folded line says 来源： and what its text was taken from, and nothing else but who wrote it."""
    return _LABELLED.match(key) is not None and find_whole_source(key) is not None


def names_source_alone(key: str) -> bool:
    """Say whether what ends a folded paragraph names its source and no writer, as that of one part of a text may."""
    closer = find_closer(key)
    return closer is not None and not closer.people


def tells_source(key: str, above: str) -> bool:
    """Say whether a folded line, right below a sentence, tells where the text came from: it opens no report."""
    if above.rstrip("”")[-1:] != "。":
        return False
    if key[0] not in "([":
        return find_whole_source(key) is not None
    head = find_opener(key)
    if head is None or key[-1] not in ")]":
        return False
    noted = find_bracket(key)
    return (noted is not None and not noted.start and not noted.people) or (head.end >= len(key) and not head.people)
