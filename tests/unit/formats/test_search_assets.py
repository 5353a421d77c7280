"""The small files beside the search index."""

import datetime as dt
import json
import zlib

from gazette.formats.search_assets import NAMES_BYTES, format_search_assets, format_search_tables
from gazette.model import Article, Issue, Listing, Page, Paper, Place
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
        "days": [["2024-06-05", 3], ["2024-06-06", 1]],
        "pages": [[1, 2], [2, 2]],
        "columns": ["副刊", "巡礼"],
        "column": [1, -1, 0, 1],
        "depths": [3, 3] * 4,
    }


def names(listings: tuple[Listing, ...]) -> list[str]:
    outputs = {output.path: output.data for output in format_search_tables(Paper(people=listings))}
    assert len(zlib.compress(outputs["search/names.json"])) <= NAMES_BYTES
    found = json.loads(outputs["search/names.json"])
    assert isinstance(found, list)
    return found


def listing(name: str, count: int) -> Listing:
    articles = paper().issues[0].articles * count
    return Listing(name=name, address="people/x/", articles=articles)


def test_names_to_suggest_begin_with_those_that_have_most_articles() -> None:
    assert names((listing("李健", 1), listing("王姝岩", 2))) == ["王姝岩", "李健"]


def test_names_to_suggest_are_bounded_and_the_rarest_are_left_out() -> None:
    many = tuple(listing(f"{number * 2654435761 % 2**64:x}", 1) for number in range(6000))
    kept = names((*many, listing("常见", 2)))
    assert kept[0] == "常见"
    assert 1000 < len(kept) < 6000
