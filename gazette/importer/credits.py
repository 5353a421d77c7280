"""Pictures in a text: captions, and the lines that credit who took them.

**Source**: 图为…, 上图：, 通讯员王华斌 摄, 新华社记者…摄, （张三 摄）, 新华社发, 本报资料图片, 文/图 本报记者….
"""

from __future__ import annotations

import re
from functools import lru_cache

from gazette.importer.deeds_and_names import names_writer
from gazette.importer.dressed_credits import is_dressed_credit
from gazette.importer.owners import find_given, find_maker, find_owner
from gazette.importer.people import ROLE, scan_people
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import is_common_word

_TAKEN = (
    r"(?:翻?摄影?|[航翻]拍|拍摄|截图|供图|提供|插图|制图|绘图?|(?<![宏鸿雄洪壮])图|图片|"
    r"作|画|木刻|剪纸|速写|版画|国画|篆刻|素描|漫画|水彩|油画)"
)
_ARROWS = "←→↑↓↖↗↘↙⬆⬇⬅➡◤◥"
_CAPTION = compile_late(
    rf"[▲▼◀▶△▽◄{_ARROWS}●■◆※]?\s*[\[(【〈]?\s*(?:图片?(?:为|是|[①-⑨\d]+[::为]|[①-⑨](?=[{HAN}]))|[上下左右]{{1,2}}[图圆](?:[::,为是]|\d|\s(?=[{HAN}]{{4}}))|(?:题图|组图|插图|资料图片?|大图|小图|图[一二三四]|[图照]片说明|图说|本图)\s*[)\]】〉]?(?:[:,为是|丨]|\s))"
    rf"|(?:附图|封面图|如图|照片|相片)\s?[:|丨](?=.*[。,])|(?:附图|照片)为(?=[{HAN}]{{5}})"
    rf"|[{_ARROWS}]\s*[{HAN}]{{2}}|[◀◄]\s*[{HAN}\d]{{2}}"
    # The word in brackets, or a dash or a bar behind it: (上图)湖边的白鹭, 【图片】湖边的白鹭, 上图——湖边的白鹭.
    rf"|[\[(【〈]\s?(?:[上下左右]{{1,2}}图|(?:图片?|题图|组图|本图|照片|图[片照]?说明|图说)(?=[^。,;]+[。,;]))\s?[)\]】〉]\s?:?\s?(?=[{HAN}\d“])"
    rf"|(?:[上下左右]{{1,2}}图|图说)\s?[/|丨—]{{1,2}}\s?(?=[{HAN}\d“])"
)
_ALONE = compile_late(
    rf"[▲▼△▽○◎]?\s*[\[(【]?\s*(?:(?:图片?|摄影?|图/文|文/图|图文|供图|图片来源|图片提供|绘图|制图)\s*[/:]\s*)?(?P<who>[^。,;:!?]{{0,36}}?)\s*/?\s*(?:{_TAKEN}|(?P<sent>发|新华社发|资料(?:图片|照片)))\s*[\])】]?"
)
# As writers are marked, so are photographers: □记者 谈笑/摄.
_BULLETED = compile_late(rf"[□■●◆]\s?(?=[{HAN}]{{2}})(?![^/]*文)[^。,;:!?]{{2,24}}?\s?/?\s?摄影?$")
# Behind 图/文, and where 文/李四 follows 图/张三, somebody wrote the text, too.
_HEADED = compile_late(
    r"[\[(【]?\s*(?!图\s?/\s?文)(?:图片?|摄影?|(?:无人机)?(?:拍摄|航拍)|供图|插图|题图|漫画|制图|制表|绘图|图片来源|图片提供|摄影报道)\s*[/:]\s*(?!\s?撰?文字?\s)(?![^。]*\s(?:撰文|文)\s?[/:])(?P<who>[^。,;!?]{2,36}?)\s*[\])】]?"
)
_SIGNED = compile_late(
    rf"(?:[{HAN}]\s?[{HAN}]{{1,2}}|[{HAN}]{{1,6}}(?:·[{HAN}]{{1,8}})+)\s?"
    rf"(?:摄影?|供图)\s?(?:[(\[][{HAN}]{{1,8}}[)\]])?"
)
# Whoever took it with where they belong: 初三(2)班 纪然 摄影. No comma or stop parts what is not a credit.
_OWNED = compile_late(
    rf"[(\[【▲▼]?(?:[{HAN}\d()/·]{{2,14}}[\s/]{{1,2}})+(?:[{HAN}]{{2,3}}|[{HAN}]\s{{1,2}}[{HAN}])"
    r"\s?/?(?:摄影?|供图|制图|作|画|绘)[)\]】]?"
)
# What a picture shows, behind the word for it, and not who took it: (图/湖边的白鹭。记者张三摄), (附图)湖边的白鹭.
# What names several pictures, which have captions of their own: 组图:操场上的一天.
_NAMED_PICTURES = compile_late(r"组图[: ].{2,16}(?<![。!?)])")
_SHOWN = compile_late(
    r"[(\[【]?图\s?[/:](?=[^()\[\]【】]{3,}[。!?]|.{4,}[(\[][^()]*(?:摄影?|供图)[)\]]$)|[(\[【]附[图照]片?[)\]】]\s?:?(?=.*\S)"
)
# The same in brackets as a whole: (图为湖边的白鹭。记者张三摄).
_ENCLOSED = compile_late(r"[(\[【](?:图\s?/)?\s*(?P<inner>[^()\[\]【】]*)[)\]】]")
# Behind the last sentence, as papers of Taiwan print it: ……白鹭。 图/记者张三.
_STROKED = compile_late(
    r"(?<=[。!?”…])\s*(?P<credit>[(\[]?\s?(?:图|摄影?)\s?/\s?(?P<who>[^。,;:!?()\[\]/]{2,14}?)\s?(?:摄影?)?\s?[)\]]?)\s*$"
)
# Whoever drew what a caption set off by (附图) shows: (附图)湖边的白鹭 张三 画.
_DRAWN = compile_late(
    rf"[(\[【]附[图照].*\s(?P<credit>(?:[{HAN}]{{2,3}}|[{HAN}]\s[{HAN}])\s{{0,2}}(?:摄影?|[作画绘刻]))\s*"
)
# Whose pictures they are, agencies and archives: 视觉中国供图, 新华社/法新, 资料图, 图片由市博物馆提供.
_OWNER = compile_late(
    r"[(\[【]?\s*(?:(?:视觉中国|东方IC|IC|CFP|CNS|人民视觉|全景视觉|新华社|中新社|法新社?|路透社?|美联社?|欧新社?|法新社/新华社)(?:/(?:法新|路透|美联|欧新|新华|视觉中国|中新)社?)?"
    rf"\s?/?\s?(?:供图|图片?|照片|photo|发)|[{HAN}]{{2,3}}\s?/\s?(?:视觉中国|东方IC|CFP|人民视觉|影像中国|人民图片|全景视觉|IC\s?photo)|新华社/(?:法新|路透|美联|欧新)社?|(?:新华社)?传真照片|(?:网络|本报)?(?:资料|网络|档案|示意|效果)图片?|(?:[{HAN}]{{0,4}}(?:视频|新闻)|央视)截图|受访(?:者|单位)\s?(?:供图|提供)|(?:人民视觉|视觉中国|东方IC|影像中国|人民图片|全景视觉|ICphoto)|[{HAN}]{{2,3}}\s?(?:作|画|绘|漫画)\s?[(\[](?:新华社发|影像中国|人民视觉|视觉中国)[)\]]|.{{0,8}}(?:图片?|照片)(?:均?由.{{2,16}}(?:提供|[拍所]?摄影?)|来自\S{{2,8}})"
    rf"|(?:(?:本版|特约|本报)?摄影|[配插题]图|制图|绘图)\s+(?:[{HAN}]{{2,3}}|[{HAN}]\s[{HAN}])|(?:[{HAN}]{{2,3}}\s)?(?:\d{{1,2}}月)?\d{{1,2}}日摄|[{HAN}]{{2,3}}\s?摄于[{HAN}\d]{{2,10}})\s*[)\]】]?",
    re.IGNORECASE,
)
# Who wrote out or cut what is shown: 倪继周 书, 石可 篆刻.
_WRITTEN = compile_late(
    rf"[(\[【]?(?:[{HAN}]{{2,3}}|[{HAN}]\s{{1,2}}[{HAN}])\s{{1,2}}"
    r"(?:书|[行楷草隶篆]书|书法|书画|书并[题识]|篆刻|治印|刻)[)\]】]?"
)
_SENT = compile_late(r"(?:新华社|中新社)(?:记者)?发?\s*[(\[][^()\[\]]{2,14}(?:摄|供图)?[)\]]")
_INLINE = compile_late(
    rf"(?P<credit>[(\[](?=[^()\[\]]{{0,40}}$|[^()\[\]]{{0,40}}[)\]]\s*$)[^()\[\]。]{{0,36}}?(?:摄影?报[道导]|{_TAKEN}|资料图片|资料照片|发)\s*[)\]]"
    rf"|(?:(?<=[。!?”…)\s])|(?<=[{HAN}]\.))(?!”)\s*(?:{ROLE}\s*)?[^。,;:!?()]{{2,30}}?\s*/?\s?(?:摄影?(?:报[道导])?|供图|资料图片?)"
    r"|(?<=[。!?”…)\s])\s*(?:(?:视觉中国|东方IC|CFP|受访者)\s?(?:供图|图|提供)|资料图片?|人民视觉|视觉中国|影像中国|东方IC)"
    rf"|(?:[(\[]|(?<=[。!?”…)]\s)|(?<=[。!?”…)]))(?:新华社|中新社|人民视觉|视觉中国)(?:/[{HAN}]{{2,4}})+[)\]]?"
    rf"|(?:新华社|中新社)(?:记者[^。,;:!?]{{2,20}}摄|发\s*(?:[(\[][^()\[\]]{{1,20}}[)\]])?))\s*$"
)
_TOLD_WHOLE = compile_late(
    "|".join(form.pattern for form in (_SENT, _SIGNED, _OWNED, _WRITTEN)) + f"|(?i:{_OWNER.pattern})"
)
_WHOLE_SIGN = compile_late(r"[图摄拍照片供绘画作书刻印觉像社发cCpP]")  # one is in any of these
_LAST_ALONE = frozenset("摄影拍供图绘片作画刻纸写描彩发")  # what ``_ALONE`` ends in
# No credit of a line of its own is as long and has one of these marks.
_BRACKETS = (")", "]")
_STROKE_REACH = 24
# The end of the last sentence, and what no credit behind it has.
_SENTENCE_END, _RUNS_ON = compile_late(r"[。!?…][”’)]?\s*(?=[^。!?…]*$)"), compile_late(r"[,;]")
_BEHIND_LONGEST, _STOPS = 36, ("", *"。!?…”")
_CREDITS = compile_late(
    r"[图摄拍照片供提绘画作书刻纸写彩社截国资PCVG]|视觉|影像|photo", re.IGNORECASE
)  # one is in any credit
_CREDIT_LONGEST, _SENTENCE = 60, compile_late(r"[。,;!?]")
# A work shown, what it is made in, and whoever made it: 晚渡（摄影） 郑岩, 插图：《春汛》（套色木刻） 何 田 作.
_MADE_IN = (
    r"(?:摄影(?:作品)?|(?:[中国油版年壁粉烙]|中国|农民|宣传|连环|装饰|布贴|[钢铅炭]笔|石版|丝网版)画|(?:水印|套色|黑白)?木刻|版刻|剪[纸影]|刻纸|书法|[篆隶行楷草]书"
    r"|篆刻|水[彩粉墨]画?|工笔画?|写意画?|速写|素描|漫画|雕塑|[根木石砖]雕|泥塑|刺绣|藏书票)"
)
_WORK = compile_late(
    rf"(?:[插题尾]图|题[头花]|尾花)?\s?:?\s?(?:《[^。;!?()《》]{{1,16}}》|[^\s。,;:!?()《》]{{1,14}}|[{HAN}](?:\s{{1,3}}[{HAN}]){{1,5}})\s?"
    rf"[(\[]{_MADE_IN}[)\]]\s{{1,16}}(?P<who>[{HAN}]{{2,3}}?|[{HAN}]\s{{1,2}}[{HAN}])(?P<did>\s?(?:摄影?|[作画绘刻])|\s书)?"
)
# The same without what it is made in: 《守灯的人》 何 田 摄.
_TITLED = compile_late(
    rf"(?:[插题尾]图|题[头花]|尾花)?\s?:?\s?《[^。;!?()《》]{{1,16}}》\s{{1,8}}(?P<who>[{HAN}]{{2,3}}?|[{HAN}]\s{{1,2}}[{HAN}])(?P<did>\s?摄影?|\s[作画绘刻])"
)
# Behind a whole sentence, set off on both sides, stands a name, whatever it is: ……作画。 更藏 摄.
_SET_OFF = compile_late(rf"(?<=[。!?”…])\s+(?P<credit>[{HAN}]{{2,4}}\s+摄)\s*$")
DASHES = "—―-─"  # 一个卖伞的老人。——张三摄
_LAST = frozenset("摄影道导图片供觉国C发新透联)]")  # what such a credit ends in
# Whoever is no journalist: 读者 冯晓天, 市民王师傅, 拍客“阿木”.
_LAY = compile_late(
    r"\s*(?:热心|本报|摄影)?(?:读者|市民|居民|村民|拍客|网友|影友|游客|车友|志愿者|爱好者|家长|职工|学生|社员)\s?/?\s?"
    rf"(?:[{HAN}]{{2,4}}|[{HAN}]\s[{HAN}]|“[^“”]{{1,8}}”)\s*"
)
# Who wrote the text, then who took its pictures: 本报记者 林一舟/文 高远/图, 林一舟 文 高 远 摄, 林一舟 文并摄.
_WROTE = compile_late(
    rf"(?:(?P<apart>(?:^|[^{HAN}])[{HAN}]\s+[{HAN}])\s+文|(?P<wrote>(?:[{HAN}]{{2}}|[{HAN}]\s[{HAN}])(?:\s?/\s?|\s+)文))(?:并[图摄]|(?:\s?[/、,]\s?|\s+)"
    rf"(?P<taken>(?:{ROLE}\s?)?(?:[{HAN}]{{2,4}}|[{HAN}]\s+[{HAN}]))\s*/?\s*(?:图|摄影?))[)\]】]?$"
)
# In brackets below a whole text: who wrote it and took its pictures, who drew for it; who gave its pictures.
_OF_TEXT = compile_late(
    r"[(\[](?:[^()\[\]]*(?:摄影报[道导]|制[图表]|绘图?)|[^()\[\]]*(?:^|[\s/])文(?=[\s/])[^()\[\]]*)[)\]]$"
)
# Papers of the seventies named no photographer: 本报通讯员摄.
_NAMELESS = compile_late(r"本[报刊](?:特约|摄影)?(?:记者|通讯员)")
# Bodies and archives that give pictures: 市消防支队供图, 江南图库供图.
_SUPPLIER = compile_late(r".{2,14}(?:社|局|馆|部|会|公司|中心|学校|委|工会|协会|县融媒|队|图库)")
# Who takes pictures at works and schools, in brackets below the caption: （厂工会　摄）.
_OWN_BODY = compile_late(
    rf"[{HAN}]{{0,10}}(?:工会|团委|宣传[部科处]|办公室|党办|厂办|校办|通[讯訊]组|报道组|学生会|社团|协会|小组)"
)
_AGENCY = compile_late(rf"(?:[{HAN}]{{1,4}}社|本报)(?:记者|$|[\s/(])")


