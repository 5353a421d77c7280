"""Lines that only name writers, and how surely they do."""

from __future__ import annotations

from functools import lru_cache

from gazette.importer import closers
from gazette.importer.closers import NOTED, read_names
from gazette.importer.credits import find_photographer
from gazette.importer.dressed_names import is_deed, undress
from gazette.importer.forecasts import opens_diary
from gazette.importer.marked_names import read_marked_name
from gazette.importer.marks import AUTHOR_MARKS
from gazette.importer.nameless import find_nameless
from gazette.importer.openers import find_opener
from gazette.importer.pen_names import find_pen_name
from gazette.importer.penned_names import find_translator
from gazette.importer.people import AS_ROLE, DEEDS, LAST_OF_ROLE, ROLE, Named
from gazette.importer.posted_writers import OCCUPATION, POST
from gazette.importer.rows_of_names import read_row_of_names
from gazette.importer.series import STANDING, is_series, names_briefs, names_series
from gazette.importer.sources import is_labelled_source
from gazette.importer.told_sources import find_source_line, is_surely_source
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name, is_printed_name, is_transcribed, split_names
from gazette.text.place_names import CITIES
from gazette.text.words import has_verb, is_common_word, says_of_thing

WITH_ROLE = 2  # how surely a line names writers that has a role or a mark before them
_GROUP = compile_late(
    rf"[{HAN}]{{1,20}}(?:通[讯訊]组|通[讯訊]組|报道组|報道組|写作组|理论组|创作组|评论组|大批判组|调研组|调查组|采访组|课题组|工作组|编写组|考察组)"
)
# Whom the paper visited, a subtitle: ——访市图书馆馆长 林一舟.
_VISIT = compile_late(r"[—-]+\s?(?:专?访|对话|写在|记(?!者[\s:/]))")
_SOURCED = compile_late(rf"[\[(【]?[{HAN}]{{2,8}}[讯電电訊]\s")
_ON_WRITER = compile_late(r"[(\[]?(?:本文)?作者(?:[是系为]|现为|任职)[^。;:!?]{3,40}[)\]]?")
_MOURNING = "不孝孤哀护丧杖期"
_MOURNERS = compile_late(rf"(?:不?孝(?:[男女]|子|媳|孙)|孤哀?子|哀子|护丧[妻夫子]|杖期[夫生])[\s:]+[{HAN}]")
# So many of something is nobody's name: 两毛钱, 三只表.
_COUNTED = compile_late(rf"[一二两三四五六七八九十几半][个只条件块毛元角斤张把次碗双封盏声步][{HAN}]+")
_PENNED = compile_late(rf"\([{HAN}] {{1,3}}[{HAN}]\)")
# Titles of three characters are set so, too: 牛 头 山; 苏 遥 著 says what somebody did.
_THREE_APART = compile_late(rf"[{HAN}]\s+[{HAN}]\s+(?![{DEEDS}])[{HAN}]")
_LABEL = compile_late(
    r"(?:(?:文/图|图/文|文[.·、&和]\s?(?:图片?|摄影))\s*[/:_|]?|(?:作\s*者|文|撰文|口述|整理|编译|采写|报[道导]|采访整理|采访|主\s?持(?:专家|[律医]师|医生|嘉宾|\s?人)?|(?:答疑|受访|坐诊|本期|指导|特邀|值班|本期值班)?(?:专\s?家|嘉\s?宾|律\s?师|医\s?生)|受访[者人]|对话人|(?:主答|坐堂|答疑)(?:[医律]师|医生|专家)?|指导(?:老师|教师))\s*[/:_|])\s*"
)


# Who gave the pictures, after who wrote the text: 文/本报记者 严秋　图/市园林局提供.
_SUPPLIED = compile_late(
    rf"(?<=[{HAN}])\s+(?:图片?[/:_|]\s?(?P<who>[^\s,。]{{2,14}}?)(?:提供|供图)"
    rf"|(?:图片?|摄影?|漫画|制图|绘图)[/:_|]\s?(?P<taken>(?:{ROLE}\s?)?(?:[{HAN}]{{2,3}}|[{HAN}] [{HAN}])))$"
)

