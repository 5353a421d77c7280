"""What heads poems: how they are counted, by what tune or form they are called, and how poets are named.

**Source**: supplements: 渡口（外一首）, 短诗三首, 新工作（组诗选二）; 临江仙·秋收, 七律·登楼; 诗苑, 石油诗行;
苏荷（外语0302）.
"""

from __future__ import annotations

from typing import NamedTuple

from gazette.importer.authors import author_grade
from gazette.importer.lines import Line
from gazette.importer.people import Named
from gazette.importer.verse_ends import names_writer
from gazette.text.han import HAN
from gazette.text.numerals import parse_count
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name
from gazette.text.words import has_verb, is_common_word

_COUNT = compile_late(
    r".{0,16}?[(\[]?\s?(?:(?P<others>外)(?P<more>[一二两三四五六])[首章阕题帖则]|(?P<count>[二两三四五六七八九十])[首章阕题帖则](?:选(?P<of>[二两三四五]))?"
    r"|组诗(?:[(·\s]?选?(?P<chosen>[二两三四五六七八])首?|[节选]选)?)\s?[)\]]*"
)
_COUNTS = compile_late(r"[首章阕题帖则组]")  # one is in any such headline
# What the columns of poems are called.
_COLUMN = compile_late(
    r"(?![^诗]{0,8}诗[会意])(?:.{0,6}(?:诗[苑页林海廊坛园抄选草笺歌词潮群萃窗角刊境笛韵]|诗行|诗社(?:作品|新作|园地)?|诗[一二三四五]家|诗人[们]?|新诗|旧体诗|古体诗|[吟词][苑坛草]|新韵|诗[歌词]选?登?))"
)
_TUNES = (
    "临江仙|鹧鸪天|浣溪沙|蝶恋花|西江月|满江红|沁园春|水调歌头|念奴娇|卜算子|清平乐|菩萨蛮|采桑子|忆秦娥|忆江南|如梦令|虞美人|浪淘沙|"
    "鹊桥仙|踏莎行|点绛唇|减字木兰花|木兰花|南乡子|渔家傲|破阵子|青玉案|定风波|江城子|一剪梅|苏幕遮|醉花阴|满庭芳|水龙吟|贺新郎|永遇乐|雨霖铃|"
    "声声慢|扬州慢|八声甘州|望海潮|摸鱼儿|行香子|唐多令|武陵春|诉衷情|长相思|生查子|十六字令|捣练子|渔歌子|天净沙|山坡羊|玉楼春|阮郎归|画堂春|"
    "南歌子|太常引|少年游|相见欢|调笑令|谒金门|眼儿媚|朝中措|柳梢青|小重山|风入松|千秋岁|洞仙歌|祝英台近|高阳台|"
    "[七五]律|[七五]绝|[七五]古|古风|竹枝词|柳枝词|汉俳"
)
_TUNE = compile_late(rf"(?:{_TUNES})(?:\s?[·•.、:]\s?|\s+|\s?(?=[(《]))[(《]?[^。!?;]{{1,16}}")
_POSTED = compile_late(rf"(?P<name>[{HAN}](?:\s*[{HAN}]){{1,3}})\s?\((?P<post>[^()]{{2,18}})\)")
_AGED = compile_late(
    r"[\d一二三四五六七八九十]{1,3}岁|级|班|系|院|厂|公司|学|队|部|处|科|局|社|村|镇|县|市|员|工|者|师|医|兵|\d{2,4}$"
)
_OF_PIECE = compile_late(r"[首诗歌词曲]|[章则]$|散文|小说|连载|摄影|国画")
_MARKED = compile_late(rf"[□■○●◎◇◆△▲☆★⊙◉▣]\s*[{HAN}](?:\s*[{HAN}]){{1,3}}")
_SAYS = compile_late(r"[我你他她它的了不在着是有很也都这那才又就把被让给从像没]")
_FEW = compile_late(rf"[{HAN}](?:\s*[{HAN}]){{1,3}}")
_SPACED = compile_late(rf"[{HAN}](?:\s{{1,4}}[{HAN}]){{1,3}}")
# Where somebody belongs, and a name: 铜都 阿矿.
_POET = compile_late(rf"(?:[{HAN}]{{2,4}}\s+)?[{HAN}]{{2,3}}")
_PARTS = compile_late(
    rf"(?:[·•]\s?(?=[{HAN}])|[一二三四五六七八九十][、.\s]\s?|\d[、.]\s?"
    rf"|\([一二三四五六七八九\d]\)\s?)[{HAN}]{{1,8}}"
)


