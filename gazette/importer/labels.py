"""Names with what each of them did: 口述 张三 整理 李四, 文/张三 图/李四, 张三口述 李四整理, 张三 编译.

**Source**: closing credits of papers, before or behind the names.
"""

from __future__ import annotations

import re

from gazette.importer.people import ROLE, Named, scan_people
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name, is_printed_name
from gazette.text.words import is_common_word

_DONE = (
    r"(?:文/供图|文/图|图/文|文图|图文|文|图|[画话](?=\s?[:/])|(?:口述|讲述|自述)[人者]?|采访整理|参与采写|整理|摄影?|译者"
    r"|(?:(?<=\s)|^)[著绘](?=\s|$)|执笔人?|编译|翻译|采写|撰文|撰稿|统稿|漫画|供稿|供图|制图|绘图|插[图画]|配[图画]|策划|统筹|(?:作者|作?[词曲]|执行|文字|视频|海报|剪辑|摄像|翻译|[译著])(?=\s?[:/]))"
)
# The same behind reporters, where nothing else can follow: 记者 康宁 视频 秦川 编辑 李明.
_MADE = r"(?:视频|编辑|剪辑|设计|美编|图片|摄像|航拍|海报|统筹|策划|监制|校对|制表|图/表|审核|审校|数据|文字|配音|出镜)"
# Who only took the pictures is no writer.
_PICTURED = compile_late(r"摄影?|图|画|绘|漫画|制表|图/表|供图|制图|绘图|[插配][图画]")
_LABELLED = compile_late(rf"(?:(?<=^)|(?<=\s))(?![著绘](?:[\s/:]|$))(?P<did>{_DONE})(?:\s?[:/]\s?|\s+)(?=[{HAN}])")
_BESIDE = compile_late(rf"(?<=\s)(?P<did>{_DONE}|{_MADE})(?:\s?[:/]\s?|\s+)(?=[{HAN}])")
_ROLE = compile_late(rf"{ROLE}\s*")
_CALLED = compile_late(rf"(?P<name>[{HAN}]{{2,3}}|[{HAN}]\s+[{HAN}](?:\s+[{HAN}])?)\s*")
# Where somebody works, or what they are, before a name: 口述/市三院神经内科 郦子安.
_POSTED = compile_late(rf"(?P<post>[{HAN}]{{4,20}})\s+(?=[{HAN}])")
# Whom a reporter asked: 本报记者 闵敏 采访专家:市第一人民医院骨科主任医师 董维良.
_ASKED = compile_late(
    rf"(?P<who>{ROLE}.{{2,16}}?)\s+(?:采访|受访|指导|特邀)专家\s?:\s?(?P<post>[{HAN}]{{4,24}}?)\s+"
    rf"(?P<name>[{HAN}]{{2,3}}|[{HAN}] [{HAN}])"
)
# Who wrote the words of a song, and who the tune: 李 明词 王 洪曲.
_OF_SONG = r"(?:[作填]?[词詞]曲|[作填][词詞]|[作谱譜]曲|(?<![作填谱譜])[词詞曲]|作歌)(?=\s|$)"
_TRAILED = compile_late(
    rf"(?P<name>[{HAN}]{{2,3}}|[{HAN}] [{HAN}])"
    rf"(?:\s?/\s?|\s|(?![文图]))(?P<did>{_DONE}|{_OF_SONG}|(?<![显卓土名原论专巨译昭拙编])著(?=\s|$)|记(?=\s|$)|记录|笔录)(?:[\s、,]+|$)"
)
# Behind whoever told it somebody wrote it down; by itself it ends a title: 黄山游记, 祝寿记, 江南曲.
_WROTE_DOWN = "记"
_SUNG = "词詞曲"
# Behind the others whoever has no name, or only drew: 程万春口述 本报通讯员整理, 苏琼枝著 方可图.
_REST = compile_late(rf"{ROLE}(?:整理|记录|执笔)|(?P<name>[{HAN}]{{2,3}})(?P<did>[图画绘])")
_DISTRICTS = "区市省州县"
_AGED = compile_late(r"\([\d一二三四五六七八九十]{2,3}岁\)")
_TRAIL = compile_late(
    r"\s*/?\s*(?P<did>文/供图|文并供图|文/图|图/文|文/摄|整理|搜集整理|编译|编辑|综合整理|撰文|供稿|执笔"
    rf"|(?<=[{HAN}]{{2}})译|(?<=[{HAN}] [{HAN}])译|(?<=[{HAN}]{{2}})(?<!编)辑|(?<=[{HAN}] )[编辑译])$"
)
# One of these stands in whatever says what somebody did.
SIGNS = "/作参审专供像写剪图字录执据插搜摄撰整文曲校歌海漫画监稿策筹绘综编美航著表詞记设词译话辑述配镜音频"
_SIGN = compile_late(f"[{SIGNS}]")
_LAST_OF_TRAIL = frozenset("图文摄理译辑编稿笔")


