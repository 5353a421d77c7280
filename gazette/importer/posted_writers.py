"""Who is named behind a post, a calling or where they live: 矿工 张三, 太原五中 高级教师 王海燕, 环卫工人 秦师傅."""

from __future__ import annotations

from gazette.importer.people import Named
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import COMPOUND_SURNAMES, is_name, is_printed_name
from gazette.text.words import is_place

OCCUPATION = compile_late(  # 六○二六钻井队 and 89路车队 are called by numbers
    rf"(?P<post>(?:\d{{1,5}}(?=[路队连团营厂矿井次钻采]))?(?:[{HAN}·○〇]|[A-Z]{{2,4}}|\d\d(?:\d\d)?级|\([{HAN}]+\)){{2,20}})(?:\s+|(?<=读者)(?=[{HAN}]\s))(?P<name>[{HAN}]{{2,3}}|[{HAN}]\s+[{HAN}](?:\s+[{HAN}])?)"
)
POST = compile_late(
    rf"(?:[县市区镇乡村厂社局校院部队店站]|[{HAN}]{{2}}ICU|[内外妇儿骨眼牙]科|[内外][一二三四]科|公司|[中小大]学|学院|研究[员所院]|事务所|资讯|期货|证券|商会|协会|医师|分析师|工程师|总监|经理|律师|会员|委员|馆员|编审|队长|所长|院长|园长|馆长|台长|农民|工人|职工|教师|学生|读者|[观听]众|[旅乘]客|列兵|[上中下]等兵|[上中下]士|[连排班]长|[居市村]民|社员|护士|司机|干部|战士|[农园技]艺?师|教授|医生|律师|专家|局长|书记|主任|校长|代表|主席|[村乡校厂]医|[{HAN}]{{2}}[庄屯寨堡])$"
)
# Who speaks in more than one post: 县人大代表、荷塘村医 卜庆生.
_POSTS = compile_late(
    rf"(?P<post>[{HAN}]{{2,14}}(?:、[{HAN}]{{2,16}}){{1,2}})\s+(?P<name>[{HAN}]{{2,3}}|[{HAN}]\s+[{HAN}])"
)
# Where somebody works, a space, what they are there: 太原五中 高级教师 王海燕.
_POSTED_APART = compile_late(
    rf"(?:[{HAN}·]{{2,14}}\s+){{1,2}}(?P<post>[{HAN}]{{0,6}}(?:教师|老师|教授|医[师生]|律师|主任|工程师|会计师|药师|园艺师|农艺师|经理|[院校厂局所园馆]长|研究员|观众|听众|读者|书记|编辑|学生|研究生|工人|职工|民警|法官|检察官))"
    rf"\s+(?P<name>[{HAN}]{{2,3}}|[{HAN}]\s+[{HAN}])"
)
_DESCRIBED = (OCCUPATION, _POSTS, _POSTED_APART)  # a space stands before the name
# Who is known by a surname and how one calls them: 环卫工人 秦师傅, 花莲市民/曾太太.
_ADDRESSED = compile_late(
    rf"(?P<post>[{HAN}·]{{2,14}})(?:\s+|\s?/\s?|(?<=[民者客户])(?=[{HAN}]))"
    rf"(?P<name>[{HAN}](?:先生|女士|小姐|太太|师傅|老师|大[妈爷叔姐哥娘]|阿姨|奶奶|爷爷|婆婆|同学|老汉|老太))"
)
# In brackets below a text it is enough that a name stands last: （博山 孙成）, （桑植 农民 钟六妹）.
PLACED = compile_late(
    rf"\s*(?P<post>[{HAN}]{{2,8}}(?:\s+[{HAN}]{{2,8}})?)\s+(?P<name>[{HAN}]{{2,3}}|[{HAN}]\s+[{HAN}](?:\s+[{HAN}])?)\s*"
)


def find_placed_writer(key: str, start: int, end: int) -> tuple[Named, ...]:
    """Return who signs behind a place that could be a name, too: （郑州 王明）."""
    placed = PLACED.fullmatch(key, start, end)
    if placed is None or not is_place(placed["post"]) or not is_printed_name(placed["name"]):
        return ()
    return (Named(placed.span("post"), placed.span("name")),)


def read_described(key: str, start: int, end: int) -> tuple[Named, ...]:
    """Return the one person whom a stretch names behind a post, a calling or a place; an empty tuple if it does not."""
    words = key[start:end].split()
    if words and words[0] in COMPOUND_SURNAMES:  # 欧阳 文静
        return ()
    forms = _DESCRIBED if len(words) > 1 else ()
    posted = next((found for form in forms if (found := form.fullmatch(key, start, end))), None)
    if posted and POST.search(posted["post"]) and is_printed_name(posted["name"]):
        return (Named(posted.span("post"), posted.span("name")),)
    called = _ADDRESSED.fullmatch(key, start, end)
    if called and (POST.search(called["post"]) or is_place(called["post"])) and is_name(called["name"][0] + "某"):
        return (Named(called.span("post"), called.span("name")),)
    return find_placed_writer(key, start, end)
