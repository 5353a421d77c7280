"""Pen names below a title, told by what the title and the column's name say.

**Source**: supplements sign poems below the title (秋野（外一首） / 荷衣); columns are called by who writes them
(老戴说事); bodies that report or advise sign below the title, too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gazette.importer.marks import AUTHOR_MARKS
from gazette.importer.nameless import signs_for_many
from gazette.importer.people import Named
from gazette.importer.posted_writers import OCCUPATION, POST
from gazette.importer.series import is_series, sounds_like_column
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name, is_printed_name
from gazette.text.words import has_verb, is_common_word, simplify

if TYPE_CHECKING:
    from gazette.importer.traits import Traits

# A name that no surname shows, or one with its owner's place in brackets: 老窑工, 程小舟（文学院）.
_PENNED = compile_late(
    rf"(?:\([{HAN}]{{2,4}}\)\s?)?(?P<name>[{HAN}]\s*[{HAN}]|[{HAN}]{{3,4}}|[{HAN}]\s[{HAN}]\s[{HAN}])(?:\((?P<post>[^()]{{2,16}})\))?"
)
# A title that says how many poems stand below; who wrote them, a place or a works before the name: 铜都 阿矿.
_COUNTED = compile_late(r"[(\[](?:外?[一二两三四五六七八九十]首|组诗)[)\]]$")
_POET = compile_late(rf"(?:[{HAN}]{{2,4}} )?[{HAN}]{{2,4}}|[{HAN}](?: {{1,3}}[{HAN}]){{2}}")
# Who reports on what they looked into, or advises: 中共襄北地委工作组, 县农业技术推广站.
_BODY = compile_late(
    rf"(?:中共|[省市县区州盟旗社队院校厂]|[{HAN}]{{2,4}}?(?:省|市|县|区|州|公社|地委|专区|乡|镇|厂|局|大学))"
    rf"[{HAN}]{{2,16}}(?:[组站所局委处科室部会台]|办公室|中心|医院)"
    rf"|[{HAN}]{{2,8}}(?:剧团|文工团|宣传队|秧歌队|歌咏队|读报组|互助组|俱乐部)"
    rf"|[{HAN}“”\d]{{2,14}}(?:党总?支部?|党委|团总?支部?|团委|[通報报][讯訊道導]组)"
)
# What writers style themselves below their titles: 亮轩居士, 听雨斋主.
_STYLED = compile_late(rf"[{HAN}]{{2}}(?:居士|山人|散人|道人|逸士|老叟)|[{HAN}]{{2}}[斋轩楼阁庐]主")
# Where writers belong, beside the posts of ``closers``: 检修车间, 外语系90级.
_UNIT = compile_late(r"(?:车间|[班组连排营团队科室系级矿场处段]|[道车电焊钳铣刨炉矿木瓦修]工)$")
# What verse stands together under, and what songs are called: 新民歌 / 石匠歌.
_VERSE = compile_late(r"(?:[诗歌谣]|[诗歌谣词][选抄页坛廊集])$")
_SONG = compile_late(rf"[{HAN}]{{1,4}}[歌谣颂曲]")
_MARKED = compile_late(rf"[{re.escape(AUTHOR_MARKS)}]\s?(?P<name>[{HAN}]{{2,3}})")
_PEN = compile_late(rf"[{HAN}]{{2,3}}(?<![吗呢吧了的么])")
_NAME_MOST, _TEXT_LEAST, _TITLE_LEAST, _TITLE_WIDEST = 4.0, 14.0, 2.0, 22.0


def signs_poems(above: Traits, here: Traits) -> bool:
    """Say whether a few characters stand right below a title that counts several poems: 秋野(外一首) / 荷衣."""
    if above.line.key[-1] not in ")]":
        return False
    key = here.line.key.lstrip(AUTHOR_MARKS)
    near = not here.line.gap or (" " in key and is_printed_name(key))
    return near and _COUNTED.search(above.line.key) is not None and _POET.fullmatch(key) is not None


def is_named_in_column(above: Traits, here: Traits, below: Traits, top: Traits | None) -> bool:
    """Say whether the name of the column above the title begins with the line below it: 老戴说事 / … / 老戴."""
    key = here.line.key
    if top is None or not 1 < len(key) <= _NAME_MOST:
        return False
    text = below.line.width >= _TEXT_LEAST and not below.opener
    named = len(top.line.key) > len(key) and top.line.key.startswith(key)
    return named and text and above.line.width > here.line.width and not here.line.gap


def signs_below_column(above: Traits, here: Traits, below: Traits, top: Traits | None) -> bool:
    """Say whether two or three characters sign a title below a column's name, above full text of a narrow column.

    小言论 / 从自己做起 / 无忌: no width tells a narrow text from a headline, and a column's name does.
    """
    key, lines = here.line.key, (above.line, here.line, below.line)
    if top is None or here.author or _PEN.fullmatch(key) is None or any(line.gap for line in lines):
        return False
    text = below.full and below.line.width < _TEXT_LEAST and not (below.opener or below.author)
    title = here.line.width < above.line.width <= _TITLE_WIDEST and not (
        above.line.closed or above.author or above.full
    )
    word = is_series(key) or (len(key) > 2 and is_common_word(key))  # noqa: PLR2004  # two characters are any name
    return text and title and not word and (sounds_like_column(top.line.key) or is_series(top.line.key))


def is_nickname(key: str) -> bool:
    """Say whether somebody is called so: 老戴, 阿宁."""
    return key[0] in "老阿" and len(key) == 2 and is_name(key[1] + "某")  # noqa: PLR2004  # a word and a surname


def is_styled(key: str) -> bool:
    """Say whether four characters are how writers style themselves: 亮轩居士."""
    return len(key) == 4 and _STYLED.fullmatch(simplify(key)) is not None  # noqa: PLR2004  # as long as these are


def names_body(key: str) -> bool:
    """Say whether a folded line is nothing but the name of a body of some place: 中共襄北地委工作组."""
    return _BODY.fullmatch(key) is not None and not has_verb(key)


def is_signed_by_body(here: Traits, below: Traits) -> bool:
    """Say whether a line below a title names the body, or one reader of many, that wrote the text below, no report."""
    text = below.line.width >= _TEXT_LEAST and not (below.opener or below.author or below.question)
    return text and here.line.gap <= below.line.gap and (names_body(here.line.key) or signs_for_many(here.line.key))


def names_unit_and_writer(above: Traits, here: Traits, below: Traits) -> bool:
    """Say whether a line below a title says where its writer belongs, and a pen name: 检修车间 铁 锤."""
    return not (below.opener or below.author) and is_posted(here.line.key) and _heads(above, here)


def is_posted(key: str) -> bool:
    """Say whether a folded line is where somebody belongs and what could be a pen name, and says nothing."""
    told = OCCUPATION.fullmatch(key)
    belongs = (POST.search(told["post"]) or _UNIT.search(told["post"])) if told is not None else None
    return told is not None and belongs is not None and not has_verb("".join(told["name"].split()))  # 夜门诊 再看病


def names_song(above: Traits, here: Traits, below: Traits) -> bool:
    """Say whether what could be a name is what a song is called, below the name under which verse stands: 石匠歌."""
    return below.verse and _SONG.fullmatch(here.line.key) is not None and _VERSE.search(above.line.key) is not None


def is_marked_pen_name(above: Traits, here: Traits, below: Traits) -> bool:
    """Say whether a mark of writers stands before two or three characters that are no word, below a title: ◆小满."""
    marked = _MARKED.fullmatch(here.line.key) if here.line.key[0] in AUTHOR_MARKS else None
    if marked is None:
        return False
    text = (below.line.width >= _TEXT_LEAST or below.verse) and not (below.opener or below.author)
    if not text or not _heads(above, here):
        return False
    return not (is_common_word(marked["name"]) or has_verb(marked["name"]))


def _heads(above: Traits, here: Traits) -> bool:
    """Say whether a line right above another may be a title, and is no end of a text."""
    line = above.line
    other = above.author or above.credit or above.jump or above.opener or above.ended or above.folio or above.staff
    fits = _TITLE_LEAST <= line.width <= _TITLE_WIDEST and not (line.closed or line.bracketed)
    return fits and not other and here.line.gap <= line.gap


def find_pen_name(key: str) -> tuple[Named, ...]:
    """Return the writer whom a folded line below a title names, whatever the name is; empty when it holds more."""
    match = _PENNED.fullmatch(key)
    if match is None or (match["post"] and not _is_posted(match["name"].replace(" ", ""), match["post"])):
        return ()
    return (Named(match.span("post") if match["post"] else (0, 0), match.span("name")),)


def _is_posted(name: str, post: str) -> bool:
    """Say whether a name with brackets behind it is a writer's: its surname shows it, or a calling or a firm."""
    return is_name(name) or (len(name) == 3 and (POST.search(post) is not None or post.endswith("生")))  # noqa: PLR2004  # 江南雨(陆生)
