"""Pages of many articles that are imported again: what is the same is known without comparing all with all."""

import pytest

from gazette.importer import import_page
from gazette.problems import Source
from gazette.review import comparing, traces
from gazette.review.comparing import count_shared
from gazette.review.traces import match_traces, trace_article
from gazette.text.widths import ink_of

HEAD = "江城日报\n2024年6月5日 星期三 第2版\n\n"
ITEM = "{0}水渠工程开工\n\n　　本报讯（记者 刘辉）昨日，{0}水渠工程开工建设，{0}的村民都说好。\n\n"
PLACES = "东山西山南山北山前湾后湾上塘下塘石桥白沙青溪绿洲"
PAGE = Source("page.txt", HEAD + "".join(ITEM.format(PLACES[at : at + 2]) for at in range(0, len(PLACES), 2)))


def test_articles_that_say_what_they_said_are_matched_without_comparing(monkeypatch: pytest.MonkeyPatch) -> None:
    made = import_page(PAGE).articles
    given = tuple((number, trace_article(file)) for number, file in enumerate(made, 1))
    numbers = [number for number, _ in given]
    monkeypatch.setattr(traces, "compare_traces", lambda *_: pytest.fail("traces were compared"))
    assert len(made) == len(PLACES) / 2
    assert match_traces([[file] for file in made], numbers, given) == dict(enumerate(numbers))


def test_articles_that_changed_places_are_matched_all_the_same() -> None:
    made = import_page(PAGE).articles
    given = tuple((number, trace_article(file)) for number, file in enumerate(made, 1))
    turned = [[file] for file in reversed(made)]
    matched = match_traces(turned, [number for number, _ in given], given)
    assert matched == {index: len(made) - index for index in range(len(made))}


def test_the_text_of_a_page_is_read_once_for_all_its_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    made = import_page(PAGE).articles
    read: list[str] = []
    ink = ink_of  # what is counted is how often it reads a page

    def note(text: str) -> str:
        read.append(text)
        return ink(text)

    comparing._read_ink.cache_clear()  # noqa: SLF001  # other tests may have read it
    monkeypatch.setattr(comparing, "ink_of", note)
    assert [count_shared(file, PAGE.text) for file in made] == [1.0] * len(made)
    assert read.count(PAGE.text) == 1