def is_caption(key: str) -> bool:
    """Say whether a folded line opens as captions do."""
    if _NAMED_PICTURES.fullmatch(key):
        return False
    return bool(_CAPTION.match(key)) or _SHOWN.match(key) is not None


def find_photographer(key: str) -> re.Match[str] | None:
    """Return who took the pictures where a folded line first says who wrote the text.

    **Shape**: ``wrote`` ends with what the writer did, or ``apart`` with the writer's spaced-out name; ``taken`` is the
    other; None where the writer did both.
    """
    return _WROTE.search(key) if "文" in key else None


def find_credit_of_text(key: str) -> tuple[int, int] | None:
    """Return where the credit stands that ends a folded text and may be the whole text's: who wrote it or drew for it.

    **Units**: counted from 0, the end exclusive.
    """
    given = find_given(key)
    if given is not None:
        return given
    span = find_inline_credit(key)
    return span if span is not None and _OF_TEXT.fullmatch(key[slice(*span)]) is not None else None


@lru_cache(maxsize=512)  # asked of a line, and of it as a neighbour
def is_credit_line(key: str) -> bool:
    """Say whether a folded line only credits a picture."""
    text = (len(key) > _CREDIT_LONGEST and _SENTENCE.search(key)) or _SHOWN.match(key) or names_writer(key)
    return not text and find_photographer(key) is None and _find_titled(key) is None and _only_credits(key)


