"""The label that a row of a column opens with, and what parts it from its text: 公园：, 【灯会】, 宜昌 , 智利｜.

**Source**: as of ``titled_rows``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from gazette.importer.marks import BULLETS, TWINS, ZERO
from gazette.importer.notice_names import is_organisation
from gazette.importer.openers import find_opener
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_printed_name
from gazette.text.words import is_common_word, is_place, split_words

_AT = "@"
# Signs that telephones show in front of a row, too.
_SIGNS = "\u2600-\u27bf\U0001f300-\U0001faff"
_LEFT, _RIGHT = "【〖\\[〔<#〈", "】〗\\]〕>#〉"
# A label of two characters is set as wide as its neighbours are: 停　水：.
_OPENING = compile_late(
    rf"(?P<twin>[{TWINS}])(?P<within>[{HAN}]{{1,2}}|[{HAN}]\s{{1,2}}[{HAN}]|[{HAN}\d]{{3,8}})(?P=twin)\s?:?\s*(?=\S)"
    rf"|(?P<mark>[{BULLETS}{_AT}{_SIGNS}]|{ZERO}|)\ufe0f?\s?"
    rf"(?:(?P<left>[{_LEFT}])(?P<framed>[^{_LEFT}{_RIGHT}。;!?]{{1,24}})[{_RIGHT}]\s?:?\s*(?=\S|$)"
    rf"|(?P<label>[{HAN}]\s{{1,2}}[{HAN}](?=\s?:)|[^\s:,。;!?|丨┃│‖/—()…{_LEFT}{_RIGHT}]{{1,20}})"
    rf"(?P<part>\s?:\s*|\s?[|丨┃│‖/]\s?|——?|\s+)(?=\S))"
)
# What programs that read scans set blanks round: a letter or a number inside a phrase, 购进一台 B 型超声诊断仪.
_SPACED_SIGN = compile_late(rf"[A-Za-z\d.]{{1,6}} [{HAN}]")
# What no title ends in, and a date or a number goes on with: 收稿截至 6月15日.
_WANTS_NUMBER = compile_late(r"(?:截[至止]|[自从至于到在为达共约近逾超仅第比以]|不[足到])$")
_WORD = compile_late(rf"[{HAN}]")
# When it was, on which page, how much: no label tells what a brief is about.
_FIGURE = compile_late(
    r"(?:[\d一二三四五六七八九十〇零两百千万亿.,%~-]+[年月日号时点分版元角斤吨米个人期届场班路级名℃]?)+|第.{1,4}|(?:上|下|前|后|今|昨|明|当)[日天晚午年月周]"
    r"|(?:星期|周|礼拜).?[一二三四五六日天]?|[A-Z]?\d+版?|近日|日前|目前|最近"
)
_NO_TITLE = compile_late(
    r"本[报刊版栏市省县]?讯?|据.*|.*[讯电]|编[者辑后].*|记者.*|通讯员.*|作者.*|.*(?:[问答说称]|认为|表示|提醒|建议|反映|回[应复]|来[信电])"
    r"|[甲乙丙丁男女]|旁白|[文图]|后来|现在|当[初时]|[从此]前|如今|起初|尾声|.*的(?:经过|起因|结果|原因|背景|由来)|[上下左右题组插本配附]图.?|图[片解\d①-⑨一二三]?|照片|(?:时间|地[点址]|电话|热线|主[题办讲编笔]|[承协]办|主持人?|嘉宾|对象|费用|报名.{0,2}|联系.{0,2}|票价|邮[编箱]|网址|传真|单位|品[名种]|名[称次]|序号|合计|总计|导演|主演|编剧|出品|责编|美编|校对|值班(?:编[委辑]|主任|总编))"
)
# Who speaks: 毕小姐, 老霍, 读者小郁.
_SPEAKER = compile_late(
    r".*(?:先生|女士|小姐|同志|师傅|大爷|大[妈娘伯叔]|阿姨|婶|爷爷|奶奶|老师|教授|律师|医生|主任|局长|校长|法官|代表|委员|读者|网友|市民|居民|村民|游客)(?:[“\"].*)?|(?:读者|网友|市民|居民|村民|游客|旅客|乘客|顾客).+|[老小阿].{1,2}"
)
_OFFERED = compile_late(
    r"求.|出.|招.|供应?|求|送|找|卖|买|转|租|换|转让|收购|诚聘|聘请|征[求婚]|补习|家教|搬家|[求出招]租|急.|处理|寻人|免费送"
)
# Tags of words that name somebody, a place, a body, a brand.
_NAMES = frozenset({"nr", "ns", "nt", "nz"})
# Who says it behind a gap.
_VOICE = compile_late(rf"[{HAN}·]{{1,7}}(?:\([^()]{{1,12}}\))?:")
# A district, or a body that no list has.
_BODY = compile_late(
    rf"[{HAN}]{{2,6}}(?:[省市县区镇乡村州旗盟寨屯]|街道|社区|[厂矿店馆所站段队院校局委会办部处科室组社行司场园库]|公司|集团|中心|证券|证劵|學校|醫院|銀行|圖書館|協會|工會|[館廠縣區鎮鄉處會場園])"
)


class Opening(NamedTuple):
    """What a folded line opens with.

    **Shape**: ``label`` has no blanks; ``text`` is what stands behind it and what parts both. **Units**: ``span`` is
    where the label stands, ``end`` where the text begins.
    """

    mark: str
    left: str
    label: str
    part: str
    span: tuple[int, int]
    end: int
    text: str

    @property
    def form(self) -> tuple[str, str, str]:
        """What all rows of a column share: the sign before the label, its bracket, and what parts it from the text."""
        return self.mark, self.left, self.part

    @property
    def is_said(self) -> bool:
        """Whether a sign of the sentence parts the label: a colon, a bar or a dash, neither a bracket nor a gap."""
        return not self.left and self.part != " "


def read_opening(key: str) -> Opening | None:
    """Return the label that a folded line opens with; None where it has none."""
    match = _OPENING.match(key)
    if match is None:
        return None
    name = "within" if match["twin"] else "framed" if match["left"] else "label"
    label, part = "".join(match[name].split()), (match["part"] or "").strip()[:1] or " "
    left = match["twin"] or match["left"] or ""
    return Opening(match["mark"] or "", left, label, part, match.span(name), match.end(), key[match.end() :])


def may_be_title(opening: Opening) -> bool:
    """Say whether a label may tell what a brief is about: no day, no sum, no head of a report, nobody who speaks."""
    label = opening.label
    if _WORD.search(label) is None or _FIGURE.fullmatch(label) or _NO_TITLE.fullmatch(label):
        return False
    if opening.left:
        return find_opener(f"{opening.left}{label}】") is None
    if opening.part == " " and goes_on_behind_blank(label, opening.text):
        return False
    return len(label) > 1 or (opening.is_said and bool(opening.mark))


def goes_on_behind_blank(words: str, text: str) -> bool:
    """Say whether a phrase goes on behind a blank: scans set blanks round letters, and numbers follow some words."""
    return bool(_SPACED_SIGN.match(text) or (text[0].isdecimal() and _WANTS_NUMBER.search(words)))


def speak(openings: Sequence[Opening]) -> bool:
    """Say whether rows tell who speaks, before a colon or behind a gap: 毕小姐：…, 资工硕一　吕冠廷：…."""
    if openings[0].left:
        return False
    if not openings[0].is_said:
        return all(_VOICE.match(opening.text) for opening in openings)
    labels = [opening.label for opening in openings]
    if sum(opening.text.startswith("“") for opening in openings) * 2 > len(openings):
        return True
    if openings[0].mark:
        return openings[0].mark != _AT and all(map(_SPEAKER.fullmatch, labels))
    return any(map(_SPEAKER.fullmatch, labels)) or all(map(is_printed_name, labels))


def offer(openings: Sequence[Opening]) -> bool:
    """Say whether labels say what is offered or wanted: 出售, 招工; such rows are small advertisements."""
    return sum(_OFFERED.fullmatch(opening.label) is not None for opening in openings) * 2 >= len(openings)


def name_things(openings: Sequence[Opening]) -> bool:
    """Say whether labels before a colon tell what rows are about: 停水, 公园, @卖菜的老施; not who did it, or where."""
    if not openings[0].is_said or openings[0].mark == _AT:
        return True
    return sum(map(_names_thing, openings)) * 2 > len(openings)


def _names_thing(opening: Opening) -> bool:
    label = opening.label
    doer = is_place(label) or is_organisation(label) or _BODY.fullmatch(label) is not None
    words = [word for word in split_words(label) if len(word.text) > 1]
    if doer or not words:
        return len(label) == 1  # 盐
    return all(word.tag not in _NAMES and is_common_word(word.text) for word in words)
