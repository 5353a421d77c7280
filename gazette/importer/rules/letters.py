"""Rules of letters: whom they are written to, and who signs them.

**Source**: letters to the editor, letters of thanks and of apology: 编辑同志：, 全体医护人员：, a name above a date.
"""

from __future__ import annotations

from gazette.importer.authors import is_note_on_writer, names_mourners
from gazette.importer.calls import SOLD
from gazette.importer.family_notices import Part
from gazette.importer.imprint import is_imprint
from gazette.importer.lines import is_indent
from gazette.importer.rules.rule import Rule, Scene
from gazette.importer.traits import Traits
from gazette.importer.verse import notes_verse
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_SALUTES = compile_late(
    r".{0,8}(?:同志们?|编辑部?|先生|女士|老师|主任|记者|朋友们?|读者|您好|你好|爸爸?|妈妈?|同学们?|阿姨|叔叔):"
    r"|(?:尊敬的|敬爱的|亲爱的|各位|广大|全体).{2,12}:|.{2,10}(?:全体|各位|广大).{2,8}:"
)
_NAME = compile_late(rf"(?!记者|编者|主持|专家|嘉宾|读者|律师|法官|医生|时间|地点|附)[{HAN}]{{2,3}}:")
# Whom an answer greets first: 王先生：你好！
_HAILS = compile_late(rf"[{HAN}]{{2,8}}[:,]\s?[你您]们?好[!。]?")
# Who answers, alone above the answer: 编辑部答复：, 律师答复：, 答：.
_ANSWERS = compile_late(rf"[{HAN}]{{0,8}}(?:答复|回复|回音|回应|解答|答疑|作答|回答|复信)(?:如下)?:|答:")
_CALL = compile_late(r"(?:电话|热线|手机|邮箱|微信|传真)[^,。]{0,6}?[::]\s?[\dA-Za-z(-]{4,}")
# Who offers something, and where: 滨海洗衣机厂　厂址：新港路21号.
_FIRM = compile_late(rf"[{HAN}]{{3,16}}\s(?:[厂廠店地]址|[电電][话話]|[热熱][线線])\s?:")
_CALL_WIDEST = 30.0
_CLOSINGS = frozenset({"此致", "敬礼", "此致敬礼"})
_GREETED = compile_late(
    rf"(?:[亲敬]爱的|尊敬的)?小?(?P<name>[{HAN}]{{2,6}}?)(?:同志|读者|小?朋友|同学|先生|女士|师傅|你好|您好)?:"
)
_SIGNER_WIDEST = 20.0
_READER = compile_late(
    rf"(?:[{HAN}]{{2,10}} )?(?:(?:读者|市民|居民|村民|旅客|乘客) [{HAN}“” ]{{2,8}}"
    rf"|(?<= )一[名位群个][{HAN}]{{2,6}})"
    r"(?<![摄图])"
)
_SIGNED = compile_late(
    rf"[{HAN} ]{{2,24}} (?:[谨敬拜手]?[上启]|[泣哀]告|[泣哀谨敬][启告叩]|叩[首禀]?|顿首|鞠躬|同[启叩]|再拜)"
)
_SIGNS_ALONE = compile_late(r"[泣哀][启告叩]|叩[首禀]|率.{0,12}[泣叩].")
_FORMULA = compile_late(
    "[此敬泣哀叩率不孝孤护丧杖期]"
)  # the first character of a closing, of mourners and how they sign
_OTHERS = compile_late(rf"等\s?(?:[\d一二三四五六七八九十百]+|几|全体)[名位个人户][{HAN}]{{0,6}}")
# Whom a court or an office gives notice, and who speaks: 魏连昌：本院受理….
_SUMMONS = compile_late(
    rf"[{HAN}、,()]{{2,40}}:(?:关于)?(?:本[院委局庭所]|我[院委局]|上诉人|申请人|原告|[你您]们?[与单公])"
)
_FEW = compile_late(rf"[{HAN}]{{2,3}}(?<![续續完])")
# Who gives a notice, and when and where one is to come: 招标单位：江州市水务公司.
_GIVER = compile_late(
    r"(?:招标|建设|主办|承办|协办|委托|拍卖|代理|登记|转让|采购|发布|公告|招聘|报名|收款|联系)(?:单位|机构|时间|地点|地址|方式):\S"
)
_NAME_WIDEST, _FAR_IN = 7.0, 6.0
_TWO, _WORDS_WIDEST, _FURTHER = 2, 16.0, 0.9


# The number of a case, and how courts begin.
_CASE = compile_late(r"[(\[]\d{4}[)\]].{1,16}第?[\d-]+号$")
_COURT = compile_late(r"本[院委会庭](?:[受审]理|已|于|依法|决定|作出|裁定)")


def salutes(trait: Traits | None) -> bool:
    """Say whether a line only names whom a letter is written to."""
    return trait is not None and trait.line.key[-1] == ":" and _SALUTES.fullmatch(trait.line.key) is not None


