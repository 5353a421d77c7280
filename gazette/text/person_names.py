"""Chinese personal names as bylines print them.

**Source**: 百家姓 and the surnames of the 2020 census by frequency; names of two characters are printed with a space
between them (刘 辉) so that they stand as wide as names of three.
"""

from __future__ import annotations

import re

from gazette.text.han import HAN, LATER_HAN
from gazette.text.patterns import compile_late
from gazette.text.words import is_known_name, is_place

_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦"
    "昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹"
    "姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐"
    "邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀"
    "羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景"
    "詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦"
    "雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡"
    "国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权"
    "逯盖益桓公仉督岳帅缑亢况郈有琴商牟佘佴伯赏墨哈谯笪年爱阳佟肖覃兰代丛占涂仝苟闫鹿付原楚邸苑初隋腾赫么"
    "奉修谌禚来初海么展库旷瑞令玉楼冼侍卜揭粟尧税漆敬衣朴邝禤闭农字保普者召刀岩玛白多才旺"
)
# Surnames that hardly any word begins with: 陈, and neither 高 (高歌) nor 谢 (谢师恩).
_PLAIN_SURNAMES = frozenset(
    "赵孙李周吴郑王冯陈褚韩杨朱秦许吕张孔曹魏陶邹潘葛范彭鲁韦俞袁鲍史唐薛倪殷罗郝邬傅卞孟萧尹姚邵汪祁宋庞"
    "董梁杜阮贾娄郭徐邱骆蔡樊胡霍卢裘缪邓崔龚程嵇邢裴陆翁荀靳段侯刘詹黎蔺屠乔翟谭冉郦瞿阎聂晁敖阚饶沈蒋林"
)
_COMPOUND_TEXT = (
    "欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 南宫 独孤 长孙 宇文 轩辕 呼延 闻人 "
    "申屠 澹台 淳于 太史 "
)
COMPOUND_SURNAMES = frozenset(_COMPOUND_TEXT.split())
# Two words of which Tibetan and Mongolian names are made.
_OF_TWO = compile_late(
    "(?:扎西|索南|次仁|卓玛|洛桑|尼玛|旺堆|央金|拉姆|多吉|格桑|达瓦|丹增|旦增|顿珠|边巴|普布|米玛|巴桑|索朗|白玛|仁增|平措|曲珍|德吉|强巴|阿旺|"
    "土登|益西|嘉措|罗布|贡布|才让|卓嘎|措姆|晋美|次旦|次旺|桑吉|才旦|拉毛|道吉|东智|加措|旺姆|旺久|群培|伦珠|"
    "巴图|乌云|其木格|娜仁|巴雅尔|格日勒|斯琴|高娃|呼和|朝鲁|哈斯|敖登|萨仁|图雅|毕力格|孟和|宝音|达来|牧仁|特木尔|其其格|那顺|布和|巴音|其米格|琪琪格|额尔敦|阿拉坦|苏日|吉雅|阿木尔|萨如拉|图娅|宝力|朝格图){2}"
)
# Characters that names of Uyghurs and Kazakhs are spelt out with: 帕尔哈提, 古丽娜尔.
_SPELT_OUT = compile_late(
    "[阿艾买麦热扎札提帕尔哈古丽努江吐逊克力木依伊布拉迪里夏孜萨巴合加马别斯塔玛娜娅妮沙汗亚森米吉卡德都赛甫玉素铁达吾守"
    "曼托库班西肉莱比衣明苏来地拜叶列赞恩罕再普外穆默奥亥伯孙坎乃奴仙孜牙生卜杜尤茹则莎]{4,8}"
)
# The same and names of Europe, where a dot parts what one is called from the family's or the father's name.
_TRANSCRIBED = (
    "阿埃艾安昂奥巴白拜班邦保鲍贝本比彼别宾波伯勃博布查茨达戴丹道德邓迪蒂丁东杜多顿额恩尔法范菲费芬弗夫福盖冈戈格葛贡古"
    "哈海汉豪赫亨洪侯胡怀惠霍基吉加贾杰金喀卡凯坎康考科克肯孔库夸奎昆拉莱赖兰朗劳勒雷黎里理利丽莉立列林琳龙隆卢鲁路露伦"
    "罗洛吕马玛麦迈曼芒毛梅门蒙米密明姆木穆娜纳奈南内尼妮涅宁纽努诺欧帕派潘庞佩彭皮珀普齐奇恰乔切钦琼丘让热仁日荣茹瑞若"
    "撒萨塞赛桑瑟森沙莎尚绍舍申施史士舒顺斯丝思松苏索塔泰坦唐陶特藤提铁廷图土托瓦万旺威韦维魏温文翁沃乌吾武西希席夏香谢"
    "欣辛雄休守许薛逊雅亚延扬尧耶叶依伊以易因英尤约宰赞扎詹珍哲治朱卓孜宗祖佐翰买合吐不都力赛"
)
_DOTTED = compile_late(rf"[{_TRANSCRIBED}]{{1,7}}(?:·[{_TRANSCRIBED}]{{1,8}}){{1,2}}")
_HAN = compile_late(rf"[{HAN}]+")
# Characters of which no words are made that a page would print; they are written for names: 𫍲小明, 阿𬇙.
_RARE = compile_late(rf"[\u3400-\u4dbf{LATER_HAN}]")
_FOREIGN = compile_late(rf"[{HAN}]{{1,8}}(?:·[{HAN}A-Z]{{1,8}})+")
# Words of two or three characters that begin like a surname but open a sentence.
_WORDS_TEXT = (
    "今年 今天 当日 昨日 近日 日前 目前 本报 本版 来自 国家 全国 国内 国际 全省 全市 全县 经济 经过 经营 "
    "和谐 有关 有人 有的 时间 时候 水利 水果 常务 广大 广东 广州 广西 广告 公司 公告 公安 公布 文化 文明 "
    "文艺 文学 文章 温度 温州 江西 江苏 江南 安全 安徽 云南 山东 山西 湖南 上海 海南 海外 万元 万人 万众 "
    "连日 连续 成功 成立 成果 平安 平均 康养 明天 明年 明确 强化 向前 东风 东北 单位 关于 关心 关注 满意 "
    "利用 利民 相关 相信 后来 高度 高考 高校 高温 高速 农业 农村 农民 通过 通知 通讯 雷锋 金融 金秋 金色 "
    "家庭 家乡 家长 步入 都市 别让 应对 应急 应当 能源 能力 居民 景区 黄河 黄金 长江 白天 白云 红色 红旗 "
    "华东 华南 华北 乐享 花卉 花开 马上 马路 牛年 龙年 龙舟 国庆 于是 时代 时尚 常见 方便 方式 方法 方案 "
    "任务 计划 计算 成都 成为 童年 高兴 石油 石化 车辆 车间 全民 全体 全面 冷空 红军 党员 党建 党委 党组 "
    "支部 支持 支援 路上 解放 解决 程序 项目 曾经 齐心 盛夏 管理 管道 江河 年货 年轻 年度 丰收 双减 双创 "
    "双十 从严 从此 从小 印度 印象 司法 劳动 劳模 武汉 申请 申报 边境 边疆 师生 师傅 那年 那是 那些 简讯 "
    "简报 简介 哈尔 越南 越来 欧洲 欧盟 商务 商业 商场 原来 原因 代表 代价 古代 古城 易地 向着 向上 文旅 "
    "导读 目录 全文 连载 龙门 唐人 富民 富裕 牧民 谷雨 秋收 秋天 夏天 夏季 夏粮 秋季 冬季 春季 游客 游泳 越冬 晏然 "
    "贺信 贺电 贺词 贺卡 来稿 来信 来函 来电 通信 高炮 农家 田头 田间 房屋 "
)
_WORDS = frozenset(_WORDS_TEXT.split())
_PLACES_TEXT = "云南 山东 山西 湖南 江苏 江西 广东 广西 安徽 海南 温州 金华 常州 苏州 宁波 徐州 连云港 石家庄 "
_PLACES = frozenset(_PLACES_TEXT.split())
_ADDRESSES = ("小姐", "先生", "女士", "经理", "老师", "师傅", "同志", "主任")
_SHORTEST, _LONGEST, _PAIR = 2, 4, 2