def read_labelled_names(key: str, start: int, end: int) -> tuple[Named, ...]:
    """Return the people of a stretch that says of each what they did, and nothing else; else an empty tuple."""
    if _SIGN.search(key, start, end) is None:
        return ()
    text = key[start:end]
    return tuple(
        Named(_move(named.role, start), _move(named.name, start))
        for named in _read_labelled(text) or _read_beside(text) or _read_trailed(text) or _read_asked(text)
    )


def _move(span: tuple[int, int], by: int) -> tuple[int, int]:
    return span[0] + by, span[1] + by


def _read_labelled(text: str) -> tuple[Named, ...]:
    labels = list(_LABELLED.finditer(text))
    if len(labels) == 1 and _PICTURED.fullmatch(labels[0]["did"]) is None:  # 撰稿:康宁 编辑:秦川
        labels += _BESIDE.finditer(text, labels[0].end())
    if not labels or labels[0].start() > 0 or all(_PICTURED.fullmatch(label["did"]) for label in labels):
        return ()
    return _read_behind(text, labels)


def _read_beside(text: str) -> tuple[Named, ...]:
    """Read reporters, and behind them who else did what: 本报记者 康宁 摄影 秦川."""
    labels = list(_BESIDE.finditer(text)) if _ROLE.match(text) else []
    if not labels:
        return ()
    wrote, reached = scan_people(text[: labels[0].start()], penned=True)
    if not wrote or text[reached : labels[0].start()].strip():
        return ()
    others = _read_behind(text, labels, behind=True)
    return (*wrote, *others) if others else ()


def _read_behind(text: str, labels: list[re.Match[str]], *, behind: bool = False) -> tuple[Named, ...]:
    """Return whom a text names behind each of its labels; nobody where something else stands there.

    Where several stand in a row, or one ``behind`` reporters, a name needs no surname: 口述 闻笛 整理 竹里.
    """
    ends = [*(label.start() for label in labels[1:]), len(text)]
    people: list[Named] = []
    for label, end in zip(labels, ends, strict=True):
        found, reached = scan_people(text[:end], label.end(), end)
        called = _CALLED.fullmatch(text, label.end(), end) if not found and len(labels) > 1 - behind else None
        if called and (label[0][-1] in ":/" or not is_common_word("".join(called["name"].split()))):
            found, reached = (Named((0, 0), called.span("name")),), called.end("name")
        posted = _POSTED.match(text, label.end(), end) if not found else None
        if posted:
            found, reached = scan_people(text[:end], posted.end(), end)
            found = tuple(Named(posted.span("post"), named.name) for named in found)
        if not found or _AGED.sub("", text[reached:end]).strip(" 、,/"):
            return ()
        drew = _PICTURED.fullmatch(label["did"]) is not None  # 图/本报记者 李四: what he did tells more
        people += [
            named if named.role != (0, 0) and not drew else Named(label.span("did"), named.name) for named in found
        ]
    return tuple(people)


def _read_asked(text: str) -> tuple[Named, ...]:
    """Read a reporter and the expert whom they asked."""
    match = _ASKED.fullmatch(text)
    people, reached = scan_people(text, 0, match.end("who")) if match else ((), 0)
    if match is None or not people or text[reached : match.end("who")].strip() or not is_name(match["name"][0] + "某"):
        return ()
    return (*people, Named(match.span("post"), match.span("name")))


def _is_title(text: str, named: Named) -> bool:
    """Say whether what looks like a name and a deed, alone, is what a text is called: 石桥记, and words: 古籍整理."""
    (start, end), did = named.name, text[slice(*named.role)]
    close = did in _SUNG and " " not in text
    return did == _WROTE_DOWN or close or (end == named.role[0] and is_common_word(text[start:end]))


def _read_trailed(text: str) -> tuple[Named, ...]:
    """Read names that each have what they did behind them; one of them alone, or all of a row before one word."""
    people: list[Named] = []
    position = 0
    while match := _TRAILED.match(text, position):
        people.append(Named(match.span("did"), match.span("name")))
        position = match.end()
    rest = _REST.fullmatch(text, position) if people else None
    if rest:
        people += [Named(rest.span("did"), rest.span("name"))] if rest["name"] else []
        position = len(text)
    written = any(not _PICTURED.fullmatch(text[slice(*named.role)]) for named in people)
    if written and position == len(text) and all(is_printed_name(text[slice(*named.name)]) for named in people):
        return () if len(people) == 1 and _is_title(text, people[0]) else tuple(people)
    trail = _TRAIL.search(text) if text[-1:] in _LAST_OF_TRAIL else None
    if trail is None:
        return ()
    found, reached = scan_people(text[: trail.start()], 0, trail.start())
    if not found or text[reached : trail.start()].strip() or any(named.role != (0, 0) for named in found):
        return ()
    if any(text[named.name[1] - 1] in _DISTRICTS for named in found):
        return ()  # 越秀区 梁伯强辑
    return tuple(Named(trail.span("did"), named.name) for named in found)
