"""Writers behind whose name stands what they are: 沈涛（战士）, 林阿财　出租车司机.

**Source**: readers' letters, opinion pages and pages of pupils and soldiers.
"""

from __future__ import annotations

from gazette.importer.marks import AUTHOR_MARKS
from gazette.importer.people import Named
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name
from gazette.text.words import is_common_word, is_place

_CALLING = (
    r"(?:战士|农民|农妇|工人|职工|社员|学生|同学|家长|教[师员]|护士|司机|店员|售货员|乘务员|邮递员|民警|牧民|渔民|村民"
    r"|居民|市民|网友|读者|听众|观众|球迷|主妇|公务员|作家|诗人|撰稿人|上班族|人士|编辑|待业青年|志愿者|义工|社工|文员"
    r"|店主|商人|农艺师|园丁|厨师|老[人兵])"
)
# Behind a space it takes three characters or more: 张店 工人 may be a place and who works there.
_IS = compile_late(
    rf"(?P<name>[{HAN}]{{2,3}}|[{HAN}]\s[{HAN}])\s?"
    rf"(?:\((?P<told>[{HAN}]{{0,8}}{_CALLING})\)|(?<=\s)(?P<behind>(?=[{HAN}]{{3}})[{HAN}]{{0,6}}{_CALLING}))"
)


def read_calling(key: str) -> tuple[Named, ...]:
    """Return whom a folded line names and nothing else, what they are as the role; an empty tuple if it does not."""
    if "(" not in key and len(key.split(None, 1)) == 1:
        return ()
    told = _IS.fullmatch(key, len(key) - len(key.lstrip(AUTHOR_MARKS)))
    name = "".join(told["name"].split()) if told else ""
    if told is None or not is_name(name) or is_common_word(name) or is_place(name):
        return ()
    return (Named(told.span("told" if told["told"] else "behind"), told.span("name")),)
