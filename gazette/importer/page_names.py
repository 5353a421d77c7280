"""The name of a page (版名): what its head says beside its number, the date, the paper's title and its makers.

**Source**: folios of dailies, county and enterprise papers, 1950s to today: 第6版 百姓健康, A12 广州新闻·街坊, 副 刊.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazette.importer import folios, furniture, staff_lines
from gazette.importer.lines import Line
from gazette.importer.sections import SECTION
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.numerals import RINGED
from gazette.text.patterns import compile_late

_COUNT = r"[\d一二三四五六七八九十]"
_DAY = r"[初十廿二三卅一四五六七八九]{1,3}日?"
_YEAR = r"[〇○零一二三四五六七八九十廿卅\d]{2,5}\s?年"
_NUMBERED = compile_late(
    rf"第\s?{SECTION}?{_COUNT}{{1,3}}\s?[版页张]|{SECTION}?\d{{1,3}}\s?版|(?:(?<=\s)|^){_COUNT}{{1,2}}\s?[版页](?=\s|$)|[{RINGED}]版?"
    r"|(?<![\dA-Za-z.:/()—-])[A-Za-z]{0,2}\d{1,2}(?![\dA-Za-z.:()年月日号期版元%—-]|/\d)"
)
# What stands before the word for a telephone or an address; bounded, for on a line of any length each place is tried.
_BEFORE = r"[^\s·]{0,40}"
# What a folio says beside the page's name: its date, its numbers, where to write or call.
_OTHER = compile_late(
    rf"(?:公元|西元|西历|公历|国历|佛历|中华民国|民国)?\s?{_YEAR}(?:\s?[\d一二三四五六七八九十元]{{1,3}}\s?月(?:\s?[\d一二三四五六七八九十廿卅]{{1,3}}\s?日)?)?"
    r"|\d{4}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{1,2}|[\d一二三四五六七八九十]{1,3}\s?月\s?[\d一二三四五六七八九十廿卅]{1,3}\s?日"
    r"|逢?(?:星\s?期\s?|周)[一二三四五六日天]|[农夏阴旧]历\S*"
    rf"|(?:岁次)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]\s?年?\s?)?[闰正冬腊一二三四五六七八九十]{{1,3}}月{_DAY}"
    r"|\(?(?:总第|总|第)\s?[\d〇○零一二三四五六七八九十百千万]+\s?[期号]\)?"
    rf"|(?:今[日天]|本期|共)(?:出版|共)?\s?{_COUNT}{{1,3}}\s?[版页张]"
    r"|(?:E-?mail|https?|www|QQ|微信|微博)\S*.*"
    rf"|{_BEFORE}(?:电话|热线|呼机|传真|短信)(?:电话)?(?:[:\s]*[\d(+A-Z]|:).*|\d+\s?小时\S*"
    rf"|{_BEFORE}(?:邮箱|信箱|投稿)(?::|\s+[\w.-]+@).*|{_BEFORE}(?:社址|地址|代号|定价|零售|刊号|许可证?|准印证?)[:\s].*",
    re.IGNORECASE,
)
_PIECE = compile_late(r"[^\s|()\[\]【】●■◆★▪•<>—]+")
_PARTED = "·‧./"  # the parts of one name: 广州新闻·街坊
_NAME = compile_late(rf"[{HAN}]{{1,9}}(?:[·‧./、][{HAN}]{{1,8}}){{0,4}}")
_SHORTEST, _LONGEST, _HEAD, _TOP = 2, 14, 14, 8
_NO_NAME = compile_late(
    r"主管|主办|出版|编辑|主编|校对|责编|美编|版式|值班|电话|报社|导读|要目|详见|请看|扫码|毛主席|地址|[定售全]价|零售|每份|免费|内部|注意保存"
    r"|承印|督印|机关报|天气|[阵小大]雨|多云|^阴|^晴|转晴|气温|最[高低]|[东南西北微]风|前[一二]日|刊出|印刷|付印|法律顾问|发行|今日[\d共出]|明日|复刊|专员|记者|第[一二三四五六七八九十\d、]+[版页张期号]|^版[次名]|^日期$|^[一二三四五六七八九十]+$|公司$|委员会$|[省市县区]委"
)
# Who answers for a paper; whoever is named behind gives no page its name: 督印人 王小明.
_PUBLISHERS = compile_late(r"督印人?[\s:]|承印[人者][\s:]|发行人[\s:]|社长[\s:]")
# Days of the almanac, which folios print behind the date.
_TERM = compile_late(
    r"立[春夏秋冬]|雨水|惊蛰|[春秋]分|清明|谷雨|小满|芒种|[夏冬]至|[小大][暑寒雪]|处暑|白露|寒露|霜降|除夕|春节"
)
# What names of pages end in, whatever the page is about.
_KIND = compile_late(
    r"(?:新闻|要闻|副刊|周刊|导刊|特刊|专[版页]|综合|时评|电讯|生活|市场|社区|纵横|之窗|在线|服务|[焦热]点|[港澳侨]闻|侨社|天地|观察|信[息箱]|报道|说法|公告|体育)$"
)
# What a supplement is called: 副刊“秋光”, 《雁门关》文艺副刊.
_SUPPLEMENT = compile_late(
    rf"版名\s?:\s?(?P<n>[{HAN}·]{{2,9}})|副刊\s*[“「『《](?P<q>[{HAN}]{{2,5}})[”」』》]|[“「『《](?P<r>[{HAN}]{{2,5}})[”」』》]\s?(?:文艺)?副刊"
)
_FIRST = compile_late(r"(?<![\dA-Z])0?1\s?版|第?一\s?版")
_UNNAMED = "副刊"  # what a supplement is, whatever it is called
_KNOWN, _BESIDE, _NEXT, _NEAR, _OF_KIND, _PLAIN, _ENOUGH = 3.0, 3.0, 3.0, 2.0, 1.5, -0.5, 2.0
_OWN_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a page's head: which line of the head it stands on, folded without spaces, and as printed."""

    line: int
    key: str
    printed: str