# What columns of a table are called, and no people: 代表团 金 银 铜, 队名 胜 平 负.
_TABLE_HEAD = compile_late(r".*(?:^|\s)(?:金牌?\s+银牌?\s+铜牌?|胜\s+(?:平\s+)?负)(?:\s.*)?")

# What a game of chess on a board is to come to: 红先胜.
_TO_MOVE = compile_late(r"[(\[]?[红紅黑白甲乙]先(?:行)?[胜勝和负活死杀]?[)\]]?")

# The last line of verse, and nobody: 才敢睡.
_AFTER_ALL = compile_late(r"[才就又再都也还便][敢能会肯想要该愿]")
# What columns are called, and nobody.
_TAUGHT = ("知识", "常识", "问答", "问与答", "信箱", "讲座", "幽默", "谜语")
_CALLINGS = ("顾问", "专家", "记者", "编辑", "律师", "医生")


def heads_table(key: str) -> bool:
    """Say whether a folded line names the columns of a table of results."""
    return ("金" in key or "胜" in key) and _TABLE_HEAD.fullmatch(key) is not None


def find_supplier(key: str) -> tuple[int, tuple[int, int]] | None:
    """Return who gave or took the pictures when a folded author line ends with it: where that begins, and the name."""
    start = len(key) - len(key.lstrip(AUTHOR_MARKS))
    supplied = _SUPPLIED.search(key) if _LABEL.match(key, start) else None
    if supplied is not None:
        return supplied.start(), supplied.span(supplied.lastindex or 0)
    taken = find_photographer(key)
    if taken is None or not taken["taken"]:
        return None
    return max(taken.end("wrote"), taken.end("apart")), taken.span("taken")


@lru_cache(maxsize=1024)  # rules and headlines ask for the same lines again
def author_grade(key: str) -> int:
    """Say how surely a folded line only names writers: WITH_ROLE, 1 for bare names, 0 not."""
    key = undress(key)
    bare = key.strip(AUTHOR_MARKS + "()[]【】")
    if not bare or _TO_MOVE.fullmatch(bare) or len(bare) > 60 or ("。" in bare and "《" not in bare):  # noqa: PLR2004  # longer rows of names are text
        return 0
    opens = key.rfind("(") > max(0, key.rfind(")")) and find_opener(key) is not None
    noted = is_note_on_writer(bare) and NOTED.fullmatch(key) is None
    if opens or _VISIT.match(key) or (" " not in bare and names_series(bare)) or noted or _tells_of_others(bare):
        return 0  # the head of a report, whose writers go on below; 记者追踪, which names a column; ——访…
    nameless = find_nameless(bare, 0, len(bare)) or names_group(bare)
    if nameless and key.count("(") == key.count(")"):
        return WITH_ROLE
    if bare.endswith("评论员文章"):  # a kind of article, which stands above the headline
        return 0
    supplied = find_supplier(bare)
    if supplied is not None:
        bare = bare[: supplied[0]].rstrip()
    put = key[0] in "([" and find_translator(bare, 0, len(bare))
    told = put or read_marked_name(key) or is_labelled_source(key)
    if told or find_source_line(key):
        return WITH_ROLE if told or is_surely_source(key) else 1
    people = () if _THREE_APART.fullmatch(key) else read_names(bare, 0, len(bare))
    grade = _grade_names(key, bare, people) if people else _grade_other(bare)
    return grade or int(_closes_text(key)) or WITH_ROLE * bool(read_row_of_names(key))


def _tells_of_others(bare: str) -> bool:
    """Say whether what looks like a writer is who mourns somebody, a day of a diary, or verse: 进矿井，莫着急，."""
    return names_mourners(bare) or opens_diary(bare) or (bare[-1] == "," and bare.count(",") > 1)


def is_post_above_names(post: str, names: str) -> bool:
    """Say whether a folded line is a post alone, and the one below it nothing but names: 通讯员 / 许 静."""
    return post[-1:] in LAST_OF_ROLE and AS_ROLE.fullmatch(post) is not None and bool(split_names(names))


