import datetime as dt

import pytest

from gazette.matter.names import Role, parse_name
from gazette.model import Place
from gazette.problems import Code, Severity


@pytest.mark.parametrize(
    ("path", "role"),
    [
        ("publication.yaml", Role.PUBLICATION),
        ("about.md", Role.STANDING),
        ("2024-06-05/issue.yaml", Role.ISSUE),
        ("2024-06-05/01/03.md", Role.ARTICLE),
        ("2024-06-05/01/page.jpg", Role.PICTURE),
    ],
)
def test_a_name_says_what_a_file_is(path: str, role: Role) -> None:
    name, problems = parse_name(path, path)
    assert problems == ()
    assert name is not None
    assert name.role is role


def test_an_articles_name_is_its_place() -> None:
    name, _ = parse_name("2024-06-05/01/03-义乌.md", "x")
    assert name is not None
    assert name.place == Place(dt.date(2024, 6, 5), 1, 3)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("2024-6-5/01/03-x.md", Code.NAME_OF_ISSUE),
        ("2024-02-30/01/03-x.md", Code.NAME_OF_ISSUE),
        ("drafts/01/03-x.md", Code.NAME_OF_ISSUE),
        ("2024-06-05/1/03-x.md", Code.NAME_OF_PAGE),
        ("2024-06-05/00/03-x.md", Code.NAME_OF_PAGE),
        ("2024-06-05/01/more/03-x.md", Code.NAME_OF_PAGE),
        ("2024-06-05/01/x.md", Code.NAME_OF_ARTICLE),
        ("2024-06-05/01/3-x.md", Code.NAME_OF_ARTICLE),
        ("2024-06-05/01/00-x.md", Code.NAME_OF_ARTICLE),
        ("关于.md", Code.NAME_OF_ARTICLE),
    ],
)
def test_a_name_that_cannot_be_placed_is_an_error(path: str, code: Code) -> None:
    name, (problem,) = parse_name(path, f"content/{path}")
    assert name is None
    assert (problem.code, problem.severity, problem.span.path) == (code, Severity.ERROR, f"content/{path}")


@pytest.mark.parametrize("path", ["notes.txt", "2024-06-05/readme.txt", "2024-06-05/01/page.psd"])
def test_a_file_of_no_use_is_a_warning(path: str) -> None:
    name, (problem,) = parse_name(path, path)
    assert name is None
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("path", "cure"),
    [
        ("2024-06-05/issue.yml", "issue.yaml"),
        ("2024-06-05/01/稿.txt", "let its name end in .md"),
        ("2024-06-05/01/03-甲.txt", "name it '03-甲.md'"),
        ("2024-06-05/01/03-甲.md.txt", "name it '03-甲.md'"),
        ("2024-06-05/01/03-甲", "name it '03-甲.md'"),
        ("2024-06-05/01/issue.yaml", "one folder up"),
        ("2024-06-05/Issue.yaml", "issue.yaml"),
        ("2024-06-05/photo.jpg", "beside the articles"),
        ("2024-06-05/01/03-甲.DOCX", "copy its words"),
        ("2024-06-05/01/03-甲.zip", "articles end in .md"),
    ],
)
def test_a_file_of_another_program_is_told_what_to_become(path: str, cure: str) -> None:
    name, (problem,) = parse_name(path, path)
    assert name is None
    assert cure in problem.hint


@pytest.mark.parametrize(
    ("path", "cure"),
    [
        ("2024-06-05/01/02石桥.md", "name it '02-石桥.md'"),
        ("2024-06-05/01/2、石桥.md", "name it '02-石桥.md'"),
        ("2024-06-05/01/02_石桥.md", "name it '02-石桥.md'"),
        ("2024-06-05/01/02—石桥.md", "name it '02-石桥.md'"),
        ("2024-06-05/01/０２-石桥.md", "name it '02-石桥.md'"),
        ("2024-06-05/01/02-石桥.MD", "name it '02-石桥.md'"),
        ("2024-06-05/01/2.MD", "name it '02.md'"),
        ("2024-06-05/01/README.md", "two digits"),
        ("2024-06-05/01/00-石桥.md", "two digits"),
        ("2024-06-05/01/20240605石桥.md", "two digits"),
        ("2024-06-05/02-石桥.md", "folder of their page"),
        ("02-石桥.md", "folders of their day and page"),
        ("2024-6-6/01/01-甲.md", "name it '2024-06-06'"),
        ("20240606/01/01-甲.md", "name it '2024-06-06'"),
        ("2024年6月6日/01/01-甲.md", "name it '2024-06-06'"),
        ("2024-06-31/01/01-甲.md", "by its date"),
        ("2024-06-06/第1版/01-甲.md", "name it '01'"),
        ("2024-06-06/1/01-甲.md", "name it '01'"),
        ("2024-06-06/要闻/01-甲.md", "two digits"),
        ("2024-06-06/01/图/a.jpg", "has no folders"),
    ],
)
def test_an_error_in_a_name_says_what_the_name_should_be(path: str, cure: str) -> None:
    name, (problem,) = parse_name(path, path)
    assert name is None
    assert problem.severity is Severity.ERROR
    assert cure in problem.hint


def test_a_picture_beside_the_standing_pages_is_one() -> None:
    name, problems = parse_name("报社.jpg", "content/报社.jpg")
    assert problems == ()
    assert name is not None
    assert (name.role, name.date, name.place) == (Role.PICTURE, None, None)


@pytest.mark.parametrize("file", ["Thumbs.db", "desktop.ini", "~$03-甲.docx"])
def test_what_a_system_leaves_behind_is_no_matter_for_editors(file: str) -> None:
    assert parse_name(f"2024-06-05/01/{file}", file) == (None, ())