def find_page_name(lines: tuple[Traits, ...], *, first: bool) -> str | None:
    """Return the name of the page as printed, without the spaces in it, or None.

    What stands beside the page's number, or by itself next to it, is the name, unless it is the paper's own; of the
    ``first`` page only what pages are called everywhere is.
    """
    head = [trait for trait in lines if trait.top or trait.line.number <= _TOP][:_HEAD] or list(lines[:_HEAD])
    words = [word for index, trait in enumerate(head) for word in _list_words(index, trait.line)]
    numbered = [index for index, trait in enumerate(head) if _NUMBERED.search(_blank(_OTHER, trait.line.key))]
    titles = {word.key for word in words if _is_title(word.key)}
    own = words[0].key if words and not titles and _may_be_own(head[0].line.key, words[0]) else None
    best: tuple[float, str] | None = None
    for word in words:
        known = _is_known(word.key)
        numbered_first = _FIRST.search(head[word.line].line.key) is not None
        if word.key in titles or (not known and ((first and not numbered_first) or word.key == own)):
            continue
        beside = {other.key for other in words if other.line == word.line} - titles
        weight = _weigh(head, word, numbered, alone=beside == {word.key}) + _weigh_form(word.key)
        if weight >= _ENOUGH and (best is None or weight > best[0]):
            best = weight, word.printed
    return best[1] if best else None


def _is_known(key: str) -> bool:
    """Say whether pages of any paper are called so, both parts of the name: 要闻·综合."""
    return all(folios.is_page_name(part) for part in key.split("·"))


def _may_be_own(key: str, word: _Word) -> bool:
    """Say whether the first word of a page without a title may be the paper's: none beside the page's number is."""
    if word.line or len(word.key) < _OWN_SHORTEST:
        return False
    at = key.replace(" ", "").find(word.key)
    for match in _NUMBERED.finditer(_blank(_OTHER, key)):
        start, end = (len(key[:place].replace(" ", "")) for place in match.span())
        if end == at or (start == at + len(word.key) and match[0][-1].isdigit()):
            return False
    return True