def _only_credits(key: str) -> bool:
    key = key[1:].strip() if _BULLETED.match(key) else key
    headed = _HEADED.fullmatch(key)
    if headed is not None:
        return not _drawn_by_nobody(headed)
    if (_WHOLE_SIGN.search(key) and _TOLD_WHOLE.fullmatch(key)) or is_dressed_credit(key):
        return True
    match = _ALONE.fullmatch(key) if key.rstrip(" ])】")[-1:] in _LAST_ALONE else None
    if match is None:
        return False
    who = match["who"].strip("([【 ")
    if match["sent"]:
        return who.endswith(("社", "报")) or "资料" in key or not who or bool(_AGENCY.match(who))
    people, end = scan_people(who)
    named = (people and end >= len(who.rstrip())) or _NAMELESS.fullmatch(who.strip()) or _LAY.fullmatch(who)
    if who and (named or (key[0] in "([" and _OWN_BODY.fullmatch(who.strip()))):
        return True
    return _SUPPLIER.fullmatch(who) is not None and key.rstrip("])】").endswith(("供图", "提供"))


def _drawn_by_nobody(headed: re.Match[str]) -> bool:
    """Say whether what follows 漫画: is what the drawing is called and nobody who drew it: 漫画：好大的架子."""
    people, end = scan_people(headed["who"]) if "漫画" in headed[0][: headed.start("who")] else ([], -1)
    return end >= 0 and not (people and end >= len(headed["who"].rstrip()))


