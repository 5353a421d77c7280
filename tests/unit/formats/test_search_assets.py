"""The small files beside the search index."""

import datetime as dt
import json

from gazette.formats.search_assets import format_search_assets, format_search_tables
from gazette.model import Article, Issue, Page, Paper, Place
from gazette.text.emendations import format_wording


def paper() -> Paper:
    def page(date: dt.date, number: int, columns: list[str | None]) -> Page:
        articles = tuple(
            Article(place=Place(date, number, at), path="x.md", title=format_wording("题"), column=column)
            for at, column in enumerate(columns, 1)
        )
        return Page(date=date, number=number, articles=articles)

    one, two = dt.date(2024, 6, 5), dt.date(2024, 6, 6)
    return Paper(
        issues=(
            Issue(date=one, pages=(page(one, 1, ["巡礼", None]), page(one, 2, ["副刊"]))),
            Issue(date=two, pages=(page(two, 2, ["巡礼"]),)),
        )
    )


def test_the_folding_table_pairs_characters() -> None:
    (output,) = format_search_assets()
    table = json.loads(output.data)
    assert output.path == "assets/folding.json"
    assert len(table["from"]) == len(table["to"]) > 2000
    assert dict(zip(table["from"], table["to"], strict=True))["勞"] == "劳"


def test_the_table_of_articles_has_them_in_order_of_date_page_and_place() -> None:
    outputs = {output.path: json.loads(output.data) for output in format_search_tables(paper())}
    assert outputs["search/articles.json"] == {
        "shards": ["all"],
        "days": [["2024-06-05", 3], ["2024-06-06", 1]],
        "pages": [[1, 2], [2, 2]],
        "columns": ["副刊", "巡礼"],
        "column": [1, -1, 0, 1],
        "titles": [3] * 4,
        "others": [0] * 4,
    }