def _weigh(head: list[Traits], word: _Word, numbered: list[int], *, alone: bool) -> float:
    """Return how much the place of a word, beside the page's number or by itself near it, speaks for it."""
    around = head[max(0, word.line - 1) : word.line + 2]
    if word.line in numbered:
        return _BESIDE
    if not alone or not any(trait.folio or trait.paged or trait.date or trait.paper for trait in around):
        return 0.0
    return _NEXT if any(abs(word.line - other) == 1 for other in numbered) else _NEAR


def _weigh_form(key: str) -> float:
    """Return how much a word looks like a page's name; what supplements are called tells more than that it is one."""
    if key.endswith(_UNNAMED) and folios.is_page_name(key):
        return _PLAIN
    return (_KNOWN if _is_known(key) else 0.0) + (_OF_KIND if _KIND.search(key) or "·" in key else 0.0)


def _is_title(key: str) -> bool:
    """Say whether a word is the paper's title: it ends in 报, or as one does and not as names of pages do."""
    if folios.is_page_name(key):
        return False
    return key.endswith(("报", "报社")) or (furniture.is_title_of_paper(key) and not _KIND.search(key))


def _blank(form: re.Pattern[str], key: str) -> str:
    return form.sub(lambda match: " " * len(match[0]), key)


# A page's name and number behind its makers: 责任编辑：李 明　校对：王 芳　要闻 02.
_BEHIND_STAFF = compile_late(rf"\s(?P<name>[{HAN}]{{2,4}}(?:·[{HAN}]{{2,4}})?)\s+(?:第\s?)?[A-D]?\d{{1,2}}\s?版?$")


def _list_words(index: int, line: Line) -> list[_Word]:
    """Return the words of a line that are no date, number, address or maker, what is spaced out as one word."""
    key = folios.blank_english_days(line.key)
    supplement = _SUPPLEMENT.search(key)
    if supplement:
        start, end = supplement.span(supplement.lastgroup or 0)
        return [_Word(index, key[start:end], line.text[start:end])]
    key = key[: published.start()] if (published := _PUBLISHERS.search(key)) else key
    posts = staff_lines.staff_words(key)
    behind = _BEHIND_STAFF.search(key) if posts else None
    if behind and key[posts[-1].end() : behind.start("name")].strip(" :/|"):  # 组版 康宁 12 names a maker
        start, end = behind.span("name")
        return [_Word(index, key[start:end], line.text[start:end])]
    key = re.sub(r"(?:本版|本期|值班|执行|责任|首席|副)$", "", key[: posts[0].start()]) if posts else key
    if any(sign in key for sign in ",。!?"):
        return []
    spans: list[tuple[int, int]] = []
    for piece in _PIECE.finditer(_blank(_NUMBERED, _blank(_OTHER, key))):
        for span in _cut_title(piece[0], piece.start()):
            single = span[1] - span[0] == 1
            if single and spans and _is_spaced(key, spans[-1]) and not key[spans[-1][1] : span[0]].strip():
                spans[-1] = spans[-1][0], span[1]
            else:
                spans.append(span)
    words = [_Word(index, "".join(key[a:b].split()), "".join(line.text[a:b].split())) for a, b in spans]
    return [word for word in words if _may_be_name(word.key)]


def _may_be_name(key: str) -> bool:
    if not _SHORTEST <= len(key) <= _LONGEST or _TERM.fullmatch(key) or _NAME.fullmatch(key) is None:
        return False
    return _NO_NAME.search(key) is None


def _is_spaced(key: str, span: tuple[int, int]) -> bool:
    """Say whether what is read so far of a word has a space behind each of its characters."""
    return all(len(piece) == 1 for piece in key[slice(*span)].split())


def _cut_title(piece: str, start: int) -> list[tuple[int, int]]:
    """Return where a word and the paper's title before or behind it stand: 潇湘早茶报·芙蓉副刊."""
    left = len(piece) - len(piece.lstrip(_PARTED + ":《》“”"))
    bare = piece.strip(_PARTED + ":《》“”")
    spans = [(match.start() + start + left, match.end() + start + left) for match in re.finditer(r"[^·‧/.]+", bare)]
    titled = [_is_title(piece[a - start : b - start]) for a, b in spans]
    if any(titled) or not spans:
        return spans
    return [(spans[0][0], spans[-1][1])]
