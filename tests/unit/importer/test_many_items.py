"""Page texts of many hundred items: what a page asks of its items grows as their number does."""

import pytest

from gazette.importer import import_page, whole_topics
from gazette.problems import Source
from gazette.text import topics

HEAD = "江城日报\n2024年6月5日 星期三 第2版\n"
ITEM = "第{0}期水渠工程开工\n　　本报讯（记者 刘辉）昨日，第{0}期水渠工程开工建设，总投资{0}亿元，村民都说好。\n"
NEAR = 64
READ_OTHERWISE = 40  # times at most that a page is put together again, each time with a new text or two


@pytest.mark.parametrize("count", [40, 200])
def test_a_headline_is_compared_with_the_texts_around_it_alone(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, set[str]] = {}
    liken = topics.liken

    def note(one: str, other: str) -> float:
        if one.endswith("开工"):
            asked.setdefault(one, set()).add(other)
        return liken(one, other)

    monkeypatch.setattr(whole_topics, "liken", note)
    page = import_page(Source("page.txt", HEAD + "".join(ITEM.format(at) for at in range(1, count + 1))))
    assert len(page.articles) == count
    assert len(asked) == count
    around = min(count, 2 * NEAR + 1)
    assert around <= max(map(len, asked.values())) <= around + READ_OTHERWISE
