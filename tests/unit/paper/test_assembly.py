import datetime as dt
import itertools
from typing import Any

from gazette.model import Article, Body, IssueInfo, Link, PageInfo, Person, Photo, Place, StandingPage, Story
from gazette.paper.assembly import Materials, assemble
from gazette.paper.links import check_links
from gazette.problems import Code, Severity, Source
from gazette.text.emendations import parse_wording

DAY = dt.date(2024, 6, 5)


def article(number: int, *, page: int = 1, day: dt.date = DAY, **fields: Any) -> Article:  # noqa: ANN401  # any field of an article
    path = f"{day.isoformat()}/{page:02d}/{number:02d}.md"
    return Article(place=Place(day, page, number), path=path, title=parse_wording(f"第{number}篇"), **fields)


def test_issues_pages_and_items_stand_in_order_whatever_the_order_of_files() -> None:
    articles = (article(2), article(1), article(1, page=2), article(1, day=dt.date(2024, 6, 4)))
    papers = {assemble(Materials(articles=order))[0] for order in itertools.permutations(articles)}
    (paper,) = papers
    assert [issue.date.day for issue in paper.issues] == [4, 5]
    assert [(item.place.page, item.place.number) for item in paper.issues[1].articles] == [(1, 1), (1, 2), (2, 1)]


def test_what_issue_yaml_says_of_a_page_is_on_the_page() -> None:
    info = IssueInfo(date=DAY, number="12345", page_count=8, pages=(PageInfo(number=1, name="要闻"),))
    paper, _ = assemble(Materials(articles=(article(1),), issues=(info,)))
    assert paper.issues[0].number == "12345"
    assert paper.issues[0].pages[0].name == "要闻"


def test_a_facsimile_is_found_beside_the_articles() -> None:
    paper, _ = assemble(Materials(articles=(article(1),), files=frozenset({"2024-06-05/01/page.jpg"})))
    assert paper.issues[0].pages[0].facsimile == "2024-06-05/01/page.jpg"


def test_two_files_of_one_place_are_an_error_at_the_second() -> None:
    first, second = article(3), article(3)
    second = Article(place=second.place, path="2024-06-05/01/03-乙.md", title=second.title)
    _, (problem,) = assemble(Materials(articles=(first, second)))
    assert (problem.code, problem.span.path) == (Code.SAME_PLACE, "content/2024-06-05/01/03.md")
    assert "03-乙.md" in problem.message


def test_a_person_is_listed_once_with_their_roles_however_the_name_is_spaced() -> None:
    articles = (
        article(1, byline=(Person("刘 辉", "记者"),)),
        article(2, byline=(Person("刘辉", "记者"), Person("刘辉", "摄"))),
        article(3, byline=(Person("John Smith"),)),
    )
    paper, problems = assemble(Materials(articles=articles))
    assert problems == ()
    assert [(person.name, person.roles, len(person.articles)) for person in paper.people] == [
        ("刘辉", ("记者", "摄"), 2),
        ("John Smith", (), 1),
    ]


def test_a_list_is_newest_first_and_within_an_issue_in_page_order() -> None:
    articles = (*(article(n, column="栏") for n in (1, 2)), article(1, day=dt.date(2025, 1, 1), column="栏"))
    paper, _ = assemble(Materials(articles=articles))
    assert [(item.place.date.year, item.place.number) for item in paper.columns[0].articles] == [
        (2025, 1),
        (2024, 1),
        (2024, 2),
    ]


def test_two_columns_that_would_share_an_address_are_an_error() -> None:
    _, (problem,) = assemble(Materials(articles=(article(1, column="甲 乙"), article(2, column="甲-乙"))))
    assert problem.code is Code.SAME_ADDRESS


def test_an_issue_without_articles_is_a_warning() -> None:
    paper, (problem,) = assemble(Materials(articles=(), issues=(IssueInfo(date=DAY),)))
    assert paper.issues == ()
    assert (problem.code, problem.severity) == (Code.EMPTY_ISSUE, Severity.WARNING)


def test_a_standing_page_may_not_take_an_address_of_the_site() -> None:
    page = StandingPage(path="search.md", title=parse_wording("找"), address="search/", body=Body())
    _, (problem,) = assemble(Materials(articles=(), standing=(page,)))
    assert problem.code is Code.SAME_ADDRESS


def test_a_link_or_picture_that_is_not_there_is_named_at_its_place() -> None:
    text = "---\ntitle: 甲\nphotos:\n- {file: fotos.jpg}\n---\n\n[乙](09.md)\n"
    source = Source("content/2024-06-05/01/01.md", text)
    story = Story(article(1, photos=(Photo("fotos.jpg"),)), Body(links=(Link("2024-06-05/01/09.md", 7, 5),)))
    files = frozenset({"2024-06-05/01/01.md", "2024-06-05/01/photos.jpg"})
    link, picture = check_links([story], [], {"2024-06-05/01/01.md": source}, files)
    assert (link.code, link.span.line, link.span.column) == (Code.MISSING_FILE, 7, 5)
    assert (picture.span.line, picture.span.column) == (4, 10)
    assert picture.hint == "did you mean 'photos.jpg'?"


def test_a_link_to_an_article_that_got_another_name_is_told_it_by_its_number() -> None:
    source = Source("content/2024-06-05/01/01.md", "---\ntitle: 甲\n---\n\n[乙](02-渡口.md)\n")
    story = Story(article(1), Body(links=(Link("2024-06-05/01/02-渡口.md", 5, 5),)))
    files = frozenset(f"2024-06-05/01/{name}" for name in ("01.md", "02-渔船返航.md", "03-渡口.md"))
    (problem,) = check_links([story], [], {"2024-06-05/01/01.md": source}, files)
    assert problem.hint == "did you mean '02-渔船返航.md'?"