@lru_cache(maxsize=512)  # the paragraphs of a page: whoever makes articles of them asks again
def find_inline_credit(key: str) -> tuple[int, int] | None:
    """Return where a folded paragraph's closing credit stands, counted from 0, the end exclusive."""
    if names_writer(key):
        return None
    shown = find_work(key) or _find_drawn(key) or _find_stroked(key) or find_owner(key) or _find_behind_sentence(key)
    if shown is not None or key.rstrip()[-1:] not in _LAST:
        return shown
    if (inside := find_enclosed(key)) is not None:
        return _find_credit(key[: inside[1]])
    return _find_credit(key)


def find_enclosed(key: str) -> tuple[int, int] | None:
    """Return where a caption stands whose brackets hold it with who took the picture: (图为湖边的白鹭。记者张三摄)."""
    match = _ENCLOSED.fullmatch(key.rstrip()) if is_caption(key) else None
    return match.span("inner") if match else None


def _find_drawn(key: str) -> tuple[int, int] | None:
    match = _DRAWN.fullmatch(key)
    return match.span("credit") if match else None


def _find_stroked(key: str) -> tuple[int, int] | None:
    match = _STROKED.search(key, max(0, len(key) - _STROKE_REACH)) if "/" in key[-_STROKE_REACH:] else None
    people, end = scan_people(match["who"]) if match else ((), 0)
    return match.span("credit") if match and people and end >= len(match["who"].rstrip()) else None


