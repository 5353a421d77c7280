"""Words in the head of a page: which pages are called so, which cannot name one, which name the paper or its edition.

**Source**: folios of dailies, county and enterprise papers, proofs and sites: names end in what pages are about
(消费广场, 社会广角); 大样, 付排, 首页 and 上一版 belong to whoever makes or shows the page; 周末版 is an edition, 副刊
a supplement.
"""

from __future__ import annotations

from gazette.importer import folios, furniture
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_NAME = compile_late(rf"(?:第\d{{1,3}}[个届次])?[{HAN}]{{1,9}}(?:[·‧•・./、][{HAN}]{{1,8}}){{0,4}}")
_SHORTEST, _LONGEST = 2, 14
_NO_NAME = compile_late(
    r"主管|主办|出版|编辑|主编|校对|责编|美编|版式|值班|策划|电话|报社|导读|要目|详见|请看|扫码|毛主席|为人民服务|地址|[定售全]价|零售|每[份期行字]|免费|内部|注意保存"
    r"|承印|督印|机关报|天气|[阵小大]雨|多云|^阴|^晴|转晴|气温|限行|尾号|最[高低]|[东南西北微]风|前[一二]日|刊出|印刷|付印|(?<!·)法律顾问|发行|今日[\d共出]|明日|复刊|专员|记者|第[一二三四五六七八九十\d、]+[版页张期号]|^版[次名]|^日期$|^[一二三四五六七八九十]+$|公司$|委员会$|[省市县区]委"
    # words of those who make the page or show it
    r"|^(?:公元|西元|[西公国佛农夏阴旧]历|中华民国|民国|请)|[日节折稿]$|(?:保存|负责|经办|联系|审核|签发|抄报)人|[大小清校]样|付排|传稿|稿签|发稿|来稿|稿[件源]|原稿|誊清|打[字印]|存档|^篇[目数]|^编号|^页[数码]|^文件|^首页|^返回|^[上下]一[版页期篇]|^目录|^版面|^头版$|合[版印]|连版|另见|起登|^[一二三四五六七八九十]+叠$"
)
# Days of the almanac, which folios print behind the date.
_TERM = compile_late(
    r"立[春夏秋冬]|雨水|惊蛰|[春秋]分|清明|谷雨|小满|芒种|[夏冬]至|[小大][暑寒雪]|处暑|白露|寒露|霜降|除夕|春节|元宵|端午|七夕|中秋|重阳|腊八|小年"
)
# What names of pages end in, whatever the page is about.
_KIND = compile_late(
    r"(?:新闻|要闻|副刊|周刊|导刊|特刊|专[刊版页题]|综合|时评|电讯|生活|市场|社区|纵横|之窗|在线|服务|[焦热]点|[港澳侨]闻|侨社|天地|观察|信[息箱]|报道|说法|公告|体育"
    r"|动态|广[角场]|园地|聚焦|视[界觉点]|[影图]像|摄影|话题|[论讲]坛|讲堂|写真|财经|理财|维权|旅游|楼市|[阅悦]读|[文艺]苑|传真|(?:百姓|民生|市民|社区|读者)热线)$"
)
# What papers of counties are called: 今日云溪, 松棱融媒.
_OF_A_COUNTY = compile_late(
    rf"今日(?!关注|推荐|头条|评论|看点|说法|财经|特刊)[{HAN}]{{2,3}}|[{HAN}]{{2,4}}融媒|融媒[{HAN}]{{2,3}}"
)
_OF_PAGES = compile_late(r"(?:特刊|专[刊版页题]|副刊|要闻|公告|广告|公示|时评|广角|文苑)$")
# What a sheet of the paper is, whatever it is called or stands on it.
_EDITION = compile_late(
    rf"(?:文艺|文学|综合)?副刊|[{HAN}]{{2,4}}周刊"
    r"|(?:周末|星期|星期[一二三四五六日天]|农村|城市|海外|今日|周日|周六)(?:[版刊]|特刊|周刊)?"
)


def may_be_name(key: str) -> bool:
    """Say whether a word, folded and without spaces, may be the name of a page at all."""
    if not _SHORTEST <= len(key) <= _LONGEST or _TERM.fullmatch(key) or _NAME.fullmatch(key) is None:
        return False
    return _NO_NAME.search(key) is None


def is_known(key: str) -> bool:
    """Say whether pages of any paper are called so, both parts of the name: 要闻·综合."""
    return all(folios.is_page_name(part) for part in key.split("·"))


def names_kind(key: str) -> bool:
    """Say whether a word ends in what names of pages end in: 国际护士节特刊, 广州新闻."""
    return _KIND.search(key) is not None


def titles_no_paper(key: str) -> bool:
    """Say whether a word names pages and never a paper, be it the first of the page: 国庆特刊, 星岛要闻."""
    return _OF_PAGES.search(key) is not None


def is_edition(key: str) -> bool:
    """Say whether a word only says which edition or sheet it is: 周末版, 农村版, 副刊."""
    return _EDITION.fullmatch(key) is not None


def is_title(key: str) -> bool:
    """Say whether a word is the paper's title: it ends in 报, or as one does and not as names of pages do."""
    if folios.is_page_name(key):
        return False
    if _OF_A_COUNTY.fullmatch(key) and not _KIND.search(key):
        return True
    return key.endswith(("报", "报社")) or (furniture.is_title_of_paper(key) and not _KIND.search(key))