def opens_letter(trait: Traits) -> bool:
    """Say whether a text opens with whom it is written to, on a line of its own or before its first words."""
    return salutes(trait) or writes_to_editors(trait)


def writes_to_editors(trait: Traits) -> bool:
    """Say whether a text opens with the editors as whom it is written to."""
    return trait.line.key.startswith(("编辑同志:", "编辑部:", "编者同志:", "编辑先生:", "编辑老师:"))


def _greets(scene: Scene) -> bool:
    """Say whether a line names whom a letter is written to, by name alone where text stands in right below it."""
    after = scene.after
    text = (
        after is not None and after.line.gap == 0 and is_indent(after.line.indent) and (after.full or after.line.closed)
    )
    return (
        salutes(scene.here)
        or bool(_HAILS.fullmatch(scene.line.key))
        or (text and bool(_NAME.fullmatch(scene.line.key)))
    )


def _answer_follows(scene: Scene) -> bool:
    """Say whether a line says who answers and nothing else, below what has ended."""
    before = scene.before
    below = before is not None and (before.line.closed or before.ended or before.author > 0 or before.date)
    return (below or not scene.joined) and _ANSWERS.fullmatch(scene.line.key) is not None


def _letter_follows(scene: Scene) -> bool:
    return salutes(scene.after) and not scene.line.closed


def _greeted_below(scene: Scene) -> bool:
    """Say whether a few words below a sentence end with whom the answer below greets: 苗　苗 above 苗苗：."""
    before = scene.before
    return before is not None and before.line.closed and _greets_writer(scene.here, scene.after)


def _greets_signer(scene: Scene) -> bool:
    """Say whether a line greets whom the line above it ends with."""
    return scene.before is not None and _greets_writer(scene.before, scene.here)


def _greets_writer(signed: Traits, greeting: Traits | None) -> bool:
    """Say whether a line greets who may have signed the letter above."""
    if greeting is None or greeting.line.key[-1] != ":" or greeting.line.width > _WORDS_WIDEST:
        return False
    if signed.line.closed or signed.line.width > _SIGNER_WIDEST:
        return False
    match = _GREETED.fullmatch(greeting.line.key.replace(" ", ""))
    return match is not None and signed.line.key.replace(" ", "").endswith(match["name"])


def _signs_letter(scene: Scene) -> bool:
    """Say whether names stand right between a complete text and a date."""
    before, after = scene.before, scene.after
    signs = bool(scene.here.author) and before is not None and (before.line.closed or before.organisation)
    return signs and after is not None and after.date and after.line.gap == 0


def _stands_far_in(scene: Scene) -> bool:
    """Say whether a few characters stand far in right below a complete text: who signs it."""
    before, line = scene.before, scene.line
    below = before is not None and before.line.closed and line.gap == 0 and before.line.indent < line.indent
    return below and line.width <= _NAME_WIDEST and line.indent >= _FAR_IN and not line.closed


def _stands_further_in(scene: Scene) -> bool:
    """Say whether two words stand further in than paragraphs, below a complete text and not above a report.

    Headlines that stand in so are one phrase, or two of one length.
    """
    before, line, after, sheet = scene.before, scene.line, scene.after, scene.sheet
    if before is None or after is None or after.opener or not before.line.closed or line.closed or not sheet.indented:
        return False
    words = line.key.split()
    two = len(words) == _TWO and line.width <= _WORDS_WIDEST and not any(sign.isdigit() for sign in line.key)
    alike = len(words[0]) == len(words[-1])
    return two and not alike and line.indent - max(sheet.paragraph_indent, after.line.indent) >= _FURTHER


def _signs_notice(scene: Scene) -> bool:
    """Say whether a body is named right below a complete text: apart from what follows, or above the next notice."""
    before, after = scene.before, scene.after
    below = scene.line.gap == 0 and before is not None and before.line.closed and scene.here.organisation
    return below and (after is None or after.line.gap > 0 or _SUMMONS.match(after.line.key) is not None)


def _gives_number(scene: Scene) -> bool:
    """Say whether a short line right below a complete text says whom to call, and where, or who gives the notice."""
    before, line = scene.before, scene.line
    if before is None or not before.line.closed or line.gap > scene.sheet.paragraph_gap:
        return False
    firm = (_FIRM.match(line.key) or SOLD.match(line.key)) is not None
    if scene.sheet.indented and before.full and scene.here.full and not (firm or is_indent(line.indent)):
        return False  # the text goes on
    calls = line.width <= _CALL_WIDEST and (firm or bool(_CALL.search(line.key) or _GIVER.match(line.key)))
    return calls and not is_imprint(line.key)  # the paper's own number