def is_name(text: str) -> bool:
    """Say whether a folded text without spaces may be a person's name: a surname and one or two characters."""
    if _FOREIGN.fullmatch(text) or _OF_TWO.fullmatch(text):
        return not text.endswith(("记者", "一线", "现场", "前线"))  # 合川日报·合川云记者, 提质增效·一线报道
    if not _SHORTEST <= len(text) <= _LONGEST or not _HAN.fullmatch(text) or text[:2] in _WORDS:
        return False
    if text[-1] in "县镇乡村院厂局记了吗呢吧么" or text in _PLACES or text.endswith(_ADDRESSES):
        return False
    if text[:2] in COMPOUND_SURNAMES:
        return len(text) > _SHORTEST
    if len(text) < _LONGEST and (text[0] in _SURNAMES or _RARE.search(text)):
        return True
    return is_known_name(text)


def is_printed_name(text: str) -> bool:
    """Say whether a folded text may be a person's name, its characters set apart or not: 刘 辉."""
    return is_name("".join(text.split()))


def shows_surname(text: str) -> bool:
    """Say whether a folded text is a person's name by a surname that begins hardly anything else: 陈小禾, 欧阳雪."""
    return is_name(text) and ((len(text) < _LONGEST and text[0] in _PLAIN_SURNAMES) or text[:2] in COMPOUND_SURNAMES)


