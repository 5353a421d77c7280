"""A running head in the middle of a text is furniture, not the headline of the rest of a sentence."""

from __future__ import annotations

from tests.unit.reading_pages import read

HEAD = "2024年6月5日　星期三　第3版　江南日报\n\n"
TORN = (
    "青石镇旧码头改成渡口博物馆\n"
    "本报讯　青石镇的旧码头停用了十二年，今年\n"
    "春天改成渡口博物馆，老船工们都很高兴。\n"
    "城乡·纪事\n"
    "{rest}船具，做了玻璃柜来放。老船工每天都到\n"
    "渡口博物馆里讲这些船具怎么用，孩子们爱听。\n"
)


def test_a_headline_above_a_line_that_opens_with_a_particle_is_furniture() -> None:
    page = read(HEAD + TORN.format(rest="的"))
    assert len(page.articles) == 1
    assert "的船具，做了玻璃柜" in page.articles[0].body
    assert "城乡·纪事" not in page.articles[0].body


def test_a_headline_above_a_line_that_may_open_a_text_stays_one() -> None:
    assert len(read(TORN.format(rest="有")).articles) == 2
