"""The browser's rules of what counts as the same are Python's."""

import unicodedata

from playwright.sync_api import Page

from gazette.text.searching import find_phrases, format_index_text
from gazette.text.variants import simplified_forms

TEXTS = (
    "义乌创新“三招”构建和谐劳动关系",
    "人才“下沉”，县域成为就业新选择。",
    "2024 缙云疗休养(杭州)推介会、43.5%、1,000人；9:30 A.B",
    "ＰＬＣ　５Ａ級 勞動 乾坤 薴 〇 々 ー が 한국어 café naïve Straße",
    "“”，。 ——",
    "㎡①½ﬁ№",
)


def phrases_in_browser(page: Page, texts: list[str]) -> list[list[list[str]]]:
    found = page.evaluate("texts => gazette.loadForms().then(() => texts.map(gazette.findPhrases))", texts)
    assert isinstance(found, list)
    return found


def test_texts_have_the_same_phrases_in_python_and_in_the_browser(page: Page, site: str) -> None:
    page.goto(f"{site}search/")
    expected = [[list(phrase) for phrase in find_phrases(text)] for text in TEXTS]
    assert phrases_in_browser(page, list(TEXTS)) == expected


def test_every_character_is_treated_alike_in_python_and_in_the_browser(page: Page, site: str) -> None:
    """Each stands between two digits, so that what parts words and phrases shows; newer than Python is passed over."""
    page.goto(f"{site}search/")
    characters = [
        chr(code)
        for code in (*range(0x20, 0xD800), *range(0xE000, 0x10000), *range(0x1F000, 0x20000, 7), 0x20000, 0x2A6D6)
        if unicodedata.category(chr(code)) not in {"Cn", "Cc", "Mn", "Mc", "Me"}
    ]
    texts = [f"1{character}2" for character in characters]
    found = phrases_in_browser(page, texts)
    different = [
        (f"U+{ord(character):04X}", expected, given)
        for character, text, given in zip(characters, texts, found, strict=True)
        if (expected := [list(phrase) for phrase in find_phrases(text)]) != given
    ]
    assert different == []


def test_the_browser_gives_a_text_back_from_the_index(page: Page, site: str) -> None:
    page.goto(f"{site}search/")
    texts = ["勞動競賽，“三招” 2024 缙云", "《人间》 PLC编程。", "、开头"]
    indexed = [f"\ue006 {format_index_text(text)}" for text in texts]
    shown = page.evaluate("all => all.map((each) => gazette.restore(each)[0].text)", indexed)
    assert shown == texts


def test_the_browser_folds_with_the_table_of_the_index(page: Page, site: str) -> None:
    page.goto(f"{site}search/")
    forms = simplified_forms()
    (folded,) = phrases_in_browser(page, ["".join(forms)])
    assert folded == [list(forms.values())]