def is_spelt_out(text: str) -> bool:
    """Say whether a text is a name of another language without a dot: 帕尔哈提; a place, as 乌鲁木齐, is none."""
    return _SPELT_OUT.fullmatch(text) is not None and not is_place(text)


def is_transcribed(text: str) -> bool:
    """Say whether a text is nothing but a name of another language with a dot in it: 艾合买提·吐尔逊."""
    return _DOTTED.fullmatch(text) is not None


def _pairs_up(words: list[tuple[int, int]], index: int) -> bool:
    """Say whether single characters stand in pairs: 刘 辉 王 芳 are two names, 庄 晓 棠 is one."""
    singles = 0
    while index + singles < len(words) and words[index + singles][1] - words[index + singles][0] == 1:
        singles += 1
    return singles % 3 != 0


def _is_spaced_out(first: str, second: str, *, alone: bool) -> bool:
    """Say whether two words are one name: 刘 辉, 许 听澜, 欧阳 平; not 刘辉 李 or two names.

    Where nothing else stands there, one character is nobody, and 柯 原野 is one, too.
    """
    if len(first) == 1:
        given = len(second) == _SHORTEST and is_name(first + second)
        return len(second) == 1 or (given and (alone or not is_name(second)))
    return first in COMPOUND_SURNAMES and len(second) == 1


def is_compound_surname(text: str) -> bool:
    """Say whether two characters are one surname, as 欧阳 is."""
    return text in COMPOUND_SURNAMES


def split_names(key: str) -> tuple[tuple[int, int], ...]:
    """Return where the names of a folded list stand: 王芳、刘 辉 李小明 holds three, a space inside one is no end.

    **Shape**: ``(start, end)`` in reading order; empty when something in the list can be no name.
    """
    words = [(match.start(), match.end()) for match in re.finditer(r"[^\s、,，;/]+", key)]
    names: list[tuple[int, int]] = []
    index = 0
    while index < len(words):
        start, end = words[index]
        following = words[index + 1] if index + 1 < len(words) else None
        third = words[index + 2] if index + 2 < len(words) else None
        if third and all(last - first == 1 for first, last in words[index : index + 3]) and not _pairs_up(words, index):
            end, index = third[1], index + 2
        elif following and _is_spaced_out(key[start:end], key[slice(*following)], alone=len(words) == _PAIR):
            end, index = following[1], index + 1
        if not is_printed_name(key[start:end]):
            return ()
        names.append((start, end))
        index += 1
    return tuple(names)
