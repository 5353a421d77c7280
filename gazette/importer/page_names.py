"""The name of a page (版名): what its head says beside its number, the date, the paper's title and its makers.

**Source**: folios of dailies, county and enterprise papers, 1950s to today: 第6版 百姓健康, A12 广州新闻·街坊, 副 刊,
2基层传真2013年12月5日星期四, 雅集　12　责编：苏陌, （版二第）聞新際國.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gazette.importer import staff_lines
from gazette.importer.beside_names import blank, blank_counts
from gazette.importer.folios import blank_english_days
from gazette.importer.issue_dates import Found
from gazette.importer.lines import Line
from gazette.importer.name_words import is_edition, is_known, is_title, may_be_name, names_kind, titles_no_paper
from gazette.importer.sections import SECTION
from gazette.importer.traits import Traits
from gazette.importer.turned_lines import is_turned, read_way, turn
from gazette.text.dates import find_dates
from gazette.text.han import HAN
from gazette.text.numerals import RINGED
from gazette.text.patterns import compile_late

_COUNT = r"[\d〇○零一二三四五六七八九十]"
_NUMBERED = compile_late(
    rf"[(]?第\s?{SECTION}?{_COUNT}{{1,3}}\s?[版页张][)]?|{SECTION}?\d{{1,3}}(?:\s?[—~、-]\s?{SECTION}?\d{{1,3}})?\s?版|第?[{RINGED}]\s?版?"
    rf"|(?:(?<=\s)|^){_COUNT}{{1,2}}\s?[版页](?=[\s·:]|$)|(?<=[{HAN}])第{_COUNT}{{1,3}}版"
    rf"|{SECTION}\d{{1,2}}\s?[—~/-]\s?{SECTION}?\d{{1,2}}|(?<!\d)0\d\s?[—-]\s?0?\d{{1,2}}(?!\d)"
    r"|(?<![\dA-Za-z.:/()—-])(?<!第)[A-Za-z]{0,2}\d{1,2}(?![\dA-Za-z.:()年月日号期版元%—-]|/\d|\s?周年)"
)
# What stands before the word for a telephone or an address; bounded, for on a line of any length each place is tried.
_BEFORE = r"[^\s·]{0,40}"
# What a folio says beside the page's name: where to write or call.
_OTHER = compile_late(
    r"(?:E-?mail|https?|www|QQ|微信|微博)\S*.*"
    rf"|{_BEFORE}(?:电话|热线|呼机|传真|短信)(?:电话)?(?:[:\s]*(?:[(+A-Z]|\d[\d\s()—×*-]{{3,}})|:).*|\d+\s?小时\S*"
    rf"|{_BEFORE}(?:邮箱|信箱|投稿)(?::|\s+[\w.-]+@).*|{_BEFORE}(?:社址|地址|代号|定价|零售|刊号|许可证?|准印证?)[:\s].*",
    re.IGNORECASE,
)
_PIECE = compile_late(r"[^\s|()\[\]【】●■◆★▪•<>—]+")
_PARTED = "·‧./・"  # the parts of one name: 广州新闻·街坊
_AROUND = " 【】[]()|/" + _PARTED
_HEAD, _TOP, _LISTED = 14, 8, 3
# Who answers for a paper; whoever is named behind gives no page its name: 督印人 王小明.
_PUBLISHERS = compile_late(r"督印人?[\s:]|承印[人者][\s:]|发行人[\s:]|社长[\s:]")
# What a supplement is called: 副刊“秋光”, 《雁门关》文艺副刊, 渡口　文学副刊　第391期.
_SUPPLEMENT = compile_late(
    rf"版名\s?:\s?(?P<n>[{HAN}·]{{2,9}})|副刊\s*[“「『《](?P<q>[{HAN}]{{2,5}})[”」』》]|[“「『《](?P<r>[{HAN}]{{2,5}})[”」』》]\s?(?:文艺)?副刊"
    rf"|^(?P<s>[{HAN}](?:\s?[{HAN}]){{1,3}})\s+(?:文艺|文学|综合)副刊"
)
_FIRST = compile_late(r"(?<![\dA-Z])0?1\s?版|第?一\s?版")
_KNOWN, _BESIDE, _TOUCHING, _NEXT, _NEAR, _OF_KIND, _ENOUGH = 3.0, 4.5, 0.5, 3.0, 2.0, 1.5, 2.0
_OWN_SHORTEST = 4
# A page's name and number behind its makers: 责任编辑：李 明　校对：王 芳　要闻 02.
_BEHIND_STAFF = compile_late(rf"\s(?P<name>[{HAN}]{{2,4}}(?:·[{HAN}]{{2,4}})?)\s+(?:第\s?)?[A-D]?\d{{1,2}}\s?版?$")
# A post has its name behind it; 视觉 alone is what the page shows.
_NAMED = compile_late(rf"\s?[:/|⊙◎]|\s*[{HAN}]")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a page's head: which line of the head it stands on, folded without spaces, as printed, and where."""

    line: int
    key: str
    printed: str
    start: int
    end: int


