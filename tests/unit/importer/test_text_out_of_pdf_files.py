"""What programs do with any page that they take text out of: large initials, captions and boxes between columns."""

from __future__ import annotations

from tests.unit.reading_pages import articles, read, read_with_body, titles

FOLIO = "临塘晚报 2011年4月6日 星期三 第5版\n"


def _wrap(text: str, width: int = 16) -> str:
    """Return a paragraph in lines of so many characters, as a program took them out of a narrow column."""
    lines = [""]
    for char in text:
        if len(lines[-1]) >= width and char not in "，。、；：？！”":
            lines.append("")
        lines[-1] += char
    return "\n".join(lines) + "\n"


CLOCK = (
    "老陈修了四十年的钟楼大钟。他每隔七天爬一百二十级台阶，给齿轮上油，再用耳朵贴着木箱听半个钟头，听"
    "出哪一齿慢了就记在本子上。"
)
STAIRS = (
    "钟楼的木梯子窄得只容一个人，他侧着身子上下，左肩的衣服总是先磨破，老伴给他在里面缝了一块帆布，如今已经是第五块了。"
)
WIND = (
    "冬天江风从钟楼的北窗灌进来，齿轮上的油会结成蜡，老陈就先用手把油壶焐热，年轻人劝他装个电暖炉，他"
    "说大钟怕热，热了就走得快，全城都要早下班。"
)
HANDS = (
    "前年大钟换指针，老陈爬了七天台阶，厂里送来的新针重了八两，他用锉刀锉了三个晚上，锉下的铜屑装了半"
    "只药瓶，至今还放在窗台上，谁上钟楼来都要拿给人看。"
)
PARTS = "油壶要焐热\n" + _wrap(WIND) + "锉下来的铜\n" + _wrap(HANDS)


def test_crossheads_part_a_signed_text_that_begins_with_a_large_initial() -> None:
    text = "钟楼上的守时人\n本报记者 贺小满\n老\n" + _wrap(CLOCK[1:]) + PARTS
    found = read_with_body(FOLIO + text)
    assert len(found) == 1
    assert "## 锉下来的铜" in found[0]


def test_a_picture_inside_a_signed_text_is_no_end_of_it() -> None:
    picture = "老陈在给大钟上油，窗外是江。贺小满 摄\n"
    credit = "钟楼的齿轮箱和换下的指针。市博\n物馆供图\n"
    for caption in (picture, credit):
        text = "钟楼上的守时人\n本报记者 贺小满\n" + _wrap(CLOCK) + caption + _wrap(STAIRS) + PARTS
        found = read_with_body(FOLIO + text)
        assert len(found) == 1
        assert "## 锉下来的铜" in found[0]


def test_who_gave_a_picture_is_known_where_the_end_of_a_line_cuts_the_name() -> None:
    text = "钟楼上的守时人\n本报记者 贺小满\n" + _wrap(CLOCK) + "钟楼的齿轮箱和换下的指针。市博\n物馆供图\n"
    (article,) = articles(FOLIO + text + _wrap(WIND) + _wrap(HANDS))
    assert [photo.credit for photo in article.photos] == ["市博物馆供图"]


def test_what_a_paper_says_of_itself_tears_no_sentence_where_the_line_above_has_room() -> None:
    torn = "他每隔七天爬一百二十级台阶，给齿轮上油，\n再用耳朵贴着木箱听，后来\n"
    for own in ("扫码观看 更多视频", "（临塘报 邮编 040011 电话 路电 2311）"):
        text = (
            "钟楼上的守时人\n" + torn + own + "\n听出了门道：哪一齿慢了，他都记在本子上，一\n年一本，装满了半只木箱。\n"
        )
        (body,) = read_with_body(FOLIO + text + _wrap(WIND, 20))
        assert "后来听出了门道" in body


def test_warnings_and_how_to_place_notices_are_furniture() -> None:
    text = "钟楼上的守时人\n本报记者 贺小满\n" + _wrap(CLOCK) + _wrap(WIND)
    for own in (
        "股市有风险　入市须谨慎",
        "刊登启事、声明，请携带身份证件，每行18字计费",
        "热线 5571120 QQ报料 80201134",
    ):
        (article,) = read(FOLIO + text + own + "\n编辑：何小舟\n").articles
        assert own[:4] not in article.body


def test_an_advertisement_below_bulleted_briefs_is_an_item_of_its_own() -> None:
    potatoes = "◇石桥村：土豆三万斤，沙地，个头匀。联系人 周满仓 138××××1120"
    taro = "◇柳湾村：芋头两万斤，可装车。联系人 江大川 139××××2205"
    briefs = "供求信息\n" + _wrap(potatoes) + _wrap(taro)
    offer = "节水灌溉 省工省电\n微喷头带 三年包换\n厂家直销：0536-6×××118\n本广告长期有效\n"
    bodies = read_with_body(FOLIO + "钟楼上的守时人\n" + _wrap(CLOCK) + briefs + offer + "编辑：何小舟\n")
    assert not any("芋头" in body and "微喷头" in body for body in bodies)
    assert any("微喷头" in body and "厂家直销" in body for body in bodies)


def test_who_said_what_right_above_a_report_is_its_headline() -> None:
    report = _wrap(
        "本报专稿（记者 贺小满）钟楼的大钟昨天停了两个小时，守钟人老陈爬上去换了"
        "一根发条，下来时天已经黑了，满城的人都抬头等着听钟声。"
    )
    assert titles(FOLIO + "陈守钟：“钟声比我嗓门大”\n" + report) == ["陈守钟：“钟声比我嗓门大”"]
    (article,) = articles(FOLIO + "钟楼大钟昨天停摆\n" + report)
    assert (article.source, [person.name for person in article.byline]) == ("本报专稿", ["贺小满"])
