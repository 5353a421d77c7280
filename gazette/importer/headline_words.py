"""What each part of a headline says by its words alone, whatever stands beside it.

**Source**: as of ``headline_shapes``, which compares the parts. The same words are tried in many divisions, and looked
up once.
"""

from __future__ import annotations

from functools import lru_cache

from gazette.importer.headline_turns import tells_how_far
from gazette.importer.notice_names import is_name_of_notice
from gazette.importer.series import opens_like_column, sounds_like_column
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import has_verb, starts_predicate

_SAYING = compile_late(
    r"(?:提出|发布|公布|数据|消息|透露|显示|介绍|披露|宣布|呼吁|通过|部署|出台|推出|决定|认为|表示|预测|通报|报告|统计|证实|警告|提醒|回应|答复|获悉|问世|揭晓)$"
)
_TIME = compile_late(
    r"(?:今|去|明|近|每|前|上|下|本|第?[一二三四五六七八九十两\d]+)(?:年|月|周|季度|半年|期|届|日)|截至|历[时经]|时隔|为期|经过|连日|日前|入[春夏秋冬汛伏]|[春夏秋冬][季天]|[节年月日]前|昨|今[天日]"
)
_PREPOSITION = compile_late(
    r"(?:在|为|继|针对|面对|随着|根据|按照|围绕|依托|自从?|从|对|就|由|当|因|受|经|历[时经]|时隔|通过|据)"
)
_GOES_ON = compile_late(r"[以并又也还却但让使把将被不再就才更仍均竟别莫向从在为给用和与让要能可]")
_COLUMN_END = compile_late(
    r"[家谈议答话说记抄文坛道园窗角屋录谭苑台林页圃廊亭语观品余拾馆库箱线镜界街路桥吧汇荟粹萃科志史坊斋轩]$"
)
# A match, a meeting, an invitation: the occasion of what the title says.
_OCCASION = compile_late(
    r"^[应應].{2,24}[邀约約](?:[请請](?:.{0,8}[访訪][问問])?)?$|(?:第[一二三四五六七八九十百\d]+[轮輪届屆场場站回]|[联聯決决预預初复複]赛|[联聯決决预預]賽|(?:锦标|公开|挑战|巡回|邀请|对抗|循环|资格|淘汰|热身|友谊|杯|大奖|总决|半决)赛|运动会|[奥亚冬全省市]运会|世界杯|博览会|交易会)$"
)
# Who gave a text, what it was taken from, until when a table holds: what stands below a title.
_GIVEN = compile_late(
    r"(?:[摘刊]登|刊登如下|摘录|摘要|发布|供稿|提供|整理|选登|收盘|编译自.{2,}|截至.{2,}|单位.{1,3})\)?$"
)
_TURNED = compile_late(r"[①②③④⑤⑥⑦⑧⑨⑩]$|[(（]?[一二三四五六七八九十\d]{1,3}[)）]$")
# Which part of a whole it is: 第十七章 夜泊(上), (三十二).
_PART = compile_late(
    r"第[一二三四五六七八九十百\d]+(?:[章回节讲]|集(?!团)).{0,14}|[(][一二三四五六七八九十百\d]{1,4}[)]|(?:连载)?之[一二三四五六七八九十百\d]{1,4}"
)
# Who came and spoke: what a subtitle adds, or a kicker says, and no title.
_ATTENDED = compile_late(
    r"(?:主持(?:会议|召开)?(?:并(?:作?讲话|致辞|发言))?|(?:作|发表)?(?:重要)?讲话|致[辞词]|出席|参加|陪同|作(?:工作)?报告|到会祝贺|"
    r"(?:前往|到(?:机场|车站|码头))?(?:送行|迎接|欢送|迎送)|在座|祝酒|剪彩|揭[牌幕]|宣读.{0,4}贺[信电词]|送了?花圈|参观|观看)$"
)
# What such lines, those that say who gave a text and those of a part that is counted end in.
_ATTENDED_LAST, _GIVEN_LAST, _TURNED_LAST = (
    "持议开话辞词言席加同告贺行接送座酒彩牌幕信电圈观看",
    "登下录要布稿供理盘",
    "①②③④⑤⑥⑦⑧⑨⑩)）",
)
_GIVEN_WORDS = compile_late(r"编译自|截至|单位")