def names_go_on(key: str) -> bool:
    """Say whether the names of a folded line that fills its column go on below, or are none.

    本报讯 记者樊宇、孙嘉 / 航报道 goes on, and what has a comma is text.
    """
    opener = find_opener(key) if _SOURCED.match(key) else None
    return "," in key or (opener is not None and bool(opener.people) and key[-1] not in ")】]:")


def names_group(key: str) -> bool:
    """Say whether a folded line is nothing but a group that writes as one: 县委报道组."""
    return _GROUP.fullmatch(key) is not None


def is_note_on_writer(key: str) -> bool:
    """Say whether a folded line says what the writer of the text above is: 作者是时事评论员."""
    return _ON_WRITER.fullmatch(key) is not None


def names_mourners(key: str) -> bool:
    """Say whether a folded line names the family who give notice of a death: 孝男 文彬 文煌."""
    return key[:1] in _MOURNING and _MOURNERS.match(key) is not None


def is_pen_name(key: str, column: str) -> bool:
    """Say whether a folded line below a title is a pen name: no word of three characters, as 压缩机 is, nor 两毛钱.

    Four characters are one below a ``column``'s name.
    """
    if _COUNTED.fullmatch(key):
        return False
    if len(key) == 4 and not (is_name(key[:-1]) and key[-1] not in "药业厂院社报" and is_series(column)):  # noqa: PLR2004  # 林中英子
        return False
    return bool(find_pen_name(key)) and not (len(key) == 3 and is_common_word(key))  # noqa: PLR2004


def _closes_text(key: str) -> bool:
    """Say whether a folded line is nothing but a pen name in brackets: (文 心), though 文心 is a word."""
    closer = closers.find_closer(key) if _PENNED.fullmatch(key) else None
    return closer is not None and bool(closer.people)


def _grade_other(bare: str) -> int:
    if _find_occupation(bare):
        return 1
    opener = find_opener(bare)
    if opener is not None and opener.people and opener.end >= len(bare) and bare[-1] != ":":
        return WITH_ROLE
    label = _LABEL.match(bare)
    return WITH_ROLE if label and read_names(bare, label.end(), len(bare)) else 0


def _grade_names(key: str, bare: str, people: tuple[Named, ...]) -> int:
    first = people[0]
    role = bare[slice(*first.role)]
    if role and "," in bare[first.role[1] : first.name[0]]:
        return 0  # 先分区,后找漏 are two phrases
    if (
        (role and (not is_name(role) or POST.search(role) or is_deed(role)))  # 石门 傅光明 could be two names
        or _LABEL.match(bare)
        or key[0] in "□○◎⊙◉▣▢"
        or bare.endswith(("文/图", "文/摄", "图/文", "/文", "文并摄", "文并图", "整理", "编译", "报道", "报导"))
    ):
        return WITH_ROLE
    if "·" in bare:  # 乡村振兴·一线见闻 is a series
        return int(is_transcribed(bare))
    marked = key[0] in AUTHOR_MARKS
    plain = bare.replace(" ", "")
    alone = len(people) == 1
    if alone and (plain in CITIES or (not marked and (_says_what(plain) or is_series(plain) or names_briefs(plain)))):
        return 0  # △沈阳 heads its own brief; 毕 业 is spaced out like a name
    if (len(plain) == 4 and STANDING.fullmatch(plain)) or plain.endswith(_TAUGHT):  # noqa: PLR2004  # names of four characters are rare
        return 0  # 法律顾问, 冷知识
    return 1 if len(people) <= 4 and len(bare) <= 16 else 0  # noqa: PLR2004  # bare names stand in ones and twos


def _says_what(plain: str) -> bool:
    """Say whether what may be a name is a calling or a word."""
    return plain.endswith(_CALLINGS) or is_common_word(plain) or _AFTER_ALL.match(plain) is not None


def _find_occupation(bare: str) -> bool:
    """Say whether a writer is named by post or place and name: 钢厂工人 赵铁生."""
    match = OCCUPATION.fullmatch(bare) if len(bare.split()) > 1 else None  # a space stands before the name
    if match is None:
        return False
    even = len(match["post"]) == len(match["name"])  # 先留种 后分配, 春分至 农事忙: two phrases of one length
    if even and (has_verb(match["post"]) or says_of_thing(match["name"])):
        return False
    return is_printed_name(match["name"])
