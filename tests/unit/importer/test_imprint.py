"""What a paper says of itself, and how jump lines and credits are printed."""

from __future__ import annotations

import pytest

from gazette.importer.credits import find_inline_credit, is_caption, is_credit_line
from gazette.importer.folios import names_page
from gazette.importer.imprint import is_call_on_two_lines, is_imprint
from gazette.importer.jumps import find_jump_from, find_jump_on
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, read, titles


@pytest.mark.parametrize(
    "printed",
    [
        "24小时新闻热线：96111",
        "上一篇　下一篇",
        "放大＋　缩小－　默认",
        "版面导航 分享到：",
        "本报副刊部电话：7326×××",
        "晨报热线 96660　QQ爆料 3188866",
        "街坊爆料 QQ群:1163××× 微博:@江南街坊",
        "编辑：佟欣　电话：010-5888411　kehai@example.org",
        "投稿信箱：hongliu@mail.example　文学副刊第612期",
        "投稿请注明学校、班级、指导教师",
        "本版健康信息仅供参考，具体诊疗请遵医嘱",
        "督印人：海康報業有限公司",
        "督印：海康報業有限公司",
        "承印：海康印務有限公司，河濱路十二號",
        "督印人：黎國棟　承印：海康印務公司",
        "零售每份一毫",
        "地址：江州市河滨路　发行：各地邮局　定价：0.50元",
        "江南日报江州总社：04-2610000　新闻热线：012-4703100",
        "本版图文未经许可不得转载",
        "（本报地址：河滨路八十八号　电话：二一六六四〇）",
        "本版组稿电话：5220660",
        "中缝启事见第四版",
        "社長：孫立　總編輯：于勇",
        "报料热线：1800-8227×××　WhatsApp：9191×××8",
        "公告刊登热线：0351—560XXXX",
        "采访组：04-2610000　传真：04-2610001",
        "中共江南省委机关报",
        "江南市总工会主管　江南日报社主办",
        "内部资料　免费交流",
        "准印证号：（江）字第001号",
        "（江）内登字第123号",
        "今日本报开印：1时30分 印完：4时",
        "本报常年法律顾问：江南律师事务所 张三律师",
        "如发现印装质量问题，请与印刷厂联系",
        "邮发代号31—1",
        "农历甲辰年四月廿九 今日芒种",
        "中華民國八十五年六月五日",
        "对开四版",
        "微信公众号：江南日报",
        "▶▶3版",
        "（详见3版）",
        "（图文详见第5版）",
        "维权110热线：88123315",
        "■ 编辑热线 0351-2022110",
        "欢迎订阅淮北农民报　代号25—38",
        "請支持地方新聞·府城時報訂報專線：二二一三三六六",
        "今日二版：《一个生产队的账本》",
        "导读　堤上的党旗（二版）　灾后怎样补种晚稻（三版）",
        "A4特别报道　雾都一日",
        "三版",
        "第五頁",
        "A6 ▶ 广交会摊位费昨日下调",
        "A06版　▶ 旧家电该去哪儿？",
        "第六版 → 舊家電該去哪裡",
        "▶ 旧家电，该去哪儿？（A06版）",
        "▶旧家电该去哪儿？ 详见6版",
        "▶▶ A06版：旧家电该去哪儿",
        "本版评论除本报评论员文章外，均不代表本报观点",
        "更多城事 请登录江南网",
        "江南日报客户端 扫码下载",
        "更多精彩 尽在“江南”客户端",
        "来信请寄：江州市湖滨大街二〇一号 本报群众工作部",
        "全国数字出版转型示范单位",
        "本版投稿邮箱：wenyuan@jnrb.example",
        "本报地址：河滨路十二号",
        "电话：3—551234　承印：江南印务公司",
        "热线：0571-5550168",
        "长途电话专线：○七—五五五○一六八",
        "新闻热线：0571-5550168　地址：河滨路十二号",
        "新闻热线：0571-555××××　官方微博：@江南日报",
    ],
)
def test_a_line_tells_of_the_paper_itself(printed: str) -> None:
    assert is_imprint(fold(printed))


@pytest.mark.parametrize(
    "printed",
    [
        "电话：5550168",
        "地方掃描",
        "省总工会主办职工运动会",
        "今天是农历四月廿九",
        "第三版新书出版",
        "我市首部志书出版",
        "法律顾问",
        "承印",
        "零售价每斤三元",
        "地址：河滨路十二号　电话：5550168",
        "更多家庭关注孩子视力",
        "▶ 他把旧家电搬到楼下（下转A06版）",
        "▶ 旧家电该去哪儿？",
        "旧家电该去哪儿？（A06版）",
        "评论",
        "上一期谜底",
        "地址：河滨路十二号",
        "贵宾专线：0571-5550168",
        "新闻热线：0571-5550168　一个电话，就上路",
    ],
)
def test_other_lines_do_not(printed: str) -> None:
    assert not is_imprint(fold(printed))


