"""How papers name where a report comes from: agencies, papers, stations and sites, and the forms of a dispatch's head.

**Source**: 新华社北京6月4日电, 综合新华社电, 工人日报—中工网讯, 红网时刻新闻6月4日讯, 【路透伦敦四日电】, 天津讯,
据外电报道.
"""

from __future__ import annotations

from gazette.text.dates import DAY, MONTH, YEAR
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_OFFICE = (
    r"(?:新华(?:社|网|通讯社)|中新(?:社|网)|中国(?:青年)?网|中青网|光明网|大众网|环球网|海外网|凤凰网|国际在线|中国新闻社|(?:香港)?中通社|中央社|人民(?:日报|网)|央视(?:新闻|网)?|央广网?|法新社|路透社|塔斯社|美联社|联合社|同盟社|"
    r"合众(?:国际)?社|共同社|时事社|哈瓦斯社|海通社|国闻社|申时社|电通社|俄新社|俄塔社|德新社|德通社|韩联社|安莎社|报业托拉斯|国际社|越通社|朝中社|马新社|军闻社|埃菲社|彭博社|国际文传(?:电讯社)?|阿纳多卢(?:通讯)?社|阿通社|南通社|捷通社|波通社|印通社|巴通社|伊通社|沙通社|叙通社|罗通社|保通社|匈通社|拉美社|欧新社|中评社|联合新闻网|(?:文汇|大公|联合|中国时|星岛日|新京|明)报|本报|本刊|本社|本网|本台|"
    rf"[{HAN}]{{1,4}}(?:日报|晚报|时报|早报|晨报|商报|都市报|青年报|融媒)|[{HAN}]{{1,9}}(?:通讯社|报业托拉斯)|解放军报)(?:[{HAN}]{{0,4}}客户端)?"
)
# An agency that another one quotes, and a paper with its site: 新华社据塔斯社, 工人日报—中工网.
AGENCY = rf"{_OFFICE}(?:(?:据|援引|转发?)(?:{_OFFICE})|\s?[—·-]{{1,2}}\s?[{HAN}]{{2,6}}网)?(?:特?供本报)?"
# Sites and stations have names of all kinds: only a date and 电 or 讯 behind them show what they are.
_SITE = rf"[{HAN}]{{2,8}}?(?:新闻网|在线|新闻|时刻(?!新闻)|客户端|融媒体?(?:中心)?|电视台|报|网)"
# 消息 only behind a day: 央广网北京6月4日消息（记者…）.
_TOLD = r"(?<=日)消息(?=[(:\s])"
MARK = (
    rf"(?:{_TOLD}|(?:体育|新媒体|经济|图文)?专电|(?<=日)综合(?:外电(?:报[道导]|讯)?|电讯?)"
    r"|急电|特电|电讯|电|航[讯电]|[专特]?讯(?!员)|专访(?=\s*[\])】]))"
)
SHUT = r"\s*[\])】]?"
# What gives news by itself: 本报, 本厂, 某报; 天津讯 needs its space, for 通讯 and 喜讯 are words.
NEWS = compile_late(
    rf"[\[(【]?\s*(?!据[{HAN}]{{2,8}}消息:)(?P<source>本[报刊台网社市县区省州厂校院行矿场站局段库港队乡镇村团旅处司会](?:综合|特|专)?(?:讯|消息)"
    rf"|(?:综合|[{HAN}]{{1,6}}(?:[报网社台]|央视新闻|新闻网?|时刻)(?:\s?[—·-]{{1,2}}\s?[{HAN}]{{2,6}}网)?|[{HAN}]{{1,8}}融媒体?(?:中心)?)(?:讯|消息)(?=\s*[\s(\]】):—|│])"
    rf"|[{HAN}]{{1,4}}讯(?=\s*[\])】])|(?<=[(\[【])(?![{HAN}]{{0,2}}[停来去闪充用发供输节触致回唁贺急通]电)[{HAN}]{{2,3}}[专航]?电(?=[\])】])|[{HAN}]{{1,3}}(?![通简喜资腾快短电音审传问捷噩科周])[{HAN}]讯(?=\s+[{HAN}(“](?!.*(?:星期|编辑))"
    rf"|\(?[{HAN}]{{0,4}}(?:记者|通讯员))"
    r"|新华社(?:快讯|消息)(?=\s*[:\s])|本[报刊](?:特稿|专稿|专访|综合报[道导])(?=[\s\])】]+\S|[(\[](?:本报|特约|驻外)?(?:记者|通讯员|撰稿人?)\s)|(?<=[(\[【])(?:[特专]稿|专访|(?:专题|独家|特别)报[道导])(?=[)\]】]))\s*[\])】]?"
)
WIRE = compile_late(
    rf"[\[(【]?\s*(?P<source>(?:据|综合)?{AGENCY}(?:综合)?|(?:(?<=[(\[【])|^)(?:路透|法新|美联|合众国际|合众)(?!社))"
    rf"(?:(?<=社)[)\]】]\s*(?=[{HAN}]{{2,8}}?(?:{MONTH}月)?{DAY}日专?电))?"
    rf"(?:记者\s*(?![{HAN}、 ]{{2,12}}报[道导])"
    rf"(?P<inner>[{HAN}、 ]{{2,12}}?))?\s*"
    rf"/?\s?(?P<place>(?!\w{{0,4}}(?:记者|通讯员|特派员))(?:[{HAN}·/]{{0,12}}?|[{HAN}]{{2,5}}、(?![{HAN}]{{1,5}}社)[{HAN}]{{2,5}}|[{HAN}]{{0,6}}“[{HAN}\d]{{1,8}}”[{HAN}]{{0,4}}?))\s*"
    rf"(?P<date>(?:(?:{YEAR}年)?{MONTH}月)?{DAY}日)?\s*(?:[上下]午|(?<=日)(?:[凌清]晨|[中正午深子]夜|中午|[早晚夜]间?|傍晚))?"
    rf"(?:(?<=[日午晨夜晚间])(?:合众(?:国际)?|路透|美联|法新|塔斯|共同|时事|安莎)社?)?(?P<mark>{MARK}){SHUT}"
)
# The day before the place: 法新社6月4日北京电.
DATED = compile_late(
    rf"[\[(【]?\s*(?P<source>(?:据|综合)?{AGENCY})\s?(?P<date>(?:{MONTH}月)?{DAY}日)\s?(?P<place>[{HAN}]{{2,6}}?)"
    rf"专?[电讯]{SHUT}(?=[\s(\[])"
)
SITE = compile_late(
    rf"[\[(【]?\s*(?P<source>{_SITE})(?P<place>(?![{HAN}]{{0,6}}(?:记者|通讯员))[{HAN}]{{0,6}}?)"
    rf"(?P<date>{MONTH}月{DAY}日)(?:电|讯|消息){SHUT}(?=[\s(:])"
)
# (槟城2日讯), as papers overseas print it; an agency that no list has may stand first: (泛亚社曼谷2日电).
PLACED = compile_late(
    rf"[(\[【](?P<source>[{HAN}]{{2,3}}社(?![区会]))?(?P<place>[{HAN}]{{2,6}}?)\s?(?P<date>(?:{MONTH}月)?{DAY}日)(?:专?电|讯|综合电|外电)"
    r"(?:[)\]】]\s*|(?=\s?[·/]\s?[^()\[\]】。]{0,6}(?:记者|通讯员|特派员)))"
)
# (吉隆坡四日马新社电), (雅加达路透电): the same with the agency behind the place.
PLACED_WIRE = compile_late(
    rf"[(\[【](?P<place>(?![{HAN}]{{0,3}}据)[{HAN}]{{2,6}}?)\s?(?P<date>(?:{MONTH}月)?{DAY}日)?\s?"
    r"(?P<source>(?:路透|法新|美联|合众国际|合众|共同|马新|塔斯|中央|新华|中新|韩联|德新|彭博)社?)(?:综合|专)?[电讯][)\]】]\s*"
)
# 汉口十四日电, as papers before 1949 print telegrams of their own; 伦敦廿八日路透电, 廿八日巴黎电.
_WIRED = r"(?P<source>(?:路透|哈瓦斯|合众|同盟|海通|塔斯|电通|联合|国民|中央)社?)"
TELEGRAM = compile_late(rf"(?P<place>[{HAN}]{{2,6}}?)(?P<date>(?:{MONTH}月)?{DAY}日)(?:专?电(?=\s)|{_WIRED}专?电)")
DAY_FIRST = compile_late(
    rf"[(\[【]?(?P<date>(?:{MONTH}月)?{DAY}日)(?P<place>(?![{HAN}]{{0,5}}[来去停发致急通复])[{HAN}]{{2,6}}?)"
    rf"(?:专?电[)\]】]?\s+|{_WIRED}专?电[)\]】]?\s*)"
)
# An agency that no list has, run into its text: 国新社桂林三日电据此间消息.
ANY_AGENCY = compile_late(
    rf"(?P<source>[{HAN}]{{2,3}}(?<!合作)(?<!旅行)社)(?P<place>[{HAN}]{{2,6}}?)\s?(?P<date>(?:{MONTH}月)?{DAY}日)专?电[\s,]*"
)
AGENCY_ALONE = compile_late(
    r"[\[【(]?\s*(?P<source>据?(?:新华社|中新社|新华网|中新网|人民网|央视(?:新闻|网)?(?:客户端)?))\s*(?:消息|报道)?[\])】][\s:,]*"
    r"|[\[【(](?P<desk>(?:本报)?综合(?:外电|消息)?报[道导])[\])】]\s*"
    r"|(?P<said>据?央视(?:新闻|网)?(?:客户端)?消息)\s*[:\s—]\s*"
    r"|(?P<wired>(?:路透|法新|美联|塔斯|合众(?:国际)?|共同|时事|埃菲|德新|韩联|俄新|安莎|彭博)社)\s+(?=[^()]{8})"
    r"|(?P<feature>据?新华社(?:专?特稿|微特稿|供本报[专特]稿|特供本报[专特]?稿))\s+"
)
# Whom a report is taken from, set apart from its text: 据外电华盛顿消息, 据《兰州晨报》报道, 综合新华社、中新社电.
# A narrow column leaves it a few characters of its text.
_QUOTED = (
    rf"(?:[{HAN}]{{0,3}}《[^》]{{2,12}}》(?:杂志|周刊|网站|官网)*"
    rf"|[{HAN}]{{1,8}}(?:报|社|电台|新闻网|[中央人光]\w{{1,3}}网|客户端)|央视(?:新闻)?|[{HAN}]{{2,6}}新闻|外[电刊])"
)
QUOTED = compile_late(
    rf"(?P<source>(?:据|(?:本报)?综合){_QUOTED}(?:[、和及]{_QUOTED})*)"
    rf"(?P<place>[{HAN}]{{0,6}}?)(?P<date>(?:{MONTH}月)?{DAY}日)?(?:综合)?(?:报[道导]|消息|电讯?)\s+(?=[^()]{{8}}|[^()。]{{3,}}$)"
)
# A paper that a text was taken from, set apart from it: 据《今日农机》 有人算过…; no law: 据《劳动法》 第三条.
TAKEN_FROM = compile_late(
    rf"(?P<source>据[{HAN}]{{0,3}}《[^》]{{2,12}}(?<![法例定则约同书章])》(?:杂志|周刊|网站|官网)*)\s+(?=[^()第]{{8}})"
)
# A paper of another country and its day, in brackets: 【英国《泰晤士报》6月4日文章】, 【据《…》6月4日报道】.
ABROAD = compile_late(
    rf"[\[(【]\s*(?P<source>据?[{HAN}]{{0,6}}《[^》]{{2,16}}》(?:网站|官网|周刊|双?[周月]刊|杂志)*)\s?"
    rf"(?P<date>(?:(?:{YEAR}年)?{MONTH}月)?{DAY}日)?(?:一期|[\d一二三四五六七八九十]+月号)?(?:报[道导]|文章|社论|评论|消息|讯)\s*[\])】]\s*"
)
# Correspondents of an agency, put together: 综合新华社驻外记者报道:.
CORRESPONDENTS = compile_late(
    rf"(?P<source>(?:据|综合)(?:新华社|中新社|本报)驻[{HAN}]{{1,5}}记者)(?:综合)?报[道导](?:\s*:\s*|\s+)(?=[^()]{{8}})"
)