def find_page_name(lines: Sequence[Traits], page: Found) -> str | None:
    """Return the name of the page as printed, without the spaces in it, or None.

    What stands beside the page's number, or by itself next to it, is the name, unless it is the paper's own; of the
    first page only what pages are called everywhere is, and what is made as names are where it is only taken for that.
    """
    first, guessed = page.value == 1, bool(page.why) and not page.plain
    head = _find_head(lines, page)
    keys = [_read_key(trait.line) for trait in head]
    words = [word for index, trait in enumerate(head) for word in _list_words(index, trait.line)]
    numbers = {at: spans for at, key in enumerate(keys) if (spans := _find_numbers(key))}
    titles = {word.key for word in words if is_title(word.key)}
    words = words if titles else _cut_own(words)
    own = words[0].key if words and not titles and _may_be_own(head[0].line, words[0]) else None
    best: tuple[bool, float, str] | None = None
    for word in words:
        known = is_known(word.key)
        fronted = first and not (_FIRST.search(keys[word.line]) or (guessed and names_kind(word.key)))
        if word.key in titles or (not known and (fronted or word.key == own)):
            continue
        beside = {other.key for other in words if other.line == word.line} - titles
        titled = any(other.line == word.line and other.key in titles for other in words)
        alone = beside == {word.key} or (titled and len(beside) == _PAIR)
        weight = _weigh(head, word, numbers, alone=alone) + _weigh_form(word.key)
        told = (not is_edition(word.key), weight, word.printed)
        if weight >= _ENOUGH and (best is None or told[:2] > best[:2]):
            best = told
    return best[2] if best else None


_PAIR = 2


def _find_head(lines: Sequence[Traits], page: Found) -> list[Traits]:
    """Return the lines of the page's head, and the one with its number, where that stands at the foot: 教育 6."""
    head = [trait for trait in lines if trait.top or trait.line.number <= _TOP][:_HEAD] or list(lines[:_HEAD])
    numbered = [] if page.why else [trait for trait in lines if trait.line.number == page.line and trait not in head]
    return head + numbered


def _read_key(line: Line) -> str:
    """Return a folded line without its days, as it is read."""
    return blank_counts(blank_english_days(read_way(line.key)))


def _find_numbers(key: str) -> list[tuple[int, int]]:
    """Return where the page's number may stand in a folded line; a list of pages has more than three."""
    spans = [match.span() for match in _NUMBERED.finditer(blank(_OTHER, key))]
    return spans if len(spans) <= _LISTED else []


def _cut_own(words: list[_Word]) -> list[_Word]:
    """Return words without the paper's own name before that of the page, where no other word is one: 城市快线·民生."""
    if not words or words[0].line:
        return words
    before, dot, name = words[0].key.rpartition("·")
    if not dot or len(before) < _OWN_SHORTEST or any(map(is_known, (before, before[:2]))) or names_kind(before):
        return words
    if "·" in before or not (is_known(name) or names_kind(name)):
        return words
    first = words[0]
    return [_Word(0, name, first.printed[-len(name) :], first.end - len(name), first.end), *words[1:]]


def _may_be_own(line: Line, word: _Word) -> bool:
    """Say whether the first word of a page without a title may be the paper's: none beside the page's number is.

    Between the number and the day stands either, unless it is made as names of pages are: 04　绿色江淮　2019年3月22日.
    """
    if word.line or len(word.key) < _OWN_SHORTEST or "·" in word.key[:_OWN_SHORTEST] or titles_no_paper(word.key):
        return False
    key = read_way(line.key)
    behind = key[word.end :].lstrip()
    if not names_kind(word.key) and "·" not in word.key and any(day.start == 0 for day in find_dates(behind)):
        return True
    spans = _find_numbers(_read_key(line))
    above = any(end <= word.start and not key[end : word.start].strip(_AROUND) for _, end in spans)
    gaps = ((key[word.end : start], key[start:end].strip()[-1:].isdigit()) for start, end in spans if start >= word.end)
    below = any(not gap or (digit and not gap.strip(" 】]")) for gap, digit in gaps)
    return not (above or below)