@pytest.mark.parametrize("printed", ["02要闻", "要闻02", "③综合新闻"])
def test_the_name_of_a_page_may_stand_close_to_its_number(printed: str) -> None:
    assert names_page(fold(printed))


@pytest.mark.parametrize(
    ("printed", "page"),
    [
        ("▶▶下转4版", 4),
        ("（下转A04）", 4),
        ("（全文转第4版）", 4),
        ("(紧转第二版）", 2),
        ("（下转第5、6版）", 5),
        ("（續見第三版）", 3),
        ("（未完，下转第三版）", 3),
        ("（下转第3版）。", 3),
    ],
)
def test_a_jump_line_says_where_it_goes_on(printed: str, page: int) -> None:
    text = "这款杯子卖出了87万只，"
    key = fold(text + printed)
    found = find_jump_on(key)
    assert found is not None
    assert (found.page, found.start) == (page, len(text))


def test_the_gutter_is_no_page() -> None:
    assert find_jump_on(fold("（下转一、四版中缝）")) is None


@pytest.mark.parametrize("printed", ["◀◀上接第一版", "（文接第1版）", "（上接头版）", "▲（上接第1版）", "（續第一版）"])
def test_a_jump_line_says_where_it_comes_from(printed: str) -> None:
    found = find_jump_from(fold(printed))
    assert found is not None
    assert found.page == 1


@pytest.mark.parametrize(
    "printed",
    ["视觉中国供图", "（受访者供图）", "图片由受访者提供", "新华社/法新", "摄影 张三", "资料图", "张三 5月4日摄"],
)
def test_a_line_credits_a_picture(printed: str) -> None:
    assert is_credit_line(fold(printed))


@pytest.mark.parametrize(
    "printed",
    ["李四/摄", "受访者供图", "资料图", "读者 冯晓天 摄", "市民王师傅供图", "网友“阿木”供图", "（新华社/法新）"],
)
def test_a_credit_stands_behind_a_caption(printed: str) -> None:
    key = fold("图为张三在工作。" + printed)
    assert find_inline_credit(key) == (8, len(key))


def test_a_name_set_off_behind_a_whole_sentence_took_the_picture_whatever_name_it_is() -> None:
    key = fold("孩子们在冰面上作画。　　更藏　摄")
    found = find_inline_credit(key)
    assert found is not None
    assert key[slice(*found)] == "更藏 摄"
    assert find_inline_credit(fold("孩子们说，这是更藏 摄")) is None


def test_who_took_a_text_from_whom_credits_no_picture() -> None:
    assert find_inline_credit(fold("图为张三在工作。（新华社）")) is None
    assert find_inline_credit(fold("张三说，这些都是读者 画")) is None


@pytest.mark.parametrize("printed", ["左下图为灯会现场。", "右上图：灯会现场。", "照片说明：灯会现场。", "↑灯会现场。"])
def test_a_caption_says_which_picture_it_is_of(printed: str) -> None:
    assert is_caption(fold(printed))


@pytest.mark.parametrize("mark", ["。", "？", "！"])
def test_who_took_a_picture_may_stand_behind_what_somebody_said(mark: str) -> None:
    key = fold(f"孩子指着馒头问：“这是谁的{mark}”　　朱敏　摄")
    found = find_inline_credit(key)
    assert found is not None
    assert key[slice(*found)] == "朱敏 摄"


@pytest.mark.parametrize("name", ["本报热线", "新闻热线", "广告热线", "热线电话"])
def test_a_telephone_below_its_name_is_the_papers_and_no_headline(name: str) -> None:
    page = between_reports(f"{name}\n8610000\n")
    assert titles(page) == ["湖边来了白鹭", "公交改道"]
    (info,) = info_pages(page)
    assert info[-2:] == (name, "8610000")


@pytest.mark.parametrize(
    ("above", "below"), [("征集热线", "8610000"), ("本报热线", "公交改道"), ("8610000", "8610000")]
)
def test_no_telephone_of_the_paper_stands_on_two_lines(above: str, below: str) -> None:
    assert not is_call_on_two_lines(above, below)


def test_the_name_above_a_forecast_is_no_column() -> None:
    page = between_reports("今日天气\n\n多云 17℃—25℃ 东北风2—3级\n")
    assert [(file.article.title.printed, file.article.column) for file in read(page).articles] == [
        ("湖边来了白鹭", None),
        ("公交改道", None),
    ]


def between_reports(text: str) -> str:
    head = f"江城晚报　2015年10月20日　第7版\n\n湖边来了白鹭\n\n本报讯　{HERONS}\n\n"
    return f"{head}{text}\n公交改道\n\n本报讯　{BUSES}\n"


def info_pages(page: str) -> list[tuple[str, ...]]:
    issue = read(page).issue
    return [info.furniture for info in issue.pages] if issue else []
