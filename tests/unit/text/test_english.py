import pytest

from gazette.text.english import is_english

PROSE = (
    "Farmers across the province have brought in most of the early rice, officials said on Friday, as clear skies let "
    "the harvesters work late into the night."
)


@pytest.mark.parametrize("text", [PROSE, PROSE.upper(), f"{PROSE}\n\n早稻 (early rice) 开镰"])
def test_prose_is_english_with_some_chinese_words_in_it(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The end of the day",
        "全省早稻收割过七成。" * 20 + PROSE,
        "JIANG NAN RI BAO " * 10,
        "Wi-Fi 5G AI GDP CPI PPI LED USB WTO NBA CBA MVP " * 3,
        "Les agriculteurs de la province ont fini de moissonner le riz, et le temps sera beau. " * 2,
    ],
)
def test_a_few_words_names_pinyin_and_other_languages_are_no_english_prose(text: str) -> None:
    assert not is_english(text)
