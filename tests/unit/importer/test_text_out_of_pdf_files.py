"""What programs do with any page that they take text out of: large initials, captions and boxes between columns."""

from __future__ import annotations

from tests.unit.reading_pages import articles, read_with_body

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