_DOCUMENT = compile_late(rf"[{HAN}]{{1,14}}\s?[\[〔(【〈](?:19|20)?\d\d[\]〕)】〉]\s?第?\s?\d{{1,4}}\s?号")

# Names of weights, each with how often it counts.
Words = tuple[tuple[str, float], ...]


@lru_cache(maxsize=1024)
def column_words(key: str) -> Words:
    """Return the weights that a column's folded words take, each with how often."""
    short = len(key) <= 6  # noqa: PLR2004
    return _holding(
        ("column ends as columns do", short and bool(_COLUMN_END.search(key))),
        ("column says how far a thing came", tells_how_far(key)),
        ("column ends in a word of columns", sounds_like_column(key)),
        ("column begins with a word of columns", opens_like_column(key)),
        ("column counted", key[-1] in _TURNED_LAST and bool(_TURNED.search(key))),
        ("column names a notice", short and is_name_of_notice(key)),
    )


@lru_cache(maxsize=1024)
def kicker_words(key: str) -> Words:
    """Return the weights that a kicker's folded words take, each with how often."""
    return _holding(
        ("kicker ends in what is said", bool(_SAYING.search(key))),
        ("kicker names a time", bool(_TIME.match(key))),
        ("kicker names the occasion", bool(_OCCASION.search(key))),
        ("kicker quotes", "“" in key),
        ("kicker ends in a word of columns", sounds_like_column(key)),
        ("kicker begins with a preposition", bool(_PREPOSITION.match(key))),
        ("kicker asks or cries out", key[-1] in "?!"),
        ("kicker of two phrases", " " in key),
        ("kicker begins with what is done", starts_predicate(key)),
    )


@lru_cache(maxsize=1024)
def words_below_kicker(title: str) -> Words:
    """Return the weights that a title's folded words take below a kicker, each with how often."""
    return _holding(
        ("title below a kicker begins with what is done", starts_predicate(title)),
        ("title below a kicker begins with a particle", goes_on(title)),
        ("title below a kicker quotes", title[0] == "“"),
    )


@lru_cache(maxsize=1024)
def subtitle_words(key: str) -> Words:
    """Return the weights that a subtitle's folded words take, each with how often."""
    return _holding(
        ("subtitle counts", any(map(str.isdigit, key))),
        ("subtitle begins with what is done", starts_predicate(key)),
        ("subtitle begins with a particle", goes_on(key)),
        ("subtitle with a colon", ":" in key),
        ("subtitle with a comma or a space", "," in key or " " in key),
        ("subtitle says nothing", not has_verb(key)),
        ("subtitle tells who attended", attended(key)),
        ("subtitle in brackets", key[0] == "("),
        ("subtitle says who gave it", says_who_gave(key)),
        ("subtitle counts a part of the whole", bool(_PART.fullmatch(key))),
        ("subtitle asks", key[-1] == "?"),
        ("subtitle is the number of a document", is_number_of_document(key)),
    )


def _holding(*facts: tuple[str, bool]) -> Words:
    return tuple([(name, 1.0) for name, holds in facts if holds])


@lru_cache(maxsize=1024)
def attended(key: str) -> bool:
    """Say whether folded words tell who came and spoke."""
    return key[-1] in _ATTENDED_LAST and _ATTENDED.search(key) is not None


@lru_cache(maxsize=1024)
def says_who_gave(key: str) -> bool:
    """Say whether a folded line says who gave a text, or until when it holds."""
    told = key.removesuffix(")")[-1:] in _GIVEN_LAST or _GIVEN_WORDS.search(key)
    return bool(told) and _GIVEN.search(key) is not None


@lru_cache(maxsize=1024)
def is_number_of_document(key: str) -> bool:
    """Say whether a folded line is the number under which an office issues what it gives: 云土告字〔2017〕31号."""
    return _DOCUMENT.fullmatch(key) is not None


def goes_on(key: str) -> bool:
    """Say whether a folded line begins with a particle, as what goes on in it does."""
    return _GOES_ON.match(key) is not None
