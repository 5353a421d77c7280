"""The issue's number (期号) and how many pages it has (版数), as mastheads and folios print them.

**Source**: 第12345期, 第八百六十三號, 第22期（总第371期）, 复刊第23期, 本报第3186号; 今日8版, 本期八開四版,
A叠32版 B叠16版, 全份五疊40版, 今日出紙兩大張.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gazette.importer.furniture import is_title_of_paper
from gazette.importer.lines import Line
from gazette.text.han import HAN
from gazette.text.numerals import FORMAL, parse_count
from gazette.text.patterns import compile_late

_FIGURES = rf"\d〇○零一二三四五六七八九十百千万{FORMAL}佰仟"
# Behind it stands nothing that goes on with the words: 第十二期体育奖券, 第8号台风.
_ENDS = rf"(?![{HAN}])|(?=[今本共总代每逢星国农零内定中编邮]|出版|周|第|试刊|复刊|免费|旧历|夏历|阴历)"
_NUMBER = compile_late(rf"(?:总第|第|(?<=[(\s])总)\s*(?P<n>[{_FIGURES}]{{1,12}})\s*[期号](?:{_ENDS})")
# A licence, whose number is no issue's: 报刊登记证第093号, 内版台志字第〇五一八号, 准印证号：（98）第0476号.
_LICENSED = compile_late(r"(?:[证証照]|登记|许可|准印|备案|邮政|工商|[部)\]]字|[类台志内]字|文件)[^期]{0,12}$")
# What supplements and pages are called that count their own numbers: 文学副刊第206期, 理论周刊　第183期.
_SUPPLEMENT = compile_late(r"(?:副刊|周刊|专[刊页版栏]|特刊|文[艺学]|园地|乐园|版|会客厅|论坛|[”》])$")
_NAMED = compile_late(rf"[{HAN}]{{2,6}}|[{HAN}]{{2,4}}(?:·[{HAN}]{{2,4}}){{1,2}}")
# Words of mastheads that are no name: 内部资料　免费交流　第1187期, 复刊第23期, 中共云溪县委机关报　第12期.
_STOCK = compile_late(
    r"[复试创]刊$|资料|交流|发行|主[办管]|出版|赠阅|零售|刊物|机关|代号|非卖品|编印|总[第编]?$|合编|[校院会社矿厂本]刊$|[今本][日期天]|星期|[年月日历号期开张周晨晚夜午字]$|[\d一二三四五六七八九十]\s?版$|[初十廿][一二三四五六七八九十]$"
)
_GAP = compile_late(r"\s{2,}|[\d|()]")
_COUNT = r"(?P<n>\d+|[〇零一二三四五六七八九十廿卅百两]+)"
_TODAY = r"(?:[今本][日天期]|全份)"
_KIND = r"(?:出版?|出纸|特刊|专刊|增刊|号外|报纸|本报|共|[一二三四八][开叠]|[两五六七九]叠|\d叠)"
# 共五页 is how long a manuscript is.
_PAGES = compile_late(
    rf"{_TODAY}\s*(?:{_KIND}\s*){{0,3}}{_COUNT}\s*[版页]|(?:共|对开|[四八]开)\s*{_COUNT.replace('<n>', '<m>')}\s*版"
)
# Papers of several sections tell the pages of each: A叠32版 B叠16版.
_SECTIONS = compile_late(r"[A-Z]叠\s?(?P<n>\d{1,3})\s?版")
# A sheet has four pages: 今日出紙兩大張, 今日一張半.
_SHEETS = compile_late(rf"{_TODAY}\s*(?:{_KIND}\s*){{0,2}}{_COUNT}\s*(?P<large>大)?张(?P<half>半)?")
_SHEET_PAGES, _HALF_SHEET = 4, 2


def find_number(lines: Sequence[Line], name: str | None) -> str | None:
    """Return the issue's number as the first line prints it that has one which is no supplement's and no licence's.

    ``name`` is what the page is called: 汽笛 counts its own numbers.
    """
    titles = _list_titles(lines)
    for at, line in enumerate(lines):
        above = lines[at - 1].key if at and lines[at - 1].number == line.number - 1 else ""
        for match in _NUMBER.finditer(line.key):
            before = line.key[: match.start()].rstrip(" (,·|")
            own = match[0].startswith("总") or not _is_supplement(before, above, name, titles)
            if own and _LICENSED.search(before) is None:
                return "".join(line.text[slice(*match.span("n"))].split())
    return None


def _list_titles(lines: Sequence[Line]) -> frozenset[str]:
    """Return what the paper may be called: the names of papers on its lines, else what its first line says."""
    words = [word for line in lines for word in (line.key, *line.key.split())]
    titles = frozenset("".join(word.split()) for word in words if is_title_of_paper(word))
    sure = frozenset(title for title in titles if title.endswith("报"))
    return sure or titles or frozenset("".join(line.key.split()) for line in lines[:1])


def _last_word(before: str) -> str:
    """Return the last word of what stands before a number, spaced out or not."""
    pieces = before.split()
    if pieces and all(len(piece) == 1 for piece in pieces[-2:]):
        return "".join(_GAP.split(before)[-1].split())
    return pieces[-1] if pieces else ""


def _is_supplement(before: str, above: str, name: str | None, titles: frozenset[str]) -> bool:
    """Say whether the word before a number names what it counts: 副刊“秋光”, 汽　笛, 文学副刊, and not the paper.

    Where a line begins with the number, the line above may, if supplements or this page are called so.
    """
    word = _last_word(before or above)
    bare = word.strip("《》")
    if not word or bare in titles or bare.endswith("报") or _STOCK.search(word):
        return False
    if word == name or _SUPPLEMENT.search(word):
        return True
    return bool(before) and _NAMED.fullmatch(word) is not None


def find_page_count(keys: Sequence[str]) -> int | None:
    """Return how many pages the issue has by the first folded line that says so."""
    return next((count for key in keys if (count := read_page_count(key))), None)


def read_page_count(key: str) -> int | None:
    """Return how many pages a folded line says that the issue has."""
    sections = [int(match["n"]) for match in _SECTIONS.finditer(key)]
    if sections:
        return sum(sections)
    pages = _PAGES.search(key)
    if pages:
        return parse_count(pages["n"] or pages["m"]) or None
    sheets = _SHEETS.search(key)
    return _count_sheets(sheets.group) if sheets else None


def _count_sheets(part: Callable[[str], str | None]) -> int | None:
    """Return how many pages so many sheets have; several that are not called large are pages: 今日出纸四张."""
    number = parse_count(part("n") or "")
    if not (part("large") or part("half") or number == 1):
        return number or None
    return (number * _SHEET_PAGES + (_HALF_SHEET if part("half") else 0)) or None