def _find_credit(key: str) -> tuple[int, int] | None:
    """Return where the credit stands with which a folded text ends, behind its last sentence or in brackets."""
    cut = max(0, len(key) - 60)
    apart = _SET_OFF.search(key, cut) if key.rstrip()[-1] == "摄" else None
    if apart is not None:
        return apart.span("credit")
    match = _INLINE.search(key, cut)
    while match is not None:
        start, end = match.start("credit"), len(key.rstrip())
        start += len(key[start:end]) - len(key[start:end].lstrip())
        inner = key[start:end]
        if _is_credit(inner):
            return start, end
        match = _INLINE.search(key, match.start() + 1)  # the first of several pictures may begin behind a space, too
    return None


def _find_behind_sentence(key: str) -> tuple[int, int] | None:
    """Return where a credit stands behind the last sentence of a paragraph, such as stands on a line by itself, too."""
    words = key.rstrip()
    if words[-1:] in _STOPS:
        return None
    last = _SENTENCE_END.search(words, max(0, len(words) - _BEHIND_LONGEST))
    rest = words[last.end() :] if last else ""
    enclosed = rest[-1:] in _BRACKETS and not ("(" in rest or "[" in rest)  # (图/湖边来了白鹭。记者张三摄)
    if last is None or enclosed or not _CREDITS.search(rest) or _RUNS_ON.search(rest):
        return None
    return (last.end(), len(words)) if is_credit_line(rest) else None