def _closes_letter(scene: Scene) -> bool:
    """Say whether a line is the closing words of a letter, or whoever signs one or an obituary, with 上 or 泣告.

    What the writer is stands below the text, too: 作者是时事评论员.
    """
    before, key = scene.before, scene.line.key
    if _FORMULA.match(key) is not None and (_closes(key) or _signs_for_mourners(before, key)):
        return True
    below = before is not None and before.line.closed and scene.line.gap <= scene.sheet.paragraph_gap
    return below and (is_note_on_writer(key) or _SIGNED.fullmatch(key) is not None)


def _closes(key: str) -> bool:
    """Say whether a folded line is the closing words of a letter, or names the family of who died."""
    return names_mourners(key) or key.replace(" ", "").rstrip("!") in _CLOSINGS


def _signs_for_mourners(above: Traits | None, key: str) -> bool:
    """Say whether a line tells how those named right above give notice of a death: 泣告."""
    alone = _SIGNS_ALONE.fullmatch(key.replace(" ", "")) is not None
    return alone and above is not None and names_mourners(above.line.key)


def _is_one_of_many(scene: Scene) -> bool:
    """Say whether a line right below a sentence names a reader, or one of many by nothing but what they are."""
    before, line = scene.before, scene.line
    below = before is not None and before.line.closed and not line.closed and line.width <= _WORDS_WIDEST
    return below and _READER.fullmatch(line.key) is not None


def _counts_others(scene: Scene) -> bool:
    """Say whether a line right below names says how many others sign: 等十四名工人."""
    before = scene.before
    return before is not None and bool(before.author) and not scene.line.gap and bool(_OTHERS.fullmatch(scene.line.key))


def _ends_page(scene: Scene) -> bool:
    """Say whether the page's last line is two or three characters below a sentence that ends short, or apart: 家人."""
    before = scene.before
    if scene.after is not None or before is None or not before.line.closed:
        return False
    return (scene.line.gap > 0 or not before.full) and _FEW.fullmatch(scene.line.key) is not None


def _notes_verse(scene: Scene) -> bool:
    """Say whether a line below verse is the poet's note on it."""
    return scene.before is not None and scene.before.verse and notes_verse(scene.line.key)


def _names_defendant(scene: Scene) -> bool:
    """Say whether a line names somebody before a colon, right below the number of a case."""
    before = scene.before
    return before is not None and scene.line.key[-1] == ":" and _CASE.search(before.line.key) is not None


def _court_speaks(scene: Scene) -> bool:
    """Say whether a line right below a colon is where a court or a committee begins: 本院受理."""
    before = scene.before
    return before is not None and before.line.key[-1] == ":" and _COURT.match(scene.line.key) is not None


RULES = (
    Rule("names a defendant below the number of a case", "court notices say whom they are for", _names_defendant),
    Rule("a court speaks below whom it names", "court notices say whom they are for", _court_speaks),
    Rule("counts the others who sign", "letters of many are signed by a few of them", _counts_others),
    Rule("where to call, below a text", "notices end with a number to call", _gives_number),
    Rule("a letter's salutation", "letters open with whom they are written to", _greets),
    Rule("says that an answer follows", "answers stand below the letters that asked", _answer_follows),
    Rule("whom the answer below greets", "answers greet who signed the letter above", _greeted_below),
    Rule("greets whom the line above ends with", "answers greet who signed the letter above", _greets_signer),
    Rule("a letter follows", "what stands above whom a letter is written to is its headline", _letter_follows),
    Rule("below a letter's salutation", "a letter begins below whom it is written to", lambda s: salutes(s.before)),
    Rule("a letter's closing", "此致 敬礼 close a letter, 某某 谨上 closes it, too", _closes_letter),
    Rule("a body below a text, apart from what follows", "notices are signed by who gives them", _signs_notice),
    Rule("a body below a notice that nobody signed", "notices are signed by who gives them", lambda s: s.signing),
    Rule("one of several lines that sign a notice", "notices are signed by who gives them", lambda s: s.cosigning),
    Rule("opens a notice of a family", "its name heads it, and nothing in it", lambda s: s.family is Part.OPENS),
    Rule("goes on in a notice of a family", "names of honour begin a line", lambda s: s.family is Part.GOES_ON),
    Rule("signs a notice of a family", "families sign one by one", lambda s: s.family is Part.SIGNS),
    Rule("a notice right below who gave another", "notices stand one below another", lambda s: s.next_notice),
    Rule("a few characters far in below a text", "letters are signed at the right", _stands_far_in),
    Rule("two words further in than paragraphs, below a text", "letters are signed at the right", _stands_further_in),
    Rule("a reader, or one of many, below a text", "letters are signed by readers", _is_one_of_many),
    Rule("a few characters that end the page", "who gives a notice signs it, if the page ends there", _ends_page),
    Rule("a note below verse", "poets add notes to their poems", _notes_verse),
    Rule("names above a date", "letters are signed above their date", _signs_letter),
)
