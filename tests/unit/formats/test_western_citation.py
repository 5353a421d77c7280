"""How an article of a paper in English is cited."""

from dataclasses import replace

from gazette.formats.citation import list_citations
from gazette.model import Person
from tests.unit.newspapers import SETTINGS, make_story

ENGLISH = replace(SETTINGS, title="The Courier", language="en", url="https://courier.example.org/")
WHERE = "https://courier.example.org/2024/06/05/01/01/"


def cited(*names: str, title: str = "The ferry returns", pages: tuple[int, ...] = ()) -> dict[str, str]:
    article = make_story(title, byline=tuple(Person(name) for name in names)).article
    return {each.style: each.text for each in list_citations(article, ENGLISH, pages)}


def test_english_papers_are_cited_by_apa_and_mla() -> None:
    styles = cited("Ruth Pender")
    assert list(styles) == ["apa", "mla", "bibtex", "ris", "csl_json"]
    assert styles["apa"] == f"Pender, R. (2024, June 5). The ferry returns. The Courier, 1. {WHERE}"
    assert styles["mla"] == f"Pender, Ruth. “The ferry returns.” The Courier, 5 June 2024, p. 1, {WHERE}."


def test_several_authors_and_pages() -> None:
    two = cited("Anna-Maria O’Brien", "Owen J. Hale", title="Who pays?", pages=(1, 4))
    assert two["apa"] == f"O’Brien, A.-M., & Hale, O. J. (2024, June 5). Who pays? The Courier, 1, 4. {WHERE}"
    assert two["mla"] == (
        f"O’Brien, Anna-Maria, and Owen J. Hale. “Who pays?” The Courier, 5 June 2024, pp. 1, 4, {WHERE}."
    )
    assert cited("A B", "C D", "E F")["mla"].startswith("B, A, et al. ")
    assert cited("王明")["apa"].startswith("王明 (2024")


def test_without_an_author_the_title_comes_first() -> None:
    assert cited()["apa"].startswith("The ferry returns. (2024, June 5). The Courier, 1.")
    assert cited()["mla"].startswith("“The ferry returns.” The Courier")
