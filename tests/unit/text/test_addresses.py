from __future__ import annotations

import pytest

from gazette.text.addresses import is_address_cut


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("来稿请寄投稿信箱:wanzh", "ou@jnrb.example,逾期不候。"),
        ("来稿请寄wanzhou", "@jnrb.example"),
        ("来稿请寄wanzhou@163", "com"),
        ("来稿请寄wanzhou＠163.", "com"),
        ("来稿请寄wanzhou@hotmail.c", "om"),
        ("网址:www.jn", "rb.com/zhengwen"),
        ("网址:www.jnrb.com.c", "n,也可来电"),
        ("网址:www.jnrb.com/zheng", "wen"),
        ("网址:http://w", "ww.jnrb.cn"),
    ],
)
def test_an_address_reaches_over_the_end_of_a_line(above: str, below: str) -> None:
    assert is_address_cut(above, below)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("看NBA", "CBA的球迷"),
        ("用iPhone", "www.jnrb.cn"),
        ("信箱wanzhou@163.com", "QQ123456"),
        ("信箱wanzhou@163.com", "Tel"),
        ("信箱 Email", "wanzhou@163.com"),
        ("新浪sina", "weibo.com"),
        ("热线电话0874", "6188888"),
        ("微博", "@江南街坊"),
    ],
)
def test_words_that_stand_apart_are_no_address(above: str, below: str) -> None:
    assert not is_address_cut(above, below)