# Poems may be counted and have no names.
NUMERAL = compile_late(r"[(]?(?:[一二三四五六七八九十]|\d)[)、.]?|其[一二三四五]")


class Count(NamedTuple):
    """How many poems a headline says that have names of their own below it; 0 where it does not say."""

    names: int
    others: bool


def read_count(key: str) -> Count | None:
    """Return how many poems a folded headline counts; None of another line."""
    found = _COUNT.fullmatch(key) if _COUNTS.search(key) else None
    if found is None:
        return None
    said = found["more"] or found["of"] or found["count"] or found["chosen"]
    return Count(parse_count(said or ""), bool(found["others"]))


def names_column_of_poems(key: str) -> bool:
    """Say whether a folded line is called as columns of poems are."""
    return len(key) <= _COLUMN_LONGEST and _COLUMN.fullmatch(key.replace(" ", "")) is not None


def names_tune(key: str) -> bool:
    """Say whether a folded line is the tune or the form of a poem and its name."""
    return _TUNE.fullmatch(key) is not None


def names_part(key: str) -> bool:
    """Say whether a folded line names one of several poems by itself: spaced out, counted or behind a mark."""
    return _SPACED.fullmatch(key) is not None or _PARTS.fullmatch(key) is not None


def is_spaced(key: str) -> bool:
    """Say whether a folded line is two to four characters, each apart."""
    return _SPACED.fullmatch(key) is not None


def is_poet_for_certain(line: Line) -> bool:
    """Say whether a line is a name that a mark, a calling or an age tells: 苏荷（外语0302）, □陆野."""
    posted = _POSTED.fullmatch(line.key)
    if posted is not None:
        return _AGED.search(posted["post"]) is not None and _OF_PIECE.search(posted["post"]) is None
    return _MARKED.fullmatch(line.key) is not None or author_grade(line.key) > 1


def find_posted_poet(key: str) -> tuple[Named, ...]:
    """Return whom a folded line names who has in brackets what they are: 荷衣(女,二十三岁,教师)."""
    posted = _POSTED.fullmatch(key)
    return (Named(posted.span("post"), posted.span("name")),) if posted is not None else ()


def is_poet(line: Line) -> bool:
    """Say whether a line may name a poet: for certain, by a surname, or two characters apart."""
    if is_poet_for_certain(line):
        return True
    plain = line.key.replace(" ", "")
    few = _FEW.fullmatch(line.key) is not None and _SAYS.search(plain) is None
    spaced = is_spaced(line.key) and not has_verb(plain)
    return (few and (spaced or (is_name(plain) and (len(plain) > _TWO or not has_verb(plain))))) or (
        " " in line.key and names_writer(line)
    )


def may_sign_poems(line: Line) -> bool:
    """Say whether a line right below a headline that counts poems may name their poet, a pen name or a place, too."""
    plain = line.key.replace(" ", "")
    return is_poet(line) or (_POET.fullmatch(line.key) is not None and not has_verb(plain) and not _SAYS.search(plain))


def may_be_pen_name(key: str) -> bool:
    """Say whether two characters, not apart, are no word: 南城."""
    return len(key) == _TWO and _FEW.fullmatch(key) is not None and not (is_common_word(key) or has_verb(key))


_COLUMN_LONGEST, _TWO = 10, 2
