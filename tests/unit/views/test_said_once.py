"""A brief of one sentence, which is called by it, is shown once wherever a reader sees it, and named everywhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gazette.flow import BuildRequest, build_site
from gazette.views.said_once import says_all

LAYOUTS = Path(__file__).parents[3] / "layouts"
SENTENCE = "河埠头的旧磨坊昨天拆除"
ONCE = ("index.html", "2019/11/08/01/index.html", "2019/11/08/01/typeset/index.html", "columns/简讯/index.html")
OWN = "2019/11/08/01/02"


@pytest.mark.parametrize(
    ("text", "all_of_it"),
    [
        (f"▲{SENTENCE}。", True),
        ("  河埠头的“旧磨坊”\n昨天拆除", True),
        (f"{SENTENCE}，碎石运去铺路。", False),
        ("昨天拆除", False),
        ("", False),
    ],
)
def test_a_title_says_all_of_a_text_with_the_same_words_in_other_marks(text: str, *, all_of_it: bool) -> None:
    assert says_all(SENTENCE, text) is all_of_it


def test_a_title_without_a_word_says_nothing() -> None:
    assert not says_all("……", "。")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    page = tmp_path / "content" / "2019-11-08" / "01"
    page.mkdir(parents=True)
    (tmp_path / "content" / "publication.yaml").write_text("title: 河岸报\n", encoding="utf-8")
    lead = "昨夜水位落到警戒线以下，沿岸三个乡镇的排涝站陆续停机。"
    for number, head, text in (
        (1, "title: 秋汛过去\nsource: 本报讯", lead),
        (2, f"title: {SENTENCE}\nkind: brief\ncolumn: 简讯", f"▲{SENTENCE}。"),
        (3, "title: 旧渡船\nkind: brief\ncolumn: 简讯", "旧渡{++口的++}船"),
        (4, 'title: "老{~~糟~>槽~~}坊歇业"\nkind: brief\ncolumn: 简讯', "老槽坊歇业。"),
        (5, "title: 冰库开门\nkicker: 入夏第一天\nkind: brief\ncolumn: 简讯", "冰库开门。"),
    ):
        (page / f"{number:02d}.md").write_text(f"---\n{head}\n---\n\n{text}\n", encoding="utf-8")
    request = BuildRequest(content=tmp_path / "content", layouts=LAYOUTS, site=tmp_path / "site", search=False)
    assert build_site(request).published is not None
    return tmp_path / "site"


def read_seen(site: Path, path: str) -> str:
    """Return what stands in the items of a page, without what is only heard."""
    main = (site / path).read_text(encoding="utf-8").partition("<main")[2]
    items = "".join(re.findall(r"<article.*?</article>", main, re.DOTALL))
    items = re.sub(r'<h1 class="visually-hidden">.*?</h1>|<footer.*', "", items, flags=re.DOTALL)
    return re.sub(r"<[^>]*>", "", items)


@pytest.mark.parametrize("path", [*ONCE, f"{OWN}/index.html"])
def test_a_sentence_that_is_the_title_is_seen_once(site: Path, path: str) -> None:
    assert read_seen(site, path).count(SENTENCE) == 1


def test_at_its_own_address_it_is_seen_as_printed_below_a_headline_that_is_heard(site: Path) -> None:
    page = (site / OWN / "index.html").read_text(encoding="utf-8")
    (headline,) = re.findall(r"<h1[^>]*>.*?</h1>", page, re.DOTALL)
    assert headline.startswith('<h1 class="visually-hidden">')
    assert re.sub(r"<[^>]*>|\s", "", headline) == SENTENCE
    assert f"<p>▲{SENTENCE}。</p>" in page
    assert f"<title>{SENTENCE}" in page


@pytest.mark.parametrize("path", ["feed.xml", "feed.json", f"{OWN}/index.txt", f"{OWN}/index.json"])
def test_feeds_and_data_have_title_and_text(site: Path, path: str) -> None:
    assert (site / path).read_text(encoding="utf-8").count(SENTENCE) > 1


@pytest.mark.parametrize("number", ["03", "04", "05"], ids=["in the text", "in the title", "a kicker above"])
def test_a_text_with_a_second_reading_or_more_of_a_headline_is_shown_below_its_title(site: Path, number: str) -> None:
    page = (site / f"2019/11/08/01/{number}/index.html").read_text(encoding="utf-8")
    assert '<h1 class="headline">' in page


def test_a_longer_text_has_its_headline_above_it(site: Path) -> None:
    page = (site / "2019/11/08/01/01/index.html").read_text(encoding="utf-8")
    assert '<h1 class="headline">' in page
    assert "警戒线" in read_seen(site, "2019/11/08/01/index.html")