def _weigh(head: list[Traits], word: _Word, numbers: dict[int, list[tuple[int, int]]], *, alone: bool) -> float:
    """Return how much the place of a word, beside the page's number or by itself near it, speaks for it."""
    around = head[max(0, word.line - 2) : word.line + 3]
    if word.line in numbers:
        near = any(_lies_near(word, start, end) for start, end in numbers[word.line])
        return _BESIDE + _TOUCHING * near
    if not alone or not any(trait.folio or trait.paged or trait.date or trait.paper for trait in around):
        return 0.0
    return _NEXT if any(abs(word.line - other) == 1 for other in numbers) else _NEAR


def _lies_near(word: _Word, start: int, end: int) -> bool:
    """Say whether a number stands right before or behind a word, but for a space or a point."""
    return max(start - word.end, word.start - end) <= _PAIR


def _weigh_form(key: str) -> float:
    """Return how much a word looks like a page's name; what editions are called tells no more than that it is one."""
    if is_edition(key):
        return 0.0
    return (_KNOWN if is_known(key) else 0.0) + (_OF_KIND if names_kind(key) or "·" in key else 0.0)


def _list_words(index: int, line: Line) -> list[_Word]:
    """Return the words of a line that are no date, number, address or maker, what is spaced out as one word."""
    turned = is_turned(line.key)
    printed, key = (turn(line.text), turn(line.key)) if turned else (line.text, line.key)
    supplement = _SUPPLEMENT.search(key)
    if supplement and not is_title(supplement[supplement.lastgroup or 0]):
        return [_cut_word(index, key, printed, supplement.span(supplement.lastgroup or 0))]
    whole, key = key, _read_key(line)
    key = key[: published.start()] if (published := _PUBLISHERS.search(key)) else key
    posts = [post for post in staff_lines.staff_words(key) if _NAMED.match(key, post.end())]
    behind = _BEHIND_STAFF.search(key) if posts else None
    if behind and key[posts[-1].end() : behind.start("name")].strip(" :/|"):  # 组版 康宁 12 names a maker
        return [_cut_word(index, key, printed, behind.span("name"))]
    key = re.sub(r"(?:本版|本期|值班|执行|责任|首席|副)$", "", key[: posts[0].start()]) if posts else key
    if any(sign in key for sign in ",。!?"):
        return []
    words = [_cut_word(index, key, printed, span) for span in _find_spans(key, whole)]
    return [word for word in words if may_be_name(word.key)]


def _find_spans(key: str, whole: str) -> list[tuple[int, int]]:
    """Return where the words of a line stand, without numbers and addresses, the paper's title apart from others."""
    spans: list[tuple[int, int]] = []
    for piece in _PIECE.finditer(blank(_NUMBERED, blank(_OTHER, key))):
        for span in _cut_title(piece[0], piece.start()):
            single = span[1] - span[0] == 1
            if (
                single
                and spans
                and _is_spaced(key, spans[-1])
                and not whole[spans[-1][1] : span[0]].strip(" " + _PARTED)
            ):
                spans[-1] = spans[-1][0], span[1]
            else:
                spans.append(span)
    return spans


def _cut_word(index: int, key: str, printed: str, span: tuple[int, int]) -> _Word:
    """Return a word of a line by its place, without the spaces in it."""
    key, printed = ("".join(text[slice(*span)].split()) for text in (key, printed))
    return _Word(index, key, printed, *span)


def _is_spaced(key: str, span: tuple[int, int]) -> bool:
    """Say whether what is read so far of a word has a space behind each of its characters."""
    return all(len(piece) == 1 for piece in key[slice(*span)].split())


def _cut_title(piece: str, start: int) -> list[tuple[int, int]]:
    """Return where a word and the paper's title before or behind it stand: 潇湘早茶报·芙蓉副刊."""
    left = len(piece) - len(piece.lstrip(_PARTED + ":《》“”"))
    bare = piece.strip(_PARTED + ":《》“”")
    spans = [(match.start() + start + left, match.end() + start + left) for match in re.finditer(r"[^·‧・/.]+", bare)]
    titled = [is_title(piece[a - start : b - start]) for a, b in spans]
    if any(titled) or not spans:
        return spans
    return [(spans[0][0], spans[-1][1])]
