"""What small advertisements are called, and words that begin alike and offer nothing."""

import pytest

from gazette.importer.services import names_offer


@pytest.mark.parametrize("key", ["寻人", "寻找失主", "失物招领", "走失老人", "征求旧邮票", "聘请保姆", "店面出租"])
def test_small_advertisements_are_called_so(key: str) -> None:
    assert names_offer(key)


@pytest.mark.parametrize("key", ["寻找水源", "寻常人家", "征求意见", "失地农民", "失眠症", "失而复得", "失去联系"])
def test_other_words_offer_nothing(key: str) -> None:
    assert not names_offer(key)