@lru_cache(maxsize=512)  # as of a credit
def find_work(key: str) -> tuple[int, int] | None:
    """Return where a line that is a picture's title and what it is made in names who made it; None for another line."""
    match = _find_titled(key)
    if match is None:
        return find_maker(key)
    if " " not in match["who"] and is_common_word(match["who"]):
        return None
    return match.start("who"), match.end()


def _find_titled(key: str) -> re.Match[str] | None:
    words = key.rstrip()
    match = _WORK.fullmatch(words) if "(" in key or "[" in key else None
    return match or (_TITLED.fullmatch(words) if "》" in key else None)


def _is_credit(inner: str) -> bool:
    if re.search(r"资料图|资料照片|新华社|中新社|视觉中国|人民视觉|影像中国|东方IC|CFP|受访者", inner):
        return True
    bare = re.sub(rf"(?:摄影?报[道导]|{_TAKEN}|[()\[\]])\s*", " ", inner.strip("()[] " + DASHES))
    if _LAY.fullmatch(bare.strip(" /")) or _NAMELESS.fullmatch(bare.strip(" /")):
        return True
    if inner.endswith("供图") and _SUPPLIER.fullmatch(inner.removesuffix("供图").rstrip()):
        return True
    if inner[0] in "([" and _OWN_BODY.fullmatch(bare.strip(" /")):
        return True
    who = bare.strip(" /" + DASHES)
    people, end = scan_people(who)
    return bool(people) and end >= len(who)
